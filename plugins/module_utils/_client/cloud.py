"""The way in: one account in one region, with a client for each of its APIs."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import typing as t

from .apis.outscale import Outscale
from .apis.protocol import Client
from .auth import credentials
from .http.request_log import RequestLog
from .http.transport import Clock, Limits, Transport
from .schema import catalog

if t.TYPE_CHECKING:
    from .apis.directlink import DirectLink
    from .apis.fcu import Fcu
    from .apis.oks import Oks

__all__ = ["Client", "Cloud", "load"]


def load(api: str) -> None:
    """Import what an API's client needs: others than OUTSCALE's are loaded when they are first used, or by this."""
    catalog.known(api)
    if api == "oks":
        from .apis import oks  # noqa: F401, PLC0415
    elif api == "fcu":
        from .apis import fcu  # noqa: F401, PLC0415
    elif api == "directlink":
        from .apis import directlink  # noqa: F401, PLC0415


class Cloud:
    """One account in one region. ``options``: those of the doc fragment ``connection``; what is missing is looked up.

    ``shared_folder``: one that every process of the run can write to, where they agree on their pace; empty for none.
    Raises ConfigError; sends nothing yet.
    """

    def __init__(
        self,
        options: t.Mapping[str, t.Any],
        environ: t.Mapping[str, str],
        *,
        agent: str = "",
        clock: Clock | None = None,
        wire: t.Any = None,
        shared_folder: str = "",
    ) -> None:
        defaults = Limits()
        limits = Limits(
            *(float(options.get(f"{name}_timeout") or getattr(defaults, name)) for name in ("connect", "read", "call"))
        )
        self._fcu_service = str(options.get("fcu_service") or "fcu")
        self.settings = credentials.resolve(options, environ)
        self.log = RequestLog(str(options.get("log_path") or ""))
        self.transport = Transport(
            self.settings, environ, limits=limits, agent=agent, log=self.log, clock=clock, wire=wire,
            shared_folder=shared_folder,
        )  # fmt: skip
        self.outscale = self._outscale()

    def __enter__(self) -> t.Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.transport.close()

    @functools.cached_property
    def oks(self) -> Oks:
        """The client of the OKS API."""
        from .apis.oks import Oks  # noqa: PLC0415 - see ``load``

        return Oks(self.transport, self.settings)

    @functools.cached_property
    def fcu(self) -> Fcu:
        """The client of the FCU API."""
        from .apis.fcu import Fcu  # noqa: PLC0415 - see ``load``

        return Fcu(self.transport, self.settings, self._fcu_service)

    @functools.cached_property
    def directlink(self) -> DirectLink:
        """The client of the DirectLink API."""
        from .apis.directlink import DirectLink  # noqa: PLC0415 - see ``load``

        return DirectLink(self.transport, self.settings)

    def _outscale(self) -> Outscale:
        """The client of the OUTSCALE API, or what says its calls in FCU."""
        if self.settings.api != "fcu":
            return Outscale(self.transport, self.settings)
        from .fcu_adapter.client import OverFcu  # noqa: PLC0415 - its tables are of no use elsewhere

        return OverFcu(self.fcu, self.settings)

    def client(self, api: str) -> Client:
        """The client of an API by its name."""
        client: Client = getattr(self, api)
        return client
