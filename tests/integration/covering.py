"""Keeps what tasks called and the cloud accepted, for ``make coverage``; only where it asks for it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

COLLECTION = "outscale.cloud"
AGENT = f"{COLLECTION}/"


def note(tasks: Iterable[dict[str, Any]], told: Iterable[Any], modules: Container[str]) -> None:
    """Append a line for each accepted call of a task that runs a module of the collection, or the lookup ``read``.

    A task that does both is left out: whose call is whose cannot be seen.
    """
    folder = os.environ.get("COVERAGE_OF_CALLS")
    if not folder:
        return
    callers = {str(task.get("name")): _caller(task, modules) for task in tasks}
    with (Path(folder) / f"{os.getpid()}.jsonl").open("a") as file:
        for one in told:
            caller = callers.get(one.name, "")
            for call in one.sent if caller else ():
                if call["status"] == 200 and call.get("user_agent", "").startswith(AGENT):
                    paths = sorted(set(paths_of(call["params"] or {})))
                    line = {"api": call["api"], "action": call["action"], "params": paths, "by": caller}
                    file.write(json.dumps(line) + "\n")


def _caller(task: dict[str, Any], modules: Container[str]) -> str:
    """The module that a task runs, ``read`` for that lookup; empty where that cannot be told."""
    text = json.dumps(task)
    named = [name for name in task if name in modules]
    if any(word in text for word in ("lookup(", "query(")):
        return "read" if not named and f"'{COLLECTION}.read'" in text else ""
    return named[0] if named else ""


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
