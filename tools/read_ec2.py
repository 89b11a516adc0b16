"""Reads the EC2 API's reference, as text, into a description of tools/schema.

    tools/read_ec2.py api-reference.txt

Writes tools/schema/ec2-VERSION-actions.json, which tools/make_schema.py takes up by itself: actions with their
parameters, filters and answers, and the data types that they name. A field with ``query`` is sent under that name: the
reference has another there, or was misread where it was scanned. ``answer`` is its name in an answer.
"""

from __future__ import annotations

import json
import pathlib
import re
import sys
import typing as t

import make_schema

Fields = dict[str, dict[str, t.Any]]

_NAME = re.compile(
    r"\**(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<many>\.[Nn])?\**( \(request\), \**(?P<answer>\w+)\** \(response\).*)?"
)
_TYPE = re.compile(r"Type: [`\[]?(?P<type>\w+)")
_FILTER = re.compile(r"- `(?P<name>[a-z][a-z0-9:.-]*)`")
_NO_NAME = {"Important", "Note", "Contents", "Errors"}
_HEADS = {"Request Parameters", "Response Elements", "Errors", "Examples", "Contents"}
_PLAIN = {"String": "string", "DateTime": "string", "Boolean": "boolean", "Integer": "integer", "Long": "integer"}
_PLAIN |= {"Double": "number", "Float": "number"}


QUERY = {
    "InstanceIds": "InstanceId",
    "InstancedId": "InstanceId",
    "ReservedInstancesConfigurationSetItem": "ReservedInstancesConfigurationSetItemType",
    "SecurityGroupIds": "SecurityGroupId",
    "Volumeld": "VolumeId",
}
"""Names of parameters that are sent under another."""
QUERY_IN = {
    "DhcpConfiguration": {"Values": "Value"},
    "Filter": {"Values": "Value"},
    "ImportInstanceLaunchSpecification": {"GroupIds": "GroupId", "GroupNames": "GroupName"},
    "InstanceNetworkInterfaceSpecification": {"Groups": "SecurityGroupId"},
    "IpPermission": {"UserIdGroupPairs": "Groups"},
    "LaunchSpecification": {
        "BlockDeviceMappings": "BlockDeviceMapping",
        "NetworkInterfaces": "NetworkInterface",
        "SecurityGroups": "SecurityGroup",
    },
}
"""Those of the fields of data types."""
MISREAD = {"InstanceStateEvent": "InstanceStatusEvent", "UserIdGroupPair": "UserGroupIdPair"}
"""Names of data types that the reference has under another."""
LEFT_OUT: dict[str, Fields] = {
    "CreateVolume": {"attachmentSet": {"type": "[VolumeAttachment]"}, "encrypted": {"type": "boolean"}},
    "DescribeImageAttribute": {"blockDeviceMapping": {"type": "[BlockDeviceMapping]"}},
    "DescribeInstanceAttribute": {"productCodes": {"type": "[ProductCode]"}},
    "EbsBlockDevice": {"encrypted": {"type": "boolean"}},
    "LaunchSpecification": {
        "blockDeviceMapping": {"type": "[BlockDeviceMapping]"},
        "groupSet": {"type": "[GroupIdentifier]"},
        "monitoring": {"type": "RunInstancesMonitoringEnabled"},
        "Monitoring": {"type": "RunInstancesMonitoringEnabled"},
        "SecurityGroup": {"type": "[string]"},
        "SecurityGroupId": {"type": "[string]"},
    },
    "NetworkAcl": {"default": {"type": "boolean"}},
    "ReservedInstancesModification": {"reservedInstancesSet": {"type": "[ReservedInstancesId]"}},
}
"""Fields of answers and of data types that the reference lacks, or has under a name that is in no answer."""


def sections(lines: list[str]) -> t.Iterator[tuple[str, dict[str, list[str]]]]:
    """The actions and data types in their order: the name, and the lines under each of its headings."""
    marks = [at for at, line in enumerate(lines) if line in {"Request Parameters", "Contents"}]
    starts = [_title(lines, at) for at in marks]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        parts: dict[str, list[str]] = {}
        into: list[str] = []
        for line in lines[start + 1 : end]:
            if line in _HEADS and line not in parts:
                into = parts[line] = []
            elif line:
                into.append(line)
        yield lines[start], parts


def _title(lines: list[str], at: int) -> int:
    """Where the section begins that has a heading at a line: the nearest line before that is a name alone."""
    while not re.fullmatch(r"[A-Z][A-Za-z0-9]+", lines[at]) or lines[at] in {*_NO_NAME, "Description"}:
        at -= 1
    return at


def fields_of(lines: list[str]) -> Fields:
    """The fields that are described one after the other: a name alone, texts, ``Type:``, ``Required:``."""
    found: Fields = {}
    head: re.Match[str] | None = None
    sometimes = False
    for line in lines:
        if (named := _NAME.fullmatch(line)) and line not in _NO_NAME:
            head, sometimes = named, False
        elif (kind := _TYPE.match(line)) and head:
            text = _PLAIN.get(kind["type"], MISREAD.get(kind["type"], kind["type"]))
            field = {"type": f"[{text}]" if head["many"] or line.endswith(" list") else text}
            found[head["name"]] = {**field, **({"answer": head["answer"]} if head["answer"] else {})}
        elif "required for EC2-Classic" in line:
            sometimes = True
        elif line == "Required: Yes" and head and head["name"] in found and not sometimes:
            found[head["name"]]["required"] = True
    return found


def under_query_names(fields: Fields, names: dict[str, str]) -> Fields:
    """The same, where a name that is sent under another says which."""
    return {name: {**field, "query": names[name]} if name in names else field for name, field in fields.items()}


def filters_of(lines: list[str]) -> list[str]:
    """The names of the filters that a list action describes."""
    return sorted({match["name"] for line in lines if (match := _FILTER.match(line))})


def description(text: str) -> dict[str, t.Any]:
    """All of the reference."""
    lines = [line.strip() for line in text.splitlines()]
    made: dict[str, t.Any] = {"version": re.search(r"API Version ([\d-]+)", text)[1], "actions": {}, "schemas": {}}  # type: ignore[index]
    for name, parts in sections(lines):
        if "Request Parameters" in parts:
            params = under_query_names(fields_of(parts["Request Parameters"]), QUERY)
            action: dict[str, t.Any] = {"params": params}
            if "Filter" in action["params"]:
                action["filters"] = filters_of(parts["Request Parameters"])
            action["response"] = fields_of(parts.get("Response Elements", [])) | LEFT_OUT.get(name, {})
            made["actions"][name] = action
        elif "Contents" in parts:
            fields = under_query_names(fields_of(parts["Contents"]), QUERY_IN.get(name, {}))
            made["schemas"][name] = fields | LEFT_OUT.get(name, {})
    return made


def main() -> int:
    """Read, write, and tell how much it is."""
    found = description(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    file = make_schema.SOURCE / f"ec2-{found['version']}-actions.json"
    file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    params = sum(len(action["params"]) for action in found["actions"].values())
    print(f"{file.name}: {len(found['actions'])} actions, {params} parameters, {len(found['schemas'])} data types")
    return 0


if __name__ == "__main__":
    sys.exit(main())
