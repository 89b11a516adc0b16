"""What one more task costs that finds nothing to do: in the worker, over TLS, as a process, and of amazon.aws."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import statistics
from typing import TYPE_CHECKING, Any

from tests.emulator.runner import Emulator

from ..environment import Bench, changed
from ..measures import Row, at_least, at_most, interleaved, ratios, seconds
from ..peer import Peer, peer
from ..processes import Failed, Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Task = dict[str, Any]

MANY, FEW = 20, 5  # tasks more than one: few are enough where each takes a second
IMAGE = "ami-12c6146b"  # of moto's own catalogue


@dataclasses.dataclass(frozen=True)
class Twin:
    """The same resource in both collections: what ours does, what theirs does, and what makes theirs exist first."""

    name: str
    ours: Task
    theirs: Task
    made_by: Task


def twins(image_id: str, subnet_id: str) -> list[Twin]:
    """The four modules."""
    eip = {"in_vpc": True, "reuse_existing_ip_allowed": True, "tag_name": "Name", "tag_value": "bench"}
    net = {"name": "bench", "cidr_block": "10.7.0.0/16"}
    dhcp = {"domain_name": "bench.internal"}
    vm = {"name": "bench", "state": "running", "image_id": IMAGE, "instance_type": "t3.micro"}
    ours = {
        "public_ip": {"name": "bench"},
        "net": {"name": "bench", "ip_range": "10.7.0.0/16"},
        "dhcp_options": {"domain_name": "bench.internal"},
        "vm": {
            "name": "bench",
            "state": "running",
            "image_id": image_id,
            "vm_type": "tinav5.c1r1p2",
            "subnet_id": subnet_id,
        },
    }
    theirs = {
        "public_ip": ("ec2_eip", eip, {"in_vpc": True, "tags": {"Name": "bench"}}),
        "net": ("ec2_vpc_net", net, net),
        "dhcp_options": ("ec2_vpc_dhcp_option", dhcp, dhcp),
        "vm": ("ec2_instance", vm, vm),
    }
    return [
        Twin(
            name,
            {f"outscale.cloud.{name}": ours[name]},
            {f"amazon.aws.{module}": options},
            {f"amazon.aws.{module}": first},
        )
        for name, (module, options, first) in theirs.items()
    ]


@dataclasses.dataclass(frozen=True)
class Case:
    """A task to measure: where it runs, and how the calls that it makes can be counted."""

    task: Task
    more: int
    env: dict[str, str]
    calls: Callable[[], int] = lambda: 0


@dataclasses.dataclass(frozen=True)
class Cost:
    """Of one task among many."""

    seconds: float
    calls: float


def measure(bench: Bench) -> list[Row]:
    """All rows of this subject."""
    with contextlib.ExitStack() as stack:
        plain = stack.enter_context(bench.emulator(speed=100))
        tls = stack.enter_context(bench.emulator(speed=100, tls=True))
        moto = stack.enter_context(peer())
        cases = dict(_cases(bench, plain, tls, moto))
        results = interleaved("tasks", {name: _cost(bench, case) for name, case in cases.items()}, bench.rounds)
    times = {name: [cost.seconds for cost in costs] for name, costs in results.items()}
    names = [name.removeprefix("ours ") for name in cases if name.startswith("ours ")]
    return [*_time_rows(times, names), *_call_rows(results, names)]


def _cases(bench: Bench, plain: Emulator, tls: Emulator, moto: Peer) -> Iterator[tuple[str, Case]]:
    yield "empty", Case({"bench.empty.worker": {}}, MANY, {})
    known = _ready(bench, plain)
    _ready_theirs(bench, known, moto)
    for twin, over_tls in zip(known, _ready(bench, tls), strict=True):
        yield f"ours {twin.name}", Case(twin.ours, MANY, plain.env, lambda: len(plain.calls()))
        yield f"tls {twin.name}", Case(over_tls.ours, MANY, tls.env)
        yield f"process {twin.name}", Case(twin.ours, FEW, {**plain.env, "OUTSCALE_CLOUD_IN_WORKER": "0"})
        yield f"amazon.aws {twin.name}", Case(twin.theirs, FEW, moto.env, lambda: moto.calls)


def _ready(bench: Bench, emulator: Emulator) -> list[Twin]:
    """Make what the tasks find; an image and a subnet come from a VM that the emulator is seeded with."""
    emulator.seed(vms=1)
    vm = a_vm(bench, emulator)
    known = twins(vm["image_id"], vm["subnet_id"])
    bench.play("make", [_play([twin.ours for twin in known])], env=emulator.env)
    return known


def a_vm(bench: Bench, emulator: Emulator) -> dict[str, Any]:
    """A VM of the emulator's, as our own module tells it."""
    file = bench.folder / "vms.json"
    read = {"outscale.cloud.call": {"action": "ReadVms"}, "register": "read"}
    write = {"ansible.builtin.copy": {"content": "{{ read.answer.vms | to_json }}", "dest": str(file)}}
    bench.play("read", [_play([read, write])], env=emulator.env)
    vm: dict[str, Any] = json.loads(file.read_text())[0]
    return vm


def _ready_theirs(bench: Bench, known: list[Twin], moto: Peer) -> None:
    """Make what the twins find, and see that they find it: what changes something would not compare."""
    bench.play("make", [_play([twin.made_by for twin in known])], env=moto.env)
    _unchanged(bench.play("look", [_play([twin.theirs for twin in known])], env=moto.env))


def _cost(bench: Bench, case: Case) -> Callable[[], Cost]:
    """The cost of one more task: a play of many against a play of one."""

    def run() -> Cost:
        one = _unchanged(bench.play("one", [_play([case.task])], env=case.env))
        before = case.calls()
        many = _unchanged(bench.play("many", [_play([case.task] * (case.more + 1))], env=case.env))
        return Cost((many.seconds - one.seconds) / case.more, (case.calls() - before) / (case.more + 1))

    return run


def _unchanged(done: Run) -> Run:
    if changed(done):
        raise Failed(f"a task that should find nothing to do changed something:\n{done.output[-2000:]}")
    return done


def _play(tasks: list[Task]) -> dict[str, Any]:
    return {"hosts": "localhost", "connection": "local", "gather_facts": False, "tasks": tasks}


def _time_rows(times: dict[str, list[float]], names: list[str]) -> Iterator[Row]:
    comparisons = (
        ("no-op task `{}` in the worker / empty action plugin", "ours {}", "empty", at_most(1.5)),
        ("the same over TLS", "tls {}", "empty", at_most(1.8)),
        ("`amazon.aws` twin / `{}` in the worker", "amazon.aws {}", "ours {}", at_least(20)),
        ("`{}` as a process / `amazon.aws` twin", "process {}", "amazon.aws {}", at_most(0.65)),
    )
    for what, above, below, target in comparisons:
        for name in names:
            over, under = times[above.format(name)], times[below.format(name)]
            title = what.format(name) if "{}" in what else f"{what}: `{name}`"
            yield Row(title, ratios(over, under), target, seconds(over, under))


def _call_rows(results: dict[str, list[Cost]], names: list[str]) -> Iterator[Row]:
    for name in names:
        calls = [cost.calls for cost in results[f"ours {name}"]]
        theirs = statistics.median(cost.calls for cost in results[f"amazon.aws {name}"])
        yield Row(f"calls of a no-op task `{name}`", calls, at_most(2), f"amazon.aws: {theirs:g}")
