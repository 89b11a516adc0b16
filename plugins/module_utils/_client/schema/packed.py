"""Facts as text, each read when it is asked for: a task asks for one or two of hundreds.

A module's process has no compiled files, and would compile all of them.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import collections.abc
import json
import re
import typing as t


class Packed(collections.abc.Mapping[str, t.Any]):
    """Name to facts. Text: a line each with the name and JSON, which goes on in lines that begin with a space."""

    def __init__(self, text: str) -> None:
        entries = (entry.partition(" ") for entry in re.split(r"\n(?=\S)", text.strip()))
        self._texts = {name: facts for name, _space, facts in entries}
        self._read: dict[str, t.Any] = {}

    def __getitem__(self, name: str) -> t.Any:
        if name not in self._read:
            self._read[name] = json.loads(self._texts[name])
        return self._read[name]

    def __contains__(self, name: object) -> bool:
        return name in self._texts

    def __iter__(self) -> t.Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
