"""Plays tasks over FCU, and shows its calls under the names of the OUTSCALE API, so that one ritual judges both."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from tests.integration.direct import DirectPlayer
from tests.integration.playing import MODULES, Json, Player

FACTS = Path(__file__).parents[2] / "emulator" / "facts" / "fcu-actions.json"
TWINS = {
    name: action.get("outscale_action") or name for name, action in json.loads(FACTS.read_text())["actions"].items()
}
"""FCU's documentation names for each of its actions the one of the OUTSCALE API that does the same."""


def under_outscale_names(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The calls under the names of the OUTSCALE API.

    Several that one of its calls became are one again: an attribute each, or what completes a listing.
    """
    named = [{**call, "action": TWINS.get(call["action"], call["action"])} for call in calls]
    named = [
        call
        for before, call in itertools.pairwise([{"action": ""}, *named])
        if not (call["action"] == "ReadTags" and before["action"].startswith("Read"))
    ]
    grouped = itertools.groupby(named, lambda call: (call["action"], call["status"]))
    return [next(calls) for _key, calls in grouped]


def of_fcu(calls: list[Json]) -> list[Json]:
    """The calls that came to FCU's door."""
    return [call for call in calls if call["api"] == "fcu"]


class FcuPlayer(Player):
    """Plays everything over FCU with ansible-playbook. ``service``: the name that it signs for."""

    retells = True

    def __init__(self, emulator: Any, folder: Path, service: str = "fcu") -> None:
        super().__init__(emulator, folder)
        self.service = service

    def play(self, tasks: list[Any], **keywords: Any) -> Any:
        defaults = {"group/outscale.cloud.all": {"fcu_service": self.service}}
        return super().play(tasks, module_defaults=defaults, **{"env": {"OSC_API": "fcu"}, **keywords})

    def _calls(self) -> list[Json]:
        return of_fcu(super()._calls())

    def _retold(self, calls: list[Json]) -> list[Json]:
        return under_outscale_names(calls)


class DirectFcuPlayer(DirectPlayer):
    """The same without ansible-playbook: each module in this process."""

    retells = True

    def __init__(self, emulator: Any, folder: Path, service: str = "fcu") -> None:
        super().__init__(emulator, folder)
        self.service = service

    def play(self, tasks: list[Json], **keywords: Any) -> Any:
        return super().play(tasks, **{"env": {"OSC_API": "fcu"}, **keywords})

    def _result(self, name: str, args: Json, env: Json, folder: str, *, check: bool) -> Json:
        defaults = {"fcu_service": self.service} if name in MODULES else {}
        return super()._result(name, {**defaults, **args}, env, folder, check=check)

    def _calls(self) -> list[Json]:
        return of_fcu(super()._calls())

    def _retold(self, calls: list[Json]) -> list[Json]:
        return under_outscale_names(calls)
