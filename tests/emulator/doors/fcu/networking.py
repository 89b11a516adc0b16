"""Network actions that are more than the native one under other words."""

from __future__ import annotations

from ...clock import spell
from ...errors import ApiError
from ...resources.tag import tagged_item
from . import interfaces, network
from .desk import JSON, Desk, serves
from .errors import refusal, spelled
from .filters import passing
from .paging import paged
from .plain import translated
from .shape import Shape, shaped


@serves("AllocateAddress")
def allocate_address(desk: Desk) -> JSON:
    """The domain is for information only."""
    made = desk.call("CreatePublicIp")["PublicIp"]
    desk.region.get("PublicIp", made["PublicIpId"]).hidden["placement"] = desk.params.get("Domain", "standard")
    shown = shaped(made, network.ADDRESS, desk)
    return {name: shown[name] for name in ("publicIp", "domain", "allocationId")}


@serves("ReadPublicIpRanges")
def read_public_ip_ranges(desk: Desk) -> JSON:
    """The ranges that addresses come from."""
    return {"publicIpSet": desk.call("ReadPublicIpRanges")["PublicIps"]}


@serves("CreateDhcpOptions")
def create_dhcp_options(desk: Desk) -> JSON:
    """Keys and values are one native parameter each."""
    made = desk.call("CreateDhcpOptions", **network.dhcp_params(desk.params["DhcpConfiguration"]))
    return {"dhcpOptions": shaped(made["DhcpOptionsSet"], network.DHCP_OPTIONS, desk)}


@serves("DescribeVpcAttribute")
def describe_vpc_attribute(desk: Desk) -> JSON:
    """Names are resolved and given in every VPC: nothing can change it."""
    name = str(desk.params["Attribute"])
    attribute = name[:1].lower() + name[1:]
    if attribute not in ("enableDnsSupport", "enableDnsHostnames"):
        raise refusal("InvalidParameterValue", f"Value ({name}) for parameter Attribute is invalid.")
    vpc_id = desk.region.get("Net", desk.params["VpcId"]).id
    return {"vpcId": vpc_id, attribute: {"value": True}}


@serves("ModifySubnetAttribute")
def modify_subnet_attribute(desk: Desk) -> JSON:
    """The one attribute there is."""
    if "Value" not in desk.params.get("MapPublicIpOnLaunch", {}):
        raise refusal("MissingParameter", "The request must contain the parameter MapPublicIpOnLaunch.Value.")
    value = desk.params["MapPublicIpOnLaunch"]["Value"]
    desk.call("UpdateSubnet", SubnetId=desk.params["SubnetId"], MapPublicIpOnLaunch=value)
    return {"return": True}


@serves("DeleteNatGateway")
def delete_nat_gateway(desk: Desk) -> JSON:
    """The answer repeats the id."""
    desk.call("DeleteNatService", NatServiceId=desk.params["NatGatewayId"])
    return {"natGatewayId": desk.params["NatGatewayId"]}


@serves("CreateVpnConnection")
def create_vpn_connection(desk: Desk) -> JSON:
    """The options are native parameters."""
    params = dict(desk.params)
    params.update(params.pop("Options", {}))
    made = desk.call("CreateVpnConnection", **translated(params))
    return {"vpnConnection": shaped(made["VpnConnection"], network.VPN_CONNECTION, desk)}


@serves("DeleteVpcEndpoints")
def delete_vpc_endpoints(desk: Desk) -> JSON:
    """Several at once; the answer tells which could not be deleted, and why."""
    failed = []
    for id_ in desk.params["VpcEndpointId"]:
        try:
            desk.call("DeleteNetAccessPoint", NetAccessPointId=id_)
        except ApiError as error:
            refused = spelled(error, desk.action)
            message = "" if desk.world.switches["no_details"] else refused.details
            failed.append({"resourceId": id_, "error": {"code": refused.code, "message": message}})
    return {"unsuccessful": failed}


@serves("DescribeVpcEndpointServices")
def describe_vpc_endpoint_services(desk: Desk) -> JSON:
    """Their names."""
    names = [service["ServiceName"] for service in desk.read("ReadNetAccessPointServices", "Services")]
    page, more = paged(desk, [{"name": name} for name in names])
    return {"serviceNameSet": [service["name"] for service in page], **more}


@serves("CreateNetworkInterface")
def create_network_interface(desk: Desk) -> JSON:
    """Private IPs given one by one, as a list, or as a number of free ones."""
    params = {name: value for name, value in desk.params.items() if name != "SecondaryPrivateIpAddressCount"}
    ips = params.pop("PrivateIpAddresses", [])
    first = params.pop("PrivateIpAddress", None)
    if first is not None:
        ips = [{"Primary": True, "PrivateIpAddress": first}, *ips]
    native = translated(params)
    if ips:
        native["PrivateIps"] = [private_ip(ip) for ip in ips]
    made = desk.call("CreateNic", **native)["Nic"]
    count = desk.params.get("SecondaryPrivateIpAddressCount", 0)
    if count:
        try:
            desk.call("LinkPrivateIps", NicId=made["NicId"], SecondaryPrivateIpCount=count)
        except ApiError:
            desk.call("DeleteNic", NicId=made["NicId"])
            raise
    return {"networkInterface": shaped(made, interfaces.NETWORK_INTERFACE, desk)}


def private_ip(ip: JSON) -> JSON:
    """An entry of the native PrivateIps."""
    words = {"Primary": "IsPrimary", "PrivateIpAddress": "PrivateIp"}
    return {words[name]: value for name, value in ip.items()}


@serves("ModifyNetworkInterfaceAttribute")
def modify_network_interface_attribute(desk: Desk) -> JSON:
    """One attribute a call, as natively."""
    params: JSON = {"NicId": desk.params["NetworkInterfaceId"]}
    if "Description" in desk.params:
        params["Description"] = desk.params["Description"].get("Value", "")
    if "SecurityGroupId" in desk.params:
        params["SecurityGroupIds"] = desk.params["SecurityGroupId"]
    if "Attachment" in desk.params:
        words = {"AttachmentId": "LinkNicId", "DeleteOnTermination": "DeleteOnVmDeletion"}
        params["LinkNic"] = {words[name]: value for name, value in desk.params["Attachment"].items()}
    desk.call("UpdateNic", **params)
    return {"return": True}


_TYPES = {
    "dhcpoptions": "dhcp-options",
    "natgateway": "nat-gateway",
    "virtual-private-gateway": "vpn-gateway",
    "vm": "instance",
    "vpc-peering-connection": "network-link",
}
"""Native type of a tagged thing to FCU's, where they differ."""


@serves("DescribeTags")
def describe_tags(desk: Desk) -> JSON:
    """Each tag with what it is on."""
    tags = [
        {
            "resourceId": tag["ResourceId"],
            "resourceType": _TYPES.get(tag["ResourceType"], tag["ResourceType"]),
            "key": tag["Key"],
            "value": tag["Value"],
        }
        for tag in desk.read("ReadTags", "Tags")
    ]
    shown = passing(desk.action, desk.params.get("Filter", []), {}, [(tag, tag) for tag in tags])
    page, more = paged(desk, shown)
    return {"tagSet": page, **more}


@serves("DeleteTags")
def delete_tags(desk: Desk) -> JSON:
    """Without a value whatever the value is, without any tag all of them."""
    wanted = desk.params.get("Tag")
    call = desk.native("DeleteTags")
    for id_ in desk.params["ResourceId"]:
        tags = [
            tag
            for tag in tagged_item(call, id_).data["Tags"]
            if wanted is None
            or any(each.get("Key") == tag["Key"] and each.get("Value", tag["Value"]) == tag["Value"] for each in wanted)
        ]
        if tags:
            desk.call("DeleteTags", ResourceIds=[id_], Tags=tags)
    return {"return": True}


@serves("DescribeQuotas")
def describe_quotas(desk: Desk) -> JSON:
    """Quotas by what they are for; what a quota shows is documented nowhere: these are the names of older clients."""
    found = []
    for kind in desk.read("ReadQuotas", "QuotaTypes"):
        quotas = [quota for quota in kind["Quotas"] if quota["Name"] in desk.params.get("QuotaName", [quota["Name"]])]
        shown = [shaped(quota, _QUOTA, desk) for quota in quotas]
        for one in desk.params.get("Filter", []):
            reference = {"reference": kind["QuotaType"]}
            pairs = [({**quota, **reference}, quota) for quota in shown]
            kept = passing(desk.action, [one], _QUOTA_FILTERS, pairs)
            shown = [{name: value for name, value in quota.items() if name != "reference"} for quota in kept]
        if shown:
            found.append({"reference": kind["QuotaType"], "quotaSet": shown})
    page, more = paged(desk, found, 100)
    return {"referenceQuotaSet": page, **more}


_QUOTA: Shape = {
    "name": "Name",
    "displayName": "ShortDescription",
    "groupName": "QuotaCollection",
    "description": "Description",
    "ownerId": "AccountId",
    "maxQuotaValue": "MaxValue",
    "usedQuotaValue": "UsedValue",
}
_QUOTA_FILTERS = {"quota.display-name": "displayName", "quota.group-name": "groupName"}


def now(desk: Desk) -> str:
    """The present, as dates are written."""
    return spell(desk.region.now)
