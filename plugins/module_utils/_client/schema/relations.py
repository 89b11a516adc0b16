"""Which calls ask what of the things that they refer to: the table of ``relation_rules``.

Sources: the API's documents of each action, the codes that it refuses with (9027, 9045, 9058, 9071, 4086 ...), and
recordings of the cloud.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from . import states
from .references import Reference
from .relation_rules import (
    Addresses,
    Around,
    Case,
    Fits,
    Free,
    Holds,
    InState,
    NoneElse,
    NotTaken,
    Ours,
    RangeInside,
    RangesApart,
    Rule,
    SamePlace,
    ThingsApart,
    at,
    listed,
)

_NET, _SUBREGION = "Net", "Subregion"
_UP = ("running", "stopped")
_LINKED_IP = ("link_public_ip_id", "vm_id", "nic_id")


def broken(
    action: str, params: t.Mapping[str, t.Any], named: t.Sequence[Reference], around: Around
) -> t.Iterator[tuple[str, bool]]:
    """What a call breaks, a line each, with whether that lasts: nothing can change where things are.

    ``params`` in snake_case; ``named``: what ``references`` finds in them.
    """
    case = Case(params, named, around)
    for rule in RULES.get(action, ()):
        yield from ((text, rule.lasting) for text in rule.broken(case))


def _way_out(case: Case) -> t.Iterator[str]:
    """A route of the Subnet's table, or of the Net's main one, leads to an internet service (9045)."""
    one, subnet = case.first("subnet_id", lasting=True)
    if one is None:
        return
    tables = case.around.others("ReadRouteTables", {"net_ids": [subnet.get("net_id")]})
    tables = [table for table in tables or () if table.get("net_id") == subnet.get("net_id")]
    own = [table for table in tables if one.value in at(table, "link_route_tables.subnet_id")]
    main = [table for table in tables if at(table, "link_route_tables.main")]
    used = own or main
    targets = [target for table in used for target in at(table, "routes.gateway_id")]
    if used and not any(str(target).startswith("igw-") for target in targets):
        table = used[0].get("route_table_id")
        yield (
            f"the Subnet {one.value} (subnet_id) has no way out: {table} has no route to an internet service. "
            "Add one first"
        )


def _internet(case: Case, net: t.Any, why: str) -> t.Iterator[str]:
    """The Net has an internet service (9027)."""
    services = case.around.others("ReadInternetServices", {"link_net_ids": [net]}) if net else None
    if services is not None and not any(service.get("net_id") == net for service in services):
        yield f"the Net {net} has no internet service, which {why} needs. Link one first"


def _ip_reaches(case: Case) -> t.Iterator[str]:
    for param in ("vm_id", "nic_id"):
        _one, item = case.first(param, lasting=True)
        yield from _internet(case, item.get("net_id"), "a public IP")


def _one_nic(case: Case) -> t.Iterator[str]:
    one, vm = case.first("vm_id")
    if one is not None and len(vm.get("nics") or ()) > 1 and not case.params.get("nic_id"):
        yield f"the VM {one.value} (vm_id) has several NICs: give nic_id instead"


def _balancer_reaches(case: Case) -> t.Iterator[str]:
    _one, subnet = case.first("subnets", lasting=True)
    if case.params.get("load_balancer_type") != "internal":
        yield from _internet(case, subnet.get("net_id"), "an internet-facing load balancer")


def _room_for_snapshot(case: Case, size: str, snapshot: str) -> t.Iterator[str]:
    one, found = case.first(snapshot, lasting=True)
    wanted, least = case.value(size), found.get("volume_size")
    if one and isinstance(wanted, int) and isinstance(least, int) and wanted < least:
        yield f"{size} is {wanted}: at least {least} GiB, the size of the snapshot {one.value}"


def _volume_room(case: Case) -> t.Iterator[str]:
    return _room_for_snapshot(case, "size", "snapshot_id")


def _group_of_subnet(case: Case) -> t.Iterator[str]:
    """Security groups of a Net need a Subnet, or NICs."""
    if any(case.params.get(name) for name in ("subnet_id", "nics")):
        return
    for one, group in case.all("security_group_ids", lasting=True):
        if group.get("net_id"):
            yield (
                f"the security group {one.value} ({one.path}) is in Net {group['net_id']}, and the VM would be in "
                "no Net: give subnet_id"
            )


def _nets_of(gateway: t.Any) -> list[str]:
    """The Nets that a gateway is linked to; a link that was taken away stays listed as ``detached``."""
    links = (gateway or {}).get("net_to_virtual_gateway_links") or ()
    return [*at(gateway, "net_id"), *(str(link.get("net_id")) for link in links if link.get("state") != "detached")]


def _linked_gateway(case: Case) -> t.Iterator[str]:
    """A gateway that a route leads to is linked to the Net of its table (9027), an internet service perhaps later."""
    _table, table = case.first("route_table_id", lasting=True)
    one, gateway = case.first("gateway_id")
    if one is None or states.passes(gateway, one.read) or not table.get("net_id"):
        return
    nets = _nets_of(gateway)
    if table["net_id"] not in nets and (nets or one.kind != "internet_service"):
        where = f"to {nets[0]}" if nets else "to no Net"
        yield (
            f"the {one.name} {one.value} ({one.path}) is linked {where}, not to {table['net_id']}, "
            "the Net of the route table"
        )


def _propagates(case: Case) -> t.Iterator[str]:
    _table, table = case.first("route_table_id", lasting=True)
    one, gateway = case.first("virtual_gateway_id")
    if one is None or states.passes(gateway, one.read) or not table.get("net_id"):
        return
    if case.params.get("enable") and table["net_id"] not in _nets_of(gateway):
        yield f"the virtual gateway {one.value} is not linked to {table['net_id']}, the Net of the route table"


def _one_virtual_gateway(case: Case) -> t.Iterator[str]:
    """A virtual gateway is linked to one Net (9065), and a Net to one of them (10020)."""
    one, gateway = case.first("virtual_gateway_id")
    nets = _nets_of(gateway)
    if one is not None and nets and not states.passes(gateway, one.read):
        yield f"the virtual gateway {one.value} ({one.path}) is in use: linked to {listed(nets)}"
    net = case.value("net_id")
    for other in case.around.others("ReadVirtualGateways", {"link_net_ids": [net]}) or ():
        if net in _nets_of(other) and (one is None or other.get("virtual_gateway_id") != one.value):
            yield f"net_id {net} has a virtual gateway already: {other.get('virtual_gateway_id')}"


def _outbound(case: Case) -> t.Iterator[str]:
    one, group = case.first("security_group_id", lasting=True)
    if one and case.params.get("flow") == "Outbound" and not group.get("net_id"):
        yield f"flow is Outbound: the security group {one.value} is in no Net, where there are Inbound rules only"


def _root_of_running(case: Case) -> t.Iterator[str]:
    """The root device of a VM is taken away only while that is stopped (6006)."""
    one, volume = case.first("volume_id")
    for link in volume.get("linked_volumes") or ():
        if one is None or link.get("device_name") != "/dev/sda1":
            continue
        vms = case.around.others("ReadVms", {"vm_ids": [link.get("vm_id")]}) or ()
        for vm in vms:
            if vm.get("vm_id") == link.get("vm_id") and vm.get("state") == "running":
                yield (
                    f"the volume {one.value} ({one.path}) is the root device of the VM {vm['vm_id']}, "
                    "which must be stopped first"
                )


def _primary(case: Case) -> t.Iterator[str]:
    one, nic = case.first("link_nic_id", lasting=True)
    if one and (nic.get("link_nic") or {}).get("device_number") == 0:
        yield f"{one.path} {one.value} is the link of a VM's primary NIC, which stays with it"


def _protected(case: Case) -> t.Iterator[str]:
    for one, vm in case.all("vm_ids"):
        if vm.get("deletion_protection"):
            yield f"the VM {one.value} is protected: set deletion_protection: false first"


def _empty_group(case: Case) -> t.Iterator[str]:
    one, group = case.first("dedicated_group_id")
    inside = [value for key in ("vm_ids", "net_ids") for value in at(group, key)]
    if one and inside and not case.params.get("force"):
        yield f"the dedicated group {one.value} is in use by {listed(inside)}: force: true deletes them with it"


def _last_rule(case: Case) -> t.Iterator[str]:
    one, _rule = case.first("api_access_rule_id")
    rules = case.around.others("ReadApiAccessRules", {})
    if one and rules is not None and [rule.get("api_access_rule_id") for rule in rules] == [one.value]:
        yield f"{one.value} is the last API access rule of the account, which stays"


def _needed(case: Case) -> t.Iterator[str]:
    """NAT services (1018), internet-facing load balancers (1005) and public IPs (1004) of a Net need the service."""
    net = case.value("net_id")
    of_net: dict[str, list[t.Any]] = {"net_ids": [net]}
    found = (
        case.around.others("ReadNatServices", of_net),
        case.around.others("ReadLoadBalancers", {}),
        case.around.others("ReadNics", of_net),
    )
    services, balancers, nics = ([one for one in items or () if one.get("net_id") == net] for items in found)
    needing = [
        *(f"nat service {one.get('nat_service_id')}" for one in services if one.get("state") not in _ENDED),
        *(
            f"load balancer {one.get('load_balancer_name')}"
            for one in balancers
            if one.get("load_balancer_type") != "internal"
        ),
        *(f"public IP {one['link_public_ip'].get('public_ip')}" for one in nics if one.get("link_public_ip")),
    ]
    if needing:
        yield f"the Net {net} still needs its internet service for {listed(needing)}"


_ENDED = frozenset({"deleted", "terminated", "failed"})
_SAME_NET = SamePlace(("security_group_ids", "subnet_id"), ("net_id", "net_id"), _NET)

RULES: dict[str, tuple[Rule, ...]] = {
    "CreateSubnet": (
        RangeInside("ip_range", "net_id", "ip_range"),
        RangesApart("ip_range", "ReadSubnets", {"net_ids": "net_id"}, {"net_id": "net_id"}, "ip_range", "subnet_id"),
    ),
    "CreateNic": (_SAME_NET, Addresses("private_ips.private_ip", "subnet_id")),
    "CreateVms": (
        InState("image_id", ("available",)),
        InState("block_device_mappings.bsu.snapshot_id", ("completed",)),
        _SAME_NET,
        Ours(_group_of_subnet),
        Fits("placement.subregion_name", "subnet_id", "subregion_name"),
        Free("nics.nic_id", ("link_nic.vm_id",)),
        Addresses("private_ips", "subnet_id"),
    ),
    "UpdateVm": (SamePlace(("security_group_ids", "vm_id"), ("net_id", "net_id"), _NET),),
    "UpdateNic": (SamePlace(("security_group_ids", "nic_id"), ("net_id", "net_id"), _NET),),
    "DeleteVms": (Ours(_protected),),
    "CreateVolume": (InState("snapshot_id", ("completed",)), Ours(_volume_room)),
    "LinkVolume": (
        SamePlace(("volume_id", "vm_id"), ("subregion_name", "placement.subregion_name"), _SUBREGION),
        InState("volume_id", ("available",)),
        InState("vm_id", _UP),
        NotTaken("device_name", "vm_id", "block_device_mappings.device_name"),
    ),
    "UnlinkVolume": (Ours(_root_of_running),),
    "LinkNic": (
        SamePlace(("nic_id", "vm_id"), ("net_id", "net_id"), _NET),
        SamePlace(("nic_id", "vm_id"), ("subregion_name", "placement.subregion_name"), _SUBREGION),
        InState("nic_id", ("available",)),
        InState("vm_id", _UP),
        NotTaken("device_number", "vm_id", "nics.link_nic.device_number"),
    ),
    "UnlinkNic": (Ours(_primary),),
    "LinkPrivateIps": (Addresses("private_ips", "nic_id"),),
    "LinkPublicIp": (
        Free("public_ip_id", _LINKED_IP, unless="allow_relink"),
        Free("public_ip", _LINKED_IP, unless="allow_relink"),
        InState("vm_id", _UP),
        Ours(_ip_reaches),
        Ours(_one_nic),
    ),
    "CreateNatService": (Free("public_ip_id", _LINKED_IP), Ours(_way_out)),
    "LinkInternetService": (
        Free("internet_service_id", ("net_id",)),
        NoneElse(
            "ReadInternetServices",
            {"link_net_ids": "net_id"},
            {"net_id": "net_id"},
            "internet_service_id",
            "has an internet service already",
        ),
    ),
    "UnlinkInternetService": (Ours(_needed),),
    "LinkRouteTable": (
        SamePlace(("route_table_id", "subnet_id"), ("net_id", "net_id"), _NET),
        NoneElse(
            "ReadRouteTables",
            {"link_subnet_ids": "subnet_id"},
            {"link_route_tables.subnet_id": "subnet_id"},
            "route_table_id",
            "has a route table already",
        ),
    ),
    "CreateRoute": (
        SamePlace(("nic_id", "route_table_id"), ("net_id", "net_id"), _NET),
        SamePlace(("vm_id", "route_table_id"), ("net_id", "net_id"), _NET),
        Ours(_linked_gateway),
    ),
    "LinkVirtualGateway": (Ours(_one_virtual_gateway),),
    "UpdateRoutePropagation": (Ours(_propagates),),
    "CreateVpnConnection": (
        InState("client_gateway_id", ("available",)),
        InState("virtual_gateway_id", ("available",)),
    ),
    "CreateNetPeering": (ThingsApart(("source_net_id", "accepter_net_id"), "ip_range"),),
    "AcceptNetPeering": (InState("net_peering_id", ("pending-acceptance",), "state.name"),),
    "CreateNetAccessPoint": (SamePlace(("route_table_ids", "net_id"), ("net_id", "net_id"), _NET),),
    "UpdateNetAccessPoint": (SamePlace(("add_route_table_ids", "net_access_point_id"), ("net_id", "net_id"), _NET),),
    "CreateLoadBalancer": (
        SamePlace(("security_groups", "subnets"), ("net_id", "net_id"), _NET),
        Free("public_ip", _LINKED_IP),
        Ours(_balancer_reaches),
    ),
    "UpdateLoadBalancer": (
        Free("public_ip", _LINKED_IP),
        Holds("load_balancer_port", "load_balancer_name", "listeners.load_balancer_port", "listener on port"),
    ),
    "CreateListenerRule": (
        Holds(
            "listener.load_balancer_port",
            "listener.load_balancer_name",
            "listeners.load_balancer_port",
            "listener on port",
        ),
    ),
    "CreateImage": (
        InState("vm_id", _UP),
        NoneElse("ReadImages", {"image_names": "image_name"}, {"image_name": "image_name"}, "image_id", "is in use"),
    ),
    "CreateSnapshot": (InState("volume_id", ("available", "in-use")), InState("source_snapshot_id", ("completed",))),
    "CreateImageExportTask": (InState("image_id", ("available",)),),
    "CreateSnapshotExportTask": (InState("snapshot_id", ("completed",)),),
    "LinkFlexibleGpu": (
        SamePlace(("flexible_gpu_id", "vm_id"), ("subregion_name", "placement.subregion_name"), _SUBREGION),
        InState("flexible_gpu_id", ("allocated",)),
        InState("vm_id", _UP),
    ),
    "CreateVmGroup": (_SAME_NET,),
    "CreateSecurityGroupRule": (Ours(_outbound),),
    "DeleteDedicatedGroup": (Ours(_empty_group),),
    "DeleteApiAccessRule": (Ours(_last_rule),),
    "UpdateUser": (
        NoneElse("ReadUsers", {}, {"user_name": "new_user_name"}, "user_name", "is in use by another user"),
    ),
    "UpdateUserGroup": (
        NoneElse("ReadUserGroups", {}, {"name": "new_user_group_name"}, "name", "is in use by another group"),
    ),
    "CreateDirectLinkInterface": (
        NoneElse(
            "ReadDirectLinkInterfaces",
            {"direct_link_ids": "direct_link_id"},
            {"vlan": "direct_link_interface.vlan"},
            "direct_link_interface_id",
            "is in use",
        ),
    ),
}
"""By action. Each line is one sentence of the API's documents."""
