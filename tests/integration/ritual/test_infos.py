"""Every module that only reads: it runs, takes all filters and its own options, and changes nothing."""

from __future__ import annotations

import importlib
import re

import pytest
import yaml

from tests.emulator.description import ACTIONS
from tests.integration.playing import MODULES, READS

pytestmark = pytest.mark.ritual

COLLECTION = "ansible_collections.outscale.cloud.plugins.modules"
NAMES = sorted(name for name in MODULES if name.endswith("_info"))

LATER = {"co2_emission_info", "unit_price_info", "user_group_info", "volume_update_task_info"}
"""What asks for actions of a later version of the API, which the emulator does not serve."""

OF_LATER = {
    "access_key_info": {"tag"},
    "consumption_info": {"show_resource_details"},
    "policy_info": {"entities"},
    "user_info": {"filters", "inline_policies", "user_groups"},
}
"""Options that do so."""

READS_WITH = {
    "authentication_info": ["CheckAuthentication"],
    "oks_kubeconfig_info": ["GetKubeconfig"],
    "oks_limit_info": ["GetKubenetesVersions"],
    "oks_quota_info": ["GetProjectQuotas"],
    "oks_template_info": ["GetProjectTemplate"],
    "vm_info": ["ReadVms"],
}
"""The action of those that do not declare one."""

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
    "oks_project_info": [{"name": "infos", "status": "ready", "cidr": "10.50.0.0/18", "deleted": False}],
    "oks_quota_info": [{"project_id": "{{ project.oks_project.id }}"}, {"name": "infos"}],
    "policy_info": [{"document": True, "versions": True}, {"policy_orn": "{{ policy.policy.orn }}"}],
    "tag_info": [{"load_balancer_names": ["infos"]}],
    "user_info": [{"linked_policies": True}],
    "vm_info": [{"status": True, "console_output": True, "private_key": "{{ keypair.keypair.private_key }}"}],
}
"""What each module is played with, where that is not nothing at all."""

NEEDED = {"linked_policy_info": OPTIONS["linked_policy_info"][0]}

WORDS = {"string": "x", "integer": 1, "boolean": True, "number": 1}


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
    if field == "VmIds":
        value = "{{ vm.vm.vm_id }}"
    return [value] if kind.startswith("[") else value


def snake(name):
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def filtered(name):
    """A task with every filter of the module's Read action; none where it takes none."""
    fields = ACTIONS.get(read_of(name), {}).get("filters", {}).get("fields", {})
    if not fields or "filters" not in declared(name).MODULE.argument_spec:
        return []
    return [
        {**NEEDED.get(name, {}), "filters": {snake(field): value_of(field, spec) for field, spec in fields.items()}}
    ]


def tasks_of(name):
    options = OPTIONS.get(name, [{}])
    if name == "api_log_info":
        shown = declared(name).MODULE.argument_spec["with"]["options"]
        options = [{"with": dict.fromkeys(shown, True)}]
    every = [*options, *filtered(name)]
    return [{"name": f"{name} {number}", name: one} for number, one in enumerate(every)]


@pytest.fixture(scope="module")
def told(running_emulator, tmp_path_factory):
    from tests.integration.playing import Player

    running_emulator.reset()
    made = [{"name": f"made {number}", **task} for number, task in enumerate(MADE)]
    tasks = [task for name in NAMES if name not in LATER for task in tasks_of(name)]
    played = Player(running_emulator, tmp_path_factory.mktemp("infos")).play([*made, *tasks])
    wrong = [f"{one.name}: {one.msg}" for one in played.told if one.failed and one.name.startswith("made")]
    assert not wrong, "\n".join(wrong)
    return played


@pytest.mark.parametrize("name", [name for name in NAMES if name not in LATER])
def test_it_reads(told, name):
    mine = [one for one in told.told if one.name.rpartition(" ")[0] == name]
    assert len(mine) == len(tasks_of(name))
    for one in mine:
        assert not one.failed, one.msg
        assert not one.changed
        assert not one.result.get("warnings")
        assert documented(name) in one.result
        assert one.called
        assert all(call.startswith(READS) for call in one.called)
        assert one.result.get("authenticated") is False or {call["status"] for call in one.calls} == {200}


@pytest.mark.parametrize("name", sorted(LATER))
def test_what_asks_for_a_later_version_says_so(player, name):
    needed = {"co2_emission_info": ("from_month", "to_month"), "unit_price_info": ("operation", "service", "type")}
    played = player.play([{"name": name, name: dict.fromkeys(needed.get(name, ()), "2026-01")}])
    assert played[name].failed
    assert played[name].msg.startswith(read_of(name))


def test_the_options_of_all_are_played():
    """Every option of its own is in the table, unless it asks for a later version of the API."""
    missing = []
    connection = importlib.import_module(
        "ansible_collections.outscale.cloud.plugins.module_utils._arguments"
    ).CONNECTION
    for name in set(NAMES) - LATER:
        own = declared(name).MODULE.argument_spec.keys() - connection.keys() - OF_LATER.get(name, set())
        played = {option for task in tasks_of(name) for option in task[name]}
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
