"""What the figures were measured on: sizes and versions, nothing that tells whose machine it is."""

from __future__ import annotations

import datetime
import os
import platform
import re
import subprocess
from pathlib import Path

from .environment import BIN, ROOT

_LIBRARIES = ("ansible-core", "ansible", "httpx", "pydantic", "boto3", "moto")
_COLLECTIONS = ("amazon.aws",)


def description() -> list[str]:
    """Lines such as ``CPU: 2 cores, Intel(R) Xeon(R)``."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return [
        f"Date: {datetime.datetime.now(datetime.UTC):%Y-%m-%d}",
        f"Machine: {os.cpu_count()} cores, {_cpu()}, {memory:.0f} GiB of memory, {platform.system()}",
        f"Versions: outscale.cloud {_our_version()}, {_installed()}",
    ]


def _cpu() -> str:
    path = Path("/proc/cpuinfo")
    found = re.search(r"^model name\s*: (.*)$", path.read_text(), re.MULTILINE) if path.is_file() else None
    return found.group(1) if found else platform.machine()


def _our_version() -> str:
    return str(re.findall(r"^version: (\S+)", (ROOT / "galaxy.yml").read_text(), re.MULTILINE)[0])


def _installed() -> str:
    """Versions of Python, the libraries and the other collections in the benchmark's environment."""
    script = f"""
import importlib.metadata as m, json, pathlib, platform, ansible_collections
print("Python", platform.python_version(), end="")
for name in {_LIBRARIES}: print(",", name, m.version(name), end="")
for name in {_COLLECTIONS}:
    file = pathlib.Path(list(ansible_collections.__path__)[0], *name.split("."), "MANIFEST.json")
    print(",", name, json.loads(file.read_text())["collection_info"]["version"], end="")
"""
    done = subprocess.run([BIN / "python", "-c", script], check=True, capture_output=True, text=True)
    return done.stdout
