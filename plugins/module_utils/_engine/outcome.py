"""What a task found, did and left, and how it is to go about it."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.http.request_log import redacted
from .values import State

if t.TYPE_CHECKING:
    from .unfinished import Unfinished


@dataclasses.dataclass
class Outcome:
    """What a task found, did and left: the resources before and after, and those that the plan foretells.

    ``calls``: the changing calls that were accepted, or would be made in check mode; ``uncertain`` marks those whose
    answer never came. ``notes``: what a failure is told with. ``secret``: what the creation gave once.
    ``unfinished``: what is on its way, where the task does not wait for it.
    """

    before: list[State] = dataclasses.field(default_factory=list)
    after: list[State] = dataclasses.field(default_factory=list)
    predicted: list[State] = dataclasses.field(default_factory=list)
    calls: list[State] = dataclasses.field(default_factory=list)
    warnings: list[str] = dataclasses.field(default_factory=list)
    notes: list[str] = dataclasses.field(default_factory=list)
    secret: State = dataclasses.field(default_factory=dict)
    unfinished: list[Unfinished] = dataclasses.field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether anything was, or would be, changed."""
        return bool(self.calls)

    def record(self, action: str, params: t.Mapping[str, t.Any], *, uncertain: bool = False) -> None:
        """Add a call, without its secrets."""
        call = {"action": action, "params": redacted(dict(params))}
        self.calls.append({**call, "uncertain": True} if uncertain else call)

    def warn(self, message: str) -> None:
        """Add a warning, once."""
        if message not in self.warnings:
            self.warnings.append(message)


@dataclasses.dataclass(frozen=True)
class Options:
    """How to go about it: ``wait`` for the end, at most ``timeout`` seconds; ``check``: change nothing.

    ``verify``: read what was changed before it is told. ``shared_folder``: where tasks of a run in check mode tell each
    other what they would have done; empty for nowhere.
    """

    wait: bool = True
    timeout: float = 600.0
    check: bool = False
    verify: bool = True
    shared_folder: str = ""
