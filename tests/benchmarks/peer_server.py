"""The other collections' cloud: moto, with a counter of calls. Runs in the benchmark's environment.

Prints its address, and stops when its standard input ends.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

from moto.server import DomainDispatcherApplication, create_backend_app  # type: ignore[import-not-found]
from werkzeug.serving import WSGIRequestHandler, make_server  # type: ignore[import-not-found]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Counting:
    """Passes requests on, and tells at ``/_calls`` how many there were."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.calls = 0

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if environ["PATH_INFO"] == "/_calls":
            start("200 OK", [("Content-Type", "text/plain")])
            return [str(self.calls).encode()]
        self.calls += 1
        answer: Iterable[bytes] = self.app(environ, start)
        return answer


class Silent(WSGIRequestHandler):  # type: ignore[misc]
    """No line a request."""

    protocol_version = "HTTP/1.1"

    def log(self, *args: Any) -> None:
        pass


def main() -> None:
    app = Counting(DomainDispatcherApplication(create_backend_app))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
