"""VM groups: as many VMs of a template as wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..clock import spell_offset
from ..errors import ApiError
from ..kinds import GONE, entering, kind
from ..world import HANDLERS, Answer, Call, action
from .vm_template import tag_list

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "VmGroup",
    "ReadVmGroups",
    "VmGroups",
    "VmGroupId",
    "5044",
    prefix="vmgroup-",
    digits=32,
    ended=("deleted",),
    paths={"SecurityGroupIds": "SecurityGroupIds[]"},
)

_MOST = 100


def _make_vms(call: Call, group: Item, count: int) -> None:
    """VMs of the group's template, tagged with the group's tags."""
    template = call.region.get("VmTemplate", group.data["VmTemplateId"]).data
    generation = template["CpuGeneration"].removeprefix("v")
    params = {
        "ImageId": template["ImageId"],
        "VmType": f"tinav{generation}.c{template['CpuCores']}r{template['Ram']}",
        "Performance": template["CpuPerformance"],
        "SubnetId": group.data["SubnetId"],
        "SecurityGroupIds": group.data["SecurityGroupIds"],
        "MinVmsCount": count,
        "MaxVmsCount": count,
    }
    if "KeypairName" in template:
        params["KeypairName"] = template["KeypairName"]
    made = HANDLERS["CreateVms"](Call("CreateVms", params, call.account, call.region, call.world))["Vms"]
    for data in made:
        data["Tags"] = list(group.data["Tags"])
        group.data["VmIds"].append(data["VmId"])
    group.data["VmCount"] = len(group.data["VmIds"])


@action("CreateVmGroup")
def create_vm_group(call: Call) -> Answer:
    """At most a hundred: 10000. ``pending``, then ``available``."""
    params = call.params
    call.region.get("VmTemplate", params["VmTemplateId"])
    call.region.get("Subnet", params["SubnetId"])
    if params["VmCount"] < 1:
        raise ApiError("4018", "VmCount must be at least 1.")
    if call.region.used("VmGroup") >= _MOST:
        raise ApiError("10000", "There are a hundred groups.")
    data = {
        "CreationDate": spell_offset(call.now),
        "Description": "",
        "PositioningStrategy": "no-strategy",
        **params,
        "State": "pending",
        "Tags": tag_list(params.get("Tags", [])),
        "VmIds": [],
    }
    group = call.region.add("VmGroup", data)
    try:
        _make_vms(call, group, params["VmCount"])
    except ApiError:
        call.region.drop(group)
        raise
    call.region.walk(group, "pending", "vm_group.create", "available", created=True)
    return {"VmGroup": group.data}


def _available(call: Call) -> Item:
    group = call.get("VmGroup")
    if call.region.state(group) != "available":
        raise ApiError("6003", f"The group is {call.region.state(group)}.")
    return group


@action("UpdateVmGroup")
def update_vm_group(call: Call) -> Answer:
    """Name, description, tags, template."""
    group, params = _available(call), call.params
    if "VmTemplateId" in params:
        call.region.get("VmTemplate", params["VmTemplateId"])
    group.data.update({key: params[key] for key in ("Description", "VmGroupName", "VmTemplateId") if key in params})
    if "Tags" in params:
        group.data["Tags"] = tag_list(params["Tags"])
    return {"VmGroup": group.data}


@action("ScaleUpVmGroup")
def scale_up(call: Call) -> Answer:
    """More VMs."""
    group = _available(call)
    if call.params["VmAddition"] < 1:
        raise ApiError("4018", "VmAddition must be at least 1.")
    _make_vms(call, group, call.params["VmAddition"])
    call.region.walk(group, "scaling up", "vm_group.scale", "available")
    return {}


@action("ScaleDownVmGroup")
def scale_down(call: Call) -> Answer:
    """The oldest VMs go first; 4018 for more than there are."""
    group = _available(call)
    count = call.params["VmSubtraction"]
    if not 1 <= count <= len(group.data["VmIds"]):
        raise ApiError("4018", "VmSubtraction is out of range.")
    gone, kept = group.data["VmIds"][:count], group.data["VmIds"][count:]
    _terminate(call.region, gone)
    group.data.update(VmIds=kept, VmCount=len(kept))
    call.region.walk(group, "scaling down", "vm_group.scale", "available")
    return {}


def _terminate(region: Region, vm_ids: list[str]) -> None:
    for id_ in vm_ids:
        vm = region.find("Vm", id_)
        if vm is not None and region.state(vm) not in ("shutting-down", "terminated"):
            region.walk(vm, "shutting-down", "vm.terminate", "terminated", "vm.forget", GONE)


@action("DeleteVmGroup")
def delete_vm_group(call: Call) -> Answer:
    """With its VMs."""
    group = call.get("VmGroup")
    _terminate(call.region, group.data["VmIds"])
    call.region.walk(group, "deleting", "vm_group.delete", "deleted", "gateway.forget", GONE)
    return {}


@entering("VmGroup", "deleted")
def deleted(_region: Region, group: Item) -> None:
    """No VMs any more."""
    group.data.update(VmIds=[], VmCount=0)
