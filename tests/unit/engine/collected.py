"""Every resource that a module declares, and strategies for what a user may ask of it."""

from __future__ import annotations

import contextlib
import importlib
import json
import pathlib

import trustme

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine import plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import IpRange, PolicyDocument, PublicKey
from ansible_collections.outscale.cloud.plugins.module_utils._engine.resource import UNKNOWN
from ansible_collections.outscale.cloud.plugins.module_utils._modules import arguments
from ansible_collections.outscale.cloud.plugins.module_utils._modules.base import ResourceModule, Task, desired_of

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "plugins" / "modules"
PACKAGE = "ansible_collections.outscale.cloud.plugins.modules"
SKIPPED = {*arguments.CONNECTION, *arguments.WAIT, "state", "replace"}


def module_of(name):
    return importlib.import_module(f"{PACKAGE}.{name}").MODULE


def _resources():
    names = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    modules = {name: module_of(name) for name in names}
    return {name: module for name, module in modules.items() if module.__class__ is ResourceModule}


MODULES = _resources()

RANGES = ["10.0.0.0/16", "10.1.0.0/16", "192.0.2.0/24"]
GROUPS = [
    {"security_group_id": "sg-1"},
    {"security_group_id": "sg-2", "security_group_name": "two"},
    {"security_group_name": "two"},
]
KEYS = [f"ssh-ed25519 {middle * 17}" for middle in ("AAAA", "BBBB")]


CERTIFICATES = [trustme.CA().cert_pem.bytes().decode() for _unused in range(2)]


def some_tags(random):
    """Tags as a task or another person may have set them."""
    return {key: random.choice(["", "1", "2"]) for key in "abc" if random.random() < 0.5}


def _document(random):
    return json.dumps({"Statement": [{"Effect": random.choice(["Allow", "Deny"])}]})


def kind_of(spec):
    return spec.get("type", "str")


def _text(random, name, spec, field):
    if spec.get("choices"):
        return random.choice(spec["choices"])
    if isinstance(field, IpRange) or "ip_range" in name or name.startswith("cidr"):
        return random.choice(RANGES)
    if isinstance(field, PolicyDocument) or kind_of(spec) == "json":
        return _document(random)
    if name == "ca_pem":
        return random.choice(CERTIFICATES)
    if isinstance(field, PublicKey):
        return random.choice(KEYS)
    return random.choice([f"{name}-1", f"{name}-2"])


def _value(random, name, spec, field=None):
    """A value of one option."""
    kind = kind_of(spec)
    if name == "tags":
        return some_tags(random)
    if kind == "bool":
        return random.choice([True, False])
    if kind in {"int", "float"}:
        value = random.choice(spec.get("choices") or [1, 2, 3])
        return float(value) if kind == "float" else value
    if kind == "list":
        inner = {**spec, "type": spec.get("elements", "str")}
        items = [_value(random, name, inner, field) for _unused in range(random.randrange(4))]
        return [item for index, item in enumerate(items) if item not in items[:index]]
    return (_mapping if kind == "dict" else _text)(random, name, spec, field)


def _mapping(random, name, spec, _field):
    if name == "security_groups_members":
        return dict(random.choice(GROUPS))
    if "options" not in spec:
        made = {key: random.choice(["1", "2"]) for key in "xy" if random.random() < 0.5}
        return {key: _document(random) for key in made} if name == "inline_policies" else made
    made = _options(random, spec["options"], spec)
    needs_one = name in {"inbound_rules", "outbound_rules"}
    if needs_one and not any(isinstance(item, list) and item for item in made.values()):
        made["ip_ranges"] = [random.choice(RANGES)]
    return made


def _options(random, specs, constraints, full=False, fields=None):
    """Options with their constraints kept: of those that exclude each other one, and one where one is needed."""
    fields = fields or {}
    chosen = {name for name, spec in specs.items() if spec.get("required") or full or random.random() < 0.5}
    for group in constraints.get("required_one_of") or []:
        if not chosen & set(group):
            chosen.add(random.choice(list(group)))
    for group in constraints.get("mutually_exclusive") or []:
        both = sorted(chosen & set(group))
        if len(both) > 1:
            chosen -= set(both) - {random.choice(both)}
    for name, needed in (constraints.get("required_by") or {}).items():
        chosen |= {needed} if isinstance(needed, str) else set(needed) if name in chosen else set()
    return {name: _value(random, name, specs[name], fields.get(name)) for name in sorted(chosen)}


def user_options(module):
    """The options of a module that describe the resource."""
    return {name: spec for name, spec in module.argument_spec.items() if name not in SKIPPED}


def desire(random, module, full=False, state="present", replace=False):
    """What a task of the module may desire, as Ansible hands it over; some options are written as null."""
    specs = user_options(module)
    params = _options(random, specs, module.constraints, full, module.resource.fields)
    unset = sorted(set(specs) - set(params))
    nulls = {name for name in unset if not full and random.random() < 0.2}
    fixed = {"state": state} | ({"replace": replace} if "replace" in module.argument_spec else {})
    defaults = {name: spec.get("default") for name, spec in module.argument_spec.items() if name not in nulls}
    desired = desired_of(Task({**dict.fromkeys(nulls), **defaults, **params, **fixed}, nulls=frozenset(nulls)))
    desired.values.setdefault("region", "eu-west-2")
    return desired


def real(value, number=1):
    """The same with what only the cloud knows filled in."""
    if isinstance(value, dict):
        return {key: real(item, number) for key, item in value.items()}
    if isinstance(value, list):
        return [real(item, number) for item in value]
    return f"known-{number}" if value == UNKNOWN else value


def observed(state):
    """A predicted resource as the cloud would show it."""
    seen = real(state)
    for number, link in enumerate(seen.get("link_route_tables") or []):
        link["link_route_table_id"] = link.get("link_route_table_id") or f"rtbassoc-{number}"
    return seen


def observation(random, module):
    """A resource as it may be found: what a complete creation would leave, with tags that others gave it."""
    if not module.resource.create:  # it is there from the beginning
        return observed(dict(desire(random, module, full=True).values))
    calls = None
    while calls is None:
        with contextlib.suppress(InvalidInput):  # of options that exclude each other it may be the wrong ones
            calls = plan.plan(module.resource, desire(random, module, full=True), None)
    seen = observed(plan.predicted(None, calls))
    if isinstance(seen.get("tags"), dict):
        seen["tags"] |= some_tags(random) | random.choice([{}, {"osc.fcu.eip.auto-attach": "x"}])
    return seen
