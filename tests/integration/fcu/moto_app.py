"""moto, an EC2 server that knows nothing of OUTSCALE, with a record of its calls. ``python moto_app.py``.

Prints its address, and stops when its standard input ends. ``/_calls``: the calls as JSON, oldest first; ``DELETE``
forgets them.
"""

from __future__ import annotations

import io
import json
import os
import sys
import threading
import time
import urllib.parse
from typing import TYPE_CHECKING, Any

from moto.server import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Recording:
    """Passes requests on to moto one at a time, as its state is not made for several."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.calls: list[dict[str, Any]] = []
        self.turn = threading.Lock()

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Serve one request."""
        if environ["PATH_INFO"] == "/_calls":
            return self._recorded(environ, start)
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        environ["wsgi.input"] = io.BytesIO(body)
        form = dict(urllib.parse.parse_qsl(body.decode("utf-8", "replace")))
        entry = {"api": "fcu", "action": form.pop("Action", ""), "at": time.time(), "status": 0, "params": form}

        def started(status: str, headers: list[Any], *more: Any) -> Any:
            entry["status"] = int(status.split(maxsplit=1)[0])
            return start(status, headers, *more)

        with self.turn:
            answer = list(self.app(environ, started))
        if entry["action"]:
            self.calls.append(entry)
        return answer

    def _recorded(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        recorded = json.dumps(self.calls).encode()
        if environ["REQUEST_METHOD"] == "DELETE":
            self.calls = []
        start("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(recorded)))])
        return [recorded]


class Silent(WSGIRequestHandler):
    """No line a request."""

    protocol_version = "HTTP/1.1"

    def log(self, *args: Any) -> None:
        """Write nothing."""


def main() -> None:
    """Serve until standard input ends."""
    os.environ.setdefault("MOTO_ALLOW_NONEXISTENT_REGION", "true")
    app = Recording(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}", flush=True)  # noqa: T201
    sys.stdin.read()


if __name__ == "__main__":
    main()
