"""What the user gets wrong is told in one line that says what to do, and no secret shows, however loud Ansible is."""

from __future__ import annotations

import dataclasses
import json

import pytest

from tests.emulator.accounts import FIRST
from tests.integration.playing import WAYS, Player

pytestmark = pytest.mark.ritual

IMAGE = "ami-29000005"
WRONG_SECRET = "WRONGSECRETKEY00000000000000000000000001"
FILE_SECRET = "FILESECRETKEY000000000000000000000000001"
LOGIN_SECRET = "LOGINSECRETPASSWORD000000000000000000001"
USER_SECRET = "USERDATASECRET00000000000000000000000001"
SECRETS = (FIRST.secret_key, WRONG_SECRET, FILE_SECRET, LOGIN_SECRET, USER_SECRET)

SWITCHES = {
    "speed": 100,
    "quotas": {"public_ip": 1},
    "durations": {"volume.create": 360_000},
    "html": {"ReadKeypairs": 1_000},
    "fail_state": {"image": "failed"},
}

SCENE = [
    {"net": {"name": "shop", "ip_range": "10.0.0.0/16"}, "register": "net"},
    {"subnet": {"name": "front", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"}, "register": "subnet"},
    {"internet_service": {"name": "shop", "net_id": "{{ net.net.net_id }}"}, "register": "internet"},
    {
        "route_table": {
            "name": "shop",
            "net_id": "{{ net.net.net_id }}",
            "subnet_ids": ["{{ subnet.subnet.subnet_id }}"],
            "routes": [
                {
                    "destination_ip_range": "0.0.0.0/0",
                    "gateway_id": "{{ internet.internet_service.internet_service_id }}",
                }
            ],
        }
    },
    {"public_ip": {"name": "way-out"}, "register": "ip"},
    {
        "nat_service": {
            "name": "shop",
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "public_ip_id": "{{ ip.public_ip.public_ip_id }}",
        }
    },
    {"dhcp_options": {"name": "shop", "domain_name": "shop.example"}, "register": "dhcp"},
    {"net": {"name": "shop", "dhcp_options_set_id": "{{ dhcp.dhcp_options.dhcp_options_set_id }}"}},
    {
        "security_group": {"security_group_name": "web", "description": "web", "net_id": "{{ net.net.net_id }}"},
        "register": "group",
    },
    {
        "vm": {
            "name": "web",
            "image_id": IMAGE,
            "subnet_id": "{{ subnet.subnet.subnet_id }}",
            "security_group_ids": ["{{ group.security_group.security_group_id }}"],
        },
        "register": "vm",
    },
    {"call": {"action": "CreateNet", "params": {"ip_range": "10.1.0.0/16"}}, "register": "one"},
    {"call": {"action": "CreateNet", "params": {"ip_range": "10.2.0.0/16"}}, "register": "two"},
    {
        "call": {
            "action": "CreateTags",
            "params": {
                "resource_ids": ["{{ one.answer.net.net_id }}", "{{ two.answer.net.net_id }}"],
                "tags": [{"key": "Name", "value": "twin"}],
            },
        }
    },
    {"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}, "register": "project"},
    {
        "oks_cluster": {
            "name": "shop",
            "project_id": "{{ project.oks_project.id }}",
            "version": "1.31",
            "admin_whitelist": ["192.0.2.0/24"],
            "cidr_pods": "10.91.0.0/16",
            "cidr_service": "10.92.0.0/16",
        }
    },
]


@dataclasses.dataclass(frozen=True)
class Line:
    """A task that must fail, what its message holds, and what was done before it failed."""

    task: dict
    says: tuple[str, ...]
    actions: tuple[str, ...] = ()
    environment: dict = dataclasses.field(default_factory=dict)


NO_KEYS = {"OSC_ACCESS_KEY": "", "OSC_SECRET_KEY": ""}
NO_ENDPOINTS = {"OSC_ENDPOINT_API": "", "OSC_ENDPOINT_OKS": ""}
SHOP = {"name": "shop"}

LINES = {
    "no credentials": Line(
        {"net": SHOP},
        ("No credentials: set access_key and secret_key as options, OSC_ACCESS_KEY and OSC_SECRET_KEY",),
        environment=NO_KEYS,
    ),
    "no credentials for OKS": Line({"oks_project": SHOP}, ("No credentials: ",), environment=NO_KEYS),
    "half of the credentials": Line(
        {"net": SHOP}, ("access_key is set but secret_key is not: give both",), environment={"OSC_SECRET_KEY": ""}
    ),
    "wrong secret key": Line(
        {"net": {**SHOP, "access_key": FIRST.access_key, "secret_key": WRONG_SECRET}},
        ("ReadNets was refused", "Check access_key, secret_key and region"),
    ),
    "wrong access key": Line(
        {"net": {**SHOP, "access_key": "UNKNOWNACCESSKEY0001", "secret_key": FIRST.secret_key}},
        ("ReadNets was refused", "Check access_key, secret_key and region"),
    ),
    "wrong secret key for OKS": Line(
        {"oks_project": {**SHOP, "access_key": FIRST.access_key, "secret_key": WRONG_SECRET}},
        ("ListProjects was refused", "Check access_key, secret_key"),
    ),
    "unknown region": Line(
        {"net": {**SHOP, "region": "eu-west-9"}},
        ("There is no region 'eu-west-9' of the OUTSCALE API. Did you mean eu-west-2? Known: ap-northeast-1,",),
        environment=NO_ENDPOINTS,
    ),
    "unknown profile": Line(
        {"net": {**SHOP, "profile": "nobody", "config_file": "{{ playbook_dir }}/good.json"}},
        ("There is no profile 'nobody' in ", "good.json. It has: default, shop"),
    ),
    "unknown profile, from the environment": Line(
        {"net": SHOP},
        ("There is no profile 'nobody' in ", "good.json. It has: default, shop"),
        environment={"OSC_PROFILE": "nobody", "OSC_CONFIG_FILE": "{{ playbook_dir }}/good.json"},
    ),
    "no configuration file": Line(
        {"net": {**SHOP, "config_file": "/nowhere/config.json"}},
        ("The configuration file /nowhere/config.json does not exist",),
    ),
    "broken configuration file": Line(
        {"net": {**SHOP, "config_file": "{{ playbook_dir }}/broken.json"}},
        ("broken.json is no JSON: ", " in line 2, column "),
    ),
    "wrong value in the configuration file": Line(
        {"net": {**SHOP, "config_file": "{{ playbook_dir }}/odd.json"}},
        ("odd.json has a value that cannot be used: default.secret_key: ",),
    ),
    "unknown option": Line(
        {"net": {**SHOP, "ip_rnage": "10.0.0.0/16"}},
        ("Unsupported parameters for (outscale.cloud.net) module: ip_rnage: did you mean ip_range?",),
    ),
    "unknown suboption": Line(
        {"route_table": {**SHOP, "routes": [{"destination_ip_range": "0.0.0.0/0", "gateway_id": "igw-0", "cost": 1}]}},
        (
            "Unsupported parameters for (outscale.cloud.route_table) module: routes.cost (the options here are ",
            "destination_ip_range",
        ),
    ),
    "two resources of one name": Line(
        {"net": {"name": "twin"}},
        ("2 nets have name 'twin': vpc-", ". Give net_id to say which one is meant"),
    ),
    "two resources of one name, to delete": Line(
        {"net": {"name": "twin", "state": "absent"}}, ("2 nets have name 'twin': vpc-", ". Give net_id ")
    ),
    "an id that does not exist": Line(
        {"net": {"net_id": "vpc-00000000"}}, ("There is no net vpc-00000000 in this account and region",)
    ),
    "an address that is not ours": Line(
        {"public_ip": {"public_ip": "192.0.2.1", "name": "found"}},
        ("There is no public ip 192.0.2.1 in this account and region",),
    ),
    "an id of another kind": Line({"net": {"net_id": "subnet-00000000"}}, ("There is no net subnet-00000000 in",)),
    "an id that does not exist, in an option": Line(
        {"subnet": {"net_id": "vpc-00000000", "ip_range": "10.0.5.0/24"}}, ("CreateSubnet was refused", "vpc-00000000")
    ),
    "host bits": Line(
        {"net": {"name": "new", "ip_range": "10.0.0.1/16"}},
        ("ip_range '10.0.0.1/16' is no IP range without host bits: did you mean 10.0.0.0/16?",),
    ),
    "a range that is too wide": Line(
        {"net": {"name": "new", "ip_range": "10.0.0.0/8"}},
        ("CreateNet would be refused", "ip_range is 10.0.0.0/8: a netmask from /16 to /28"),
    ),
    "overlapping Subnet": Line(
        {"subnet": {"name": "overlapping", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.128/25"}},
        ("CreateSubnet was refused", "The range overlaps a Subnet that the Net has already"),
    ),
    "deleting a Net in use": Line(
        {"net": {**SHOP, "state": "absent"}},
        ("cannot be deleted: it is used by subnet subnet-", "(front)", "vm i-", "(web)", "internet service igw-"),
    ),
    "deleting a Subnet in use": Line(
        {"subnet": {"name": "front", "state": "absent"}},
        ("cannot be deleted: it is used by vm i-", "(web)", "nat service nat-"),
    ),
    "deleting a security group in use": Line(
        {"security_group": {"security_group_name": "web", "net_id": "{{ net.net.net_id }}", "state": "absent"}},
        ("cannot be deleted: it is used by vm i-", "(web)"),
    ),
    "deleting DHCP options in use": Line(
        {"dhcp_options": {**SHOP, "state": "absent"}}, ("cannot be deleted: it is used by net vpc-", "(shop)")
    ),
    "deleting a public IP in use": Line(
        {"public_ip": {"name": "way-out", "state": "absent"}},
        ("cannot be deleted: it is used by nat service nat-", "(shop)"),
    ),
    "deleting an OKS project in use": Line(
        {"oks_project": {**SHOP, "state": "absent"}}, ("cannot be deleted: it is used by cluster ", "(shop)")
    ),
    "quota exceeded": Line({"public_ip": {"name": "one-more"}}, ("CreatePublicIp was refused", "quota")),
    "time limit reached": Line(
        {"volume": {"name": "slow", "subregion_name": "eu-west-2a", "size": 1, "wait_timeout": 1}},
        ("The volume vol-", "is still 'creating' after 1 s (wait_timeout), not available or in-use"),
        actions=("CreateVolume", "CreateTags"),
    ),
    "half done": Line(
        {"internet_service": {"name": "half", "net_id": "vpc-00000000"}},
        ("LinkInternetService was refused", "vpc-00000000"),
        actions=("CreateInternetService", "CreateTags"),
    ),
    "plain HTTP to another machine": Line(
        {"net": {**SHOP, "endpoints": {"api": "http://192.0.2.1/api/v1"}}},
        (
            "The endpoint http://192.0.2.1/api/v1 would send requests unencrypted: use https://, ",
            "or set allow_plain_http",
        ),
    ),
    "a server that answers HTML": Line(
        {"keypair": {"keypair_name": "shop"}},
        ("ReadKeypairs: the server answered an HTML page (HTTP 502) where the API was expected. Check the endpoint",),
    ),
    "nobody listens": Line(
        {"net": {**SHOP, "endpoints": {"api": "http://127.0.0.1:9/api/v1"}, "call_timeout": 1}},
        ("ReadNets: 127.0.0.1:9 cannot be reached: ", "Check the endpoint, the region and the network"),
    ),
    "unknown action": Line(
        {"call": {"action": "CreateNett"}}, ("The outscale API has no action CreateNett: did you mean CreateNet?",)
    ),
    "unknown parameter": Line(
        {"call": {"action": "CreateNet", "params": {"ip_rnage": "10.0.0.0/16"}}},
        ("CreateNet has no parameter ip_rnage: did you mean ip_range?",),
    ),
    "missing parameter": Line({"call": {"action": "CreateNet"}}, ("CreateNet needs ip_range",)),
    "wrong type": Line(
        {"call": {"action": "CreateNet", "params": {"ip_range": ["10.0.0.0/16"]}}},
        ("CreateNet.ip_range must be of type string, not list",),
    ),
    "a fleet of less than nothing": Line(
        {"vm": {"exact_count": -1, "tags": {"role": "web"}, "image_id": IMAGE}}, ("exact_count is -1: it must be 0 or",)
    ),
    "a secret among the parameters of a call": Line(
        {
            "call": {
                "action": "CheckAuthentication",
                "params": {"login": "me", "password": "{{ lookup('env', 'LOGIN_SECRET') }}"},
            }
        },
        ("CheckAuthentication was refused",),
    ),
    "a secret in what a VM is to run": Line(
        {"vm": {"name": "new", "image_id": "ami-00000000", "user_data": "{{ lookup('env', 'USER_SECRET') }}"}},
        ("CreateVms was refused", "ami-00000000"),
    ),
    "unknown filter": Line(
        {"net_info": {"filters": {"net_idz": ["vpc-00000000"]}}},
        ("ReadNets filters has no parameter net_idz: did you mean net_ids?",),
    ),
}

FILES = {
    "good.json": json.dumps({"default": {"access_key": "A" * 20, "secret_key": FILE_SECRET}, "shop": {}}),
    "broken.json": f'{{"default": {{"secret_key": "{FILE_SECRET}",\n "access_key" oops}}}}',
    "odd.json": json.dumps({"default": {"access_key": "A" * 20, "secret_key": [FILE_SECRET]}}),
}


@pytest.fixture(scope="module")
def plays(running_emulator, tmp_path_factory):
    """Way to what was played, on demand: all lines in one play."""
    played = {}

    def play(way):
        if way not in played:
            running_emulator.reset()
            running_emulator.switch(**SWITCHES)
            player = Player(running_emulator, tmp_path_factory.mktemp(way))
            secrets = {"LOGIN_SECRET": LOGIN_SECRET, "USER_SECRET": USER_SECRET}
            tasks = [{"name": f"scene {number}", **task} for number, task in enumerate(SCENE)]
            for name, line in LINES.items():
                tasks.append({"name": name, **line.task, "environment": line.environment})
            played[way] = player.play(tasks, way=way, options=("-vvvv",), files=FILES, env=secrets)
        return played[way]

    return play


@pytest.mark.parametrize("way", WAYS)
def test_the_scene_is_set(plays, way):
    told = [one for one in plays(way).told if one.name.startswith("scene")]
    assert len(told) == len(SCENE)
    assert [one.msg for one in told if one.failed] == []


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", LINES)
def test_one_line_says_what_to_do(plays, name, way):
    line, told = LINES[name], plays(way)[name]
    assert told.failed
    for words in line.says:
        assert words in told.msg
    assert "\n" not in told.msg
    assert told.writes == list(line.actions)
    assert told.actions == list(line.actions)
    assert told.changed is bool(line.actions)


@pytest.mark.parametrize("way", WAYS)
def test_no_secret_and_no_traceback_is_shown(plays, way):
    output = plays(way).output
    assert [secret for secret in SECRETS if secret in output] == []
    assert "Traceback (most recent call last)" not in output
