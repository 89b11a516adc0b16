"""Ways into the network: a pool of connections each, and those that Ansible's main process keeps ready for workers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import os
import typing as t
import urllib.request

from ..auth import credentials
from ..deps import HTTPX_ERROR, httpx
from ..errors import ConfigError
from . import tls

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings

Way = tuple[t.Any, ...]
_READY: dict[Way, httpx.BaseTransport] = {}
_MADE_BY = os.getpid()


def wire_for(url: str, settings: Settings, environ: t.Mapping[str, str]) -> httpx.BaseTransport:
    """A pool of connections for a URL, which the caller gives back with ``release``.

    A worker takes the one that was ready when it was forked. The process that made that one ready never uses it: a
    connection opened there would be shared by every worker forked later.
    """
    way = _way(url, settings, environ)
    if os.getpid() != _MADE_BY and way in _READY:
        return _READY[way]
    return _make(way)


def release(wire: httpx.BaseTransport) -> None:
    """Close a pool; the one that was ready stays open, for the next item of the loop that this worker runs."""
    if wire not in _READY.values():
        wire.close()


def prepare(environ: t.Mapping[str, str]) -> None:
    """Make pools ready for what the environment says. What cannot be made is left for the task to complain about."""
    if HTTPX_ERROR is not None:
        return
    try:
        settings = credentials.resolve({}, environ)
        for api in ("api", "oks"):
            way = _way(settings.base_url(api), settings, environ)
            _READY[way] = _make(way)
            if way[1]:
                tls.rehearse(tls.context(*way[1]))
    except (ConfigError, OSError):
        return


def _way(url: str, settings: Settings, environ: t.Mapping[str, str]) -> Way:
    """What makes two pools the same: the proxy, and the TLS settings where there is TLS."""
    return (proxy_of(url, environ), tls.key_of(settings) if url.startswith("https") else None)


def _make(way: Way) -> httpx.BaseTransport:
    # httpx's client would add cookies, redirects and settings of the environment: nothing that is wanted here, and
    # half of what a call costs
    proxy, key = way
    # httpx wants a context even where there is no TLS; an empty one costs nothing
    verify = tls.context(*key) if key else tls.empty()
    try:
        return httpx.HTTPTransport(verify=verify, proxy=proxy or None, trust_env=False)
    except (ValueError, ImportError, httpx.InvalidURL):
        # without the address: there may be a password in it
        raise ConfigError(
            "The proxy that the environment names cannot be used: it must look like http://host:port"
        ) from None


def proxy_of(url: str, environ: t.Mapping[str, str]) -> str:
    """The proxy that the environment names for a URL; empty for none."""
    scheme, _sep, rest = url.partition("://")
    host = rest.partition("/")[0]

    def value(name: str) -> str:
        return environ.get(name) or environ.get(name.upper()) or ""

    if urllib.request.proxy_bypass_environment(host, {"no": value("no_proxy")}):  # type: ignore[attr-defined]
        return ""
    proxy = value(f"{scheme}_proxy") or value("all_proxy")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy
