"""Options of the inventory that are, or hold, templates: on every ansible-core what a literal would be."""

from __future__ import annotations

import json
from typing import Any

import pytest
from ansible import template
from ansible.inventory.data import InventoryData
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.inventory import BaseInventoryPlugin
from ansible.plugins.loader import inventory_loader

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.plugin_utils._inventory_options import ready, settings_of
from ansible_collections.outscale.cloud.plugins.plugin_utils._text import plain

KEYS = {"OSC_ACCESS_KEY": "A", "OSC_SECRET_KEY": "S", "HOME": "/nowhere"}

LITERALS: dict[str, Any] = {
    "regions": ["eu-west-2", "us-east-2"],
    "profiles": ["one", "two"],
    "strict_accounts": False,
    "filters": {"tag_keys": ["role"], "launch_numbers": [0, 1]},
    "include_filters": [{"tags": ["a=b"]}, {"net_ids": "vpc-12345678"}],
    "exclude_filters": [{"vm_ids": ["i-12345678"]}],
    "states": ["running", "stopped"],
    "hostnames": ["tag:Name", {"name": "private_ip", "prefix": "vm_id", "separator": ""}, "vm_id ~ '-x'"],
    "connect_with": ["private_ip", "dns"],
    "group": "0123",
    "hostvar_prefix": "cloud_",
    "hostvars": ["vm_id", "tags.role"],
    "compose": {"made": "osc_tags.role", "sum": "1 + 1"},
    "groups": {"old": "osc_creation_date < '2025'"},
    "keyed_groups": [{"key": "osc_tags.role", "prefix": "", "separator": "", "trailing_separator": False}],
    "strict": True,
    "use_extra_vars": True,
    "leading_separator": False,
    "cache": True,
    "cache_plugin": "ansible.builtin.jsonfile",
    "cache_timeout": 60,
    "cache_connection": "/nowhere",
    "cache_prefix": "p_",
    "access_key": "0123456789",
    "secret_key": "[1, 2]",
    "session_token": "[1]",
    "login": "True",
    "password": "{'a': 1}",
    "otp": "012345",
    "region": "1e5",
    "api": "fcu",
    "profile": "1_000",
    "proxy": "http://127.0.0.1:3128",
    "no_proxy": ["10.0.0.0/8", ".example.com"],
    "config_file": "~/none",
    "endpoints": {"api": "http://127.0.0.1:1", "fcu": "http://127.0.0.1:2/{region}"},
    "fcu_service": "null",
    "fcu_version": "2014-10-01",
    "x509_client_cert": "a\nb\n",
    "x509_client_key": "\\d",
    "validate_certs": False,
    "ca_path": "/nowhere",
    "allow_plain_http": True,
    "connect_timeout": 0.5,
    "read_timeout": 3,
    "call_timeout": "7.5",
    "log_path": "/nowhere/log",
}


def trusted(value: Any) -> Any:
    """As a file of the user's gives it."""
    mark = getattr(template, "trust_as_template", lambda text: text)
    if isinstance(value, dict):
        return {key: trusted(item) for key, item in value.items()}
    if isinstance(value, list):
        return [trusted(item) for item in value]
    return mark(value) if isinstance(value, str) else value


@pytest.fixture
def plugin():
    found = inventory_loader.get("outscale.cloud.vm")
    BaseInventoryPlugin.parse(found, InventoryData(), DataLoader(), "file")
    return found


@pytest.fixture
def options(plugin):
    """The options of a file, with what extra variables there are."""

    def made(config: dict[str, Any], **variables: Any) -> dict[str, Any]:
        return ready(trusted(config), plugin, trusted(variables))

    return made


def exact(value: Any) -> str:
    """A value with the types of all its parts."""
    return repr(plain(value))


def test_every_option_is_tried(plugin):
    assert plugin.option_definitions.keys() == LITERALS.keys() | {"plugin"}


@pytest.mark.parametrize("name", LITERALS)
def test_an_option_can_be_one_template(options, name):
    literal = LITERALS[name]
    expected = exact(options({name: literal})[name])
    assert exact(options({name: "{{ wanted }}"}, wanted=literal)[name]) == expected
    assert exact(options({name: "{{ inner.wanted }}"}, inner={"wanted": "{{ deep }}"}, deep=literal)[name]) == expected
    assert exact(options({name: "{{ wanted if yes else no }}"}, wanted=literal, yes=True)[name]) == expected


@pytest.mark.parametrize("name", [name for name, value in LITERALS.items() if "\\" not in repr(value)])
def test_an_option_can_be_an_expression_without_variables(options, name):
    literal = LITERALS[name]
    assert exact(options({name: f"{{{{ {literal!r} }}}}"})[name]) == exact(options({name: literal})[name])


@pytest.mark.parametrize("name", [name for name, value in LITERALS.items() if isinstance(value, (list, dict))])
def test_lists_and_mappings_can_hold_templates(options, name):
    literal = LITERALS[name]
    held = {
        f"v{number}": value for number, value in enumerate(literal.values() if isinstance(literal, dict) else literal)
    }
    names = [f"{{{{ {variable} }}}}" for variable in held]
    config = dict(zip(literal, names, strict=True)) if isinstance(literal, dict) else names
    assert exact(options({name: config}, **held)[name]) == exact(options({name: literal})[name])


def test_what_is_text_stays_text_and_parts_are_joined(options):
    made = options(
        {"access_key": "{{ a }}{{ b }}", "region": "eu-{{ b }}", "secret_key": "{% if b %}12{% endif %}"}, a="01", b=2
    )
    assert made == {"plugin": None, "access_key": "012", "region": "eu-2", "secret_key": "12"}


def test_filters_of_jinja_that_give_no_list_give_one(options):
    made = options({"regions": "{{ found | map('lower') }}", "states": "{{ found[:0] }}"}, found=["EU-WEST-2"])
    assert made["regions"] == ["eu-west-2"]
    assert made["states"] == []


@pytest.mark.parametrize("name", LITERALS)
@pytest.mark.parametrize("bad", ["{{ nope }}", "{{ [nope] }}", "{{ 1 // 0 }}", "{{ broken", "{{ 1 | no_such_filter }}"])
def test_a_template_that_cannot_be_evaluated_is_an_error(options, name, bad):
    with pytest.raises(InvalidInput, match=f"^{name}: its template cannot be evaluated: ") as refused:
        options({name: bad})
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("config", "line"),
    [
        ({"validate_certs": "maybe"}, "validate_certs must be true or false, not other text"),
        ({"validate_certs": 2}, "validate_certs must be true or false, not another number"),
        ({"validate_certs": []}, "validate_certs must be true or false, not a list"),
        ({"cache": "{{ {} }}"}, "cache must be true or false, not a mapping"),
        ({"call_timeout": "soon"}, "call_timeout must be a number, not other text"),
        ({"call_timeout": True}, "call_timeout must be a number, not true"),
        ({"call_timeout": "nan"}, "call_timeout must be a number"),
        ({"cache_timeout": 1.5}, "cache_timeout must be a whole number, not another number"),
        ({"regions": {"a": 1}}, "regions must be a list, not a mapping"),
        ({"regions": [["a"]]}, "regions[0] must be text, not a list"),
        ({"regions": ["a", None]}, "regions[1] is empty"),
        ({"regions": ""}, "regions[0] is empty"),
        ({"profiles": ["{{ '' }}"]}, "profiles[0] is empty"),
        ({"region": ["eu-west-2"]}, "region must be text, not a list"),
        ({"secret_key": {"a": "hidden"}}, "secret_key must be text, not a mapping"),
        ({"filters": ["a"]}, "filters must be a mapping, not a list"),
        ({"include_filters": "a"}, "include_filters[0] must be a mapping, not other text"),
        ({"endpoints": {"apii": "x"}}, "There is no option apii in endpoints: did you mean api?"),
        ({"endpoints": {"api": 1.5, "oks": []}}, "endpoints.oks must be text, not a list"),
        ({"keyed_groups": [{"key": "a", "prefx": "b"}]}, "no option prefx in keyed_groups[0]: did you mean prefix?"),
        ({"keyed_groups": [{"prefix": "b"}]}, "keyed_groups[0] needs key"),
        ({"keyed_group": []}, "There is no option keyed_group: did you mean keyed_groups?"),
        ({"states": "{{ 'runing' }}"}, "states[0]: 'runing' is none of"),
        ({"states": ["runing"]}, "did you mean running?"),
        ({"connect_with": "{{ ['public-ip'] }}"}, "connect_with[0]: 'public-ip' is none of"),
        ({"api": "{{ 'ec2' }}"}, "api: 'ec2' is none of outscale, fcu"),
    ],
)
def test_what_is_not_of_its_type_is_an_error(options, config, line):
    with pytest.raises(InvalidInput) as refused:
        options(config)
    assert line in str(refused.value)
    assert "hidden" not in str(refused.value)


def test_what_is_omitted_or_null_is_not_set(options):
    config = {
        "region": "{{ nope | default(omit) }}",
        "filters": {"tag_keys": "{{ nope | default(omit) }}", "vm_ids": ["{{ omit }}", "i-1"]},
        "call_timeout": "{{ none }}",
        "regions": None,
    }
    assert options(config) == {"plugin": None, "filters": {"vm_ids": ["i-1"]}}


def test_a_parent_group_is_evaluated_for_each_host_unless_it_needs_none(options):
    entries = [{"key": "{{ k }}", "parent_group": "{{ osc_region }}"}, {"key": "a", "parent_group": "{{ k }}"}]
    made = options({"keyed_groups": entries}, k="osc_tags.role")["keyed_groups"]
    assert made == [
        {"parent_group": "{{ osc_region }}", "key": "osc_tags.role"},
        {"parent_group": "osc_tags.role", "key": "a"},
    ]


def test_a_template_about_the_host_is_told_to_be_an_expression(options):
    with pytest.raises(InvalidInput, match="What is about a VM is an expression, written without braces"):
        options({"compose": {"made": "{{ osc_tags.role }}"}})


def test_an_expression_keeps_the_mark_that_it_may_be_evaluated(plugin):
    plugin._vars = trusted({"e": "vm_id ~ '-y'"})
    wanted = {"hostnames": ["vm_id ~ '-x'", "{{ e }}"], "compose": {"a": "{{ e }}"}}
    plugin.set_options(direct=trusted({"plugin": "outscale.cloud.vm", **wanted}))
    texts = [preference.name.text for preference in settings_of(plugin, KEYS).hostnames]
    found = [plugin._compose(text, {"vm_id": "i-1"}) for text in [*texts, plugin.get_option("compose")["a"]]]
    assert found == ["i-1-x", "i-1-y", "i-1-y"]


def test_the_options_are_those_of_the_file_once_they_are_set(plugin, tmp_path):
    file = tmp_path / "a.outscale.yml"
    plugin._vars = trusted({"many": ["private_ip"], "off": False, "half": 0.5})
    options = {"connect_with": "{{ many }}", "validate_certs": "{{ off }}", "call_timeout": "{{ half }}"}
    file.write_text(json.dumps({"plugin": "outscale.cloud.vm", **options}))
    plugin._read_config_data(str(file))
    assert [plugin.get_option(name) for name in options] == [["private_ip"], False, 0.5]
    assert settings_of(plugin, KEYS).connect_with == ("private_ip",)
