"""Carrying out the plan of a fleet: bulk calls, one read for all VMs in each round of waiting."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import itertools
import typing as t
import uuid

from .._client import errors
from .._client.http.request_log import redacted
from .._client.naming import snake
from .._client.schema.catalog import check_filters
from .._engine import identity
from .._engine.execute import MOST_LOST, UNCERTAIN, Options, Outcome
from .._engine.fields import State
from .._engine.parts import wanted_tags
from .._engine.resource import UNKNOWN, Desired, Resource
from .._engine.wait import BadEnd, Deadline, TimeLimit
from . import vms

if t.TYPE_CHECKING:
    from .._client.cloud import Client

LIVE = ("pending", "running", "stopping", "stopped", "quarantine")
_SETTLE = 15.0


@dataclasses.dataclass
class FleetOutcome(Outcome):
    """As for one resource, of many VMs."""

    before_all: list[State] = dataclasses.field(default_factory=list)
    after_all: list[State] = dataclasses.field(default_factory=list)
    predicted_all: list[State] = dataclasses.field(default_factory=list)


class Fleet:
    """Brings the VMs that a task means to what is desired. ``outcome`` is right at any moment."""

    def __init__(self, client: Client, resource: Resource, options: Options) -> None:
        self.client = client
        self.resource = resource
        self.options = options
        self.outcome = FleetOutcome()
        self._deadline = Deadline(client.transport.clock, options.timeout)
        self._real: dict[str, str] = {}

    def run(self, desired: Desired) -> FleetOutcome:
        """Do it. Raises ``errors.OutscaleError``."""
        token = UNKNOWN if self.options.check else uuid.uuid4().hex
        filters = check_filters("outscale", "ReadVms", desired.get("filters") or {})
        chosen = {"filters": {snake(name): value for name, value in filters.items()}} if filters else {}
        desired = dataclasses.replace(desired, values={"client_token": token, **desired.values, **chosen})
        ends = desired.state == "absent" or desired.get("exact_count") is not None
        self.client.want([*desired.values, *(["deletion_protection"] if ends else [])])
        seen = self._find(desired)
        self.outcome.before_all = self.outcome.after_all = seen
        self.client.want(desired.values)
        self.resource = self._startable(desired)
        steps = vms.plan(self.resource, desired, seen)
        for step in steps:
            if step.call.action:
                self.client.vet(step.call.action, step.call.params)
        self.outcome.predicted_all = vms.predicted(seen, steps)
        if self.options.check:
            for step in steps:
                self._record(step)
            self.outcome.after_all = self.outcome.predicted_all
            return self.outcome
        ids = self._carry_out(desired, seen, steps)
        self._finish(desired, ids, changed=bool(steps))
        return self.outcome

    def _startable(self, desired: Desired) -> Resource:
        """The resource without a choice that the client cannot send: what should be stopped is made, then stopped."""
        boot = "boot_on_creation"
        if boot in desired:
            return self.resource
        try:
            self.client.vet(self.resource.create, {boot: False})
        except errors.InvalidInput:
            kept = {name: field for name, field in self.resource.fields.items() if name != boot}
            return dataclasses.replace(self.resource, fields=kept)
        return self.resource

    def _find(self, desired: Desired) -> list[State]:
        """The VMs that the task means. Raises Ambiguous and Missing."""
        if desired.get("vm_ids"):
            return self._by_ids(desired)
        counted = desired.get("exact_count") is not None
        chosen = desired.get("filters") or {}
        tags = wanted_tags(desired) if counted and not chosen else {}
        if desired.get("name"):
            tags["Name"] = desired.get("name")
        # several values of one filter are alternatives: what has all of the tags is sorted out below
        own = {"tags": [f"{key}={value}" for key, value in sorted(tags.items())]} if tags else {}
        filters = {"vm_state_names": list(LIVE), **own, **chosen}
        if filters.keys() <= {"vm_state_names"}:
            raise errors.InvalidInput(
                "Say which VMs exact_count counts: give tags, filters or name: else it would be all there are"
            )
        if identity.is_unknown(filters):
            return []
        found = self._live(self.client.read_all("ReadVms", {"filters": filters}))
        found = [vm for vm in found if (vm.get("tags") or {}).items() >= tags.items()]
        if not counted and len(found) > 1:
            raise identity.Ambiguous(self.resource, f"the name {desired.get('name')!r}", found)
        return found

    def _by_ids(self, desired: Desired) -> list[State]:
        ids = desired.get("vm_ids")
        if identity.is_unknown(ids):
            return []
        found = self._live(self._now(ids))
        missing = [one for one in ids if one not in {vm["vm_id"] for vm in found}]
        if missing and desired.state != "absent":
            raise identity.Missing(f"There is no VM {', '.join(missing)} in this account and region")
        return found

    def _now(self, ids: list[str]) -> list[State]:
        """The VMs in any state, without those that reads do not know yet, or not any more."""
        try:
            return t.cast("list[State]", self.client.read_all("ReadVms", {"filters": {"vm_ids": ids}}))
        except errors.NotFound:
            # one unknown id fails the whole call
            return [vm for one in ids for vm in self._now([one])] if len(ids) > 1 else []

    def _live(self, vms: list[State]) -> list[State]:
        return [vm for vm in vms if vm.get("state") in LIVE]

    def _carry_out(self, desired: Desired, seen: list[State], steps: vms.Steps) -> list[str]:
        """Send the calls; returns the ids of the VMs that should be there."""
        ids = {vm["vm_id"] for vm in seen}
        for lost in itertools.count(1):
            sent: vms.Step | None = None
            try:
                for step in steps:
                    sent = step
                    self._send(step, desired, ids)
                break
            except UNCERTAIN as exc:
                if lost > MOST_LOST:
                    raise
                self.outcome.warnings.append(f"{exc}. Looked at what is there before going on")
                steps = self._left(desired, ids)
                left = [(one.call.action, one.call.params) for one in steps]
                if sent is not None and (sent.call.action, self._params(sent.call.params)) not in left:
                    self._record(sent)
        return sorted(ids)

    def _left(self, desired: Desired, ids: set[str]) -> vms.Steps:
        """The steps that remain after a lost answer: planned again from what is there."""
        made = self._by_token(desired)
        ids |= {vm["vm_id"] for vm in made}
        known = self._live(self._now(sorted(ids))) if ids else []
        ids.intersection_update({vm["vm_id"] for vm in known})
        self._deadline.pause(3)
        return vms.plan(self.resource, desired, known)

    def _by_token(self, desired: Desired) -> list[State]:
        return self._live(
            self.client.read_all("ReadVms", {"filters": {"client_tokens": [desired.get("client_token")]}})
        )

    def _send(self, step: vms.Step, desired: Desired, ids: set[str]) -> None:
        call = step.call
        if not call.action:
            return
        on = [self._real.get(one, one) for one in step.on]
        if call.needs:
            self._until(on, call.needs)
        answer = (
            self._create(step, desired) if call.creates else self._patiently(call.action, self._params(call.params))
        )
        if call.creates:
            made = [vm["vm_id"] for vm in answer.get("vms") or []]
            self._real |= dict(zip(step.on, made, strict=False))
            ids |= set(made)
        if call.deletes:
            ids -= set(on)
            if self.options.wait:
                self._until(on, ("terminated",))
        self._record(step)

    def _create(self, step: vms.Step, desired: Desired) -> dict[str, t.Any]:
        """CreateVms; if its answer is lost, what its token finds, and only then the same call with the same token."""
        params = self._params(step.call.params)
        try:
            return self._patiently(step.call.action, params)
        except UNCERTAIN as exc:
            self.outcome.warnings.append(f"{exc}. Looked for VMs with the token of the call before going on")
            settle = Deadline(self.client.transport.clock, min(_SETTLE, self._deadline.left()))
            for attempt in range(10_000):
                made = self._by_token(desired)
                if made:
                    return {"vms": made}
                if not settle.pause(attempt):
                    break
            return self._patiently(step.call.action, params)

    def _patiently(self, action: str, params: dict[str, t.Any]) -> dict[str, t.Any]:
        for attempt in range(10_000):
            try:
                return self.client.call(action, params)
            except errors.ConflictNotYet:
                if not self._deadline.pause(attempt):
                    raise
        raise AssertionError  # the deadline comes first

    def _params(self, value: t.Any) -> t.Any:
        """Parameters with the real ids of the new VMs."""
        if isinstance(value, (dict, t.Mapping)):
            return {key: self._params(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self._params(item) for item in value]
        return self._real.get(value, value) if isinstance(value, str) else value

    def _record(self, step: vms.Step) -> None:
        if step.call.action:
            self.outcome.calls.append({"action": step.call.action, "params": redacted(self._params(step.call.params))})

    def _until(self, ids: list[str], targets: tuple[str, ...]) -> list[State]:
        """Wait until every VM is in one of the states: one read a round. Raises BadEnd and TimeLimit."""
        for attempt in range(10_000):
            seen = self._now(ids)
            waiting = [vm for vm in seen if vm.get("state") not in targets]
            for vm in waiting:
                if vm.get("state") in {"terminated", "quarantine"}:
                    raise BadEnd(
                        f"The VM {vm['vm_id']} is {vm['state']}, from where it cannot become "
                        f"{' or '.join(targets)}: {vm.get('state_reason') or 'no reason given'}"
                    )
            unseen = set(ids) - {vm["vm_id"] for vm in seen} if "terminated" not in targets else set()
            if not waiting and not unseen:
                return seen
            if not self._deadline.pause(attempt):
                break
        last = (
            ", ".join(f"{vm['vm_id']} is {vm.get('state')}" for vm in waiting[:8])
            or f"{', '.join(sorted(unseen))} cannot be read back"
        )
        raise TimeLimit(f"After {self._deadline.seconds:g} s (wait_timeout): {last}, not {' or '.join(targets)}")

    def _finish(self, desired: Desired, ids: list[str], *, changed: bool) -> None:
        before = {vm["vm_id"]: vm for vm in self.outcome.before_all}
        steady = all(before.get(one, {}).get("state") in {"running", "stopped"} for one in ids)
        if not ids:
            self.outcome.after_all = []
        elif changed or not steady:
            targets = {"running": vms.UP, "restarted": vms.UP, "stopped": vms.DOWN}.get(
                desired.state, (*vms.UP, *vms.DOWN)
            )
            if self.options.wait:
                self.outcome.after_all = self._shown(desired, ids, targets)
            else:
                self.outcome.after_all = self._now(ids)

    def _shown(self, desired: Desired, ids: list[str], targets: tuple[str, ...]) -> list[State]:
        """The VMs once reads show what was asked for; reads may lag behind writes."""
        patience = Deadline(self.client.transport.clock, _SETTLE)
        for attempt in range(10_000):
            seen = self._until(ids, targets)
            settled = dataclasses.replace(
                desired, state="present", values={**desired.values, "vm_ids": ids, "exact_count": None}
            )
            if not vms.plan(self.resource, settled, seen) or not patience.pause(attempt):
                return seen
        raise AssertionError
