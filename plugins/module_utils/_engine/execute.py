"""Check, then act: find, plan, send the calls, wait until it is true, and say what was done."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client import errors
from .._client.http.request_log import redacted
from . import dependents, identity, plan
from .fields import State, at
from .parts import differing
from .resource import UNKNOWN, Call, Desired, Ref, Resource
from .wait import Deadline, gone, settled

if t.TYPE_CHECKING:
    from .._client.cloud import Client

UNCERTAIN = (errors.AnswerLost, errors.ServerFault, errors.NotTheApi)
MOST_LOST = 5
_SETTLE = 15.0


@dataclasses.dataclass
class Outcome:
    """What a task found, did and left. ``calls``: the changing calls that were made, or would be in check mode."""

    before: State | None = None
    after: State | None = None
    predicted: State | None = None
    calls: list[dict[str, t.Any]] = dataclasses.field(default_factory=list)
    warnings: list[str] = dataclasses.field(default_factory=list)
    secret: State = dataclasses.field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Whether anything was, or would be, changed."""
        return bool(self.calls)


@dataclasses.dataclass(frozen=True)
class Options:
    """How to go about it: ``wait`` for the end, at most ``timeout`` seconds; ``check``: change nothing."""

    wait: bool = True
    timeout: float = 600.0
    check: bool = False


class Reconciler:
    """Brings one resource to what is desired. ``outcome`` is right at any moment, also after an exception."""

    def __init__(self, client: Client, resource: Resource, options: Options | None = None) -> None:
        self.client = client
        self.resource = resource
        self.options = options or Options()
        self.outcome = Outcome()
        self._clock = client.transport.clock
        self._deadline = Deadline(self._clock, self.options.timeout)
        self._known: set[t.Any] = set()
        self._useless: set[t.Any] = set()

    def run(self, desired: Desired) -> Outcome:
        """Do it. Raises ``errors.OutscaleError``."""
        self._check_input(desired)
        self.client.want(desired.values)
        within = {f".{name}": desired.get(name) for name in self.resource.within if desired.get(name) is not None}
        if within:
            self.resource = dataclasses.replace(self.resource, filters={**self.resource.filters, **within})
        seen = self._completed(desired, identity.find(self.client, self.resource, desired))
        if seen is None and desired.state not in ("absent", "rejected", *self.resource.made_for):
            raise identity.Missing(
                f"There is no {self.resource.name.replace('_', ' ')} that could become {desired.state}"
            )
        self.outcome.before = self.outcome.after = seen
        desired = self._looked(desired, seen)
        calls = plan.plan(self.resource, desired, seen)
        for call in calls:
            self.client.vet(call.action, call.params)
        self.outcome.predicted = plan.predicted(seen, calls)
        if self.options.check:
            state = dict(seen or {})
            for call in calls:
                self._record(call, {} if call.creates else state)
            self.outcome.after = self.outcome.predicted
            return self.outcome
        changed = bool(calls)
        after = self._carry_out(desired, seen, calls)
        self.outcome.after = self._finish(desired, after, changed=changed)
        return self.outcome

    def _check_input(self, desired: Desired) -> None:
        for name, field in self.resource.fields.items():
            if desired.get(name) is not None and not identity.is_unknown(desired.get(name)):
                field.check(name, desired.get(name))

    def _looked(self, desired: Desired, seen: State | None) -> Desired:
        """The same with what else the plan needs to know of the cloud."""
        if self.resource.look is None or desired.state == "absent":
            return desired
        return dataclasses.replace(desired, values={**desired.values, **self.resource.look(self.client, desired, seen)})

    def _completed(self, desired: Desired, seen: State | None) -> State | None:
        """The same with what belongs to the resource but is read by calls of its own."""
        if seen is None or self.resource.more is None:
            return seen
        return {**seen, **self.resource.more(self.client, desired, seen)}

    def _carry_out(self, desired: Desired, seen: State | None, calls: list[Call]) -> State | None:
        """Send the calls; after a lost answer, look again and plan what is left."""
        state, lost = seen, 0
        while calls:
            call = calls.pop(0)
            try:
                state = self._send(call, desired, state)
                self.outcome.after = state
            except UNCERTAIN as exc:
                lost += 1
                if lost > MOST_LOST:
                    raise
                state = self._look_again(call, desired, state, exc)
                desired = self._looked(desired, state)
                calls = self._planned(desired, state)
                self._deadline.pause_before(lost)
        return state

    def _send(self, call: Call, desired: Desired, state: State | None) -> State | None:
        if call.needs and state is not None:
            fresh = bool(self.outcome.calls)  # what was sent before may have set it in motion
            now = settled(self.client, self.resource, state, call.needs, self._deadline, fresh=fresh)
            state = {**state, **now}
        if call.creates and identity.key_of(self.resource, desired, unique=True) is None:
            self._known = {one.get(self.resource.id) for one in identity.read(self.client, self.resource, {})}
        params = resolved(call.params, state or {})
        answer = self._patiently(call, params, state)
        self._record(call, state or {}, params)
        if call.deletes:
            if self._more_to_come(desired):
                gone(self.client, self.resource, state or {}, self._deadline)
            return None
        if call.creates:
            return self._born(call, answer)
        return {**(state or {}), **call.gives}

    def _more_to_come(self, desired: Desired) -> bool:
        """Whether a deletion is followed by a creation (a replacement)."""
        return desired.state != "absent"

    def _born(self, call: Call, answer: dict[str, t.Any]) -> State:
        """What the creation answers: the resource under a key of its own, or just so (DirectLink)."""
        inside = (value for value in answer.values() if isinstance(value, dict))
        made = answer if answer.get(self.resource.id) else next(inside, {})
        if self.resource.secret and made.get(self.resource.secret):
            self.outcome.secret = {self.resource.secret: made.pop(self.resource.secret)}
        return {**{key: value for key, value in call.gives.items() if value != UNKNOWN}, **made}

    def _patiently(self, call: Call, params: dict[str, t.Any], state: State | None) -> dict[str, t.Any]:
        """Send a call that the cloud may not be ready for; until the time limit."""
        for attempt in range(10_000):
            try:
                return self.client.call(call.action, params)
            except errors.NotFound:
                if call.deletes:
                    return {}
                raise
            except (errors.ConflictNotYet, errors.Conflict) as exc:
                if call.deletes:
                    dependents.explain(self.client, self.resource, state or {}, exc)
                if not isinstance(exc, errors.ConflictNotYet) or not self._deadline.pause(attempt):
                    raise
        raise AssertionError  # the deadline comes first

    def _look_again(self, call: Call, desired: Desired, state: State | None, exc: Exception) -> State | None:
        """What is there after a call whose answer was lost: it may or may not have been carried out."""
        self.outcome.warnings.append(f"{exc}. Looked at what is there before going on")
        settle = Deadline(self._clock, min(_SETTLE, self._deadline.left()))
        for attempt in range(10_000):
            found = self._completed(desired, self._what_is_there(call, desired, state))
            done = found is None if call.deletes else self._is_done(call, desired, found)
            if done:
                self._record(call, state or {})
                if call.creates and self.resource.secret:
                    self._secret_is_lost(desired, found or {})
            if done or not settle.pause(attempt):
                return found
        raise AssertionError

    def _what_is_there(self, call: Call, desired: Desired, state: State | None) -> State | None:
        if not call.creates:
            ids = [one[self.resource.id] for one in (call.gives, state or {}) if self.resource.id in one] or [None]
            found = (identity.read_one(self.client, self.resource, one_id) for one_id in dict.fromkeys(ids))
            return next((one for one in found if one is not None), None)
        key = identity.key_of(self.resource, desired, unique=True)
        if key is not None:
            return identity.by_key(self.client, self.resource, desired, key)
        new = [
            one for one in identity.read(self.client, self.resource, {}) if one.get(self.resource.id) not in self._known
        ]
        wanted = Desired(
            {
                name: desired.get(name)
                for name in self.resource.fields
                if self.resource.takes(self.resource.create, name)
            }
        )
        fitting = [one for one in new if not one.get("tags") and not differing(self.resource, wanted, one)]
        if len(fitting) > 1:
            raise identity.Ambiguous(self.resource, "appeared while the answer of the creation was lost", fitting)
        return fitting[0] if fitting else None

    def _is_done(self, call: Call, desired: Desired, found: State | None) -> bool:
        """Whether the resource shows what the call was to change: planning again does not ask for it."""
        if found is None or call.creates:
            return found is not None
        return (call.action, call.params) not in [(one.action, one.params) for one in self._planned(desired, found)]

    def _planned(self, desired: Desired, state: State | None) -> list[Call]:
        """The calls that are left; what is of no use without its secret is replaced."""
        if state is not None and state.get(self.resource.id) in self._useless:
            return [*plan.removal(self.resource, state, desired), *plan.creation(self.resource, desired)]
        return plan.plan(self.resource, desired, state)

    def _secret_is_lost(self, desired: Desired, found: State) -> None:
        if self.resource.remade:
            self._useless.add(found.get(self.resource.id))
        elif all(desired.get(name) is None for name in ("public_key",)):
            raise errors.AnswerLost(
                f"The {self.resource.label(found)} was made, but the answer with its {self.resource.secret} "
                "was lost and it is given only once: run again with replace: true"
            )

    def _record(self, call: Call, state: State, params: dict[str, t.Any] | None = None) -> None:
        shown = resolved(call.params, state, UNKNOWN) if params is None else params
        self.outcome.calls.append({"action": call.action, "params": redacted(shown)})

    def _finish(self, desired: Desired, state: State | None, *, changed: bool) -> State | None:
        """Wait until the cloud shows what was asked for."""
        resource = self.resource
        if desired.state == "absent":
            if changed and self.options.wait:
                gone(self.client, resource, self.outcome.before or {}, self._deadline)
            return None
        ready = resource.ready(desired.state)
        moving = state is not None and (
            resource.unsteady(state) or (ready and resource.state_of(state) not in ("", *ready))
        )
        if state is None or not (changed or moving):
            return state
        if not self.options.wait:
            seen = identity.read_one(self.client, resource, state.get(resource.id)) if changed else None
            return self._completed(desired, seen or state)
        return self._until_true(desired, state)

    def _until_true(self, desired: Desired, state: State) -> State:
        """Read until the state is the one waited for and planning again gives no call.

        Reads may lag behind writes. What still differs after a while and is no asynchronous change is said in a
        warning, as the cloud took the value and shows another.
        """
        resource, patience = self.resource, Deadline(self._clock, _SETTLE)
        for attempt in range(10_000):
            ready = resource.ready(desired.state)
            seen = settled(self.client, resource, state, ready, self._deadline, fresh=True)
            seen = self._completed(desired, seen) or seen
            try:
                left = plan.plan(resource, desired, seen)
            except plan.CannotChange:
                left = []
            slow = any(name in call.gives for call in left for name in resource.asynchronous)
            if not left:
                return seen
            if not (self._deadline if slow else patience).pause(attempt):
                break
        names = ", ".join(sorted({key for call in left for key in call.gives}))
        message = f"The cloud accepted the change of {resource.label(seen)} but still shows another value of: {names}"
        if slow:
            raise errors.OutscaleError(f"{message} after {self.options.timeout:g} s (wait_timeout)")
        self.outcome.warnings.append(message)
        return seen


def resolved(value: t.Any, state: t.Mapping[str, t.Any], unknown: t.Any = None) -> t.Any:
    """Parameters with each Ref replaced by what the resource has. In a list it must have it: OutscaleError else."""
    if isinstance(value, Ref):
        found = at(state, value.path)
        return unknown if found is None else found
    if isinstance(value, dict):
        return {key: resolved(item, state, unknown) for key, item in value.items()}
    if isinstance(value, list):
        items = [resolved(item, state, unknown) for item in value]
        if None in items:
            raise errors.OutscaleError(
                f"The cloud does not tell {value[items.index(None)].path}: this needs a newer version of its API"
            )
        return items
    return value
