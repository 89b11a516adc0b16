"""What can be known before anything is taken away is looked at before, and costs nothing where nothing is."""

from __future__ import annotations

import types

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput
from ansible_collections.outscale.cloud.plugins.module_utils._engine import foreseen
from ansible_collections.outscale.cloud.plugins.module_utils._engine.values import UNKNOWN

from ..client.seams import FakeClock
from .simulator import Simulator, refused
from .tasks import actions, failed, made, run

VOLUME = {"name": "data", "size": 10, "subregion_name": "a", "vm_id": "i-1", "device_name": "/dev/xvdb"}
MOVED = {**VOLUME, "vm_id": "i-2", "allow_relink": True}


@pytest.fixture
def cloud():
    return Simulator()


def reads_of(cloud):
    asked = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: asked.append(action) or original(action, params)
    return asked


@pytest.mark.parametrize("check", [True, False])
@pytest.mark.parametrize(
    ("values", "told"),
    [({"size": 0}, "size is 0"), ({"vm_id": "vm-1"}, "vm_id is vm-1: such ids begin with i-")],
)
def test_what_the_documents_rule_out_is_refused_before_anything_is_sent(cloud, values, told, check):
    exc, outcome = failed(cloud, "volume", {**VOLUME, **values}, check=check)
    assert isinstance(exc, InvalidInput)
    assert told in str(exc)
    assert (cloud.sent, outcome.changed) == ([], False)


def test_a_volume_is_not_taken_from_its_vm_for_one_that_is_not_there(cloud):
    made(cloud, "volume", VOLUME)
    exc, outcome = failed(cloud, "volume", {**MOVED, "vm_id": "i-77"})
    assert "there is no VM i-77 (vm_id)" in str(exc)
    assert "Nothing was changed" in str(exc)
    assert (cloud.sent, outcome.changed) == ([], False)
    assert outcome.after[0]["linked_volumes"][0]["vm_id"] == "i-1"


def test_a_service_that_refuses_an_unknown_id_says_that_it_is_not_there(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["ReadVms"] = [refused(errors.NotFound, "5063", status=400)] * 2
    failed(cloud, "volume", MOVED)
    assert cloud.sent == []


def test_what_may_not_be_read_is_taken_for_there(cloud):
    made(cloud, "volume", VOLUME)
    cloud.trouble["ReadVms"] = [refused(errors.Unauthorized, "4", status=401)]
    assert actions(run(cloud, "volume", MOVED)) == ["UnlinkVolume", "LinkVolume"]


def test_a_filter_that_is_ignored_makes_nothing_be_there(cloud):
    made(cloud, "volume", VOLUME)
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: [{"vm_id": "i-1"}] if action == "ReadVms" else original(action, params)
    failed(cloud, "volume", MOVED)
    assert cloud.sent == []


def test_where_nothing_is_taken_away_nothing_is_looked_at(cloud):
    asked = reads_of(cloud)
    run(cloud, "volume", VOLUME)
    assert set(asked) == {"ReadVolumes"}


class Around:
    """A cloud for check mode: what each Read shows, the reads that were made, and what may not be read."""

    name = "outscale"
    scope = ""

    def __init__(self, **shown):
        self.shown = shown
        self.asked = []
        self.forbidden = set()
        self.transport = types.SimpleNamespace(clock=FakeClock())

    def read_all(self, action, params=None):
        if action in self.forbidden:
            raise refused(errors.Unauthorized, "4", action, status=403)
        self.asked.append(action)
        filters = {name.lower(): wanted for name, wanted in ((params or {}).get("filters") or {}).items()}
        wanted = {value for values in filters.values() for value in values}
        found = self.shown.get(action, [])
        return [item for item in found if not wanted or wanted & set(_texts(item))]

    def supports(self, action, name=""):
        return True

    def owner(self):
        return "me"

    def vet(self, action, params):
        pass

    def want(self, names):
        pass


def _texts(value):
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    return [text for item in value for text in _texts(item)] if isinstance(value, list) else [value]


NET = {"net_id": "vpc-00000001", "ip_range": "10.0.0.0/16", "state": "available"}
SUBNET = {"subnet_id": "subnet-00000001", "net_id": "vpc-00000001", "ip_range": "10.0.1.0/24", "state": "available"}
TABLE = {
    "route_table_id": "rtb-00000001",
    "net_id": "vpc-00000001",
    "link_route_tables": [{"main": True}],
    "routes": [{"destination_ip_range": "10.0.0.0/16", "gateway_id": "local"}],
}
NEW_SUBNET = {"name": "new", "net_id": "vpc-00000001", "ip_range": "10.0.2.0/24"}
NEW_NAT = {"name": "new", "subnet_id": "subnet-00000001", "public_ip_id": "eipalloc-00000001"}
FREE_IP = {"public_ip_id": "eipalloc-00000001", "public_ip": "192.0.2.1"}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"net_id": "vpc-00000011"}, "there is no Net vpc-00000011 (net_id): did you mean vpc-00000001?"),
        ({"ip_range": "10.9.0.0/24"}, "ip_range is 10.9.0.0/24: it must lie within 10.0.0.0/16"),
        ({"ip_range": "10.0.1.0/25"}, "ip_range is 10.0.1.0/25: it overlaps 10.0.1.0/24 of subnet-00000001"),
        ({"subregion_name": "eu-west-2x"}, "there is no Subregion eu-west-2x (subregion_name)"),
    ],
)
def test_check_mode_says_what_the_cloud_would_refuse(values, told, tmp_path):
    cloud = Around(ReadNets=[NET], ReadSubnets=[{**SUBNET, "tags": {}}], ReadSubregions=[{"subregion_name": "a"}])
    exc, outcome = failed(cloud, "subnet", {**NEW_SUBNET, **values}, check=True, shared_folder=str(tmp_path))
    assert isinstance(exc, InvalidInput)
    assert told in str(exc)
    assert not outcome.changed


def test_each_kind_is_read_once():
    cloud = Around(ReadNets=[NET])
    run(cloud, "subnet", NEW_SUBNET, check=True)
    assert cloud.asked == ["ReadSubnets", "ReadNets", "ReadSubnets"]  # the last ones are those of the Net


def test_what_check_mode_may_not_read_is_left_unchecked():
    cloud = Around()
    cloud.forbidden = {"ReadNets"}
    assert actions(run(cloud, "subnet", NEW_SUBNET, check=True)) == ["CreateSubnet", "CreateTags"]


def test_what_check_mode_itself_foretold_is_known():
    cloud = Around()
    assert actions(run(cloud, "subnet", {**NEW_SUBNET, "net_id": UNKNOWN}, check=True)) == [
        "CreateSubnet",
        "CreateTags",
    ]
    assert "ReadNets" not in cloud.asked


def test_a_name_that_an_earlier_task_would_have_made_is_there(tmp_path):
    cloud = Around(ReadKeypairs=[], ReadVmTypes=[])
    template = {"vm_template_name": "web", "cpu_cores": 1, "cpu_generation": "v6", "ram": 1, "keypair_name": "ops"}
    shown = {"image_id": "ami-00000001", "state": "available"}
    cloud.shown["ReadImages"] = [shown]
    template["image_id"] = "ami-00000001"
    folder = str(tmp_path)
    exc, _outcome = failed(cloud, "vm_template", template, check=True, shared_folder=folder)
    assert "there is no keypair ops (keypair_name)" in str(exc)
    run(cloud, "keypair", {"keypair_name": "ops"}, check=True, shared_folder=folder)
    run(cloud, "vm_template", template, check=True, shared_folder=folder)


def test_what_a_call_of_its_own_would_make_or_delete_is_known_as_well(tmp_path):
    folder = str(tmp_path)
    cloud = Around(ReadNets=[NET], ReadSubnets=[SUBNET])
    foreseen.remember_call(folder, cloud, "CreateKeypair", {"KeypairName": "ops"})
    foreseen.remember_call(folder, cloud, "DeleteSubnet", {"SubnetId": SUBNET["subnet_id"]})
    earlier = foreseen.Foreseen(folder, cloud.scope)
    assert (earlier.named, earlier.changed) == ({"ops"}, {SUBNET["subnet_id"]})
    run(cloud, "net", {"net_id": NET["net_id"]}, "absent", check=True, shared_folder=folder)


def test_what_was_foretold_of_another_account_or_region_is_not_of_this_one(tmp_path):
    folder, cloud, other = str(tmp_path), Around(ReadKeypairs=[]), Around(ReadKeypairs=[])
    other.scope = "OTHERKEY eu-west-2"
    run(other, "keypair", {"keypair_name": "ops"}, check=True, shared_folder=folder)
    assert foreseen.Foreseen(folder, other.scope).named == {"ops"}
    here = foreseen.Foreseen(folder, cloud.scope)
    assert (here.known, here.named, here.used) == (True, set(), {})


def test_where_tasks_cannot_tell_each_other_it_is_a_warning():
    cloud = Around(ReadImages=[{"image_id": "ami-00000001"}])
    values = {"vm_template_name": "web", "cpu_cores": 1, "cpu_generation": "v6", "ram": 1, "image_id": "ami-00000001"}
    outcome = run(cloud, "vm_template", {**values, "keypair_name": "ops"}, check=True)
    (warning,) = outcome.warnings
    assert "unless an earlier task of this run changes it: there is no keypair ops (keypair_name)" in warning


def test_what_an_earlier_task_would_have_deleted_keeps_nothing_from_going(tmp_path):
    folder = str(tmp_path)
    cloud = Around(ReadNets=[NET], ReadSubnets=[SUBNET])
    exc, _outcome = failed(cloud, "net", {"net_id": NET["net_id"]}, "absent", check=True, shared_folder=folder)
    assert "the net vpc-00000001 is used by subnet subnet-00000001" in str(exc)
    run(cloud, "subnet", {"subnet_id": SUBNET["subnet_id"]}, "absent", check=True, shared_folder=folder)
    outcome = run(cloud, "net", {"net_id": NET["net_id"]}, "absent", check=True, shared_folder=folder)
    assert actions(outcome) == ["DeleteNet"]


def test_quotas_are_counted_over_the_run(tmp_path):
    quota = {"name": "keypair_limit", "max_value": 3, "used_value": 1}
    cloud = Around(ReadQuotas=[{"quota_type": "global", "quotas": [quota]}])
    told = [
        run(cloud, "keypair", {"keypair_name": name}, check=True, shared_folder=str(tmp_path)).warnings
        for name in ("one", "two", "three")
    ]
    assert told[:2] == [[], []]
    assert "the quota keypair_limit is 3: 1 in use, 2 more by earlier tasks of this run, and" in told[2][0]
    quota["used_value"] = 3
    exc, _outcome = failed(cloud, "keypair", {"keypair_name": "four"}, check=True, shared_folder=str(tmp_path))
    assert "the quota keypair_limit is 3: 3 in use" in str(exc)


class Refusing(Around):
    """One that refuses a call again and again."""

    def __init__(self, action, error, **shown):
        super().__init__(**shown)
        self.refuses = {action: error}
        self.sent = []

    def call(self, action, params=None):
        self.sent.append(action)
        raise self.refuses[action]


def test_a_conflict_that_nothing_will_end_fails_at_once_and_says_by_what():
    conflict = refused(errors.ConflictNotYet, "9045", "CreateNatService")
    cloud = Refusing(
        "CreateNatService", conflict, ReadSubnets=[SUBNET], ReadPublicIps=[FREE_IP], ReadRouteTables=[TABLE]
    )
    exc, outcome = failed(cloud, "nat_service", NEW_NAT)
    assert exc is conflict
    assert cloud.sent == ["CreateNatService"]
    assert "has no way out: rtb-00000001 has no route to an internet service" in outcome.notes[0]


def test_a_conflict_is_waited_for_while_something_is_on_its_way():
    conflict = refused(errors.Conflict, "6006", "CreateImage")
    vm = {"vm_id": "i-00000001", "state": "stopping"}
    cloud = Refusing("CreateImage", conflict, ReadVms=[vm])
    exc, _outcome = failed(cloud, "image", {"image_name": "web", "vm_id": "i-00000001"}, timeout=20)
    assert str(exc).startswith("VM i-00000001 is still 'stopping' after 20 s (wait_timeout)")
    assert cloud.sent == ["CreateImage"]
    vm["state"], cloud.sent = "terminated", []
    _exc, outcome = failed(cloud, "image", {"image_name": "web", "vm_id": "i-00000001"}, timeout=20)
    assert cloud.sent == ["CreateImage"]
    assert "The VM i-00000001 (vm_id) is terminated: it must be running or stopped" in outcome.notes[0]


def test_a_refusal_is_explained_by_what_reads_show():
    cloud = Refusing("CreateSubnet", refused(errors.NotFound, "5065", "CreateSubnet", status=400), ReadNets=[NET])
    _exc, outcome = failed(cloud, "subnet", {**NEW_SUBNET, "net_id": "vpc-00000011"})
    assert outcome.notes == ["There is no Net vpc-00000011 (net_id): did you mean vpc-00000001?"]
