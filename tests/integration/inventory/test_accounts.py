"""Several accounts and Regions: each VM once, errors at once, and going on without one where that is asked for."""

from __future__ import annotations

import json
import threading

import pytest
from ansible.errors import AnsibleParserError

from tests.emulator.accounts import SECOND
from tests.integration.inventory.test_hosts import SUBREGION, VM, of

pytestmark = pytest.mark.inventory

WRONG = {"access_key": "NOBODY", "secret_key": "NOTHING"}
SECOND_KEYS = {"access_key": SECOND.access_key, "secret_key": SECOND.secret_key}
LEFT_OUT = "VMs are left out, as strict_accounts is false: "


@pytest.fixture
def accounts(listed, emulator, monkeypatch):
    """Two accounts that work, with a VM each, and one that does not."""
    emulator.seed(vms=1, tags={"Name": "mine"})
    emulator.seed(vms=1, tags={"Name": "theirs"}, account=SECOND.account_id)
    keys = {"access_key": emulator.env["OSC_ACCESS_KEY"], "secret_key": emulator.env["OSC_SECRET_KEY"]}
    for name in ("OSC_ACCESS_KEY", "OSC_SECRET_KEY"):
        monkeypatch.delenv(name)
    listed.profiles(one=keys, two=SECOND_KEYS, wrong=WRONG, empty={})
    emulator.clear_calls()
    return listed


@pytest.fixture
def hanging(answering):
    """A server that answers nothing before the test is over."""
    over = threading.Event()

    def answer(_asked):
        over.wait()
        return of()

    yield answering(answer)
    over.set()


def test_a_vm_that_two_regions_of_one_endpoint_list_is_one_host_of_its_own_region(listed, answering):
    server = answering(lambda _asked: of(VM, {**VM, "VmId": "i-00000002"}))
    done = listed(endpoints={"api": server.url}, regions=["us-east-2", "eu-west-2"])
    assert {name: host["osc_region"] for name, host in done.hosts.items()} == {
        "i-00000001": "eu-west-2",
        "i-00000002": "eu-west-2",
    }
    assert done.warnings == []
    assert server.asked == 2


def test_so_is_one_that_does_not_tell_its_subregion(listed, answering):
    server = answering(lambda _asked: of({"VmId": "i-00000001"}))
    done = listed(endpoints={"api": server.url}, regions=["us-east-2", "eu-west-2"])
    assert {name: host["osc_region"] for name, host in done.hosts.items()} == {"i-00000001": "us-east-2"}


def test_and_one_that_is_seen_through_two_addresses_of_one_endpoint(listed, answering):
    server = answering(lambda _asked: of(VM))
    other = server.url.replace("127.0.0.1", "127.0.0.2")
    with_other = {"a": {**WRONG, "endpoints": {"api": server.url}}, "b": {**WRONG, "endpoints": {"api": other}}}
    listed.profiles(**with_other)
    done = listed(profiles=["a", "b"])
    assert {name: host["osc_profile"] for name, host in done.hosts.items()} == {"i-00000001": "a"}


def test_two_vms_of_one_id_in_two_regions_are_two_hosts(listed, answering):
    other = {**VM, "Placement": {"SubregionName": "us-east-2a"}}
    first, second = answering(lambda _asked: of(VM)), answering(lambda _asked: of(other))
    listed.profiles(
        a={**WRONG, "region": "eu-west-2", "endpoints": {"api": first.url}},
        b={**WRONG, "region": "us-east-2", "endpoints": {"api": second.url}},
    )
    assert other["Placement"] != SUBREGION
    assert listed(profiles=["a", "b"]).hosts.keys() == {"i-00000001", "i-00000001_2"}


@pytest.mark.parametrize(
    ("profile", "line"),
    [
        ("wrong", "Region eu-west-2, profile wrong: ReadVms was refused: "),
        ("empty", "Region eu-west-2, profile empty: No credentials: "),
        ("nobody", "profile nobody: There is no profile 'nobody'"),
        ("hangs_up", "Region eu-west-2, profile hangs_up: ReadVms: 127.0.0.1:1 cannot be reached"),
    ],
)
def test_an_account_that_cannot_be_read_is_left_out_where_that_is_wanted(accounts, emulator, profile, line):
    content = json.loads((accounts.folder / ".osc" / "config.json").read_text())
    accounts.profiles(**content, hangs_up={**WRONG, "endpoints": {"api": "http://127.0.0.1:1"}})
    options = {"profiles": ["one", profile, "two"], "call_timeout": 1}
    with pytest.raises(AnsibleParserError) as refused:
        accounts(**options)
    assert line.partition(": ")[2] in str(refused.value)
    done = accounts(**options, strict_accounts=False)
    assert done.hosts.keys() == {"mine", "theirs"}
    (warning,) = done.warnings
    assert warning.startswith(f"{LEFT_OUT}{line}")


def test_a_region_that_there_is_not_is_left_out_where_that_is_wanted(accounts, monkeypatch):
    done = accounts(profiles=["one"], regions=["eu-west-2", "us-east-2"], strict_accounts=False)
    assert (done.hosts.keys(), done.warnings) == ({"mine"}, [])
    monkeypatch.delenv("OSC_ENDPOINT_API")
    with pytest.raises(AnsibleParserError, match="Did you mean us-east-2"):
        accounts(profiles=["one"], regions=["us-est-2"], strict_accounts=False)


def test_an_inventory_of_which_nothing_can_be_read_fails(accounts):
    with pytest.raises(AnsibleParserError, match="profile wrong: ReadVms was refused"):
        accounts(profiles=["wrong", "empty"], strict_accounts=False)
    with pytest.raises(AnsibleParserError, match="ReadVms was refused"):
        accounts(profile="wrong", strict_accounts=False)


def test_what_the_task_asks_for_wrongly_is_an_error_nevertheless(accounts, emulator):
    with pytest.raises(AnsibleParserError, match="did you mean tag_keys"):
        accounts(profiles=["one", "wrong"], strict_accounts=False, filters={"tag_key": "a"})
    assert emulator.calls("ReadVms") == []


def test_a_listing_that_is_not_whole_is_not_kept(accounts, emulator):
    cache = {"cache": True, "cache_plugin": "jsonfile", "cache_connection": str(accounts.folder / "cache")}
    options = {"profiles": ["one", "wrong"], "strict_accounts": False, **cache}
    for _again in range(2):
        assert accounts(**options).hosts.keys() == {"mine"}
    assert len(emulator.calls("ReadVms")) == 4
    content = json.loads((accounts.folder / ".osc" / "config.json").read_text())
    accounts.profiles(**{**content, "wrong": SECOND_KEYS})
    for _again in range(2):
        done = accounts(**options)
        assert (done.hosts.keys(), done.warnings) == ({"mine", "theirs"}, [])
    assert len(emulator.calls("ReadVms")) == 6


def test_an_error_is_told_while_another_account_is_still_awaited(accounts, hanging):
    content = json.loads((accounts.folder / ".osc" / "config.json").read_text())
    accounts.profiles(**content, slow={**WRONG, "endpoints": {"api": hanging.url}})
    with pytest.raises(AnsibleParserError, match="profile wrong: ReadVms was refused"):
        accounts(profiles=["slow", "one", "wrong"])


def test_and_the_command_ends_with_it(inventory, emulator, hanging):
    inventory.profiles(slow={**WRONG, "endpoints": {"api": hanging.url}}, wrong=WRONG)
    no_keys = {"OSC_ACCESS_KEY": None, "OSC_SECRET_KEY": None}
    assert "profile wrong: ReadVms was refused" in inventory.error(profiles=["slow", "wrong"], env=no_keys)


def test_more_accounts_than_are_read_at_once_are_all_read(listed, answering):
    keys = {"access_key": "A", "secret_key": "S"}
    server = answering(lambda _asked: of(VM))
    names = [f"p{number}" for number in range(40)]
    listed.profiles(**{name: {**keys, "endpoints": {"api": server.url}} for name in names})
    assert listed(profiles=names).hosts.keys() == {"i-00000001"}
    assert server.asked == 40
