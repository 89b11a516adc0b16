"""Answers that never come, come from somebody else, or are not the action's: over every door."""

from __future__ import annotations

import socket
import zlib
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.emulator.accounts import FIRST, SECOND
from tests.emulator.endless import DEPTH, UNPACKED

from .api import Api
from .fcu import Fcu

NET = {"IpRange": "10.0.0.0/16"}
PROJECT = {"name": "my-project", "cidr": "10.50.0.0/18", "region": "eu-west-2"}


class Native:
    """A Net through the native door: the creation and the reading, and how many there are."""

    create, read = "CreateNet", "ReadNets"

    def __init__(self, emulator):
        self.api = Api(emulator)

    def make(self):
        return self.api.raw("CreateNet", NET)

    def list(self):
        return self.api.raw("ReadNets")

    def number(self):
        return self.list().text.count('"NetId"')


class FcuDoor(Native):
    """The same through FCU."""

    create, read = "CreateVpc", "DescribeVpcs"

    def __init__(self, emulator):
        self.fcu = Fcu(emulator)

    def make(self):
        return self.fcu.raw("CreateVpc", {"CidrBlock": "10.0.0.0/16"})

    def list(self):
        return self.fcu.raw("DescribeVpcs")

    def number(self):
        return self.list().text.count("<vpcId>")


class OksDoor(Native):
    """A project through OKS."""

    create, read = "CreateProject", "ListProjects"

    def __init__(self, emulator):
        keys = {"AccessKey": FIRST.access_key, "SecretKey": FIRST.secret_key}
        self.http = httpx.Client(base_url=emulator.env["OSC_ENDPOINT_OKS"], headers=keys, trust_env=False)

    def make(self):
        return self.http.post("/projects", json=PROJECT)

    def list(self):
        return self.http.get("/projects")

    def number(self):
        return self.list().text.count('"cidr"')


@pytest.fixture(params=[Native, FcuDoor, OksDoor])
def door(request, emulator):
    return request.param(emulator)


def entry(emulator, action, number=-1):
    found = emulator.calls(action)[number]
    return found["carried_out"], found["switch"], found["lost"], found["status"]


@pytest.mark.parametrize("carried_out", [True, False])
def test_an_answer_or_a_request_is_lost(emulator, door, carried_out):
    emulator.switch(lost_answers={door.create: {"carried_out": carried_out}})
    with pytest.raises(httpx.RemoteProtocolError):
        door.make()
    assert door.number() == carried_out
    assert entry(emulator, door.create) == (carried_out, "lost_answers", True, 200 if carried_out else None)


@pytest.mark.parametrize("carried_out", [True, False])
def test_the_second_change_whatever_it_is_is_lost(emulator, api, door, carried_out):
    emulator.switch(lose_change={"at": 2, "carried_out": carried_out})
    api("CreateNet", IpRange="10.9.0.0/16")
    door.list()
    with pytest.raises(httpx.RemoteProtocolError):
        door.make()
    assert entry(emulator, door.create)[:2] == (carried_out, "lose_change")
    door.make()


@pytest.mark.parametrize("carried_out", [True, False])
def test_a_gateway_gives_up_on_a_change(emulator, door, carried_out):
    emulator.switch(http_5xx={door.create: {"status": 504, "carried_out": carried_out}})
    assert door.make().status_code == 504
    assert door.number() == carried_out
    assert entry(emulator, door.create) == (carried_out, "http_5xx", carried_out, 504)


@pytest.mark.parametrize("status", [403, 404, 502])
def test_a_proxy_refuses_a_change_with_a_page(emulator, door, status):
    emulator.switch(html={"changes": {"status": status}})
    answer = door.make()
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html")
    assert str(status) in answer.text
    assert door.number() == 0


def test_a_page_after_the_change_was_made(emulator, door):
    emulator.switch(html={"changes": {"status": 504, "carried_out": True}})
    assert door.make().status_code == 504
    assert door.number() == 1


@pytest.mark.parametrize("carried_out", [True, False])
@pytest.mark.parametrize(
    ("answer", "content"), [("gateway", b'{"status":"ok"}'), ("html", b"<html>"), ("blank", b""), ("late", None)]
)
def test_a_200_that_is_not_this_action_s(emulator, door, answer, content, carried_out):
    before = door.list().content
    emulator.switch(foreign_answers={door.create: {"answer": answer, "carried_out": carried_out}})
    given = door.make()
    assert given.status_code == 200
    assert given.content[:20].startswith(content) if content is not None else given.content == before
    assert bool(given.content) == (answer != "blank")
    assert door.number() == carried_out
    assert entry(emulator, door.create) == (carried_out, "foreign_answers", carried_out, 200)


def test_a_late_answer_is_never_another_account_s(emulator, api):
    api("CreateNet", **NET)
    emulator.switch(foreign_answers={"ReadNets": {"answer": "late"}})
    assert Api(emulator, SECOND).raw("ReadNets").content == b"{}"


def test_an_empty_answer_is_spelled_as_the_door_does(emulator, door):
    emulator.switch(foreign_answers={"reads": {"answer": "empty"}})
    assert door.list().content == (b"<Response/>" if isinstance(door, FcuDoor) else b"{}")


def test_a_foreign_answer_by_count_is_a_gateway_s(emulator, door):
    emulator.switch(foreign_answers={door.read: 1})
    assert door.list().json() == {"status": "ok"}
    assert door.number() == 0


def test_an_answer_may_be_of_another_shape(emulator, door):
    emulator.switch(foreign_answers={door.create: {"answer": "odd"}, door.read: {"answer": "odd"}})
    made, listed = door.make(), door.list()
    if isinstance(door, FcuDoor):
        assert "<vpc><item>None</item></vpc>" in made.text
        assert "<vpcSet><Odd>1</Odd></vpcSet>" in listed.text
    else:
        key = "Net" if door.__class__ is Native else "Project"
        assert made.json()[key] == [None]
        assert listed.json()[f"{key}s"] == {"Odd": 1}
        assert made.json()["ResponseContext"]["RequestId"]
    assert door.number() == 0


def test_silence_ends_with_the_caller(emulator, door):
    emulator.switch(lost_answers={door.create: {"answer": "silence"}})
    client = door.api.http if door.__class__ is Native else getattr(door, "fcu", door).http
    client.timeout = httpx.Timeout(0.3)
    with pytest.raises(httpx.ReadTimeout):
        door.make()
    client.timeout = httpx.Timeout(20)
    assert door.number() == 1


@pytest.mark.parametrize("answer", ["endless_headers", "endless_body", "endless_1xx"])
def test_an_answer_without_end_ends_with_the_caller(emulator, api, answer):
    emulator.switch(foreign_answers={"ReadNets": {"answer": answer}})
    with socket.create_connection(httpx.URL(emulator.url).netloc.decode().split(":"), 5) as raw:
        raw.sendall(b"POST /api/v1/ReadNets HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
        got = b""
        while got.count(b"\r\n") < 8:
            got += raw.recv(4096)
    assert got.startswith(b"HTTP/1.1 103" if answer == "endless_1xx" else b"HTTP/1.1 200 OK")
    assert api("ReadNets")["Nets"] == []


def test_a_little_gzip_becomes_a_gibibyte(emulator, api):
    emulator.switch(foreign_answers={"ReadNets": {"answer": "gzip"}})
    url = f"{emulator.env['OSC_ENDPOINT_API']}/ReadNets"
    with api.http.stream("POST", url, headers={"Accept-Encoding": "gzip"}) as answer:
        packed = b"".join(answer.iter_raw())
    assert len(packed) < 2_000_000
    tenth = UNPACKED // 10
    unpacker = zlib.decompressobj(31)
    assert len(unpacker.decompress(packed, tenth)) == tenth
    assert len(unpacker.unconsumed_tail) > len(packed) * 8 // 10


def test_json_that_is_too_deep(emulator, api):
    emulator.switch(foreign_answers={"ReadNets": {"answer": "nested"}})
    assert api.raw("ReadNets").content.count(b"{") == DEPTH + 1


def test_there_is_always_one_more_page(emulator, api):
    api("CreatePublicIp")
    emulator.switch(endless_pages=True)
    first = api("ReadPublicIps")
    second = api("ReadPublicIps", NextPageToken=first["NextPageToken"])
    assert (len(first["PublicIps"]), second["PublicIps"]) == (1, [])
    assert second["NextPageToken"] not in (None, first["NextPageToken"])
    fcu = Fcu(emulator)
    assert fcu("DescribeInstances")["nextToken"]
    assert "nextToken" not in fcu("DescribeVpcs")


def test_the_next_page_is_always_the_same(emulator, api):
    api("CreatePublicIp")
    emulator.switch(endless_pages="same")
    first = api("ReadPublicIps")
    again = api("ReadPublicIps", NextPageToken=first["NextPageToken"])
    assert (again["PublicIps"], again["NextPageToken"]) == (first["PublicIps"], first["NextPageToken"])
    fcu = Fcu(emulator)
    token = fcu("DescribeInstances")["nextToken"]
    assert fcu("DescribeInstances", {"NextToken": token})["nextToken"] == token


def test_the_second_call_of_an_action_is_refused(emulator, api):
    emulator.switch(refusals={"CreateNet": [{"at": 2, "status": 409, "code": "9029", "type": "ResourceConflict"}]})
    api("CreateNet", **NET)
    assert api.refusal("CreateNet", **NET) == (409, "9029")
    api("CreateNet", **NET)
    assert len(api("ReadNets")["Nets"]) == 2
    assert [one["switch"] for one in emulator.calls("CreateNet")] == [None, "refusals", None]
    assert [one["carried_out"] for one in emulator.calls("CreateNet")] == [True, False, True]


@pytest.mark.parametrize("status", [400, 409])
def test_a_change_is_refused_as_the_door_spells_it(emulator, door, status):
    emulator.switch(refuse_change={"at": 1, "status": status})
    answer = door.make()
    assert answer.status_code == (400 if isinstance(door, FcuDoor) else status)  # EC2's conflicts are 400
    spelled = {Native: ("4045", "6003"), FcuDoor: ("InvalidParameterValue", "IncorrectState"), OksDoor: ("400", "409")}
    assert spelled[type(door)][status == 409] in answer.text
    assert entry(emulator, door.create) == (False, "refuse_change", False, answer.status_code)
    assert door.number() == 0
    assert door.make().status_code == 200


def test_refusing_changes_leaves_reads_and_dry_runs_alone(emulator, api):
    emulator.switch(refuse_change=1)
    api("ReadNets")
    api("CreateNet", DryRun=True, **NET)
    assert api.refusal("CreateNet", **NET) == (400, "4045")
    dry = emulator.calls("CreateNet")[0]
    assert (dry["change"], dry["carried_out"]) == (False, False)


def test_no_refusal_says_more_than_its_code(emulator, door):
    emulator.switch(no_details=True, refusals={door.create: 1})
    answer = door.make()
    if isinstance(door, FcuDoor):
        assert "<Message/>" in answer.text
    else:
        assert answer.json()["Errors"][0]["Details"] == ""


def test_what_does_not_validate_has_no_details_either(emulator, api):
    emulator.switch(no_details=True)
    assert api.raw("CreateNet", {"IpRange": "nonsense"}).json()["Errors"][0]["Details"] == ""
    oks = OksDoor(emulator)
    assert oks.http.post("/projects", json={}).json()["Errors"][0]["Details"] == ""
    assert "<Message/>" in Fcu(emulator).raw("CreateVpc").text


def test_another_object_comes_before_the_resource(emulator, door):
    emulator.switch(extra_objects=[door.create])
    answer = door.make()
    if isinstance(door, FcuDoor):
        assert answer.text.index("<operation>") < answer.text.index("<vpc>")
    else:
        first, second, *rest = answer.json()
        assert (first, second) == ("Operation", "Notices")
        assert {"Net", "Project"} & set(rest)
    assert "peration" not in door.list().text


def test_another_object_in_every_answer(emulator, door):
    emulator.switch(extra_objects=True)
    assert "peration" in door.list().text


def test_an_answer_is_delayed_for_one_action_alone(emulator, api):
    emulator.switch(delay={"ReadNets": 0.3})
    api("ReadNets")
    api("ReadSubnets")
    slow, fast = emulator.calls()
    assert fast["at"] - slow["at"] >= 0.3


def test_accounts_and_workers_at_once_get_what_is_theirs(emulator):
    emulator.switch(lost_answers={"CreatePublicIp": {"at": 5, "count": 7}}, speed=100)
    accounts = [FIRST, SECOND] * 4

    def work(account):
        api, lost = Api(emulator, account), 0
        for _unused in range(10):
            try:
                api("CreatePublicIp")
            except httpx.RemoteProtocolError:
                lost += 1
        return lost

    with ThreadPoolExecutor(len(accounts)) as pool:
        assert sum(pool.map(work, accounts)) == 7
    found = [Api(emulator, account)("ReadPublicIps")["PublicIps"] for account in (FIRST, SECOND)]
    assert [len(one) for one in found] == [40, 40]
    both = [ip for one in found for ip in one]
    assert len({ip["PublicIp"] for ip in both}) == len({ip["PublicIpId"] for ip in both}) == 80
    calls = emulator.calls("CreatePublicIp")
    assert sum(call["lost"] for call in calls) == sum(call["switch"] == "lost_answers" for call in calls) == 7
    assert {call["account"] for call in calls} == {FIRST.account_id, SECOND.account_id}
