"""The way in: one account in one region, with a client for each of its APIs."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import typing as t

from .apis.outscale import Outscale
from .apis.protocol import Client
from .auth import credentials
from .errors import ConfigError
from .http.request_log import COUNTS, RequestLog
from .http.transport import Clock, Limits, Transport
from .schema import catalog

_LONGEST = 1e9  # seconds; sockets take not much more

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
        limits = _limits(options)
        self._fcu_service = str(options.get("fcu_service") or "fcu")
        self.settings = credentials.resolve(options, environ)
        self.log = RequestLog(str(options.get("log_path") or ""), environ.get(COUNTS, ""))
        for note in self.settings.notes:
            self.log.note(note)
        self.transport = Transport(
            self.settings, environ, limits=limits, agent=agent, log=self.log, clock=clock, wire=wire,
            shared_folder=shared_folder,
        )  # fmt: skip
        self.outscale = self._outscale()

    def __enter__(self) -> Cloud:  # noqa: PYI034 - typing.Self came with Python 3.11
        return self

    def __exit__(self, *exc: object) -> None:
        self.log.count("waited", "", self.transport.clock.slept)
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
    def ec2(self) -> Fcu:
        """The same client for a service that has all of EC2's API."""
        from .apis.fcu import Fcu  # noqa: PLC0415 - see ``load``

        return Fcu(self.transport, self.settings, self._fcu_service, "ec2")

    @functools.cached_property
    def directlink(self) -> DirectLink:
        """The client of the DirectLink API."""
        from .apis.directlink import DirectLink  # noqa: PLC0415 - see ``load``

        return DirectLink(self.transport, self.settings)

    def _outscale(self) -> Outscale:
        """The client of the OUTSCALE API, or what translates its calls for FCU."""
        if self.settings.api != "fcu":
            return Outscale(self.transport, self.settings)
        from .fcu_adapter.client import FcuAdapter  # noqa: PLC0415 - its tables are of no use elsewhere

        return FcuAdapter(self.fcu, self.settings)

    def client(self, api: str) -> Client:
        """The client of an API by its name."""
        client: Client = getattr(self, api)
        return client


def _limits(options: t.Mapping[str, t.Any]) -> Limits:
    """The time limits that are set, and the usual ones else. Zero is none: a connection takes longer."""
    found: dict[str, t.Any] = {}
    for name in ("connect", "read", "call"):
        value = options.get(f"{name}_timeout")
        if value is None or value == "":
            continue
        found[name] = float(value)
        if not 0 < found[name] < _LONGEST:  # also where it is not a number
            raise ConfigError(f"{name}_timeout is {found[name]:g}: it must be a number of seconds above 0")
    return Limits(**found)
