"""Which process imported what: notes that Python itself takes, by a ``sitecustomize`` of ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

OURS = "ansible_collections.outscale.cloud.plugins."
HEAVY = ("httpx", "httpcore", "h11", "ssl", "pydantic", "pydantic_core", OURS.rstrip("."))

_NOTES = """
import os, sys

class Notes:
    def find_spec(self, name, path=None, target=None):
        handle = os.open(os.environ["IMPORTS_FILE"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(handle, f"{os.getpid()} {name}\\n".encode())
        os.close(handle)
        return None

class NotesFirst(list):
    def insert(self, index, finder):
        super().insert(max(1, index), finder)  # Ansible puts its own finder first

sys.meta_path = NotesFirst([Notes(), *sys.meta_path])
"""


class Imports:
    """The imports of commands that run with ``env``."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        (folder / "sitecustomize.py").write_text(_NOTES)
        self._record = folder / "imports"
        self.env = {"PYTHONPATH": str(folder), "IMPORTS_FILE": str(self._record)}

    def by_process(self) -> list[set[str]]:
        """The names that each process looked for, the first process first."""
        found: dict[str, set[str]] = {}
        for line in self._record.read_text().splitlines():
            pid, name = line.split()
            found.setdefault(pid, set()).add(name)
        return list(found.values())


def ours(names: set[str]) -> set[str]:
    """The files of the collection among them, without the beginning that all have."""
    return {name.removeprefix(OURS) for name in names if name.startswith(OURS)}


def heavy(names: set[str]) -> set[str]:
    """Those that take so long that they are to be imported once only."""
    return {name for name in names if name in HEAVY or name.startswith(tuple(f"{one}." for one in HEAVY))}
