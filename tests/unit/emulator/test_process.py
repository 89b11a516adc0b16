"""The command starts, says where it is, and leaves nothing behind."""

from __future__ import annotations

import ast
import os
import signal
import ssl
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from tests.emulator.__main__ import arguments
from tests.emulator.description import VERSIONS
from tests.emulator.runner import ROOT, Emulator

_FOLDER = ROOT / "tests" / "emulator"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signals_stop_it_silently(number):
    command = [sys.executable, "-m", "tests.emulator"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    lines = []
    for line in process.stdout:
        if line.startswith("# ready"):
            break
        lines.append(line)
    process.send_signal(number)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out, err) == (0, "", "")
    assert any(line.startswith("export OSC_ENDPOINT_API=http://127.0.0.1:") for line in lines)


def test_it_serves_the_newest_version_unless_told_otherwise(monkeypatch):
    monkeypatch.setattr(sys, "argv", ["emulator"])
    assert arguments().api_version == max(VERSIONS) == "1.42.0"
    monkeypatch.setattr(sys, "argv", ["emulator", "--api-version", "1.28.7"])
    assert arguments().api_version == "1.28.7"


def test_it_stops_with_its_parent():
    emulator = Emulator().start()
    process = emulator.process
    process.stdin.close()
    assert process.wait(20) == 0
    emulator.stop()


def test_stop_leaves_no_process():
    with Emulator() as emulator:
        number = emulator.process.pid
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
    emulator.stop()


def test_https_and_client_certificates(tmp_path):
    with Emulator(tls=tmp_path) as emulator:
        assert emulator.url.startswith("https://127.0.0.1:")
        assert emulator.resources() == {}
        context = ssl.create_default_context(cafile=emulator.env["SSL_CERT_FILE"])
        url = f"{emulator.env['OSC_ENDPOINT_API']}/ReadRegions"
        assert httpx.post(url, verify=context, trust_env=False).status_code == 200
        context.load_cert_chain(tmp_path / "client.pem", tmp_path / "client.key")
        assert httpx.post(url, verify=context, trust_env=False).status_code == 200
        with pytest.raises(httpx.ConnectError):
            httpx.post(url, trust_env=False)


def _imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("path", sorted(_FOLDER.rglob("*.py")), ids=lambda path: str(path.relative_to(_FOLDER)))
def test_it_does_not_know_the_collection(path):
    depth = len(path.relative_to(_FOLDER).parts)
    for name in _imports(path):
        assert not name.startswith(("ansible", "plugins", "tests.unit", "tests.integration"))
        assert len(name) - len(name.lstrip(".")) <= depth


def test_the_package_itself_is_empty():
    assert Path(_FOLDER, "__init__.py").read_text() == ""
