"""What a newer version of the API adds is served where that version is asked for, and refused by the older one."""

from __future__ import annotations

import pytest

from tests.emulator.control import inventory
from tests.emulator.description import NEWER, USUAL, VERSIONS
from tests.emulator.kinds import KINDS
from tests.emulator.reading import getter, path_of
from tests.emulator.switches import Switches
from tests.emulator.world import HANDLERS

from .direct import Direct
from .everything import POLICY, make_everything

OLD, NEW = VERSIONS[USUAL].actions, VERSIONS[NEWER].actions


def test_every_action_of_both_versions_is_served():
    Direct()
    assert OLD.keys() | NEW.keys() <= HANDLERS.keys()
    assert len(OLD) == 206
    assert len(NEW) == 235


def test_a_newer_parameter_is_unknown_to_the_older_version():
    asked = {"Size": 1, "SubregionName": "eu-west-2a", "ClientToken": "x"}
    assert Direct().refusal("CreateVolume", **asked) == (400, "3001")
    assert Direct(version=NEWER)("CreateVolume", **asked)["Volume"]["ClientToken"] == "x"


def test_a_version_that_is_not_known_is_no_switch():
    with pytest.raises(ValueError, match=r"api_version must be one of 1\.28\.7, 1\.40\.1"):
        Switches().merge({"api_version": "2.0"})


# Users and groups


@pytest.fixture
def do():
    return Direct(version=NEWER)


@pytest.fixture
def group(do):
    do("CreateUser", UserName="ada", Path="/shop/", UserEmail="ada@shop.example")
    do("CreateUserGroup", UserGroupName="ops", Path="/shop/")
    return {"UserGroupName": "ops", "UserGroupPath": "/shop/"}


def names(answer, key="UserGroups"):
    return [one["Name"] for one in answer[key]]


def test_a_user_joins_and_leaves_a_group(do, group):
    user = {"UserName": "ada", "UserPath": "/shop/"}
    do("AddUserToUserGroup", **group, **user)
    do("AddUserToUserGroup", **group, **user)
    assert [one["UserName"] for one in do("ReadUserGroup", UserGroupName="ops", Path="/shop/")["Users"]] == ["ada"]
    assert names(do("ReadUserGroupsPerUser", **user)) == ["ops"]
    do("UpdateUser", UserName="ada", NewUserName="eda")
    assert names(do("ReadUserGroupsPerUser", UserName="eda", UserPath="/shop/")) == ["ops"]
    assert do.refusal("DeleteUser", UserName="eda") == (409, "9002")
    assert do.refusal("DeleteUserGroup", UserGroupName="ops", Path="/shop/") == (409, "9002")
    do("RemoveUserFromUserGroup", **group, UserName="eda", UserPath="/shop/")
    assert do.refusal("RemoveUserFromUserGroup", **group, UserName="eda", UserPath="/shop/") == (400, "5075")
    do("DeleteUser", UserName="eda")


def test_a_path_that_is_given_counts(do, group):
    assert do.refusal("ReadUserGroup", UserGroupName="ops", Path="/") == (400, "5060")
    assert do.refusal("AddUserToUserGroup", **group, UserName="ada", UserPath="/") == (400, "5075")
    assert names(do("ReadUserGroups", Filters={"PathPrefix": "/shop/"})) == ["ops"]
    assert names(do("ReadUserGroups", Filters={"PathPrefix": "/web/"})) == []
    assert do.refusal("CreateUserGroup", UserGroupName="ops") == (409, "9008")
    renamed = do("UpdateUserGroup", UserGroupName="ops", Path="/shop/", NewUserGroupName="sre", NewPath="/")
    assert renamed["UserGroup"]["Orn"].endswith(":usergroup/sre")
    assert names(do("ReadUserGroups", Filters={"UserGroupIds": [renamed["UserGroup"]["UserGroupId"]]})) == ["sre"]


def test_inline_policies_belong_to_their_owner(do, group):
    for put, owner, read in (
        ("UserPolicy", {"UserName": "ada"}, "ReadUserPolicies"),
        ("UserGroupPolicy", group, "ReadUserGroupPolicies"),
    ):
        do(f"Put{put}", **owner, PolicyName="all", PolicyDocument=POLICY)
        assert do.refusal(f"Put{put}", **owner, PolicyName="bad", PolicyDocument="{}") == (400, "4047")
        assert do(read, **owner).get("PolicyNames", ["all"]) == ["all"]
        found = do(f"Read{put}", **owner, PolicyName="all")
        assert (found.get("PolicyDocument") or found["Policy"]["Body"]) == POLICY
        do(f"Delete{put}", **owner, PolicyName="all")
        assert do.refusal(f"Delete{put}", **owner, PolicyName="all") == (400, "5044")


def test_managed_policies_of_a_group_count_as_links(do, group):
    orn = do("CreatePolicy", PolicyName="all", Document=POLICY)["Policy"]["Orn"]
    link = {"PolicyOrn": orn, "UserGroupName": "ops"}
    do("LinkManagedPolicyToUserGroup", **link)
    do("LinkPolicy", PolicyOrn=orn, UserName="ada")
    entities = do("ReadEntitiesLinkedToPolicy", PolicyOrn=orn)["PolicyEntities"]
    assert (names(entities, "Users"), names(entities, "Groups")) == (["ada"], ["ops"])
    first = do("ReadEntitiesLinkedToPolicy", PolicyOrn=orn, ResultsPerPage=1)["PolicyEntities"]
    assert (names(first, "Users"), names(first, "Groups"), first["HasMoreItems"]) == (["ada"], [], True)
    linked = do("ReadManagedPoliciesLinkedToUserGroup", UserGroupName="ops")["Policies"]
    assert [one["Orn"] for one in linked] == [orn]
    do("UnlinkPolicy", PolicyOrn=orn, UserName="ada")
    assert do.refusal("DeletePolicy", PolicyOrn=orn) == (409, "9002")
    do("UnlinkManagedPolicyFromUserGroup", **link)
    assert do.refusal("UnlinkManagedPolicyFromUserGroup", **link) == (400, "5044")
    do("LinkManagedPolicyToUserGroup", **link)
    do("DeleteUserGroup", UserGroupName="ops", Path="/shop/", Force=True)
    do("DeletePolicy", PolicyOrn=orn)


def test_who_may_log_in(do, group):
    do("DisableOutscaleLogin")
    assert do("ReadAccounts")["Accounts"][0]["OutscaleLoginAllowed"] is False
    do("EnableOutscaleLoginPerUsers", UserNames=["ada"])
    assert do("ReadUsers")["Users"][0]["OutscaleLoginAllowed"] is True
    do("DisableOutscaleLoginForUsers")
    assert do("ReadUsers")["Users"][0]["OutscaleLoginAllowed"] is False
    assert do.refusal("EnableOutscaleLoginPerUsers", UserNames=["ada", "nobody"]) == (400, "5075")
    assert do("ReadUsers")["Users"][0]["OutscaleLoginAllowed"] is False


def test_an_access_key_has_a_tag(do):
    key = do("CreateAccessKey", Tag="ci")["AccessKey"]
    asked = {"AccessKeyId": key["AccessKeyId"]}
    assert [one["AccessKeyId"] for one in do("ReadAccessKeys", Tag="ci")["AccessKeys"]] == [key["AccessKeyId"]]
    do("UpdateAccessKey", **asked, ExpirationDate="2100-01-01")
    assert do("UpdateAccessKey", **asked, Tag="cd")["AccessKey"]["ExpirationDate"].startswith("2100-01-01")
    cleared = do("UpdateAccessKey", **asked, ClearTag=True, ClearExpirationDate=True)["AccessKey"]
    assert not {"Tag", "ExpirationDate"} & cleared.keys()
    assert "ReadSecretAccessKey" not in NEW


# Volumes and tokens


def test_the_change_of_a_volume_is_a_task(do):
    volume_id = do("CreateVolume", Size=1, SubregionName="eu-west-2a")["Volume"]["VolumeId"]
    do.pass_time()
    task_id = do("UpdateVolume", VolumeId=volume_id, Size=2)["Volume"]["TaskId"]
    asked = {"Filters": {"TaskIds": [task_id]}}
    (task,) = do("ReadVolumeUpdateTasks", **asked)["VolumeUpdateTasks"]
    assert task["State"] == "pending"
    assert (task["VolumeUpdate"]["Origin"]["Size"], task["VolumeUpdate"]["Target"]["Size"]) == (1, 2)
    do.pass_time()
    (task,) = do("ReadVolumeUpdateTasks", **asked)["VolumeUpdateTasks"]
    assert (task["State"], task["Progress"]) == ("completed", 100)
    assert do("ReadVolumes", Filters={"VolumeIds": [volume_id]})["Volumes"][0]["Size"] == 2


@pytest.mark.parametrize("kind", ["Volume", "Snapshot", "NatService"])
def test_the_same_token_makes_one_thing(do, kind):
    ids = make_everything(do)
    ip, other_ip = (do("CreatePublicIp")["PublicIp"]["PublicIpId"] for _unused in range(2))
    params, others = {
        "Volume": ({"Size": 1, "SubregionName": "eu-west-2a"}, {"Size": 2}),
        "Snapshot": ({"VolumeId": ids["volume"]}, {"Description": "other"}),
        "NatService": ({"SubnetId": ids["subnet"], "PublicIpId": ip}, {"PublicIpId": other_ip}),
    }[kind]
    first, second = (do(f"Create{kind}", **params, ClientToken="once")[kind][f"{kind}Id"] for _unused in range(2))
    assert first == second
    assert do.refusal(f"Create{kind}", **{**params, **others}, ClientToken="once") == (400, "4091")
    found = do(f"Read{kind}s", Filters={"ClientTokens": ["once"]})[f"{kind}s"]
    assert [one[f"{kind}Id"] for one in found] == [first]


def test_the_owner_of_the_other_net_is_named(do):
    from tests.emulator.accounts import ACCOUNTS

    second = next(account for account in ACCOUNTS if account is not do.account)
    mine = do("CreateNet", IpRange="10.0.0.0/16")["Net"]["NetId"]
    theirs = do.other(second)("CreateNet", IpRange="10.1.0.0/16")["Net"]["NetId"]
    nets = {"SourceNetId": mine, "AccepterNetId": theirs}
    assert do.refusal("CreateNetPeering", **nets) == (400, "5065")
    assert do("CreateNetPeering", **nets, AccepterOwnerId=second.account_id)["NetPeering"]


def test_images_and_vms_have_a_boot_mode(do):
    ids = make_everything(do)
    do("UpdateImage", ImageId=ids["image"], Description="other", ProductCodes=["0002"])
    image = do("ReadImages", Filters={"ImageIds": [ids["image"]]})["Images"][0]
    assert (image["Description"], image["ProductCodes"]) == ("other", ["0002"])
    mapping = {"DeviceName": "/dev/sda1", "Bsu": {"SnapshotId": ids["snapshot"]}}
    wanted = {"ImageName": "uefi", "RootDeviceName": "/dev/sda1", "BlockDeviceMappings": [mapping]}
    image = do("CreateImage", **wanted, BootModes=["uefi"], TpmMandatory=True)["Image"]
    do.pass_time()
    assert do.refusal("CreateVms", ImageId=image["ImageId"], BootMode="legacy") == (400, "4047")
    secured = {"ActionsOnNextBoot": {"SecureBoot": "enable"}}
    vm = do("CreateVms", ImageId=image["ImageId"], **secured)["Vms"][0]
    assert (vm["BootMode"], vm["TpmEnabled"], vm["ActionsOnNextBoot"]) == ("uefi", True, {"SecureBoot": "enable"})
    do("UpdateVm", VmId=vm["VmId"], ActionsOnNextBoot={"SecureBoot": "none"})
    assert do.refusal("UpdateVm", VmId=vm["VmId"], ActionsOnNextBoot={"SecureBoot": "maybe"}) == (400, "4047")


def test_keypairs_have_ids_and_product_types_an_end(do):
    keypair = do("CreateKeypair", KeypairName="key")["Keypair"]
    do("CreateTags", ResourceIds=[keypair["KeypairId"]], Tags=[{"Key": "team", "Value": "blue"}])
    assert do("ReadKeypairs", Filters={"Tags": ["team=blue"]})["Keypairs"]
    assert do.refusal("DeleteKeypair") == (400, "7000")
    do("DeleteKeypair", KeypairId=keypair["KeypairId"])
    assert do.refusal("DeleteKeypair", KeypairId=keypair["KeypairId"]) == (400, "5071")
    product = do("CreateProductType", Description="mine")["ProductType"]["ProductTypeId"]
    do("DeleteProductType", ProductTypeId=product)
    assert do.refusal("DeleteProductType", ProductTypeId="pty-00000001") == (400, "5044")
    assert inventory(do.world) == {}


# Prices


def test_the_price_of_one_thing_is_that_of_the_list(do):
    asked = {"Operation": "CreateVolume", "Service": "TinaOS-FCU", "Type": "BSU:VolumeUsage:gp2"}
    entry = do("ReadUnitPrice", **asked)["UnitPriceEntry"]
    assert (entry["UnitPrice"], entry["Currency"]) == (0.11, "EUR")
    assert do.refusal("ReadUnitPrice", **{**asked, "Type": "x"}) == (400, "5044")


def test_emissions_have_an_entry_a_month(do):
    answer = do("ReadCO2EmissionAccount", FromMonth="2025-11-01", ToMonth="2026-02-01")
    assert [one["Month"] for one in answer["CO2EmissionEntries"]] == ["2025-11-01", "2025-12-01", "2026-01-01"]
    assert answer["Value"] == 6.0
    assert do.refusal("ReadCO2EmissionAccount", FromMonth="2025-11-02", ToMonth="2026-02-01") == (400, "4047")
    dates = {"FromDate": "2026-01-01", "ToDate": "2026-01-02"}
    assert do("ReadConsumptionAccount", **dates, ShowPrice=True)["Currency"] == "EUR"


# Reading

ADDED = [
    (action, field)
    for action, facts in NEW.items()
    if action in OLD
    for field in facts.get("filters", {}).get("fields", {})
    if field not in OLD[action].get("filters", {}).get("fields", {})
]


@pytest.fixture(scope="module")
def full():
    do = Direct(version=NEWER)
    ids = make_everything(do)
    tag = [{"Key": "Name", "Value": "all"}]
    do("CreateTags", ResourceIds=[do("ReadKeypairs")["Keypairs"][0]["KeypairId"]], Tags=tag)
    volume = do("CreateVolume", Size=1, SubregionName="eu-west-2a", ClientToken="token")["Volume"]["VolumeId"]
    do("CreateSnapshot", VolumeId=volume, ClientToken="token")
    ip = do("CreatePublicIp")["PublicIp"]["PublicIpId"]
    do("CreateNatService", SubnetId=ids["subnet"], PublicIpId=ip, ClientToken="token")
    return do


def value_of(full, action, field):
    """A value that something has in the field."""
    if action == "ReadUsers":
        return full("ReadUsers")["Users"][0]["UserId"]
    kind = next(kind for kind in KINDS.values() if kind.read == action)
    named = {"TagKeys": "Name", "TagValues": "all", "Tags": "Name=all"}
    if action == "ReadFlexibleGpus":
        named["Tags"] = {"Key": "Name", "Value": "all"}
    if field in named:
        return named[field]
    items = [item for region in full.world.regions.values() for item in region.all(kind.name)]
    values = [value for item in items for path in path_of(kind, field) for value in getter(path)(item)]
    return next(value for value in values if value is not None)


@pytest.mark.parametrize(("action", "field"), ADDED)
def test_each_added_filter_selects(full, action, field):
    value = value_of(full, action, field)
    wanted = value if isinstance(value, bool) else [value]
    (hits,) = [found for found in full(action, Filters={field: wanted}).values() if isinstance(found, list)]
    assert hits
    if isinstance(value, str) and field not in ("BootModes", "States"):
        assert [] in full(action, Filters={field: ["nothing-has-this"]}).values()


@pytest.mark.parametrize(
    "action", [name for name, facts in NEW.items() if name in OLD and facts["paginated"] != OLD[name]["paginated"]]
)
def test_what_newly_pages_gives_all_in_pages_of_one(full, action):
    every = full(action, ResultsPerPage=1000)
    (key,) = [key for key, found in every.items() if isinstance(found, list)]
    found, more = [], {"ResultsPerPage": 1}
    while more:
        answer = full(action, **more)
        found += answer[key]
        assert len(answer[key]) <= 1
        if "NextPageToken" in answer:
            more["NextPageToken"] = answer["NextPageToken"]
        elif answer.get("HasMoreItems"):
            more["FirstItem"] = len(found)
        else:
            more = {}
    assert found == every[key]
