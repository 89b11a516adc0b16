"""Fields, names, filters and the cache of the inventory, without a network."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys

import pytest
import yaml
from ansible.errors import AnsibleParserError

from ansible_collections.outscale.cloud.plugins.module_utils._client.deps import MissingLibrary
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import ConfigError, InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import pascal, snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema.generated import outscale
from ansible_collections.outscale.cloud.plugins.module_utils._modules import arguments
from ansible_collections.outscale.cloud.plugins.plugin_utils import _inventory_options as options
from ansible_collections.outscale.cloud.plugins.plugin_utils import _inventory_read as reading
from ansible_collections.outscale.cloud.plugins.plugin_utils._failures import told_as
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_fields import Fields, HostVars, Machine
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_names import Names, preferences

RAW = {
    "VmId": "i-1",
    "Placement": {"SubregionName": "eu-west-2a", "Tenancy": "default"},
    "Nics": [{"NicId": "eni-1", "State": "in-use"}, {"NicId": "eni-2"}],
    "Tags": [{"Key": "Name", "Value": "web"}, {"Key": "a.b", "Value": "dotted"}],
    "UserData": "c2VjcmV0",
}


def machine(**changed):
    return Machine(Fields({**RAW, **changed}), "eu-west-2", "")


def nothing_wanted(**changed):
    names = ("regions", "profiles", "include_filters", "exclude_filters", "states")
    return {**{name: [] for name in names}, "filters": {}, "hostvars": "all", **changed}


def wanted(environ=None, connection=None, **changed):
    return reading.wanted(nothing_wanted(**changed), connection or {}, {"HOME": "/nowhere", **(environ or {})})


def test_every_field_of_a_vm_is_found_under_its_ansible_name():
    assert [key for key in outscale.SCHEMAS["Vm"] if pascal(snake(key)) != key] == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("minimal", {"osc_vm_id": "i-1"}),
        (["placement.subregion_name"], {"osc_placement": {"subregion_name": "eu-west-2a"}}),
        (["placement", "placement.tenancy"], {"osc_placement": {"subregion_name": "eu-west-2a", "tenancy": "default"}}),
        (["placement.tenancy", "placement.nope"], {"osc_placement": {"tenancy": "default"}}),
        (["nics.nic_id"], {"osc_nics": [{"nic_id": "eni-1"}, {"nic_id": "eni-2"}]}),
        (["tags.a.b", "public_ip"], {"osc_tags": {"a.b": "dotted"}}),
        ([], {}),
    ],
)
def test_only_the_wanted_variables_are_made(names, expected):
    assert HostVars(names, "osc_").of(machine()) == {**expected, "osc_region": "eu-west-2"}


def test_a_profile_that_was_named_is_a_variable():
    assert HostVars([], "x_").of(machine()._replace(profile="prod")) == {"x_region": "eu-west-2", "x_profile": "prod"}


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("tag:Name", "web"),
        ("tag:a.b", "dotted"),
        ("placement.subregion_name", "eu-west-2a"),
        ({"name": "tag:Name", "prefix": "placement.tenancy"}, "default_web"),
        ({"name": "tag:Name", "prefix": "placement.tenancy", "separator": ""}, "defaultweb"),
        ({"name": "tag:Name", "prefix": "tag:nope", "separator": "-"}, "web"),
        ({"name": "tag:nope", "prefix": "tag:Name"}, "i-1"),
        ("public_ip", "i-1"),
        ("nics", "i-1"),
    ],
)
def test_a_preference_names_the_host(entry, name):
    assert Names(preferences([entry])).of(machine()) == name


def test_two_vms_of_one_name_are_both_kept():
    names = Names(preferences(["tag:Name", "placement.subregion_name"]))
    found = [names.of(machine(VmId=vm_id)) for vm_id in ("i-1", "i-2", "i-3", "i-4")]
    assert found == ["web", "eu-west-2a", "i-3", "i-4"]
    told = ("web is i-1, so that i-2 is eu-west-2a", "web is i-1, so that i-3 is i-3", "web is i-1, so that i-4 is i-4")
    assert names.warnings() == [f"Several VMs have the same host name: {'; '.join(told)}"]


def test_a_warning_about_many_vms_is_short():
    names = Names(preferences(["tag:Name"]))
    for number in range(20):
        names.of(machine(VmId=f"i-{number}"))
    assert names.warnings()[0].endswith("; and 14 more")


def test_a_vm_called_like_the_id_of_another_takes_nothing_from_it():
    names = Names(preferences(["tag:Name"]))
    first = names.of(machine(Tags=[{"Key": "Name", "Value": "i-2"}]))
    assert (first, names.of(machine(VmId="i-2", Tags=[]))) == ("i-2", "i-2_2")


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "::1", "all", "ungrouped"])
def test_a_vm_is_never_called_what_ansible_calls_something_else(name):
    names = Names(preferences(["tag:Name"]))
    assert names.of(machine(Tags=[{"Key": "Name", "Value": name}])) == "i-1"
    assert names.warnings() == [
        f"A VM cannot have a host name that Ansible uses itself: i-1 would be {name} and is i-1"
    ]


def test_filters_are_a_union_and_states_a_default():
    asked = wanted(filters={"tag_keys": "a"}, include_filters=[{"vm_state_names": "stopped"}], states=["running"])
    assert asked.included == [
        {"TagKeys": ["a"], "VmStateNames": ["running"]},
        {"VmStateNames": ["stopped"]},
    ]
    assert wanted(include_filters=[{"tag_keys": ["a"]}]).included == [{"TagKeys": ["a"]}]
    assert wanted(exclude_filters=[{"tag_keys": ["a"]}], states=["running"]).excluded == [
        {"TagKeys": ["a"], "VmStateNames": ["running"]}
    ]


def test_every_profile_is_looked_up_in_every_region(tmp_path):
    file = tmp_path / "config.json"
    keys = {"access_key": "A", "secret_key": "S"}
    file.write_text(json.dumps({"one": {**keys, "region": "us-east-2"}, "two": keys}))
    environ = {"OSC_CONFIG_FILE": str(file)}
    own = wanted(environ, profiles=["one", "two"])
    assert [(target.profile, target.region) for target in own.targets] == [("one", "us-east-2"), ("two", "eu-west-2")]
    both = wanted(environ, profiles=["one", "two"], regions=["eu-west-2", "us-west-1", "eu-west-2"])
    assert [(target.profile, target.region) for target in both.targets] == [
        *(("one", "eu-west-2"), ("one", "us-west-1")),
        *(("two", "eu-west-2"), ("two", "us-west-1")),
    ]


def test_the_cache_key_tells_accounts_and_filters_apart_but_not_secrets():
    def digest(secret="S", access="A", **changed):
        return wanted({"OSC_ACCESS_KEY": access, "OSC_SECRET_KEY": secret}, **changed).digest()

    assert digest() == digest(secret="changed")
    others = ({"access": "B"}, {"regions": ["us-east-2"]}, {"filters": {"tag_keys": "a"}}, {"states": ["running"]})
    assert len({digest(), *(digest(**other) for other in others)}) == 5


def test_what_is_cached_comes_back():
    found = [reading.Found("eu-west-2", "p", [RAW])]
    assert reading.from_cache(json.loads(json.dumps(reading.to_cache(found)))) == found


@pytest.mark.parametrize(
    "kept",
    [None, [], {}, {"version": 2, "listing": "[]"}, {"version": 1, "listing": "[1]"}, {"version": 1, "listing": "x"}],
)
def test_a_cache_entry_of_another_kind_is_read_again(kept):
    with pytest.raises(KeyError):
        reading.from_cache(kept)


def test_user_data_is_not_cached():
    with pytest.raises(ConfigError, match="user_data, which may hold secrets and is never cached"):
        reading.check_cacheable(wanted(hostvars=["all", "user_data"]))
    reading.check_cacheable(wanted(hostvars=["all"]))


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"filters": {"tag_key": "a"}}, "has no parameter tag_key: did you mean tag_keys?"),
        ({"include_filters": ["a"]}, "Filters must be a mapping, not str"),
        ({"profiles": ["a"], "connection": {"profile": "b"}}, "profile and profiles exclude each other"),
        ({"regions": ["a"], "connection": {"region": "b"}}, "region and regions exclude each other"),
    ],
)
def test_reading_that_makes_no_sense_is_refused(changed, line):
    with pytest.raises(InvalidInput) as refused:
        wanted(**changed)
    assert line in str(refused.value)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("some", "hostvars must be all, minimal or a list of the names of fields, not 'some'"),
        (["vm_ids"], "hostvars: a VM has no field vm_ids: did you mean vm_id?"),
        ([1], "hostvars must be all"),
    ],
)
def test_hostvars_that_make_no_sense_are_refused(value, line):
    with pytest.raises(InvalidInput) as refused:
        options._hostvars(value)
    assert line in str(refused.value)


@pytest.mark.parametrize("entry", [1, {}, {"prefix": "a"}, {"name": "a", "suffix": "b"}])
def test_hostnames_that_make_no_sense_are_refused(entry):
    with pytest.raises(InvalidInput, match=r"hostnames: an entry"):
        preferences([entry])


def _options(fragment, variant="DOCUMENTATION"):
    name = f"ansible_collections.outscale.cloud.plugins.doc_fragments.{fragment}"
    return yaml.safe_load(getattr(importlib.import_module(name).ModuleDocFragment, variant))["options"]


def _agree(spec, documented):
    assert documented.keys() == spec.keys()
    for name, option in spec.items():
        parts = {part: option.get(part) for part in ("type", "default", "choices", "aliases")}
        assert parts == {part: documented[name].get(part) for part in parts}, name
        assert "env" not in documented[name], "credentials.resolve reads the environment"
        _agree(option.get("options", {}), documented[name].get("suboptions", {}))


@pytest.mark.parametrize("fragment", ["connection", "filters", "replace", "state", "tags", "wait"])
def test_the_fragments_document_what_the_specs_say(fragment):
    _agree(getattr(arguments, fragment.upper()), _options(fragment))


def test_the_connection_of_plugins_is_that_of_modules():
    _agree(arguments.CONNECTION, _options("connection", "PLUGIN"))


def test_a_missing_library_is_told():
    with pytest.raises(AnsibleParserError, match="library httpx is needed"), told_as(AnsibleParserError):
        raise MissingLibrary("httpx", "Traceback")


def test_other_failures_are_not_hidden():
    with pytest.raises(ZeroDivisionError), told_as(AnsibleParserError):
        _unused = 1 / 0


def test_a_warm_cache_needs_no_http_client():
    """httpx takes longer to import than all the rest."""
    imported = (
        "import sys; from ansible.plugins.loader import init_plugin_loader; init_plugin_loader([]); "
        "from ansible_collections.outscale.cloud.plugins.inventory import vm; "
        "print({'httpx', 'pydantic'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", imported], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
