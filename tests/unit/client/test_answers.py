"""What counts as an answer: this action's, within its time, of a size that can be; all else is an error of the tree."""

from __future__ import annotations

import contextlib
import gzip
import itertools
import json
import socket
import threading
import time
import tracemalloc
import zlib

import httpx
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import answers, errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.apis.protocol import belongs
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.transport import Limits
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

from .loopback import server
from .seams import KEYS, answer, cloud, nothing

CONTEXT = {"ResponseContext": {"RequestId": "r"}}
GATEWAY = {"status": "ok"}
NET = {"net": "x"}


def call(account, action, api="outscale", **params):
    return account.client(api).call(action, params)


# --- this action's answer ---

FOREIGN = {
    "a gateway's": GATEWAY,
    "an empty object": {},
    "a list": [],
    "nothing": None,
    "an error with status 200": {"Errors": [{"Code": "2000"}], **CONTEXT},
    "another action's": {"Volumes": [{"VolumeId": "vol-1"}], **CONTEXT},
    "a removal's": CONTEXT,
    "null for the list": {"Nets": None, **CONTEXT},
    "text for the list": {"Nets": "none", **CONTEXT},
    "text in the list": {"Nets": ["vpc-1"], **CONTEXT},
    "a context that is none": {"Nets": [], "ResponseContext": "r"},
}


@pytest.mark.parametrize("body", FOREIGN.values(), ids=FOREIGN)
def test_what_is_no_answer_to_a_read_is_asked_for_again(body):
    account = cloud(answer(json.dumps(body)), answer())
    assert account.outscale.read_all("ReadNets") == []
    assert len(account.wire.requests) == 2


SHOWS_NOTHING = {name: FOREIGN[name] for name in ("a removal's", "null for the list")}
"""What services answer as well where a list is empty."""


@pytest.mark.parametrize("body", SHOWS_NOTHING.values(), ids=SHOWS_NOTHING)
def test_an_answer_without_a_list_is_an_empty_one_where_it_comes_twice(body):
    account = cloud(answer(json.dumps(body)))
    assert account.outscale.read_all("ReadNets") == []
    assert len(account.wire.requests) == 2


@pytest.mark.parametrize("body", [FOREIGN[name] for name in FOREIGN if name not in SHOWS_NOTHING])
def test_a_read_that_gets_no_answer_finds_nothing_out(body):
    with pytest.raises(errors.NotTheApi):
        cloud(answer(json.dumps(body))).outscale.read_all("ReadNets")


CHANGED = [
    ("CreateNet", {"ip_range": "10.0.0.0/16"}),
    ("UpdateNet", {"net_id": "vpc-1"}),
    ("DeleteNet", {"net_id": "vpc-1"}),
]


@pytest.mark.parametrize(("action", "params"), CHANGED)
@pytest.mark.parametrize("body", [GATEWAY, {}, [], {"Errors": []}, {"Volumes": [], **CONTEXT}, {"Net": None, "x": 1}])
def test_a_gateway_s_200_leaves_open_whether_a_change_was_made(action, params, body):
    account = cloud(answer(json.dumps(body)))
    with pytest.raises(errors.Uncertain):
        call(account, action, **params)
    assert len(account.wire.requests) == 1


def test_a_creation_that_shows_nothing_leaves_open_whether_it_was_made():
    with pytest.raises(errors.Uncertain):
        call(cloud(answer(CONTEXT)), *CHANGED[0][:1], **CHANGED[0][1])


@pytest.mark.parametrize("more", [{}, {"Nexus": {}}, {"RequestId": "r"}], ids=["nothing", "an object", "text"])
@pytest.mark.parametrize(("action", "params"), CHANGED[1:])
def test_a_later_version_may_show_more_or_less_after_a_change(action, params, more):
    call(cloud(answer({**CONTEXT, **more})), action, **params)


def test_a_later_version_may_show_more_beside_what_was_asked_for():
    assert (
        call(cloud(answer({"Advice": "x", "Net": {"NetId": "vpc-1"}, **CONTEXT})), "CreateNet")["net"]["net_id"]
        == "vpc-1"
    )


@pytest.mark.parametrize("api", ["outscale", "oks", "directlink"])
def test_the_answer_of_every_action_is_taken_for_it_alone(api):
    """Answers of others are taken only where they look the same."""
    names = list(catalog.known(api).ACTIONS)
    facts = {name: catalog.action(api, name) for name in names}

    def body(name):
        known = facts[name]
        shown = {
            key: [] if kind.startswith("[") else {} if kind in catalog.schemas(api) else "x"
            for key, kind in known.answer.items()
        }
        return {key: {} if known.answer[key] == "object" else value for key, value in shown.items()} | CONTEXT

    for name, other in itertools.product(names, names):
        taken = belongs(facts[name], body(other))
        if name == other:
            assert taken, name
        elif facts[name].result and facts[name].reads:
            assert not taken or facts[name].result in facts[other].answer, (name, other)
        elif taken:
            alike = facts[name].answer.keys() & facts[other].answer.keys() or not facts[other].answer
            assert alike, (name, other)


@pytest.mark.parametrize("name", [name for name in catalog.known("outscale").ACTIONS if name.startswith("Create")])
def test_what_a_creation_answers_with_is_known_by_its_name(name):
    known = catalog.action("outscale", name)
    if name in {"CreateTags", "CreateLoadBalancerTags", "CreateVpnConnectionRoute"}:
        assert known.result == ""
        return
    assert known.result == OTHERS.get(name, name.removeprefix("Create"))
    assert known.answer[known.result].strip("[]") in catalog.schemas("outscale")


OTHERS = {
    "CreateDhcpOptions": "DhcpOptionsSet",
    "CreateLoadBalancerListeners": "LoadBalancer",
    "CreateLoadBalancerPolicy": "LoadBalancer",
    "CreateRoute": "RouteTable",
    "CreateSecurityGroupRule": "SecurityGroup",
}
"""What is shown in place of the thing made."""


@pytest.mark.parametrize("name", ["CreateProject", "CreateCluster"])
def test_what_a_creation_of_oks_answers_with_is_known_by_its_name(name):
    assert catalog.action("oks", name).result == name.removeprefix("Create")


def test_an_answer_of_fcu_is_named_after_its_action():
    right = "<DescribeVpcsResponse><vpcSet><item><vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>"
    assert cloud(answer(right)).fcu.read_all("DescribeVpcs") == [{"vpc_id": "vpc-1"}]
    for wrong in (
        right.replace("Vpcs", "Subnets"),
        "<ok/>",
        "<Response/>",
        "<Response><Errors/></Response>",
        "<html></html>",
    ):
        account = cloud(answer(wrong))
        with pytest.raises(errors.NotTheApi):
            account.fcu.read_all("DescribeVpcs")
        with pytest.raises(errors.Uncertain):
            account.fcu.call("DeleteVpc", {"vpc_id": "vpc-1"})


def test_a_server_with_a_name_of_its_own_for_an_answer_is_understood():
    assert call(
        cloud(answer("<VpcDeletionResponse><return>true</return></VpcDeletionResponse>")), "DeleteVpc", "fcu", VpcId="v"
    )


def test_a_page_that_is_xml_is_no_refusal_of_fcu():
    with pytest.raises(errors.Refused):
        call(cloud(answer("<html><body>No</body></html>", 403)), "DeleteVpc", "fcu", VpcId="v")


def test_what_directlink_leaves_null_does_not_count():
    body = {"connectionId": "dxcon-1", "connectionName": "c", "bandwidth": None, "requestId": "r"}
    params = {"bandwidth": "1Gbps", "connectionName": "c", "location": "PAR1"}
    assert cloud(answer(body)).directlink.call("CreateConnection", params)["connection_id"] == "dxcon-1"


# --- sizes and depths ---


def test_an_answer_larger_than_the_limit_is_given_up():
    account = cloud(answer({"Nets": [{"NetId": "x" * 2000}]}))
    account.transport.limits = Limits(body=1000)
    with pytest.raises(errors.Endless, match="larger than any"):
        account.outscale.read_all("ReadNets")
    assert len(account.wire.requests) == 1


def test_an_answer_of_64_mib_is_the_most():
    assert Limits().body == 64 * 1024 * 1024


@contextlib.contextmanager
def speaking(talk):
    """The address of a server that reads a request and then does what it is told with the connection."""
    over = threading.Event()

    def serve():
        while not over.is_set():
            with contextlib.suppress(OSError), listening.accept()[0] as peer:
                peer.recv(65536)
                talk(peer, over)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            over.set()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def reached(address, **options):
    return Cloud({**KEYS, "endpoints": {"api": address}, **options}, {})


def test_a_decompression_bomb_is_stopped_at_the_limit():
    packed = zlib.compressobj(9, wbits=31)
    bomb = b"".join([*(packed.compress(bytes(2**20)) for _mib in range(100)), packed.flush()])

    def talk(peer, over):
        peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n%b" % (len(bomb), bomb))

    with speaking(talk) as address, reached(address) as account:
        account.transport.limits = Limits(body=4 * 2**20)
        tracemalloc.start()
        try:
            with pytest.raises(errors.Endless):
                account.outscale.read_all("ReadNets")
            assert tracemalloc.get_traced_memory()[1] < 20 * 2**20
        finally:
            tracemalloc.stop()


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "zstd", "nonsense"])
def test_an_encoding_that_was_not_asked_for_is_not_undone(encoding):
    body = gzip.compress(gzip.compress(b'{"Nets": []}'))
    with pytest.raises(errors.AnswerLost, match="not asked for"):
        cloud(streamed(body, encoding)).outscale.read_all("ReadNets")


def streamed(body, encoding):
    def made(_request):
        response = httpx.Response(200, content=body)
        response.headers["content-encoding"] = encoding
        return response

    return made


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "x-gzip", "GZIP", "identity", ""])
def test_what_was_asked_for_is_decompressed(encoding):
    plain = b'{"Nets": [{"NetId": "vpc-1"}]}'
    body = {"gzip": gzip.compress, "x-gzip": gzip.compress, "deflate": zlib.compress}.get(encoding.lower(), bytes)(
        plain
    )
    assert cloud(streamed(body, encoding)).outscale.read_all("ReadNets") == [{"net_id": "vpc-1"}]


@pytest.mark.parametrize("cut", [1, 5, 15, -1])
def test_half_of_a_compressed_answer_is_a_lost_one(cut):
    with pytest.raises(errors.AnswerLost):
        cloud(streamed(gzip.compress(b'{"Nets": []}')[:cut], "gzip")).outscale.read_all("ReadNets")


@pytest.mark.parametrize("depth", [answers.DEPTH, 500, 5_000, 1_000_000])
@pytest.mark.parametrize("status", [200, 400])
def test_json_that_is_nested_too_deep_is_no_answer(depth, status):
    nested = "[" * depth + "]" * depth
    for body in (f'{{"Nets": [{{"Odd": {nested}}}]}}', f'{{"Errors": [{{"Details": {nested}}}]}}'):
        with pytest.raises(errors.TransportError):
            cloud(answer(body, status)).outscale.read_all("ReadNets")


@pytest.mark.parametrize("depth", [answers.DEPTH + 1, 5_000, 50_000])
def test_xml_that_is_nested_too_deep_is_no_answer(depth):
    body = f"<DescribeVpcsResponse>{'<a>' * depth}{'</a>' * depth}</DescribeVpcsResponse>"
    with pytest.raises(errors.NotTheApi):
        cloud(answer(body)).fcu.read_all("DescribeVpcs")


def test_what_the_apis_nest_is_not_too_deep():
    deepest = "[" * (answers.DEPTH - 4) + "]" * (answers.DEPTH - 4)
    assert cloud(answer(f'{{"Nets": [{{"Odd": {deepest}}}]}}')).outscale.read_all("ReadNets")


@pytest.mark.parametrize("odd", ["NaN", "-Infinity", '"\\ud800"', "1" * 5000])
def test_values_that_cannot_be_written_down_are_no_answer(odd):
    with pytest.raises(errors.NotTheApi):
        cloud(answer(f'{{"Nets": [{{"Odd": {odd}}}]}}')).outscale.read_all("ReadNets")


# --- time ---


def interim(peer, over):
    while not over.is_set():
        peer.sendall(b"HTTP/1.1 102 Processing\r\n\r\n")


def dripping(peer, over):
    peer.sendall(b"HTTP/1.1 200 OK\r\nX-Odd: ")
    while not over.wait(0.01):
        peer.sendall(b"x")


def chunks(peer, over):
    peer.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not over.wait(0.01):
        peer.sendall(b"1\r\n \r\n")


def headers(peer, over):
    while not over.is_set():
        peer.sendall(b"HTTP/1.1 200 OK\r\n" + b"X-Odd: x\r\n" * 1000)


@pytest.mark.parametrize("talk", [interim, dripping, chunks, headers])
@pytest.mark.parametrize("action", ["ReadNets", "DeleteNet"])
def test_an_answer_without_end_ends_with_the_call(talk, action):
    with speaking(talk) as address, reached(address, call_timeout=0.5) as account:
        begin = time.monotonic()
        with pytest.raises(errors.AnswerLost):
            account.outscale.call(action, {})
        assert time.monotonic() - begin < 20


def test_the_next_call_on_the_same_connection_has_its_own_time():
    with server() as running, reached(f"http://{running.address}", call_timeout=2) as account:
        for _call in range(3):
            account.outscale.call("ReadNets")
        assert running.connections == 1


# --- pages ---


def pages(count, size, token=lambda number: f"t{number}"):
    for number in range(count):
        yield answer({"Vms": [{"VmId": f"i-{number}-{one}"} for one in range(size)], "NextPageToken": token(number)})


def test_a_token_that_comes_back_ends_the_listing():
    account = cloud(*pages(50, 10, lambda number: f"t{number % 3}"))
    with pytest.raises(errors.Endless, match="lead back to themselves"):
        account.outscale.read_all("ReadVms")
    assert len(account.wire.requests) == 4


@pytest.mark.parametrize("size", [0, 1])
def test_more_pages_than_items_can_need_end_the_listing(size):
    account = cloud(*pages(500, size))
    with pytest.raises(errors.Endless, match="pages hold"):
        account.outscale.read_all("ReadVms")
    assert len(account.wire.requests) < 30


def test_a_page_size_of_one_takes_as_many_pages_as_there_are_items():
    account = cloud(*pages(100, 1), answer({"Vms": []}))
    assert len(account.outscale.read_all("ReadVms", {"results_per_page": 1})) == 100


@pytest.mark.parametrize("token", [True, 5, ["t"], {"t": 1}, 0.5])
def test_a_token_of_another_type_is_one_or_an_error(token):
    account = cloud(answer({"Vms": [{}], "NextPageToken": token}), answer({"Vms": [{}]}))
    with contextlib.suppress(errors.Endless):
        assert len(account.outscale.read_all("ReadVms")) == 2


def test_offsets_without_end_end():
    with pytest.raises(errors.Endless):
        cloud(answer({"Policies": [{"Orn": "orn:"}], "HasMoreItems": True})).outscale.read_all("ReadPolicies")


def test_tokens_of_fcu_without_end_end():
    body = "<DescribeInstancesResponse><reservationSet/><nextToken>t</nextToken></DescribeInstancesResponse>"
    with pytest.raises(errors.Endless):
        cloud(answer(body)).fcu.read_all("DescribeInstances")


def test_a_listing_may_take_call_timeout_for_a_thousand_items():
    account = cloud(call_timeout=100)

    def slow(request):
        account.clock.seconds += 60
        return answer({"Vms": [{}] * 10, "NextPageToken": f"t{account.clock.seconds}"})(request)

    account.wire._answers[:] = [slow]
    with pytest.raises(errors.Endless, match="call_timeout is over"):
        account.outscale.read_all("ReadVms")
    assert len(account.wire.requests) == 2


# --- OKS ---


def test_every_page_of_oks_is_read_by_its_cursor():
    first = {"Projects": [{"id": "a"}, {"id": "b"}], "Pagination": {"cursor": {"next_cursor": "c"}}, **CONTEXT}
    last = {"Projects": [{"id": "d"}], "Pagination": {"cursor": {"next_cursor": None}}, **CONTEXT}
    account = cloud(answer(first), answer(last))
    assert [one["id"] for one in account.oks.read_all("ListProjects", {"name": "x"})] == ["a", "b", "d"]
    assert [dict(one.url.params) for one in account.wire.requests] == [{"name": "x"}, {"name": "x", "cursor": "c"}]


def test_every_page_of_oks_is_read_by_its_number():
    def page(number):
        offset = {"page": number, "limit": 2, "total": 5}
        return answer({"Clusters": [{"id": number}], "Pagination": {"cursor": None, "offset": offset}, **CONTEXT})

    account = cloud(page(1), page(2), page(3))
    assert [one["id"] for one in account.oks.read_all("ListAllClusters")] == [1, 2, 3]
    assert [one.url.query for one in account.wire.requests] == [b"", b"page=2", b"page=3"]


@pytest.mark.parametrize(
    "pagination", [None, [], "x", {"cursor": []}, {"offset": {"page": "1"}}, {"offset": {"limit": None}}]
)
def test_pages_of_oks_that_make_no_sense_are_none(pagination):
    account = cloud(answer({"Projects": [], "Pagination": pagination, **CONTEXT}))
    assert account.oks.read_all("ListProjects") == []


def test_fields_of_oks_are_snake_case_and_keys_of_kubernetes_are_not():
    permissions = {"GlobalPermission": 0, "AccountIds": ["1"]}
    tags = [{"Key": "Team-A", "Value": "b"}]
    snapshot = {"SnapshotId": "snap-1", "Tags": tags, "PermissionsToCreateVolume": permissions, "Later-On": {"ToBe": 1}}
    sign_in = {"oidc": {"issuer-url": "https://x", "required-claim": {"team-id": "a"}}}
    cluster = {"id": "c", "tags": {"Team-A": "b"}, "auth": sign_in}
    template = {"kind": "NodePool", "apiVersion": "v1", "spec": {"desiredNodes": "2"}}
    account = cloud(
        answer({"Snapshots": [snapshot], **CONTEXT}),
        answer({"Cluster": cluster, **CONTEXT}),
        answer({"Template": template, **CONTEXT}),
    )
    assert account.oks.read_all("GetProjectSnapshots", {"project_id": "p"}) == [
        {
            "snapshot_id": "snap-1",
            "tags": {"Team-A": "b"},
            "permissions_to_create_volume": {"global_permission": 0, "account_ids": ["1"]},
            "later_on": {"ToBe": 1},
        }
    ]
    sent = {"cluster_id": "c", "auth": {"oidc": {"issuer_url": "https://x", "required_claim": {"team-id": "a"}}}}
    shown = account.oks.call("UpdateCluster", {**sent, "tags": {"Team_A": "b"}})["Cluster"]
    assert shown == {"id": "c", "tags": {"Team-A": "b"}, "auth": sent["auth"]}
    assert json.loads(account.wire.requests[1].content) == {"auth": sign_in, "tags": {"Team_A": "b"}}
    assert account.oks.read_all("GetNodepoolTemplate") == [template]


def test_an_answer_of_oks_whose_key_nobody_knows_is_read():
    account = cloud(answer({"Plugins": ["A", "B"], **CONTEXT}))
    assert account.oks.read_all("GetAdmissionPlugins", {"version": "1.32"}) == ["A", "B"]
    assert account.wire.requests[0].url.query == b"version=1.32"


def test_the_empty_answer_of_these_tests_is_one():
    account = cloud(answer())
    assert call(account, "ReadNets") == {"nets": []}
    assert snake("Nets") in call(account, "ReadNets")
    assert nothing(account.wire.requests[0])["Nets"] == []
