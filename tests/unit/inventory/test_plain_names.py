"""A plain dotted name gives what Jinja gives: both ways side by side, with Ansible's own methods as the judge."""

from __future__ import annotations

import re
from typing import Any

import pytest
from ansible import template
from ansible.inventory.data import InventoryData
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.inventory import BaseInventoryPlugin, Constructable
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.inventory.vm import InventoryModule, _machines
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import to_snake
from ansible_collections.outscale.cloud.plugins.plugin_utils import _inventory_groups as groups
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_names import preferences
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_options import Settings
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_read import Found
from ansible_collections.outscale.cloud.plugins.plugin_utils._text import untrusted

EXTRA = {"osc_region": "from-the-command-line", "role": "extra"}
TEXTS = ["web", "", "True", "None", "[1]", "{'a': 1}", "{{ 1 }}", "{% x", "a b", "é", "1", "1.5", "x\n", " y ", "all"]
NAMES = [
    *("osc_tags", "osc_tags.role", "osc_tags.env", "osc_tags.keys", "osc_tags.not", "osc_tags._x"),
    *("osc_tags.role.upper", "osc_vm_id", "not osc_bsu_optimized"),
    *("osc_tags.role.x", "osc_placement", "osc_placement.subregion_name", "osc_placement.nope", "osc_placement.a.b"),
    *("osc_nope", "osc_nope.x", "osc_launch_number", "osc_launch_number.real", "osc_bsu_optimized", "osc_keypair_name"),
    *("osc_keypair_name.x", "osc_product_codes", "osc_product_codes.count", "osc_nics.nic_id", "osc_region"),
    *("osc_region.upper", "inventory_hostname", "group_names", "nothing", "nothing.at_all", "range", "true", "none"),
    *("osc_image_id", "osc_tags['role']", "osc_tags.role | default('z')", "osc_launch_number + 1", " osc_tags.role "),
    *("made", "made.role", "role", "osc_tags.0", "osc_", "osc_tags.", "osc_user_data", "before"),
]  # fmt: skip
TEXT = st.sampled_from(TEXTS) | st.text(max_size=6)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(["SubregionName", "A", "B"]), inner),
    max_leaves=4,
)
TAGS = st.dictionaries(st.sampled_from(["role", "env", "keys", "not", "_x", "a.b", "0"]), TEXT).map(
    lambda tags: [{"Key": key, "Value": value} for key, value in tags.items()]
)
VM = st.fixed_dictionaries(
    {"VmId": st.just("i-1")},
    optional={
        "Tags": TAGS,
        "Placement": VALUE,
        "KeypairName": VALUE,
        "LaunchNumber": st.integers(0, 2),
        "BsuOptimized": st.booleans(),
        "ProductCodes": st.lists(TEXT, max_size=2),
        "Nics": st.just([{"NicId": "eni-1"}]),
    },
)
VMS = st.lists(VM, min_size=1, max_size=3).map(
    lambda vms: [{**vm, "VmId": f"i-{index}"} for index, vm in enumerate(vms)]
)
KEYED = st.fixed_dictionaries(
    {"key": st.sampled_from(NAMES)},
    optional={
        "prefix": st.sampled_from(["", "p"]),
        "separator": st.sampled_from(["", "_", "-"]),
        "parent_group": st.sampled_from(["parent", "{{ osc_region }}", "{{ osc_tags.role }}", ""]),
        "default_value": st.sampled_from(["none", ""]),
        "trailing_separator": st.booleans(),
    },
)
OPTIONS = st.fixed_dictionaries(
    {
        "compose": st.dictionaries(
            st.sampled_from(["made", "other", "osc_tags", "osc_region"]), st.sampled_from(NAMES)
        ),
        "groups": st.dictionaries(st.sampled_from(["red", "blue green"]), st.sampled_from(NAMES), max_size=2),
        "keyed_groups": st.lists(KEYED, max_size=3),
        "strict": st.booleans(),
        "use_extra_vars": st.booleans(),
        "leading_separator": st.booleans(),
    }
)


def trusted(value: Any) -> Any:
    """As the inventory's file gives it."""
    mark = getattr(template, "trust_as_template", lambda text: text)
    if isinstance(value, dict):
        return {key: trusted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [trusted(item) for item in value]
    return mark(value) if isinstance(value, str) else value


def prepared(plugin: Any, options: dict[str, Any]) -> Any:
    inventory = InventoryData()
    inventory.add_host("i-0")
    inventory.set_variable("i-0", "before", "set by another source")
    BaseInventoryPlugin.parse(plugin, inventory, DataLoader(), "file")
    plugin._vars = EXTRA
    plugin.get_option = options.__getitem__
    return plugin


def comparable(values: Any) -> str:
    """Older cores make text of methods, with their addresses."""
    return re.sub("0x[0-9a-f]+", "0x", repr(values))


def outcome(plugin: Any, work: Any, names: list[str], options: dict[str, Any]) -> Any:
    """Composed variables and groups, or the error."""
    try:
        work(plugin)
    except Exception as error:  # noqa: BLE001 - whatever it is, both have to raise it
        return type(error), str(error)
    hosts = {name: plugin.inventory.hosts[name] for name in names}
    composed = {name: {key: host.vars.get(key, "unset") for key in options["compose"]} for name, host in hosts.items()}
    members = {name: sorted(group.name for group in host.groups) for name, host in hosts.items()}
    return (
        composed,
        members,
        {name: sorted(map(str, group.child_groups)) for name, group in plugin.inventory.groups.items()},
    )


class Judge(BaseInventoryPlugin, Constructable):
    """Ansible's own way."""

    NAME = "judge"


def by_ansible(vms: list[dict[str, Any]], options: dict[str, Any]) -> Any:
    def work(plugin: Any) -> None:
        for vm in vms:
            name = plugin.inventory.add_host(vm["VmId"])
            for key, value in untrusted(to_snake(vm)).items():
                plugin.inventory.set_variable(name, f"osc_{key}", value)
            plugin.inventory.set_variable(name, "osc_region", "eu-west-2")
            variables = plugin.inventory.hosts[name].get_vars()
            plugin._set_composite_vars(options["compose"], variables, name, options["strict"])
            plugin._add_host_to_composed_groups(options["groups"], variables, name, options["strict"])
            plugin._add_host_to_keyed_groups(options["keyed_groups"], variables, name, options["strict"])

    return outcome(prepared(Judge(), options), work, [vm["VmId"] for vm in vms], options)


def by_us(vms: list[dict[str, Any]], options: dict[str, Any], hostvars: Any = "all") -> Any:
    wanted = Settings(None, preferences(["vm_id"]), hostvars, "osc_", ())  # type: ignore[arg-type]
    found = [Found("eu-west-2", "", vms)]
    plugin = prepared(InventoryModule(), options)
    return outcome(plugin, lambda one: one._fill(wanted, found), [vm["VmId"] for vm in vms], options)


ONE = {"VmId": "i-0", "Tags": [{"Key": "role", "Value": "web"}], "BsuOptimized": True, "KeypairName": None}
NOTHING: dict[str, Any] = {
    "compose": {},
    "groups": {},
    "keyed_groups": [],
    "strict": False,
    "use_extra_vars": False,
    "leading_separator": True,
}


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(VMS, OPTIONS, st.sampled_from(["all", "minimal", ["tags.role", "placement.a"]]))
@example([ONE], {**NOTHING, "compose": {"osc_tags": "osc_region", "made": "osc_tags.role"}}, "all")
@example([ONE], {**NOTHING, "keyed_groups": [{"key": "osc_keypair_name", "default_value": "none"}]}, "minimal")
def test_names_give_what_jinja_gives(vms, options, hostvars):
    if any(name.startswith("osc_") for name in options["compose"]):
        hostvars = "all"  # a variable that could not be composed is what it was
    options = trusted(options)
    assert comparable(by_us(vms, options, hostvars)) == comparable(by_ansible(vms, options))


def test_plain_names_do_not_reach_jinja(monkeypatch):
    def refuse(*_args: Any) -> None:
        raise AssertionError("Jinja was asked")

    monkeypatch.setattr(groups.Constructable, "_compose", refuse)
    options = {
        **NOTHING,
        "compose": {"made": "osc_tags.role", "left_out": "osc_tags.nope"},
        "groups": {"fast": "osc_bsu_optimized"},
        "keyed_groups": [{"key": "made", "prefix": "role"}, {"key": "osc_placement.nope"}],
    }
    composed, members, _children = by_us([ONE], trusted(options))
    assert composed == {"i-0": {"made": "web", "left_out": "unset"}}
    assert {"fast", "role_web"} <= set(members["i-0"])


def test_an_expression_that_is_not_trusted_is_not_looked_up():
    options = {**NOTHING, "compose": {"made": "osc_tags.role"}}
    assert by_us([ONE], options) == by_ansible([ONE], options)


@pytest.mark.parametrize("name", ["role_web", "red"])
def test_a_vm_called_like_a_group_is_still_the_host(name):
    options = trusted(
        {
            **NOTHING,
            "compose": {"made": "osc_tags.role ~ ''"},
            "groups": {"red": "osc_region == 'eu-west-2'"},
            "keyed_groups": [{"key": "osc_tags.role", "prefix": "role"}],
        }
    )
    plugin = prepared(InventoryModule(), options)
    wanted = Settings(None, preferences(["keypair_name"]), "all", "osc_", ())  # type: ignore[arg-type]
    plugin._fill(
        wanted, [Found("eu-west-2", "", [{**ONE, "KeypairName": "other"}, {**ONE, "VmId": "i-2", "KeypairName": name}])]
    )
    host = plugin.inventory.hosts[name]
    assert host.vars["made"] == "web"
    assert {"red", "role_web"} <= {group.name for group in host.groups}
    assert "made" not in plugin.inventory.groups[name].vars
    assert not plugin.inventory.groups[name].child_groups


def test_a_vm_that_two_profiles_see_is_one_host():
    listings = [Found("eu-west-2", "a", [ONE]), Found("eu-west-2", "b", [ONE]), Found("us-east-2", "a", [ONE])]
    assert [(machine.region, machine.profile) for machine in _machines(listings)] == [
        ("eu-west-2", "a"),
        ("us-east-2", "a"),
    ]
