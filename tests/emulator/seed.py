"""Many VMs at once, for tests of size."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .resources.net import create_net
from .resources.security_group import default_group, light
from .resources.subnet import create_subnet
from .resources.vm_create import make_vm
from .world import Call, World

if TYPE_CHECKING:
    from .store import Region

_ROLES = ("web", "app", "db", "cache")
_ENVIRONMENTS = ("prod", "staging", "test")
_PER_SUBNET = 4000


def seed_vms(world: World, region: Region, count: int, tags: dict[str, str]) -> dict[str, Any]:
    """Make ``count`` running VMs in one Net, with the tags Name, role, env and those given; answers the ids."""
    image = next(item for other in world.everyone(region.name) for item in other.all("Image"))
    net = create_net(Call("CreateNet", {"IpRange": "10.0.0.0/16"}, None, region, world))["Net"]
    plan: dict[str, Any] = {}
    vm_ids = []
    for number in range(count):
        if number % _PER_SUBNET == 0:
            asked = {"NetId": net["NetId"], "IpRange": f"10.0.{number // _PER_SUBNET * 16}.0/20"}
            subnet = create_subnet(Call("CreateSubnet", asked, None, region, world))["Subnet"]
            plan = _plan(region, image, subnet["SubnetId"])
        vm = make_vm(region, plan, number)
        region.walk(vm, "running")
        named = {"Name": f"vm-{number + 1:05d}", "role": _ROLES[number % 4], "env": _ENVIRONMENTS[number % 3], **tags}
        vm.data["Tags"] = [{"Key": key, "Value": str(value)} for key, value in named.items()]
        vm_ids.append(vm.id)
    return {"NetId": net["NetId"], "VmIds": vm_ids}


def _plan(region: Region, image: Any, subnet_id: str) -> dict[str, Any]:
    """What :func:`make_vm` needs to know."""
    subnet = region.get("Subnet", subnet_id)
    net_id = subnet.data["NetId"]
    groups = light(region, [default_group(region, net_id)], net_id)
    nic = {"SubnetId": subnet_id, "DeleteOnVmDeletion": True, "groups": groups}
    mappings = [{"DeviceName": each["DeviceName"], "Bsu": each["Bsu"]} for each in image.data["BlockDeviceMappings"]]
    return {
        "params": {},
        "image": image,
        "vm_type": "tinav5.c2r4p2",
        "nics": [nic],
        "subnet": subnet,
        "groups": groups,
        "subregion": subnet.data["SubregionName"],
        "mappings": mappings,
        "reservation": "r-5eed5eed",
    }
