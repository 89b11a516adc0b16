"""IP ranges: reading them, and the addresses of a Subnet."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network
from typing import TYPE_CHECKING

from .errors import ApiError

if TYPE_CHECKING:
    from .store import Item

FIRST_FREE = 4
"""The first four addresses of a Subnet and its last are reserved: 251 of 256 are free, as recorded."""


def block(text: str, low: int = 0, high: int = 32) -> IPv4Network:
    """A range such as ``10.0.0.0/16`` with a mask between low and high.

    What is no range is 4013; host bits that are set, or a mask out of the limits, are 4014 as recorded.
    """
    try:
        network = IPv4Network(text, strict=False)
    except ValueError:
        raise ApiError("4013", f"The value '{text}' is not a CIDR block.") from None
    if "/" not in text:
        raise ApiError("4013", f"The value '{text}' is not a CIDR block.")
    if not low <= network.prefixlen <= high or str(network) != text:
        raise ApiError("4014", f"The block '{text}' is not valid here.")
    return network


def address(text: str) -> IPv4Address:
    """An IP address; 4030 when it is none."""
    try:
        return IPv4Address(text)
    except ValueError:
        raise ApiError("4030", f"The value '{text}' is not an IP address.") from None


def take_address(subnet: Item, wanted: str | None = None) -> str:
    """Reserve an address of a Subnet: the one wanted, else the first that is free."""
    network = IPv4Network(subnet.data["IpRange"])
    used: set[int] = subnet.hidden["used"]
    if wanted is None:
        offset = subnet.hidden["next"]
        while offset in used:
            offset += 1
        if offset >= network.num_addresses - 1:
            raise ApiError("10011", f"The Subnet '{subnet.id}' has no free address.")
        subnet.hidden["next"] = offset + 1
    else:
        ip = address(wanted)
        offset = int(ip) - int(network.network_address)
        if ip not in network or not FIRST_FREE <= offset < network.num_addresses - 1:
            raise ApiError("4030", f"The address '{wanted}' is not one of the Subnet '{subnet.id}'.")
        if offset in used:
            raise ApiError("9031", f"The address '{wanted}' is in use.")
    used.add(offset)
    subnet.data["AvailableIpsCount"] -= 1
    return str(network.network_address + offset)


def take_addresses(subnet: Item, wanted: list[str | None]) -> list[str]:
    """Reserve several addresses, all or none."""
    taken: list[str] = []
    try:
        taken.extend(take_address(subnet, ip) for ip in wanted)
    except ApiError:
        for ip in taken:
            free_address(subnet, ip)
        raise
    return taken


def free_address(subnet: Item | None, ip: str) -> None:
    """Give an address back."""
    if subnet is None:
        return
    offset = int(IPv4Address(ip)) - int(IPv4Network(subnet.data["IpRange"]).network_address)
    if offset in subnet.hidden["used"]:
        subnet.hidden["used"].discard(offset)
        subnet.hidden["next"] = min(offset, subnet.hidden["next"])
        subnet.data["AvailableIpsCount"] += 1
