"""The facts of the APIs, and the check of a call against them."""

from __future__ import annotations

import importlib.util
import json
import pathlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import (
    directlink,
    fcu,
    oks,
    outscale,
)
from tests.emulator.description import VERSIONS
from tests.emulator.oks import OPERATIONS

ROOT = pathlib.Path(__file__).resolve().parents[3]
APIS = {"outscale": outscale, "oks": oks}
ACTIONS = [(api, name) for api, module in APIS.items() for name in module.ACTIONS]
SIMPLE = {"string": "text", "integer": 5, "number": 1.5, "boolean": True, "object": {"a": "b"}}
WRONG = {"string": ["x"], "integer": "many", "number": "many", "boolean": "maybe", "object": "text"}


def for_every_action(test):
    """Run a test of one action for all of an API's; the action is told with a failure."""

    @pytest.mark.parametrize("api", APIS)
    def run(api):
        for name in APIS[api].ACTIONS:
            try:
                test(api, name)
            except BaseException as exc:
                exc.add_note(f"action: {name}")
                raise

    return run


# --- made from the JSON facts ---


def test_the_python_facts_are_what_the_tool_makes_of_the_json_facts():
    spec = importlib.util.spec_from_file_location("make_schema", ROOT / "tools" / "make_schema.py")
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.outscale() == {"ACTIONS": outscale.ACTIONS, "SCHEMAS": outscale.SCHEMAS}
    assert tool.oks() == {"ACTIONS": oks.ACTIONS, "SCHEMAS": oks.SCHEMAS}
    assert tool.described("fcu-actions.json", inert=True) == {"ACTIONS": fcu.ACTIONS, "SCHEMAS": fcu.SCHEMAS}
    assert tool.described("directlink-actions.json", inert=False) == {
        "ACTIONS": directlink.ACTIONS, "SCHEMAS": directlink.SCHEMAS,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("file", "key", "api"),
    [("outscale-actions.json", "actions", "outscale"), ("oks-operations.json", "operations", "oks")],
)
def test_every_action_is_known_with_each_of_its_parameters(file, key, api):
    source = json.loads((ROOT / "tools" / "schema" / file).read_text(encoding="utf-8"))[key]
    assert set(source) <= set(APIS[api].ACTIONS)
    for name, entry in source.items():
        given_at = ("params",) if api == "outscale" else ("path_params", "query", "headers", "body")
        documented = {param for part in given_at for param in entry.get(part, {})}
        assert documented <= set(catalog.action(api, name).params)


@pytest.mark.parametrize(
    ("api", "name", "part", "fields"),
    [
        ("outscale", "ReadVmsStopHistory", "filters", {"VmIds", "StateReasons", "StopDateAfter", "StopDateBefore"}),
        ("outscale", "ReadVmsStopHistory", "answer", {"VmsStopHistory", "NextPageToken"}),
        ("outscale", "CreateVms", "params", {"ShutdownBehaviorConfiguration", "VmInitiatedShutdownBehavior"}),
        ("outscale", "UpdateVm", "params", {"ShutdownBehaviorConfiguration"}),
        ("oks", "CreateCluster", "params", {"auth", "cp_multi_az", "maintenance_window", "auto_maintenances"}),
        ("oks", "UpdateCluster", "params", {"auth", "control_planes", "maintenance_window"}),
        ("oks", "ListProjects", "params", {"cursor", "limit", "page"}),
        ("oks", "ListAllClusters", "answer", {"Clusters", "Pagination"}),
        ("oks", "GetKubernetesVersions", "answer", {"Versions"}),
        ("oks", "CreateEimUser", "params", {"project_id", "user", "ttl", "x-encrypt-nacl"}),
    ],
)
def test_what_newer_descriptions_add_is_known(api, name, part, fields):
    assert fields <= set(getattr(catalog.action(api, name), part))


@pytest.mark.parametrize(
    ("schema", "field"),
    [
        ("PublicIp", "NatServiceId"),
        ("PublicIp", "NetAccessPointIds"),
        ("LoadBalancer", "PrivateIp"),
        ("Vm", "ShutdownBehaviorConfiguration"),
        ("ShutdownBehaviorConfiguration", "GuestAction"),
        ("ShutdownBehaviorConfiguration", "HostAction"),
    ],
)
def test_fields_that_newer_descriptions_add_are_known(schema, field):
    assert field in catalog.schemas("outscale")[schema]


def test_an_oks_parameter_goes_where_the_newer_description_says():
    assert catalog.action("oks", "ListProjects").http["query"] == [
        "cidr",
        "cursor",
        "deleted",
        "limit",
        "name",
        "page",
        "status",
    ]
    assert catalog.action("oks", "GetClientIP").http["headers"] == ["X-Real-IP"]
    assert catalog.action("oks", "DeleteEimUser").http["path"] == "/projects/{project_id}/eim_users/{user}"
    assert catalog.action("oks", "CreateCluster").params["auto_maintenances"] == "AutoMaintenances"


# what the collection knows and the emulator's facts need not have: they follow the documents and recordings
NEWER_THAN_THE_EMULATOR = {
    "ReadVmsStopHistory",
    "CreateVms.ShutdownBehaviorConfiguration",
    "UpdateVm.ShutdownBehaviorConfiguration",
}


def test_the_collection_and_the_emulator_differ_only_where_it_is_listed():
    theirs = {}
    for version in VERSIONS.values():  # later versions lose actions that the collection keeps for the earlier ones
        for name, entry in version.actions.items():
            theirs.setdefault(name, set()).update(entry["params"])
    for name, entry in outscale.ACTIONS.items():
        if name in theirs:
            ours = set(entry["params"])
            assert theirs[name] - {"NextPageToken", "ResultsPerPage"} <= ours, name
            assert {f"{name}.{param}" for param in ours - theirs[name] - {"DryRun"}} <= NEWER_THAN_THE_EMULATOR
    assert set(outscale.ACTIONS) - set(theirs) <= NEWER_THAN_THE_EMULATOR
    assert set(theirs) <= set(outscale.ACTIONS)


def test_filters_required_parameters_and_fields_are_the_same():
    filters, required, shown = {}, {}, {}
    for version in VERSIONS.values():
        for name, entry in version.actions.items():
            filters.setdefault(name, set()).update((entry.get("filters") or {}).get("fields") or {})
            needs = {
                each for each, rules in entry["params"].items() if isinstance(rules, dict) and rules.get("required")
            }
            required.setdefault(name, []).append(needs)
        for name, fields in version.schemas.items():
            shown.setdefault(name, set()).update(fields)
    differ = {
        name for name, entry in outscale.ACTIONS.items() if set(entry.get("filters", ())) != filters.get(name, set())
    }
    for name, entry in outscale.ACTIONS.items():
        needs = {each for each, kind in entry["params"].items() if kind.endswith("!")}
        differ |= {name} if needs not in required.get(name, [needs]) else set()
    differ |= {name for name, fields in outscale.SCHEMAS.items() if set(fields) != shown.get(name)}
    assert differ == set()


READ_FROM_THE_HEADERS = {"GetClusterTemplate": {"X-Real-IP"}}
"""Parameters of OKS that a proxy may give as well."""


def test_the_operations_of_oks_are_those_that_the_emulator_serves():
    known = {name: set(entry["params"]) for name, entry in oks.ACTIONS.items()}
    renamed = {"GetKubenetesVersions": "GetKubernetesVersions"}
    served = {renamed.get(name, name): entry for name, entry in OPERATIONS.items()}
    assert set(known) - set(renamed) == set(served)
    for name, entry in served.items():
        inside = re.findall(r"\{(\w+)\}", entry["path"])
        taken = {*inside, *entry.get("query", ()), *entry.get("headers", ()), *entry.get("body", ())}
        assert known[name] ^ taken == READ_FROM_THE_HEADERS.get(name, set()), name


@pytest.mark.parametrize("api", APIS)
def test_every_type_is_a_plain_one_or_a_known_schema(api):
    module = APIS[api]
    left = [entry[part] for entry in module.ACTIONS.values() for part in ("params", "filters") if part in entry]
    seen = set()
    while left:
        kinds = {kind.rstrip("!").strip("[]") for kind in left.pop().values()} - set(SIMPLE) - seen
        assert kinds <= set(module.SCHEMAS)
        seen |= kinds
        left += [module.SCHEMAS[kind] for kind in kinds]


@for_every_action
def test_an_action_reads_or_changes_as_its_method_or_name_says(api, name):
    action = catalog.action(api, name)
    if api == "oks":
        # the sealed kubeconfig is asked for with a POST, as it takes a header
        assert action.reads == (action.http["method"] == "GET" or name == "GetKubeconfigWithPubkeyNACL")
    else:
        changing = ("Create", "Update", "Delete", "Link", "Unlink", "Accept", "Reject", "Start", "Stop", "Reboot")
        changing += ("Set", "Put", "Add", "Remove", "Register", "Deregister", "Scale", "Confirm", "Enable", "Disable")
        assert action.reads != name.startswith(changing)


# --- tokens of creations ---


def test_every_action_that_takes_a_client_token_says_how_it_is_found_again():
    for api, module in (*APIS.items(), ("fcu", fcu), ("directlink", directlink)):
        takes = {name for name, entry in module.ACTIONS.items() if "ClientToken" in entry["params"]}
        assert {name for name in module.ACTIONS if catalog.takes_client_token(api, name)} == takes


@for_every_action
def test_a_client_token_is_found_by_the_filter_and_shown_by_the_field_that_are_said(api, name):
    token = catalog.takes_client_token(api, name)
    if token:
        read = catalog.action(api, token.read)
        shown = catalog.schemas(api)[read.answer[read.result].strip("[]")]
        assert read.filters[token.filter] == "[string]"
        assert shown[token.key] == "string"
        assert read.answer[read.result].strip("[]") == catalog.action(api, name).answer[
            catalog.action(api, name).result
        ].strip("[]")


def test_in_fcu_the_token_of_a_vm_is_a_filter_and_that_of_a_nat_service_is_not_shown():
    filters = json.loads((ROOT / "tools" / "schema" / "fcu-actions.json").read_text(encoding="utf-8"))["actions"]
    vm = catalog.takes_client_token("fcu", "RunInstances")
    assert vm.filter in filters[vm.read]["filters"]
    nat = catalog.takes_client_token("fcu", "CreateNatGateway")
    assert "client-token" not in filters[nat.read].get("filters", [])
    assert not nat.filter
    assert not nat.key


# --- the check ---


def sample(api, kind, depth=0):
    """A value of a type."""
    kind = kind.rstrip("!")
    if kind.startswith("["):
        return [sample(api, kind[1:-1], depth)]
    if kind in SIMPLE:
        return SIMPLE[kind]
    fields = APIS[api].SCHEMAS[kind]
    return {
        name: sample(api, inner, depth + 1)
        for name, inner in fields.items()
        if inner.endswith("!") or (depth < 2 and inner.strip("[]!") in SIMPLE)
    }


def snake_keys(value):
    if isinstance(value, dict):
        return {snake(key): snake_keys(item) for key, item in value.items()}
    return [snake_keys(item) for item in value] if isinstance(value, list) else value


def everything(api, name):
    action = catalog.action(api, name)
    params = {param: sample(api, kind) for param, kind in action.params.items()}
    if action.filters:
        params["Filters"] = {param: sample(api, kind) for param, kind in action.filters.items()}
        if params["Filters"].get("Tags") == ["text"]:
            params["Filters"]["Tags"] = ["text=text"]
    return params


@for_every_action
def test_a_complete_call_passes_unchanged(api, name):
    params = everything(api, name)
    assert catalog.check(api, name, params) == params


@for_every_action
def test_a_call_in_the_words_of_ansible_becomes_one_in_the_words_of_the_api(api, name):
    params = everything(api, name)
    kinds = catalog.action(api, name).params
    plain = {key: value for key, value in params.items() if kinds.get(key, "").rstrip("!") != "object"}
    written = {
        **(snake_keys(plain) if api == "outscale" else plain),
        **{key: params[key] for key in params.keys() - plain},
    }
    assert catalog.check(api, name, written) == params


@for_every_action
def test_each_parameter_that_is_required_is_missed_by_name(api, name):
    params = everything(api, name)
    for param, kind in catalog.action(api, name).params.items():
        without = {key: value for key, value in params.items() if key != param}
        if kind.endswith("!"):
            with pytest.raises(InvalidInput, match=rf"^{name} needs {snake(param)}$"):
                catalog.check(api, name, without)
            with pytest.raises(InvalidInput, match=rf"^{name} needs {snake(param)}$"):
                catalog.check(api, name, {**params, param: None})
        else:
            assert catalog.check(api, name, {**params, param: None}) == without


@for_every_action
def test_each_parameter_of_the_wrong_type_is_told_by_name(api, name):
    params = everything(api, name)
    for param, kind in catalog.action(api, name).params.items():
        inner = kind.rstrip("!").strip("[]")
        wrong = WRONG.get(inner, "text")
        if kind.startswith("["):
            wrong = [wrong]
        with pytest.raises(InvalidInput, match=rf"{name}\.{param}(\[0\])* must be"):
            catalog.check(api, name, {**params, param: wrong})


@pytest.mark.parametrize(
    ("written", "meant"),
    [("RaedVms", "ReadVms"), ("readvms", "ReadVms"), ("read_vms", "ReadVms"), ("CreateNets", "CreateNet")],
)
def test_an_unknown_action_is_told_with_the_nearest_name(written, meant):
    with pytest.raises(InvalidInput, match=rf"The outscale API has no action {written}: did you mean {meant}\?"):
        catalog.action("outscale", written)


def test_an_action_of_another_api_is_told_with_that_api():
    with pytest.raises(InvalidInput, match=r"outscale API has no action ListProjects: that is an action of oks, say"):
        catalog.action("outscale", "ListProjects")


def test_an_action_like_nothing_is_told_without_a_guess():
    with pytest.raises(InvalidInput, match=r"has no action Qwxz$"):
        catalog.action("oks", "Qwxz")


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"ip_rang": "x"}, r"CreateNet has no parameter ip_rang: did you mean ip_range\?"),
        ({"IpRanges": "x"}, r"CreateNet has no parameter IpRanges: did you mean ip_range\?"),
        ({"ip_range": "x", "zzz": 1}, "CreateNet has no parameter zzz$"),
        ({"ip_range": "x", "net_id": "vpc-1"}, "CreateNet has no parameter net_id"),
    ],
)
def test_an_unknown_parameter_is_told_with_the_nearest_name(params, said):
    with pytest.raises(InvalidInput, match=said):
        catalog.check("outscale", "CreateNet", params)


def test_an_unknown_parameter_deep_down_is_told_with_its_place():
    with pytest.raises(InvalidInput, match=r"ReadVms filters has no parameter vm_idz: did you mean vm_ids\?"):
        catalog.check("outscale", "ReadVms", {"filters": {"vm_idz": ["i-1"]}})
    params = {"image_id": "ami-1", "placement": {"subregion": "a"}}
    with pytest.raises(InvalidInput, match=r"CreateVms\.placement has no parameter subregion: did you mean"):
        catalog.check("outscale", "CreateVms", params)


def test_a_single_value_is_a_list_of_one():
    assert catalog.check_filters("outscale", "ReadVms", {"vm_ids": "i-1"}) == {"VmIds": ["i-1"]}


def test_filters_where_there_are_none_are_refused():
    with pytest.raises(InvalidInput, match="ReadRegions takes no filters"):
        catalog.check_filters("outscale", "ReadRegions", {"a": 1})
    assert catalog.check_filters("outscale", "ReadRegions", {}) == {}


@pytest.mark.parametrize(("value", "sent"), [("5", 5), ("-5", -5), (5, 5), ("0", 0)])
def test_a_number_that_jinja_made_text_of_is_a_number_again(value, sent):
    assert catalog.check("outscale", "ReadVms", {"results_per_page": value}) == {"ResultsPerPage": sent}


@pytest.mark.parametrize("value", ["--5", "5-", "-", "", "5.0", " 5", "²", "five", True, 5.5, [], {}])
def test_what_is_no_number_is_refused(value):
    params = {"net_id": "n", "size": value, "subregion_name": "a"}
    del params["net_id"]
    if isinstance(value, list):
        params["size"] = [value]
    with pytest.raises(InvalidInput, match=r"CreateVolume\.size must be of type integer"):
        catalog.check("outscale", "CreateVolume", params)


@pytest.mark.parametrize(("value", "sent"), [("true", True), ("No", False), ("YES", True), (False, False)])
def test_a_truth_that_jinja_made_text_of_is_a_truth_again(value, sent):
    assert catalog.check("outscale", "ReadVms", {"dry_run": value}) == {"DryRun": sent}


@pytest.mark.parametrize("value", [1, 0, "on", "", "maybe"])
def test_what_is_no_truth_is_refused(value):
    with pytest.raises(InvalidInput, match=r"ReadVms\.dry_run must be of type boolean"):
        catalog.check("outscale", "ReadVms", {"dry_run": value})


@pytest.mark.parametrize(("value", "sent"), [(1.31, "1.31"), (7, "7")])
def test_a_text_that_yaml_made_a_number_of_is_a_text_again(value, sent):
    assert catalog.check("oks", "UpdateCluster", {"cluster_id": "c", "version": value})["version"] == sent


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=2),
    max_leaves=5,
)


@given(st.data())
def test_any_parameters_are_checked_or_refused_and_nothing_else(data):
    api, name = data.draw(st.sampled_from(ACTIONS))
    keys = [*catalog.action(api, name).params, "filters", "zz"]
    params = data.draw(st.dictionaries(st.sampled_from(keys), anything, max_size=4))
    try:
        checked = catalog.check(api, name, params)
    except InvalidInput:
        return
    assert catalog.check(api, name, checked) == checked
