"""Describing instances and their status, with the many filters of theirs."""

from __future__ import annotations

from . import instances
from .desk import JSON, Desk, serves
from .errors import refusal
from .filters import passing
from .paging import paged, refuse_with_ids
from .shape import shaped

_INTERFACE = "networkInterfaceSet."
_FILTERS = {
    "availability-zone": "placement.availabilityZone",
    "block-device-mapping.attach-time": "blockDeviceMapping.ebs.attachTime",
    "block-device-mapping.delete-on-termination": "blockDeviceMapping.ebs.deleteOnTermination",
    "block-device-mapping.device-name": "blockDeviceMapping.deviceName",
    "block-device-mapping.status": "blockDeviceMapping.ebs.status",
    "block-device-mapping.volume-id": "blockDeviceMapping.ebs.volumeId",
    "group-id": "groupSet.groupId",
    "group-name": "groupSet.groupName",
    "instance-lifecycle": "instanceLifecycle",
    "instance-state-code": "instanceState.code",
    "instance-state-name": "instanceState.name",
    "instance.group-id": "groupSet.groupId",
    "instance.group-name": "groupSet.groupName",
    "launch-index": "amiLaunchIndex",
    "monitoring-state": "monitoring.state",
    "owner-id": "~ownerId",
    "placement-group-name": "placement.groupName",
    "product-code": "productCodes.productCode",
    "reservation-id": "~ReservationId",
    "state-reason-code": "stateReason.code",
    "state-reason-message": "stateReason.message",
    "tenancy": "placement.tenancy",
    **{
        f"network-interface.{name}": _INTERFACE + path
        for name, path in {
            "description": "description",
            "subnet-id": "subnetId",
            "vpc-id": "vpcId",
            "network-interface-id": "networkInterfaceId",
            "owner-id": "ownerId",
            "requester-id": "requesterId",
            "requester-managed": "requesterManaged",
            "status": "status",
            "mac-address": "macAddress",
            "source-dest-check": "sourceDestCheck",
            "group-id": "groupSet.groupId",
            "group-name": "groupSet.groupName",
            "attachment.attachment-id": "attachment.attachmentId",
            "attachment.device-index": "attachment.deviceIndex",
            "attachment.status": "attachment.status",
            "attachment.attach-time": "attachment.attachTime",
            "attachment.delete-on-termination": "attachment.deleteOnTermination",
            "addresses.primary": "privateIpAddressesSet.primary",
            "addresses.association.public-ip": "privateIpAddressesSet.association.publicIp",
            "addresses.association.ip-owner-id": "privateIpAddressesSet.association.ipOwnerId",
            "addresses.private-ip-address": "privateIpAddressesSet.privateIpAddress",
            "association.public-ip": "association.publicIp",
            "association.ip-owner-id": "association.ipOwnerId",
        }.items()
    },
    **{
        f"network-interface.{name}": f"~nics.{path}"
        for name, path in {
            "availability-zone": "SubregionName",
            "attachment.instance-id": "LinkNic.VmId",
            "attachment.instance-owner-id": "LinkNic.VmAccountId",
            "association.allocation-id": "LinkPublicIp.PublicIpId",
            "association.association-id": "LinkPublicIp.LinkPublicIpId",
        }.items()
    },
}
"""Where the filters of DescribeInstances look that are not simply their camel case."""


@serves("DescribeInstances")
def describe_instances(desk: Desk) -> JSON:
    """Pages count instances; those of one launch are shown under one reservation of the page."""
    refuse_with_ids(desk, "InstanceId")
    filters = {"VmIds": desk.params["InstanceId"]} if "InstanceId" in desk.params else {}
    vms = desk.read("ReadVms", "Vms", **filters)
    asked = desk.params.get("Filter", [])
    if asked:
        pairs = [(shaped(vm, instances.INSTANCE, desk), _with_hidden(desk, vm)) for vm in vms]
        chosen = {shown["instanceId"] for shown in passing(desk.action, asked, _FILTERS, pairs)}
        vms = [vm for vm in vms if vm["VmId"] in chosen]
    page, more = paged(desk, vms)
    return {"reservationSet": instances.reservations(page, desk), **more}


def _with_hidden(desk: Desk, vm: JSON) -> JSON:
    """The native VM with what filters look at besides: the owner, and its NICs in full."""
    item = desk.region.find("Vm", vm["VmId"])
    return {**vm, "ownerId": desk.account_id, "nics": item.hidden["nics"] if item else []}


@serves("DescribeInstanceStatus")
def describe_instance_status(desk: Desk) -> JSON:
    """Running instances, or all."""
    refuse_with_ids(desk, "InstanceId")
    wanted = desk.params.get("InstanceId", [])
    for id_ in wanted:
        if desk.region.find("Vm", id_) is None:
            raise refusal("InvalidInstanceID.NotFound", f"The InstanceId '{id_}' does not exist")
    params: JSON = {"AllVms": desk.params.get("IncludeAllInstances", False)}
    if wanted:
        params["Filters"] = {"VmIds": wanted}
    states = desk.call("ReadVmsState", **params)["VmStates"]
    pairs = [(instances.status(each, desk), each) for each in states]
    filters = {
        "availability-zone": "availabilityZone",
        "event.code": "eventsSet.code",
        "event.description": "eventsSet.description",
        "instance-state-code": "instanceState.code",
        "instance-state-name": "instanceState.name",
    }
    page, more = paged(desk, passing(desk.action, desk.params.get("Filter", []), filters, pairs))
    return {"instanceStatusSet": page, **more}
