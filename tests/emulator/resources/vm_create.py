"""Creating VMs: with their volumes, NICs and addresses."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from ..cidr import address
from ..clock import spell
from ..errors import ApiError
from ..kinds import KINDS
from ..store import Item, Region, new_id
from ..world import Answer, Call, action
from .catalog import is_vm_type, performance_of
from .default_net import asks_private, default_subnet
from .nic import link_to_vm as link_nic
from .nic import new_nic
from .security_group import default_group, light
from .subnet import subregion
from .tokens import keep_token, made_with
from .views import dns_name, show_nic, show_vm
from .vm_shutdown import shutdown_of
from .volume import DEVICE, new_volume
from .volume import link_to_vm as link_volume

JSON = dict[str, Any]

_USER_DATA = 512_000


@action("CreateVms")
def create_vms(call: Call) -> Answer:
    """MinVmsCount to MaxVmsCount VMs, all in one reservation; the image is looked at first, as recorded.

    A ClientToken that was used answers with the VMs made then; 4091 when the other parameters differ.
    """
    made = made_with(call, "Vm")
    if made:
        return {"Vms": [vm.data for vm in made]}
    plan = _plan(call)
    vms: list[Item] = []
    for number in range(_count(call)):
        try:
            vms.append(make_vm(call.region, plan, number))
        except ApiError:
            for vm in vms:
                undo(call.region, vm)
            raise
        keep_token(call, vms[-1])
    return {"Vms": [vm.data for vm in vms]}


def _count(call: Call) -> int:
    """How many to make: as many as wanted, or as the quota leaves when that is enough."""
    most = call.params.get("MaxVmsCount", 1)
    least = call.params.get("MinVmsCount", 1)
    if not 1 <= least <= most:
        raise ApiError("4018", "MinVmsCount must be at least 1 and at most MaxVmsCount.")
    for name in (KINDS["Vm"].quota, "vm"):
        limit = call.world.switches["quotas"].get(name)
        if limit is not None:
            left = int(limit) - call.region.used("Vm")
            if left < least:
                raise ApiError("10010", f"The quota {name} is reached.")
            most = min(most, left)
    return int(most)


def _plan(call: Call) -> JSON:
    """Everything that the VMs of one call have in common, checked."""
    params, region = call.params, call.region
    image = call.usable("Image", params["ImageId"])
    if region.state(image) != "available":
        raise ApiError("6001", f"The image '{image.id}' is {region.state(image)}.")
    vm_type = params.get("VmType", "t2.small")
    if not is_vm_type(vm_type):
        raise ApiError("5024", f"The VmType '{vm_type}' doesn't exist.")
    if params.get("BootMode", image.data["BootModes"][0]) not in image.data["BootModes"]:
        raise ApiError("4047", f"The image '{image.id}' does not boot in the mode {params['BootMode']}.")
    if "KeypairName" in params:
        region.get("Keypair", params["KeypairName"])
    check_user_data(params.get("UserData", ""))
    placement = params.get("Placement", {})
    nics = _nics(call, placement)
    subnet = region.get("Subnet", nics[0]["SubnetId"]) if nics else None
    net_id = subnet.data["NetId"] if subnet else None
    groups = _groups(call, net_id)
    if nics and "Nics" not in params:
        nics[0]["groups"] = groups
    return {
        "params": params,
        "image": image,
        "vm_type": vm_type,
        "nics": nics,
        "subnet": subnet,
        "groups": groups,
        "subregion": subnet.data["SubregionName"] if subnet else subregion(call, placement.get("SubregionName")),
        "mappings": _mappings(call, image),
        "reservation": new_id("r-"),
    }


def check_user_data(text: str) -> None:
    """Base64, 500 KiB at most."""
    try:
        size = len(base64.b64decode(text, validate=True))
    except (binascii.Error, ValueError):
        raise ApiError("4047", "UserData must be base64.") from None
    if size > _USER_DATA:
        raise ApiError("4106", "UserData is too long.")


def _nics(call: Call, placement: JSON) -> list[JSON]:
    """The NICs to make or to link, ``DeviceNumber`` 0 first; none in the public Cloud."""
    params = call.params
    if "Nics" in params:
        if "SubnetId" in params or "SubregionName" in placement:
            raise ApiError("4046", "Nics cannot be used with SubnetId or Placement.SubregionName.")
        nics: list[JSON] = sorted(params["Nics"], key=lambda nic: nic.get("DeviceNumber", 0))
        numbers = [nic.get("DeviceNumber", 0) for nic in nics]
        if not numbers or numbers[0] != 0 or len(set(numbers)) < len(numbers):
            raise ApiError("4045", "The NICs need different device numbers, one of them 0.")
        return [_existing_nic(call, nic) if "NicId" in nic else _checked_nic(call, nic) for nic in nics]
    if "SubnetId" not in params:
        return []
    subnet = call.get("Subnet")
    wanted = placement.get("SubregionName")
    if wanted is not None and wanted != subnet.data["SubregionName"]:
        raise ApiError("9071", "The Subnet is not in this Subregion.")
    ips = [{"PrivateIp": ip, "IsPrimary": not number} for number, ip in enumerate(params.get("PrivateIps", ()))]
    nic = {"SubnetId": subnet.id, "PrivateIps": ips, "Description": "Primary network interface"}
    return [{**nic, "DeleteOnVmDeletion": True}]


def _existing_nic(call: Call, wanted: JSON) -> JSON:
    nic = call.region.get("Nic", wanted["NicId"])
    if "LinkNic" in nic.data:
        raise ApiError("6003", f"The NIC '{nic.id}' is linked.")
    return {"DeleteOnVmDeletion": False, **wanted, "SubnetId": nic.data["SubnetId"]}


def _checked_nic(call: Call, wanted: JSON) -> JSON:
    if "SubnetId" not in wanted:
        raise ApiError("7000", "A NIC needs NicId or SubnetId.")
    subnet = call.region.get("Subnet", wanted["SubnetId"])
    light(call.region, wanted.get("SecurityGroupIds") or [], subnet.data["NetId"])
    return {"DeleteOnVmDeletion": True, **wanted}


def _groups(call: Call, net_id: str | None) -> list[dict[str, str]]:
    """The groups of the VM, by id or by name; the default group when none is given."""
    ids = list(call.params.get("SecurityGroupIds", ()))
    for name in call.params.get("SecurityGroups", ()):
        named = (item for item in call.region.all("SecurityGroup") if item.data["SecurityGroupName"] == name)
        group = next((item for item in named if item.data.get("NetId") == net_id), None)
        if group is None:
            raise ApiError("5022" if net_id else "5021", f"The security group '{name}' doesn't exist.")
        ids.append(group.id)
    return light(call.region, ids or [default_group(call.region, net_id)], net_id)


def _mappings(call: Call, image: Item) -> list[JSON]:
    """``{DeviceName, Bsu}`` of each volume to make: the image's, changed and completed by the call's."""
    found = {mapping["DeviceName"]: dict(mapping["Bsu"]) for mapping in image.data["BlockDeviceMappings"]}
    for mapping in call.params.get("BlockDeviceMappings", ()):
        device = mapping.get("DeviceName", image.data["RootDeviceName"])
        if not DEVICE.fullmatch(device):
            raise ApiError("4019", f"The device name '{device}' is not valid.")
        if "NoDevice" in mapping:
            found.pop(device, None)
            continue
        bsu = {**found.get(device, {}), **mapping.get("Bsu", {})}
        if "SnapshotId" in bsu:
            snapshot = call.usable("Snapshot", bsu["SnapshotId"])
            bsu["smallest"] = snapshot.data["VolumeSize"]
        found[device] = bsu
    return [{"DeviceName": device, "Bsu": bsu} for device, bsu in found.items()]


def make_vm(region: Region, plan: JSON, number: int) -> Item:
    """One VM of a plan. Its state begins with ``pending``."""
    params, image = plan["params"], plan["image"]
    data: JSON = {
        "ActionsOnNextBoot": {"SecureBoot": "none", **params.get("ActionsOnNextBoot", {})},
        "Architecture": image.data["Architecture"],
        "BlockDeviceMappings": [],
        "BootMode": params.get("BootMode", image.data["BootModes"][0]),
        "BsuOptimized": params.get("BsuOptimized", False),
        "CreationDate": spell(region.now),
        "DeletionProtection": params.get("DeletionProtection", False),
        "Hypervisor": "xen",
        "ImageId": image.id,
        "IsSourceDestChecked": False,
        "LaunchNumber": number,
        "NestedVirtualization": params.get("NestedVirtualization", False),
        "Performance": performance_of(plan["vm_type"], params.get("Performance")),
        "Placement": {
            "SubregionName": plan["subregion"],
            "Tenancy": params.get("Placement", {}).get("Tenancy", "default"),
        },
        "ProductCodes": image.data["ProductCodes"],
        "ReservationId": plan["reservation"],
        "RootDeviceName": image.data["RootDeviceName"],
        "RootDeviceType": "ebs",
        "SecurityGroups": plan["groups"],
        "State": "pending",
        "StateReason": "",
        "TpmEnabled": params.get("TpmEnabled", image.data["TpmMandatory"]),
        "UserData": params.get("UserData", ""),
        "VmType": plan["vm_type"],
        **shutdown_of(params),
    }
    if "KeypairName" in params:
        data["KeypairName"] = params["KeypairName"]
    if image.hidden.get("os_family"):
        data["OsFamily"] = image.hidden["os_family"]
    hidden: JSON = {"nics": [], "own_ip": None, "booted": False, "lifecycle": "normal", "root_device_type": "ebs"}
    vm = region.add("Vm", data, **hidden)
    try:
        _place(region, vm, plan)
        _add_volumes(region, vm, plan)
    except ApiError:
        undo(region, vm)
        raise
    last = "running" if params.get("BootOnCreation", True) else "stopped"
    region.walk(vm, "pending", "vm.start", last, created=True)
    return vm


def undo(region: Region, vm: Item) -> None:
    """Take away a VM that could not be made, with what was made for it."""
    from .vm_power import release  # noqa: PLC0415  (that module starts from this one's VMs)

    release(region, vm)
    region.drop(vm)


def _place(region: Region, vm: Item, plan: JSON) -> None:
    """In a Net: make or link the NICs. In the public Cloud: give the VM its own addresses."""
    subnet: Item | None = plan["subnet"]
    if subnet is None and asks_private(plan["params"]):
        subnet = default_subnet(region, plan["subregion"])
        plan = {**plan, "nics": [{"SubnetId": subnet.id, "DeleteOnVmDeletion": True, "groups": plan["groups"]}]}
    if subnet is None:
        region.seq += 1
        ip = str(address("10.128.0.0") + region.seq)
        vm.data["PrivateIp"], vm.data["PrivateDnsName"] = ip, dns_name(region, ip)
        vm.hidden["own_ip"], vm.hidden["own_nic"] = region.world.public_address(), new_id("eni-")
        show_vm(region, vm)
        return
    vm.data["NetId"], vm.data["SubnetId"] = subnet.data["NetId"], subnet.id
    if subnet.data["MapPublicIpOnLaunch"]:
        vm.hidden["own_ip"] = region.world.public_address()
    for wanted in plan["nics"]:
        if "NicId" in wanted:
            nic = region.get("Nic", wanted["NicId"])
        else:
            nic = new_nic(region, region.get("Subnet", wanted["SubnetId"]), wanted)
        link_nic(region, nic, vm, wanted.get("DeviceNumber", 0), delete=wanted["DeleteOnVmDeletion"])
        if "NicId" in wanted:
            show_nic(region, nic)
    show_vm(region, vm)


def _add_volumes(region: Region, vm: Item, plan: JSON) -> None:
    for mapping in plan["mappings"]:
        bsu = mapping["Bsu"]
        wanted = {key: bsu[key] for key in ("Iops", "SnapshotId", "VolumeType") if key in bsu}
        if "VolumeSize" in bsu:
            wanted["Size"] = bsu["VolumeSize"]
        volume = new_volume(region, wanted, plan["subregion"], bsu.get("smallest"))
        link_volume(region, volume, vm, mapping["DeviceName"], delete=bsu.get("DeleteOnVmDeletion", True))
