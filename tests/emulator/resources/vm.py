"""VMs: what they are, and reading them."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import DERIVED, kind
from ..reading import listed, read
from ..world import Answer, Call, action
from .keypair import sealed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..store import Item

STATE_CODES = {
    "quarantine": -1,
    "pending": 0,
    "running": 16,
    "shutting-down": 32,
    "terminated": 48,
    "stopping": 64,
    "stopped": 80,
}
_NIC_PATHS = {
    "NicAccountIds": "AccountId",
    "NicDescriptions": "Description",
    "NicIsSourceDestChecked": "IsSourceDestChecked",
    "NicLinkNicDeleteOnVmDeletion": "LinkNic.DeleteOnVmDeletion",
    "NicLinkNicDeviceNumbers": "LinkNic.DeviceNumber",
    "NicLinkNicLinkNicIds": "LinkNic.LinkNicId",
    "NicLinkNicStates": "LinkNic.State",
    "NicLinkNicVmAccountIds": "LinkNic.VmAccountId",
    "NicLinkNicVmIds": "LinkNic.VmId",
    "NicLinkPublicIpAccountIds": "LinkPublicIp.PublicIpAccountId",
    "NicLinkPublicIpLinkPublicIpIds": "LinkPublicIp.LinkPublicIpId",
    "NicLinkPublicIpPublicIpIds": "LinkPublicIp.PublicIpId",
    "NicLinkPublicIpPublicIps": "LinkPublicIp.PublicIp",
    "NicMacAddresses": "MacAddress",
    "NicNetIds": "NetId",
    "NicNicIds": "NicId",
    "NicPrivateIpsLinkPublicIpAccountIds": "PrivateIps[].LinkPublicIp.PublicIpAccountId",
    "NicPrivateIpsPrimaryIp": "PrivateIps[].IsPrimary",
    "NicPrivateIpsPrivateIps": "PrivateIps[].PrivateIp",
    "NicSecurityGroupIds": "SecurityGroups[].SecurityGroupId",
    "NicSecurityGroupNames": "SecurityGroups[].SecurityGroupName",
    "NicStates": "State",
    "NicSubnetIds": "SubnetId",
    "NicSubregionNames": "SubregionName",
}
_PATHS: dict[str, str | tuple[str, ...]] = {
    "BlockDeviceMappingDeleteOnVmDeletion": "BlockDeviceMappings[].Bsu.DeleteOnVmDeletion",
    "BlockDeviceMappingDeviceNames": "BlockDeviceMappings[].DeviceName",
    "BlockDeviceMappingLinkDates": "BlockDeviceMappings[].Bsu.LinkDate",
    "BlockDeviceMappingStates": "BlockDeviceMappings[].Bsu.State",
    "BlockDeviceMappingVolumeIds": "BlockDeviceMappings[].Bsu.VolumeId",
    "Lifecycles": "~lifecycle",
    "NicLinkNicLinkNicDates": "CreationDate",
    "NicPrivateIpsLinkPublicIpIds": (
        "~nics[].PrivateIps[].LinkPublicIp.PublicIp",
        "~nics[].PrivateIps[].LinkPublicIp.PublicIpId",
        "~nics[].PrivateIps[].LinkPublicIp.LinkPublicIpId",
    ),
    "Platforms": "OsFamily",
    "PrivateIps": ("PrivateIp", "~nics[].PrivateIps[].PrivateIp"),
    "ProductCodes": "ProductCodes[]",
    "RootDeviceTypes": ("RootDeviceType", "~root_device_type"),
    "SecurityGroupIds": "SecurityGroups[].SecurityGroupId",
    "SecurityGroupNames": "SecurityGroups[].SecurityGroupName",
    "StateReasonCodes": "@vm_state_code",
    "StateReasonMessages": "StateReason",
    "StateReasons": "StateReason",
    "SubregionNames": "Placement.SubregionName",
    "Tenancies": "Placement.Tenancy",
    "VmSecurityGroupIds": "SecurityGroups[].SecurityGroupId",
    "VmSecurityGroupNames": "SecurityGroups[].SecurityGroupName",
    "VmStateCodes": "@vm_state_code",
    "VmStateNames": "State",
    **{field: f"~nics[].{path}" for field, path in _NIC_PATHS.items()},
}
VM = kind(
    "Vm",
    "ReadVms",
    "Vms",
    "VmId",
    "5063",
    prefix="i-",
    tag_type="vm",
    quota="vm_limit",
    quota_code="10010",
    ended=("terminated",),
    paths=_PATHS,
)


def _state_code(item: Item) -> Iterable[Any]:
    return (STATE_CODES.get(item.data["State"]),)


DERIVED["vm_state_code"] = _state_code


@action("ReadVms")
def read_vms(call: Call) -> Answer:
    """An unknown id is 5063; an id of another account is left out. Terminated VMs are listed for an hour."""
    for id_ in call.params.get("Filters", {}).get("VmIds", ()):
        if call.region.find("Vm", id_) is None and not _is_foreign(call, id_):
            raise ApiError("5063", f"The VmId '{id_}' doesn't exist.")
    return read(call, VM)


def _is_foreign(call: Call, vm_id: str) -> bool:
    regions = (region for region in call.world.regions.values() if region.account_id != call.account_id)
    return any(region.find("Vm", vm_id) is not None for region in regions)


@action("ReadVmsState")
def read_vms_state(call: Call) -> Answer:
    """Running VMs only, unless AllVms."""
    filters = dict(call.params.get("Filters", {}))
    states = filters.pop("VmStates", None if call.params.get("AllVms") else ["running"])
    ids, names = filters.pop("VmIds", None), filters.pop("SubregionNames", None)
    found = []
    for vm in [] if filters else call.region.all("Vm"):  # nothing has a maintenance event: such a filter finds none
        name = vm.data["Placement"]["SubregionName"]
        asked = ((states, vm.data["State"]), (ids, vm.id), (names, name))
        if all(wanted is None or value in wanted for wanted, value in asked):
            entry = {"MaintenanceEvents": [], "SubregionName": name, "VmId": vm.id, "VmState": vm.data["State"]}
            found.append(entry)
    return listed(call, "VmStates", found)


@action("ReadConsoleOutput")
def read_console_output(call: Call) -> Answer:
    """Base64 of what the VM printed: nothing before it ran once."""
    vm = call.get("Vm")
    text = f"{vm.id} login:\n" if vm.hidden["booted"] else ""
    return {"ConsoleOutput": base64.b64encode(text.encode()).decode(), "VmId": vm.id}


@action("ReadAdminPassword")
def read_admin_password(call: Call) -> Answer:
    """4087 for what is not Windows; 9042 without a keypair. The password is empty until the VM ran."""
    vm = call.get("Vm")
    if vm.data.get("OsFamily") != "windows":
        raise ApiError("4087", f"The VM '{vm.id}' is not a Windows VM.")
    if "KeypairName" not in vm.data:
        raise ApiError("9042", f"The VM '{vm.id}' has no keypair.")
    keypair = call.region.find("Keypair", vm.data["KeypairName"])
    password = sealed(keypair, f"Administrator-{vm.id}") if keypair is not None and vm.hidden["booted"] else ""
    return {"AdminPassword": password, "VmId": vm.id}
