"""Each kind of field knows when two spellings mean the same."""

from __future__ import annotations

import base64
import datetime
import ipaddress
import json
import subprocess

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from hypothesis import assume, given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import (
    GROWS,
    Field,
    Ids,
    Instant,
    IpRange,
    JsonDocument,
    Unordered,
    UnorderedLists,
    Version,
)
from ansible_collections.outscale.cloud.plugins.module_utils._engine.paths import EACH, Path
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import merged
from ansible_collections.outscale.cloud.plugins.module_utils._resources.disks import Disks
from ansible_collections.outscale.cloud.plugins.module_utils._resources.keypairs import PublicKey
from ansible_collections.outscale.cloud.plugins.module_utils._resources.user_data import UserData
from ansible_collections.outscale.cloud.plugins.module_utils._resources.vms import VmType

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
mappings = st.dictionaries(st.text(max_size=4), json_values, max_size=4)

# --- Field ---


@given(json_values)
def test_a_value_is_the_same_as_itself(value):
    assert Field().same(value, value)


@given(mappings, mappings)
def test_of_a_mapping_only_what_is_wanted_is_compared(wanted, more):
    assert Field().same(wanted, {**more, **wanted})


def test_a_suboption_that_differs_makes_a_mapping_differ():
    assert not Field().same({"a": 1, "b": 2}, {"a": 1, "b": 3})
    assert not Field().same({"a": {"b": 1}}, {"a": {"b": 2}})
    assert not Field().same([{"a": 1}], [{"a": 1}, {"a": 2}])


@pytest.mark.parametrize(
    ("wanted", "found", "possible"), [(10, 20, False), (20, 10, True), (10, 10, True), (10, None, True)]
)
def test_what_grows_cannot_become_smaller(wanted, found, possible):
    assert Field(change=GROWS).possible(wanted, found) is possible


paths = st.lists(st.sampled_from(["a", "b", 0]), min_size=1, max_size=3).filter(lambda path: path[0] != 0)


@given(paths, mappings, json_values)
def test_what_is_placed_is_observed(path, state, value):
    field = Field(path=Path(*path))
    placed = field.place("ignored", state, value)
    assert field.observe("ignored", {**state, **placed}) == value


@given(paths, mappings)
def test_the_value_at_a_path_that_leads_nowhere_is_none(path, state):
    Path(*path, "zz", 9).of(state)
    assert Path(*path).of({}) is None


# --- IpRange ---

ranges = st.one_of(
    st.tuples(st.ip_addresses(v=4), st.integers(0, 32)), st.tuples(st.ip_addresses(v=6), st.integers(0, 128))
).map(lambda pair: ipaddress.ip_network(pair, strict=False))


@given(ranges)
def test_spellings_of_one_range_are_the_same(net):
    spellings = [str(net), net.exploded, str(net).upper(), net.with_netmask]
    for one in spellings[: 4 if net.version == 4 else 3]:
        IpRange().check("ip_range", one)
        assert IpRange().same(one, str(net))


@given(ranges, ranges)
def test_two_ranges_are_the_same_only_when_they_are_one(one, other):
    assert IpRange().same(str(one), str(other)) == (one == other)


@given(st.ip_addresses(), st.data())
def test_host_bits_are_refused_with_the_range_that_was_meant(address, data):
    prefix = data.draw(st.integers(0, address.max_prefixlen - 1))
    meant = ipaddress.ip_network((address, prefix), strict=False)
    assume(meant.network_address != address)
    with pytest.raises(InvalidInput) as caught:
        IpRange().check("ip_range", f"{address}/{prefix}")
    assert str(caught.value) == (
        f"ip_range '{address}/{prefix}' is no IP range without host bits: did you mean {meant}?"
    )


@pytest.mark.parametrize("value", ["10.0.0.0/33", "ten", "", "10.0.0/8", "10.0.0.0/16/8"])
def test_what_is_no_range_is_refused(value):
    with pytest.raises(InvalidInput, match=r"it must look like 10.0.0.0/16"):
        IpRange().check("ip_range", value)


@pytest.mark.parametrize("seen", [None, "", "garbage"])
def test_a_range_is_not_what_is_no_range(seen):
    assert not IpRange().same("10.0.0.0/16", seen)


# --- Unordered ---


@given(st.lists(json_values, max_size=6), st.randoms())
def test_the_order_of_a_list_says_nothing(items, random):
    shuffled = [*items, *items[:1]]
    random.shuffle(shuffled)
    assert Unordered().same(items, shuffled)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_lists_are_the_same_only_when_they_hold_the_same(one, other):
    assert Unordered().same(one, other) == (set(one) == set(other))


def test_no_list_is_an_empty_one():
    assert Unordered().same([], None)
    assert not Unordered().same(["a"], None)


@given(st.lists(st.sampled_from(["a", "b"]), max_size=3), st.lists(st.sampled_from(["a", "b"]), max_size=3))
def test_flags_compare_the_lists_that_are_wanted(wanted, seen):
    assert UnorderedLists().same({"on": wanted}, {"on": seen, "off": ["x"]}) == (set(wanted) == set(seen))
    assert UnorderedLists().same({"on": None}, {"on": seen})
    assert UnorderedLists().same({"on": []}, None)


# --- Ids ---


@given(st.lists(st.sampled_from(["sg-1", "sg-2", "sg-3"]), max_size=3, unique=True))
def test_ids_are_those_within_the_objects(ids):
    field = Ids(path=Path("security_groups", EACH, "security_group_id"))
    state = {"security_groups": [{"security_group_id": one, "security_group_name": one.upper()} for one in ids]}
    assert field.same(list(reversed(ids)), field.observe("security_group_ids", state))
    placed = field.place("security_group_ids", state, [*ids, "sg-9"])
    assert field.observe("x", placed) == [*ids, "sg-9"]
    assert placed["security_groups"][: len(ids)] == state["security_groups"]


# --- Instant ---

moments = st.datetimes(
    min_value=datetime.datetime(1980, 1, 1),  # noqa: DTZ001 - strategies want it
    max_value=datetime.datetime(2100, 1, 1),  # noqa: DTZ001
).map(lambda moment: moment.replace(tzinfo=datetime.UTC, microsecond=moment.microsecond // 1000 * 1000))


@given(moments, st.integers(-12, 12))
def test_both_spellings_of_the_api_and_any_zone_are_one_moment(moment, hours):
    text = moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}"
    elsewhere = moment.astimezone(datetime.timezone(datetime.timedelta(hours=hours))).isoformat()
    assert Instant().same(f"{text}Z", f"{text}+0000")
    assert Instant().same(f"{text}Z", elsewhere)


@given(moments, moments)
def test_moments_are_the_same_only_when_they_are_one(one, other):
    assert Instant().same(one.isoformat(), other.isoformat()) == (one == other)


@given(st.dates())
def test_a_bare_day_is_its_midnight(day):
    assert Instant().same(day.isoformat(), f"{day.isoformat()}T00:00:00.000Z")


def test_what_is_no_date_is_compared_as_text():
    assert Instant().same("soon", "soon")
    assert not Instant().same("soon", None)


# --- JsonDocument ---


def shuffled(value, random):
    if isinstance(value, dict):
        keys = list(value)
        random.shuffle(keys)
        return {key: shuffled(value[key], random) for key in keys}
    return [shuffled(item, random) for item in value] if isinstance(value, list) else value


@given(mappings, st.randoms(), st.sampled_from([None, 2]))
def test_spaces_and_the_order_of_keys_say_nothing(document, random, indent):
    text = json.dumps(shuffled(document, random), indent=indent)
    field = JsonDocument()
    field.check("document", document)
    field.check("document", text)
    assert field.same(document, text)
    assert field.same(text, json.dumps(document))
    assert json.loads(field.sent(document)) == document
    assert field.sent(text) == text


def test_the_order_of_a_list_in_a_policy_says_something():
    assert not JsonDocument().same({"a": [1, 2]}, '{"a": [2, 1]}')


@pytest.mark.parametrize("text", ["{", "", "Statement: none", '"text"', "[]", "5", "null"])
def test_what_is_no_json_object_is_refused(text):
    with pytest.raises(InvalidInput, match="document is no JSON object"):
        JsonDocument().check("document", text)


# --- UserData ---


@given(st.text())
def test_user_data_is_text_here_and_base64_there(text):
    field = UserData()
    sent = field.sent(text)
    assert base64.b64decode(sent).decode() == text
    assert field.same(text, sent)
    assert field.shown(text) == sent


@given(st.text(), st.text())
def test_user_data_is_the_same_only_when_it_decodes_to_the_same(one, other):
    assert UserData().same(one, UserData().sent(other)) == (one == other)


@given(st.text(min_size=1))
def test_user_data_differs_from_none(text):
    assert not UserData().same(text, None)
    assert UserData().same("", None)


# --- PublicKey ---


def public_keys():
    made = {
        "rsa": rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "ecdsa": ec.generate_private_key(ec.SECP256R1()),
        "ed25519": ed25519.Ed25519PrivateKey.generate(),
    }
    openssh = (serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    return {name: key.public_key().public_bytes(*openssh).decode() for name, key in made.items()}


@pytest.fixture(scope="module")
def keys():
    return public_keys()


@pytest.mark.parametrize("kind", ["rsa", "ecdsa", "ed25519"])
@pytest.mark.parametrize("comment", ["", " me@example", " two words\n"])
def test_the_fingerprint_is_that_of_ssh_keygen(keys, tmp_path, kind, comment):
    path = tmp_path / "key.pub"
    path.write_text(keys[kind] + comment)
    told = subprocess.run(["ssh-keygen", "-l", "-E", "md5", "-f", path], check=True, capture_output=True, text=True)
    fingerprint = told.stdout.split()[1].removeprefix("MD5:")
    assert PublicKey().shown(path.read_text()) == fingerprint
    assert PublicKey().same(path.read_text(), fingerprint)


def test_another_key_is_another_fingerprint(keys):
    assert not PublicKey().same(keys["rsa"], PublicKey().shown(keys["ed25519"]))


def test_a_fingerprint_of_another_kind_cannot_be_compared(keys):
    assert PublicKey().same(keys["rsa"], "SHA256:abc")
    assert PublicKey().same(keys["rsa"], None)


def test_the_key_goes_over_the_sent_in_base64(keys):
    assert base64.b64decode(PublicKey().sent(f"{keys['rsa']}\n")).decode() == keys["rsa"]


@pytest.mark.parametrize("text", ["", "ssh-rsa", "ssh-rsa $$$", "-----BEGIN OPENSSH PRIVATE KEY-----s3cr3t", "s3cr3t"])
def test_what_is_no_public_key_is_refused_without_repeating_it(text):
    with pytest.raises(InvalidInput, match="public_key is no OpenSSH public key") as caught:
        PublicKey().check("public_key", text)
    assert "s3cr3t" not in str(caught.value)


# --- Version, VmType ---


@pytest.mark.parametrize(
    ("wanted", "seen", "same"),
    [
        ("1.31", "1.31.4", True),
        ("1.31", "1.31", True),
        ("1.31.4", "1.31.4", True),
        ("1.31.4", "1.31.5", False),
        ("1.3", "1.31", False),
        ("1.31", "1.30.4", False),
        ("1.31", None, False),
    ],
)
def test_a_version_leaves_the_patch_level_to_the_cloud(wanted, seen, same):
    assert Version().same(wanted, seen) is same


@pytest.mark.parametrize(
    ("wanted", "seen", "same"),
    [
        ("tinav6.c2r4", "tinav6.c2r4p2", True),
        ("tinav6.c2r4p2", "tinav6.c2r4p2", True),
        ("tinav6.c2r4p1", "tinav6.c2r4p2", False),
        ("tinav6.c2r4", "tinav6.c2r8p2", False),
        ("tinav6.c2r4", "tinav6.c2r40p2", False),
        ("t2.small", "t2.small", True),
        ("t2.small", "t2.large", False),
        ("tinav6.c2r4", None, False),
    ],
)
def test_a_vm_type_leaves_the_performance_to_the_cloud(wanted, seen, same):
    assert VmType().same(wanted, seen) is same


# --- Disks ---

SEEN = [
    {"device_name": "/dev/sda1", "bsu": {"volume_id": "vol-1", "delete_on_vm_deletion": True, "state": "attached"}},
    {"device_name": "/dev/xvdb", "bsu": {"volume_id": "vol-2", "delete_on_vm_deletion": False, "state": "attached"}},
]


@pytest.mark.parametrize(
    ("wanted", "same", "possible"),
    [
        ([], True, True),
        ([{"device_name": "/dev/sda1"}], True, True),
        ([{"device_name": "/dev/sda1", "bsu": {"volume_size": 5, "delete_on_vm_deletion": True}}], True, True),
        ([{"device_name": "/dev/sda1", "bsu": {"delete_on_vm_deletion": False}}], False, True),
        ([{"device_name": "/dev/xvdc", "bsu": {"volume_size": 5}}], True, True),  # a volume that is to be added
        ([{"device_name": "/dev/xvdc", "no_device": "x"}], True, True),
    ],
)
def test_of_disks_only_their_end_can_change(wanted, same, possible):
    assert Disks().same(wanted, SEEN) is same
    assert Disks().possible(wanted, SEEN) is possible


def test_a_change_of_disks_sends_and_shows_their_end_only():
    wanted = [{"device_name": "/dev/sda1", "bsu": {"volume_size": 5, "delete_on_vm_deletion": False}}]
    sent = Disks().sent_update(wanted)
    assert sent == [{"device_name": "/dev/sda1", "bsu": {"delete_on_vm_deletion": False}}]
    shown = Disks().place("disks", {"disks": SEEN}, wanted)["disks"]
    assert [disk["bsu"]["delete_on_vm_deletion"] for disk in shown] == [False, False]
    assert [disk["bsu"]["volume_id"] for disk in shown] == ["vol-1", "vol-2"]
    assert Disks().same(wanted, shown)


# --- helpers ---


@given(mappings, mappings)
def test_a_merge_says_what_is_on_top_and_keeps_the_rest(below, above):
    both = merged(below, above)
    assert set(both) == set(below) | set(above)
    assert Field().same(above, both)
    assert all(both[key] == below[key] for key in below.keys() - above.keys())
