"""Lists an inventory file in this process, and serves answers that no real API gives."""

from __future__ import annotations

import dataclasses
import http.server
import json
import threading
from typing import TYPE_CHECKING, Any, Self

from ansible.inventory.data import InventoryData
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import inventory_loader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


class Warnings:
    """Stands where the plugin's display is, which says nothing twice in one process."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def warning(self, line: str) -> None:
        self.lines.append(line)

    def vvv(self, _line: str) -> None:
        return


@dataclasses.dataclass
class Listed:
    """What an inventory file gave."""

    data: Any
    warnings: list[str]

    @property
    def hosts(self) -> dict[str, dict[str, Any]]:
        """Variables by host."""
        return {name: host.vars for name, host in self.data.hosts.items()}

    def members(self, group: str) -> set[str]:
        """The hosts of a group."""
        return {host.name for host in self.data.groups[group].get_hosts()}


class Lister:
    """Writes an inventory file into a folder, and lists it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, **options: Any) -> Listed:
        file = self.folder / "test.outscale.yml"
        file.write_text(json.dumps({"plugin": "outscale.cloud.vm", **options}))
        plugin = inventory_loader.get("outscale.cloud.vm")
        plugin.display = display = Warnings()
        data = InventoryData()
        assert plugin.verify_file(str(file))
        plugin.parse(data, DataLoader(), str(file))
        plugin.update_cache_if_changed() if options.get("cache") else None
        data.reconcile_inventory()
        return Listed(data, display.lines)

    def profiles(self, **profiles: Any) -> None:
        """Write the user's file of profiles."""
        (self.folder / ".osc").mkdir(exist_ok=True)
        (self.folder / ".osc" / "config.json").write_text(json.dumps(profiles))


class Server(http.server.ThreadingHTTPServer):
    """Answers each request with the JSON that ``answer`` makes of the request's, or with the bytes; counts them."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, answer: Callable[[dict[str, Any]], Any]) -> None:
        self.answer = answer
        self.asked = 0
        super().__init__(("", 0), _Handler)

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}/api/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_exc: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        server.asked += 1
        answer = server.answer(json.loads(body))
        content = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_args: Any) -> None:
        return
