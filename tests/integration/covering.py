"""Keeps what modules called and the cloud accepted, for ``make coverage``; only where it asks for it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

AGENT = "outscale.cloud/"


def note(tasks: Iterable[dict[str, Any]], told: Iterable[Any]) -> None:
    """Append a line for each accepted call of a task that runs a module of the collection, except ``call``.

    A task that also uses a lookup is left out: whose call is whose cannot be seen.
    """
    folder = os.environ.get("COVERAGE_OF_CALLS")
    if not folder:
        return
    chosen = {str(task.get("name")) for task in tasks if "call" not in task and not _looks_up(json.dumps(task))}
    with (Path(folder) / f"{os.getpid()}.jsonl").open("a") as file:
        for one in told:
            for call in one.calls if one.name in chosen else ():
                if call["status"] == 200 and call["user_agent"].startswith(AGENT):
                    paths = sorted(set(paths_of(call["params"] or {})))
                    file.write(json.dumps({"api": call["api"], "action": call["action"], "params": paths}) + "\n")


def _looks_up(text: str) -> bool:
    return any(word in text for word in ("lookup(", "query("))


def paths_of(value: Any, path: str = "") -> Iterator[str]:
    """``Nics.DeviceNumber`` for every name in the parameters, whatever lists it is in."""
    if isinstance(value, list):
        for item in value:
            yield from paths_of(item, path)
    elif isinstance(value, dict):
        for name, item in value.items():
            inner = f"{path}.{name}" if path else name
            yield inner
            yield from paths_of(item, inner)
