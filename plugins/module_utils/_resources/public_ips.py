"""Public IPs: what a VM or a NIC has already that another one is to be linked to."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.calls import Desired
from .._engine.values import State, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client


def other_ip(client: Client, desired: Desired, seen: list[State]) -> State:
    """The public IP that a link would throw off the VM or the NIC; asked only where a link is to be made."""
    option = next((name for name in ("vm_id", "nic_id") if desired.get(name)), "")
    target, own = desired.get(option), next(iter(seen), {})
    if not option or is_unknown(target) or own.get(option) == target or desired.get("allow_relink"):
        return {}
    found = client.read_all("ReadPublicIps", {"filters": {f"{option}s": [target]}})
    others = [one for one in found if one.get(option) == target and one.get("public_ip_id") != own.get("public_ip_id")]
    address = desired.get("private_ip")
    clashing = [one for one in others if address in (None, one.get("private_ip"))]
    return {"other_ip": f"the public IP {clashing[0].get('public_ip')}"} if clashing else {}
