"""The plan of a fleet of VMs: how many there should be, what each should be like, and whether they run."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import json
import typing as t

from .._client.errors import InvalidInput, OutscaleError
from .._client.naming import tags_to_list
from .._engine import plan as single
from .._engine.fields import State
from .._engine.parts import Attributes, differing, tag_changes, wanted_tags
from .._engine.resource import UNKNOWN, Call, Desired, Resource

NEW = f"{UNKNOWN} #"
UP = ("running",)
DOWN = ("stopped",)


class NeedsStop(OutscaleError):
    """A change that only a stopped VM can take, and the task does not allow it to be stopped."""


class Protected(OutscaleError):
    """A VM is protected from deletion."""


@dataclasses.dataclass(frozen=True)
class Step:
    """One call of the plan of a fleet. ``on``: the VMs that it changes, each then showing ``call.gives``."""

    call: Call
    on: tuple[str, ...]


Steps = list[Step]


def plan(resource: Resource, desired: Desired, seen: list[State]) -> Steps:
    """The calls that bring the VMs that were found to what is desired. Pure; new VMs have made-up ids.

    Raises NeedsStop, Protected, CannotChange and InvalidInput.
    """
    if desired.state == "absent":
        return removal(desired, seen)
    count = desired.get("exact_count")
    surplus, kept = ([], seen) if count is None else _oldest(seen, count)
    missing = (0 if seen or desired.get("vm_ids") else 1) if count is None else max(0, count - len(seen))
    steps = removal(desired, surplus)
    steps += _changes(resource, desired, kept)
    new = _creation(resource, desired, missing) if missing else []
    steps += new
    born = predicted([], new)
    steps += _tags(desired, [*kept, *born])
    return (
        steps + _late(resource, desired, born) + _power(desired, predicted(kept, steps), {vm["vm_id"] for vm in born})
    )


def predicted(seen: list[State], steps: Steps) -> list[State]:
    """The VMs after the steps, as far as they are known before."""
    states = {vm["vm_id"]: vm for vm in seen}
    for step in steps:
        for vm_id in step.on:
            if step.call.deletes:
                states.pop(vm_id, None)
            elif step.call.creates or vm_id in states:
                states[vm_id] = {**states.get(vm_id, {"vm_id": vm_id}), **step.call.gives}
    return list(states.values())


def _oldest(seen: list[State], count: int) -> tuple[list[State], list[State]]:
    """The VMs that are too many, the oldest first, and the others."""
    by_age = sorted(seen, key=lambda vm: (str(vm.get("creation_date", "")), str(vm["vm_id"])))
    surplus = max(0, len(seen) - count)
    return by_age[:surplus], by_age[surplus:]


def _bulk(
    action: str, ids: t.Iterable[str], gives: State, *, needs: tuple[str, ...] = (), deletes: bool = False
) -> Steps:
    """One call for all of the VMs; none for none."""
    on = tuple(ids)
    return [Step(Call(action, {"vm_ids": list(on)}, gives, needs=needs, deletes=deletes), on)] if on else []


def removal(desired: Desired, vms: list[State]) -> Steps:
    """Delete the VMs in one call. One that is protected is only deleted where the task takes its protection away."""
    protected = [str(vm["vm_id"]) for vm in vms if vm.get("deletion_protection")]
    if protected and desired.get("deletion_protection") is not False:
        raise Protected(
            f"Protected from deletion: {', '.join(protected)}. Set deletion_protection: false to delete them"
        )
    unprotected = {"deletion_protection": False}
    steps = [Step(Call("UpdateVm", {"vm_id": vm_id, **unprotected}, unprotected), (vm_id,)) for vm_id in protected]
    return steps + _bulk("DeleteVms", (vm["vm_id"] for vm in vms), {}, deletes=True)


def _creation(resource: Resource, desired: Desired, count: int) -> Steps:
    """One CreateVms, however many. A VM that should be stopped is not booted."""
    _check_chosen(desired)
    values = {**desired.values, "boot_on_creation": False} if desired.state == "stopped" else desired.values
    create = single.creation(
        resource, dataclasses.replace(desired, values={k: v for k, v in values.items() if k not in {"tags", "name"}})
    )[0]
    booted = "boot_on_creation" not in resource.fields or values.get("boot_on_creation") is not False
    params = {**create.params, "min_vms_count": count, "max_vms_count": count}
    gives = {**create.gives, "state": "running" if booted else "stopped"}
    gives = {key: value for key, value in gives.items() if key != "vm_id"}
    return [
        Step(Call(create.action, params, gives, creates=True), tuple(f"{NEW}{number + 1}" for number in range(count)))
    ]


def _check_chosen(desired: Desired) -> None:
    """Refuse new VMs that the filters would not choose: each run would create more of them."""
    filters = desired.get("filters") or {}
    tags = wanted_tags(desired)
    has = {
        "tags": {f"{key}={value}" for key, value in tags.items()},
        "tag_keys": {*tags},
        "tag_values": {*tags.values()},
    }
    for name, there in has.items():
        if filters.get(name) and not there & set(filters[name]):
            raise InvalidInput(
                f"filters would not choose the new VMs, so that each run would create more: "
                f"give them tags that fit {name} ({', '.join(filters[name])})"
            )


def _late(resource: Resource, desired: Desired, born: list[State]) -> Steps:
    """What CreateVms cannot set and a running VM can take."""
    steps: Steps = []
    for vm in born:
        for call in Attributes().plan(resource, desired, vm):
            steps.append(_update(call, vm))
    return steps


def _update(call: Call, vm: State, needs: tuple[str, ...] = ()) -> Step:
    return Step(dataclasses.replace(call, params={**call.params, "vm_id": vm["vm_id"]}, needs=needs), (vm["vm_id"],))


def _changes(resource: Resource, desired: Desired, vms: list[State]) -> Steps:
    """Updates: what a running VM can take at once; for the rest stop, update and start, where the task allows that."""
    hot: Steps = []
    cold: list[tuple[State, Step]] = []
    for vm in vms:
        wanted = differing(resource, desired, vm)
        fixed = {name: value for name, value in wanted.items() if not single.can_change(resource, name, value, vm)}
        if fixed:
            raise single.CannotChange(resource, vm, fixed, replaceable=False)
        for stopped in (False, True):
            names = {name: None for name in wanted if resource.fields[name].stopped is stopped}
            part = dataclasses.replace(resource, fields={name: resource.fields[name] for name in names})
            for call in Attributes().plan(part, desired, vm):
                step = _update(call, vm, DOWN if stopped else ())
                if stopped:
                    _check_stop(desired, vm, names)
                    cold.append((vm, step))
                else:
                    hot.append(step)
    up = [vm["vm_id"] for vm, _step in cold if vm.get("state") != "stopped"]
    back = [] if desired.state == "stopped" else up
    stop = _bulk("StopVms", up, {"state": "stopped"})
    return hot + stop + [step for _vm, step in cold] + _bulk("StartVms", back, {"state": "running"}, needs=DOWN)


def _check_stop(desired: Desired, vm: State, names: t.Iterable[str]) -> None:
    if vm.get("state") != "stopped" and not desired.get("allow_stop"):
        raise NeedsStop(
            f"The VM {vm['vm_id']} must be stopped to change {', '.join(names)}: "
            "set allow_stop: true to have it stopped and started again"
        )


def _tags(desired: Desired, vms: list[State]) -> Steps:
    """One CreateTags for all VMs that need the same tags, one DeleteTags for all that have the same too many."""
    groups: dict[tuple[str, str], list[State]] = {}
    for vm in vms:
        add, remove = tag_changes(desired, vm.get("tags") or {})
        for action, tags in (("DeleteTags", remove), ("CreateTags", add)):
            if tags:
                groups.setdefault((action, json.dumps(tags, sort_keys=True)), []).append(vm)
    steps: Steps = []
    for (action, text), members in sorted(groups.items(), key=lambda item: item[0][0] == "CreateTags"):
        steps += _tag_steps(action, json.loads(text), members, predicted(vms, steps))
    return steps


def _tag_steps(action: str, tags: dict[str, str], members: list[State], now: list[State]) -> Steps:
    ids = [vm["vm_id"] for vm in members]
    params = {"resource_ids": ids, "tags": tags_to_list(tags)}
    current = {vm["vm_id"]: vm.get("tags") or {} for vm in now}
    shown = []
    for vm_id in ids:
        kept = {key: value for key, value in current[vm_id].items() if action == "CreateTags" or key not in tags}
        shown.append({"tags": {**kept, **(tags if action == "CreateTags" else {})}})
    if all(one == shown[0] for one in shown):
        return [Step(Call(action, params, shown[0]), tuple(ids))]
    # the same call changes VMs that end up with different tags: it is sent once, and each shows its own
    first, *others = zip(ids, shown, strict=True)
    silent = [Step(Call("", {}, gives), (vm_id,)) for vm_id, gives in others]
    return [Step(Call(action, params, first[1]), (first[0],)), *silent]


def _power(desired: Desired, vms: list[State], born: set[str]) -> Steps:
    """Start, stop or restart, each in one call."""
    up = [vm["vm_id"] for vm in vms if vm.get("state") in {"running", "pending"}]
    down = [vm["vm_id"] for vm in vms if vm.get("state") in {"stopped", "stopping"}]
    if desired.state == "running":
        return _bulk("StartVms", down, {"state": "running"}, needs=DOWN)
    if desired.state == "stopped":
        return _bulk("StopVms", up, {"state": "stopped"}, needs=UP)
    if desired.state == "restarted":
        again = [vm_id for vm_id in up if vm_id not in born]
        return _bulk("RebootVms", again, {}, needs=UP) + _bulk("StartVms", down, {"state": "running"}, needs=DOWN)
    return []
