"""Flexible GPUs: linked and unlinked for good when their VM is stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..kinds import hook, kind
from ..world import Answer, Call, action
from .catalog import GPUS
from .subnet import subregion

if TYPE_CHECKING:
    from ..store import Item, Region

kind(
    "FlexibleGpu",
    "ReadFlexibleGpus",
    "FlexibleGpus",
    "FlexibleGpuId",
    "5074",
    prefix="fgpu-",
    tag_type="flexible-gpu",
    quota="gpu_limit",
    quota_code="10030",
    paths={"DeleteOnVmDeletion": "DeleteOnVmDeletion"},
)


@action("CreateFlexibleGpu")
def create_flexible_gpu(call: Call) -> Answer:
    """5059 for an unknown model or generation. The quota of GPUs may be switched to 0: 10001 would be no capacity."""
    params = call.params
    name = subregion(call, params["SubregionName"])
    model = GPUS.get(params["ModelName"])
    if model is None or params.get("Generation", model["Generations"][0]) not in model["Generations"]:
        raise ApiError("5059", f"The model '{params['ModelName']}' doesn't exist.")
    data = {
        "DeleteOnVmDeletion": params.get("DeleteOnVmDeletion", False),
        "Generation": params.get("Generation", model["Generations"][0]),
        "ModelName": params["ModelName"],
        "State": "allocated",
        "SubregionName": name,
    }
    return {"FlexibleGpu": call.region.add("FlexibleGpu", data).data}


@action("UpdateFlexibleGpu")
def update_flexible_gpu(call: Call) -> Answer:
    """Whether it goes with its VM."""
    gpu = call.get("FlexibleGpu")
    gpu.data["DeleteOnVmDeletion"] = call.params.get("DeleteOnVmDeletion", gpu.data["DeleteOnVmDeletion"])
    return {"FlexibleGpu": gpu.data}


@action("LinkFlexibleGpu")
def link_flexible_gpu(call: Call) -> Answer:
    """``attaching`` until the VM is stopped; 6003 unless it is free, 9071 for another Subregion."""
    gpu, vm = call.get("FlexibleGpu"), call.get("Vm")
    if call.region.state(gpu) != "allocated":
        raise ApiError("6003", f"The flexible GPU is {call.region.state(gpu)}.")
    if gpu.data["SubregionName"] != vm.data["Placement"]["SubregionName"]:
        raise ApiError("9071", "The flexible GPU and the VM are not in the same Subregion.")
    gpu.data["VmId"] = vm.id
    gpu.data["State"] = "attaching"
    settle_if_stopped(call.region, gpu)
    return {}


@action("UnlinkFlexibleGpu")
def unlink_flexible_gpu(call: Call) -> Answer:
    """``detaching`` until the VM is stopped; 6003 unless it is linked."""
    gpu = call.get("FlexibleGpu")
    if call.region.state(gpu) not in ("attaching", "attached"):
        raise ApiError("6003", f"The flexible GPU is {call.region.state(gpu)}.")
    gpu.data["State"] = "detaching"
    settle_if_stopped(call.region, gpu)
    return {}


def settle_if_stopped(region: Region, gpu: Item) -> None:
    """What is under way becomes true a moment after the VM is stopped."""
    vm = region.find("Vm", gpu.data.get("VmId", ""))
    if vm is None or region.state(vm) == "stopped":
        region.later("gpu.link", gpu, "gpu.settled")


@hook("gpu.settled")
def settled(_region: Region, gpu: Item) -> None:
    """Attached, or free again."""
    if gpu.data["State"] == "attaching":
        gpu.data["State"] = "attached"
    elif gpu.data["State"] == "detaching":
        gpu.data["State"] = "allocated"
        gpu.data.pop("VmId", None)


@action("DeleteFlexibleGpu")
def delete_flexible_gpu(call: Call) -> Answer:
    """6003 while it is linked."""
    gpu = call.get("FlexibleGpu")
    if call.region.state(gpu) != "allocated":
        raise ApiError("6003", f"The flexible GPU is {call.region.state(gpu)}.")
    call.region.drop(gpu)
    return {}
