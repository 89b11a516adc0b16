"""Every resource that a module declares, and strategies for what a user may ask of it."""

from __future__ import annotations

import base64
import contextlib
import datetime
import importlib
import json
import pathlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine import plan
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import IpRange, JsonDocument
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import UNKNOWN
from ansible_collections.outscale.cloud.plugins.module_utils._modules import arguments
from ansible_collections.outscale.cloud.plugins.module_utils._modules.base import ResourceModule, Task, desired_of
from ansible_collections.outscale.cloud.plugins.module_utils._resources.keypairs import PublicKey

FOLDER = pathlib.Path(__file__).resolve().parents[3] / "plugins" / "modules"
PACKAGE = "ansible_collections.outscale.cloud.plugins.modules"
SKIPPED = {*arguments.CONNECTION, *arguments.WAIT, *arguments.IGNORE_CHANGES, "state", "replace"}
SKIPPED |= {"secondary_private_ip_count"}  # it counts what another option lists


def module_of(name):
    return importlib.import_module(f"{PACKAGE}.{name}").MODULE


def _resources():
    names = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")
    modules = {name: module_of(name) for name in names}
    one = {name: module for name, module in modules.items() if module.__class__ is ResourceModule}
    return {name: module for name, module in one.items() if module.resource.bulk is None}


MODULES = _resources()

RANGES = ["10.0.0.0/16", "10.1.0.0/16", "192.0.2.0/24"]
GROUPS = [
    {"security_group_id": "sg-1"},
    {"security_group_id": "sg-2", "security_group_name": "two"},
    {"security_group_name": "two"},
]


def _public_key(fill):
    """An Ed25519 key in OpenSSH's format, which says its own kind again inside (RFC 8709 section 4)."""
    blob = b"\x00\x00\x00\x0bssh-ed25519\x00\x00\x00\x20" + bytes([fill]) * 32
    return f"ssh-ed25519 {base64.b64encode(blob).decode()}"


KEYS = [_public_key(fill) for fill in (1, 2)]


def pem_until(end):
    """A certificate that ends at a moment."""
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "a.example")]),
    )
    builder = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    )
    dated = builder.not_valid_before(datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)).not_valid_after(end)
    return dated.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM).decode()


CERTIFICATES = [pem_until(datetime.datetime(year, 3, 1, 12, tzinfo=datetime.UTC)) for year in (2030, 2031)]


# values of a form that the API documents, so that they are not refused before anything is sent
PREFIXES = {"vm_id": "i-", "nic_id": "eni-", "net_id": "vpc-", "subnet_id": "subnet-", "snapshot_id": "snap-"}
PREFIXES |= {"dhcp_options_set_id": "dopt-", "volume_id": "vol-", "security_group_id": "sg-", "image_id": "ami-"}
FORMS = {name: [f"{prefix}0000000{digit}" for digit in "12"] for name, prefix in PREFIXES.items()}
FORMS |= {"private_ip": ["10.0.0.4", "10.0.0.5"], "device_name": ["/dev/xvdb", "/dev/xvdc"]}
FORMS |= {"tenancy": ["default", "dedicated"], "ca_pem": CERTIFICATES, "body": CERTIFICATES}


def some_tags(random):
    """Tags as another person may have set them."""
    return {key: random.choice(["", "1", "2", "ü✓"]) for key in "abc" if random.random() < 0.5}


def wished_tags(random):
    """Tags as a task may want them: YAML knows null, booleans and numbers."""
    return {
        key: random.choice(["", "1", "2", "ü✓", None, True, 0, 1])
        for key in ("a", "b", "ключ")
        if random.random() < 0.5
    }


def _document(random):
    return json.dumps({"Statement": [{"Effect": random.choice(["Allow", "Deny"])}]})


def kind_of(spec):
    return spec.get("type", "str")


def _text(random, name, spec, field):
    if spec.get("choices"):
        return random.choice(spec["choices"])
    if isinstance(field, IpRange) or "ip_range" in name or name.startswith("cidr"):
        return random.choice(RANGES)
    if isinstance(field, JsonDocument) or kind_of(spec) == "json":
        return _document(random)
    known = KEYS if isinstance(field, PublicKey) else FORMS.get(name)
    if known:
        return random.choice(known)
    names = spec.get("required") or name == "name" or name.endswith(("_id", "_ids", "_name", "_date", "_range"))
    odd = [] if names else [f"{name} ü✓", ""]  # what says which one is meant cannot be empty
    return random.choice([f"{name}-1", f"{name}-2", f"{name}-1", f"{name}-2", *odd])


def _value(random, name, spec, field=None):
    """A value of one option."""
    kind = kind_of(spec)
    if name == "tags":
        return wished_tags(random)
    if kind == "bool":
        return random.choice([True, False])
    if name == "secondary_private_ip_count":
        return 9  # more than are listed beside it: none is taken away
    if kind in {"int", "float"}:
        value = random.choice(spec.get("choices") or [1, 2, 3, 1, 2, 3, 0])
        return float(value) if kind == "float" else value
    if kind == "list":
        inner = {**spec, "type": spec.get("elements", "str")}
        items = [_value(random, name, inner, field) for _unused in range(random.randrange(4))]
        twice = random.random() < 0.2  # as a task may say it
        return items + items[:1] if twice else [item for index, item in enumerate(items) if item not in items[:index]]
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
    desired = desired_of(module, Task({**dict.fromkeys(nulls), **defaults, **params, **fixed}, nulls=frozenset(nulls)))
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
    if not module.resource.calls.create:  # it is there from the beginning
        return observed(dict(desire(random, module, full=True).values))
    calls = None
    for _unused in range(200):
        with contextlib.suppress(InvalidInput):  # of options that exclude each other it may be the wrong ones
            calls = plan.plan_one(module.resource, desire(random, module, full=True), None)
            break
    seen = observed(plan.predicted_one(None, calls))
    if isinstance(seen.get("tags"), dict):
        seen["tags"] |= some_tags(random) | random.choice([{}, {"osc.fcu.eip.auto-attach": "x"}])
    return seen
