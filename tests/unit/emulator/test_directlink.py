"""Direct Connect's own client walks the DirectLink door, which shows the same things as the OUTSCALE API."""

from __future__ import annotations

import json
import shutil
import subprocess

import boto3
import botocore.config
import botocore.exceptions
import botocore.session
import pytest

from tests.emulator.accounts import FIRST, SECOND
from tests.emulator.doors.directlink import ACTIONS

from .api import Api, until

KINDS = {"string": str, "integer": int}


def client(emulator, account=FIRST, region="eu-west-2"):
    """boto3's. It would rather speak CBOR, which DirectLink does not know: its model has JSON as well."""
    session = botocore.session.Session()
    loader = session.get_component("data_loader")
    loader.load_service_model("directconnect", "service-2")["metadata"].update(protocol="json", protocols=["json"])
    return boto3.Session(
        botocore_session=session,
        aws_access_key_id=account.access_key,
        aws_secret_access_key=account.secret_key,
        region_name=region,
    ).client(
        "directconnect",
        endpoint_url=emulator.env["OSC_ENDPOINT_DIRECT_LINK"],
        config=botocore.config.Config(retries={"total_max_attempts": 1}, proxies={}),
    )


@pytest.fixture
def boto(emulator):
    return client(emulator)


@pytest.fixture
def other(emulator):
    return client(emulator, SECOND)


def connection(boto, name="boto"):
    return boto.create_connection(location="PAR1", bandwidth="1Gbps", connectionName=name)["connectionId"]


def gateway(api):
    return api("CreateVirtualGateway", ConnectionType="ipsec.1")["VirtualGateway"]["VirtualGatewayId"]


def allocated(boto, link, vlan=101, owner=SECOND):
    return boto.allocate_private_virtual_interface(
        connectionId=link,
        ownerAccount=owner.account_id,
        newPrivateVirtualInterfaceAllocation={
            "virtualInterfaceName": "hosted",
            "vlan": vlan,
            "asn": 65000,
            "authKey": "a-key",
            "amazonAddress": "172.16.0.1/30",
            "customerAddress": "172.16.0.2/30",
        },
    )


def seen(boto, id_):
    """The state of an interface, None where the account does not see it."""
    found = boto.describe_virtual_interfaces(virtualInterfaceId=id_)["virtualInterfaces"]
    return found[0]["virtualInterfaceState"] if found else None


def refused(call, **params):
    with pytest.raises(botocore.exceptions.ClientError) as caught:
        call(**params)
    answer = caught.value.response
    return answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"]


def test_boto3_walks_every_action(boto, other, api, emulator):
    locations = [one["locationCode"] for one in boto.describe_locations()["locations"]]
    assert "PAR1" in locations
    link = connection(boto)
    mine, theirs = gateway(api), gateway(Api(emulator, SECOND))
    assert [one["virtualGatewayId"] for one in boto.describe_virtual_gateways()["virtualGateways"]] == [mine]
    own = boto.create_private_virtual_interface(
        connectionId=link,
        newPrivateVirtualInterface={
            "virtualInterfaceName": "own",
            "vlan": 100,
            "asn": 65000,
            "virtualGatewayId": mine,
        },
    )
    assert (own["virtualInterfaceState"], own["ownerAccount"]) == ("pending", FIRST.account_id)
    hosted = allocated(boto, link)
    assert (hosted["virtualInterfaceState"], hosted["ownerAccount"]) == ("confirming", SECOND.account_id)
    id_ = hosted["virtualInterfaceId"]
    confirmed = other.confirm_private_virtual_interface(virtualInterfaceId=id_, virtualGatewayId=theirs)
    assert confirmed["virtualInterfaceState"] == "pending"
    assert until(lambda: seen(boto, id_) == seen(other, id_) == "available")
    assert len(boto.describe_virtual_interfaces(connectionId=link)["virtualInterfaces"]) == 2
    assert refused(boto.delete_connection, connectionId=link)[:2] == (409, "DirectConnectClientException")
    for each in (own["virtualInterfaceId"], id_):
        assert boto.delete_virtual_interface(virtualInterfaceId=each)["virtualInterfaceState"] == "deleting"
    assert until(lambda: seen(other, id_) == "deleted" and seen(boto, own["virtualInterfaceId"]) == "deleted")
    assert boto.delete_connection(connectionId=link)["connectionState"] == "deleting"
    assert until(lambda: boto.describe_connections(connectionId=link)["connections"][0]["connectionState"] == "deleted")
    called = {entry["action"] for entry in emulator.calls() if entry["api"] == "directlink"}
    assert called == set(ACTIONS)


def test_what_either_api_makes_is_seen_by_the_other(boto, api):
    native = api("CreateDirectLink", Bandwidth="1Gbps", DirectLinkName="native", Location="PAR1")["DirectLink"]
    through = connection(boto)
    shown = {one["connectionId"]: one for one in boto.describe_connections()["connections"]}
    assert shown.keys() == {native["DirectLinkId"], through}
    assert shown[native["DirectLinkId"]]["connectionName"] == "native"
    names = [one["DirectLinkName"] for one in api.read("ReadDirectLinks", "DirectLinks", DirectLinkIds=[through])]
    assert names == ["boto"]
    made = api(
        "CreateDirectLinkInterface",
        DirectLinkId=through,
        DirectLinkInterface={
            "BgpAsn": 65000,
            "DirectLinkInterfaceName": "native",
            "VirtualGatewayId": gateway(api),
            "Vlan": 7,
        },
    )["DirectLinkInterface"]
    (interface,) = boto.describe_virtual_interfaces()["virtualInterfaces"]
    same = {"asn": "BgpAsn", "amazonAddress": "OutscalePrivateIp", "authKey": "BgpKey", "vlan": "Vlan"}
    assert {name: interface[name] for name in same} == {name: made[word] for name, word in same.items()}
    hosted = allocated(boto, native["DirectLinkId"])["virtualInterfaceId"]
    states = {
        one["DirectLinkInterfaceId"]: one["State"]
        for one in api.read("ReadDirectLinkInterfaces", "DirectLinkInterfaces")
    }
    assert states[hosted] == "confirming"


def test_the_account_that_should_confirm_may_refuse(boto, other):
    id_ = allocated(boto, connection(boto))["virtualInterfaceId"]
    assert other.delete_virtual_interface(virtualInterfaceId=id_)["virtualInterfaceState"] == "deleting"
    assert seen(boto, id_) == seen(other, id_) == "rejected"


def test_nobody_else_may_confirm(boto, other, api, emulator):
    link = connection(boto)
    id_ = allocated(boto, link)["virtualInterfaceId"]
    confirm = boto.confirm_private_virtual_interface
    assert refused(confirm, virtualInterfaceId=id_, virtualGatewayId=gateway(api))[0] == 401
    foreign = gateway(api)
    status, _kind, text = refused(
        other.confirm_private_virtual_interface, virtualInterfaceId=id_, virtualGatewayId=foreign
    )
    assert (status, foreign in text) == (400, True)
    third = connection(boto, "third")
    assert refused(other.delete_connection, connectionId=third)[0] == 400
    mine = gateway(Api(emulator, SECOND))
    other.confirm_private_virtual_interface(virtualInterfaceId=id_, virtualGatewayId=mine)
    again = refused(other.confirm_private_virtual_interface, virtualInterfaceId=id_, virtualGatewayId=mine)
    assert again[0] == 409


def test_what_nobody_confirms_in_seven_days_expires(boto, other, emulator):
    emulator.switch(durations={"direct_link.expire": 0.0})
    link = connection(boto)
    id_ = allocated(boto, link)["virtualInterfaceId"]
    assert seen(boto, id_) == seen(other, id_) == "expired"
    assert allocated(boto, link)["vlan"] == 101


def test_a_vlan_is_used_once(boto):
    link = connection(boto)
    allocated(boto, link)
    with pytest.raises(botocore.exceptions.ClientError, match="VLAN 101 is in use"):
        allocated(boto, link)


@pytest.mark.parametrize(
    ("params", "status"),
    [
        ({"connectionId": "dxcon-00000000", "ownerAccount": SECOND.account_id}, 400),
        ({"ownerAccount": "123456789012"}, 400),
        ({"vlan": 1}, 400),
        ({"vlan": 4095}, 400),
        ({"mtu": 9001}, 400),
    ],
)
def test_what_is_wrong_is_refused_in_the_words_of_the_api(boto, emulator, params, status):
    link = connection(boto)
    wanted = {"connectionId": link, "ownerAccount": SECOND.account_id, **params}
    within = {"virtualInterfaceName": "hosted", "vlan": 101, "asn": 65000}
    within |= {name: wanted.pop(name) for name in ("vlan", "mtu") if name in wanted}
    wanted["newPrivateVirtualInterfaceAllocation"] = within
    told, body, headers = curl(emulator, "AllocatePrivateVirtualInterface", wanted)
    assert (told, body["__type"]) == (status, "DirectConnectClientException")
    assert set(body) == {"__type", "message"}
    assert headers["x-amzn-requestid"] == headers["x-amz-requestid"]


def curl(emulator, action, params, provider="aws:amz:eu-west-2:directlink", secret=FIRST.secret_key, prefix="Overture"):
    """Status, body and headers, with curl's own signature."""
    if shutil.which("curl") is None:
        pytest.skip("needs curl")
    command = ["curl", "-s", "-i", "--noproxy", "*", "--user", f"{FIRST.access_key}:{secret}", "--aws-sigv4", provider]
    command += ["-H", f"x-amz-target: {prefix}Service.{action}", "-H", "Content-Type: application/x-amz-json-1.1"]
    command += ["-d", json.dumps(params), emulator.env["OSC_ENDPOINT_DIRECT_LINK"]]
    head, _blank, body = subprocess.run(command, capture_output=True, text=True, check=True).stdout.partition("\n\n")
    first, *lines = head.splitlines()
    return int(first.split()[1]), json.loads(body), dict(line.lower().split(": ", 1) for line in lines)


@pytest.mark.parametrize("service", ["directlink", "directconnect"])
def test_curl_signs(emulator, service):
    status, body, headers = curl(emulator, "DescribeConnections", {}, f"aws:amz:eu-west-2:{service}")
    assert (status, body["connections"]) == (200, [])
    assert headers["x-amzn-requestid"] == body["requestId"]


def test_who_signs_wrongly_is_refused(emulator):
    for wrong in (
        {"secret": "wrong"},
        {"provider": "aws:amz:eu-west-2:ec2"},
        {"provider": "aws:amz:us-west-1:directlink"},
    ):
        status, body, _headers = curl(emulator, "DescribeConnections", {}, **wrong)
        assert (status, body["__type"]) == (401, "UnrecognizedClientException")


def test_an_unknown_action_is_refused(emulator):
    for wrong in ({"action": "DescribeLags"}, {"action": "DescribeConnections", "prefix": "Other"}):
        status, body, _headers = curl(emulator, params={}, **wrong)
        assert (status, body["__type"]) == (400, "UnknownOperationException")


def test_a_dry_run_does_nothing(boto, emulator):
    params = {"location": "PAR1", "bandwidth": "1Gbps", "connectionName": "dry", "dryRun": True}
    status, body, _headers = curl(emulator, "CreateConnection", params)
    assert (status, set(body)) == (200, {"requestId"})
    assert boto.describe_connections()["connections"] == []


def test_every_answer_has_the_documented_shape(boto, other, api, emulator):
    link = connection(boto)
    hosted = allocated(boto, link)["virtualInterfaceId"]
    wanted = {"virtualInterfaceName": "x", "vlan": 9, "asn": 65000, "virtualGatewayId": gateway(api)}
    second = connection(boto, "second")
    calls = [
        ("AllocatePrivateVirtualInterface", {"connectionId": link, "ownerAccount": FIRST.account_id}),
        ("CreatePrivateVirtualInterface", {"connectionId": link, "newPrivateVirtualInterface": wanted}),
        ("CreateConnection", {"location": "PAR1", "bandwidth": "10Gbps", "connectionName": "shape"}),
        ("DescribeConnections", {}),
        ("DescribeLocations", {}),
        ("DescribeVirtualGateways", {}),
        ("DescribeVirtualInterfaces", {}),
        ("DeleteVirtualInterface", {"virtualInterfaceId": hosted}),
        ("DeleteConnection", {"connectionId": second}),
    ]
    calls[0][1]["newPrivateVirtualInterfaceAllocation"] = {"virtualInterfaceName": "y", "vlan": 10, "asn": 65000}
    for action, params in calls:
        status, body, _headers = curl(emulator, action, params)
        assert status == 200, body
        assert list(misshapen(ACTIONS[action]["response"], body, action)) == []
    own = next(
        one["virtualInterfaceId"]
        for one in boto.describe_virtual_interfaces()["virtualInterfaces"]
        if one["virtualInterfaceState"] == "confirming"
    )
    params = {"virtualInterfaceId": own, "virtualGatewayId": gateway(api)}
    _status, body, _headers = curl(emulator, "ConfirmPrivateVirtualInterface", params)
    assert list(misshapen(ACTIONS["ConfirmPrivateVirtualInterface"]["response"], body, "Confirm")) == []


def misshapen(fields, value, path):
    """What an answer has that the description has not, or lacks: what is inert is null, a gateway may still be."""
    if value.keys() != fields.keys():
        yield f"{path}: {sorted(value.keys() ^ fields.keys())}"
    for name, spec in fields.items():
        rules = spec if isinstance(spec, dict) else {"type": spec}
        item = value.get(name)
        if inert(rules) or item is None:
            if item is not None or not (inert(rules) or name == "virtualGatewayId"):
                yield f"{path}.{name} is {item!r}"
        elif rules["type"].startswith("["):
            for one in item:
                yield from misshapen(rules["fields"], one, f"{path}.{name}")
        elif not isinstance(item, KINDS[rules["type"].split(" ")[0]]) or item not in allowed(rules, item):
            yield f"{path}.{name} is {item!r}"


def inert(rules):
    """Whether a field is always null, as it says itself, or as each field within it does."""
    fields = rules.get("fields", {}).values()
    return rules.get("inert") or (fields and all(isinstance(spec, dict) and spec.get("inert") for spec in fields))


def allowed(rules, item):
    return rules.get("allowed", [rules.get("const", item)])


def test_the_switches_work(boto, emulator):
    emulator.switch(errors={"DescribeLocations": [1, 400, "4047", "OddException"]})
    assert refused(boto.describe_locations)[:2] == (400, "OddException")
    emulator.switch(http_5xx={"DescribeLocations": 1})
    assert refused(boto.describe_locations)[:2] == (500, "DirectConnectServerException")
    emulator.switch(rate_account=1)
    boto.describe_locations()
    assert refused(boto.describe_locations)[:2] == (429, "ThrottlingException")
    emulator.switch(rate_account=None, lost_answers={"CreateConnection": 1})
    with pytest.raises(botocore.exceptions.HTTPClientError):
        connection(boto, "lost")
    assert [one["connectionName"] for one in boto.describe_connections()["connections"]] == ["lost"]


def test_no_key_is_kept_in_the_record(boto, emulator):
    allocated(boto, connection(boto))
    assert "a-key" not in json.dumps(emulator.calls())
    assert emulator.calls("AllocatePrivateVirtualInterface")[0]["params"]["connectionId"].startswith("dxcon-")
