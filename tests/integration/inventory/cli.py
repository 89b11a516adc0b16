"""Runs Ansible's commands on an inventory file, against an emulator."""

from __future__ import annotations

import dataclasses
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

LONGEST = 240
KEYS = ("OSC_ACCESS_KEY", "OSC_SECRET_KEY")


@dataclasses.dataclass(frozen=True)
class Done:
    """What a command told."""

    code: int
    stdout: str
    stderr: str

    @property
    def told(self) -> str:
        """What went to the standard error, with line breaks taken out: Ansible wraps its warnings, at hyphens too."""
        return " ".join(re.sub(r"(?<=\w-)\n *(?=\w)", "", self.stderr).split())

    @property
    def json(self) -> Any:
        """What ``ansible-inventory --list`` told: without the marks of what is not to be evaluated."""
        return _unmarked(json.loads(self.stdout))

    @property
    def hosts(self) -> dict[str, Any]:
        """Variables by host."""
        found: dict[str, Any] = self.json["_meta"]["hostvars"]
        return found

    def members(self, group: str) -> set[str]:
        """Hosts that are in a group itself."""
        return set(self.json.get(group, {}).get("hosts", []))


def _unmarked(value: Any) -> Any:
    if isinstance(value, dict):
        if value.keys() == {"__ansible_unsafe"}:
            return value["__ansible_unsafe"]
        return {key: _unmarked(item) for key, item in value.items()}
    return [_unmarked(item) for item in value] if isinstance(value, list) else value


class Inventory:
    """An inventory file in a folder of its own."""

    def __init__(self, emulator: Any, folder: Path) -> None:
        self.emulator = emulator
        self.folder = folder
        self.file = folder / "test.outscale.yml"
        self.home = folder / "home"
        self.home.mkdir()
        (folder / "ansible.cfg").write_text("")

    def write(self, **options: Any) -> Inventory:
        """Write the file; YAML reads JSON."""
        self.file.write_text(json.dumps({"plugin": "outscale.cloud.vm", **options}))
        return self

    def profiles(self, **profiles: Any) -> None:
        """Write the user's file of profiles."""
        (self.home / ".osc").mkdir(exist_ok=True)
        (self.home / ".osc" / "config.json").write_text(json.dumps(profiles))

    def list(self, *options: str, env: dict[str, str | None] | None = None, **written: Any) -> Done:
        """What ``ansible-inventory --list`` tells of the inventory; with options, of one that has them."""
        if written or not self.file.exists():
            self.write(**written)
        return self.run("ansible-inventory", "--list", *options, env=env)

    def run(self, command: str, *options: str, env: dict[str, str | None] | None = None) -> Done:
        """Run a command. ``env``: variables to set, or, with None, to take away."""
        own = {"HOME": str(self.home), "ANSIBLE_CONFIG": str(self.folder / "ansible.cfg"), "ANSIBLE_NOCOLOR": "true"}
        environ = {**os.environ, **self.emulator.env, **own, "ANSIBLE_LOCALHOST_WARNING": "false", **(env or {})}
        done = subprocess.run(
            [Path(sys.executable).parent / command, "-i", str(self.file), *options],
            cwd=self.folder,
            env={name: value for name, value in environ.items() if value is not None},
            capture_output=True,
            text=True,
            timeout=LONGEST,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    def error(self, env: dict[str, str | None] | None = None, **written: Any) -> str:
        """The line that tells why the inventory cannot be used; AssertionError where it can."""
        done = self.list(env={"ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true", **(env or {})}, **written)
        assert done.code != 0, done.stdout
        assert "Traceback" not in done.stderr, done.stderr
        return done.told
