"""Every module that only reads: it runs, takes all filters and its own options, and changes nothing."""

from __future__ import annotations

import importlib
import re

import pytest
import yaml

from tests.emulator.description import NEWEST, USUAL, VERSIONS
from tests.integration.playing import MODULES, READS

pytestmark = pytest.mark.ritual

COLLECTION = "ansible_collections.outscale.cloud.plugins.modules"
NAMES = sorted(name for name in MODULES if name.endswith("_info"))

LATER = {"co2_emission_info", "unit_price_info", "user_group_info", "vm_stop_history_info", "volume_update_task_info"}
"""What asks for actions of a later version of the API."""

READS_WITH = {
    "authentication_info": ["CheckAuthentication"],
    "oks_kubeconfig_info": ["GetKubeconfig"],
    "oks_limit_info": ["GetKubernetesVersions"],
    "oks_quota_info": ["GetQuotas"],
    "oks_template_info": ["GetProjectTemplate"],
    "oks_user_info": ["GetEimUsers"],
    "vm_info": ["ReadVms"],
}
"""The action of those that do not declare one."""

POLICY = {"Statement": [{"Effect": "Allow", "Action": ["api:ReadVms"], "Resource": ["*"]}]}

MADE = [
    {"user": {"user_name": "infos"}, "register": "user"},
    {"access_key": {"user_name": "infos"}},
    {"policy": {"policy_name": "infos", "document": {"Statement": []}, "user_names": ["infos"]}, "register": "policy"},
    {"keypair": {"keypair_name": "infos"}, "register": "keypair"},
    {"net": {"name": "infos", "ip_range": "10.0.0.0/16"}, "register": "net"},
    {
        "subnet": {"name": "infos", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        "register": "subnet",
    },
    {"image_info": {"filters": {"account_aliases": ["Outscale"]}}, "register": "images"},
    {
        "vm": {
            "name": "infos",
            "image_id": "{{ (images.images | selectattr('image_name', 'search', '^Windows') | first).image_id }}",
            "vm_type": "tinav6.c1r1p2",
            "keypair_name": "infos",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
        },
        "register": "vm",
    },
    {"volume": {"name": "infos", "size": 1, "subregion_name": "eu-west-2a"}, "register": "volume"},
    {"snapshot": {"name": "infos", "volume_id": "{{ volume.volume.volume_id }}"}, "register": "snapshot"},
    {
        "load_balancer": {
            "load_balancer_name": "infos",
            "load_balancer_type": "internal",
            "subnets": ["{{ subnet.subnet.subnet_id }}"],
            "listeners": [{"load_balancer_port": 80, "load_balancer_protocol": "HTTP", "backend_port": 80}],
            "backend_vm_ids": ["{{ vm.vm.vm_id }}"],
        }
    },
    {"oks_project": {"name": "infos", "cidr": "10.50.0.0/18"}, "register": "project"},
    {
        "oks_cluster": {
            "name": "infos",
            "project_id": "{{ project.oks_project.id }}",
            "version": "1.31",
            "cidr_pods": "10.91.0.0/16",
            "cidr_service": "10.92.0.0/16",
            "control_planes": "cp.mono.master",
            "admin_whitelist": ["192.0.2.0/24"],
        },
        "register": "cluster",
    },
]
"""What the options of the table refer to."""

OPTIONS = {
    "access_key_info": [{"user_name": "infos", "show_secret": True}],
    "api_log_info": [{"with": "every"}],
    "authentication_info": [
        {"account_login": "first@emulator.example", "account_password": "first-password"},
        {"account_login": "first@emulator.example", "account_password": "wrong"},
    ],
    "catalog_info": [{"public": True}, {}],
    "consumption_info": [
        {
            "from_date": "2026-01-01",
            "to_date": "2026-02-01",
            "overall": True,
            "show_price": True,
        }
    ],
    "direct_link_hosted_interface_info": [
        {"connection_id": "dxcon-00000000", "virtual_interface_id": "dxvif-00000000"}
    ],
    "installed_product_info": [
        {"image_id": "{{ (images.images | selectattr('image_name', 'search', '^Windows') | first).image_id }}"},
        {"snapshot_id": "{{ snapshot.snapshot.snapshot_id }}"},
    ],
    "linked_policy_info": [{"user_name": "infos"}],
    "load_balancer_info": [{"health": True}],
    "oks_cluster_info": [
        {"project_id": "{{ project.oks_project.id }}", "name": "infos", "status": "ready", "version": "1.31"},
        {"name": "infos", "status": "ready", "version": "1.31", "deleted": False},
        {"project_id": "{{ project.oks_project.id }}", "deleted": False},
    ],
    "oks_kubeconfig_info": [
        {"cluster_id": "{{ cluster.oks_cluster.id }}", "user": "ada", "group": "system:masters", "ttl": "1h"},
        {"name": "infos", "project_id": "{{ project.oks_project.id }}", "encrypt": False, "user": "ada", "group": "a"},
        {"name": "infos", "encrypt": False, "ttl": "1h"},
    ],
    "oks_limit_info": [{}, {"version": "1.32"}],
    "oks_project_info": [
        {"name": "infos", "status": "ready", "cidr": "10.50.0.0/18", "deleted": False},
        {"nets": True, "public_ips": True, "snapshots": True},
    ],
    "oks_quota_info": [{}, {"project_id": "{{ project.oks_project.id }}"}, {"name": "infos"}],
    "oks_user_info": [{"project_id": "{{ project.oks_project.id }}"}],
    "policy_info": [{"document": True, "versions": True}, {"policy_orn": "{{ policy.policy.orn }}"}],
    "tag_info": [{"load_balancer_names": ["infos"]}],
    "user_info": [{"linked_policies": True}],
    "vm_info": [{"status": True, "console_output": True, "private_key": "{{ keypair.keypair.private_key }}"}],
}
"""What each module is played with, where that is not nothing at all."""

MADE_LATER = [
    {"user": {"user_name": "later", "user_email": "later@emulator.example", "inline_policies": {"all": POLICY}}},
    {"policy": {"policy_name": "later", "document": POLICY}, "register": "policy"},
    {
        "user_group": {
            "user_group_name": "later",
            "user_names": ["later"],
            "inline_policies": {"all": POLICY},
            "policy_orns": ["{{ policy.policy.orn }}"],
        }
    },
    {"access_key": {"user_name": "later", "tag": "later"}},
    {"volume": {"name": "later", "subregion_name": "eu-west-2a", "size": 1}, "register": "volume"},
    {"volume": {"name": "later", "size": 2}},
    {"image_info": {"filters": {"account_aliases": ["Outscale"]}}, "register": "images"},
    {
        "vm": {"name": "later", "image_id": "{{ images.images[0].image_id }}", "vm_type": "tinav6.c1r1p2"},
        "register": "vm",
    },
    {"vm": {"name": "later", "state": "stopped"}},
]
"""The same of a later version."""

OPTIONS_LATER = {
    "access_key_info": [{"user_name": "later", "tag": "later"}],
    "co2_emission_info": [{"from_month": "2026-01-01", "to_month": "2026-03-01", "overall": True}],
    "consumption_info": [{"from_date": "2026-01-01", "to_date": "2026-02-01", "show_resource_details": True}],
    "policy_info": [{"entities": True}],
    "unit_price_info": [{"operation": "CreateVolume", "service": "TinaOS-FCU", "type": "BSU:VolumeUsage:gp2"}],
    "user_group_info": [{"users": True, "inline_policies": True, "linked_policies": True}],
    "user_info": [{"inline_policies": True, "user_groups": True}],
}
"""What modules are played with where a later version is served."""

NEEDED = {"linked_policy_info": OPTIONS["linked_policy_info"][0]}

WORDS = {"Tag": {"key": "x", "value": "x"}, "string": "x", "integer": 1, "boolean": True, "number": 1}


def declared(name):
    return importlib.import_module(f"{COLLECTION}.{name}")


def read_of(name):
    return getattr(declared(name).MODULE, "read", None) or READS_WITH[name][0]


def documented(name):
    """The key of the result that holds what was read: the first one documented."""
    return next(iter(yaml.safe_load(declared(name).RETURN)))


def value_of(field, spec):
    """Something that a filter may be asked for."""
    rules = spec if isinstance(spec, dict) else {"type": spec}
    kind = rules["type"]
    word = kind.strip("[]").split(" ")[0]
    allowed = rules.get("enum") or rules.get("allowed")
    value = allowed[0] if allowed else rules.get("const", "2026-01-01" if "(date" in kind else WORDS[word])
    if field == "Tags" and value == "x":
        value = "x=x"
    if field == "VmIds":
        value = "{{ vm.vm.vm_id }}"
    return [value] if kind.startswith("[") else value


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def filters_of(name, version):
    """The filters of the module's Read action, where it takes any."""
    fields = VERSIONS[version].actions.get(read_of(name), {}).get("filters", {}).get("fields", {})
    return fields if "filters" in declared(name).MODULE.argument_spec else {}


def filtered(name, fields):
    """A task with these filters; none where there are none."""
    filters = {snake(field): value_of(field, spec) for field, spec in fields.items()}
    return [{**NEEDED.get(name, {}), "filters": filters}] if filters else []


def tasks_of(name):
    options = OPTIONS.get(name, [{}])
    if name == "api_log_info":
        shown = declared(name).MODULE.argument_spec["with"]["options"]
        options = [{"with": dict.fromkeys(shown, True)}]
    every = [*options, *filtered(name, filters_of(name, USUAL))]
    return [{"name": f"{name} {number}", name: one} for number, one in enumerate(every)]


def later_tasks_of(name):
    """What only a later version takes, all of it where the module is of that version."""
    older = {} if name in LATER else filters_of(name, USUAL)
    added = {field: spec for field, spec in filters_of(name, NEWEST).items() if field not in older}
    every = [*OPTIONS_LATER.get(name, [{}] if name in LATER else []), *filtered(name, added)]
    return [{"name": f"{name} {number}", name: one} for number, one in enumerate(every)]


def played_with(made, tasks, emulator, folder):
    """Play the tasks after those that make what they need."""
    from tests.integration.playing import Player

    made = [{"name": f"made {number}", **task} for number, task in enumerate(made)]
    played = Player(emulator, folder).play([*made, *tasks])
    wrong = [f"{one.name}: {one.msg}" for one in played.told if one.failed and one.name.startswith("made")]
    assert not wrong, "\n".join(wrong)
    return played


@pytest.fixture(scope="module")
def told(running_emulator, tmp_path_factory):
    running_emulator.reset()
    tasks = [task for name in NAMES if name not in LATER for task in tasks_of(name)]
    return played_with(MADE, tasks, running_emulator, tmp_path_factory.mktemp("infos"))


@pytest.fixture(scope="module")
def told_later(running_emulator, tmp_path_factory):
    running_emulator.reset()
    running_emulator.switch(api_version=NEWEST)
    tasks = [task for name in NAMES for task in later_tasks_of(name)]
    return played_with(MADE_LATER, tasks, running_emulator, tmp_path_factory.mktemp("later"))


def check(told, name, tasks):
    mine = [one for one in told.told if one.name.rpartition(" ")[0] == name]
    assert len(mine) == len(tasks)
    for one in mine:
        assert not one.failed, one.msg
        assert not one.changed
        assert not one.result.get("warnings")
        assert documented(name) in one.result
        assert one.called
        assert all(call.startswith(READS) for call in one.called)
        assert one.result.get("authenticated") is False or {call["status"] for call in one.calls} == {200}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LATER])
def test_it_reads(told, name):
    check(told, name, tasks_of(name))


@pytest.mark.parametrize("name", [name for name in NAMES if later_tasks_of(name)])
def test_it_reads_what_a_later_version_adds(told_later, name):
    check(told_later, name, later_tasks_of(name))


def test_what_a_later_version_adds_is_told(told_later):
    def found(name):
        (one,) = told_later[f"{name} 0"].result[documented(name)]
        return one

    assert found("access_key_info")["tag"] == "later"
    assert [one["name"] for one in found("policy_info")["entities"]["groups"]] == ["later"]
    user, group = found("user_info"), found("user_group_info")
    assert user["inline_policies"] == group["inline_policies"] == {"all": POLICY}
    assert [one["name"] for one in user["user_groups"]] == ["later"]
    assert [one["user_name"] for one in group["users"]] == ["later"]
    assert [one["policy_name"] for one in group["linked_policies"]] == ["later"]
    assert found("volume_update_task_info")["volume_update"]["target"]["size"] == 2
    stop = found("vm_stop_history_info")
    assert stop["vm_id"] == told_later["made 8"].result["vm"]["vm_id"]
    assert stop["stop_date"]
    assert told_later["unit_price_info 0"].result["unit_price"]["unit_price"] == 0.11
    emissions = told_later["co2_emission_info 0"].result
    assert (len(emissions["co2_emission_entries"]), emissions["unit"], emissions["value"]) == (2, "kgCO2", 4.0)
    assert "currency" not in told_later["consumption_info 0"].result  # only where prices are asked for


@pytest.mark.parametrize("name", sorted(LATER))
def test_what_asks_for_a_later_version_says_so(player, name):
    needed = {"co2_emission_info": ("from_month", "to_month"), "unit_price_info": ("operation", "service", "type")}
    played = player.play([{"name": name, name: dict.fromkeys(needed.get(name, ()), "2026-01")}])
    assert played[name].failed
    assert played[name].msg.startswith(read_of(name))


def test_the_options_of_all_are_played():
    """Every option of its own is in one of the two tables."""
    missing = []
    shared = importlib.import_module(
        "ansible_collections.outscale.cloud.plugins.module_utils._modules.arguments"
    ).EVERYWHERE
    for name in NAMES:
        own = declared(name).MODULE.argument_spec.keys() - shared.keys()
        played = {option for task in [*tasks_of(name), *later_tasks_of(name)] for option in task[name]}
        missing += [f"{name}: {option}" for option in sorted(own - played - {"dest"})]
    assert not missing


def test_an_image_tells_what_is_installed_in_it(told):
    (product,) = told["installed_product_info 0"].result["installed_products"]
    assert product["description"] == "Windows"


def test_every_administrator_password_is_readable(told):
    vm = told["vm_info 0"].result["vms"][0]
    assert vm["admin_password"] == f"Administrator-{vm['vm_id']}"
    assert vm["console_output"] == f"{vm['vm_id']} login:\n"
    assert vm["vm_status"]["vm_state"] == "running"


def test_a_wrong_password_is_no_error(told):
    assert told["authentication_info 0"].result["authenticated"] is True
    assert told["authentication_info 1"].result["authenticated"] is False
