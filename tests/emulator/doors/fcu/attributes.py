"""Attributes of instances: shown and changed one a call."""

from __future__ import annotations

from typing import Any

from . import instances
from .desk import JSON, Desk, serves
from .errors import refusal
from .interfaces import GROUPS
from .launching import mappings
from .shape import shaped

_ATTRIBUTES = {
    "instanceType": "VmType",
    "userData": "UserData",
    "disableApiTermination": "DeletionProtection",
    "instanceInitiatedShutdownBehavior": "VmInitiatedShutdownBehavior",
    "rootDeviceName": "RootDeviceName",
    "sourceDestCheck": "IsSourceDestChecked",
    "ebsOptimized": "BsuOptimized",
    "ramdisk": "",
}
"""Attribute with one value to its native key. There is no RAM disk to show."""


@serves("DescribeInstanceAttribute")
def describe_instance_attribute(desk: Desk) -> JSON:
    """One attribute; what it has no value of is an empty element."""
    vm = desk.read("ReadVms", "Vms", VmIds=[desk.params["InstanceId"]])[0]
    name = str(desk.params["Attribute"])
    attribute = name[:1].lower() + name[1:]
    found: Any
    if attribute in _ATTRIBUTES:
        value = vm.get(_ATTRIBUTES[attribute])
        found = {} if value in (None, "") else {"value": value}
    else:
        source = {"groupSet": GROUPS, "blockDeviceMapping": instances.MAPPINGS}[attribute]
        found = shaped(vm, {attribute: source}, desk)[attribute]
    return {"instanceId": vm["VmId"], attribute: found}


_CHANGES = {
    "DisableApiTermination": "DeletionProtection",
    "EbsOptimized": "BsuOptimized",
    "InstanceInitiatedShutdownBehavior": "VmInitiatedShutdownBehavior",
    "InstanceType": "VmType",
    "SourceDestCheck": "IsSourceDestChecked",
    "UserData": "UserData",
}
"""Attribute that can be changed, with its Value, to the native parameter."""
_BOOLEANS = {"DisableApiTermination", "EbsOptimized", "SourceDestCheck"}


@serves("ModifyInstanceAttribute")
def modify_instance_attribute(desk: Desk) -> JSON:
    """One attribute a call, in either of EC2's forms: under its name, or as Attribute and Value."""
    params = {name: value for name, value in desk.params.items() if name != "InstanceId"}
    if "Attribute" in params:
        params.update(_named(params.pop("Attribute"), params.pop("Value", None)))
    if len(params) != 1:
        code = "InvalidParameterCombination" if params else "MissingParameter"
        raise refusal(code, "Exactly one attribute must be specified.")
    name, value = params.popitem()
    native: JSON
    if name in _CHANGES:
        if "Value" not in value:
            raise refusal("MissingParameter", f"The request must contain the parameter {name}.Value.")
        native = {_CHANGES[name]: value["Value"]}
    elif name == "GroupId":
        native = {"SecurityGroupIds": value}
    else:
        native = mappings(value)
    desk.call("UpdateVm", VmId=desk.params["InstanceId"], **native)
    return {"return": True}


def _named(attribute: str, value: str | None) -> JSON:
    """The form with a name for the one with Attribute and Value. Attributes that have lists come with them."""
    name = attribute[:1].upper() + attribute[1:]
    if value is None and name in ("BlockDeviceMapping", "GroupSet"):
        return {}
    if name not in _CHANGES or value is None:
        raise refusal("InvalidParameterValue", f"Value ({attribute}) for parameter Attribute is invalid.")
    return {name: {"Value": value.lower() == "true" if name in _BOOLEANS else value}}
