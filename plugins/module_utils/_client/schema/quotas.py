"""Which quota a creation counts against, and how much of it it takes.

Names as ReadQuotas shows them (recorded); only those that count single things of an account.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

READ = "ReadQuotas"
BY_ACTION = {
    "CreateAccessKey": "accesskey_limit",
    "CreateClientGateway": "cgw_limit",
    "CreateDhcpOptions": "dhcp_options_limit",
    "CreateFlexibleGpu": "gpu_limit",
    "CreateImage": "image_limit",
    "CreateInternetService": "igw_limit",
    "CreateKeypair": "keypair_limit",
    "CreateLoadBalancer": "lb_limit",
    "CreateNatService": "nat_gateway_limit",
    "CreateNet": "vpc_limit",
    "CreateNetAccessPoint": "network_endpoint_limit",
    "CreateNetPeering": "networklink_limit",
    "CreateNic": "nic_limit",
    "CreatePublicIp": "ip_limit",
    "CreateRouteTable": "rtb_limit",
    "CreateSecurityGroup": "sg_limit",
    "CreateServerCertificate": "certificate_limit",
    "CreateSnapshot": "snapshot_limit",
    "CreateVirtualGateway": "vpg_limit",
    "CreateVms": "vm_limit",
    "CreateVolume": "volume_limit",
    "CreateVpnConnection": "vpnc_limit",
}
"""Action to quota. Subnets have a quota of each Net, and are not among them."""

_COUNT = "max_vms_count"


def used(action: str, params: t.Mapping[str, t.Any], number: int) -> dict[str, int]:
    """What of which quota a call would use for so many things; less than nothing for a deletion."""
    if action.startswith("Delete"):
        name = BY_ACTION.get(action.replace("Delete", "Create", 1))
        return {name: -number} if name else {}
    name = BY_ACTION.get(action)
    return {name: int(params.get(_COUNT) or 1)} if name else {}


def filters(names: t.Iterable[str]) -> dict[str, list[t.Any]]:
    """What the Read is asked for."""
    return {"quota_names": sorted(names)}


def exceeded(
    types: t.Iterable[t.Mapping[str, t.Any]], uses: t.Mapping[str, int], before: t.Mapping[str, int]
) -> list[tuple[str, bool]]:
    """The quotas that would not do, in words, each with whether the task alone is too much.

    ``types``: what the Read shows; ``before``: what earlier tasks of a run in check mode would have used.
    """
    found: list[tuple[str, bool]] = []
    for one in (quota for kind in types if kind.get("quota_type") == "global" for quota in kind.get("quotas") or ()):
        name, most, now = str(one.get("name")), one.get("max_value"), one.get("used_value")
        if name not in uses or not isinstance(most, int) or not isinstance(now, int):
            continue
        more, earlier = uses[name], before.get(name, 0)
        if now + earlier + more > most:
            run = f", {earlier} more by earlier tasks of this run" if earlier > 0 else ""
            told = f"the quota {name} is {most}: {now} in use{run}, and the task needs {more} more"
            found.append((told, now + min(earlier, 0) + more > most))
    return found
