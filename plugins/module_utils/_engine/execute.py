"""Check, then act: find, plan, send the calls, wait until it is true, and say what was done; for one or many."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import dataclasses
import typing as t

from .._client import errors
from .._client.naming import snake
from .._client.schema import catalog
from . import dependents, identity, plan, preflight
from .calls import Call, Desired, resolved
from .debts import Debts
from .outcome import Options, Outcome
from .plan import Members, Step
from .recovery import Recovery, not_found_after, recovery_of
from .resource import Resource, StillLinked
from .signals import Signals
from .values import UNKNOWN, State, is_unknown
from .wait import BadEnd, Deadline, TimeLimit, gone, settled

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from . import under_way

MOST_LOST = 5
_SETTLE = 15.0  # seconds within which reads show what was written
_LAGGING = 8  # attempts, 15 s, for which what reads show may not be how things are
_MAINTENANCE = 423  # no state shows it
_LOOKED = "Looked at what is there before going on"


class Engine:
    """Brings the resources that a task means to what is desired. ``outcome`` is right at any moment."""

    def __init__(self, client: Client, resource: Resource, options: Options | None = None) -> None:
        self.client = client
        self.resource = resource
        self.options = options or Options()
        self.outcome = Outcome()
        self._clock = client.transport.clock
        self._deadline = Deadline(self._clock, self.options.timeout)
        self._members: Members = {}
        self._real: dict[str, str] = {}
        self._leaving: set[str] = set()
        self._useless: set[t.Any] = set()
        self._sent_once: set[tuple[str, str]] = set()
        self._deleted: list[State] = []
        self._ended: list[State] = []
        self._created: list[str] = []
        self._touched: set[str] = set()
        self._partly: list[State] = []
        self._recovery: Recovery | None = None
        self._told = False  # whether it was looked for why a call was refused
        self._lost: tuple[str, ...] = ()
        self._signals = Signals()
        self._debts = Debts(client, resource, self.outcome, self._signals)

    # Before anything is sent

    def run(self, desired: Desired) -> Outcome:
        """Do it. Raises ``errors.OutscaleError``."""
        desired = self._prepared(desired)
        seen = [self._completed(desired, one) for one in identity.select(self.client, self.resource, desired)]
        self._members = {str(one.get(self.resource.id)): one for one in seen}
        self.outcome.before = self.outcome.after = seen
        self._check_found(desired)
        desired = self._looked_up(desired)
        steps = self._planned(desired)
        if not any(step.call.creates for step in steps):
            self._warn_of_untold(desired)
        for step in steps:
            self.client.vet(step.call.action, step.call.params)
        preflight.check_limits(self.resource, steps, self._members)
        if self.options.check:
            self._look_ahead(steps)
        else:
            preflight.check_before_loss(self.client, self.resource, steps, self._members)
        foretold = plan.predicted(self._members, steps, self.resource.id if self.resource.bulk else "")
        self.outcome.predicted = plan.by_age(self.resource, foretold.values())
        if self.options.check:
            for step in steps:
                self.outcome.record(step.call.action, self._params(step, unknown=UNKNOWN))
            self.outcome.after = self.outcome.predicted
            return self.outcome
        self._act(desired, steps)
        return self.outcome

    def _look_ahead(self, steps: list[Step]) -> None:
        """In check mode: refuse what the cloud would refuse, given what earlier tasks of the run would have done."""
        from .foreseen import Foreseen  # noqa: PLC0415 - check mode only

        earlier = Foreseen(self.options.shared_folder, self.client.scope)
        for warning in preflight.check_all(self.client, self.resource, steps, self._members, earlier):
            self.outcome.warn(warning)

    def _prepared(self, desired: Desired) -> Desired:
        """The task's options checked, and the client told what is looked at."""
        resource = self.resource
        for name, field in resource.fields.items():
            asks, value = field.asked(desired.values, name)
            if asks and value not in (None, "") and not is_unknown(value):
                field.check(name, value)
        for part in resource.parts:
            part.check(resource, desired)
            self.outcome.warnings += part.notices(desired)
        if resource.check:
            resource.check(desired)
        ends = desired.state == "absent" or bool(resource.bulk and desired.get(resource.bulk.count) is not None)
        stops = resource.stopping.reads(desired) if resource.stopping else ()
        shown = [field.path.key for name, field in resource.fields.items() if field.path and name in desired.values]
        self.client.want([*desired.values, *shown, *stops, *(resource.deletion.reads if ends else ())])
        owner = {name: desired.get(name) for name in resource.identity.owner if desired.get(name) is not None}
        if owner:
            always = {**resource.identity.always, **owner}
            self.resource = dataclasses.replace(
                resource, identity=dataclasses.replace(resource.identity, always=always)
            )
        if resource.bulk and desired.get(resource.bulk.filters):
            filters = catalog.check_filters(resource.api, resource.calls.read, desired.get(resource.bulk.filters))
            desired = desired.adding(**{resource.bulk.filters: filters})
        return desired

    def _check_found(self, desired: Desired) -> None:
        """Refuse what cannot be: a state that only an existing resource can have, the deletion of another one."""
        kind, seen = self.resource.kind, self.outcome.before
        if not seen and desired.state not in ("absent", "rejected", *self.resource.lifecycle.create_in_states):
            raise errors.OutscaleError(f"There is no {kind} that could become {desired.state}")
        for one in seen if desired.state == "absent" else ():
            identity.check_described(self.resource, desired, one)

    def _warn_of_untold(self, desired: Desired) -> None:
        """Say which options of what exists cannot be compared, as no Read tells them."""
        given = desired.of_existing()
        names = [name for name, field in self.resource.fields.items() if field.untold and given.get(name)]
        if names and desired.state != "absent":
            for one in self.outcome.before:
                self.outcome.warn(
                    f"The {self.resource.label(one)} exists, and the cloud does not tell {' and '.join(names)} of it: "
                    f"it is left as it is. ignore_changes: [{', '.join(names)}] says that this is meant"
                )

    def _looked_up(self, desired: Desired) -> Desired:
        """The same with what else the plan needs to know of the cloud."""
        lookup = self.resource.deletion.lookup if desired.state == "absent" else self.resource.lookup
        return desired.adding(**lookup(self.client, desired, list(self._members.values()))) if lookup else desired

    def _planned(self, desired: Desired) -> list[Step]:
        """The steps; where something is still linked that is on its way out, once that is gone."""
        for attempt in range(10_000):
            try:
                return plan.plan(self.resource, desired, self._members)
            except StillLinked as exc:
                if self.options.check or not self._is_leaving(exc) or not self._deadline.pause(attempt):
                    raise
            now = identity.read_many(self.client, self.resource, [self._id(one) for one in self._members])
            self._members = {str(one.get(self.resource.id)): self._completed(desired, one) for one in now}
        raise AssertionError  # the deadline comes first

    def _is_leaving(self, linked: StillLinked) -> bool:
        """Whether a link that is in the way ends by itself."""
        if any(map(self.resource.unsteady, self._members.values())):
            return True
        from .under_way import is_leaving  # noqa: PLC0415 - most tasks are not refused

        return is_leaving(self.client, self.resource.api, self.resource.calls.read, dict([linked.to]))

    def _completed(self, desired: Desired, seen: State) -> State:
        """The same with what belongs to the resource but is read by calls of its own."""
        return {**seen, **self.resource.reader(self.client, desired, seen)} if self.resource.reader else seen

    # Acting

    def _act(self, desired: Desired, steps: list[Step]) -> None:
        """Send the calls and wait. Whatever ends it, what was taken for a while is put back and the outcome is true."""
        planned = bool(steps)
        creation = next((step for step in steps if step.call.creates), None)
        try:
            self._carry_out(desired, steps)
            self._debts.put_back(self._members)
            self._finish(desired, changed=planned)
        except BaseException as exc:
            if creation is not None and isinstance(exc, BadEnd):
                self._explain(creation, exc)
            self._after_failure(desired, exc)
            raise
        finally:
            if self._recovery is not None:
                self._recovery.end()
            self._signals.end()

    def _carry_out(self, desired: Desired, steps: list[Step]) -> None:
        """Send the calls; after a lost answer, look again and plan what is left."""
        lost = 0
        while steps:
            step = steps.pop(0)
            try:
                self._send(step, desired, steps)
            except errors.Uncertain as exc:
                lost += 1
                if lost > MOST_LOST:
                    self.outcome.record(step.call.action, self._params(step, unknown=UNKNOWN), uncertain=True)
                    raise
                self._look_again(step, steps, desired, exc)
                desired = self._looked_up(desired)
                steps = self._left(desired)
                self._deadline.pause(lost)
            except errors.ApiError as exc:
                self._explain(step, exc)
                raise
            if not (steps and steps[0].call.names):
                self._signals.release()

    def _send(self, step: Step, desired: Desired, following: list[Step]) -> None:
        call, on = step.call, self._on(step)
        self._partly = []
        if call.needs and on:
            fresh = bool(self._touched & set(on))  # what was sent before may have set them in motion
            now = settled(self.client, self.resource, self._states(on), call.needs, self._deadline, fresh=fresh)
            self._members |= {
                str(one.get(self.resource.id)): {**self._members[str(one.get(self.resource.id))], **one} for one in now
            }
        params = self._params(step)
        if call.creates:
            self._signals.hold()
            if self._lost != step.on:  # one that is sent again is the same request
                self._recovery = recovery_of(self.client, self.resource, desired)
            self._lost = step.on
            same = {name: value for name, value in params.items() if not any(name in one for one in call.alternatives)}
            params = {**params, **self._recovery.begin(call, same)} if self._recovery else params
        if call.undo:
            self._signals.guard()
        self._touched |= set(on)
        answer = self._patiently(step, desired, params)
        if answer is None:  # there was nothing to do
            self._drop_gone(on)
            return
        self._record_whole(call, params)
        self._debts.accepted(call, on)
        if call.creates:
            self._add_created(step, self._objects(call, answer))
        elif call.deletes:
            self._remove_deleted(on, before_more=any(one.call.creates for one in following))
        else:
            self._change(step, on, answer)
        self.outcome.after = plan.by_age(self.resource, self._members.values())

    def _patiently(self, step: Step, desired: Desired, params: State) -> State | None:
        """Send a call that the cloud may not be ready for; until the time limit. None where it is for what is gone.

        ``params`` are then those that were accepted.
        """
        call = step.call
        others = list(call.alternatives)
        for attempt in range(10_000):
            if call.undo:  # from here until the debt is written down
                self._signals.hold()
            try:
                return self._sent(step, params)
            except errors.OutscaleError as exc:
                missing = isinstance(exc, errors.NotFound)
                if missing and (call.deletes or call.optional or desired.state == "absent"):
                    return None  # gone is what was wanted, whoever did it
                if self._waits(step, exc, attempt) or self._other_params(call, params, others, exc):
                    continue
                raise
        raise AssertionError  # the deadline comes first

    def _waits(self, step: Step, exc: errors.OutscaleError, attempt: int) -> bool:
        """Whether it was only too early, after a pause. Raises InUse where something that stays is in the way.

        What decides is whether anything that the call refers to, or that depends on what is to go, is on its way; what
        stays in the way is told at once.
        """
        if not isinstance(exc, (errors.ConflictNotYet, errors.Conflict, errors.NotFound)):
            return False
        conflict, leaving = not isinstance(exc, errors.NotFound), False
        for state in self._states(self._on(step)) if step.call.deletes and conflict else ():
            leaving = dependents.explain(self.client, self.resource, state, exc) or leaving
        if step.call.undo:
            self._signals.release()
        if leaving or getattr(exc, "status", 0) == _MAINTENANCE:
            return self._deadline.pause(attempt)
        from .under_way import awaited  # noqa: PLC0415 - most tasks are not refused

        members = self._known_members()
        seen = awaited(self.client, self.resource, step, members, exc, self._deadline)
        again = not seen.reasons and (seen.moved or self._may_be_ready(step, exc, seen, attempt))
        if not again:
            self._tell(seen.reasons)
        return again

    def _may_be_ready(self, step: Step, exc: errors.OutscaleError, seen: under_way.Seen, attempt: int) -> bool:
        """Whether to try again where nothing is seen to be on its way; after a pause for a code that says "not yet"."""
        if isinstance(exc, errors.ConflictNotYet):  # what keeps a thing from going may not be shown any more
            unseen = attempt < _LAGGING or step.call.deletes or not seen.steady
            return unseen and self._deadline.pause(attempt)
        return isinstance(exc, errors.Conflict) and seen.has_state and not attempt  # it became ready in between

    def _explain(self, step: Step, exc: errors.OutscaleError) -> None:
        """Find out what a refusal, or a bad end of what was made, is about."""
        if self._told or isinstance(exc, (errors.Uncertain, errors.Throttled, errors.Unauthorized)):
            return
        quotas = isinstance(exc, errors.QuotaExceeded)
        with contextlib.suppress(errors.OutscaleError):
            self._tell(preflight.explain(self.client, self.resource, step, self._known_members(), quotas=quotas))

    def _tell(self, reasons: list[str]) -> None:
        """Add to the message what is the matter; names of options stay as they are written."""
        self._told = True
        begin = ("the ", "there ")
        self.outcome.notes += [f"{one[0].upper()}{one[1:]}" if one.startswith(begin) else one for one in reasons]

    def _other_params(self, call: Call, params: State, others: list[State], exc: errors.OutscaleError) -> bool:
        """Put into ``params`` what may be taken where these were refused; whether there is such a thing."""
        code = getattr(exc, "code", "")
        newer = [name for name in call.newer if name in params]
        if others and code == call.used_up:
            params |= others.pop(0)
        elif newer and isinstance(exc, errors.Invalid) and code == identity.UNKNOWN_PARAMETER:
            for name in newer:
                del params[name]
        else:
            return False
        return True

    def _sent(self, step: Step, params: State) -> State:
        """The answer of one call; what was accepted before it failed is recorded, whatever the error."""
        try:
            return self.client.call(step.call.action, params)
        except errors.OutscaleError as exc:
            self._keep_accepted(step, exc)
            raise

    def _keep_accepted(self, step: Step, exc: errors.OutscaleError) -> None:
        """Record what a call that is several had done before it failed; each once, however often it is sent again."""
        for one in exc.accepted:
            if one not in self._partly:
                self.outcome.record(one["action"], one["params"])
                self._partly.append(self.outcome.calls[-1])
        made = self._objects(step.call, exc.answer) if step.call.creates else []
        if made:
            self._add_created(step, made)

    def _drop_gone(self, on: list[str]) -> None:
        """Forget what somebody else deleted meanwhile."""
        there = (
            {str(one.get(self.resource.id)) for one in identity.read_many(self.client, self.resource, on)} if on else ()
        )
        for one in on:
            if one not in there:
                self._members.pop(one, None)

    def _objects(self, call: Call, answer: t.Mapping[str, t.Any]) -> list[State]:
        """The resources that an answer holds, by the key that the API names for the action."""
        found = answer.get(snake(catalog.action(self.resource.api, call.action).result))
        if not isinstance(found, (dict, list)):  # an answer that is the resource itself, or that names no result
            inside = [one for one in answer.values() if isinstance(one, dict) and one.get(self.resource.id)]
            found = [answer] if answer.get(self.resource.id) else inside
        listed = found if isinstance(found, list) else [found]
        return [dict(one) for one in listed if isinstance(one, dict)]

    def _add_created(self, step: Step, made: list[State]) -> None:
        secret = self.resource.secret
        for name, gives, one in zip(step.on, step.gives, made, strict=False):
            given = secret.taken_from(one) if secret else None
            if secret and given:
                self.outcome.secret = {secret.key: given}
            known = {key: value for key, value in gives.items() if not is_unknown(value)}
            real = str(one.get(self.resource.id, known.get(self.resource.id, "")))
            self._members[real] = {**known, **one}
            self._real[name] = real
            self._created.append(real)
            self._deleted = [one for one in self._deleted if str(one.get(self.resource.id)) != real]  # its successor
            self._touched.add(real)
            replaced = name.removeprefix(f"{UNKNOWN} ")
            if replaced in self._members and replaced != real:  # one with the same id has gone already
                self._leaving.add(replaced)
        self._lost = ()
        if self._recovery is not None:
            self._recovery.created(made)
        if not made:
            raise errors.OutscaleError(f"{step.call.action} was accepted, but its answer does not show what it made")

    def _remove_deleted(self, on: list[str], *, before_more: bool) -> None:
        states = [self._members.pop(one) for one in on if one in self._members]
        self._leaving -= set(on)
        self._ended += states
        if before_more:
            gone(self.client, self.resource, states, self._deadline)
        else:
            self._deleted += states

    def _change(self, step: Step, on: list[str], answer: State) -> None:
        if step.call.relative:
            self._sent_once |= {(step.call.action, one) for one in on}
        kept = {key: path.of(answer) for key, path in step.call.keeps.items()}
        for one, gives in zip(on, step.gives, strict=False):
            if one in self._members:
                self._members[one] = {**self._members[one], **gives, **kept}

    def _after_failure(self, desired: Desired, exc: BaseException) -> None:
        """Put back what was taken, then read once: what a failure leaves is told as it is, not as it was hoped for."""
        owed = bool(self._debts)
        self._debts.put_back(self._members)
        if owed and not any("put back" in note for note in self.outcome.notes):
            self.outcome.notes.append("What had been taken away for the change was put back")
        if not self.outcome.changed or not isinstance(exc, Exception):
            return
        try:
            now = identity.read_many(self.client, self.resource, [self._id(one) for one in self._members])
            self.outcome.after = plan.by_age(self.resource, [self._completed(desired, one) for one in now])
        except errors.OutscaleError as failure:
            self.outcome.warn(f"What is left could not be read: {failure}")
        lost = self._ended if desired.state != "absent" else []
        if lost:
            self.outcome.notes.append(f"Deleted before that: {', '.join(map(self.resource.label, lost))}")
        left = [one for one in self._created if one in self._members]
        if left:
            self.outcome.notes.append(f"Made before that: {self.resource.kind} {', '.join(left)}")

    def _id(self, member: str) -> t.Any:
        return self._members[member].get(self.resource.id, member)

    # After a lost answer

    def _look_again(self, step: Step, following: list[Step], desired: Desired, exc: Exception) -> None:
        """Look at what is there: the call may or may not have been carried out."""
        self.outcome.warn(f"{exc}. {_LOOKED}")
        call = step.call
        patience = self._deadline.part(self.options.timeout if call.relative else _SETTLE)
        for attempt in range(10_000):
            done = (
                self._created_after_all(step, desired, patience)
                if call.creates
                else self._carried_out(step, following, desired)
            )
            if done:
                if not call.creates:
                    self._record_whole(call, self._params(step, unknown=UNKNOWN))
                    self._debts.accepted(call, self._on(step))
                return
            vanished = not call.creates and not set(self._on(step)) <= self._members.keys()
            if vanished:  # by this call, or by somebody else
                self.outcome.record(call.action, self._params(step, unknown=UNKNOWN), uncertain=True)
                return
            if (call.relative and not any(step.gives)) or not patience.pause(attempt):
                break
        if call.relative:
            self.outcome.record(call.action, self._params(step, unknown=UNKNOWN), uncertain=True)
            self._sent_once |= {(call.action, one) for one in self._on(step)}
            if any(step.gives) or call.keeps:
                raise not_found_after(call)
            self.outcome.warn(
                f"{call.action} was sent and its answer was lost: perhaps it was carried out. It was not sent again"
            )

    def _created_after_all(self, step: Step, desired: Desired, patience: Deadline) -> bool:
        if self._recovery is None:  # it began before the call was sent
            return False
        made = [self._completed(desired, one) for one in self._recovery.look(desired, patience)]
        made = [one for one in made if str(one.get(self.resource.id)) not in self._members]
        if not made:
            return False
        self.outcome.record(step.call.action, self._params(step, unknown=UNKNOWN))
        self._add_created(step, made)
        self._check_secret(desired, made)
        return True

    def _carried_out(self, step: Step, following: list[Step], desired: Desired) -> bool:
        """Whether the resources show what the call was to change: planning again does not ask for it.

        ``following``: the steps that were to come, among which may be others of the same action.
        """
        on = self._on(step)
        there = self._read_again(desired, step, on)
        if step.call.deletes:
            done = not there & set(on)
            if done:
                ended = [self._members[one] for one in on if one in self._members]
                self._deleted += ended
                self._ended += ended
                self._leaving -= set(on)
        else:
            done = there >= set(on)
        self._members = {one: state for one, state in self._members.items() if one in there}
        if step.call.deletes:
            return done
        left, planned = (
            [one for one in steps if one.call.action == step.call.action and set(self._on(one)) & set(on)]
            for steps in (self._left(self._looked_up(desired)), following)
        )
        if step.call.relative:
            return done and bool(any(step.gives)) and not left
        return done and len(left) <= len(planned) and all(one.call.params != step.call.params for one in left)

    def _read_again(self, desired: Desired, step: Step, on: list[str]) -> set[str]:
        """Take over what is there now; the members that are, under the id that the step gives where that is new."""
        ids = {one: str(self._id(one)) for one in self._members}
        given = {one: str(gives.get(self.resource.id, "")) for one, gives in zip(on, step.gives, strict=False)}
        renamed = {one: new for one, new in given.items() if new and one in ids and new != ids[one]}
        asked = dict.fromkeys([*(self._id(one) for one in self._members), *renamed.values()])
        now = {str(one.get(self.resource.id)): one for one in identity.read_many(self.client, self.resource, [*asked])}
        ids |= {one: new for one, new in renamed.items() if new in now and ids[one] not in now}
        there = {one for one, identity_ in ids.items() if identity_ in now}
        self._members |= {one: self._completed(desired, now[ids[one]]) for one in there}
        return there

    def _left(self, desired: Desired) -> list[Step]:
        """The steps that remain, planned from what is there now."""
        keep = {one: state for one, state in self._members.items() if one not in self._leaving}
        steps = plan.plan(self.resource, self._with_useless(desired, keep), keep)
        if self._leaving & self._members.keys():
            ending = dataclasses.replace(desired, state="absent")
            plans = {
                one: plan.plan_one(self.resource, ending, self._members[one])
                for one in self._leaving & self._members.keys()
            }
            unique = any(way.unique and way.applies(desired, self.resource) for way in self.resource.identity.ways)
            ends = plan.merged(plans)
            steps = [*ends, *steps] if unique else [*steps, *ends]  # both cannot be at once, or need not
        return [
            step
            for step in steps
            if not (
                step.call.relative
                and all(
                    (step.call.action, one) in self._sent_once or (one in self._created and not gives)
                    for one, gives in zip(step.on, step.gives, strict=True)
                )
            )
        ]

    def _with_useless(self, desired: Desired, keep: Members) -> Desired:
        """What is of no use without its secret goes, and another one is made."""
        for one in [one for one in keep if one in self._useless]:
            self._leaving.add(one)
            del keep[one]
        return desired

    def _check_secret(self, desired: Desired, made: list[State]) -> None:
        secret = self.resource.secret
        if secret is None or any(desired.get(name) is not None for name in secret.unless):
            return
        if secret.recreate_if_lost:
            self._useless |= {str(one.get(self.resource.id)) for one in made}
            return
        raise errors.AnswerLost(
            f"The {self.resource.label(made[0])} was made, but the answer with its {secret.key} "
            "was lost and it is given only once: run again with replace: true"
        )

    # The end

    def _finish(self, desired: Desired, *, changed: bool) -> None:
        """Wait until the cloud shows what was asked for."""
        deleted = [one for one in self._deleted if str(one.get(self.resource.id)) not in self._created]
        if deleted and self.options.wait:
            gone(self.client, self.resource, deleted, self._deadline)
        elif deleted:
            from . import unfinished  # noqa: PLC0415 - most tasks wait

            self.outcome.unfinished += unfinished.leaving(self.resource, deleted, self.options.timeout)
        states = list(self._members.values())
        if desired.state == "absent" or not states or not self.options.verify:
            self.outcome.after = [] if desired.state == "absent" else plan.by_age(self.resource, states)
            return
        ready = self.resource.ready(desired.state)
        moving = any(
            self.resource.unsteady(one) or (ready and self.resource.state_of(one) not in ("", *ready)) for one in states
        )
        if not (changed or moving):
            return
        if self.options.wait:
            states = self._until_true(desired, states)
        else:
            states = self._left_unfinished(desired, states, read=changed)
        self.outcome.after = plan.by_age(self.resource, states)
        for one in states:
            remark = self.resource.lifecycle.remarks.get(self.resource.state_of(one))
            if remark:
                self.outcome.warn(f"The {self.resource.label(one)} is {self.resource.state_of(one)!r}: {remark}")

    def _left_unfinished(self, desired: Desired, states: list[State], *, read: bool) -> list[State]:
        """The states, read once where something was changed; what is on its way then is left for a later wait."""
        from . import unfinished  # noqa: PLC0415 - most tasks wait

        if read:
            now = identity.read_many(self.client, self.resource, [one.get(self.resource.id) for one in states])
            found = {str(one.get(self.resource.id)): self._completed(desired, one) for one in now}
            states = [found.get(str(one.get(self.resource.id)), one) for one in states]
        ready = self.resource.ready(desired.state)
        for one in states:
            shows = self._to_come(desired, one)
            self.outcome.unfinished += unfinished.moving(self.resource, one, ready, shows, self.options.timeout)
        return states

    def _to_come(self, desired: Desired, seen: State) -> State:
        """The fields that reach their new value some time after the call, each with that."""
        slow = [name for name, field in self.resource.fields.items() if field.settles_later]
        calls = plan.changes(self.resource, desired.of_existing(), seen) if slow else []
        return {name: call.gives[name] for call in calls for name in slow if call.settles_later and name in call.gives}

    def _until_true(self, desired: Desired, states: list[State]) -> list[State]:
        """Read until the states are those waited for and planning again gives no call.

        Reads may lag behind writes. What still differs after a while and does not settle later by its nature is told
        in a warning, as the cloud took the value and shows another; so is a fixed field that came out otherwise.
        """
        resource, patience = self.resource, self._deadline.part(_SETTLE)
        ready = resource.ready(desired.state)
        for attempt in range(10_000):
            seen = settled(self.client, resource, states, ready, self._deadline, fresh=True)
            seen = [self._completed(desired, one) for one in seen]
            left = [call for one in seen for call in self._still_to_do(desired, one)]
            if left and resource.lookup:  # what the plan looks at elsewhere has changed as well
                desired = self._looked_up(desired)
                left = [call for one in seen for call in self._still_to_do(desired, one)]
            slow = any(call.settles_later for call in left)
            if slow and resource.lifecycle.failure:
                self._fail_if_it_cannot_come(seen)
            if not left or not (self._deadline if slow else patience).pause(attempt):
                break
        if left:
            names = ", ".join(sorted({key for call in left for key in call.gives}))
            message = (
                f"The cloud accepted the change of {resource.label(seen[0])} but still shows another value of: {names}"
            )
            if slow:
                raise TimeLimit(f"{message} after {self.options.timeout:g} s (wait_timeout)")
            self.outcome.warn(message)
        return seen

    def _fail_if_it_cannot_come(self, seen: list[State]) -> None:
        for one in seen:
            kept = {**self._members.get(str(one.get(self.resource.id)), {}), **one}
            reason = self.resource.lifecycle.failure(self.client, kept) if self.resource.lifecycle.failure else ""
            if reason:
                raise BadEnd(f"The change of {self.resource.label(one)} was accepted, and failed: {reason}")

    def _still_to_do(self, desired: Desired, seen: State) -> list[Call]:
        wanted = desired.of_existing()
        fixed = plan.unreachable(self.resource, wanted, seen)
        if fixed and str(seen.get(self.resource.id)) in self._created:
            self.outcome.warn(f"The new {self.resource.label(seen)} came out otherwise: {'; '.join(fixed.values())}")
        calls = plan.changes(self.resource, wanted, seen)
        return [call for call in calls if not call.relative]

    # Small things

    def _on(self, step: Step) -> list[str]:
        return [] if step.call.creates else [self._real.get(one, one) for one in step.on]

    def _states(self, on: list[str]) -> list[State]:
        return [self._members[one] for one in on if one in self._members]

    def _known_members(self) -> Members:
        """The members, also under the names that those which were made had in the plan."""
        made = {name: self._members[real] for name, real in self._real.items() if real in self._members}
        return {**self._members, **made}

    def _params(self, step: Step, unknown: t.Any = None) -> State:
        """The parameters with what the resources have now."""
        known = [self._members.get(self._real.get(one, one)) for one in step.on]
        states = [
            state if state is not None else {self.resource.id: one} for state, one in zip(known, step.on, strict=True)
        ]
        params: State = resolved(dict(step.call.params), [] if step.call.creates else states, unknown)
        return params

    def _record_whole(self, call: Call, params: t.Mapping[str, t.Any]) -> None:
        """Record a call that was carried out. A change tells what parts of it were recorded before."""
        if self._partly and not call.creates:
            self.outcome.calls = [one for one in self.outcome.calls if not any(one is part for part in self._partly)]
        self._partly = []
        self.outcome.record(call.action, params)
