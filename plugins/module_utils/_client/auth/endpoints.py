"""Where the APIs of a Region are: their official addresses, and which endpoint goes with which Region."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import difflib
import ipaddress
import re
import typing as t

from ..errors import ConfigError

DEFAULT_REGION = "eu-west-2"
REGIONS = ("ap-northeast-1", "cloudgouv-eu-west-1", "eu-west-2", "us-east-2", "us-west-1")
OKS_REGIONS = ("cloudgouv-eu-west-1", "eu-west-2")
DIRECTLINK_REGIONS = ("cloudgouv-eu-west-1", "eu-west-2", "us-east-2")
HOSTS = {
    "api": "api.{region}.outscale.com/api/v1",
    "oks": "api.{region}.oks.outscale.com/api/v2",
    "fcu": "fcu.{region}.outscale.com",
    "directlink": "directlink.{region}.outscale.com",
}
PATHS = {"api": "/api/v1", "oks": "/api/v2"}
_TITLES = {"api": "OUTSCALE", "oks": "OKS", "fcu": "FCU", "directlink": "DirectLink"}
_ADDRESS = re.compile(r"(?P<host>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(?P<path>/[^?#\\\s]*)?")


class Source(t.NamedTuple):
    """One of the places where settings come from: ``title`` for messages, and only those ``values`` that are set."""

    title: str
    values: t.Mapping[str, t.Any]


class Place(t.NamedTuple):
    """A Region, the endpoints that go with it, and for those that do not: why, by the name of the API."""

    region: str
    endpoints: t.Mapping[str, str]
    elsewhere: t.Mapping[str, str]


def is_loopback(host: str) -> bool:
    """Whether a host, as it stands in a URL, is this machine for certain."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def without_user(url: str) -> str:
    """An address without the name and password that may stand in it."""
    return re.sub(r"//.*@", "//", url)


def checked(url: str, api: str, allow_plain_http: bool) -> str:
    """An endpoint as a URL that paths are appended to. Raises ConfigError for what no request may be sent to."""
    scheme, _sep, rest = url.partition("://")
    if scheme.lower() not in {"http", "https"}:
        raise ConfigError(f"The endpoint {without_user(url)} of the {api} API must begin with https://")
    address = _ADDRESS.fullmatch(rest)
    if address is None:
        raise ConfigError(
            f"The endpoint {without_user(url)} of the {api} API is no address: it must look like https://host:port/path"
        )
    if scheme.lower() == "http" and not allow_plain_http and not is_loopback(address["host"]):
        raise ConfigError(
            f"The endpoint {url} would send requests unencrypted: use https://, "
            "or set allow_plain_http if you are sure of the network"
        )
    return f"{scheme.lower()}://{rest}" + ("" if address["path"] else PATHS.get(api, ""))


def check_region(region: str, api: str) -> None:
    """Raise ConfigError for a Region whose API has no official address."""
    known = {"oks": OKS_REGIONS, "directlink": DIRECTLINK_REGIONS}.get(api, REGIONS)
    if region not in known:
        near = [] if region in REGIONS else difflib.get_close_matches(region, known, 1)
        meant = f" Did you mean {near[0]}?" if near else ""
        raise ConfigError(
            f"There is no region {region!r} of the {_TITLES[api]} API.{meant} "
            f"Known: {', '.join(known)}; for another one set its endpoint"
        )


def place(ranked: t.Sequence[Source]) -> Place:
    """The Region and its endpoints, from sources in their order.

    An endpoint belongs to the Region of the place that names it. So a Region of higher rank passes over the official
    address of another Region, and an endpoint of higher rank that has its Region in its name brings it along. An
    endpoint that is a template or on this machine, as test servers are, serves any Region.
    """
    end = len(ranked)
    by = next((rank for rank, source in enumerate(ranked) if "region" in source.values), end)
    region = str(ranked[by].values["region"]) if by < end else DEFAULT_REGION
    first = _naming(ranked, "api")
    brought = region_in(ranked[first].values["endpoints"]["api"]) if first < by else ""
    if brought:
        by, region = first, brought
    endpoints: dict[str, str] = {}
    elsewhere: dict[str, str] = {}
    for api, official in HOSTS.items():
        rank = _naming(ranked, api)
        if rank == end:
            continue
        owner = ranked[rank]
        url = str(owner.values["endpoints"][api])
        if rank <= by or "{region}" in url or is_loopback(_host(url)):
            endpoints[api] = url
            continue
        own = region_in(url) or str(owner.values.get("region", region))
        if own == region:
            endpoints[api] = url
        elif _host(url) != _host(official).replace("{region}", own):
            elsewhere[api] = (
                f"The endpoint {without_user(url)} of the {api} API, from {owner.title}, is of the region {own}, but "
                f"the region is {region}, from {ranked[by].title}: give region and endpoints in one place, "
                "or write {region} into the endpoint"
            )
    return Place(region, endpoints, elsewhere)


def _naming(ranked: t.Sequence[Source], api: str) -> int:
    """The rank of the first source that names an API's endpoint; their number where none does."""
    for rank, source in enumerate(ranked):
        if "endpoints" in source.values and api in source.values["endpoints"]:
            return rank
    return len(ranked)


def _host(url: str) -> str:
    """The host of an address, as it stands there."""
    rest = url.partition("://")[2] or url
    host = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2]
    return (re.sub(r":[0-9]*$", "", host)).lower()


def region_in(url: str) -> str:
    """The known Region that stands in the host of an address; empty for none."""
    labels = _host(url).split(".")
    return next((region for region in REGIONS if region in labels), "")
