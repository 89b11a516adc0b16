"""VMs, volumes, images and what is linked to them do what the service was recorded to do, beside its documents."""

from __future__ import annotations

import base64

import pytest

from tests.emulator.description import NEWEST

from .direct import Direct
from .everything import network


@pytest.fixture
def do():
    return made()


@pytest.fixture
def newest():
    return made(NEWEST)


def made(version="1.28.7"):
    do = Direct(version=version)
    do.ids = network(do)
    do.image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    do.pass_time(1)
    return do


def make(do, **more):
    vm = do("CreateVms", **{"ImageId": do.image, "VmType": "t2.small", **more})["Vms"][0]["VmId"]
    do.pass_time()
    return vm


def shown(do, vm):
    return do("ReadVms", Filters={"VmIds": [vm]})["Vms"][0]


def section(line):
    text = f"-----BEGIN OUTSCALE SECTION-----\n{line}\n-----END OUTSCALE SECTION-----\n"
    return base64.b64encode(text.encode()).decode()


def test_the_root_device_of_a_vm_is_ebs_and_that_of_an_image_bsu(do):
    vm = make(do)
    assert shown(do, vm)["RootDeviceType"] == "ebs"
    image = do("CreateImage", VmId=vm, ImageName="mine")["Image"]
    assert image["RootDeviceType"] == "bsu"
    assert do("ReadVms", Filters={"RootDeviceTypes": ["ebs"]})["Vms"]


def test_the_source_is_checked_in_nets_only(do):
    assert shown(do, make(do))["IsSourceDestChecked"] is False
    assert shown(do, make(do, SubnetId=do.ids["subnet"]))["IsSourceDestChecked"] is True


@pytest.mark.parametrize(
    ("word", "guest", "host"),
    [("restart", "stop", "restart"), ("terminate", "terminate", "restart"), ("stop", "stop", "stop")],
)
def test_the_shutdown_behaviour_has_two_views(newest, word, guest, host):
    both = {
        "VmInitiatedShutdownBehavior": word,
        "ShutdownBehaviorConfiguration": {"GuestAction": guest, "HostAction": host},
    }
    for one in ({key: value} for key, value in both.items()):
        assert both.items() <= shown(newest, make(newest, **one)).items()
        assert both.items() <= newest("UpdateVm", VmId=make(newest), **one)["Vm"].items()


def test_the_usual_shutdown_behaviour_is_stop_twice(do):
    assert shown(do, make(do))["ShutdownBehaviorConfiguration"] == {"GuestAction": "stop", "HostAction": "stop"}


def test_a_guest_cannot_restart(newest):
    wanted = {"GuestAction": "restart", "HostAction": "restart"}
    assert newest.refusal("CreateVms", ImageId=newest.image, ShutdownBehaviorConfiguration=wanted) == (400, "4047")


def test_an_image_of_a_vm_that_boots_by_uefi_boots_by_uefi_alone(do):
    vm = make(do)
    assert shown(do, vm)["BootMode"] == "uefi"
    assert do("CreateImage", VmId=vm, ImageName="mine")["Image"]["BootModes"] == ["uefi"]


def test_a_copied_image_has_a_snapshot_of_its_own(do):
    copy = do("CreateImage", SourceImageId=do.image, SourceRegionName="eu-west-2", ImageName="copy")["Image"]
    source = do("ReadImages", Filters={"ImageIds": [do.image]})["Images"][0]
    own, theirs = (each["BlockDeviceMappings"][0]["Bsu"]["SnapshotId"] for each in (copy, source))
    assert own != theirs
    assert do("ReadSnapshots", Filters={"SnapshotIds": [own]})["Snapshots"][0]["AccountId"] == "100000000001"


def test_a_copied_snapshot_shows_no_volume(do):
    volume = do("CreateVolume", SubregionName="eu-west-2a", Size=4)["Volume"]["VolumeId"]
    snapshot = do("CreateSnapshot", VolumeId=volume)["Snapshot"]
    assert snapshot["VolumeId"] == volume
    where = {"SourceSnapshotId": snapshot["SnapshotId"], "SourceRegionName": "eu-west-2"}
    assert "VolumeId" not in do("CreateSnapshot", **where)["Snapshot"]


def test_a_copy_is_made_within_its_region(do):
    volume = do("CreateVolume", SubregionName="eu-west-2a", Size=4)["Volume"]["VolumeId"]
    snapshot = do("CreateSnapshot", VolumeId=volume)["Snapshot"]["SnapshotId"]
    elsewhere = {"SourceRegionName": "us-east-2"}
    assert do.refusal("CreateSnapshot", SourceSnapshotId=snapshot, **elsewhere) == (400, "5043")
    assert do.refusal("CreateImage", SourceImageId=do.image, ImageName="copy", **elsewhere) == (400, "5043")


@pytest.mark.parametrize(("name", "refused"), [("a;b;c", (400, "4026")), ("taken", (409, "9015"))])
def test_an_image_that_is_refused_for_its_name_leaves_no_snapshot(do, name, refused):
    vm = make(do)
    do("CreateImage", VmId=vm, ImageName="taken")
    own = {"Filters": {"AccountIds": ["100000000001"]}}
    before = len(do("ReadSnapshots", **own)["Snapshots"])
    for source in ({"VmId": vm}, {"SourceImageId": do.image, "SourceRegionName": "eu-west-2"}):
        assert do.refusal("CreateImage", **source, ImageName=name) == refused
    assert len(do("ReadSnapshots", **own)["Snapshots"]) == before


@pytest.mark.parametrize(("kind", "left"), [("image", 0), ("snapshot", 1)])
def test_an_image_that_is_refused_for_a_quota_leaves_no_snapshot(do, kind, left):
    more = [{"DeviceName": "/dev/xvdb", "Bsu": {"VolumeSize": 4}}]
    vm = make(do, BlockDeviceMappings=more)
    do.world.switches.merge({"quotas": {kind: left}})
    assert do.refusal("CreateImage", VmId=vm, ImageName="mine")[0] == 400
    assert do("ReadSnapshots", Filters={"AccountIds": ["100000000001"]})["Snapshots"] == []


def test_a_net_that_is_made_has_its_defaults_whatever_the_quotas(do):
    do.world.switches.merge({"quotas": {"rtb_limit": 0, "sg_limit": 0}})
    net = do("CreateNet", IpRange="10.9.0.0/16")["Net"]["NetId"]
    assert do("ReadRouteTables", Filters={"NetIds": [net]})["RouteTables"]
    assert do.refusal("CreateRouteTable", NetId=net) == (400, "10037")


def test_a_public_ip_of_a_vm_outside_of_nets_has_a_nic(do):
    vm = make(do)
    ip = do("CreatePublicIp")["PublicIp"]
    do("LinkPublicIp", PublicIpId=ip["PublicIpId"], VmId=vm)
    linked = do("ReadPublicIps", Filters={"VmIds": [vm]})["PublicIps"][0]
    assert linked["NicId"].startswith("eni-")
    assert linked["NicAccountId"] == "100000000001"
    assert shown(do, vm)["PublicIp"] == ip["PublicIp"]
    do("UnlinkPublicIp", PublicIp=ip["PublicIp"])
    assert "NicId" not in do("ReadPublicIps", Filters={"PublicIpIds": [ip["PublicIpId"]]})["PublicIps"][0]


@pytest.mark.parametrize(("word", "state"), [("stop", "stopped"), ("restart", "running"), ("terminate", "terminated")])
def test_a_stop_obeys_the_shutdown_behaviour(do, word, state):
    vm = make(do, VmInitiatedShutdownBehavior=word, SubnetId=do.ids["subnet"])
    change = do("StopVms", VmIds=[vm])["Vms"][0]
    assert (change["PreviousState"], change["CurrentState"]) == ("running", "stopping")
    do.pass_time()
    assert shown(do, vm)["State"] == state
    assert bool(do("ReadVolumes", Filters={"LinkVolumeVmIds": [vm]})["Volumes"]) == (word != "terminate")


def test_a_forced_stop_ends_a_slow_shutdown(do):
    do.world.clock.overrides = {"vm.stop": 1000}
    vm = make(do)
    do("StopVms", VmIds=[vm])
    do.pass_time()
    do("StopVms", VmIds=[vm])
    assert shown(do, vm)["State"] == "stopping"
    do("StopVms", VmIds=[vm], ForceStop=True)
    assert shown(do, vm)["State"] == "stopped"


def test_a_vm_that_asks_for_a_private_address_only_is_in_the_default_net(do):
    vm = shown(do, make(do, UserData=section("private_only=true")))
    assert vm["NetId"].startswith("vpc-")
    assert vm["SubnetId"].startswith("subnet-")
    assert len(vm["Nics"]) == 1
    assert "PublicIp" not in vm
    assert "NetId" not in shown(do, make(do, UserData=section("private_only=false")))
    do("DeleteVms", VmIds=[vm["VmId"]])
    do.pass_time()
    assert shown(do, vm["VmId"])["State"] == "terminated"


def test_when_vms_were_stopped_can_be_read(newest):
    vm = make(newest)
    newest("StopVms", VmIds=[vm])
    newest.pass_time()
    (stop,) = newest("ReadVmsStopHistory", Filters={"VmIds": [vm]})["VmsStopHistory"]
    assert stop["StateReason"].startswith("Client.UserInitiatedShutdown")
    later = {"VmIds": [vm], "StopDateAfter": "2100-01-01"}
    assert newest("ReadVmsStopHistory", Filters=later)["VmsStopHistory"] == []
    assert newest("ReadVmsStopHistory", Filters={"StateReasons": ["none"]})["VmsStopHistory"] == []


def test_there_is_no_ninth_tina_generation(do):
    assert do.refusal("CreateVms", ImageId=do.image, VmType="tinav9.c1r1p1") == (400, "5024")
    assert do.refusal("CreateVms", ImageId=do.image, VmType="tinav5.c0r1p1") == (400, "5024")
    assert shown(do, make(do, VmType="tinav7.c1r1p1"))["Performance"] == "highest"
    template = {"CpuCores": 1, "Ram": 2, "ImageId": do.image, "VmTemplateName": "t"}
    assert do.refusal("CreateVmTemplate", CpuGeneration="v9", **template) == (400, "5024")


def test_the_third_rocky_linux_is_there(do):
    found = do("ReadImages", Filters={"ImageNames": ["RockyLinux-*"]})["Images"]
    assert {image["ImageName"].split("-")[1] for image in found} == {"8", "9", "10"}
