"""Ways into the network: a pool of connections each, and those that Ansible's main process keeps ready for workers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import os
import typing as t

from ..auth import credentials
from ..deps import HTTPX_ERROR, MissingLibrary, httpx
from ..errors import ConfigError
from . import tls

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings

Way = tuple[t.Any, ...]
_VARIABLES = ("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY")
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
    except (ConfigError, MissingLibrary, OSError):
        return


def _way(url: str, settings: Settings, environ: t.Mapping[str, str]) -> Way:
    """What makes two pools the same: the proxy, and the TLS settings where there is TLS."""
    return (proxy_of(url, environ, settings.proxies), tls.key_of(settings) if url.startswith("https") else None)


def _make(way: Way) -> httpx.BaseTransport:
    # httpx's client would add cookies, redirects and settings of the environment: nothing that is wanted here, and
    # half of what a call costs
    proxy, key = way
    # httpx wants a context even where there is no TLS; an empty one costs nothing
    verify = tls.context(*key) if key else tls.empty()
    if not proxy:
        return httpx.HTTPTransport(verify=verify, trust_env=False)
    from . import proxies  # noqa: PLC0415 - only where there is one

    try:
        return proxies.Proxied(httpx.HTTPTransport(verify=verify, proxy=proxy, trust_env=False), proxy)
    except (ValueError, ImportError, httpx.InvalidURL) as exc:
        # without the address: there may be a password in it
        how = (
            "SOCKS needs the Python library socksio"
            if isinstance(exc, ImportError)
            else "it must look like http://host:port"
        )
        raise ConfigError(
            f"The proxy cannot be used: {how} (the option proxy, proxy of the profile, or HTTPS_PROXY, HTTP_PROXY or "
            "ALL_PROXY in the environment)"
        ) from None


def proxy_of(url: str, environ: t.Mapping[str, str], ranked: t.Sequence[tuple[str, str]] = ()) -> str:
    """The proxy for a URL; empty for none, as always on this machine. ``ranked``: as ``Settings.proxies``."""
    if not ranked and not any(environ.get(name) for name in _VARIABLES):
        return ""
    from . import proxies  # noqa: PLC0415 - only where there is one

    return proxies.proxy_of(url, environ, ranked)
