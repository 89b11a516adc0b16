"""The roles network and security_groups: what is made, what is left alone, and what keeps it from being taken down."""

from __future__ import annotations

import pytest

from .passes import passes, role

UBUNTU = "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"

HUB = {
    "name": "hub",
    "ip_range": "10.0.0.0/16",
    "tags": {"team": "net"},
    "subnets": [{"name": "public", "ip_range": "10.0.1.0/24"}, {"name": "private", "ip_range": "10.0.2.0/24"}],
    "nat_services": [{"name": "nat", "subnet": "public"}],
    "route_tables": [
        {
            "name": "public",
            "subnets": ["public"],
            "routes": [
                {"destination_ip_range": "0.0.0.0/0", "via": "internet"},
                {"destination_ip_range": "10.1.0.0/16", "peering": "spoke-hub"},
            ],
        },
        {
            "name": "private",
            "subnets": ["private"],
            "routes": [
                {"destination_ip_range": "0.0.0.0/0", "via": "nat"},
                {"destination_ip_range": "10.9.0.0/16", "vm": "router"},
            ],
        },
    ],
}
SPOKE = {
    "name": "spoke",
    "ip_range": "10.1.0.0/16",
    "internet_service": False,
    "peerings": [{"name": "hub", "net": "hub"}],
    "route_tables": [{"name": "main", "main": True, "routes": [{"destination_ip_range": "10.0.0.0/16", "via": "hub"}]}],
}
GROUPS = {
    "net": "hub",
    "groups": [
        {
            "name": "front",
            "inbound_rules": [{"ip_protocol": "tcp", "from_port_range": 80, "ip_ranges": ["0.0.0.0/0"]}],
            "outbound_rules": [{"ip_protocol": "tcp", "from_port_range": 8080, "groups": ["web"]}],
        },
        {
            "name": "web",
            "tags": {"tier": "web"},
            "inbound_rules": [
                {"ip_protocol": "tcp", "from_port_range": 8080, "groups": ["front"]},
                {"ip_protocol": "tcp", "from_port_range": 22, "groups": ["other"], "ip_ranges": ["192.0.2.0/24"]},
            ],
        },
    ],
}
NETS = {
    "name": "network",
    "ansible.builtin.include_role": {"name": "outscale.cloud.network"},
    "vars": {"network_layout": "{{ item }}"},
    "loop": [HUB, SPOKE],
}
OTHER = {
    "name": "another group",
    "outscale.cloud.security_group": {
        "name": "other",
        "description": "other",
        "net_id": "{{ network_results.hub.net.net_id }}",
    },
}
ROUTER = {
    "name": "router",
    "outscale.cloud.vm": {
        "name": "router",
        "state": "running",
        "image_id": UBUNTU,
        "vm_type": "tinav6.c1r1p2",
        "subnet_id": "{{ network_results.hub.subnets.private.subnet_id }}",
        "is_source_dest_checked": False,
    },
}
BY_HAND = {
    "name": "a route of another task",
    "outscale.cloud.route": {
        "route_table_id": "{{ network_results.hub.route_tables.public.route_table_id }}",
        "destination_ip_range": "10.8.0.0/16",
        "vm_id": "{{ by_hand.vm.vm_id }}",
    },
}
UP = [NETS, OTHER, role("security_groups", security_groups_layout=GROUPS), {**ROUTER, "register": "by_hand"}, BY_HAND]
COMPLETE = [role("network", network_layout=one, network_strict=True) for one in (HUB, SPOKE)]
DOWN = [
    role("security_groups", security_groups_layout=GROUPS, security_groups_state="absent"),
    role("network", network_layout=SPOKE, network_state="absent"),
    role("network", network_layout=HUB, network_state="absent"),
]


def emptied(*names):
    """Tasks that take away what the layouts do not name."""
    made = {
        "vm": {"outscale.cloud.vm": {"name": "router", "state": "absent"}},
        "group": {
            "outscale.cloud.security_group": {
                "name": "other",
                "net_id": "{{ network_results.hub.net.net_id }}",
                "state": "absent",
            }
        },
    }
    return [made[name] for name in names]


@pytest.fixture(scope="module")
def life(running_emulator, tmp_path_factory):
    from tests.integration.playing import Player

    running_emulator.reset()
    player = Player(running_emulator, tmp_path_factory.mktemp("roles"))
    told = passes(
        player,
        {
            "up": UP,
            "complete": COMPLETE,
            "again": [*COMPLETE, UP[2], BY_HAND],
            "held": [role("network", network_layout=HUB, network_state="absent")],
            "held groups": [
                {
                    "name": "a rule of another group",
                    "outscale.cloud.security_group_rule": {
                        "security_group_id": "{{ security_groups_results.hub.web.security_group_id }}",
                        "flow": "Inbound",
                        "ip_ranges": ["198.51.100.0/24"],
                    },
                },
                role(
                    "security_groups",
                    security_groups_layout={**GROUPS, "groups": GROUPS["groups"][:1]},
                    security_groups_state="absent",
                ),
            ],
            "down": [*emptied("vm"), DOWN[0], *emptied("group"), *DOWN[1:]],
            "down again": DOWN,
        },
        over_fcu=("again", "down"),
    )
    return told, running_emulator.resources()


def test_what_points_to_what_comes_later_is_put_off_and_told(life):
    told, _left = life
    assert told["up"].failures == []
    (put_off,) = [one.msg for one in told["up"].told if one.name.endswith("put off") and one.status == "ok"]
    assert "peering spoke-hub, VM router" in put_off
    assert told["complete"].failures == []
    assert told["complete"].writes == ["CreateRoute", "CreateRoute"]


def test_a_second_run_changes_nothing_and_leaves_what_others_made(life):
    told, _left = life
    assert (told["again"].failures, told["again"].changed, told["again"].writes) == ([], [], [])
    assert told["again"].result("a route of another task")["route"]["destination_ip_range"] == "10.8.0.0/16"


def test_rules_name_groups_by_their_names(life):
    told, _left = life
    groups = told["up"].result("Tell the groups to the tasks that follow")["ansible_facts"]["security_groups_result"]
    web, front = (groups[name] for name in ("web", "front"))
    assert [
        one["security_group_id"] for rule in front["outbound_rules"] for one in rule["security_groups_members"]
    ] == [web["security_group_id"]]
    assert web["tags"] == {"tier": "web"}


def test_what_holds_something_else_is_not_touched(life):
    told, _left = life
    (message,) = told["held"].failures
    assert "nothing was touched" in message
    for held in ("VM i-", "router", "Net peering pcx-", "security group other", "security group web"):
        assert held in message
    assert told["held"].writes == []
    (message,) = told["held groups"].failures
    assert message.endswith("they are used by rules of the security group web.")
    assert told["held groups"].writes == ["CreateSecurityGroupRule"]


def test_all_of_it_is_taken_down_once(life):
    told, left = life
    assert told["down"].failures == []
    assert left == {}
    assert (told["down again"].failures, told["down again"].changed) == ([], [])
