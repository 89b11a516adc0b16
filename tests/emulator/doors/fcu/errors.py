"""Refusals as EC2 spells them: a word as code, from the numeric code of the state that both doors stand on."""

from __future__ import annotations

import re
from typing import Any

from ...errors import ApiError

_STATUS = {
    "AuthFailure": 401,
    "DryRunOperation": 412,
    "InternalError": 500,
    "RequestLimitExceeded": 503,
    "ServiceUnavailable": 503,
    "UnauthorizedOperation": 403,
}
"""HTTP statuses; every other code is 400."""

_CODES = {
    "1": "AuthFailure",
    "4": "UnauthorizedOperation",
    "6": "RequestLimitExceeded",
    "9": "AuthFailure",
    "12": "AuthFailure",
    "13": "AuthFailure",
    "14": "UnauthorizedOperation",
    "24": "RequestLimitExceeded",
    "25": "RequestLimitExceeded",
    "1007": "Gateway.NotAttached",
    "4011": "InvalidBlockDeviceMapping",
    "4026": "InvalidAMIName.Malformed",
    "4032": "InvalidKey.Format",
    "4046": "InvalidParameterCombination",
    "4050": "InvalidUserID.Malformed",
    "4091": "IdempotentParameterMismatch",
    "5001": "InvalidInternetGatewayID.NotFound",
    "5007": "InvalidAttachmentID.NotFound",
    "5008": "InvalidPermission.NotFound",
    "5009": "InvalidParameterValue",
    "5011": "InvalidAction",
    "5015": "InvalidCustomerGatewayID.NotFound",
    "5018": "InvalidDhcpOptionID.NotFound",
    "5020": "InvalidGroup.NotFound",
    "5021": "InvalidGroup.NotFound",
    "5022": "InvalidGroup.NotFound",
    "5023": "InvalidAMIID.NotFound",
    "5024": "InvalidParameterValue",
    "5025": "InvalidAddress.NotFound",
    "5026": "InvalidAssociationID.NotFound",
    "5032": "NatGatewayNotFound",
    "5034": "InvalidVpcEndpointId.NotFound",
    "5035": "InvalidVpcPeeringConnectionID.NotFound",
    "5036": "InvalidNetworkInterfaceID.NotFound",
    "5040": "InvalidServiceName",
    "5043": "InvalidParameterValue",
    "5044": "InvalidParameterValue",
    "5045": "InvalidRoute.NotFound",
    "5046": "InvalidRouteTableID.NotFound",
    "5047": "InvalidAssociationID.NotFound",
    "5054": "InvalidSnapshot.NotFound",
    "5055": "InvalidRoute.NotFound",
    "5057": "InvalidSubnetID.NotFound",
    "5058": "InvalidExportTaskID.NotFound",
    "5063": "InvalidInstanceID.NotFound",
    "5064": "InvalidVolume.NotFound",
    "5065": "InvalidVpcID.NotFound",
    "5067": "InvalidVpnConnectionID.NotFound",
    "5068": "InvalidVpnGatewayID.NotFound",
    "5071": "InvalidKeyPair.NotFound",
    "5080": "InvalidAllocationID.NotFound",
    "6001": "InvalidAMIID.Unavailable",
    "6006": "IncorrectInstanceState",
    "9000": "InvalidPermission.Duplicate",
    "9002": "DependencyViolation",
    "9008": "InvalidGroup.Duplicate",
    "9011": "InvalidKeyPair.Duplicate",
    "9015": "InvalidAMIName.Duplicate",
    "9024": "Resource.AlreadyAssociated",
    "9025": "Resource.AlreadyAssociated",
    "9026": "Gateway.NotAttached",
    "9027": "Gateway.NotAttached",
    "9030": "DependencyViolation",
    "9031": "Resource.AlreadyAssociated",
    "9038": "RouteAlreadyExists",
    "9039": "IncorrectInstanceState",
    "9044": "InvalidSubnet.Range",
    "9045": "Gateway.NotAttached",
    "9051": "CannotDelete",
    "9052": "RouteAlreadyExists",
    "9058": "InvalidSubnet.Conflict",
    "9059": "Resource.AlreadyAssociated",
    "9062": "InvalidParameterCombination",
    "9063": "IncorrectState",
    "9065": "Resource.AlreadyAssociated",
    "9066": "DependencyViolation",
    "9067": "VpcPeeringConnectionAlreadyExists",
    "9085": "DependencyViolation",
    "9095": "DependencyViolation",
    "10010": "InstanceLimitExceeded",
    "10011": "InsufficientFreeAddressesInSubnet",
    "10015": "NetworkInterfaceLimitExceeded",
    "10018": "VolumeLimitExceeded",
    "10020": "VpnGatewayAttachmentLimitExceeded",
    "10021": "PrivateIpAddressLimitExceeded",
    "10022": "VpcLimitExceeded",
    "10023": "InternetGatewayLimitExceeded",
    "10026": "SnapshotLimitExceeded",
    "10027": "CustomerGatewayLimitExceeded",
    "10028": "VpnConnectionLimitExceeded",
    "10032": "NatGatewayLimitExceeded",
    "10033": "VpcEndpointLimitExceeded",
    "10037": "RouteTableLimitExceeded",
    "10038": "SecurityGroupLimitExceeded",
    "10041": "TagLimitExceeded",
}

_IN_ACTION = {
    ("AllocateAddress", "10011"): "AddressLimitExceeded",
    ("AttachNetworkInterface", "6003"): "InvalidNetworkInterface.InUse",
    ("AttachVolume", "9071"): "InvalidVolume.ZoneMismatch",
    ("CreateSubnet", "4014"): "InvalidSubnet.Range",
    ("CreateTags", "4104"): "InvalidID",
    ("CreateVpc", "4014"): "InvalidVpcRange",
    ("DeleteInternetGateway", "9024"): "DependencyViolation",
    ("DeleteNetworkInterface", "9002"): "InvalidNetworkInterface.InUse",
    ("DeleteRouteTable", "9059"): "DependencyViolation",
    ("DeleteSnapshot", "9002"): "InvalidSnapshot.InUse",
    ("DeleteTags", "4104"): "InvalidID",
    ("DeleteVolume", "6007"): "VolumeInUse",
    ("DeleteVpnGateway", "9065"): "DependencyViolation",
    ("DetachNetworkInterface", "6003"): "OperationNotPermitted",
    ("ReleaseAddress", "9031"): "InvalidIPAddress.InUse",
    ("RunInstances", "6003"): "InvalidNetworkInterface.InUse",
    ("TerminateInstances", "6006"): "OperationNotPermitted",
}
"""Codes that mean something else in one action."""

_FAMILIES = (
    (10000, "ResourceLimitExceeded"),
    (9000, "InvalidParameterValue"),
    (8000, "UnsupportedOperation"),
    (7000, "MissingParameter"),
    (6000, "IncorrectState"),
    (5000, "InvalidParameterValue"),
    (4000, "InvalidParameterValue"),
    (3000, "UnknownParameter"),
    (2000, "InternalError"),
    (1000, "DependencyViolation"),
)
"""What a code is that no table names, by the lowest number of its family."""

_WORDS = {
    "AccepterNetId": "PeerVpcId",
    "ClientGatewayId": "CustomerGatewayId",
    "DestinationIpRange": "DestinationCidrBlock",
    "DhcpOptionsSetId": "DhcpOptionsId",
    "InternetServiceId": "InternetGatewayId",
    "IpRange": "CidrBlock",
    "KeypairName": "KeyName",
    "Net": "VPC",
    "NetAccessPointId": "VpcEndpointId",
    "NetId": "VpcId",
    "NetPeeringId": "VpcPeeringConnectionId",
    "NatServiceId": "NatGatewayId",
    "NicId": "NetworkInterfaceId",
    "PublicIpId": "AllocationId",
    "SecurityGroupId": "GroupId",
    "SecurityGroupName": "GroupName",
    "SourceNetId": "VpcId",
    "Subregion": "Availability Zone",
    "VM": "instance",
    "VirtualGatewayId": "VpnGatewayId",
    "VmId": "InstanceId",
    "VmIds": "InstanceIds",
    "VmType": "InstanceType",
}
_WORD = re.compile(r"\b(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")\b")


def refusal(code: str, message: str) -> ApiError:
    """A refusal under one of EC2's own codes."""
    return ApiError(code, message, status=_STATUS.get(code, 400), kind=code)


def spelled(error: ApiError, action: str) -> ApiError:
    """The same refusal with EC2's code, status and words. A status that a switch forced stays."""
    if not error.code.isdigit():
        return error
    code = _IN_ACTION.get((action, error.code)) or _CODES.get(error.code) or _of_family(int(error.code))
    message = _WORD.sub(lambda found: _WORDS[found[0]], error.details) or code
    own = ApiError(error.code).status == error.status
    status = _STATUS.get(code, 400) if own else error.status
    return ApiError(code, message, status=status, kind=code, retry_after=error.retry_after)


def _of_family(number: int) -> str:
    return next((code for low, code in _FAMILIES if number >= low), "InvalidParameterValue")


def body(error: ApiError, request_id: str) -> dict[str, Any]:
    """What is in the ``Response`` element of a refusal."""
    found = {"Code": error.code, "Message": error.details}
    return {"Errors": {"Error": found}, "RequestID": request_id}
