"""The inventory plugin, as ``ansible-inventory`` and ``ansible`` use it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.emulator.accounts import SECOND

pytestmark = pytest.mark.inventory

NAMES = {"vm-00001", "vm-00002", "vm-00003"}
NO_KEYS = {"OSC_ACCESS_KEY": None, "OSC_SECRET_KEY": None}
SECOND_KEYS = {"access_key": SECOND.access_key, "secret_key": SECOND.secret_key}


def tag(cloud, vm_id, **tags):
    pairs = [{"key": key, "value": value} for key, value in tags.items()]
    cloud.call("CreateTags", {"resource_ids": [vm_id], "tags": pairs})


def test_every_running_vm_is_a_host_with_its_fields(inventory, vms):
    done = inventory.list()
    assert (done.code, done.stderr) == (0, "")
    assert done.hosts.keys() == NAMES
    first = done.hosts["vm-00001"]
    assert first["osc_vm_id"] == vms[0]
    assert first["osc_region"] == "eu-west-2"
    assert first["osc_state"] == "running"
    assert first["osc_tags"] == {"Name": "vm-00001", "role": "web", "env": "prod"}
    assert first["osc_placement"]["subregion_name"] == "eu-west-2a"
    assert first["osc_nics"][0]["private_ips"][0]["private_ip"] == first["osc_private_ip"]
    assert first["ansible_host"] == first["osc_private_ip"]
    assert not {"osc_user_data", "osc_profile"} & first.keys()


@pytest.mark.parametrize("name", ["outscale.yaml", "x.outscale.yaml", "x_outscale.yml"])
def test_the_file_is_known_by_its_name(inventory, vms, name):
    inventory.file = inventory.folder / name
    assert inventory.list().hosts.keys() == NAMES


def test_a_file_of_another_name_is_not_taken(inventory, vms):
    inventory.file = inventory.folder / "other.yml"
    done = inventory.list()
    assert done.json["_meta"]["hostvars"] == {}
    line = "takes only files called outscale.yml, *.outscale.yml or *_outscale.yml (.yaml does as well): rename it"
    assert done.told.count(line) == 1
    inventory.file.write_text("plugin: somebody.elses.plugin\n")
    assert line not in inventory.list().told


def test_all_pages_are_read(inventory, emulator):
    emulator.seed(vms=2100)
    assert len(inventory.list(hostvars="minimal").hosts) == 2100
    assert len(emulator.calls("ReadVms")) == 3


def test_filters_choose_on_the_side_of_the_api(inventory, emulator, vms):
    done = inventory.list(filters={"tags": "role=web"})
    assert done.hosts.keys() == {"vm-00001"}
    filters = emulator.calls("ReadVms")[0]["params"]["Filters"]
    assert filters == {"Tags": ["role=web"], "VmStateNames": ["running"]}


def test_included_filters_are_a_union_and_excluded_ones_win(inventory, vms):
    included = [{"tags": ["role=web"]}, {"tags": ["role=app", "role=db"]}]
    assert inventory.list(include_filters=included).hosts.keys() == NAMES
    assert inventory.list(include_filters=included[:1]).hosts.keys() == {"vm-00001"}
    both = inventory.list(filters={"tags": "role=db"}, include_filters=included[:1])
    assert both.hosts.keys() == {"vm-00001", "vm-00003"}
    assert inventory.list(exclude_filters=included[:1]).hosts.keys() == {"vm-00002", "vm-00003"}
    assert inventory.list(include_filters=included, exclude_filters=included[1:]).hosts.keys() == {"vm-00001"}


def test_states_choose(inventory, emulator, cloud, vms):
    cloud.call("StopVms", {"vm_ids": [vms[0]], "force_stop": True})
    everything = inventory.list(states=[])
    assert everything.hosts.keys() == NAMES
    assert "Filters" not in emulator.calls("ReadVms")[-1]["params"]
    stopping = {"stopping", "stopped"}
    assert everything.hosts["vm-00001"]["osc_state"] in stopping
    assert inventory.list(states=sorted(stopping)).hosts.keys() == {"vm-00001"}
    assert inventory.list(states=["running"]).hosts.keys() == {"vm-00002", "vm-00003"}
    assert inventory.list(filters={"vm_state_names": sorted(stopping)}).hosts.keys() == {"vm-00001"}


def test_host_names_follow_the_preferences(inventory, vms, public_ip):
    private = {one["osc_private_ip"] for one in inventory.list().hosts.values()}
    assert inventory.list(hostnames=["private_ip"]).hosts.keys() == private
    assert inventory.list(hostnames=["public_ip", "tag:Name"]).hosts.keys() == {public_ip, "vm-00002", "vm-00003"}
    assert inventory.list(hostnames=["tag:nope"]).hosts.keys() == set(vms)
    prefixed = [{"name": "tag:role", "prefix": "placement.subregion_name", "separator": "."}]
    assert inventory.list(hostnames=prefixed).hosts.keys() == {f"eu-west-2a.{role}" for role in ("web", "app", "db")}


def test_of_two_vms_of_one_name_the_older_keeps_it(inventory, cloud, vms):
    tag(cloud, vms[1], Name="vm-00001")
    before = inventory.list()
    assert len(before.hosts) == 3
    moved = next(name for name in before.hosts if name in vms)
    kept = before.hosts["vm-00001"]["osc_vm_id"]
    assert {moved, kept} == {vms[0], vms[1]}
    assert f"Several VMs have the same host name: vm-00001 is {kept}, so that {moved} is {moved}" in before.told
    assert inventory.list().hosts == before.hosts


@pytest.mark.parametrize(
    ("how", "fields"),
    [
        ("public_ip", ["osc_public_ip"]),
        ("private_ip", ["osc_private_ip"]),
        ("dns", ["osc_public_dns_name", "osc_private_dns_name"]),
        (["public_ip", "private_ip"], ["osc_public_ip", "osc_private_ip"]),
        ("private_ip, public_ip", ["osc_private_ip"]),
    ],
)
def test_connect_with_sets_the_address(inventory, public_ip, how, fields):
    hosts = inventory.list(connect_with=how).hosts
    for variables in hosts.values():
        addresses = [variables[field] for field in fields if variables.get(field)]
        assert variables.get("ansible_host") == (addresses[0] if addresses else None)
    assert hosts["vm-00001"]["ansible_host"]


def test_host_variables_are_those_that_are_asked_for(inventory, cloud, vms):
    minimal = inventory.list(hostvars="minimal", hostvar_prefix="cloud_", connect_with=[]).hosts["vm-00001"]
    assert minimal == {"cloud_vm_id": vms[0], "cloud_region": "eu-west-2"}
    wanted = ["vm_type", "tags.role", "placement.subregion_name"]
    some = inventory.list(hostvars=wanted, connect_with=[]).hosts["vm-00002"]
    assert some == {
        "osc_vm_type": "tinav5.c2r4p2",
        "osc_tags": {"role": "app"},
        "osc_placement": {"subregion_name": "eu-west-2a"},
        "osc_region": "eu-west-2",
    }


def test_user_data_is_a_variable_only_when_it_is_named(inventory, cloud, vms):
    image = cloud.read_all("ReadVms", {"filters": {"vm_ids": vms[:1]}})[0]["image_id"]
    made = cloud.call("CreateVms", {"image_id": image, "user_data": "c2VjcmV0"})["vms"][0]["vm_id"]
    states = ["pending", "running"]
    assert "osc_user_data" not in inventory.list(states=states).hosts[made]
    named = inventory.list(states=states, hostvars=["user_data"], connect_with=[]).hosts[made]
    assert named == {"osc_user_data": "c2VjcmV0", "osc_region": "eu-west-2"}
    line = inventory.error(hostvars=["all", "user_data"], cache=True)
    assert "hostvars names user_data, which may hold secrets and is never cached" in line


def test_variables_and_groups_are_constructed(inventory, vms):
    done = inventory.list(
        hostvars="minimal",
        compose={"ansible_host": "osc_private_ip", "role": "osc_tags.role", "shout": "osc_tags.role | upper"},
        groups={"front": "osc_tags.role == 'web'", "checked": "osc_is_source_dest_checked"},
        keyed_groups=[
            {"key": "role", "prefix": "role"},
            {"key": "osc_tags.env", "separator": "", "parent_group": "environments"},
            {"key": "osc_tags.nope", "prefix": "never"},
            {"key": "osc_placement.subregion_name", "prefix": "in", "separator": "-"},
        ],
    )
    assert done.hosts["vm-00001"]["role"] == "web"
    assert done.hosts["vm-00001"]["shout"] == "WEB"
    assert done.hosts["vm-00001"]["ansible_host"].startswith("10.0.")
    assert done.members("front") == done.members("role_web") == done.members("prod") == {"vm-00001"}
    assert done.members("checked") == done.members("in_eu_west_2a") == NAMES
    assert set(done.json["environments"]["children"]) == {"prod", "staging", "test"}
    assert not [group for group in done.json if group.startswith("never")]


def test_strict_makes_an_error_of_what_is_undefined(inventory, vms):
    composed = {"made": "osc_tags.nope"}
    assert "made" not in inventory.list(compose=composed).hosts["vm-00001"]
    assert "Could not set made for host vm-0000" in inventory.error(compose=composed, strict=True)
    keyed = [{"key": "osc_tags.nope"}]
    assert "Could not generate group for host vm-0000" in inventory.error(keyed_groups=keyed, strict=True)


def test_extra_variables_can_be_used(inventory, vms):
    inventory.write(
        filters={"tags": "role={{ wanted }}"},
        compose={"made": "osc_region"},
        keyed_groups=[{"key": "osc_tags.role"}],
        use_extra_vars=True,
        leading_separator=False,
    )
    done = inventory.list("-e", "wanted=db", "-e", "osc_region=elsewhere")
    assert done.hosts.keys() == {"vm-00003"}
    assert done.hosts["vm-00003"]["made"] == "elsewhere"
    assert done.members("db") == {"vm-00003"}


def test_two_accounts_in_two_regions(inventory, emulator):
    emulator.seed(vms=1, tags={"Name": "first-paris"})
    emulator.seed(vms=1, tags={"Name": "first-ohio"}, region="us-east-2")
    emulator.seed(vms=1, tags={"Name": "second-paris"}, account=SECOND.account_id)
    emulator.seed(vms=1, tags={"Name": "second-ohio"}, account=SECOND.account_id, region="us-east-2")
    first = {"access_key": emulator.env["OSC_ACCESS_KEY"], "secret_key": emulator.env["OSC_SECRET_KEY"]}
    inventory.profiles(one=first, two={**SECOND_KEYS, "region": "us-east-2"})
    emulator.clear_calls()
    everything = inventory.list(profiles=["one", "two"], regions=["eu-west-2", "us-east-2"], env=NO_KEYS)
    found = {name: (host["osc_profile"], host["osc_region"]) for name, host in everything.hosts.items()}
    assert found == {
        "first-paris": ("one", "eu-west-2"),
        "first-ohio": ("one", "us-east-2"),
        "second-paris": ("two", "eu-west-2"),
        "second-ohio": ("two", "us-east-2"),
    }
    assert len(emulator.calls("ReadVms")) == 4
    own = inventory.list(profiles=["one", "two"], env={**NO_KEYS, "OSC_REGION": None})
    assert own.hosts.keys() == {"first-paris", "second-ohio"}
    assert inventory.list(profile="two", env=NO_KEYS).hosts.keys() == {"second-ohio"}


def test_regions_are_read_side_by_side(inventory, emulator):
    emulator.switch(delay=1.0)
    inventory.list(regions=["eu-west-2", "us-east-2", "us-west-1", "ap-northeast-1"])
    starts = [call["at"] for call in emulator.calls("ReadVms")]
    assert len(starts) == 4
    assert max(starts) - min(starts) < 1.0, "each waited for the answer to another"


def _cached(inventory, **options):
    return inventory.write(
        cache=True, cache_plugin="ansible.builtin.jsonfile", cache_connection=str(inventory.folder / "cache"), **options
    )


def test_a_warm_cache_makes_no_request(inventory, emulator, vms):
    _cached(inventory, keyed_groups=[{"key": "osc_tags.role"}])
    cold = inventory.list()
    assert len(emulator.calls()) == 1
    emulator.clear_calls()
    warm = inventory.list()
    assert warm.json == cold.json
    assert emulator.calls() == []
    (inventory.folder / "play.yml").write_text(json.dumps([{"hosts": "all"}]))
    inventory.run("ansible-playbook", "--list-hosts", "--flush-cache", "play.yml")
    assert len(emulator.calls("ReadVms")) == 1


def test_the_cache_is_of_one_account_region_and_filter(inventory, emulator, vms):
    _cached(inventory).list()
    assert _cached(inventory, regions=["us-east-2"]).list().hosts == {}
    assert _cached(inventory, filters={"tags": "role=db"}).list().hosts.keys() == {"vm-00003"}
    inventory.profiles(two=SECOND_KEYS)
    assert _cached(inventory, profile="two").list().hosts == {}
    assert len(emulator.calls("ReadVms")) == 4
    assert _cached(inventory).list().hosts.keys() == NAMES
    assert len(emulator.calls("ReadVms")) == 4


def test_the_cache_holds_no_secret(inventory, emulator, cloud, vms):
    image = cloud.read_all("ReadVms", {"filters": {"vm_ids": vms[:1]}})[0]["image_id"]
    cloud.call("CreateVms", {"image_id": image, "user_data": "aHVzaA=="})
    _cached(inventory, states=[], secret_key=emulator.env["OSC_SECRET_KEY"], access_key=emulator.env["OSC_ACCESS_KEY"])
    assert len(inventory.list().hosts) == 4
    kept = list((inventory.folder / "cache").iterdir())
    text = "".join(f"{file.name} {file.read_text()}" for file in kept)
    assert kept
    assert vms[0] in text
    for secret in ("aHVzaA==", "UserData", emulator.env["OSC_SECRET_KEY"], emulator.env["OSC_ACCESS_KEY"]):
        assert secret not in text


HOSTILE = "{{ lookup('pipe', 'touch evaluated') }}"


@pytest.mark.parametrize("cache", [False, True])
def test_text_of_the_cloud_is_never_evaluated(inventory, cloud, vms, cache):
    mark = inventory.folder / "evaluated"
    evil = HOSTILE
    tag(cloud, vms[0], **{"Name": evil, "role": evil, evil: evil})
    options = {
        "compose": {"plain": "osc_tags.role", "jinja": "osc_tags.role ~ '!'", "ansible_host": "osc_tags.role"},
        "groups": {"evil": "osc_tags.role", "odd": "osc_tags.role is search('pipe')"},
        "keyed_groups": [{"key": "osc_tags.role", "parent_group": "{{ osc_tags.role }}"}, {"key": "osc_tags"}],
    }
    _cached(inventory, **options) if cache else inventory.write(**options)
    inventory.list()
    assert evil in inventory.list().hosts
    names = "inventory_hostname, inventory_hostname_short, osc_tags, plain, jinja, groups, hostvars[inventory_hostname]"
    done = inventory.run("ansible", "all", "-c", "local", "-m", "debug", "-a", f"msg={{{{ [{names}] }}}}")
    assert done.code == 0, done.stderr
    assert done.stdout.count("lookup('pipe'") > 5
    played = inventory.run("ansible", "all", "-c", "local", "-m", "set_fact", "-a", "again={{ plain }} {{ jinja }}")
    assert played.code == 0, played.stderr
    assert not mark.exists()


def test_the_keys_can_be_options_with_templates(inventory, emulator, vms):
    keys = {"access_key": "{{ lookup('env', 'MY_KEY') }}", "secret_key": emulator.env["OSC_SECRET_KEY"]}
    done = inventory.list(**keys, env={**NO_KEYS, "MY_KEY": emulator.env["OSC_ACCESS_KEY"]})
    assert done.hosts.keys() == NAMES


def test_an_option_wins_over_the_environment_and_that_over_the_file(inventory, emulator, vms):
    inventory.profiles(default={"access_key": "NOBODY", "secret_key": "NOTHING", "region": "us-east-2"})
    assert inventory.list().hosts.keys() == NAMES
    assert inventory.list(region="us-west-1").hosts == {}
    assert [call["region"] for call in emulator.calls("ReadVms")] == ["eu-west-2", "us-west-1"]


def test_a_log_is_written_without_secrets(inventory, emulator, vms):
    log = inventory.folder / "requests.log"
    inventory.list(log_path=str(log))
    assert " outscale ReadVms HTTP 200 " in log.read_text()
    assert emulator.env["OSC_SECRET_KEY"] not in log.read_text()
    assert "outscale ReadVms HTTP 200" in inventory.list("-vvv").stdout + inventory.list("-vvv").stderr


@pytest.mark.parametrize(
    ("options", "env", "line"),
    [
        ({}, NO_KEYS, "No credentials: set access_key and secret_key as options"),
        ({"access_key": "WRONG", "secret_key": "WRONG"}, {}, "Region eu-west-2: ReadVms was refused"),
        ({"region": "eu-wset-2"}, {"OSC_ENDPOINT_API": None}, "region 'eu-wset-2' of the OUTSCALE API. Did you mean"),
        ({"regions": ["us-est-2"]}, {"OSC_ENDPOINT_API": None}, "Did you mean us-east-2?"),
        ({"profile": "nobody"}, {}, "profile 'nobody' is wanted but the configuration file"),
        ({"profiles": ["nobody"]}, {}, "profile 'nobody' is wanted but the configuration file"),
        ({"filters": {"tag_key": "role"}}, {}, "has no parameter tag_key: did you mean tag_keys?"),
        ({"exclude_filters": [{"nets": ["a"]}]}, {}, "has no parameter nets"),
        ({"hostnames": ["privat_ip"]}, {}, "hostnames: a VM has no field privat_ip: did you mean private_ip?"),
        ({"hostvars": ["vm_typ"]}, {}, "hostvars: a VM has no field vm_typ: did you mean vm_type?"),
        ({"hostvars": "some"}, {}, "hostvars must be all, minimal or a list of the names of fields, not 'some'"),
        ({"hostvar_prefix": "osc-"}, {}, "hostvar_prefix 'osc-' cannot begin a variable's name"),
        ({"keyed_group": []}, {}, "There is no option keyed_group: did you mean keyed_groups?"),
        ({"states": ["asleep"]}, {}, "asleep"),
        ({"connect_with": "telepathy"}, {}, "telepathy"),
        ({"endpoints": {"api": "http://192.0.2.1"}}, {}, "would send requests unencrypted"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_in_one_line(inventory, options, env, line):
    assert line in inventory.error(**options, env=env)


def test_a_server_that_is_not_the_api_is_told(inventory, emulator):
    emulator.switch(html={"*": 50})
    line = inventory.error(call_timeout=2)
    assert "Region eu-west-2: ReadVms: the server answered an HTML page" in line


def test_a_profile_that_is_not_in_the_file_is_told(inventory):
    inventory.profiles(prod=SECOND_KEYS)
    assert "There is no profile 'pord'" in inventory.error(profiles=["prod", "pord"])


def test_a_broken_file_of_profiles_is_told(inventory):
    inventory.profiles(prod=SECOND_KEYS)
    file = inventory.home / ".osc" / "config.json"
    file.write_text(json.dumps({"prod": SECOND_KEYS})[:-1])
    assert "config.json is no JSON: " in inventory.error(profile="prod")


def test_every_kind_of_option_can_be_a_template_of_extra_variables(inventory, vms):
    literal = {
        "states": ["running"],
        "filters": {"tags": ["role=web", "role=app"]},
        "hostnames": ["tag:role", "vm_id"],
        "hostvars": ["vm_id", "launch_number"],
        "connect_with": [],
        "keyed_groups": [{"key": "osc_tags.role", "prefix": "is"}],
        "validate_certs": True,
        "call_timeout": 30.5,
    }
    variables = json.dumps({f"wanted_{name}": value for name, value in literal.items()})
    templates = {name: f"{{{{ wanted_{name} }}}}" for name in literal}
    expected = inventory.list("-e", variables, **literal)
    assert expected.hosts.keys() == {"web", "app"}
    assert inventory.list("-e", variables, **templates).json == expected.json
    line = inventory.error(**templates)
    assert "its template cannot be evaluated: " in line
    assert "is undefined" in line


def test_vaulted_text_is_decrypted(inventory, emulator, vms):
    password = inventory.folder / "password"
    password.write_text("open")
    command = [Path(sys.executable).parent / "ansible-vault", "encrypt_string", "--vault-password-file", password]
    secret = emulator.env["OSC_SECRET_KEY"]
    sealed = subprocess.run([*command, secret, "--name", "secret_key"], capture_output=True, text=True, check=True)
    keys = f"access_key: {emulator.env['OSC_ACCESS_KEY']}\n{sealed.stdout}"
    inventory.file.write_text(f"plugin: outscale.cloud.vm\n{keys}")
    done = inventory.list("--vault-password-file", str(password), env={"OSC_SECRET_KEY": "WRONG"})
    assert done.hosts.keys() == NAMES
