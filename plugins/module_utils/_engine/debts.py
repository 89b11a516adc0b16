"""Debts: what was taken away for a while and is put back if its replacement never comes."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client import errors
from .calls import Call, resolved
from .wait import Deadline, settled

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .outcome import Outcome
    from .resource import Resource
    from .signals import Signals
    from .values import State

_LONGEST = 120.0  # seconds at most for putting back what was taken away
_MOST_LOST = 5


@dataclasses.dataclass(frozen=True)
class _Debt:
    """``on``: the resources that something was taken from."""

    purpose: str
    undo: tuple[Call, ...]
    on: tuple[str, ...]

    def without(self, call: Call, on: set[str]) -> t.Iterator[_Debt]:
        """What is left of it once a call was accepted for these resources."""
        undo = tuple(one for one in self.undo if (one.action, one.params) != (call.action, call.params))
        others = tuple(one for one in self.on if undo == self.undo or one not in on)
        paid = tuple(one for one in self.on if one not in others)
        if others:
            yield dataclasses.replace(self, on=others)
        if paid and undo:
            yield dataclasses.replace(self, on=paid, undo=undo)


class Debts:
    """What a task owes: the calls of ``Call.undo``, from when a call was accepted until its purpose is complete.

    Signals raise Interrupted while anything is owed, so that it is put back before the process ends.
    """

    def __init__(self, client: Client, resource: Resource, outcome: Outcome, signals: Signals) -> None:
        self._client = client
        self._resource = resource
        self._outcome = outcome
        self._signals = signals
        self._debts: list[_Debt] = []

    def __bool__(self) -> bool:
        return bool(self._debts)

    def accepted(self, call: Call, on: list[str]) -> None:
        """Write down what a call that was accepted takes away, or completes for these resources.

        What undoes something may be planned anew after a lost answer: it is not owed any more then.
        """
        if call.completes or call.deletes:
            done = set(on)  # what is gone is owed nothing
            self._debts = [
                dataclasses.replace(debt, on=tuple(one for one in debt.on if one not in done))
                if call.deletes or debt.purpose == call.purpose
                else debt
                for debt in self._debts
            ]
            self._debts = [debt for debt in self._debts if debt.on]
        self._debts = [left for debt in self._debts for left in debt.without(call, set(on))]
        if call.undo:
            self._debts.append(_Debt(call.purpose, call.undo, tuple(on)))
        if not self._debts:
            self._signals.unguard()

    def put_back(self, members: t.Mapping[str, State]) -> None:
        """Send what undoes the temporary steps that nothing has completed. Failures are told, never raised."""
        limit = Deadline(self._client.transport.clock, _LONGEST)
        if self._debts:
            self._signals.hold()
        while self._debts:
            debt = self._debts.pop()
            states = [members[one] for one in debt.on if one in members]
            for call in debt.undo:
                try:
                    if call.needs:
                        settled(self._client, self._resource, states, call.needs, limit, fresh=True)
                    self._send(call, states, limit)
                except errors.OutscaleError as exc:
                    ids = ", ".join(debt.on)
                    self._outcome.notes.append(
                        f"{call.action} for {ids}, to put back what was taken away, failed: {exc}"
                    )
                    self._outcome.warn(self._outcome.notes[-1])
        self._signals.unguard()
        self._signals.release()

    def _send(self, call: Call, states: list[State], limit: Deadline) -> None:
        for attempt in range(10_000):
            params = resolved(dict(call.params), states)
            try:
                self._client.call(call.action, params)
            except (errors.ConflictNotYet, errors.Uncertain) as exc:
                lost_too_often = isinstance(exc, errors.Uncertain) and attempt > _MOST_LOST
                if lost_too_often or not limit.pause(attempt):
                    raise
                continue
            self._outcome.record(call.action, params)
            return
