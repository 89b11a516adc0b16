"""What the tasks of a run have left unfinished: remembered in a folder that all workers of the run share.

A file for each resource, so that no two workers write the same one unless they mean the same resource; the last word
about it counts. There is nothing in it but what the result of the task says. Without such a folder nothing is
remembered, and the results of tasks tell the same.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pathlib
import typing as t

from ..module_utils._engine.resource import Resource

if t.TYPE_CHECKING:
    from ..module_utils._modules.base import Module, Result

_FOLDER = "outscale-cloud-unfinished"


class Memory:
    """The memory of one run. ``folder``: the run's own temporary folder, which is its user's alone."""

    def __init__(self, folder: str) -> None:
        self._exists = bool(folder)
        self._folder = pathlib.Path(folder, _FOLDER)

    def learn(self, module: Module, result: Result) -> None:
        """Take over what the result of a task tells: what it has left unfinished, and what is finished."""
        left = result.get("unfinished") or []
        if not self._exists or result.get("failed") or not (left or self._folder.is_dir()):
            return
        with contextlib.suppress(OSError):  # the disk is full
            for entry in left:
                self._write(entry)
        still = {(entry["resource"], str(entry["id"])) for entry in left}
        for one in {*_touched(module, result), *_waited_for(result)} - still:
            self._forget(one)

    def entries(self) -> list[Result]:
        """All that is unfinished, in the order in which tasks have left it."""
        found: list[tuple[int, Result]] = []
        paths = sorted(self._folder.glob("*.json")) if self._exists and self._folder.is_dir() else []
        for path in paths:
            with contextlib.suppress(OSError, ValueError):  # another worker has just forgotten it
                found.append((path.stat().st_mtime_ns, json.loads(path.read_text("utf-8"))))
        return [entry for _when, entry in sorted(found, key=lambda one: one[0])]

    def _write(self, entry: Result) -> None:
        self._folder.mkdir(mode=0o700, exist_ok=True)
        path = self._path(entry["resource"], str(entry["id"]), entry["scope"])
        new = path.with_suffix(f".{os.getpid()}")
        handle = os.open(new, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(entry, file)
        new.replace(path)

    def _forget(self, one: tuple[str, str]) -> None:
        for path in self._folder.glob(f"{_key(*one)}-*.json"):
            path.unlink(missing_ok=True)

    def _path(self, resource: str, identity: str, scope: str) -> pathlib.Path:
        return self._folder / f"{_key(resource, identity)}-{_digest(scope)}.json"


def _touched(module: Module, result: Result) -> t.Iterator[tuple[str, str]]:
    """What the task dealt with, each as kind and id: an unfinished one that it does not name is not so any more."""
    resource = getattr(module, "resource", None)
    if not isinstance(resource, Resource) or not resource.id:
        return
    sides = result.get("diff") or {}
    shown = [result.get(resource.name), result.get(f"{resource.name}s"), *(sides.values() if sides else ())]
    for state in _states(shown, resource.id):
        yield resource.name, str(state[resource.id])


def _states(value: t.Any, key: str) -> t.Iterator[dict[str, t.Any]]:
    """Every resource in a result, be it alone, in a list, or in a mapping by id."""
    if isinstance(value, dict) and key in value:
        yield value
    elif isinstance(value, (list, dict)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _states(one, key)


def _waited_for(result: Result) -> t.Iterator[tuple[str, str]]:
    """What a wait has found as it was to be."""
    for one in result.get("resources") or []:
        if isinstance(one, dict) and one.keys() >= {"resource", "id", "failure"} and not one["failure"]:
            yield str(one["resource"]), str(one["id"])


def _key(resource: str, identity: str) -> str:
    return _digest(f"{resource} {identity}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:24]
