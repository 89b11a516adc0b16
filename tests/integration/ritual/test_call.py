"""The module call: any action of any API."""

from __future__ import annotations

import pytest

from tests.emulator.accounts import SECOND
from tests.emulator.description import load
from tests.integration.playing import WAYS, without_chance

pytestmark = pytest.mark.ritual

TASKS = [
    {"name": "a read", "call": {"action": "ReadSubregions", "params": {"filters": {"region_names": "eu-west-2"}}}},
    {"name": "a read, check mode", "call": {"action": "ReadSubregions"}, "check_mode": True},
    {
        "name": "a change, check mode",
        "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16"}},
        "check_mode": True,
    },
    {"name": "a change", "call": {"action": "CreateNet", "params": {"IpRange": "10.0.0.0/16"}}, "register": "net"},
    {"name": "nothing yet", "call": {"action": "ReadSubnets"}},
    {
        "name": "numbers and truths as text",
        "call": {
            "action": "ReadVolumes",
            "params": {"results_per_page": "5", "filters": {"link_volume_delete_on_vm_deletion": "false"}},
        },
    },
    {"name": "refused", "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/8"}}},
    {"name": "a dry run", "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16", "dry_run": True}}},
    {"name": "OKS, a read", "call": {"api": "oks", "action": "GetKubernetesVersions"}},
    {
        "name": "OKS, a change",
        "call": {
            "api": "oks",
            "action": "CreateProject",
            "params": {"name": "ritual", "cidr": "10.50.0.0/18", "region": "eu-west-2"},
        },
        "register": "project",
    },
    {
        "name": "OKS, gone",
        "call": {
            "api": "oks",
            "action": "DeleteProject",
            "params": {"project_id": "{{ project.answer.Project.id }}"},
        },
    },
    {"name": "gone", "call": {"action": "DeleteNet", "params": {"net_id": "{{ net.answer.net.net_id }}"}}},
]


@pytest.fixture
def both(player, emulator):
    played = {}
    for way in WAYS:
        emulator.reset()
        emulator.switch(speed=1_000_000)
        played[way] = player.play(TASKS, way=way)
    return played


def test_any_action_can_be_called(both, emulator):
    played = both["worker"]
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed and one.name != "refused"] == []
    assert played["refused"].failed
    assert played["a read"].result["answer"]["subregions"][0]["region_name"] == "eu-west-2"
    assert {one.name: one.writes for one in played.told if one.writes} == {
        "a change": ["CreateNet"],
        "a dry run": ["CreateNet"],
        "OKS, a change": ["CreateProject"],
        "OKS, gone": ["DeleteProject"],
        "gone": ["DeleteNet"],
    }
    changed = [one.name for one in played.told if one.changed]
    assert changed == ["a change, check mode", "a change", "a dry run", "OKS, a change", "OKS, gone", "gone"]
    assert played["a change, check mode"].result["actions"] == [
        {"action": "CreateNet", "params": {"IpRange": "10.0.0.0/16"}}
    ]
    assert "response_context" not in played["a change"].result["answer"]
    assert played["refused"].result["error"]["code"] == "4014"
    assert emulator.resources() == {}
    told = [without_chance([{"name": one.name, **one.result} for one in both[way].told]) for way in WAYS]
    assert told[0] == told[1]


LINK = "{{ link.answer.connection_id }}"
HOSTED = "{{ hosted.answer.virtual_interface_id }}"
OTHER = {"access_key": SECOND.access_key, "secret_key": SECOND.secret_key}


def directlink(action, params=None, name="", **more):
    """A task that calls an action of the DirectLink API; ``more`` may hold the keys of another account."""
    register = {"register": more.pop("register")} if "register" in more else {}
    return {
        "name": name or action,
        "call": {"api": "directlink", "action": action, "params": params or {}, **more},
    } | register


def interface(name, vlan, **more):
    return {"virtual_interface_name": name, "vlan": vlan, "asn": 65000, **more}


DIRECTLINK = [
    {"name": "a gateway", "virtual_gateway": {"name": "mine", "connection_type": "ipsec.1"}, "register": "mine"},
    {
        "name": "a gateway of the other account",
        "virtual_gateway": {"name": "theirs", "connection_type": "ipsec.1", **OTHER},
        "register": "theirs",
    },
    directlink("DescribeLocations"),
    directlink("DescribeVirtualGateways"),
    directlink(
        "CreateConnection", {"connectionName": "call", "bandwidth": "1Gbps", "location": "PAR1"}, register="link"
    ),
    directlink("DescribeConnections", {"connection_id": LINK}),
    directlink(
        "CreatePrivateVirtualInterface",
        {
            "connection_id": LINK,
            "new_private_virtual_interface": interface(
                "own", 10, virtual_gateway_id="{{ mine.virtual_gateway.virtual_gateway_id }}"
            ),
        },
        register="own",
    ),
    directlink(
        "AllocatePrivateVirtualInterface",
        {
            "connection_id": LINK,
            "owner_account": SECOND.account_id,
            "new_private_virtual_interface_allocation": interface("hosted", "11"),
        },
        register="hosted",
    ),
    directlink(
        "ConfirmPrivateVirtualInterface",
        {
            "virtual_interface_id": HOSTED,
            "virtual_gateway_id": "{{ theirs.virtual_gateway.virtual_gateway_id }}",
        },
        **OTHER,
    ),
    {
        "name": "read",
        "ansible.builtin.debug": {
            "msg": "{{ query('outscale.cloud.read', 'DescribeVirtualInterfaces', api='directlink',"
            " params={'connection_id': link.answer.connection_id}) | map(attribute='vlan') | sort }}"
        },
    },
    directlink("DescribeVirtualInterfaces", {"virtual_interface_id": HOSTED}, **OTHER),
    directlink("DeleteVirtualInterface", {"virtual_interface_id": HOSTED}),
    directlink(
        "DeleteVirtualInterface", {"virtual_interface_id": "{{ own.answer.virtual_interface_id }}"}, "the other"
    ),
    directlink("DeleteConnection", {"connection_id": LINK}),
]

WRONG = {
    "an unknown action": (
        directlink("DescribeConnection"),
        "The directlink API has no action DescribeConnection: did you mean DescribeConnections?",
    ),
    "an unknown parameter": (
        directlink("DescribeConnections", {"conection_id": "dxcon-1"}),
        "DescribeConnections has no parameter conection_id: did you mean connection_id?",
    ),
    "a missing parameter": (
        directlink("CreateConnection", {"connection_name": "x", "bandwidth": "1Gbps"}),
        "CreateConnection needs location",
    ),
    "a wrong type": (
        directlink("AllocatePrivateVirtualInterface", {"new_private_virtual_interface_allocation": {"vlan": "many"}}),
        "new_private_virtual_interface_allocation.vlan must be of type integer, not str",
    ),
    "a Region without it": (
        {**directlink("DescribeConnections", region="us-west-1"), "environment": {"OSC_ENDPOINT_DIRECT_LINK": ""}},
        "There is no region 'us-west-1' of the DirectLink API. Known: cloudgouv-eu-west-1, eu-west-2, us-east-2;",
    ),
}


def test_every_directlink_action_can_be_called(player, emulator):
    emulator.switch(speed=1_000_000)
    played = player.play(DIRECTLINK)
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    assert played["read"].result["msg"] == [10, 11]
    (shown,) = played["DescribeVirtualInterfaces"].result["answer"]["virtual_interfaces"]
    assert (shown["owner_account"], shown["virtual_interface_state"]) == (SECOND.account_id, "available")
    assert None not in shown.values()
    called = {entry["action"] for entry in emulator.calls() if entry["api"] == "directlink"}
    assert called == set(load("directlink-actions")["actions"])
    assert [one.name for one in played.told if one.changed and one.actions != one.writes] == []


def test_a_refusal_of_the_directlink_api_is_told_with_the_id_of_the_request(player, emulator):
    played = player.play([directlink("DeleteConnection", {"connection_id": "dxcon-00000000"})])
    (call,) = emulator.calls()
    error = played["DeleteConnection"].result["error"]
    assert (error["api"], error["type"]) == ("directlink", "DirectConnectClientException")
    assert error["request_id"] == call["request_id"]
    assert call["request_id"] in played["DeleteConnection"].msg
    assert not played["DeleteConnection"].changed


def test_what_is_wrong_with_a_directlink_call_is_said_before_it_is_sent(player, emulator):
    played = player.play([{**task, "name": name} for name, (task, _says) in WRONG.items()])
    wrong = [f"{name}: {played[name].msg}" for name, (_task, says) in WRONG.items() if says not in played[name].msg]
    assert wrong == []
    assert emulator.calls() == []
