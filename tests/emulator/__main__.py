"""The command: ``python -m tests.emulator`` starts the emulator and prints the environment to set."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import signal
import socket
import ssl
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import uvicorn

from .accounts import DEFAULT_REGION, FIRST
from .app import ENDPOINTS, make_app
from .description import NEWEST, VERSIONS

if TYPE_CHECKING:
    from collections.abc import Iterator


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.emulator", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--tls", metavar="DIR", type=Path, help="serve https; the certificates are written there")
    parser.add_argument("--speed", type=float, default=1.0, help="how many times faster states change")
    parser.add_argument("--api-version", choices=VERSIONS, default=NEWEST, help="of the OUTSCALE API")
    parser.add_argument("--stop-with-stdin", action="store_true", help="stop when the standard input ends")
    return parser.parse_args()


class Server(uvicorn.Server):
    """uvicorn, leaving the signals to us."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Nothing: :func:`serve` installs the handlers."""
        yield


def environment(base: str, tls: Path | None) -> dict[str, str]:
    """The variables that point the official tools here."""
    env = {name: base + path for name, path in ENDPOINTS.items()}
    env.update(OSC_ACCESS_KEY=FIRST.access_key, OSC_SECRET_KEY=FIRST.secret_key, OSC_REGION=DEFAULT_REGION)
    if tls is not None:
        env["SSL_CERT_FILE"] = str(tls / "ca.pem")
    return env


def tls_settings(folder: Path) -> dict[str, Any]:
    """Make the certificates and tell uvicorn about them; client certificates are accepted, not asked for."""
    from .certificates import write_certificates  # noqa: PLC0415  (trustme is needed for this alone)

    write_certificates(folder)
    return {
        "ssl_certfile": folder / "server.pem",
        "ssl_keyfile": folder / "server.key",
        "ssl_ca_certs": str(folder / "ca.pem"),
        "ssl_cert_reqs": ssl.CERT_OPTIONAL,
    }


async def serve(options: argparse.Namespace) -> None:
    """Listen, print the environment once connections are accepted, and go on until told to stop."""
    tls = options.tls.resolve() if options.tls else None
    family = socket.AF_INET6 if ":" in options.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # asyncio sets TCP_NODELAY on such alone
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((options.host, options.port))
    host = f"[{options.host}]" if family == socket.AF_INET6 else options.host
    base = f"{'https' if tls else 'http'}://{host}:{listener.getsockname()[1]}"
    config = uvicorn.Config(
        make_app(options.speed, options.api_version),
        log_level="critical",
        access_log=False,
        lifespan="off",
        date_header=False,
        server_header=False,
        backlog=2048,
        timeout_graceful_shutdown=1,
        **(tls_settings(tls) if tls else {}),
    )
    server = Server(config)

    def stop() -> None:
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    if options.stop_with_stdin:
        loop.add_reader(sys.stdin, lambda: None if os.read(sys.stdin.fileno(), 4096) else stop())
    running = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started and not running.done():  # noqa: ASYNC110  (uvicorn has no event for it)
        await asyncio.sleep(0.005)
    if server.started:
        for name, value in environment(base, tls).items():
            print(f"export {name}={value}")  # noqa: T201
        print("# ready", flush=True)  # noqa: T201
    await running


def main() -> None:
    """Run until stopped."""
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(serve(arguments()))


if __name__ == "__main__":
    main()
