"""The tables name what FCU's description names, and calls go out under FCU's names and come back under ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.fcu_adapter import reading, translation
from ansible_collections.outscale.cloud.plugins.module_utils._client.fcu_adapter.actions import ACTIONS
from ansible_collections.outscale.cloud.plugins.module_utils._client.fcu_adapter.translation import NotOverFcu
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

from .fcu_answers import over_fcu, sent_forms, xml
from .seams import answer, cloud

FCU = json.loads((Path(__file__).parents[2] / "emulator" / "facts" / "fcu-actions.json").read_text())["actions"]
TAG_FILTERS = {"tag-key", "tag-value", "tag"}


def single_calls(translated):
    """Every single call that an action may become."""
    if isinstance(translated, translation.AlternativeCalls):
        return list(translated.alternatives.values())
    if isinstance(translated, translation.CallPerAttribute):
        others = {name: one for name, one in translated.attributes.items() if isinstance(one, translation.SingleCall)}
        attributes = {name: one for name, one in translated.attributes.items() if name not in others}
        return [translation.SingleCall(translated.action, attributes), *others.values()]
    return [translated] if isinstance(translated, translation.SingleCall) else []


READS = {name: one for name, one in ACTIONS.items() if isinstance(one, reading.DescribeCall)}


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_parameter_is_one_that_fcu_has(name):
    for action in ACTIONS[name].actions:
        assert action in FCU
    for call in single_calls(ACTIONS[name]):
        params = [target for target in call.params.values() if isinstance(target, str) and target]
        for param in [*params, *call.fixed_params]:
            assert param.partition(".")[0] in FCU[call.action]["params"], (call.action, param)


@pytest.mark.parametrize("name", sorted(READS))
def test_every_filter_is_one_that_fcu_has(name):
    reads = READS[name]
    known = {one.partition(":")[0] for one in FCU[reads.action].get("filters", [])}
    assert set(reads.filters.values()) <= known
    params = FCU[reads.action]["params"]
    assert {*reads.filter_params.values(), *reads.fixed_params} <= params.keys()
    assert not reads.tag_filters or reads.tags_by_id or known >= TAG_FILTERS, "give tag_filters=False"


@pytest.mark.parametrize("name", sorted(READS))
def test_what_is_read_has_the_fields_of_the_outscale_api(name):
    reads, known = READS[name], catalog.action("outscale", name)
    assert known.answer[known.result].startswith("[")
    assert FCU[reads.action]["response"].keys() >= {reads.key}
    schema = catalog.schemas("outscale").get(known.answer[known.result].strip("[]"), {})
    secret = {"PrivateKey"}  # of a keypair, in the answer of its creation
    assert set(reads.table) - secret <= schema.keys()
    assert reads.separate_reads.keys() <= schema.keys()


@pytest.mark.parametrize("name", sorted(READS))
def test_every_filter_is_one_of_the_outscale_api_and_compares_a_field_that_is_shown(name):
    reads, known = READS[name], catalog.action("outscale", name)
    assert {*reads.filters, *reads.client_side_filters, *reads.filter_params} <= known.filters.keys()
    for path in reads.compared.values():
        assert path.partition(".")[0].removesuffix("[]") in reads.table


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_every_parameter_is_one_of_the_outscale_api(name):
    if name in READS:
        return
    known = catalog.action("outscale", name).params
    assert ACTIONS[name].supported <= known.keys()
    needed = {param for param, kind in known.items() if kind.endswith("!")}
    assert needed <= ACTIONS[name].supported


# --- what is sent, and what comes back ---


INSTANCES = """<reservationSet><item><reservationId>r-1</reservationId><instancesSet><item>
<instanceId>i-1</instanceId><instanceState><code>16</code><name>running</name></instanceState>
<rootDeviceType>ebs</rootDeviceType><tagSet><item><key>Name</key><value>web</value></item></tagSet>
<placement><availabilityZone>eu-west-2a</availabilityZone><tenancy>default</tenancy></placement>
<blockDeviceMapping><item><deviceName>/dev/sda1</deviceName><ebs><volumeId>vol-1</volumeId>
<deleteOnTermination>true</deleteOnTermination></ebs></item></blockDeviceMapping>
</item></instancesSet></item></reservationSet>"""


def test_instances_of_reservations_are_vms():
    reached = over_fcu(xml("DescribeInstances", INSTANCES))
    (vm,) = reached.outscale.read_all("ReadVms", {"filters": {"vm_ids": ["i-1"], "tags": ["Name=web", "Name=app"]}})
    assert vm["vm_id"] == "i-1"
    assert vm["state"] == "running"
    assert vm["reservation_id"] == "r-1"
    assert vm["root_device_type"] == "ebs"
    assert vm["tags"] == {"Name": "web"}
    assert vm["placement"] == {"subregion_name": "eu-west-2a", "tenancy": "default"}
    assert vm["block_device_mappings"][0]["bsu"] == {"volume_id": "vol-1", "delete_on_vm_deletion": True}
    (form,) = sent_forms(reached)
    assert form["Action"] == "DescribeInstances"
    assert (form["Filter.1.Name"], form["Filter.1.Value.1"]) == ("instance-id", "i-1")
    assert (form["Filter.2.Name"], form["Filter.2.Value.1"], form["Filter.2.Value.2"]) == ("tag:Name", "web", "app")


def test_pages_are_followed():
    first = xml("DescribeInstances", f"{INSTANCES}<nextToken>more</nextToken>")
    reached = over_fcu(first, xml("DescribeInstances", INSTANCES.replace("i-1", "i-2")))
    assert [vm["vm_id"] for vm in reached.outscale.read_all("ReadVms")] == ["i-1", "i-2"]
    assert [form.get("NextToken") for form in sent_forms(reached)] == [None, "more"]
    assert [form["MaxResults"] for form in sent_forms(reached)] == ["1000", "1000"]


def test_what_a_listing_leaves_out_is_read_only_where_the_task_looks_at_it():
    attribute = xml("DescribeInstanceAttribute", "<instanceId>i-1</instanceId><userData><value>aGk=</value></userData>")
    reached = over_fcu(xml("DescribeInstances", INSTANCES), attribute)
    reached.outscale.want(["user_data", "image_id"])
    (vm,) = reached.outscale.read_all("ReadVms")
    assert vm["user_data"] == "aGk="
    assert [form["Action"] for form in sent_forms(reached)] == ["DescribeInstances", "DescribeInstanceAttribute"]


def test_one_of_several_tags_is_enough_as_in_the_outscale_api():
    listed = INSTANCES + INSTANCES.replace("i-1", "i-2").replace("web", "else")
    listed = listed.replace("</reservationSet><reservationSet>", "")
    reached = over_fcu(xml("DescribeInstances", listed))
    found = reached.outscale.read_all("ReadVms", {"filters": {"tags": ["Name=web", "env=prod"]}})
    assert [vm["vm_id"] for vm in found] == ["i-1"]
    (form,) = sent_forms(reached)
    assert (form["Filter.1.Name"], form["Filter.1.Value.1"], form["Filter.1.Value.2"]) == ("tag-key", "Name", "env")


def test_tags_that_a_listing_lacks_are_read_for_all_at_once():
    addresses = "".join(
        f"<item><publicIp>192.0.2.{n}</publicIp><allocationId>eipalloc-{n}</allocationId></item>" for n in (1, 2)
    )
    tags = "<item><resourceId>eipalloc-2</resourceId><key>Name</key><value>web</value></item>"
    reached = over_fcu(
        xml("DescribeAddresses", f"<addressesSet>{addresses}</addressesSet>"),
        xml("DescribeTags", f"<tagSet>{tags}</tagSet>"),
    )
    (found,) = reached.outscale.read_all("ReadPublicIps", {"filters": {"tags": ["Name=web"]}})
    assert found == {"public_ip": "192.0.2.2", "public_ip_id": "eipalloc-2", "tags": {"Name": "web"}}
    assert [form["Action"] for form in sent_forms(reached)] == ["DescribeAddresses", "DescribeTags"]


@pytest.mark.parametrize(
    ("action", "params", "texts"),
    [
        ("CreateLoadBalancer", {"load_balancer_name": "web"}, ["nothing like CreateLoadBalancer", "drop api: fcu"]),
        ("CreateVms", {"image_id": "ami-1", "performance": "high"}, ["CreateVms", "performance", "leave that out"]),
        (
            "CreateVms",
            {"image_id": "ami-1", "private_ips": ["10.0.0.4", "10.0.0.5"]},
            ["more than one of private_ips", "leave that out"],
        ),
        ("ReadDhcpOptions", {"filters": {"default": True}}, ["the filter default", "leave that out"]),
        (
            "CreateImageExportTask",
            {
                "image_id": "ami-1",
                "osu_export": {"disk_image_format": "raw", "osu_bucket": "b", "osu_manifest_url": "https://x/"},
            },
            ["osu_export.osu_manifest_url", "leave that out"],
        ),
    ],
)
def test_what_fcu_cannot_do_is_refused_before_anything_is_sent(action, params, texts):
    reached = over_fcu(answer(""))
    with pytest.raises(NotOverFcu) as refused:
        reached.outscale.call(action, params)
    assert all(text in str(refused.value) for text in texts)
    assert reached.wire.requests == []


SHARED = (
    "<createVolumePermission><item><userId>123456789012</userId></item>"
    "<item><group>all</group></item></createVolumePermission>"
)
SNAPSHOT = "<snapshotSet><item><snapshotId>snap-1</snapshotId><progress>80%</progress></item></snapshotSet>"


def test_who_may_use_a_snapshot_is_a_read_of_its_own_and_its_progress_is_a_number():
    reached = over_fcu(
        xml("DescribeSnapshots", SNAPSHOT), xml("DescribeSnapshotAttribute", f"<snapshotId>snap-1</snapshotId>{SHARED}")
    )
    reached.outscale.want(["permissions_to_create_volume"])
    (snapshot,) = reached.outscale.read_all("ReadSnapshots", {"filters": {"account_ids": ["self"], "progresses": [80]}})
    assert snapshot["progress"] == 80
    assert snapshot["permissions_to_create_volume"] == {"account_ids": ["123456789012"], "global_permission": True}
    listing, separate = sent_forms(reached)
    assert listing["Owner.1"] == "self"
    assert (separate["Attribute"], separate["SnapshotId"]) == ("createVolumePermission", "snap-1")


def test_permissions_are_changed_as_lists_of_accounts_and_groups():
    reached = over_fcu(xml("ModifyImageAttribute", "<return>true</return>"))
    change = {"additions": {"account_ids": ["123456789012"], "global_permission": True}}
    reached.outscale.call("UpdateImage", {"image_id": "ami-1", "permissions_to_launch": change})
    (form,) = sent_forms(reached)
    assert (form["LaunchPermission.Add.1.UserId"], form["LaunchPermission.Add.2.Group"]) == ("123456789012", "all")
    assert not [name for name in form if "Remove" in name]


@pytest.mark.parametrize(
    ("action", "params", "sent"),
    [
        ("CreateSnapshot", {"volume_id": "vol-1"}, "CreateSnapshot"),
        ("CreateSnapshot", {"source_snapshot_id": "snap-1", "source_region_name": "eu-west-2"}, "CopySnapshot"),
        ("CreateSnapshot", {"file_location": "https://x/", "snapshot_size": 10}, "ImportSnapshot"),
        ("CreateImage", {"vm_id": "i-1", "image_name": "web"}, "CreateImage"),
        ("CreateImage", {"source_image_id": "ami-1", "source_region_name": "eu-west-2"}, "CopyImage"),
        ("CreateImage", {"image_name": "web", "file_location": "https://x/"}, "RegisterImage"),
    ],
)
def test_what_a_thing_is_made_of_chooses_the_action(action, params, sent):
    reached = over_fcu(xml(sent, "<snapshotId>snap-2</snapshotId><imageId>ami-2</imageId>"))
    (made,) = reached.outscale.call(action, params).values()
    assert made.get("snapshot_id", made.get("image_id")) in {"snap-2", "ami-2"}
    assert [form["Action"] for form in sent_forms(reached)] == [sent]


def test_memory_is_in_gibibytes_and_quotas_are_numbers():
    types = "<instanceTypeSet><item><name>a</name><memory>2147483648</memory></item></instanceTypeSet>"
    (vm_type,) = over_fcu(xml("DescribeInstanceTypes", types)).outscale.read_all("ReadVmTypes")
    assert vm_type == {"vm_type_name": "a", "memory_size": 2}
    quota = "<item><name>vm_limit</name><maxQuotaValue>40</maxQuotaValue><usedQuotaValue>3</usedQuotaValue></item>"
    listed = f"<item><reference>global</reference><quotaSet>{quota}</quotaSet></item>"
    quotas = f"<referenceQuotaSet>{listed}</referenceQuotaSet>"
    (kind,) = over_fcu(xml("DescribeQuotas", quotas)).outscale.read_all("ReadQuotas")
    assert kind["quotas"] == [{"name": "vm_limit", "max_value": 40, "used_value": 3, "description": ""}]


def test_an_action_that_no_api_has_is_named_with_the_nearest():
    with pytest.raises(errors.InvalidInput, match="did you mean ReadVms"):
        over_fcu().outscale.call("ReadVmss")


@pytest.mark.parametrize("source", ["option", "environment", "profile"])
def test_the_protocol_comes_from_where_the_keys_may_come_from(source, tmp_path):
    file = tmp_path / "config.json"
    profile = {"access_key": "AK", "secret_key": "SK", **({"api": "fcu"} if source == "profile" else {})}
    file.write_text(json.dumps({"default": profile}))
    environ = {"OSC_CONFIG_FILE": str(file), **({"OSC_API": "fcu"} if source == "environment" else {})}
    options = {"api": "fcu"} if source == "option" else {}
    assert cloud(environ=environ, **options).settings.api == "fcu"


def test_a_protocol_that_does_not_exist_is_named_with_where_to_correct_it():
    with pytest.raises(errors.ConfigError, match="OSC_API"):
        cloud(environ={"OSC_API": "ec3"})


def test_xml_with_a_document_type_is_no_answer():
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><DescribeVpcsResponse>&a;</DescribeVpcsResponse>'
    with pytest.raises(errors.NotTheApi):
        over_fcu(answer(bomb)).outscale.call("ReadNets")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("InvalidVpcID.NotFound", errors.NotFound),
        ("NatGatewayNotFound", errors.NotFound),
        ("InvalidVpnConnectionID", errors.NotFound),
        ("IncorrectState", errors.Conflict),
        ("IncorrectInstanceState", errors.ConflictNotYet),
        ("InvalidVpnConnection.InvalidState", errors.Conflict),
        ("DependencyViolation", errors.ConflictNotYet),
        ("InvalidNetworkInterface.InUse", errors.Conflict),
        ("VolumeInUse", errors.Conflict),
        ("InvalidKeyPair.Duplicate", errors.Conflict),
        ("Resource.AlreadyAssociated", errors.Conflict),
        ("OperationNotPermitted", errors.Conflict),
        ("InvalidStateTransition", errors.Conflict),
        ("InvalidVpcState", errors.Conflict),
        ("InvalidAMIID.Unavailable", errors.Conflict),
        ("AddressLimitExceeded", errors.QuotaExceeded),
        ("InsufficientInstanceCapacity", errors.QuotaExceeded),
        ("UnauthorizedOperation", errors.Unauthorized),
        ("InvalidSecurity.RequestHasExpired", errors.Unauthorized),
        ("InvalidParameterValue", errors.Invalid),
        ("InvalidVolumeID.Malformed", errors.Invalid),
    ],
)
def test_the_errors_of_ec2_are_those_of_the_tree(code, kind):
    body = f"<Response><Errors><Error><Code>{code}</Code><Message>why</Message></Error></Errors></Response>"
    with pytest.raises(errors.ApiError, match="why") as refused:
        over_fcu(answer(body, 400)).outscale.call("DeleteNet", {"net_id": "vpc-1"})
    assert refused.value.__class__ is kind
    assert code in str(refused.value)
