"""A cloud in memory, as simple as an honest one can be: it knows the calls, and nothing of the collection's plans.

Beside that it can be told to lose answers, to refuse calls, and to show reads that lag behind.
"""

from __future__ import annotations

import base64
import copy
import hashlib
import itertools
import types
import uuid

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.apis.protocol import Client
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import snake

from ..client.seams import FakeClock

# kind: key of its id, prefix of its ids, key under which the creation answers, what a new one has
KINDS = {
    "Net": (
        "net_id",
        "vpc-",
        "net",
        {"tenancy": "default", "dhcp_options_set_id": "dopt-default", "state": "available"},
    ),
    "Subnet": ("subnet_id", "subnet-", "subnet", {"map_public_ip_on_launch": False, "state": "available"}),
    "DhcpOptions": ("dhcp_options_set_id", "dopt-", "dhcp_options_set", {}),
    "Volume": ("volume_id", "vol-", "volume", {"volume_type": "standard", "state": "available", "linked_volumes": []}),
    "PublicIp": ("public_ip_id", "eipalloc-", "public_ip", {}),
    "InternetService": ("internet_service_id", "igw-", "internet_service", {}),
    "Keypair": ("keypair_name", "", "keypair", {"keypair_id": "key-1"}),
    "SecurityGroup": ("security_group_id", "sg-", "security_group", {"inbound_rules": [], "outbound_rules": []}),
    "RouteTable": ("route_table_id", "rtb-", "route_table", {"routes": [], "link_route_tables": []}),
}
FILTERS = {
    "keypair_names": "keypair_name", "net_ids": "net_id", "ip_ranges": "ip_range", "public_ips": "public_ip",
    "link_net_ids": "net_id", "security_group_names": "security_group_name", "subregion_names": "subregion_name",
    "volume_sizes": "size", "volume_types": "volume_type", "snapshot_ids": "snapshot_id", "tenancies": "tenancy",
    "vm_ids": "vm_id", "nic_ids": "nic_id",
}  # fmt: skip
OTHERS = {"net_id", "vm_id", "nic_id", "snapshot_id", "dhcp_options_set_id"}


def refused(kind, code, action="Call", status=409):
    """An error of the cloud."""
    return kind("outscale", action, status, code, "Refused", "", "req-1")


class Simulator(Client):
    """``trouble``: action to a list of what happens to its next calls: None (nothing), an exception (it is refused, or
    lost before it was carried out) or ``lost`` (it is carried out, but its answer never comes).
    ``refused_at``: number of a changing call, from 1, to the exception that it meets. ``ignored``: names of filters
    that it does not know and shows everything for. ``elsewhere``: ids of what others made, of which nothing else is
    known. ``lag``: so many reads show what was there before the last call."""

    name = "outscale"
    lost = object()

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.transport = types.SimpleNamespace(clock=self.clock)
        self.scope = uuid.uuid4().hex
        self.stored = {kind: {} for kind in KINDS}
        self.sent = []
        self.trouble = {}
        self.ignored = set()
        self.elsewhere = {
            f"{prefix}{number}" for prefix in ("i-", "eni-", "snap-", "dopt-") for number in ("00000001", "00000002")
        }
        self.elsewhere |= {"dopt-9", "vpc-1", "vpc-2", "i-1", "i-2", "eni-1"}
        self.refused_at = {}
        self.lag = 0
        self._old = []
        self._numbers = itertools.count(1)

    # --- what the engine calls ---

    def read_all(self, action, params=None):
        self._happens(action)
        named = self._named((params or {}).get("filters") or {})
        kind = self._kind(action.removeprefix("Read"))
        if action == "ReadSubregions":
            return [{"subregion_name": one} for one in ("a", "b", "eu-west-2a")]
        others = named and kind is not None and KINDS[kind][0] in named
        if kind is None or (others and not set(*named.values()) & set(self.stored[kind])):
            return [
                {key: one, "state": "running" if key == "vm_id" else "available"}
                for key, ids in named.items()
                for one in ids
            ]
        shown = self.stored[kind]
        if self.lag and self._old:
            self.lag -= 1
            shown = self._old[0][kind]
        return copy.deepcopy(
            [one for one in shown.values() if self._fits(one, (params or {}).get("filters") or {}, kind)]
        )

    def call(self, action, params=None):
        params = copy.deepcopy(dict(params or {}))
        self.sent.append((action, params))
        self._old = [copy.deepcopy(self.stored)]
        if len(self.sent) in self.refused_at:
            raise self.refused_at[len(self.sent)]
        happening = self._happens(action)
        answer = self._do(action, params)
        if happening is self.lost:
            raise errors.AnswerLost(f"{action}: the answer was lost")
        return copy.deepcopy(answer)

    def _happens(self, action):
        happening = (self.trouble.get(action) or [None]).pop(0)
        if isinstance(happening, Exception):
            raise happening
        return happening

    @property
    def actions(self):
        return [action for action, _params in self.sent]

    # --- reading ---

    def _kind(self, text):
        return next((kind for kind in KINDS if text in {kind, f"{kind}s"}), None)

    def _named(self, filters):
        """What a search by ids alone finds of what others made: the key of the id to those that are there."""
        ids = [
            (snake(name).removesuffix("s"), wanted) for name, wanted in filters.items() if name.lower().endswith("ids")
        ]
        known = {key: [one for one in wanted if one in self.elsewhere] for key, wanted in ids[:1] if key in OTHERS}
        return {key: found for key, found in known.items() if found and len(filters) == 1}

    def _fits(self, item, filters, kind):
        identity = KINDS[kind][0]
        for name, wanted in ((snake(name), wanted) for name, wanted in filters.items()):
            if name in self.ignored:
                continue
            if name == "tags":
                if not {f"{key}={value}" for key, value in item.get("tags", {}).items()} & set(wanted):
                    return False
            elif name == "link_route_table_main":
                if wanted:
                    return False
            elif name == "link_subnet_ids":
                if not {link["subnet_id"] for link in item["link_route_tables"]} & set(wanted):
                    return False
            elif item.get(FILTERS.get(name, identity if name == f"{identity}s" else name)) not in wanted:
                return False
        return True

    # --- changing ---

    def _do(self, action, params):
        special = getattr(self, f"_{action}", None)
        if special:
            return special(params) or {}
        for verb in ("Create", "Update", "Delete"):
            kind = action.removeprefix(verb)
            if action.startswith(verb) and kind in KINDS:
                return getattr(self, f"_{verb.lower()}")(kind, params)
        raise AssertionError(f"the simulator does not know {action}")

    def _create(self, kind, params):
        identity, prefix, key, born = KINDS[kind]
        item = {**copy.deepcopy(born), "tags": {}, **params}
        if kind != "Keypair":
            item[identity] = f"{prefix}{next(self._numbers):08x}"
        if kind == "Keypair":
            public = item.pop("public_key", None)
            blob = base64.b64decode(base64.b64decode(public).split()[1]) if public else item["keypair_name"].encode()
            item["keypair_fingerprint"] = hashlib.md5(blob, usedforsecurity=False).digest().hex(":")
        if kind == "SecurityGroup" and item.get("net_id"):
            everything = {"ip_protocol": "-1", "from_port_range": -1, "to_port_range": -1, "ip_ranges": ["0.0.0.0/0"]}
            item["outbound_rules"] = [everything]
        if kind == "PublicIp":
            item["public_ip"] = f"192.0.2.{len(self.stored[kind]) + 1}"
        if kind == "DhcpOptions":
            item.setdefault("domain_name_servers", ["OutscaleProvidedDNS"])
        self.stored[kind][item[identity]] = item
        secret = {"private_key": "s3cr3t"} if kind == "Keypair" and not params.get("public_key") else {}
        return {key: {**item, **secret}}

    def _update(self, kind, params):
        item = self._one(kind, params.pop(KINDS[kind][0]))
        item |= params
        return {KINDS[kind][2]: item}

    def _delete(self, kind, params):
        self._one(kind, params[KINDS[kind][0]])
        del self.stored[kind][params[KINDS[kind][0]]]
        self.elsewhere.discard(params[KINDS[kind][0]])
        return {}

    def _one(self, kind, identity):
        if identity not in self.stored[kind]:
            raise refused(errors.NotFound, "5000", status=400)
        return self.stored[kind][identity]

    def _of_ids(self, ids):
        return [
            item
            for items in self.stored.values()
            for identity, item in items.items()
            if {identity, item.get("keypair_id")} & set(ids)
        ]

    def _CreateTags(self, params):  # noqa: N802 - the name of the action
        for item in self._of_ids(params["resource_ids"]):
            item["tags"] |= {tag["key"]: tag["value"] for tag in params["tags"]}

    def _DeleteTags(self, params):  # noqa: N802
        for item in self._of_ids(params["resource_ids"]):
            for tag in params["tags"]:
                if item["tags"].get(tag["key"]) == tag["value"]:
                    del item["tags"][tag["key"]]

    def _LinkVolume(self, params):  # noqa: N802
        item = self._one("Volume", params["volume_id"])
        link = {"vm_id": params["vm_id"], "device_name": params["device_name"], "state": "attached"}
        item |= {"state": "in-use", "linked_volumes": [link]}

    def _UnlinkVolume(self, params):  # noqa: N802
        self._one("Volume", params["volume_id"]).update(state="available", linked_volumes=[])

    def _LinkPublicIp(self, params):  # noqa: N802
        item = self._one("PublicIp", params["public_ip_id"])
        if item.get("link_public_ip_id") and not params.get("allow_relink"):
            raise refused(errors.Conflict, "9029")
        link = {name: params.get(name) for name in ("vm_id", "nic_id")}
        link = {"vm_id": "i-of-nic", "nic_id": params["nic_id"]} if link["nic_id"] else {**link, "nic_id": "eni-of-vm"}
        item |= {**link, "private_ip": params.get("private_ip") or "10.0.0.9", "link_public_ip_id": "eipassoc-1"}

    def _UnlinkPublicIp(self, params):  # noqa: N802
        for item in self.stored["PublicIp"].values():
            if item.get("link_public_ip_id") == params["link_public_ip_id"]:
                for name in ("vm_id", "nic_id", "private_ip", "link_public_ip_id"):
                    item.pop(name, None)

    def _LinkInternetService(self, params):  # noqa: N802
        self._one("InternetService", params["internet_service_id"]).update(net_id=params["net_id"], state="available")

    def _UnlinkInternetService(self, params):  # noqa: N802
        item = self._one("InternetService", params["internet_service_id"])
        assert item.pop("net_id") == params["net_id"]
        item.pop("state")

    def _CreateSecurityGroupRule(self, params):  # noqa: N802
        group = self._one("SecurityGroup", params["security_group_id"])
        rules = group[f"{params['flow'].lower()}_rules"]
        apart = [self._alone(one) for rule in [*rules, *params["rules"]] for one in self._split(rule)]
        group[f"{params['flow'].lower()}_rules"] = [one for i, one in enumerate(apart) if one not in apart[:i]]

    def _DeleteSecurityGroupRule(self, params):  # noqa: N802
        group = self._one("SecurityGroup", params["security_group_id"])
        key = f"{params['flow'].lower()}_rules"
        apart = [self._alone(one) for rule in group[key] for one in self._split(rule)]
        gone = [self._alone(one) for rule in params["rules"] for one in self._split(rule)]
        assert all(one in apart for one in gone), "a rule is deleted that is not there"
        group[key] = [one for one in apart if one not in gone]

    def _split(self, rule):
        base = {name: rule[name] for name in ("ip_protocol", "from_port_range", "to_port_range")}
        for kind in ("ip_ranges", "security_groups_members", "service_ids"):
            yield from ({**base, kind: [one]} for one in rule.get(kind, ()))

    def _alone(self, rule):
        """A group is shown with its id and its name."""
        for member in rule.get("security_groups_members", ()):
            names = {"sg-1": "one", "sg-2": "two"}
            ids = {name: identity for identity, name in names.items()}
            member.setdefault("security_group_id", ids.get(member.get("security_group_name")))
            member.setdefault("security_group_name", names.get(member["security_group_id"]))
        return rule

    def _CreateRoute(self, params):  # noqa: N802
        routes = self._one("RouteTable", params.pop("route_table_id"))["routes"]
        if params["destination_ip_range"] in [route["destination_ip_range"] for route in routes]:
            raise refused(errors.Conflict, "9046")
        routes.append({**params, "creation_method": "CreateRoute", "state": "active"})

    def _UpdateRoute(self, params):  # noqa: N802
        self._DeleteRoute(params)
        self._CreateRoute(params)

    def _DeleteRoute(self, params):  # noqa: N802
        table = self._one("RouteTable", params["route_table_id"])
        left = [one for one in table["routes"] if one["destination_ip_range"] != params["destination_ip_range"]]
        assert len(left) == len(table["routes"]) - 1
        table["routes"] = left

    def _LinkRouteTable(self, params):  # noqa: N802
        link = {
            "main": False,
            "subnet_id": params["subnet_id"],
            "link_route_table_id": f"rtbassoc-{next(self._numbers)}",
        }
        self._one("RouteTable", params["route_table_id"])["link_route_tables"].append(link)

    def _UnlinkRouteTable(self, params):  # noqa: N802
        for table in self.stored["RouteTable"].values():
            links = table["link_route_tables"]
            links[:] = [link for link in links if link["link_route_table_id"] != params["link_route_table_id"]]
