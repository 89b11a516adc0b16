"""Proxies: which one a URL goes through, if any, and failures that name it. Imported only where one is named."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import ipaddress
import re
import typing as t

from ..auth.credentials import ENVIRONMENTS_OWN
from ..auth.endpoints import is_loopback
from ..deps import httpx

_LOST = ("NetworkError", "TimeoutException", "RemoteProtocolError")


def proxy_of(url: str, environ: t.Mapping[str, str], ranked: t.Sequence[tuple[str, str]]) -> str:
    """The proxy for a URL; empty for none. ``ranked``: as ``Settings.proxies``.

    The first proxy in the order counts, with the first list of excepted hosts that is of its rank or a higher one.
    """
    scheme, _sep, rest = url.partition("://")
    address = re.split(r"[/?#]", rest, maxsplit=1)[0].rpartition("@")[2]
    if is_loopback(_split(address)[0]):
        return ""
    excepted = ""
    for pair in ranked or (ENVIRONMENTS_OWN,):
        proxy, hosts = _environments(scheme, environ) if pair == ENVIRONMENTS_OWN else pair
        excepted = excepted or hosts
        if proxy:
            if is_excepted(address, excepted):
                return ""
            return proxy if "://" in proxy else f"http://{proxy}"
    return ""


def _environments(scheme: str, environ: t.Mapping[str, str]) -> tuple[str, str]:
    """What the environment names for a scheme; names in small letters first, as everywhere."""

    def value(name: str) -> str:
        return (environ.get(name) or environ.get(name.upper()) or "").strip()

    return value(f"{scheme}_proxy") or value("all_proxy"), value("no_proxy")


def is_excepted(address: str, hosts: str) -> bool:
    """Whether a host, with or without its port, is among those that no proxy is for.

    An entry is ``*``, a host or the end of its name (``example.com``, ``.example.com``, ``*.example.com``), an IP or a
    network (``10.0.0.0/8``), each but the network with a port or without; entries are separated by commas or spaces.
    """
    host, port = _split(address.lower())
    name = host.rstrip(".")
    for entry in re.split(r"[\s,]+", hosts.lower()):
        if entry == "*" or (entry and _in_network(host, entry)):
            return True
        wanted, at = _split(entry)
        wanted = wanted.removeprefix("*").strip(".")
        if wanted and at in ("", port) and (name == wanted or name.endswith(f".{wanted}")):
            return True
    return False


def _split(address: str) -> tuple[str, str]:
    """Host and port; an IPv6 address loses its brackets."""
    found = re.fullmatch(r"\[(?P<six>[^\]]*)\](:(?P<at>[0-9]+))?|(?P<host>[^:]*)(:(?P<port>[0-9]+))?", address)
    if found is None:
        return address, ""
    return found["six"] or found["host"] or "", found["at"] or found["port"] or ""


def _in_network(host: str, entry: str) -> bool:
    """Whether an IP is in a network, or is the IP that the entry is in another spelling."""
    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(entry.strip("[]"), strict=False)
    except ValueError:
        return False


def name_of(proxy: str) -> str:
    """A proxy's host and port, without the scheme, name and password."""
    return re.split(r"[/?#]", proxy.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]


class ProxyFailed(httpx.ProxyError):
    """The proxy is what failed: nothing reached the cloud. ``final``: it will fail again."""

    def __init__(self, message: str, *, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


class Proxied(httpx.BaseTransport):
    """A pool of connections through a proxy, whose failures name it. httpx tells them like those of the cloud."""

    def __init__(self, pool: httpx.BaseTransport, proxy: str) -> None:
        self._pool = pool
        self._proxy = name_of(proxy)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it. Raises ProxyFailed where it came no further than the proxy."""
        progress = _Progress(request.url.scheme)
        request.extensions = {**request.extensions, "trace": progress}
        try:
            response = self._pool.handle_request(request)
        except httpx.TransportError as exc:
            reason = f"{exc}".rstrip(".") or type(exc).__name__
            if progress.at_proxy or isinstance(exc, httpx.ProxyError):
                final = isinstance(exc, httpx.ProxyError) and reason.startswith("4")
                raise ProxyFailed(f"the proxy {self._proxy} failed: {reason}", final=final) from exc
            if isinstance(exc, tuple(getattr(httpx, name) for name in _LOST)):
                raise type(exc)(f"{reason} (through the proxy {self._proxy})") from exc
            raise
        if response.status_code == 407:
            response.close()
            raise ProxyFailed(f"the proxy {self._proxy} failed: 407 Proxy Authentication Required", final=True)
        return response


class _Progress:
    """Follows a request by httpcore's trace: ``at_proxy`` while the way to the server is not open.

    A new connection begins with one to the proxy. Then https goes on with TLS to the server, inside the tunnel that
    the proxy made; http sends the request at once.
    """

    def __init__(self, scheme: str) -> None:
        self.at_proxy = False
        self._open = (
            ("proxy.start_tls.", "socks.start_tls.") if scheme == "https" else ("http11.send_request_headers.",)
        )

    def __call__(self, event: str, _info: t.Mapping[str, t.Any]) -> None:
        if event == "connection.connect_tcp.started" or event.startswith("socks.connect_tcp."):
            self.at_proxy = True
        elif event.startswith(self._open):
            self.at_proxy = False
