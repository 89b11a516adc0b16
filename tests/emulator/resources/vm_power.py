"""Starting, stopping, rebooting and deleting VMs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..kinds import GONE, entering, hook
from ..world import Answer, Call, action
from .nic import drop_nic
from .nic import unlink_from_vm as unlink_nic
from .public_ip import link_to_nic, unlink_vm
from .route_state import set_routes
from .security_group import hold
from .vm_history import remember_stop
from .vm_shutdown import stop_steps
from .volume import unlink_from_vm as unlink_volume

if TYPE_CHECKING:
    from ..store import Item, Region

_USER_STOP = "Client.UserInitiatedShutdown: User initiated shutdown"
_AUTO_ATTACH = "osc.fcu.eip.auto-attach"


def _vms(call: Call) -> list[Item]:
    """The VMs of VmIds; 5063 when one is not there. Terminated ones are still known."""
    found = []
    for id_ in dict.fromkeys(call.params["VmIds"]):
        vm = call.region.find("Vm", id_)
        if vm is None:
            raise ApiError("5063", f"The VmId '{id_}' doesn't exist.")
        found.append(vm)
    return found


def _refuse_unless(call: Call, vms: list[Item], *states: str) -> None:
    """6006 when a VM is in another state; 9039 when it is still pending, which passes."""
    for vm in vms:
        state = call.region.state(vm)
        if state == "pending" and "pending" not in states:
            raise ApiError("9039", f"The VM '{vm.id}' is still pending.")
        if state not in states:
            raise ApiError("6006", f"The VM '{vm.id}' is {state}.")


def _change(call: Call, vms: list[Item], done: str, *steps: str) -> Answer:
    """Walk each VM that is not there yet through the steps; answers ``{VmId, PreviousState, CurrentState}``."""
    answer = []
    for vm in vms:
        before = call.region.state(vm)
        if before not in (done, steps[0]):
            call.region.walk(vm, *steps)
        answer.append({"CurrentState": call.region.state(vm), "PreviousState": before, "VmId": vm.id})
    return {"Vms": answer}


@action("StartVms")
def start_vms(call: Call) -> Answer:
    """Starting what runs changes nothing. A VM for which there is no room is stopped again."""
    vms = _vms(call)
    _refuse_unless(call, vms, "stopped", "running", "pending")
    lasts = {vm.id: "running" for vm in vms}
    lasts |= {vm.id: "stopped" for vm in vms if call.region.state(vm) == "stopped" and not call.region.has_room(vm)}
    answers = [_change(call, [vm], "running", "pending", "vm.start", lasts[vm.id])["Vms"] for vm in vms]
    return {"Vms": [answer for each in answers for answer in each]}


@action("StopVms")
def stop_vms(call: Call) -> Answer:
    """Stopping what is stopped changes nothing; 9039 while it is pending, forced or not.

    The stop obeys the VM's shutdown behaviour: what restarts runs again, what terminates is terminated. A guest that is
    slow or hangs (slow_vm_shutdown) is stopped by ForceStop, also later.
    """
    vms = _vms(call)
    _refuse_unless(call, vms, "running", "stopping", "stopped")
    slow, forced = call.world.switches["slow_vm_shutdown"], call.params.get("ForceStop", False)
    answer = []
    for vm in vms:
        before, steps = call.region.state(vm), stop_steps(vm)
        if steps[-1] == "terminated":
            steps += ("vm.forget", GONE)
        if before == "running" and slow is True and not forced:
            call.region.walk(vm, steps[0])
        elif before == "running":
            duration = "vm.shutdown" if slow and not forced else steps[1]
            call.region.walk(vm, steps[0], duration, *steps[2:])
        elif before == "stopping" and forced:
            call.region.walk(vm, *steps[2:])
        answer.append({"CurrentState": call.region.state(vm), "PreviousState": before, "VmId": vm.id})
    return {"Vms": answer}


@action("RebootVms")
def reboot_vms(call: Call) -> Answer:
    """The VMs stay running."""
    _refuse_unless(call, _vms(call), "running")
    return {}


@action("DeleteVms")
def delete_vms(call: Call) -> Answer:
    """6006 when a VM is protected, and none is deleted then. A terminated VM may be deleted again."""
    vms = _vms(call)
    for vm in vms:
        if vm.data["DeletionProtection"] and call.region.state(vm) != "terminated":
            raise ApiError("6006", f"The VM '{vm.id}' is protected against deletion.")
    steps = ("shutting-down", "vm.terminate", "terminated", "vm.forget", GONE)
    return _change(call, vms, "terminated", *steps)


@entering("Vm", "running")
def running(region: Region, vm: Item) -> None:
    """The VM runs: a public IP named by its tag is linked again."""
    vm.hidden["booted"] = True
    vm.data["StateReason"] = ""
    vm.data["ActionsOnNextBoot"] = {"SecureBoot": "none"}
    wanted = next((tag["Value"] for tag in vm.data["Tags"] if tag["Key"] == _AUTO_ATTACH), None)
    if wanted is None or not vm.hidden["nics"]:
        return
    for public_ip in region.all("PublicIp"):
        if public_ip.data["PublicIp"] == wanted and "LinkPublicIpId" not in public_ip.data:
            nic = region.get("Nic", vm.hidden["nics"][0]["NicId"])
            link_to_nic(region, public_ip, nic, nic.data["PrivateIps"][0])


@entering("Vm", "stopped")
def stopped(region: Region, vm: Item) -> None:
    """In the public Cloud a stop takes the public IP away; a stop settles the flexible GPUs."""
    vm.data["StateReason"] = vm.hidden.pop("reason", _USER_STOP)
    remember_stop(region, vm)
    if "NetId" not in vm.data:
        unlink_vm(region, vm)
    for gpu in region.all("FlexibleGpu"):
        if gpu.data.get("VmId") == vm.id:
            region.later("gpu.link", gpu, "gpu.settled")


@entering("Vm", "terminated")
def terminated(region: Region, vm: Item) -> None:
    """What was the VM's goes with it, or is free; recorded: neither NICs nor network are shown any more."""
    groups = [group["SecurityGroupId"] for group in vm.data.get("SecurityGroups", ())]
    release(region, vm)
    set_routes(region, "VmId", vm.id, "blackhole")
    hold(region, groups, "vm.sg_release")
    shown = ("NetId", "Nics", "PrivateDnsName", "PrivateIp", "PublicDnsName", "PublicIp", "SecurityGroups", "SubnetId")
    for key in shown:
        vm.data.pop(key, None)
    vm.data["StateReason"] = vm.hidden.pop("reason", _USER_STOP)
    region.later("vm.clear", vm, "vm.cleared")
    for balancer in region.all("LoadBalancer"):
        if vm.id in balancer.data["BackendVmIds"]:
            balancer.data["BackendVmIds"].remove(vm.id)


@hook("vm.cleared")
def cleared(_region: Region, vm: Item) -> None:
    """Recorded: a moment after its end, a VM has no action for its next boot."""
    vm.data["ActionsOnNextBoot"] = {}


def release(region: Region, vm: Item) -> None:
    """Unlink NICs, volumes and public IPs; those with DeleteOnVmDeletion are deleted."""
    unlink_vm(region, vm)
    for shown in list(vm.hidden["nics"]):
        nic = region.get("Nic", shown["NicId"])
        delete = shown["LinkNic"]["DeleteOnVmDeletion"]
        unlink_nic(region, nic)
        if delete:
            drop_nic(region, nic)
    for mapping in list(vm.data["BlockDeviceMappings"]):
        volume = region.find("Volume", mapping["Bsu"]["VolumeId"])
        if volume is not None:
            unlink_volume(region, volume)
            if mapping["Bsu"]["DeleteOnVmDeletion"]:
                region.drop(volume)
    for gpu in region.all("FlexibleGpu"):
        if gpu.data.get("VmId") == vm.id:
            gpu.data.pop("VmId")
            gpu.data["State"] = "allocated"
            if gpu.data["DeleteOnVmDeletion"]:
                region.drop(gpu)
