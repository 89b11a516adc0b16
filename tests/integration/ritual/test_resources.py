"""What single resources do on a cloud that has none left, or keeps something, each as tasks in this process."""

from __future__ import annotations

import pytest

from tests.integration.direct import DirectPlayer

pytestmark = pytest.mark.ritual

VM = {"image_id": "ami-29000005", "vm_type": "tinav6.c1r1p2", "placement": {"subregion_name": "eu-west-2a"}}


@pytest.fixture
def play(emulator, tmp_path):
    """Plays tasks, each with its name: a mapping of names to what they tell."""

    def played(tasks, **switches):
        emulator.switch(**{"speed": 1_000_000, **switches})
        return DirectPlayer(emulator, tmp_path).play([{"name": name, **task} for name, task in tasks.items()])

    return played


def sent(told):
    """The changing calls, those that were refused among them."""
    return [action for action in told.called if not action.startswith("Read")]


SPARE = {"flexible_gpu": {"name": "spare", "model_name": "nvidia-p6"}}
NONE_LEFT = "10001"


def test_another_subregion_is_tried_where_one_has_no_gpu_left(play):
    played = play(
        {"spare": SPARE, "again": SPARE, "gone": {"flexible_gpu": {"name": "spare", "state": "absent"}}},
        errors={"CreateFlexibleGpu": [1, 400, NONE_LEFT]},
    )
    made = played["spare"]
    assert sent(made) == ["CreateFlexibleGpu", "CreateFlexibleGpu", "CreateTags"]
    assert made.result["flexible_gpu"]["subregion_name"] == "eu-west-2b"
    assert made.result["actions"][0]["params"]["subregion_name"] == "eu-west-2b"
    assert not played["again"].changed
    assert played["gone"].actions == ["DeleteFlexibleGpu"]


def test_no_other_subregion_is_tried_where_one_was_asked_for(play):
    asked = {"flexible_gpu": {**SPARE["flexible_gpu"], "subregion_name": "eu-west-2a"}}
    played = play({"spare": asked}, errors={"CreateFlexibleGpu": [1, 400, NONE_LEFT]})
    assert NONE_LEFT in played["spare"].msg
    assert sent(played["spare"]) == ["CreateFlexibleGpu"]


def test_what_no_subregion_has_is_an_error(play, emulator):
    played = play({"spare": SPARE}, errors={"CreateFlexibleGpu": [9, 400, NONE_LEFT]})
    assert NONE_LEFT in played["spare"].msg
    tried = [call["params"]["SubregionName"] for call in played["spare"].calls if "SubregionName" in call["params"]]
    assert len(tried) == len(set(tried)) > 1
    assert emulator.resources() == {}


def test_a_protected_vm_is_replaced_by_one_that_is_made_first(play, emulator):
    other = {**VM, "placement": {"subregion_name": "eu-west-2b"}, "name": "vm", "replace": True}
    played = play(
        {
            "vm": {"vm": {"name": "vm", "deletion_protection": True, **VM}},
            "protected": {"vm": other},
            "foretold": {"vm": {**other, "deletion_protection": False}, "check_mode": True},
            "replaced": {"vm": {**other, "deletion_protection": False}},
            "gone": {"vm": {"name": "vm", "state": "absent"}},
        }
    )
    assert "Protected from deletion" in played["protected"].msg
    assert sent(played["protected"]) == []
    assert sent(played["replaced"]) == ["CreateVms", "CreateTags", "UpdateVm", "DeleteVms"]
    assert played["foretold"].actions == played["replaced"].actions
    assert not played["replaced"].result.get("warnings")
    assert emulator.resources() == {}


def test_a_vm_with_an_address_of_its_own_goes_before_its_replacement_comes(play, emulator):
    vm = {"name": "vm", "image_id": "ami-29000005", "vm_type": "tinav6.c1r1p2", "private_ips": ["10.0.1.9"]}
    vm |= {"subnet_id": "{{ subnet.subnet.subnet_id }}"}
    played = play(
        {
            "net": {"net": {"name": "net", "ip_range": "10.0.0.0/16"}, "register": "net"},
            "subnet": {
                "subnet": {"name": "subnet", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
                "register": "subnet",
            },
            "vm": {"vm": vm},
            "replaced": {"vm": {**vm, "image_id": "ami-29000007", "replace": True}},
            "gone": {"vm": {"name": "vm", "state": "absent"}},
            "subnet gone": {"subnet": {"name": "subnet", "state": "absent"}},
            "net gone": {"net": {"name": "net", "state": "absent"}},
        }
    )
    assert sent(played["replaced"]) == ["DeleteVms", "CreateVms", "CreateTags"]
    assert played["replaced"].result["vm"]["image_id"] == "ami-29000007"
    assert emulator.resources() == {}


NET = {
    "net": {"net": {"name": "net", "ip_range": "10.0.0.0/16"}, "register": "net"},
    "subnet": {
        "subnet": {"name": "subnet", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        "register": "subnet",
    },
}
IN_SUBNET = {"name": "one", "subnet_id": "{{ subnet.subnet.subnet_id }}"}
BALANCER = {
    "load_balancer_name": "one",
    "subregion_names": ["eu-west-2a"],
    "listeners": [{"load_balancer_port": 80, "load_balancer_protocol": "HTTP", "backend_port": 80}],
}
EMPTY = {
    "vm": (
        {"name": "one", "image_id": "ami-29000005", "vm_type": "tinav6.c1r1p2"},
        {
            "vm_type": "",
            "placement": {"subregion_name": "", "tenancy": ""},
            "keypair_name": "",
            "security_group_ids": [],
        },
    ),
    "nic": (IN_SUBNET, {"description": "", "security_group_ids": []}),
    "load_balancer": (
        BALANCER,
        {"public_ip": "", "security_groups": [], "access_log": {"osu_bucket_name": "", "osu_bucket_prefix": ""}},
    ),
    "dhcp_options": ({"name": "one", "log_servers": ["192.0.2.1"]}, {"domain_name": "", "domain_name_servers": []}),
    "volume": ({"name": "one", "size": 10, "subregion_name": "eu-west-2a"}, {"client_token": ""}),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_what_is_empty_where_the_cloud_has_its_own_asks_for_nothing(play, kind):
    options, empty = EMPTY[kind]
    played = play(
        {
            **NET,
            "made": {kind: {**empty, **options}},
            "again": {kind: {**empty, **options}},
            "empty": {kind: {**options, **empty} if kind != "vm" else {**options, **empty, "allow_stop": True}},
            "foretold": {kind: {**options, **empty}, "check_mode": True},
        }
    )
    assert [(one.name, one.msg) for one in played.told if one.failed] == []
    assert not played["made"].result.get("warnings")
    assert [played[name].changed for name in ("again", "empty", "foretold")] == [False, False, False]


def test_a_listener_that_is_there_need_not_be_described_again(play):
    def listener(**options):
        port = {"load_balancer_port": 80, **options}
        return {"load_balancer": {"load_balancer_name": "one", "listeners": [port]}}

    sticky = {"load_balancer_name": "one", "policy_name": "sticky", "policy_type": "load_balancer"}
    played = play(
        {
            "made": {"load_balancer": BALANCER},
            "policy": {"load_balancer_policy": sticky},
            "again": listener(),
            "sticky": listener(policy_names=["sticky"]),
            "sticky again": listener(policy_names=["sticky"]),
            "left alone": listener(),
            "port": listener(backend_port=81),
            "not sticky": listener(policy_names=[]),
        }
    )
    assert [(one.name, one.msg) for one in played.told if one.failed] == []
    assert [one.changed for one in played.told] == [True, True, False, True, False, False, True, True]
    assert played["sticky"].actions == ["UpdateLoadBalancer"]
    (shown,) = played["port"].result["load_balancer"]["listeners"]
    assert (shown["load_balancer_protocol"], shown["backend_port"]) == ("HTTP", 81)
    assert shown["policy_names"] == ["sticky"]


def test_a_nic_is_given_secondary_ips_by_their_number_and_none_is_taken_away(play):
    def nic(count, **more):
        return {"nic": {**IN_SUBNET, "secondary_private_ip_count": count}, **more}

    played = play(
        {
            **NET,
            "foretold": nic(2, check_mode=True),
            "two": nic(2),
            "again": nic(2),
            "three": nic(3),
            "one": nic(1),
            "less than none": nic(-1),
        }
    )
    assert played["foretold"].actions == played["two"].actions == ["CreateNic", "CreateTags", "LinkPrivateIps"]
    assert not played["again"].changed
    assert played["three"].result["actions"][0]["params"]["secondary_private_ip_count"] == 1
    assert len(played["three"].result["nic"]["private_ips"]) == 4
    assert "it has 3 secondary private IPs, not 1" in played["one"].msg
    assert "must be 0 or more" in played["less than none"].msg


def test_a_nic_whose_creation_was_not_answered_gets_its_secondary_ips_as_well(play):
    nic = {"nic": {**IN_SUBNET, "secondary_private_ip_count": 2}}
    played = play({**NET, "nic": nic}, lost_answers={"CreateNic": [1]})
    assert not played["nic"].failed, played["nic"].msg
    assert len(played["nic"].result["nic"]["private_ips"]) == 3


def test_a_volume_whose_update_failed_is_told_at_once(play):
    volume = {"name": "one", "subregion_name": "eu-west-2a"}
    played = play(
        {"made": {"volume": {**volume, "size": 10}}, "grown": {"volume": {**volume, "size": 20}}},
        api_version="1.42.0",
        fail_state={"volume_update_task": "failed"},
    )
    assert "was accepted, and failed: vol-update-" in played["grown"].msg
    assert played["grown"].result["volume"]["size"] == 10


def test_a_disk_whose_update_failed_is_told_at_once(play):
    def vm(size):
        return {"vm": {"name": "one", **VM, "block_device_mappings": [{"device_name": "/dev/sda1", "bsu": size}]}}

    played = play(
        {"made": vm({}), "grown": vm({"volume_size": 500})},
        api_version="1.42.0",
        fail_state={"volume_update_task": "failed"},
    )
    assert "was accepted, and failed: vol-update-" in played["grown"].msg


def test_a_shutdown_that_hangs_is_ended_by_force(play):
    vm = {"name": "one", **VM}
    played = play(
        {
            "made": {"vm": vm},
            "hangs": {"vm": {**vm, "state": "stopped", "wait_timeout": 1}},
            "ended": {"vm": {**vm, "state": "stopped", "force_stop": True}},
            "again": {"vm": {**vm, "state": "stopped", "force_stop": True}},
        },
        slow_vm_shutdown=True,
    )
    assert "'stopping' after 1 s" in played["hangs"].msg
    assert played["ended"].result["actions"][0]["params"]["force_stop"] is True
    assert played["ended"].result["vm"]["state"] == "stopped"
    assert not played["again"].changed


def test_what_no_read_tells_of_an_image_is_said_not_to_be_compared(play):
    vm = {"image_id": "ami-29000005", "vm_type": "tinav6.c1r1p2"}
    image = {"image_name": "one", "vm_id": "{{ vm.vm.vm_id }}", "no_reboot": True}
    played = play(
        {
            "vm": {"vm": {"name": "one", **vm}, "register": "vm"},
            "made": {"image": image},
            "again": {"image": image},
            "of another": {"image": {**image, "vm_id": "i-00000000"}},
            "meant": {"image": {**image, "ignore_changes": ["vm_id"]}},
        }
    )
    told = {one.name: one.result.get("warnings", []) for one in played.told}
    assert told["made"] == told["meant"] == []
    for name in ("again", "of another"):
        (warning,) = told[name]
        assert "the cloud does not tell vm_id of it" in warning
        assert not played[name].changed


def test_a_peering_of_overlapping_nets_failed_and_is_not_made_again(play):
    nets = {name: {"net": {"name": name, "ip_range": "10.0.0.0/16"}, "register": name} for name in ("one", "two")}
    ends = {"source_net_id": "{{ one.net.net_id }}", "accepter_net_id": "{{ two.net.net_id }}"}
    peering = {"net_peering": {**ends, "wait_timeout": 5}}
    played = play({**nets, "made": peering, "again": peering})
    assert sent(played["made"]) == ["CreateNetPeering"]
    assert sent(played["again"]) == []
    for name in ("made", "again"):
        assert "is 'failed', from where it cannot become" in played[name].msg


@pytest.mark.parametrize("none", [None, ""])
def test_the_address_of_a_load_balancer_is_given_back_once(play, none):
    own = {"load_balancer": {**BALANCER, "public_ip": "{{ ip.public_ip.public_ip }}"}}
    back = {"load_balancer": {**BALANCER, "public_ip": none}}
    played = play({"ip": {"public_ip": {"name": "one"}, "register": "ip"}, "own": own, "back": back, "again": back})
    assert [played[name].changed for name in ("own", "back", "again")] == [True, True, False]
    assert played["back"].actions == ["UpdateLoadBalancer"]
    assert played["back"].result["load_balancer"]["public_ip"] != played["ip"].result["public_ip"]["public_ip"]


def test_a_gpu_is_made_where_its_vm_is(play):
    gpu = {"flexible_gpu": {"model_name": "nvidia-p6", "vm_id": "{{ vm.vm.vm_id }}"}}
    other = {**VM, "placement": {"subregion_name": "eu-west-2b"}}
    played = play(
        {
            "vm": {"vm": {"name": "vm", "state": "stopped", **other}, "register": "vm"},
            "gpu": gpu,
            "again": gpu,
            "gone": {"flexible_gpu": {**gpu["flexible_gpu"], "state": "absent"}},
            "vm gone": {"vm": {"name": "vm", "state": "absent"}},
        }
    )
    assert played["gpu"].result["flexible_gpu"]["subregion_name"] == "eu-west-2b"
    assert not played["again"].changed
    assert played["gone"].actions == ["UnlinkFlexibleGpu", "DeleteFlexibleGpu"]


def test_a_vm_that_runs_keeps_its_gpu_and_is_named_at_once(play):
    gpu = {"flexible_gpu": {"model_name": "nvidia-p6", "vm_id": "{{ vm.vm.vm_id }}"}}
    absent = {"flexible_gpu": {**gpu["flexible_gpu"], "state": "absent"}}
    played = play(
        {
            "vm": {"vm": {"name": "vm", **VM}, "register": "vm"},
            "gpu": gpu,
            "kept": absent,
            "stopped": {"vm": {"name": "vm", "state": "stopped"}},
            "gone": absent,
            "vm gone": {"vm": {"name": "vm", "state": "absent"}},
        }
    )
    assert "was stopped and started again" in played["gpu"].result["warnings"][0]
    assert "which runs, keeps it until it is stopped" in played["kept"].msg
    assert played["kept"].writes == []
    assert played["gone"].actions == ["UnlinkFlexibleGpu", "DeleteFlexibleGpu"]
