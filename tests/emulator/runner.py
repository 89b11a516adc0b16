"""A running emulator for tests: starts the command, reads its environment, stops it."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from .description import USUAL

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]


class Emulator:
    """``with Emulator() as emulator:`` runs one on a free port; ``emulator.env`` is the environment to set.

    It serves the oldest version of the API unless told otherwise: what works with that works with every one.
    """

    def __init__(
        self,
        *,
        speed: float = 1.0,
        tls: Path | str | None = None,
        python: str = sys.executable,
        api_version: str = USUAL,
    ) -> None:
        self.command = [python, "-m", "tests.emulator", "--port", "0", "--speed", str(speed), "--stop-with-stdin"]
        self.command += ["--api-version", api_version]
        if tls is not None:
            self.command += ["--tls", str(tls)]
        self.env: dict[str, str] = {}
        self.process: subprocess.Popen[str] | None = None

    def start(self) -> Self:
        """Start it and wait until it accepts connections; raises RuntimeError when it ends instead."""
        self.process = process = subprocess.Popen(  # noqa: S603
            self.command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None  # noqa: S101
        for line in process.stdout:
            if line.startswith("# ready"):
                return self
            name, _unused, value = line.removeprefix("export ").strip().partition("=")
            self.env[name] = value
        raise RuntimeError(f"the emulator ended with {process.wait()}")

    def stop(self) -> None:
        """Stop it and wait until the process is gone; a second time does nothing."""
        process, self.process = self.process, None
        if process is None:
            return
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """Scheme, host and port."""
        return self.env["OSC_ENDPOINT_API"].removesuffix("/api/v1")

    def calls(self, action: str | None = None) -> list[dict[str, Any]]:
        """What was called, oldest first; one action's calls when it is named."""
        entries: list[dict[str, Any]] = self._control("GET", "calls")
        return [entry for entry in entries if action in (None, entry["action"])]

    def clear_calls(self) -> None:
        """Forget the calls."""
        self._control("DELETE", "calls")

    def reset(self) -> None:
        """As freshly started: no resources, no calls, all switches back."""
        self._control("POST", "reset")

    def switch(self, **values: Any) -> dict[str, Any]:
        """Change switches; answers all of them."""
        switches: dict[str, Any] = self._control("PUT", "switches", values)
        return switches

    def resources(self) -> dict[str, dict[str, int]]:
        """Region to kind to number of what users made."""
        found: dict[str, dict[str, int]] = self._control("GET", "resources")
        return found

    def state(self, *, made: bool = False) -> dict[str, dict[str, dict[str, Any]]]:
        """Region to kind to id to what the API shows of it; ``made``: without the service's own defaults."""
        found: dict[str, dict[str, dict[str, Any]]] = self._control("GET", "state?made=1" if made else "state")
        return found

    def keep(self) -> int:
        """Keep what exists now, for ``go_back``."""
        moment: int = self._control("POST", "moments")
        return moment

    def go_back(self, moment: int) -> None:
        """Make what exists as it was then; switches and calls stay."""
        self._control("PUT", "moments", moment)

    def seed(self, **wanted: Any) -> dict[str, Any]:
        """Make many running VMs at once: ``seed(vms=5000)``."""
        made: dict[str, Any] = self._control("POST", "seed", wanted)
        return made

    def _control(self, method: str, name: str, body: Any = None) -> Any:
        data = json.dumps(body).encode() if body is not None else None
        request = urllib.request.Request(  # noqa: S310
            f"{self.url}/_emulator/{name}", data, {"Content-Type": "application/json"}, method=method
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), *self._tls())
        with opener.open(request, timeout=60) as answer:
            return json.loads(answer.read())

    def _tls(self) -> list[urllib.request.BaseHandler]:
        """A handler that trusts the emulator's own authority."""
        if "SSL_CERT_FILE" not in self.env:
            return []
        import ssl  # noqa: PLC0415  (only for https)

        context = ssl.create_default_context(cafile=self.env["SSL_CERT_FILE"])
        return [urllib.request.HTTPSHandler(context=context)]
