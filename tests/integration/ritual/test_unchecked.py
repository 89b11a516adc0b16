"""The module call and the lookup read with what the collection does not know of the APIs."""

from __future__ import annotations

import pytest
from ansible.plugins.loader import lookup_loader

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import outscale

pytestmark = pytest.mark.ritual

RANGE = {"ip_range": "10.0.0.0/16"}


def call(action, params=None, name="", **more):
    """A task that calls an action unchecked."""
    keywords = {key: more.pop(key) for key in ("check_mode", "register") if key in more}
    asked = {"action": action, "params": params or {}, "unchecked": True, **more}
    return {"name": name or action, "call": asked, **keywords}


@pytest.fixture
def unknown(monkeypatch):
    """Takes actions out of what the collection knows."""

    def forget(*names):
        known = {name: entry for name, entry in outscale.ACTIONS.items() if name not in names}
        monkeypatch.setattr(outscale, "ACTIONS", known)
        catalog.action.cache_clear()

    yield forget
    monkeypatch.undo()
    catalog.action.cache_clear()


@pytest.fixture
def read(emulator, monkeypatch):
    """What the lookup gives, and its warnings."""

    def look_up(action, **options):
        lookup = lookup_loader.get("outscale.cloud.read")
        warnings = []
        monkeypatch.setattr(lookup._display, "warning", warnings.append)
        for name, value in emulator.env.items():
            monkeypatch.setenv(name, value)
        return lookup.run([action], {}, **options), warnings

    return look_up


def test_an_action_that_nobody_knew_is_sent_with_one_warning(direct, emulator, unknown):
    unknown("CreateNet", "ReadNets")
    played = direct.play([call("CreateNet", {**RANGE, "tenancy": "default"}), call("ReadNets", check_mode=True)])
    made, read = played["CreateNet"], played["ReadNets"]
    assert made.result["warnings"] == [
        "Sent unchecked, as unchecked is true: The outscale API has no action CreateNet: did you mean CreateSubnet?"
    ]
    sent = {"IpRange": "10.0.0.0/16", "Tenancy": "default"}
    assert (made.changed, made.result["actions"]) == (True, [{"action": "CreateNet", "params": sent}])
    assert emulator.calls("CreateNet")[0]["params"] == sent
    assert len(read.result["warnings"]) == 1
    assert (read.changed, read.result["answer"]["nets"]) == (False, [made.result["answer"]["net"]])


def test_without_unchecked_it_is_refused_as_before(direct, emulator, unknown):
    unknown("CreateNet")
    played = direct.play([{"call": {"action": "CreateNet", "params": RANGE}}])
    assert played.told[0].msg == "The outscale API has no action CreateNet: did you mean CreateSubnet?"
    assert "warnings" not in played.told[0].result
    assert emulator.calls() == []


def test_in_check_mode_an_unknown_change_is_told_and_not_sent(direct, emulator):
    told = direct.play([call("RestartNet", {"net_id": "vpc-1"}, check_mode=True)]).told[0]
    assert told.result["actions"] == [{"action": "RestartNet", "params": {"NetId": "vpc-1"}}]
    assert (told.changed, len(told.result["warnings"]), emulator.calls()) == (True, 1, [])


def test_what_the_cloud_does_not_know_either_is_its_refusal_to_tell(direct, emulator):
    told = direct.play([call("ReadNetFlows")]).told[0]
    assert told.failed
    assert told.result["error"]["action"] == "ReadNetFlows"
    assert len(told.result["warnings"]) == 1
    assert [entry["action"] for entry in emulator.calls()] == ["ReadNetFlows"]


@pytest.mark.parametrize(
    ("params", "doubt", "sent"),
    [
        ({**RANGE, "flow_log": {"max_size": 1}}, "CreateNet has no parameter flow_log", {"FlowLog": {"MaxSize": 1}}),
        ({**RANGE, "Tenancy": ["a"]}, "CreateNet.Tenancy must be of type string, not list", {"Tenancy": ["a"]}),
        ({}, "CreateNet needs ip_range", {}),
    ],
)
def test_parameters_that_the_schema_does_not_hold_are_sent_with_one_warning(direct, emulator, params, doubt, sent):
    told = direct.play([call("CreateNet", params)]).told[0]
    assert told.result["warnings"] == [f"Sent unchecked, as unchecked is true: {doubt}"]
    assert emulator.calls("CreateNet")[0]["params"] == ({"IpRange": "10.0.0.0/16"} if params else {}) | sent


def test_what_is_known_is_sent_without_a_warning(direct, emulator):
    told = direct.play([call("CreateNet", RANGE)]).told[0]
    assert not told.failed
    assert "warnings" not in told.result


def test_a_secret_of_an_unknown_parameter_is_written_nowhere(direct):
    told = direct.play([call("CreateNet", {**RANGE, "vpn_password": "hidden-1"}, check_mode=True)]).told[0]
    assert told.result["actions"][0]["params"]["VpnPassword"] == "***"
    assert "hidden-1" not in str(told.result)


PROJECT = {"name": "new", "cidr": "10.50.0.0/18", "region": "eu-west-2"}
ID = "{{ made.answer.Project.id }}"


def test_an_operation_of_oks_is_sent_by_its_method_and_path(direct, emulator):
    one = {"api": "oks", "path": "projects/{project_id}"}
    played = direct.play(
        [
            call("AddProject", PROJECT, api="oks", method="POST", path="/projects", register="made"),
            call("ShowProject", {"project_id": ID}, method="GET", check_mode=True, **one),
            call("GetRidOfProject", {"project_id": ID}, name="kept", method="DELETE", check_mode=True, **one),
            call("GetRidOfProject", {"project_id": ID}, method="DELETE", **one),
        ]
    )
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    assert [len(one.result["warnings"]) for one in played.told] == [1, 1, 1, 1]
    assert [one.name for one in played.told if one.changed] == ["AddProject", "kept", "GetRidOfProject"]
    assert played["ShowProject"].result["answer"]["Project"]["name"] == "new"
    assert [entry["action"] for entry in emulator.calls()] == ["CreateProject", "GetProject", "DeleteProject"]


WRONG = {
    "an operation without its path": (
        call("AddProject", PROJECT, api="oks"),
        "AddProject is no operation of OKS that is known: give its method and its path, both",
    ),
    "a name in the path": (
        call("ShowProject", api="oks", method="GET", path="/projects/{project_id}"),
        "The path /projects/{project_id} needs project_id in params",
    ),
    "a query in the path": (
        call("ShowProjects", api="oks", method="GET", path="/projects?page=1"),
        "The path /projects?page=1 must have neither a query nor spaces: what is in the query goes to params",
    ),
    "a path elsewhere": (
        call("ReadNets", method="GET", path="/nets"),
        "method and path are for operations of OKS: leave them out of a call of outscale",
    ),
    "a path that is checked": (
        {"call": {"api": "oks", "action": "ListProjects", "method": "GET", "path": "/projects"}},
        "method and path are sent only with unchecked: true",
    ),
    "over FCU": (
        {**call("CreateNet", {**RANGE, "flow_log": True}, api="fcu")},
        "CreateNet cannot be sent unchecked over FCU: say api: outscale, or give an action of FCU with api: fcu",
    ),
}


def test_what_cannot_be_sent_is_said_in_one_line(direct, emulator):
    played = direct.play([{**task, "name": name} for name, (task, _says) in WRONG.items()])
    assert {name: played[name].msg for name in WRONG} == {name: says for name, (_task, says) in WRONG.items()}
    assert emulator.calls() == []


def test_fcu_and_directlink_take_what_nobody_knew(direct, emulator):
    tags = [{"key": "a", "value": "b"}]
    played = direct.play(
        [
            call("CreateVpc", {"cidr_block": "10.0.0.0/16", "tag_specification": [{"tag": tags}]}, api="fcu"),
            call("RequestSpotInstances", {"SpotPrice": "1"}, api="fcu"),
            call("DescribeLoa", {"connection_id": "dxcon-1"}, api="directlink"),
        ]
    )
    assert [len(one.result["warnings"]) for one in played.told] == [1, 1, 1]
    (warning,) = played["RequestSpotInstances"].result["warnings"]
    assert warning.startswith("Sent unchecked, as unchecked is true: The fcu API has no action RequestSpotInstances")
    assert "did you mean" not in warning
    form = emulator.calls("CreateVpc")[0]["params"]
    assert (form["CidrBlock"], form["TagSpecification"]) == ("10.0.0.0/16", [{"Tag": [{"Key": "a", "Value": "b"}]}])
    assert emulator.calls("DescribeLoa")[0]["params"] == {"connectionId": "dxcon-1"}


def test_the_lookup_reads_what_nobody_knew_over_all_its_pages(read, emulator, unknown):
    ids = emulator.seed(vms=3)["VmIds"]
    unknown("ReadVms")
    size = {"results_per_page": 2}
    found, warnings = read("ReadVms", unchecked=True, filters={"vm_ids": ids}, params=size)
    assert {vm["vm_id"] for vm in found} == set(ids)
    assert (len(warnings), len(emulator.calls("ReadVms"))) == (1, 2)


def test_the_lookup_sends_unknown_filters_and_operations(read, emulator):
    with pytest.raises(Exception, match="Flavours"):
        read("ReadVms", unchecked=True, filters={"flavours": ["a"]})
    assert emulator.calls("ReadVms")[0]["params"]["Filters"] == {"Flavours": ["a"]}
    assert read("EveryProject", unchecked=True, api="oks", path="/projects") == (
        [],
        ["Sent unchecked, as unchecked is true: EveryProject is sent with the method and the path that the task gives"],
    )


@pytest.mark.parametrize("action", ["CreateNet", "RestartNets", "UnknownNets"])
def test_the_lookup_sends_nothing_that_may_change_something(read, emulator, action):
    with pytest.raises(Exception, match=f"{action} is no call that reads: use the module outscale.cloud.call for it"):
        read(action, unchecked=True, params=RANGE)
    assert emulator.calls() == []
