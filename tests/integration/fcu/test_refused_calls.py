"""One task over FCU is several calls: when a later one fails, nothing is left behind, nothing is worse than before."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.ritual

NET = {"net": {"name": "refused", "ip_range": "10.0.0.0/16"}, "register": "net"}
SUBNET = {
    "subnet": {"name": "refused", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
    "register": "subnet",
}
IPS = [{"private_ip": "10.0.1.20", "is_primary": True}, {"private_ip": "10.0.1.21", "is_primary": False}]
NIC = {"nic": {"name": "refused", "subnet_id": "{{ subnet.subnet.subnet_id }}", "private_ips": IPS}}
VM = {
    "vm": {
        "name": "refused",
        "image_id": "ami-29000005",
        "vm_type": "tinav6.c1r1p2",
        "state": "running",
    },
    "register": "vm",
}


def named(*tasks):
    return [{"name": f"{number} {next(iter(task))}", **task} for number, task in enumerate(tasks)]


def nics(played):
    """The private IPs of the NICs that there are."""
    return [[ip["private_ip"] for ip in nic["private_ips"]] for nic in played.told[-1].result["nics"]]


def test_a_nic_whose_second_private_ip_is_refused_is_not_left_behind(direct_fcu_player, emulator):
    emulator.switch(errors={"AssignPrivateIpAddresses": [1, 400, "10021", "TooManyResources"]})
    played = direct_fcu_player.play(named(NET, SUBNET, NIC, {"nic_info": {}}, NIC, {"nic_info": {}}))
    refused, left, created = played.told[2:5]
    assert "PrivateIpAddressLimitExceeded" in refused.msg
    assert left.result["nics"] == []
    assert (created.failed, created.changed) == (False, True), created.msg
    assert nics(played) == [["10.0.1.20", "10.0.1.21"]]


def test_a_nic_is_created_once_when_the_answer_about_its_second_private_ip_is_lost(direct_fcu_player, emulator):
    emulator.switch(lost_answers={"AssignPrivateIpAddresses": 1})
    played = direct_fcu_player.play(named(NET, SUBNET, NIC, {"nic_info": {}}))
    assert not played.told[2].failed, played.told[2].msg
    assert nics(played) == [["10.0.1.20", "10.0.1.21"]]


def test_a_vm_is_not_protected_by_an_update_that_is_refused(direct_player, emulator):
    emulator.switch(errors={"ModifyInstanceKeypair": [1, 400, "5071", "InvalidResource"]})
    update = {"deletion_protection": True, "keypair_name": "refused", "api": "fcu"}
    which = {"vm_ids": ["{{ vm.vms[0].vm_id }}"]}
    played = direct_player.play(
        named(
            {"keypair": {"keypair_name": "refused"}}, VM, {"vm": {**which, **update}}, {"vm_info": {"filters": which}}
        )
    )
    refused, listed = played.told[2:]
    assert "InvalidKeyPair.NotFound" in refused.msg
    assert [call["action"] for call in refused.sent if call["action"].startswith("Modify")] == ["ModifyInstanceKeypair"]
    assert listed.result["vms"][0]["deletion_protection"] is False


BOTH = {"keypair_name": "refused", "bsu_optimized": True}
"""What FCU changes by two calls, in this order."""


@pytest.mark.parametrize("refusal", [[1, 400, "5071", "InvalidResource"], [2, 409, "6003", "InvalidState"]])
def test_a_vm_s_update_that_is_refused_half_way_tells_the_half_that_was_accepted(direct_fcu_player, emulator, refusal):
    emulator.switch(errors={"ModifyInstanceAttribute": refusal})
    keypair = {"keypair": {"keypair_name": "refused"}}
    update = {"vm": {"name": "refused", **BOTH}}
    played = direct_fcu_player.play(named(keypair, VM, update, update, update))
    refused, rerun, again = played.told[2:]
    assert refused.failed
    assert refused.changed
    assert refused.actions == ["ModifyInstanceKeypair"]
    (vm,) = refused.result["vms"]
    assert (vm["keypair_name"], vm["bsu_optimized"]) == ("refused", False)
    assert (rerun.failed, rerun.actions) == (False, ["UpdateVm"]), rerun.msg
    assert [call["action"] for call in rerun.sent if call["action"].startswith("Modify")] == ["ModifyInstanceAttribute"]
    assert again.actions == []


def test_a_vm_s_update_whose_second_answer_is_lost_is_told_once(direct_fcu_player, emulator):
    emulator.switch(lost_answers={"ModifyInstanceAttribute": 1})
    update = {"vm": {"name": "refused", **BOTH}}
    played = direct_fcu_player.play(named({"keypair": {"keypair_name": "refused"}}, VM, update, update))
    lost, again = played.told[2:]
    assert (lost.failed, lost.actions) == (False, ["UpdateVm"]), lost.msg
    assert again.actions == []


def test_a_nic_that_was_made_and_taken_away_again_is_told(direct_fcu_player, emulator):
    emulator.switch(errors={"AssignPrivateIpAddresses": [1, 400, "10021", "TooManyResources"]})
    refused = direct_fcu_player.play(named(NET, SUBNET, NIC)).told[2]
    assert (refused.failed, refused.changed) == (True, True)
    assert refused.actions == ["CreateNetworkInterface", "DeleteNetworkInterface"]
    assert refused.result["nic"] is None


def test_a_nic_that_cannot_be_taken_away_again_is_in_the_message_and_in_the_result(direct_fcu_player, emulator):
    emulator.switch(
        errors={
            "AssignPrivateIpAddresses": [1, 400, "10021", "TooManyResources"],
            "DeleteNetworkInterface": [1, 400, "5071", "InvalidResource"],
        }
    )
    played = direct_fcu_player.play(named(NET, SUBNET, NIC, {"nic_info": {}}))
    refused, left = played.told[2:]
    (nic,) = left.result["nics"]
    assert (refused.failed, refused.actions) == (True, ["CreateNetworkInterface"])
    assert refused.result["nic"]["nic_id"] == nic["nic_id"]
    assert nic["nic_id"] in refused.msg


def test_a_nic_s_update_that_is_refused_half_way_tells_the_half_that_was_accepted(direct_fcu_player):
    group = {"security_group_name": "refused", "description": "refused", "net_id": "{{ net.net.net_id }}"}
    wrong = {"nic": {**NIC["nic"], "description": "new", "security_group_ids": ["sg-12345678"]}}
    right = {"nic": {**wrong["nic"], "security_group_ids": ["{{ group.security_group.security_group_id }}"]}}
    made = {"security_group": group, "register": "group"}
    played = direct_fcu_player.play(named(NET, SUBNET, made, NIC, wrong, right, right))
    refused, rerun, again = played.told[4:]
    assert (refused.failed, refused.actions) == (True, ["UpdateNic"])
    assert refused.result["nic"]["description"] == "new"
    assert (rerun.failed, rerun.actions) == (False, ["UpdateNic"]), rerun.msg
    assert again.actions == []


def test_a_call_that_is_refused_half_way_tells_the_half_that_was_accepted(direct_fcu_player):
    update = {
        "nic_id": "{{ nic.nic.nic_id }}",
        "description": "new",
        "link_nic": {"link_nic_id": "eni-attach-12345678"},
    }
    group = {
        "action": "UpdateNic",
        "params": {**update, "security_group_ids": ["{{ nic.nic.security_groups[0].security_group_id }}"]},
    }
    played = direct_fcu_player.play(named(NET, SUBNET, {**NIC, "register": "nic"}, {"call": group}))
    refused = played.told[-1]
    assert (refused.failed, refused.changed) == (True, True), refused.result
    assert refused.actions == ["ModifyNetworkInterfaceAttribute"]
