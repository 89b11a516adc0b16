"""The benchmark's own Python environment, and one folder with all that a run writes."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.emulator.runner import Emulator

from .processes import Failed, Run, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
CACHE = ROOT / ".cache" / "bench"
BIN = CACHE / "venv" / "bin"
_REQUIREMENTS = [ROOT / f"requirements{name}.txt" for name in ("", "-demo", "-bench")]
_FORGET = ("ANSIBLE_", "AWS_", "EC2_", "OSC_", "OUTSCALE_", "PYTHON", "http_", "https_", "HTTP_", "HTTPS_", "SSL_")


def prepare() -> None:
    """Make the environment with the other collections and their cloud, unless it is there."""
    stamp = CACHE / "installed"
    content = "".join(file.read_text() for file in _REQUIREMENTS) + str(CACHE) + sys.version
    wanted = str(zlib.crc32(content.encode()))
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    stamp.unlink(missing_ok=True)
    begin = time.monotonic()
    print("making the benchmark's environment (once; 700 MB, some minutes)", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", CACHE / "venv"], check=True)
    pip: list[str | Path] = [BIN / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    with (CACHE / "pip.log").open("w") as log:
        done = subprocess.run([*pip, "-r", _REQUIREMENTS[-1]], stdout=log, stderr=log, check=False)
    if done.returncode:
        raise Failed(f"pip install -r {_REQUIREMENTS[-1].name} failed:\n{(CACHE / 'pip.log').read_text()[-2000:]}")
    stamp.write_text(wanted)
    print(f"ok   pip install -r {_REQUIREMENTS[-1].name} {time.monotonic() - begin:.0f}s", flush=True)


@dataclasses.dataclass(frozen=True)
class Bench:
    """Where everything runs. ``folder``: of this run, removed at its end."""

    folder: Path
    rounds: int

    def ansible(self, program: str, *options: str | Path, env: Mapping[str, str]) -> Run:
        """Run a program of Ansible with nothing of the user's own settings but ``env``."""
        return run([BIN / program, *options], {**_environment(self.folder), **env}, self.folder)

    def play(self, name: str, plays: list[dict[str, Any]], *options: str, env: Mapping[str, str]) -> Run:
        """Run a playbook. ``name``: of its file. Raises Failed when a task fails."""
        path = self.folder / f"{name}.yml"
        path.write_text(json.dumps(plays))
        return self.ansible("ansible-playbook", path, *options, env=env)

    def emulator(self, *, speed: float = 1.0, tls: bool = False) -> Emulator:
        """An emulator that runs beside what is measured, with the benchmark's Python."""
        return Emulator(speed=speed, tls=self.folder / "tls" if tls else None, python=str(BIN / "python"))


def changed(done: Run) -> int:
    """How many tasks of a playbook changed something, by its recap."""
    return sum(map(int, re.findall(r"^\S+ +: ok=\d+ +changed=(\d+)", done.output, re.MULTILINE)))


@contextlib.contextmanager
def bench(rounds: int) -> Iterator[Bench]:
    """A folder with a copy of the collection, so that nobody changes it meanwhile, and with the empty one."""
    with tempfile.TemporaryDirectory(prefix="outscale-cloud-bench-") as name:
        folder = Path(name)
        ours = folder / "collections" / "ansible_collections" / "outscale" / "cloud"
        ours.mkdir(parents=True)
        shutil.copy2(ROOT / "galaxy.yml", ours)
        for part in ("meta", "playbooks", "plugins", "roles"):
            shutil.copytree(ROOT / part, ours / part, ignore=shutil.ignore_patterns("__pycache__"))
        _write_empty_collection(ours.parents[1] / "bench" / "empty")
        (folder / "home").mkdir()
        yield Bench(folder, rounds)


def _write_empty_collection(folder: Path) -> None:
    """An action plugin and a module that do nothing: what Ansible itself costs."""
    plugin = """
        from ansible.plugins.action import ActionBase

        class ActionModule(ActionBase):
            def run(self, tmp=None, task_vars=None):
                return super().run(tmp, task_vars)
    """
    module = """
        from ansible.module_utils.basic import AnsibleModule

        DOCUMENTATION = "module: {name}\\nshort_description: Nothing\\n"

        if __name__ == "__main__":
            AnsibleModule({{}}).exit_json()
    """
    files = {
        "plugins/action/worker.py": plugin,
        "plugins/modules/worker.py": module.format(name="worker"),
        "plugins/modules/process.py": module.format(name="process"),
        "galaxy.yml": "namespace: bench\nname: empty\nversion: 1.0.0\n",
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(re.sub(r"^ {8}", "", content.lstrip("\n"), flags=re.MULTILINE))


def _environment(folder: Path) -> dict[str, str]:
    """The environment of what is measured."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FORGET)}
    return {
        **kept,
        "ANSIBLE_COLLECTIONS_PATH": str(folder / "collections"),
        "ANSIBLE_DEPRECATION_WARNINGS": "false",
        "ANSIBLE_LOCALHOST_WARNING": "false",
        "ANSIBLE_INVENTORY_UNPARSED_WARNING": "false",
        "ANSIBLE_NOCOLOR": "true",
        "ANSIBLE_REMOTE_TEMP": str(folder / "home" / "remote"),
        "HOME": str(folder / "home"),
        "PATH": f"{BIN}:{os.environ['PATH']}",
    }
