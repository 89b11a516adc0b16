"""Host names, addresses, groups and warnings, in this process; each test lists what the emulator or a server has."""

from __future__ import annotations

import pytest
from ansible.errors import AnsibleParserError

pytestmark = pytest.mark.inventory

NAMES = {"vm-00001", "vm-00002", "vm-00003"}
SUBREGION = {"SubregionName": "eu-west-2a"}
VM = {"VmId": "i-00000001", "State": "running", "CreationDate": "2026-01-01T00:00:00Z", "Placement": SUBREGION}


def of(*vms, **others):
    """An answer of ReadVms."""
    return {"Vms": list(vms), "ResponseContext": {"RequestId": "1"}, **others}


def named(vm_id, name):
    return {**VM, "VmId": vm_id, "Tags": [{"Key": "Name", "Value": name}]}


ODD = [
    *("a\nb", "a\r", "\x1b[31mred", "a\tb", "nul\0", "del\x7f", "rtl\u202etxt", "zero\u200bwidth", "para\u2029graph"),
    *("../../evil", "/etc/passwd", "a/b", "..", ".", ".hidden", "-oProxyCommand=id", "--limit", "!web", "&web", "~.*"),
    *("@hosts", "*", "web?", " web", "web ", " ", "a\\b", "nbsp\xa0"),
]  # fmt: skip


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_could_be_taken_for_something_else_is_passed_over(listed, answering, name):
    server = answering(lambda _asked: of(named("i-00000001", name), named("i-00000002", "web")))
    done = listed(endpoints={"api": server.url})
    assert done.hosts.keys() == {"i-00000001", "web"}
    (warning,) = done.warnings
    assert warning.startswith("A VM cannot have a host name that could be taken for something else")
    assert warning.endswith(f": i-00000001 would be {name!r} and is i-00000001")
    assert warning.isprintable()


@pytest.mark.parametrize(
    "name", ["web server 1", "été", "db-1.shop.internal", "a..b", "web (old)", "日本", "a,b", "x" * 255]
)
def test_a_name_that_is_only_unusual_is_kept(listed, answering, name):
    server = answering(lambda _asked: of(named("i-00000001", name)))
    done = listed(endpoints={"api": server.url})
    assert (list(done.hosts), done.warnings) == ([name], [])


def test_groups_of_the_cloud_s_text_are_letters_digits_and_underscores(listed, answering):
    texts = [*ODD, "a{{ 1 }}", "{{ [] }}"]
    server = answering(lambda _asked: of(*(named(f"i-{number:08}", text) for number, text in enumerate(texts, 1))))
    key = "osc_tags.Name"
    plain = {"key": key, "prefix": "plain"}
    jinja = {"key": f"{key} ~ ''", "prefix": "jinja", "parent_group": f"{{{{ {key} }}}}"}
    done = listed(endpoints={"api": server.url}, keyed_groups=[plain, jinja])
    assert len(done.data.groups) > len(texts)
    assert all(name.replace("_", "a").isalnum() for name in done.data.groups)


@pytest.mark.parametrize("address", ["-oProxyCommand=id", "a b", "1.2.3.4\n5.6.7.8", "{{ x }}", "$(id)", "a/b"])
def test_an_address_that_is_none_is_passed_over(listed, answering, address):
    server = answering(lambda _asked: of({**VM, "PublicIp": address, "PrivateIp": "10.0.0.4"}))
    done = listed(endpoints={"api": server.url})
    assert done.hosts["i-00000001"]["ansible_host"] == "10.0.0.4"
    assert done.warnings == [f"connect_with: what is no address is left out: public_ip of i-00000001 is {address!r}"]


def test_the_public_address_is_preferred_and_the_private_one_is_the_next(listed, vms, public_ip):
    hosts = listed().hosts
    assert {name: variables["ansible_host"] for name, variables in hosts.items()} == {
        "vm-00001": public_ip,
        **{name: hosts[name]["osc_private_ip"] for name in ("vm-00002", "vm-00003")},
    }
    assert all("ansible_host" not in variables for variables in listed(connect_with=[]).hosts.values())


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("private_dns_name.split('.')[0] ~ '-x'", "{private_dns_name[0]}-x"),
        ("tags.role ~ '.' ~ tags.env", "web.prod"),
        ("osc_tags.role ~ '-' ~ osc_region", "web-eu-west-2"),
        ("osc_tags.Name", "vm-00001"),
        ("osc_region", "eu-west-2"),
        ("launch_number + 7", "7"),
        ({"name": "tags.role | upper", "prefix": "region", "separator": "/"}, "i"),
        ({"name": "tags.role | upper", "prefix": "region", "separator": "."}, "eu-west-2.WEB"),
        ("tags.nope ~ 'x'", "i"),
        ("tags.nope | default(none)", "i"),
        ("[tags.role]", "i"),
        ("tags.role if tags.role == 'app' else ''", "i"),
    ],
)
def test_a_name_can_be_an_expression(listed, vms, entry, name):
    done = listed(hostnames=[entry], filters={"vm_ids": vms[:1]})
    ((host, variables),) = done.hosts.items()
    first = variables["osc_private_dns_name"].split(".")[0]
    assert host == {"i": vms[0]}.get(name, name.replace("{private_dns_name[0]}", first))


def test_an_expression_that_no_vm_can_answer_is_said_once(listed, vms):
    done = listed(hostnames=["nope.at_all ~ 'x'", "tag:Name"])
    assert done.hosts.keys() == NAMES
    (warning,) = done.warnings
    assert warning.startswith("hostnames: nope.at_all ~ 'x' fails for every VM: ")
    assert "'nope' is undefined" in warning


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("private ip", "'private ip' is neither tag:KEY nor a field, and no Jinja expression: expected token"),
        ("privat_ip", "hostnames: a VM has no field privat_ip: did you mean private_ip?"),
        ({"name": ["a"]}, "['a'] is no name"),
    ],
)
def test_a_name_that_makes_no_sense_is_an_error(listed, entry, line):
    with pytest.raises(AnsibleParserError) as refused:
        listed(hostnames=[entry])
    assert line in str(refused.value)


def test_all_hosts_are_put_into_one_group(listed, vms):
    done = listed(group="my cloud", keyed_groups=[{"key": "group_names", "prefix": "in"}])
    assert done.members("my_cloud") == done.members("in_my_cloud") == NAMES
    assert listed(group="empty", filters={"tags": "a=b"}).members("empty") == set()
    with pytest.raises(AnsibleParserError, match="group is 'all': give it a name of its own"):
        listed(group="all")


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ({"keyed_groups": [{"key": "tags.role"}]}, "keyed_groups: no host has tags.role: did you mean osc_tags.role?"),
        ({"keyed_groups": [{"key": "osc_tags.nope"}]}, "keyed_groups: no host has osc_tags.nope"),
        ({"keyed_groups": [{"key": "osc_tag.role"}]}, "keyed_groups: no host has osc_tag.role: did you mean osc_tags?"),
        ({"compose": {"a": "private_ip"}}, "compose: a: no host has private_ip: did you mean osc_private_ip?"),
        ({"groups": {"a": "osc_placement.nope"}}, "groups: a: no host has osc_placement.nope"),
        ({"groups": {"a": "tags.role == 'web'"}}, "groups: a: \"tags.role == 'web'\" fails for every host: "),
        ({"compose": {"a": "osc_tags.nope ~ 1"}}, "compose: a: 'osc_tags.nope ~ 1' fails for every host: "),
        ({"compose": {"a": "osc_tags.role |"}}, "compose: a: 'osc_tags.role |' fails for every host: "),
    ],
)
def test_what_no_host_has_is_said_once(listed, vms, options, line):
    (warning,) = listed(**options).warnings
    assert warning.startswith(line)
    assert "\n" not in warning


@pytest.mark.parametrize(
    "options",
    [
        {
            "keyed_groups": [{"key": "osc_public_ip"}],
            "compose": {"a": "osc_public_ip"},
            "groups": {"b": "osc_public_ip"},
        },
        {"keyed_groups": [{"key": "osc_tags.role"}, {"key": "osc_tags.nope | default('')"}]},
        {"groups": {"none": "osc_tags.role == 'nobody'", "a": "osc_public_ip is defined"}},
        {"compose": {"made": "osc_tags.role"}, "keyed_groups": [{"key": "made"}, {"key": "made ~ 'x'"}]},
        {"keyed_groups": [{"key": "osc_tags.only"}], "compose": {"b": "osc_tags.only ~ 'x'"}},
        {"keyed_groups": [{"key": "tags.role"}], "compose": {"a": "nope"}, "filters": {"tags": "a=b"}},
    ],
)
def test_what_some_host_has_or_could_have_is_not_said(listed, cloud, vms, options):
    cloud.call("CreateTags", {"resource_ids": vms[:1], "tags": [{"key": "only", "value": "here"}]})
    assert listed(**options).warnings == []


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (of("text"), "the server answered something of another kind"),
        (of(5, VM), "the server answered something of another kind"),
        (of({}), "ReadVms answered a VM without a VmId that could be one"),
        (of({"VmId": 5}), "ReadVms answered a VM without a VmId that could be one"),
        (of({"VmId": "../x"}), "ReadVms answered a VM without a VmId that could be one"),
        (of({**VM, "CreationDate": 1}), "ReadVms answered a CreationDate of i-00000001 that is no text"),
        (of({**VM, "PrivateIp": ["10.0.0.1"]}), "ReadVms answered a PrivateIp of i-00000001 that is no text"),
        (of({**VM, "Tags": {"a": "b"}}), "ReadVms answered Tags of i-00000001 that are no list of keys and values"),
        (of({**VM, "Tags": [{"Key": [], "Value": ""}]}), "that are no list of keys and values"),
        (of({**VM, "Tags": [{"Key": "a", "Value": {}}]}), "that are no list of keys and values"),
        (b"[]", "the server answered something of another kind"),
        (b"<html>", "the server answered an HTML page"),
    ],
)
def test_an_answer_of_another_shape_is_one_clear_error(listed, answering, answer, line):
    server = answering(lambda _asked: answer)
    with pytest.raises(AnsibleParserError) as refused:
        listed(endpoints={"api": server.url}, call_timeout=1)
    assert line in str(refused.value)
    assert str(refused.value).startswith("Region eu-west-2: ")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "vm",
    [{"VmId": "i-00000001"}, {**VM, "Placement": "here", "Nics": 5, "Tags": None, "State": [], "New": {"A": [None]}}],
)
def test_a_vm_with_less_or_more_than_is_known_is_a_host(listed, answering, vm):
    server = answering(lambda _asked: of(vm))
    options = {"hostvars": ["all", "nics.nic_id", "placement.tenancy"], "hostnames": ["tag:Name", "placement.tenancy"]}
    assert listed(endpoints={"api": server.url}, **options).hosts.keys() == {"i-00000001"}


def test_a_filter_of_an_empty_list_matches_nothing(listed, emulator, vms):
    assert listed(filters={"vm_ids": []}).hosts == {}
    assert emulator.calls("ReadVms") == []
    assert listed(include_filters=[{"vm_ids": []}, {"vm_ids": vms[:1]}]).hosts.keys() == {"vm-00001"}
    assert listed(exclude_filters=[{"vm_ids": []}]).hosts.keys() == NAMES
    with pytest.raises(AnsibleParserError, match="The filter vm_ids is null: leave it out, or give it a value"):
        listed(filters={"vm_ids": None})


def test_vms_that_are_read_over_fcu_are_of_the_same_shape(listed, vms):
    over, direct = listed(api="fcu"), listed()
    assert (over.hosts.keys(), over.warnings) == (NAMES, [])
    assert {name: host["ansible_host"] for name, host in over.hosts.items()} == {
        name: host["ansible_host"] for name, host in direct.hosts.items()
    }
