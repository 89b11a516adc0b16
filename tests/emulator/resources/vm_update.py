"""Changing VMs: some attributes while they run, some only while they are stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..world import Answer, Call, action
from .catalog import is_vm_type, performance_of
from .security_group import light
from .views import show_vm
from .vm_create import check_user_data
from .vm_shutdown import shutdown_of

if TYPE_CHECKING:
    from ..store import Item

_COLD = ("NestedVirtualization", "Performance", "UserData", "VmType")
_HOT = ("BsuOptimized", "DeletionProtection", "KeypairName")


@action("UpdateVm")
def update_vm(call: Call) -> Answer:
    """6006 for VM type, performance, user data and nested virtualization unless the VM is stopped."""
    vm, params = call.get("Vm"), call.params
    if any(key in params for key in _COLD) and call.region.state(vm) != "stopped":
        raise ApiError("6006", f"The VM '{vm.id}' must be stopped.")
    if "VmType" in params and not is_vm_type(params["VmType"]):
        raise ApiError("5024", f"The VmType '{params['VmType']}' doesn't exist.")
    if "KeypairName" in params:
        call.find("Keypair")
    check_user_data(params.get("UserData", ""))
    if "SecurityGroupIds" in params:
        _set_groups(call, vm, params["SecurityGroupIds"])
    if "IsSourceDestChecked" in params:
        _set_source_dest_check(call, vm)
    for mapping in params.get("BlockDeviceMappings", ()):
        _set_mapping(call, vm, mapping)
    vm.data.update({key: params[key] for key in (*_COLD, *_HOT) if key in params})
    if "ActionsOnNextBoot" in params:
        vm.data["ActionsOnNextBoot"] |= params["ActionsOnNextBoot"]
    if "VmType" in params or "Performance" in params:
        vm.data["Performance"] = performance_of(vm.data["VmType"], params.get("Performance", vm.data["Performance"]))
    vm.data.update(shutdown_of(params, vm.data))
    return {"Vm": vm.data}


def _set_groups(call: Call, vm: Item, ids: list[str]) -> None:
    """The whole list. The groups of a VM with several NICs belong to the NICs: 4045."""
    nics = vm.hidden["nics"]
    if len(nics) > 1:
        raise ApiError("4045", "The VM has several NICs: their security groups are changed with UpdateNic.")
    if not ids:
        raise ApiError("4047", "At least one security group is required.")
    groups = light(call.region, ids, vm.data.get("NetId"))
    if nics:
        nics[0]["SecurityGroups"] = groups
    vm.data["SecurityGroups"] = groups
    show_vm(call.region, vm)


def _set_source_dest_check(call: Call, vm: Item) -> None:
    if not vm.hidden["nics"]:
        raise ApiError("9062", f"The VM '{vm.id}' is not in a Net.")
    vm.hidden["nics"][0]["IsSourceDestChecked"] = call.params["IsSourceDestChecked"]
    show_vm(call.region, vm)


def _set_mapping(call: Call, vm: Item, wanted: dict[str, Any]) -> None:
    """DeleteOnVmDeletion of a volume that is linked; 4003 when the device is not there."""
    for mapping in vm.data["BlockDeviceMappings"]:
        if mapping["DeviceName"] == wanted.get("DeviceName"):
            delete = wanted.get("Bsu", {}).get("DeleteOnVmDeletion", mapping["Bsu"]["DeleteOnVmDeletion"])
            mapping["Bsu"]["DeleteOnVmDeletion"] = delete
            volume = call.region.get("Volume", mapping["Bsu"]["VolumeId"])
            volume.data["LinkedVolumes"][0]["DeleteOnVmDeletion"] = delete
            return
    raise ApiError("4003", f"The device '{wanted.get('DeviceName')}' is not linked to the VM '{vm.id}'.")
