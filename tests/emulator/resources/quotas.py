"""ReadQuotas: the global quotas of an account, and the quota of each load balancer."""

from __future__ import annotations

from typing import Any

from ..kinds import KINDS
from ..reading import listed
from ..world import Answer, Call, action

JSON = dict[str, Any]

_DEFAULT = 1000
_GLOBAL: tuple[tuple[str, str, str], ...] = (
    ("bypass_group_limit", "Compute", "Dedicated groups"),
    ("bypass_group_size_limit", "Compute", "VMs per dedicated group"),
    ("core_limit", "Compute", "VM cores"),
    ("gpu_limit", "Compute", "Flexible GPUs"),
    ("image_limit", "Compute", "Images"),
    ("image_copy_limit", "Compute", "Copies of images at once"),
    ("image_export_limit", "Compute", "Exports of images at once"),
    ("keypair_limit", "Compute", "Keypairs"),
    ("memory_limit", "Compute", "Memory of VMs"),
    ("vm_limit", "Compute", "VMs"),
    ("vm_dedicated_limit", "Compute", "Dedicated VMs"),
    ("vm_template_limit", "Compute", "VM templates"),
    ("iops_limit", "Storage", "IOPS of io1 volumes"),
    ("snapshot_limit", "Storage", "Snapshots"),
    ("snapshot_copy_limit", "Storage", "Copies of snapshots at once"),
    ("snapshot_export_limit", "Storage", "Exports of snapshots at once"),
    ("volume_limit", "Storage", "Volumes"),
    ("volume_size_limit", "Storage", "Size of all volumes"),
    ("sg_limit", "Security Groups", "Security groups"),
    ("sg_nic_limit", "Security Groups", "Security groups per NIC"),
    ("sg_rule_limit", "Security Groups", "Rules per security group"),
    ("dhcp_options_limit", "VPC", "Sets of DHCP options"),
    ("igw_limit", "VPC", "Internet services"),
    ("ip_limit", "VPC", "Public IPs"),
    ("nat_gateway_limit", "VPC", "NAT services"),
    ("network_endpoint_limit", "VPC", "Net access points"),
    ("networklink_limit", "VPC", "Net peerings"),
    ("nic_limit", "VPC", "NICs"),
    ("nic_ip_limit", "VPC", "Private IPs per NIC"),
    ("rtb_limit", "VPC", "Route tables"),
    ("rtb_route_limit", "VPC", "Routes per route table"),
    ("subnet_limit", "VPC", "Subnets per Net"),
    ("vpc_limit", "VPC", "Nets"),
    ("cgw_limit", "VPN", "Client gateways"),
    ("vpg_limit", "VPN", "Virtual gateways"),
    ("vpnc_limit", "VPN", "VPN connections"),
    ("vpnc_route_limit", "VPN", "Routes per VPN connection"),
    ("lb_limit", "LBU", "Load balancers"),
    ("lb_policies_limit", "LBU", "Policies per load balancer"),
    ("lb_rules_limit", "LBU", "Listener rules per load balancer"),
    ("prefix_list_limit", "Prefix Lists", "Prefix lists"),
    ("prefix_list_entry_limit", "Prefix Lists", "Entries per prefix list"),
    ("dl_connection_limit", "Direct Link", "DirectLinks"),
    ("dl_interface_limit", "Direct Link", "DirectLink interfaces"),
    ("accesskey_limit", "Other", "Access keys"),
    ("certificate_limit", "Other", "Server certificates"),
    ("api_access_rule_limit", "Other", "API access rules"),
    ("ca_limit", "Other", "Certificate authorities"),
)
"""Name, collection and what is counted: 48, as recorded. Some names were recorded, the others are in their style."""
_LISTENERS = ("lb_listeners_limit", "LBU", "Listeners per load balancer")
_MOST_LISTENERS = 50
_FIELDS = {"Collections": "QuotaCollection", "QuotaNames": "Name", "ShortDescriptions": "ShortDescription"}


@action("ReadQuotas")
def read_quotas(call: Call) -> Answer:
    """Those of the account under ``global``, those of a load balancer under its name."""
    filters = call.params.get("Filters", {})
    found: list[JSON] = [{"QuotaType": "global", "Quotas": [_account_quota(call, row) for row in _GLOBAL]}]
    for balancer in call.region.all("LoadBalancer"):
        used = len(balancer.data["Listeners"])
        found.append({"QuotaType": balancer.id, "Quotas": [_shown(call, _LISTENERS, _MOST_LISTENERS, used)]})
    chosen = [
        {**each, "Quotas": [quota for quota in each["Quotas"] if _passes(quota, filters)]}
        for each in found
        if each["QuotaType"] in filters.get("QuotaTypes", (each["QuotaType"],))
    ]
    return listed(call, "QuotaTypes", [each for each in chosen if each["Quotas"]])


def _account_quota(call: Call, row: tuple[str, str, str]) -> JSON:
    """With the limit of the switch ``quotas``, by the quota's name or by the kind it counts."""
    limits = call.world.switches["quotas"]
    kind = next((each for each in KINDS.values() if each.quota == row[0]), None)
    if kind is None:
        return _shown(call, row, int(limits.get(row[0], _DEFAULT)), 0)
    region = call.mine if row[1] == "Other" else call.region
    return _shown(call, row, int(limits.get(row[0], limits.get(kind.word, _DEFAULT))), region.used(kind.name))


def _shown(call: Call, row: tuple[str, str, str], most: int, used: int) -> JSON:
    name, collection, words = row
    return {
        "AccountId": call.account_id,
        "Description": f"Maximum number of {words[0].lower()}{words[1:]} you can own",
        "MaxValue": most,
        "Name": name,
        "QuotaCollection": collection,
        "ShortDescription": f"{words} limit",
        "UsedValue": used,
    }


def _passes(quota: JSON, filters: JSON) -> bool:
    return all(quota[key] in filters.get(field, (quota[key],)) for field, key in _FIELDS.items())
