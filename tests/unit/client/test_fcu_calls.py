"""One call of the OUTSCALE API is several of FCU: what was accepted before one of them fails is on the error."""

from __future__ import annotations

import httpx
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors

from .fcu_answers import as_asked, done, over_fcu, refusal, sent_forms, xml
from .seams import answer, cloud, failing

REFUSED = refusal("InvalidParameterValue")
LOST = failing(httpx.ReadError)
CREATED = xml(
    "CreateNetworkInterface",
    "<networkInterface><networkInterfaceId>eni-1</networkInterfaceId><subnetId>subnet-1</subnetId></networkInterface>",
)
DELETED = done("DeleteNetworkInterface")
IPS = [{"is_primary": True, "private_ip": "10.0.0.4"}, {"is_primary": False, "private_ip": "10.0.0.5"}]
NIC = {"subnet_id": "subnet-1", "private_ips": IPS}


def failed(reached, action, params, kind=errors.OutscaleError):
    """The error that a call ends with."""
    with pytest.raises(kind) as raised:
        reached.outscale.call(action, params)
    return raised.value


def test_an_update_of_several_attributes_is_a_call_for_each():
    reached = over_fcu(as_asked())
    reached.outscale.call("UpdateVm", {"vm_id": "i-1", "vm_type": "tinav5.c1r1p2", "keypair_name": "mine"})
    first, second = sent_forms(reached)
    assert (first["Action"], first["InstanceType.Value"]) == ("ModifyInstanceAttribute", "tinav5.c1r1p2")
    assert (second["Action"], second["KeyName"], second["InstanceId"]) == ("ModifyInstanceKeypair", "mine", "i-1")


@pytest.mark.parametrize("protected", [True, False])
def test_deletion_protection_changes_after_all_that_may_be_refused(protected):
    reached = over_fcu(as_asked())
    update = {"deletion_protection": protected, "vm_type": "tinav5.c1r1p2", "security_group_ids": ["sg-1"]}
    reached.outscale.call("UpdateVm", {"vm_id": "i-1", **update, "keypair_name": "mine"})
    *others, last = sent_forms(reached)
    assert last["DisableApiTermination.Value"] == str(protected).lower()
    assert len(others) == 3


def test_what_cannot_be_taken_back_from_an_image_changes_last():
    reached = over_fcu(done("ModifyImageAttribute"))
    update = {"product_codes": ["0001"], "permissions_to_launch": {"additions": {"global_permission": True}}}
    reached.outscale.call("UpdateImage", {"image_id": "ami-1", **update, "description": "new"})
    described, shared, sold = sent_forms(reached)
    assert (described["Description.Value"], shared["LaunchPermission.Add.1.Group"]) == ("new", "all")
    assert sold["ProductCode.1"] == "0001"


@pytest.mark.parametrize(("ending", "kind"), [(REFUSED, errors.Invalid), (LOST, errors.AnswerLost)])
def test_what_was_accepted_before_a_call_that_fails_is_on_the_error(ending, kind):
    reached = over_fcu(done("ModifyInstanceAttribute"), ending)
    failure = failed(reached, "UpdateVm", {"vm_id": "i-1", "keypair_name": "mine", "vm_type": "tinav5.c1r1p2"}, kind)
    params = {"instance_id": "i-1", "instance_type": {"value": "tinav5.c1r1p2"}}
    assert failure.accepted == [{"action": "ModifyInstanceAttribute", "params": params}]
    assert failure.answer == {}


def test_secrets_are_not_in_what_was_accepted():
    reached = over_fcu(done("ModifyInstanceAttribute"), REFUSED)
    failure = failed(reached, "UpdateVm", {"vm_id": "i-1", "user_data": "c2VjcmV0", "deletion_protection": True})
    assert [call["params"]["user_data"] for call in failure.accepted] == ["***"]


def test_a_first_call_that_is_refused_has_accepted_nothing():
    failure = failed(over_fcu(REFUSED), "DeleteNet", {"net_id": "vpc-1"}, errors.Invalid)
    assert (failure.accepted, failure.answer) == ([], {})
    assert (len(errors.OutscaleError("x").accepted), len(errors.OutscaleError("x").answer)) == (0, 0)


def test_what_is_only_read_is_not_among_what_was_accepted():
    listed = xml("DescribeSnapshots", "<snapshotSet><item><snapshotId>snap-1</snapshotId></item></snapshotSet>")
    reached = over_fcu(listed, refusal("AuthFailure"))
    reached.outscale.want(["permissions_to_create_volume"])
    assert failed(reached, "ReadSnapshots", {}, errors.Unauthorized).accepted == []


def test_the_further_private_ips_of_a_new_nic_are_assigned_at_once():
    reached = over_fcu(CREATED, done("AssignPrivateIpAddresses"))
    assert reached.outscale.call("CreateNic", NIC)["nic"]["nic_id"] == "eni-1"
    create, assign = sent_forms(reached)
    assert create["PrivateIpAddress"] == "10.0.0.4"
    assert (assign["NetworkInterfaceId"], assign["PrivateIpAddress.1"]) == ("eni-1", "10.0.0.5")


def test_a_private_ip_that_is_not_given_is_chosen_by_the_cloud():
    reached = over_fcu(CREATED)
    reached.outscale.call("CreateNic", {"subnet_id": "subnet-1", "private_ips": [{"is_primary": True}]})
    (form,) = sent_forms(reached)
    assert "PrivateIpAddress" not in form


@pytest.mark.parametrize(
    ("ending", "kind"),
    [(REFUSED, errors.Invalid), (refusal("IncorrectInstanceState"), errors.ConflictNotYet), (LOST, errors.AnswerLost)],
)
def test_a_nic_whose_further_private_ips_fail_is_deleted_again(ending, kind):
    reached = over_fcu(CREATED, ending, DELETED)
    failure = failed(reached, "CreateNic", NIC, kind)
    assert sent_forms(reached)[-1]["NetworkInterfaceId"] == "eni-1"
    assert [call["action"] for call in failure.accepted] == ["CreateNetworkInterface", "DeleteNetworkInterface"]
    assert failure.answer == {}


@pytest.mark.parametrize("ending", [refusal("IncorrectInstanceState"), LOST])
def test_a_nic_that_cannot_be_deleted_again_is_named_and_never_made_twice(ending):
    failure = failed(over_fcu(CREATED, ending, refusal("InvalidNetworkInterface.InUse")), "CreateNic", NIC)
    assert "The NIC eni-1 was created before and is still there" in str(failure)
    assert not isinstance(failure, (errors.ApiError, errors.TransportError)), "those are sent again, or looked for"
    assert [call["action"] for call in failure.accepted] == ["CreateNetworkInterface"]
    assert failure.answer["nic"]["nic_id"] == "eni-1"


def test_an_answer_of_another_shape_is_an_error_of_the_tree_with_what_was_accepted():
    failure = failed(over_fcu(xml("CreateNetworkInterface", "<status>ok</status>")), "CreateNic", NIC)
    assert isinstance(failure, errors.NotTheApi)
    assert str(failure).startswith("CreateNic: FCU's answer cannot be understood")
    assert [call["action"] for call in failure.accepted] == ["CreateNetworkInterface"]


@pytest.mark.parametrize("action", ["ReadAdminPassword", "ReadConsoleOutput"])
def test_an_answer_about_another_resource_is_an_error(action):
    late = as_asked("<instanceId>i-2</instanceId><passwordData>x</passwordData><output>x</output>")
    assert "not about i-1" in str(failed(over_fcu(late), action, {"vm_id": "i-1"}, errors.NotTheApi))


def test_an_attribute_of_another_vm_is_not_shown():
    vm = "<item><instancesSet><item><instanceId>i-1</instanceId></item></instancesSet></item>"
    attribute = xml("DescribeInstanceAttribute", "<instanceId>i-2</instanceId><userData><value>eA==</value></userData>")
    reached = over_fcu(xml("DescribeInstances", f"<reservationSet>{vm}</reservationSet>"), attribute)
    reached.outscale.want(["user_data"])
    with pytest.raises(errors.NotTheApi, match="not about i-1"):
        reached.outscale.read_all("ReadVms")


def test_a_refusal_within_an_answer_is_an_error():
    error = "<error><code>InvalidVpcEndpointId.NotFound</code><message>no such</message></error>"
    body = f"<unsuccessful><item>{error}<resourceId>vpce-1</resourceId></item></unsuccessful>"
    reached = over_fcu(xml("DeleteVpcEndpoints", body))
    failure = failed(reached, "DeleteNetAccessPoint", {"net_access_point_id": "vpce-1"}, errors.NotFound)
    assert "no such" in str(failure)
    assert failure.accepted == []


def test_an_answer_that_returns_false_is_a_refusal():
    failure = failed(over_fcu(xml("DeleteVpc", "<return>false</return>")), "DeleteNet", {"net_id": "vpc-1"})
    assert "return: false" in str(failure)
    assert failure.accepted == []


def test_tags_whose_pages_have_no_end_are_an_error():
    addresses = "<item><publicIp>192.0.2.1</publicIp><allocationId>eipalloc-1</allocationId></item>"
    page = xml("DescribeTags", "<tagSet/><nextToken>more</nextToken>")
    reached = over_fcu(xml("DescribeAddresses", f"<addressesSet>{addresses}</addressesSet>"), page)
    with pytest.raises(errors.NotTheApi, match="the same page"):
        reached.outscale.read_all("ReadPublicIps")


def test_a_direction_that_does_not_exist_is_refused_before_anything_is_sent():
    reached = over_fcu(answer(""))
    rule = {"flow": "inbound", "security_group_id": "sg-1", "ip_protocol": "tcp", "ip_range": "192.0.2.0/24"}
    with pytest.raises(errors.InvalidInput, match="takes Inbound or Outbound, not inbound"):
        reached.outscale.call("CreateSecurityGroupRule", rule)
    assert reached.wire.requests == []


def test_the_version_and_the_session_token_are_sent_and_the_token_is_in_no_message():
    reached = cloud(
        refusal("AuthFailure", "The token lent-for-a-while is no more"),
        api="fcu",
        fcu_version="2014-10-01",
        session_token="lent-for-a-while",
        endpoints={"fcu": "https://ec2.example/"},
    )
    with pytest.raises(errors.Unauthorized, match=r"The token \*\*\* is no more"):
        reached.fcu.call("DescribeVpcs")
    assert sent_forms(reached)[0]["Version"] == "2014-10-01"
    (request,) = reached.wire.requests
    assert request.headers["X-Amz-Security-Token"] == "lent-for-a-while"
    assert "x-amz-security-token" in request.headers["Authorization"]
