"""The way in: one account in one region, with a client for each of its APIs."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from . import credentials
from .client import Client
from .directlink import DirectLink
from .fcu import Fcu
from .log import RequestLog
from .oks import Oks
from .outscale import Outscale
from .transport import Clock, Limits, Transport

__all__ = ["Client", "Cloud"]


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
        self.settings = credentials.resolve(options, environ)
        self.log = RequestLog(str(options.get("log_path") or ""))
        self.transport = Transport(
            self.settings, environ, limits=limits, agent=agent, log=self.log, clock=clock, wire=wire,
            shared_folder=shared_folder,
        )  # fmt: skip
        self.oks = Oks(self.transport, self.settings)
        self.fcu = Fcu(self.transport, self.settings, str(options.get("fcu_service") or "fcu"))
        self.outscale = self._outscale()
        self.directlink = DirectLink(self.transport, self.settings)

    def __enter__(self) -> t.Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.transport.close()

    def _outscale(self) -> Outscale:
        """The client of the OUTSCALE API, or what says its calls in FCU."""
        if self.settings.api != "fcu":
            return Outscale(self.transport, self.settings)
        from .over_fcu import OverFcu  # noqa: PLC0415 - its tables are of no use elsewhere

        return OverFcu(self.fcu, self.settings)

    def client(self, api: str) -> Client:
        """The client of an API by its name."""
        clients: dict[str, Client] = {
            "outscale": self.outscale,
            "oks": self.oks,
            "fcu": self.fcu,
            "directlink": self.directlink,
        }
        return clients[api]
