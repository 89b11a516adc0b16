"""Sets of DHCP options: never changed, one default set in each account."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from ..errors import ApiError
from ..kinds import kind
from ..world import FILLERS, Answer, Call, World, action

if TYPE_CHECKING:
    from ..store import Region

kind(
    "DhcpOptions",
    "ReadDhcpOptions",
    "DhcpOptionsSets",
    "DhcpOptionsSetId",
    "5018",
    prefix="dopt-",
    tag_type="dhcpoptions",
    quota="dhcp_options_limit",
    paths={
        "Default": "Default",
        "DomainNameServers": "DomainNameServers[]",
        "LogServers": "LogServers[]",
        "NtpServers": "NtpServers[]",
    },
)

_PROVIDED = "OutscaleProvidedDNS"


def _domain(region: Region) -> str:
    """The domain name of the Region, which a set without one gets, too."""
    return f"{region.name}.compute.internal"


def fill(_world: World, region: Region) -> None:
    """The default set that every Net uses first."""
    if region.name != "*":
        data = {
            "Default": True,
            "DomainName": _domain(region),
            "DomainNameServers": [_PROVIDED],
            "LogServers": [],
            "NtpServers": [],
        }
        region.add("DhcpOptions", data, default=True)


FILLERS.append(fill)


@action("CreateDhcpOptions")
def create_dhcp_options(call: Call) -> Answer:
    """At least one option; the domain name and the name server that are left out are filled in, as recorded.

    A server that is no IP address is 4133, as recorded.
    """
    params = call.params
    if not any(params.get(key) for key in ("DomainName", "DomainNameServers", "LogServers", "NtpServers")):
        raise ApiError("7000", "At least one option is required.")
    for key in ("DomainNameServers", "LogServers", "NtpServers"):
        for server in params.get(key, ()):
            if not _is_server(key, server):
                raise ApiError("4133", f"The server '{server}' of '{key}' is not valid.")
    data: dict[str, Any] = {
        "Default": False,
        "DomainNameServers": params.get("DomainNameServers") or [_PROVIDED],
        "LogServers": params.get("LogServers", []),
        "NtpServers": params.get("NtpServers", []),
    }
    data["DomainName"] = params.get("DomainName") or _domain(call.region)
    return {"DhcpOptionsSet": call.region.add("DhcpOptions", data).data}


def _is_server(key: str, server: str) -> bool:
    if key == "DomainNameServers" and server == _PROVIDED:
        return True
    try:
        ip_address(server)
    except ValueError:
        return False
    return True


@action("DeleteDhcpOptions")
def delete_dhcp_options(call: Call) -> Answer:
    """Refused with 9066 while a Net uses it, and for the default set."""
    options = call.get("DhcpOptions")
    if options.hidden.get("default"):
        raise ApiError("9066", "The default set cannot be deleted.")
    for net in call.region.all("Net"):
        if net.data["DhcpOptionsSetId"] == options.id and call.region.state(net) != "deleting":
            raise ApiError("9066", f"The set is used by the Net '{net.id}'.")
    call.region.drop(options)
    return {}
