"""VMs are made, change, and end as the service's do."""

from __future__ import annotations

import base64

import pytest

from .direct import Direct
from .everything import network


@pytest.fixture
def do():
    do = Direct()
    do.ids = network(do)
    do.image = do("ReadImages", Filters={"ImageNames": ["Debian-12-2026.10.12-0"]})["Images"][0]["ImageId"]
    do.pass_time(1)
    return do


def make(do, **more):
    vms = do("CreateVms", **{"ImageId": do.image, "SubnetId": do.ids["subnet"], "VmType": "t2.small", **more})["Vms"]
    return [vm["VmId"] for vm in vms]


def state(do, vm):
    return do("ReadVms", Filters={"VmIds": [vm]})["Vms"][0]["State"]


def test_the_states_of_a_life(do):
    (vm,) = make(do)
    assert state(do, vm) == "pending"
    assert do.refusal("StopVms", VmIds=[vm]) == (409, "9039")
    do.pass_time()
    assert state(do, vm) == "running"
    change = do("StopVms", VmIds=[vm])["Vms"][0]
    assert (change["PreviousState"], change["CurrentState"]) == ("running", "stopping")
    do.pass_time()
    assert do("StopVms", VmIds=[vm])["Vms"][0]["CurrentState"] == "stopped"
    do("StartVms", VmIds=[vm])
    do.pass_time()
    assert state(do, vm) == "running"
    do("RebootVms", VmIds=[vm])
    do("DeleteVms", VmIds=[vm])
    assert state(do, vm) == "shutting-down"
    do.pass_time()
    assert state(do, vm) == "terminated"
    assert do("DeleteVms", VmIds=[vm])["Vms"][0]["CurrentState"] == "terminated"
    do.pass_time(3700)
    assert do.refusal("ReadVms", Filters={"VmIds": [vm]}) == (400, "5063")


def test_not_booted(do):
    (vm,) = make(do, BootOnCreation=False)
    do.pass_time()
    assert state(do, vm) == "stopped"
    assert do("ReadConsoleOutput", VmId=vm)["ConsoleOutput"] == ""


def test_what_goes_with_a_vm(do):
    (vm,) = make(do)
    do.pass_time()
    volumes = do("ReadVolumes", Filters={"LinkVolumeVmIds": [vm]})["Volumes"]
    assert [volume["State"] for volume in volumes] == ["in-use"]
    free = do("ReadSubnets", Filters={"SubnetIds": [do.ids["subnet"]]})["Subnets"][0]["AvailableIpsCount"]
    do("DeleteVms", VmIds=[vm])
    do.pass_time()
    assert do("ReadVolumes")["Volumes"] == []
    assert do("ReadNics", Filters={"LinkNicVmIds": [vm]})["Nics"] == []
    assert do("ReadSubnets", Filters={"SubnetIds": [do.ids["subnet"]]})["Subnets"][0]["AvailableIpsCount"] == free + 1


def test_a_protected_vm_stays(do):
    (vm,) = make(do, DeletionProtection=True)
    assert do.refusal("DeleteVms", VmIds=[vm]) == (409, "6006")
    do("UpdateVm", VmId=vm, DeletionProtection=False)
    do("DeleteVms", VmIds=[vm])


def test_a_client_token_makes_vms_once(do):
    first = make(do, ClientToken="t", MinVmsCount=2, MaxVmsCount=3)
    assert len(first) == 3
    assert make(do, ClientToken="t", MinVmsCount=2, MaxVmsCount=3) == first
    assert do.refusal("CreateVms", ImageId=do.image, ClientToken="t") == (400, "4091")


def test_counts(do):
    assert do.refusal("CreateVms", ImageId=do.image, MinVmsCount=3, MaxVmsCount=2) == (400, "4018")
    do.world.switches.merge({"quotas": {"vm": 2}})
    assert len(make(do, MinVmsCount=1, MaxVmsCount=5)) == 2
    assert do.refusal("CreateVms", ImageId=do.image) == (400, "10010")


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"KeypairName": "nobody"}, "5071"),
        ({"VmType": "huge"}, "5024"),
        ({"SecurityGroupIds": ["sg-00000000"]}, "5020"),
        ({"SecurityGroups": ["nobody"]}, "5022"),
        ({"SubnetId": "subnet-00000000"}, "5057"),
        ({"UserData": "not base64!"}, "4047"),
        ({"PrivateIps": ["10.0.1.1"]}, "4030"),
        ({"Placement": {"SubregionName": "eu-west-2c"}}, "9071"),
        ({"BlockDeviceMappings": [{"DeviceName": "/dev/hda", "Bsu": {"VolumeSize": 1}}]}, "4019"),
        ({"BlockDeviceMappings": [{"DeviceName": "/dev/sdb", "Bsu": {"VolumeType": "gp2"}}]}, "7000"),
    ],
)
def test_what_a_vm_cannot_be(do, params, code):
    before = do("ReadSubnets")["Subnets"][0]["AvailableIpsCount"]
    wanted = {"ImageId": do.image, "SubnetId": do.ids["subnet"], **params}
    assert do.refusal("CreateVms", **wanted)[1] == code
    assert do("ReadVms")["Vms"] == []
    assert do("ReadVolumes")["Volumes"] == []
    assert do("ReadSubnets")["Subnets"][0]["AvailableIpsCount"] == before


def test_what_changes_hot_and_cold(do):
    (vm,) = make(do)
    do.pass_time()
    for cold in (
        {"VmType": "tinav5.c2r4p3"},
        {"UserData": base64.b64encode(b"x").decode()},
        {"Performance": "highest"},
    ):
        assert do.refusal("UpdateVm", VmId=vm, **cold) == (409, "6006")
    shown = do("UpdateVm", VmId=vm, SecurityGroupIds=[do.ids["sg"]], DeletionProtection=True)["Vm"]
    assert shown["SecurityGroups"][0]["SecurityGroupId"] == do.ids["sg"]
    assert shown["Nics"][0]["SecurityGroups"] == shown["SecurityGroups"]
    do("StopVms", VmIds=[vm])
    do.pass_time()
    assert do("UpdateVm", VmId=vm, VmType="tinav5.c2r4p3")["Vm"]["Performance"] == "medium"


def test_groups_of_a_vm_with_two_nics_belong_to_the_nics(do):
    (vm,) = make(do)
    do.pass_time()
    nic = do("CreateNic", SubnetId=do.ids["subnet"])["Nic"]["NicId"]
    link = do("LinkNic", NicId=nic, VmId=vm, DeviceNumber=1)["LinkNicId"]
    assert do.refusal("UpdateVm", VmId=vm, SecurityGroupIds=[do.ids["sg"]]) == (400, "4045")
    do("UpdateNic", NicId=nic, SecurityGroupIds=[do.ids["sg"]])
    shown = do("ReadVms", Filters={"VmIds": [vm]})["Vms"][0]["Nics"]
    assert shown[1]["SecurityGroups"][0]["SecurityGroupId"] == do.ids["sg"]
    do("UnlinkNic", LinkNicId=link)
    do("DeleteNic", NicId=nic)
    assert len(do("ReadVms", Filters={"VmIds": [vm]})["Vms"][0]["Nics"]) == 1


def test_nics_given_at_creation(do):
    nic = do("CreateNic", SubnetId=do.ids["subnet"])["Nic"]["NicId"]
    wanted = [
        {"DeviceNumber": 0, "SubnetId": do.ids["subnet"], "SecondaryPrivateIpCount": 1},
        {"DeviceNumber": 1, "NicId": nic},
    ]
    vm = do("CreateVms", ImageId=do.image, Nics=wanted)["Vms"][0]
    assert [each["LinkNic"]["DeviceNumber"] for each in vm["Nics"]] == [0, 1]
    assert len(vm["Nics"][0]["PrivateIps"]) == 2
    do("DeleteVms", VmIds=[vm["VmId"]])
    do.pass_time()
    assert [each["NicId"] for each in do("ReadNics")["Nics"]] == [nic]


def test_a_public_ip_follows_its_link(do):
    (vm,) = make(do)
    eip = do("CreatePublicIp")["PublicIp"]
    link = do("LinkPublicIp", PublicIpId=eip["PublicIpId"], VmId=vm)["LinkPublicIpId"]
    assert do("ReadVms", Filters={"PublicIps": [eip["PublicIp"]]})["Vms"][0]["VmId"] == vm
    assert do.refusal("LinkPublicIp", PublicIpId=eip["PublicIpId"], VmId=vm) == (409, "9031")
    do("UnlinkPublicIp", LinkPublicIpId=link)
    assert do.refusal("UnlinkPublicIp", LinkPublicIpId=link) == (400, "5026")
    assert "PublicIp" not in do("ReadVms", Filters={"VmIds": [vm]})["Vms"][0]


def test_volumes(do):
    (vm,) = make(do)
    volume = do("CreateVolume", Size=10, SubregionName="eu-west-2a")["Volume"]["VolumeId"]
    assert do.refusal("DeleteVolume", VolumeId=volume) == (409, "6007")
    do.pass_time()
    do("LinkVolume", VolumeId=volume, VmId=vm, DeviceName="/dev/xvdb")
    assert do.refusal("LinkVolume", VolumeId=volume, VmId=vm, DeviceName="/dev/xvdc") == (409, "6007")
    assert do.refusal("UpdateVolume", VolumeId=volume, Size=20) == (409, "6007")
    do("UnlinkVolume", VolumeId=volume)
    assert do("UpdateVolume", VolumeId=volume, Size=20, VolumeType="io1", Iops=200)["Volume"]["Size"] == 10
    do.pass_time()
    shown = do("ReadVolumes", Filters={"VolumeIds": [volume]})["Volumes"][0]
    assert (shown["Size"], shown["Iops"]) == (20, 200)
    assert do.refusal("UpdateVolume", VolumeId=volume, Size=5) == (400, "4078")
    elsewhere = do("CreateVolume", Size=1, SubregionName="eu-west-2b")["Volume"]["VolumeId"]
    do.pass_time()
    assert do.refusal("LinkVolume", VolumeId=elsewhere, VmId=vm, DeviceName="/dev/xvdb") == (409, "9071")
    root = do("ReadVolumes", Filters={"LinkVolumeVmIds": [vm]})["Volumes"][0]["VolumeId"]
    assert do.refusal("UnlinkVolume", VolumeId=root) == (409, "6006")


def test_the_public_cloud(do):
    vm = do("CreateVms", ImageId=do.image)["Vms"][0]
    assert {"NetId", "SubnetId", "Nics"}.isdisjoint(vm)
    assert vm["PublicIp"]
    assert vm["SecurityGroups"][0]["SecurityGroupName"] == "default"


def test_keypairs_are_real(do):
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

    made = do("CreateKeypair", KeypairName="made")["Keypair"]
    public = load_pem_private_key(made["PrivateKey"].encode(), None).public_key()
    text = public.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    pem = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
    forms = {
        "raw": text + " me",
        "coded": base64.b64encode(text.encode()).decode(),
        "pem": base64.b64encode(pem.encode()).decode(),
    }
    for name, form in forms.items():
        imported = do("CreateKeypair", KeypairName=name, PublicKey=form)["Keypair"]
        assert imported["KeypairFingerprint"] == made["KeypairFingerprint"]
        assert "PrivateKey" not in imported
    assert do.refusal("CreateKeypair", KeypairName="made") == (409, "9011")


def test_load_balancers_change_one_thing_a_call(do):
    listener = {"LoadBalancerPort": 80, "LoadBalancerProtocol": "HTTP", "BackendPort": 80}
    do("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[listener], Subnets=[do.ids["subnet"]])
    check = {
        "CheckInterval": 10,
        "HealthyThreshold": 3,
        "Port": 80,
        "Protocol": "TCP",
        "Timeout": 5,
        "UnhealthyThreshold": 3,
    }
    assert do.refusal("UpdateLoadBalancer", LoadBalancerName="lb", HealthCheck=check) == (409, "6031")
    do.pass_time()
    two = {"SecuredCookies": True, "HealthCheck": check}
    assert do.refusal("UpdateLoadBalancer", LoadBalancerName="lb", **two) == (400, "4046")
    for change in ({"SecuredCookies": True}, {"HealthCheck": check}, {"SecurityGroups": [do.ids["sg"]]}):
        shown = do("UpdateLoadBalancer", LoadBalancerName="lb", **change)["LoadBalancer"]
        assert change.items() <= shown.items()
        assert shown["State"] == "reconfiguring"
        do.pass_time()
    do("CreateLoadBalancerPolicy", LoadBalancerName="lb", PolicyName="p", PolicyType="load_balancer")
    do.pass_time()
    do("UpdateLoadBalancer", LoadBalancerName="lb", LoadBalancerPort=80, PolicyNames=["p"])
    do.pass_time()
    assert do.refusal("DeleteLoadBalancerPolicy", LoadBalancerName="lb", PolicyName="p") == (409, "9055")
    assert do.refusal("CreateLoadBalancerListeners", LoadBalancerName="lb", Listeners=[listener]) == (409, "9012")
    assert (
        do.refusal("CreateLoadBalancer", LoadBalancerName="lb", Listeners=[listener], SubregionNames=["eu-west-2a"])[1]
        == "9013"
    )
    (vm,) = make(do)
    do("LinkLoadBalancerBackendMachines", LoadBalancerName="lb", BackendVmIds=[vm])
    do.pass_time()
    assert do("ReadVmsHealth", LoadBalancerName="lb")["BackendVmHealth"][0]["State"] == "InService"
    do("CreateLoadBalancerTags", LoadBalancerNames=["lb"], Tags=[{"Key": "a", "Value": "b"}])
    do("DeleteLoadBalancerTags", LoadBalancerNames=["lb"], Tags=[{"Key": "a"}])
    assert do("ReadLoadBalancerTags", LoadBalancerNames=["lb"])["Tags"] == []
    do("DeleteLoadBalancer", LoadBalancerName="lb")
    assert do("ReadLoadBalancers")["LoadBalancers"][0]["State"] == "deleting"
    do.pass_time()
    assert do("ReadLoadBalancers")["LoadBalancers"] == []
