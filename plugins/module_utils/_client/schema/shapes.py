"""Whether an answer has the shape that the API's description gives it: lists, objects, plain values in their places."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import re
import typing as t

from .catalog import Action, schemas

_NESTED = frozenset({dict, list})
_PLAIN = frozenset({"string", "integer", "number", "boolean", ""})
_NUMBERS = frozenset({"integer", "number"})
_FIGURES = re.compile(r"-?\d+(\.\d+)?")
_MUST: dict[str, tuple[str, ...]] = {
    "AccessKey": ("AccessKeyId",),
    "Account": ("AccountId",),
    "ApplicationStickyCookiePolicy": ("PolicyName",),
    "DhcpOptionsSet": ("DhcpOptionsSetId",),
    "Image": ("ImageId",),
    "InlinePolicy": ("Name",),
    "LinkRouteTable": ("LinkRouteTableId",),
    "LinkedPolicy": ("Orn",),
    "Listener": ("LoadBalancerPort",),
    "LoadBalancerStickyCookiePolicy": ("PolicyName",),
    "Policy": ("Orn",),
    "PolicyVersion": ("VersionId",),
    "PrivateIp": ("PrivateIp",),
    "PrivateIpLight": ("PrivateIp",),
    "PrivateIpLightForVm": ("PrivateIp",),
    "ResourceTag": ("Key",),
    "Route": ("DestinationIpRange", "DestinationServiceId"),
    "RouteLight": ("DestinationIpRange",),
    "SecurityGroup": ("SecurityGroupId",),
    "SecurityGroupLight": ("SecurityGroupId",),
    "Tag": ("Key",),
    "User": ("UserName",),
    "UserGroup": ("Name",),
    "VmType": ("VmTypeName",),
}
"""What an object is told apart by: one of these is there, or it says nothing. Texts, but for a port."""


def misfit(known: Action, answer: t.Mapping[str, t.Any]) -> str:
    """What of an answer has another shape, as ``Nets[0].Tags is no list``; empty where all of it fits.

    Null stands for what is not there, and is no item of a list. Fields that the description has not are of a version to
    come. A number may stand for a text, and a text of figures for a number. How pages follow each other is looked at
    where they are read.
    """
    for key, kind in known.answer.items():
        value = answer.get(key)
        if key != "Pagination" and value is not None and (found := _misfit(known.api, kind.rstrip("!"), value)):
            return f"{key}{found}"
    return ""


def _misfit(api: str, kind: str, value: t.Any) -> str:
    """What does not fit, beginning with the way to it: ``[1].Tags is no list``. It is put together on the way out."""
    if kind[:1] == "[":
        return _misfit_of_items(api, kind.strip("[]!"), value) if isinstance(value, list) else " is no list"
    if kind in _PLAIN:
        return " is no plain value" if type(value) in _NESTED else ""
    if not isinstance(value, dict):
        return " is no object"
    return "" if kind == "object" else _misfit_of_fields(api, kind, value)


def _misfit_of_items(api: str, kind: str, items: list[t.Any]) -> str:
    for number, item in enumerate(items):
        found = " is null" if item is None else _misfit(api, kind, item)
        if found:
            return f"[{number}]{found}"
    return ""


def _misfit_of_fields(api: str, kind: str, value: dict[str, t.Any]) -> str:
    fields, must = _fields(api, kind)
    if must and not any(isinstance(value.get(name), of) for name, of in must):
        return f" has no {must[0][0]}"
    for key, item in value.items():
        known = fields.get(key)
        if known is None or item is None:
            continue
        if known == "string":
            if type(item) in _NESTED:
                return f".{key} is no plain value"
        elif known in _NUMBERS and not _is_number(item):
            return f".{key} is no number"
        elif found := _misfit(api, known, item):
            return f".{key}{found}"
    return ""


def _is_number(value: t.Any) -> bool:
    """Whether it is one, or a text of figures."""
    return isinstance(value, (int, float)) or (isinstance(value, str) and bool(_FIGURES.fullmatch(value)))


@functools.cache
def _fields(api: str, kind: str) -> tuple[dict[str, str], tuple[tuple[str, type], ...]]:
    """The fields of a schema, and of what type those are of which one must be there.

    Tags are tags, also where the schema has none yet.
    """
    known = schemas(api)
    tags = {"Tags": "[ResourceTag]"} if "ResourceTag" in known else {}
    fields = {name: of.rstrip("!") for name, of in {**tags, **known.get(kind, {})}.items()}
    return fields, tuple((name, int if name.endswith("Port") else str) for name in _MUST.get(kind, ()))
