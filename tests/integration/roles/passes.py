"""Several passes over roles in one run of ansible-playbook, each with what it told."""

from __future__ import annotations

import dataclasses
from typing import Any

from tests.integration.playing import Json, Player, Told


@dataclasses.dataclass(frozen=True)
class Pass:
    """What the tasks of one pass told."""

    told: list[Told]

    @property
    def changed(self) -> list[str]:
        """The names of the tasks that changed something."""
        return [one.name.rpartition(" : ")[2] for one in self.told if one.changed]

    @property
    def failures(self) -> list[str]:
        """The messages of the tasks that failed."""
        return [one.msg for one in self.told if one.failed]

    def result(self, name: str) -> Json:
        """The result of the last task of the name, whatever role it is of."""
        return next(one.result for one in reversed(self.told) if one.name.rpartition(" : ")[2] == name)

    @property
    def writes(self) -> list[str]:
        """The changing calls that the cloud carried out."""
        return [action for one in self.told for action in one.writes]


def passes(
    player: Player, steps: dict[str, list[Json]], *, over_fcu: tuple[str, ...] = (), **keywords: Any
) -> dict[str, Pass]:
    """Play the passes one after the other; one that fails does not keep the next ones from being played."""
    blocks = [
        {
            "name": f"pass {name}",
            "module_defaults": {"group/outscale.cloud.all": {"api": "fcu"}} if name in over_fcu else {},
            "block": [{"name": f"pass {name}", "ansible.builtin.debug": {"msg": name}}, *tasks],
            "rescue": [{"name": "a pass failed", "ansible.builtin.debug": {"msg": name}}],
        }
        for name, tasks in steps.items()
    ]
    played = player.play(blocks, ignore_errors=False, **keywords)
    starts = [number for number, one in enumerate(played.told) if one.name.startswith("pass ")]
    assert len(starts) == len(steps), played.output[-5000:]
    ends = [*starts[1:], len(played.told)]
    return {name: Pass(played.told[start + 1 : end]) for name, start, end in zip(steps, starts, ends, strict=True)}


def role(name: str, **variables: Any) -> Json:
    """A task that plays a role of the collection."""
    return {"name": name, "ansible.builtin.include_role": {"name": f"outscale.cloud.{name}"}, "vars": variables}
