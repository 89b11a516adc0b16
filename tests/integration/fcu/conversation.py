"""What was said in FCU's words, told in those of the OUTSCALE API, so that one ritual judges both."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from tests.integration.playing import Player

FACTS = Path(__file__).parents[2] / "emulator" / "facts" / "fcu-actions.json"
TWINS = {
    name: action.get("outscale_action") or name for name, action in json.loads(FACTS.read_text())["actions"].items()
}
"""The documentation says for each action of FCU which one of the OUTSCALE API does the same."""


def retold(calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The calls under the names of the OUTSCALE API.

    Several that one of its calls stands for are told as one: an attribute each, or what completes a listing.
    """
    named = [{**call, "action": TWINS.get(call["action"], call["action"])} for call in calls]
    named = [
        call
        for before, call in itertools.pairwise([{"action": ""}, *named])
        if not (call["action"] == "ReadTags" and before["action"].startswith("Read"))
    ]
    grouped = itertools.groupby(named, lambda call: (call["action"], call["status"]))
    return [next(calls) for _key, calls in grouped]


class FcuPlayer(Player):
    """Plays everything over FCU. ``service``: the name that it signs for."""

    retells = True

    def __init__(self, emulator: Any, folder: Path, service: str = "fcu") -> None:
        super().__init__(emulator, folder)
        self.service = service

    def play(self, tasks: list[Any], **keywords: Any) -> Any:
        defaults = {"group/outscale.cloud.all": {"fcu_service": self.service}}
        return super().play(tasks, module_defaults=defaults, **{"env": {"OSC_API": "fcu"}, **keywords})

    def _calls(self) -> list[dict[str, Any]]:
        return [call for call in super()._calls() if call["api"] == "fcu"]

    def _retold(self, calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return retold(calls)
