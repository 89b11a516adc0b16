"""VMs: whether they run, how they are stopped for a change and get everything back, and their protection."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from .._client.errors import InvalidInput, OutscaleError
from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.fields import Field
from .._engine.resource import Part, Resource
from .._engine.values import State, is_unknown
from .disks import volumes_of
from .shutdown_behaviors import FOR_GOOD, NOTE, WORD, asked_for, lasting, setting, shown, views

if t.TYPE_CHECKING:
    from .._client.cloud import Client

UP, DOWN = ("running",), ("stopped",)
_ON, _OFF = frozenset({"running", "pending"}), frozenset({"stopped", "stopping"})
_IDS: t.Mapping[str, t.Any] = {"vm_ids": [Ref("vm_id")]}
_BEHAVIOR = "shutdown behavior"
"""The purpose that giving it back completes."""


class NeedsStop(OutscaleError):
    """A change that only a stopped VM can take, and the task does not allow it to be stopped."""


class Protected(OutscaleError):
    """A VM is protected from deletion."""


class VmType(Field):
    """A VM type; ``tinav6.c2r4`` leaves the performance, the ``p2`` of ``tinav6.c2r4p2``, to the cloud."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether they are one type."""
        if re.fullmatch(r"tinav\d+\.c\d+r\d+", str(wanted)):
            return bool(wanted == re.sub(r"p\d$", "", str(seen)))
        return bool(wanted == seen)


_PERFORMANCE = {"p1": "highest", "p2": "high", "p3": "medium"}


def check_vm(desired: Desired) -> None:
    """Raise InvalidInput for options that contradict each other, such as a VM type and another performance."""
    found = re.fullmatch(r"tinav\d+\.c\d+r\d+(p\d)", str(desired.get("vm_type")))
    performance = desired.get("performance")
    if found and performance and _PERFORMANCE.get(found[1]) != performance:
        raise InvalidInput(
            f"vm_type {desired.get('vm_type')} means the performance {_PERFORMANCE.get(found[1])!r}, and performance "
            f"is {performance!r}: leave one out, or make both the same"
        )
    count = desired.get("exact_count")
    if count is not None and count < 0:
        raise InvalidInput(f"exact_count is {count}: it must be 0 or more")
    if desired.state == "absent" and count is not None:
        raise InvalidInput(
            "state: absent and exact_count exclude each other: to delete a whole fleet set exact_count: 0"
        )


def looked_up(client: Client, desired: Desired, seen: list[State]) -> State:
    """What the plan of VMs needs to know beside them."""
    return {**boots_always(client, desired, seen), **volumes_of(client, desired, seen)}


def boots_always(client: Client, desired: Desired, seen: list[State]) -> State:
    """Whether the client can only make VMs that run: what should be stopped is then made, and stopped."""
    try:
        client.vet("CreateVms", {"boot_on_creation": False})
    except InvalidInput:
        return {"boots_always": True}
    return {}


def stop_calls(
    seen: State, *, force: bool = False, undo: tuple[Call, ...] = (), needs: tuple[str, ...] = ()
) -> list[Call]:
    """The calls that stop a VM. StopVms obeys its shutdown behavior, so that it is set to stop first."""
    ids = {**_IDS, "force_stop": True} if force else _IDS
    stop = Call("StopVms", ids, {"state": "stopped"}, needs=needs, undo=undo, purpose="stop")
    behavior = shown(seen)
    if behavior == "stop":
        return [stop]
    first = _behaving("stop", seen, undo=(_behaving(behavior, seen),), purpose=_BEHAVIOR)
    return [first, stop]


def behavior_calls(desired: Desired, seen: State) -> list[Call]:
    """The call that gives a VM its shutdown behavior back after it was stopped."""
    if lasting(seen) == "stop":
        return []
    return [_behaving(asked_for(desired, seen), seen, purpose=_BEHAVIOR, completes=True)]


def _behaving(behavior: str, seen: State, **about: t.Any) -> Call:
    """The call that gives a VM a shutdown behavior."""
    return Call("UpdateVm", {"vm_id": Ref("vm_id"), **setting(behavior)}, views(behavior, seen), **about)


class Stopping:
    """A VM that runs is stopped for a change, and then runs again, with its shutdown behavior and its public IP."""

    def reads(self, desired: Desired) -> tuple[str, ...]:
        """A stop obeys the shutdown behavior: one that is not known could start the VM again, or terminate it."""
        return (WORD,) if desired.get("allow_stop") or desired.state == "stopped" else ()

    def around(
        self, resource: Resource, desired: Desired, seen: State, names: t.Sequence[str]
    ) -> tuple[list[Call], list[Call]]:
        """The calls before and after the change. Raises NeedsStop where the task does not allow a stop."""
        if seen.get("state") in _OFF:
            return [], []
        if not desired.get("allow_stop"):
            raise NeedsStop(
                f"The VM {seen.get('vm_id')} must be stopped to change {', '.join(names)}: "
                "set allow_stop: true to have it stopped and started again"
            )
        ran = seen.get("state") in _ON
        start = Call("StartVms", _IDS, {"state": "running"}, needs=DOWN)
        again = (*behavior_calls(desired, seen), *_link_again(seen))
        if not ran or desired.state == "stopped":
            return stop_calls(seen, force=bool(desired.get("force_stop"))), behavior_calls(desired, seen)
        noted, unmark = note_calls(seen)
        started = Call(start.action, start.params, start.gives, needs=DOWN, purpose="stop", completes=True)
        before = [*noted, *stop_calls(seen, force=bool(desired.get("force_stop")), undo=(start, unmark))]
        return before, [*boot_calls(resource, desired), started, *again, unmark]


def boot_calls(resource: Resource, desired: Desired) -> list[Call]:
    """What a VM is to do when it boots next: an action, no state, so that only a task that boots it asks for it."""
    wanted = desired.get("actions_on_next_boot")
    if not wanted or not resource.takes("UpdateVm", "actions_on_next_boot"):
        return []
    return [Call("UpdateVm", {"vm_id": Ref("vm_id"), "actions_on_next_boot": wanted}, {}, needs=DOWN)]


def note_calls(seen: State, *, for_good: bool = False) -> tuple[list[Call], Call]:
    """The calls that note that a VM is stopped by a task, where that is not noted yet, and that it is over."""
    now: dict[str, str] = seen.get("tags") or {}
    tags: State = {key: value for key, value in now.items() if key != NOTE}
    value = now.get(NOTE) or f"{FOR_GOOD if for_good else ''}{lasting(seen)}"
    params = {"resource_ids": [Ref("vm_id")], "tags": [{"key": NOTE, "value": value}]}
    noted = Call("CreateTags", params, {"tags": {**tags, NOTE: value}})
    return ([] if NOTE in now else [noted]), Call("DeleteTags", params, {"tags": tags})


def power_off(desired: Desired, seen: State, needs: tuple[str, ...] = ()) -> list[Call]:
    """The calls that stop a VM for good. What its shutdown behavior was is noted while it is set to stop."""
    calls = stop_calls(seen, force=bool(desired.get("force_stop")), needs=needs)
    if lasting(seen) == "stop":
        return calls
    noted, over = note_calls(seen, for_good=True)
    return [*noted, *calls, *behavior_calls(desired, seen), over]


def _link_again(seen: State) -> list[Call]:
    """A VM outside of Nets loses its public IP when it stops. One that the cloud lent it cannot be linked again."""
    address = seen.get("public_ip")
    if not address or seen.get("net_id"):
        return []
    return [
        Call(
            "LinkPublicIp",
            {"public_ip": address, "vm_id": Ref("vm_id")},
            {"public_ip": address},
            needs=UP,
            optional=True,
        )
    ]


class Power(Part):
    """Whether a VM runs: started, stopped or restarted, and started again after a run that was killed."""

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """A new VM runs, unless it should be stopped and need not boot."""
        booted = desired.get("boot_on_creation") is not False
        if desired.state == "stopped" and not desired.get("boots_always"):
            return Creation({"boot_on_creation": False}, {"state": "stopped"})
        return Creation({}, {"state": "running" if booted else "stopped"})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One call, made for all at once."""
        state, new = seen.get("state"), is_unknown(seen.get("vm_id"))
        mark = (seen.get("tags") or {}).get(NOTE)
        ran = mark is not None and not mark.startswith(FOR_GOOD)
        start = Call("StartVms", _IDS, {"state": "running"}, needs=DOWN)
        if desired.state == "stopped" and state in _ON:
            yield from power_off(desired, seen, needs=UP)
            return
        elif desired.state == "stopped" and state == "stopping" and desired.get("force_stop"):
            yield from stop_calls(seen, force=True)
        elif state in _OFF and (desired.state in {"running", "restarted"} or (ran and desired.state == "present")):
            yield from boot_calls(resource, desired)
            yield start
        elif desired.state == "restarted" and state in _ON and not new:
            yield Call("RebootVms", _IDS, {}, needs=UP, relative=True)
        if mark is not None:
            yield from behavior_calls(desired, seen) if shown(seen) == "stop" else ()
            yield note_calls(seen)[1]


class Protection(Part):
    """A VM that is protected is only deleted where the task takes its protection away."""

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Take the protection away. Raises Protected where the task does not say so."""
        if not seen.get("deletion_protection"):
            return
        if desired.get("deletion_protection") is not False:
            raise Protected(f"Protected from deletion: {seen['vm_id']}. Set deletion_protection: false to delete it")
        back = Call("UpdateVm", {"vm_id": Ref("vm_id"), "deletion_protection": True}, {"deletion_protection": True})
        yield Call(
            "UpdateVm", {"vm_id": Ref("vm_id"), "deletion_protection": False}, {"deletion_protection": False},
            undo=(back,), purpose="protection",
        )  # fmt: skip
