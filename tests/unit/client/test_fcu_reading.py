"""What is read over FCU is what was asked for: filters as the OUTSCALE API means them, and links that are in force."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.fcu_adapter.translation import NotOverFcu
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import to_pascal

from .fcu_answers import done, over_fcu, sent_forms, xml

CLIENT_TOKENS = {"CreateVms": ("image_id", "RunInstances"), "CreateNatService": ("subnet_id", "CreateNatGateway")}
"""The creations that FCU makes once however often they are sent, with a parameter, and FCU's action."""


def items(*texts):
    return "".join(f"<item>{text}</item>" for text in texts)


def read(action, describe, key, *listed, **filters):
    """What a Read action finds among what FCU lists, whatever it was asked for."""
    reached = over_fcu(xml(describe, f"<{key}>{items(*listed)}</{key}>"))
    return reached.outscale.read_all(action, {"filters": filters})


@pytest.mark.parametrize("value", [None, []])
def test_a_filter_that_is_null_or_empty_is_not_sent(value):
    reached = over_fcu(xml("DescribeImages", f"<imagesSet>{items('<imageId>ami-1</imageId>')}</imagesSet>"))
    filters = {"AccountIds": value, "ImageIds": value, "TagKeys": value, "Hypervisor": value}
    assert reached.outscale.raw("ReadImages", {"Filters": filters})["Images"][0]["ImageId"] == "ami-1"
    assert [name for name in sent_forms(reached)[0] if name.startswith(("Filter", "Owner"))] == []
    assert to_pascal({"filters": {"image_ids": value, "states": ["available"]}}) == {
        "Filters": {"States": ["available"]}
    }


@pytest.mark.parametrize(
    ("filters", "sent"),
    [
        ({"tags": ["Name=a*b?c\\"]}, r"a\*b\?c\\"),
        ({"tag_values": ["*"]}, r"\*"),
        ({"keypair_names": ["a*"]}, "a*"),
        ({"private_ips": ["10.0.0.?"]}, r"10.0.0.\?"),
    ],
)
def test_wildcards_are_escaped_where_the_outscale_api_has_none(filters, sent):
    reached = over_fcu(xml("DescribeInstances", "<reservationSet/>"))
    reached.outscale.read_all("ReadVms", {"filters": filters})
    assert sent_forms(reached)[0]["Filter.1.Value.1"] == sent


NAMES = [f"<imageId>{name}</imageId><name>{name}</name>" for name in ("Ubuntu-24", "Ubuntu-26", "Ubuntu-*", "Rocky")]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("Ubuntu-2?", ["Ubuntu-24", "Ubuntu-26"]),
        ("U*4", ["Ubuntu-24"]),
        (r"Ubuntu-\*", ["Ubuntu-*"]),
        ("Ubuntu", []),
        ("Rock[y]", []),
    ],
)
def test_names_are_patterns_as_in_the_outscale_api(pattern, found):
    assert [
        one["image_id"] for one in read("ReadImages", "DescribeImages", "imagesSet", *NAMES, image_names=[pattern])
    ] == found


VMS = [
    f"<instancesSet><item><instanceId>i-{n}</instanceId>{more}</item></instancesSet>"
    for n, more in (
        (1, "<clientToken>mine</clientToken><instanceState><name>running</name></instanceState><vpcId>vpc-1</vpcId>"),
        (2, "<clientToken>theirs</clientToken><instanceState><name>stopped</name></instanceState>"),
        (3, ""),
    )
]


@pytest.mark.parametrize(
    "filters",
    [{"vm_ids": ["i-1"]}, {"client_tokens": ["mine"]}, {"net_ids": ["vpc-1"]}, {"vm_state_names": ["running"]}],
)
def test_what_a_service_that_ignores_a_filter_lists_besides_is_left_out(filters):
    assert [vm["vm_id"] for vm in read("ReadVms", "DescribeInstances", "reservationSet", *VMS, **filters)] == ["i-1"]


@pytest.mark.parametrize(
    ("action", "describe", "key", "field", "filters"),
    [
        ("ReadNets", "DescribeVpcs", "vpcSet", "cidrBlock", "ip_ranges"),
        ("ReadSubnets", "DescribeSubnets", "subnetSet", "vpcId", "net_ids"),
        ("ReadVolumes", "DescribeVolumes", "volumeSet", "volumeId", "volume_ids"),
        ("ReadSecurityGroups", "DescribeSecurityGroups", "securityGroupInfo", "groupName", "security_group_names"),
        ("ReadSecurityGroups", "DescribeSecurityGroups", "securityGroupInfo", "groupDescription", "descriptions"),
        ("ReadKeypairs", "DescribeKeyPairs", "keySet", "keyName", "keypair_names"),
        ("ReadNics", "DescribeNetworkInterfaces", "networkInterfaceSet", "description", "descriptions"),
        ("ReadTags", "DescribeTags", "tagSet", "value", "values"),
        ("ReadClientGateways", "DescribeCustomerGateways", "customerGatewaySet", "ipAddress", "public_ips"),
        ("ReadVpnConnections", "DescribeVpnConnections", "vpnConnectionSet", "vpnGatewayId", "virtual_gateway_ids"),
    ],
)
def test_every_kind_is_compared_with_what_was_asked_for(action, describe, key, field, filters):
    told_apart_by = {"securityGroupInfo": "<groupId>sg-1</groupId>", "tagSet": "<key>k</key>"}.get(key, "")
    listed = [f"{told_apart_by}<{field}>{value}</{field}>" for value in ("this", "that", "thisandthat")]
    assert len(read(action, describe, key, *listed, **{filters: ["this"]})) == 1


@pytest.mark.parametrize(("owner", "found"), [("123456789012", ["ami-1"]), ("self", ["ami-1", "ami-2"])])
def test_images_of_other_accounts_are_left_out_where_the_account_is_given(owner, found):
    owned = [
        f"<imageId>ami-{n}</imageId><imageOwnerId>{account}</imageOwnerId>"
        for n, account in ((1, "123456789012"), (2, "210987654321"))
    ]
    listed = read("ReadImages", "DescribeImages", "imagesSet", *owned, account_ids=[owner])
    assert [image["image_id"] for image in listed] == found


def attached(state, net, name="state"):
    return f"<vpcId>{net}</vpcId><{name}>{state}</{name}>"


def test_an_internet_service_whose_link_is_detached_has_no_net():
    old, new = attached("detached", "vpc-1"), attached("available", "vpc-2")
    services = [
        f"<internetGatewayId>igw-{n}</internetGatewayId><attachmentSet>{items(*links)}</attachmentSet>"
        for n, links in ((1, [old]), (2, [old, new]))
    ]
    listing = ("ReadInternetServices", "DescribeInternetGateways", "internetGatewaySet", *services)
    assert [one.get("net_id") for one in read(*listing)] == [None, "vpc-2"]
    assert read(*listing, link_net_ids=["vpc-1"]) == []


def test_a_virtual_gateway_is_linked_where_its_link_is_in_force():
    links = items(attached("attached", "vpc-2"), attached("detached", "vpc-1"))
    gateway = f"<vpnGatewayId>vgw-1</vpnGatewayId><attachments>{links}</attachments>"
    listing = ("ReadVirtualGateways", "DescribeVpnGateways", "vpnGatewaySet", gateway)
    (found,) = read(*listing, link_net_ids=["vpc-2"])
    assert found["net_to_virtual_gateway_links"] == [{"net_id": "vpc-2", "state": "attached"}]
    assert read(*listing, link_net_ids=["vpc-1"]) == []


def test_what_is_detached_from_a_vm_is_not_shown_as_linked():
    link = "<instanceId>i-1</instanceId><status>detached</status>"
    (volume,) = read("ReadVolumes", "DescribeVolumes", "volumeSet", f"<attachmentSet>{items(link)}</attachmentSet>")
    assert volume["linked_volumes"] == []
    (nic,) = read("ReadNics", "DescribeNetworkInterfaces", "networkInterfaceSet", f"<attachment>{link}</attachment>")
    assert "link_nic" not in nic
    disk = items("<deviceName>/dev/xvdb</deviceName><ebs><status>detached</status></ebs>")
    nics = items(f"<networkInterfaceId>eni-1</networkInterfaceId><attachment>{link}</attachment>")
    shown = f"<blockDeviceMapping>{disk}</blockDeviceMapping><networkInterfaceSet>{nics}</networkInterfaceSet>"
    listed = f"<instancesSet>{items(shown)}</instancesSet>"
    (vm,) = read("ReadVms", "DescribeInstances", "reservationSet", listed)
    assert (vm["block_device_mappings"], vm["nics"]) == ([], [])


def test_the_link_of_a_main_route_table_has_a_net_and_those_to_subnets_have_none():
    ids = [f"<routeTableAssociationId>rtbassoc-{number}</routeTableAssociationId>" for number in (1, 2)]
    links = items(f"{ids[0]}<main>true</main>", f"{ids[1]}<main>false</main><subnetId>subnet-1</subnetId>")
    (table,) = read(
        "ReadRouteTables", "DescribeRouteTables", "routeTableSet",
        f"<vpcId>vpc-1</vpcId><associationSet>{links}</associationSet>",
    )  # fmt: skip
    main, other = table["link_route_tables"]
    assert (main["net_id"], other.get("net_id")) == ("vpc-1", None)


def test_an_empty_text_inside_of_a_parameter_is_not_given():
    reached = over_fcu(xml("RunInstances", "<instancesSet/>"))
    nic = {"nic_id": "eni-1", "subnet_id": "", "device_number": 0}
    disk = {"device_name": "/dev/sda1", "bsu": {"volume_size": 10, "snapshot_id": ""}}
    place = {"subregion_name": "eu-west-2a", "tenancy": ""}
    create = {"image_id": "ami-1", "nics": [nic], "block_device_mappings": [disk], "placement": place}
    reached.outscale.call("CreateVms", create)
    (form,) = sent_forms(reached)
    assert {name: value for name, value in form.items() if name.startswith(("Network", "Block", "Placement"))} == {
        "NetworkInterface.1.NetworkInterfaceId": "eni-1",
        "NetworkInterface.1.DeviceIndex": "0",
        "BlockDeviceMapping.1.DeviceName": "/dev/sda1",
        "BlockDeviceMapping.1.Ebs.VolumeSize": "10",
        "Placement.AvailabilityZone": "eu-west-2a",
    }
    body = reached.wire.requests[0].content.decode()
    assert "Tenancy" not in body
    assert "Ebs.SnapshotId" not in body


def test_a_text_that_may_be_empty_is_emptied():
    reached = over_fcu(done("ModifyNetworkInterfaceAttribute"))
    reached.outscale.call("UpdateNic", {"nic_id": "eni-1", "description": ""})
    assert b"Description.Value=&" in reached.wire.requests[0].content + b"&"


@pytest.mark.parametrize("action", CLIENT_TOKENS)
def test_a_client_token_is_passed_on_where_fcu_takes_one(action):
    param, sent = CLIENT_TOKENS[action]
    reached = over_fcu(xml(sent, "<natGateway/>"))
    assert reached.outscale.supports(action, "client_token")
    reached.outscale.call(action, {param: "x-1", "client_token": "mine"})
    (form,) = sent_forms(reached)
    assert (form["Action"], form["ClientToken"]) == (sent, "mine")


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("CreateVolume", "client_token"),
        ("CreateSnapshot", "client_token"),
        ("ReadNatServices", "client_tokens"),
        ("CreateLoadBalancer", "listeners"),
    ],
)
def test_what_fcu_does_not_take_is_known_without_trying(action, name):
    outscale = over_fcu().outscale
    assert not outscale.supports(action, name)
    with pytest.raises(NotOverFcu):
        outscale.vet(action, {"filters": {name: ["x"]}} if action.startswith("Read") else {name: "x"})


def test_vms_are_found_by_their_client_token():
    reached = over_fcu(xml("DescribeInstances", "<reservationSet/>"))
    assert reached.outscale.supports("ReadVms", "client_tokens")
    reached.outscale.read_all("ReadVms", {"filters": {"client_tokens": ["mine"]}})
    assert sent_forms(reached)[0]["Filter.1.Name"] == "client-token"
