"""What FCU takes: its own description, and what EC2 clients send besides that EC2 documents and this door honours."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from ...description import load

ACTIONS: dict[str, dict[str, Any]] = load("fcu-actions")["actions"]
"""Action name to ``{outscale_action, auth, dry_run, paginated?, params, filters?, response, vs_ec2?}``."""

_TEXTS: dict[str, Any] = {"type": "[string]"}
_OFF: dict[str, Any] = {"type": "boolean", "only": False}
_FIRST_ATTRIBUTE_FORM: dict[str, dict[str, Any]] = {"Attribute": {"type": "string"}, "Value": {"type": "string"}}
_FIRST_PERMISSION_FORM: dict[str, dict[str, Any]] = {
    "Attribute": {"type": "string"},
    "OperationType": {"type": "string", "allowed": ["add", "remove"]},
    "UserGroup": _TEXTS,
    "UserId": _TEXTS,
}
_PRIVATE_IPS: dict[str, Any] = {
    "type": "[PrivateIpAddresses]",
    "fields": {"Primary": {"type": "boolean"}, "PrivateIpAddress": {"type": "string"}},
}

_BESIDES: dict[str, dict[str, dict[str, Any]]] = {
    "CopyImage": {"ClientToken": {"type": "string"}},
    "CopySnapshot": {"PresignedUrl": {"type": "string"}},
    "CreateNatGateway": {"ClientToken": {"type": "string"}},
    "CreateNetworkInterface": {
        "ClientToken": {"type": "string"},
        "PrivateIpAddresses": _PRIVATE_IPS,
        "SecondaryPrivateIpAddressCount": {"type": "integer"},
    },
    "CreateRouteTable": {"ClientToken": {"type": "string"}},
    "CreateVolume": {"ClientToken": {"type": "string"}, "Encrypted": _OFF},
    "CreateVpnGateway": {"AvailabilityZone": {"type": "string"}},
    "DetachNetworkInterface": {"Force": {"type": "boolean"}},
    "ModifyImageAttribute": {**_FIRST_PERMISSION_FORM, "Value": {"type": "string"}},
    "ModifyInstanceAttribute": _FIRST_ATTRIBUTE_FORM,
    "ModifySnapshotAttribute": _FIRST_PERMISSION_FORM,
    "RegisterImage": {"VirtualizationType": {"type": "string", "only": "hvm"}},
    "RunInstances": {"Monitoring": {"type": "Monitoring", "fields": {"Enabled": _OFF}}},
}
"""Parameters by action. ``ClientToken`` is what current clients put in by themselves; ``only`` is the one value that
asks for nothing FCU has not; what is listed as EC2's and not here (kernels, encryption keys, profiles) is unknown."""

_WITHIN: dict[str, dict[str, Any]] = {
    "RegisterImage.BlockDeviceMapping.Ebs": {"Encrypted": _OFF},
    "RunInstances.BlockDeviceMapping.Ebs": {"Encrypted": _OFF},
    "RunInstances.NetworkInterface": {"AssociatePublicIpAddress": _OFF},
}
"""The same inside of a parameter, by the place it is in."""

SPELLINGS = {
    "ImportSnapshot": {"Description": "description"},
    "RunInstances.NetworkInterface": {"PrivateIpAddresses": "PrivateIpAddressesSet"},
}
"""Where EC2 and FCU write the same parameter in two ways: EC2's to FCU's, by the place it is in."""


@cache
def specs(action: str) -> dict[str, dict[str, Any]]:
    """Parameter to its description, an object with ``type`` and constraints."""
    facts = ACTIONS[action]
    params = deepcopy(facts["params"])
    found = {name: spec if isinstance(spec, dict) else {"type": spec} for name, spec in params.items()}
    found.update(_BESIDES.get(action, {}))
    for place, more in _WITHIN.items():
        name, *steps = place.split(".")
        fields = found
        for step in steps if name == action else ():
            fields = fields[step]["fields"]
        fields.update(more if name == action else {})
    if "DryRun" in facts.get("vs_ec2", {}).get("ec2_only", ()):
        found["DryRun"] = {"type": "boolean"}
    return found
