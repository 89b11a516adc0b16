"""What the API's documents rule out is found before anything is sent, in a line with the limit; all else passes."""

from __future__ import annotations

import importlib.util
import json
import pathlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog, limit_forms, limits
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.unknown import UNKNOWN

from . import limit_cases as cases

TOOLS = pathlib.Path(__file__).resolve().parents[3] / "tools"
TABLES = {
    api: {name: json.loads(text) for name, text in (line.split(" ", 1) for line in table.strip().splitlines())}
    for api, table in limits._TABLES.items()
}
ENTRIES = [(api, action) for api, table in TABLES.items() for action in table]


@pytest.mark.parametrize(
    ("action", "params", "line"), cases.RULED_OUT, ids=[f"{row[0]}-{row[2][:40]}" for row in cases.RULED_OUT]
)
def test_what_the_documents_rule_out_is_one_line_with_the_limit(action, params, line):
    assert line in limits.violations("outscale", action, params)
    assert line in limits.violations("outscale", action, limits._spelled("outscale", params))


@pytest.mark.parametrize(("api", "action", "params", "line"), cases.OF_OTHER_APIS)
def test_the_other_apis_have_their_limits(api, action, params, line):
    assert line in limits.violations(api, action, params)


@pytest.mark.parametrize(("action", "params"), cases.PASSES)
def test_what_the_documents_allow_passes(action, params):
    assert limits.violations("outscale", action, params) == []


def test_what_is_not_known_yet_is_passed_over():
    later = UNKNOWN
    volume = {"size": later, "volume_type": later, "iops": 100, "snapshot_id": later, "subregion_name": later}
    assert limits.violations("outscale", "CreateVolume", volume) == []
    vm = {"image_id": f"{later} #2", "nics": [{"device_number": later, "subnet_id": later}], "vm_type": later}
    assert limits.violations("outscale", "CreateVms", vm) == []


def test_a_rule_that_a_recording_contradicts_can_be_left_out():
    assert limits.violations("outscale", "UpdateLoadBalancer", cases.checked(protocol="HTTP"), doubted=False) == []
    assert limits.violations("outscale", "UpdateLoadBalancer", cases.checked(port=0), doubted=False) != []


@pytest.mark.parametrize(
    ("action", "params"),
    [
        ("CreateServerCertificate", {"private_key": "s3cret", "body": "s3cret", "chain": "s3cret"}),
        ("UpdateVpnConnection", {"vpn_options": {"phase2_options": {"pre_shared_key": 's3cret"'}}}),
        ("CreateVms", {**cases.VM, "user_data": "s3cret!"}),
        ("CreatePolicy", {"document": "s3cret"}),
    ],
)
def test_no_secret_is_shown(action, params):
    lines = limits.violations("outscale", action, params)
    assert lines
    assert not any("s3cret" in line for line in lines)


def test_a_long_value_is_cut():
    line = limits.violations("outscale", "DeleteNet", {"net_id": "x" * 500})[0]
    assert len(line) < 120


def test_what_has_no_limits_has_no_violations():
    assert limits.violations("outscale", "CreatePublicIp", {"x": 1}) == []
    assert limits.violations("outscale", "NoSuchAction", {"x": 1}) == []
    assert limits.violations("ec2", "CreateVolume", {"size": 20000}) == []


# --- the table ---


def test_the_table_is_what_the_tool_makes_of_its_sources(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    monkeypatch.delitem(sys.modules, "make_schema", raising=False)
    spec = importlib.util.spec_from_file_location("make_limits", TOOLS / "make_limits.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    made = json.loads(json.dumps(tool.tables()))
    assert made == TABLES


def test_every_limit_has_its_source():
    read = json.loads((TOOLS / "schema" / "limits-read.json").read_text(encoding="utf-8"))
    kept = json.loads((TOOLS / "schema" / "limits-kept.json").read_text(encoding="utf-8"))
    assert all(limit["source"] for limits_ in read.values() for limit in limits_.values())
    for api in kept.values():
        assert all(limit["source"] for limits_ in api["limits"].values() for limit in limits_.values())
        assert all(entry["source"] for rules in api["rules"].values() for entry in rules)


@pytest.mark.parametrize("api", TABLES)
def test_every_limit_is_of_a_known_kind_and_every_form_is_one(api):
    words = {"prefix", "range", "unit", "not", "words", "length", "chars", "form", "unlike"}
    words |= {"wildcards", "mask", "bytes", "items", "empty"}
    for entry in TABLES[api].values():
        assert set(entry) <= {"limits", "rules"}
        for limit in entry.get("limits", {}).values():
            if not isinstance(limit, str):
                assert set(limit) <= words
                assert limit.get("form", "cidr") in {"cidr", *limit_forms._EXPRESSIONS, *limit_forms._CHECKS}


def kinds_of(api, fields, depth=0):
    """A value of each parameter, as deep as limits go: one that no limit was made for."""
    simple = {"string": "x", "integer": 5, "number": 1.5, "boolean": True, "object": {}}
    made = {}
    for name, kind in fields.items():
        inner = kind.rstrip("!").strip("[]")
        value = simple.get(inner)
        if value is None:
            value = kinds_of(api, catalog.schemas(api).get(inner, {}), depth + 1) if depth < 3 else {}
        made[name] = [value] if kind.startswith("[") else value
    return made


def test_every_limit_of_every_action_is_met_by_a_call_with_everything():
    met = 0
    for api, name in ENTRIES:
        lines = limits.violations(api, name, kinds_of(api, catalog.action(api, name).params))
        assert all(isinstance(line, str) and line for line in lines)
        forms = [limit for limit in TABLES[api][name].get("limits", {}).values() if isinstance(limit, str)]
        assert len([line for line in lines if "such ids begin with" in line]) >= len(forms)
        met += len(lines)
    assert met > 300


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=5,
)


@given(st.data())
def test_whatever_is_given_the_answer_is_lines(data):
    api, name = data.draw(st.sampled_from(ENTRIES))
    params = data.draw(st.dictionaries(st.sampled_from([*catalog.action(api, name).params]), anything, max_size=4))
    assert all(isinstance(line, str) for line in limits.violations(api, name, params))
