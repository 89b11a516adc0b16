"""Listings of many pages: by token, by offset, and with trouble on the way."""

from __future__ import annotations

import httpx
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors

from .seams import FAULT, THROTTLED, answer, cloud, failing


def by_token(pages, trouble=()):
    """Answers of a listing by token; ``trouble`` comes before every page."""
    for number, page in enumerate(pages):
        yield from trouble
        last = number == len(pages) - 1
        yield answer({"Vms": [{"VmId": one} for one in page], **({} if last else {"NextPageToken": f"t{number}"})})


def by_offset(pages, trouble=()):
    for number, page in enumerate(pages):
        yield from trouble
        more = number < len(pages) - 1
        yield answer({"Policies": [{"Orn": one} for one in page], "HasMoreItems": more, "MaxResultsLimit": 2})


PAGES = [["a", "b"], ["c", "d"], ["e"]]


def test_every_page_is_read_by_its_token():
    account = cloud(*by_token(PAGES))
    found = account.outscale.read_all("ReadVms", {"filters": {"vm_state_names": ["running"]}})
    assert [one["vm_id"] for one in found] == list("abcde")
    assert [body.get("NextPageToken") for body in account.wire.bodies] == [None, "t0", "t1"]
    assert all(body["Filters"] == {"VmStateNames": ["running"]} for body in account.wire.bodies)
    assert all(body["ResultsPerPage"] == 1000 for body in account.wire.bodies)


def test_every_page_is_read_by_its_offset():
    account = cloud(*by_offset(PAGES))
    assert [one["orn"] for one in account.outscale.read_all("ReadPolicies")] == list("abcde")
    assert [body.get("FirstItem") for body in account.wire.bodies] == [None, 2, 4]


TROUBLE = [THROTTLED, FAULT, failing(httpx.ReadTimeout), answer("<html></html>", 502)]


@pytest.mark.parametrize("trouble", TROUBLE, ids=["throttled", "fault", "lost", "page of a proxy"])
def test_a_page_that_had_to_be_asked_for_again_restarts_nothing_by_token(trouble):
    account = cloud(*by_token(PAGES, [trouble]))
    assert [one["vm_id"] for one in account.outscale.read_all("ReadVms")] == list("abcde")
    assert [body.get("NextPageToken") for body in account.wire.bodies] == [None, None, "t0", "t0", "t1", "t1"]


@pytest.mark.parametrize("trouble", TROUBLE, ids=["throttled", "fault", "lost", "page of a proxy"])
def test_a_page_that_had_to_be_asked_for_again_restarts_nothing_by_offset(trouble):
    account = cloud(*by_offset(PAGES, [trouble]))
    assert [one["orn"] for one in account.outscale.read_all("ReadPolicies")] == list("abcde")
    assert [body.get("FirstItem") for body in account.wire.bodies] == [None, None, 2, 2, 4, 4]


def test_a_token_is_followed_also_where_the_facts_know_of_no_paging():
    nets = [answer({"Nets": [{"NetId": "a"}], "NextPageToken": "t"}), answer({"Nets": [{"NetId": "b"}]})]
    account = cloud(*nets)
    assert [one["net_id"] for one in account.outscale.read_all("ReadNets")] == ["a", "b"]
    assert "ResultsPerPage" not in account.wire.bodies[0]


def test_a_page_size_that_the_caller_wants_is_kept():
    account = cloud(*by_token([["a"]]))
    account.outscale.read_all("ReadVms", {"results_per_page": 5})
    assert account.wire.bodies == [{"ResultsPerPage": 5}]


def test_more_items_that_never_come_end_the_listing():
    account = cloud(answer({"Policies": [], "HasMoreItems": True}))
    assert account.outscale.read_all("ReadPolicies") == []
    assert len(account.wire.requests) == 1


def test_an_empty_token_is_the_last_page():
    account = cloud(answer({"Vms": [], "NextPageToken": ""}))
    assert account.outscale.read_all("ReadVms") == []


def test_a_page_that_cannot_be_had_fails_the_listing():
    account = cloud(answer({"Vms": [{"VmId": "a"}], "NextPageToken": "t"}), FAULT)
    with pytest.raises(errors.ServerFault):
        account.outscale.read_all("ReadVms")


def test_answers_are_in_the_words_of_ansible():
    body = {"Vms": [{"VmId": "i-1", "Tags": [{"Key": "Name", "Value": "web"}]}], "ResponseContext": {"RequestId": "r"}}
    account = cloud(answer(body))
    assert account.outscale.call("ReadVms") == {"vms": [{"vm_id": "i-1", "tags": {"Name": "web"}}]}


def test_one_object_is_a_listing_of_one():
    account = cloud(answer({"Project": {"id": "p"}, "ResponseContext": {}}))
    assert account.oks.read_all("GetProject", {"project_id": "p"}) == [{"id": "p"}]
