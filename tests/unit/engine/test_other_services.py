"""What another service of the same API says, or does not say, leads to no surprise."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import NotFound, OutscaleError
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog
from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired, Ref, resolved
from ansible_collections.outscale.cloud.plugins.module_utils._resources.nics import VmIps, VmNics
from ansible_collections.outscale.cloud.plugins.modules.load_balancer import LOAD_BALANCER
from ansible_collections.outscale.cloud.plugins.modules.subnet import SUBNET


def test_an_id_that_the_cloud_does_not_tell_is_no_empty_list():
    with pytest.raises(OutscaleError, match="does not tell keypair_id: this needs a newer version of its API"):
        resolved({"resource_ids": [Ref("keypair_id")]}, [{"keypair_name": "x"}])
    assert resolved({"resource_ids": [Ref("keypair_id")]}, [{"keypair_id": "key-1"}]) == {"resource_ids": ["key-1"]}


def test_what_is_deleted_and_listed_is_gone():
    assert SUBNET.is_gone({"state": "deleted"})
    assert not SUBNET.is_gone({"state": "pending"})


def test_what_the_api_does_not_take_is_not_sent_back():
    shown = {"is_enabled": True, "publication_interval": 5, "later": {"level": 1}}
    taken = catalog.taken("outscale", "UpdateLoadBalancer", "access_log", shown)
    assert taken == {"is_enabled": True, "publication_interval": 5}


class Refusing:
    """A service that refuses a name which nothing has."""

    def supports(self, action, name=""):
        return True

    def read_all(self, action, params):
        raise NotFound("outscale", action, 400, "5030", "InvalidResource", "", "")


def test_a_name_that_is_refused_is_nothing():
    assert identity.find(Refusing(), LOAD_BALANCER, Desired({"load_balancer_name": "x"})) is None


SHOWN = [
    {
        "nic_id": "eni-1",
        "subnet_id": "subnet-1",
        "link_nic": {"device_number": 0, "delete_on_vm_deletion": True},
        "security_groups": [{"security_group_id": "sg-2"}, {"security_group_id": "sg-1"}],
        "private_ips": [
            {"private_ip": "10.0.0.4", "is_primary": True},
            {"private_ip": "10.0.0.5", "is_primary": False},
        ],
    }
]


@pytest.mark.parametrize(
    ("wanted", "same"),
    [
        ({"subnet_id": "subnet-1"}, True),
        ({"subnet_id": "subnet-2"}, False),
        ({"nic_id": "eni-1", "security_group_ids": ["sg-1", "sg-2"]}, True),
        ({"security_group_ids": ["sg-1"]}, False),
        ({"private_ips": [{"private_ip": "10.0.0.4", "is_primary": True}]}, True),
        ({"private_ips": [{"private_ip": "10.0.0.5", "is_primary": True}]}, False),
        ({"private_ips": [{"private_ip": "10.0.0.9", "is_primary": False}]}, False),
        ({"delete_on_vm_deletion": False}, False),
        ({"secondary_private_ip_count": 3}, True),
        ({"device_number": 1}, False),
    ],
)
def test_the_nics_of_a_vm_are_as_wanted_or_not(wanted, same):
    assert VmNics().same([{"device_number": 0, **wanted}], SHOWN) is same


def test_the_addresses_of_a_vm_are_those_of_its_primary_nic():
    seen = VmIps().observe("private_ips", {"nics": SHOWN})
    assert seen == ["10.0.0.4", "10.0.0.5"]
    assert VmIps().same(["10.0.0.4"], seen)
    assert not VmIps().same(["10.0.0.9"], seen)
    assert VmIps().same(["10.0.0.9"], VmIps().observe("private_ips", {}))
