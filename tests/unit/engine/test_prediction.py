"""What check mode predicts is what a cloud holds once the calls are made, and then nothing is left to do."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import OutscaleError
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import CREATE_ONLY
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import is_nothing

from .collected import MODULES, desire
from .simulator import Simulator
from .test_plan import chance, generous

KINDS = [
    "net", "subnet", "dhcp_options", "volume", "public_ip", "internet_service", "keypair", "security_group",
    "route_table",
]  # fmt: skip


def run(cloud, name, desired, **options):
    return Engine(cloud, MODULES[name].resource, Options(**options)).run(desired)


def named(random, name, **options):
    """A desire that names its resource, so that the next one finds it, and not by an id that does not exist."""
    desired = desire(random, MODULES[name], **options)
    resource = MODULES[name].resource
    values = {key: value for key, value in desired.values.items() if key not in {resource.id_option, resource.id}}
    values |= {"name": "thing"} if "name" in MODULES[name].argument_spec else {}
    fixed = {
        "subnet": {"net_id": "vpc-1", "ip_range": "10.0.0.0/24", "subregion_name": "a"},
        "keypair": {"keypair_name": "thing"},
        "security_group": {"security_group_name": "thing", "net_id": "vpc-1", "description": "d"},
        "route_table": {"net_id": "vpc-1", "main": False},
        "net": {"ip_range": "10.0.0.0/16", "tenancy": "default"},
        "public_ip": {"public_ip": None},
        "volume": {"subregion_name": "a", "size": 10, "volume_type": "standard", "iops": None},
    }.get(name, {})
    values |= fixed
    values = {key: value for key, value in values.items() if not (key in {"public_ip", "iops"} and value is None)}
    return dataclasses.replace(desired, values=values, replace=False)


def user_set(name, desired, state):
    """What the user set, as the resource shows it."""
    resource = MODULES[name].resource
    shown = {}
    for option, field in resource.fields.items():
        if desired.get(option) is not None and field.change is not CREATE_ONLY:
            value = field.observe(option, state)
            shown[option] = None if is_nothing(value) else field.normal(value)
    if desired.get("tags") is not None:
        shown["tags"] = state["tags"]
    return shown


@pytest.mark.parametrize("name", KINDS)
@generous
@given(random=chance, again=st.booleans())
def test_check_mode_predicts_what_the_cloud_then_holds(name, random, again):
    cloud = Simulator()
    cloud.elsewhere |= {"vpc-00000001", "vpc-00000002"} if name != "net" else set()
    desires = [named(random, name, full=True), *([named(random, name)] if again else [])]
    for desired in desires:
        before = len(cloud.sent)
        try:
            predicted = run(cloud, name, desired, check=True)
        except OutscaleError:
            assume(False)
        assert len(cloud.sent) == before
        done = run(cloud, name, desired)
        assert done.warnings == []
        assert [call["action"] for call in done.calls] == [call["action"] for call in predicted.calls]
        assert done.changed == predicted.changed == (len(cloud.sent) > before)
        assert user_set(name, desired, predicted.predicted[0]) == user_set(name, desired, done.after[0])
        held = len(cloud.sent)
        assert not run(cloud, name, desired).changed
        assert not run(cloud, name, desired, check=True).changed
        assert len(cloud.sent) == held


@pytest.mark.parametrize("name", KINDS)
@generous
@given(random=chance)
def test_what_was_made_can_be_taken_away_and_then_there_is_nothing(name, random):
    cloud = Simulator()
    desired = named(random, name, full=True)
    if name == "volume":  # one that is linked is never deleted
        desired.values.pop("vm_id", None)
    try:
        run(cloud, name, desired)
    except OutscaleError:
        assume(False)
    absent = dataclasses.replace(desired, state="absent")
    assert run(cloud, name, absent, check=True).changed
    assert run(cloud, name, absent).after == []
    assert not any(cloud.stored.values())
    assert not run(cloud, name, absent).changed
