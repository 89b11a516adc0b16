"""What earlier tasks of a run in check mode would have done, so that later ones are not judged without it.

A line a task, in a file for each account and Region, in a folder that the workers of the run share. Without such a
folder nothing is known.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pathlib
import typing as t

from .values import is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_FILE = "outscale-cloud-foreseen"
_LONGEST = 200


class Foreseen:
    """What earlier tasks of one account and Region would have done. ``scope``: what tells those apart from others.

    ``known``: whether what earlier tasks would have done is known.
    ``changed``: ids of what they would have changed, linked or deleted; ``named``: names of what they would have made;
    ``used``: what of each quota they would have used.
    """

    def __init__(self, folder: str, scope: str) -> None:
        name = f"{_FILE}-{hashlib.sha256(scope.encode()).hexdigest()[:24]}"
        self._path = pathlib.Path(folder, name) if folder else None
        self.known = bool(folder)
        self.changed: set[str] = set()
        self.named: set[str] = set()
        self.used: dict[str, int] = {}
        for line in self._lines():
            self.changed.update(line["changed"])
            self.named.update(line["named"])
            for name, number in line["used"].items():
                self.used[name] = self.used.get(name, 0) + number

    def add(self, changed: t.Iterable[str], named: t.Iterable[str], used: t.Mapping[str, int]) -> None:
        """Tell later tasks what this one would do."""
        line = {"changed": sorted(_short(changed)), "named": sorted(_short(named)), "used": dict(used)}
        if self._path is None or not any(line.values()):
            return
        with contextlib.suppress(OSError):  # later tasks know less
            number = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(number, json.dumps(line).encode() + b"\n")
            finally:
                os.close(number)

    def _lines(self) -> t.Iterator[dict[str, t.Any]]:
        if self._path is None:
            return
        with contextlib.suppress(OSError, ValueError), self._path.open(encoding="utf-8") as file:
            for line in file:
                yield json.loads(line)


def _short(values: t.Iterable[t.Any]) -> set[str]:
    return {
        value for value in values if isinstance(value, str) and 0 < len(value) <= _LONGEST and not is_unknown(value)
    }


def mentions(value: t.Any, names: t.Collection[str]) -> bool:
    """Whether any text of a value, at any depth, is among some names."""
    if not names:
        return False
    if isinstance(value, dict):
        return any(mentions(item, names) for item in value.values())
    if isinstance(value, (list, tuple)):
        return any(mentions(item, names) for item in value)
    return isinstance(value, str) and value in names


def names_of(value: t.Any, key: str = "") -> t.Iterator[str]:
    """The names that a creation gives: texts under keys that end with ``name``."""
    if isinstance(value, dict):
        for one, item in value.items():
            yield from names_of(item, str(one))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from names_of(item, key)
    elif isinstance(value, str) and key.lower().endswith("name"):
        yield value


def remember_call(folder: str, client: Client, action: str, params: t.Mapping[str, t.Any]) -> None:
    """Tell later tasks of a run in check mode of one call that a task would send as it is."""
    from .._client.schema import references  # noqa: PLC0415 - check mode only

    changed = [] if action.startswith("Create") else [one.value for one in references.of(client.name, action, params)]
    Foreseen(folder, client.scope).add(changed, names_of(dict(params)), {})
