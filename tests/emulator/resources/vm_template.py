"""VM templates, from which VM groups make their VMs."""

from __future__ import annotations

from typing import Any

from ..clock import spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..world import Answer, Call, action
from .catalog import is_vm_type
from .tag import check_keys

kind(
    "VmTemplate",
    "ReadVmTemplates",
    "VmTemplates",
    "VmTemplateId",
    "5044",
    prefix="vmtemplate-",
    digits=32,
    paths={"CpuCores": "CpuCores"},
)

_MOST = 50


def tag_list(tags: list[dict[str, str]]) -> list[dict[str, str]]:
    """Tags with the last value of each key."""
    return [
        {"Key": key, "Value": value} for key, value in {tag["Key"]: tag["Value"] for tag in check_keys(tags)}.items()
    ]


@action("CreateVmTemplate")
def create_vm_template(call: Call) -> Answer:
    """At most fifty: 10000. 5024 for a generation, cores or memory that no VM has."""
    params = call.params
    call.usable("Image", params["ImageId"])
    vm_type = f"tinav{params['CpuGeneration'].removeprefix('v')}.c{params['CpuCores']}r{params['Ram']}"
    if not is_vm_type(vm_type):
        raise ApiError("5024", f"There are no VMs such as '{vm_type}'.")
    if "KeypairName" in params:
        call.region.get("Keypair", params["KeypairName"])
    if len(call.region.table("VmTemplate")) >= _MOST:
        raise ApiError("10000", "There are fifty templates.")
    data: dict[str, Any] = {
        "CpuPerformance": "high",
        "CreationDate": spell_offset(call.now),
        "Description": "",
        **params,
        "Tags": tag_list(params.get("Tags", [])),
    }
    return {"VmTemplate": call.region.add("VmTemplate", data).data}


@action("UpdateVmTemplate")
def update_vm_template(call: Call) -> Answer:
    """Name, description, tags."""
    template, params = call.get("VmTemplate"), call.params
    template.data.update({key: params[key] for key in ("Description", "VmTemplateName") if key in params})
    if "Tags" in params:
        template.data["Tags"] = tag_list(params["Tags"])
    return {"VmTemplate": template.data}


@action("DeleteVmTemplate")
def delete_vm_template(call: Call) -> Answer:
    """9002 while a group uses it."""
    template = call.get("VmTemplate")
    for group in call.region.all("VmGroup"):
        if group.data["VmTemplateId"] == template.id and group.data["State"] != "deleted":
            raise ApiError("9002", f"The template is used by '{group.id}'.")
    call.region.drop(template)
    return {}
