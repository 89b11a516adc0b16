"""moto's answer to DescribeInstances, recorded once, and given again and again for thousands of instances.

moto takes a minute to list them itself. It is asked for a dozen; each of the thousands is one of these with its own ids
and addresses. A page has 1,000, as at AWS.
"""

from __future__ import annotations

import contextlib
import re
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = 1000
_RESERVATION = re.compile(r"<reservationSet>\s*(.*)\s*</reservationSet>", re.DOTALL)
_ID = re.compile(r"\b((?:i|eni|eni-attach|vol|r)-)[0-9a-f]{5}(?=[0-9a-f]{12}\b)")
_PRIVATE = re.compile(r"\b10([.-])\d+[.-]\d+[.-]\d+\b")
_PUBLIC = re.compile(r"\b54([.-])\d+[.-]\d+[.-]\d+\b")


def multiplied(answer: str, count: int) -> list[bytes]:
    """Pages of ``count`` instances like those of the answer, each in a reservation of its own."""
    found = _RESERVATION.search(answer)
    if found is None:
        raise ValueError("no reservations in the answer")
    head, tail = answer[: found.start(1)], answer[found.end(1) :]
    models = _reservations(found.group(1))
    pages = []
    for first in range(0, count, PAGE):
        items = [_like(models[number % len(models)], number) for number in range(first, min(count, first + PAGE))]
        token = f"<nextToken>{first + PAGE}</nextToken>" if first + PAGE < count else ""
        pages.append(f"{head}{''.join(items)}{tail.replace('</reservationSet>', '</reservationSet>' + token)}".encode())
    return pages


def _reservations(items: str) -> list[str]:
    """The ``<item>`` elements at the top: items nest."""
    found, depth, begin = [], 0, 0
    for mark in re.finditer(r"<(/?)item>", items):
        if not mark.group(1):
            begin = mark.start() if depth == 0 else begin
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                found.append(items[begin : mark.end()])
    return found


def _like(model: str, number: int) -> str:
    """Another instance: its number is in its ids and addresses."""
    high, low = divmod(number, 250)
    own = _ID.sub(rf"\g<1>{number:05x}", model)
    own = _PRIVATE.sub(lambda found: found.group(1).join(("10", "9", str(high), str(low + 1))), own)
    return _PUBLIC.sub(lambda found: found.group(1).join(("54", "9", str(high), str(low + 1))), own)


@contextlib.contextmanager
def replaying(pages: list[bytes]) -> Iterator[str]:
    """A server that gives the pages to whoever asks; its URL."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            asked = urllib.parse.parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            content = pages[int(asked.get("NextToken", ["0"])[0]) // PAGE]
            self.send_response(200)
            self.send_header("Content-Type", "text/xml")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
