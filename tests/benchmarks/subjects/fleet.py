"""Many at once: a hundred VMs by one task, fifty hosts side by side, fifty workers under one rate limit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tests.emulator.runner import Emulator

from ..environment import Bench
from ..measures import Row, at_least, at_most, interleaved, rate_used, ratios, seconds
from ..processes import Failed
from .tasks import a_vm

if TYPE_CHECKING:
    from collections.abc import Callable

VMS = 100
HOSTS = 50
FORKS = 20
RATE = 5  # requests a second
TASKS = 2  # of each worker, under the rate limit

NO_OP = {"outscale.cloud.net": {"name": "bench", "ip_range": "10.7.0.0/16"}}

Call = dict[str, Any]


def measure_count(bench: Bench) -> list[Row]:
    """``exact_count: 100`` from nothing. What is read after the VMs were asked for is polling."""
    with bench.emulator(speed=5) as cloud:
        calls = interleaved("exact_count", {"calls": lambda: _a_hundred(bench, cloud)}, bench.rounds)["calls"]
    own = [float(len(_but_polling(each))) for each in calls]
    polls = [[call for call in each if call not in _but_polling(each)] for each in calls]
    partial = [float(sum(not _reads_all(call) for call in each)) for each in polls]
    example = ", ".join(call["action"] for call in _but_polling(calls[0]))
    return [
        Row(f"calls of `vm` with `exact_count: {VMS}` but polling", own, at_most(4), example),
        Row("calls of its polling that do not read all VMs", partial, at_most(0), f"of {len(polls[0])} calls"),
    ]


def _a_hundred(bench: Bench, cloud: Emulator) -> list[Call]:
    cloud.reset()
    cloud.seed(vms=1)
    like = a_vm(bench, cloud)
    wanted = {"exact_count": VMS, "tags": {"role": "worker"}, "wait": True}
    task = {"outscale.cloud.vm": {**wanted, **{key: like[key] for key in ("image_id", "subnet_id", "vm_type")}}}
    cloud.clear_calls()
    bench.play("count", [_play([task], hosts="localhost")], env=cloud.env)
    return cloud.calls()


def _but_polling(calls: list[Call]) -> list[Call]:
    """The calls up to the first that reads after VMs were made, and all that change something."""
    made = next(number for number, call in enumerate(calls) if call["action"] == "CreateVms")
    return [call for number, call in enumerate(calls) if number <= made or not call["action"].startswith("Read")]


def _reads_all(call: Call) -> bool:
    filters = call["params"].get("Filters", {})
    return len(filters.get("VmIds", [])) in {0, VMS}


def measure_forks(bench: Bench) -> list[Row]:
    """Fifty hosts, one task each."""
    with bench.emulator() as cloud:
        bench.play("make", [_play([NO_OP], hosts="localhost")], env=cloud.env)

        def playing(name: str, task: dict[str, Any]) -> Callable[[], float]:
            options = ("-i", _hosts(), "--forks", str(FORKS))
            return lambda: bench.play(name, [_play([task])], *options, env=cloud.env).seconds

        cases = {"ours": playing("ours", NO_OP), "debug": playing("debug", {"ansible.builtin.debug": {"msg": "hello"}})}
        times = interleaved("forks", cases, bench.rounds)
    what = f"{HOSTS} hosts with `forks: {FORKS}`, one no-op each / the same play with `debug`"
    return [Row(what, ratios(times["ours"], times["debug"]), at_most(1.3), seconds(times["ours"], times["debug"]))]


def measure_rate(bench: Bench) -> list[Row]:
    """Fifty workers, each with the strategy free, against an account that may send five requests a second."""
    with bench.emulator() as cloud:
        bench.play("make", [_play([NO_OP], hosts="localhost")], env=cloud.env)
        cloud.switch(rate_account=RATE)
        outcomes = interleaved("rate", {"throttled": lambda: _throttled(bench, cloud)}, bench.rounds)["throttled"]
    failed, used, refused = zip(*outcomes, strict=True)
    what = f"{HOSTS} workers against {RATE} requests a second"
    return [
        Row(f"{what}: failed tasks", failed, at_most(0)),
        Row(
            f"{what}: share of the allowed rate used", used, at_least(0.85), f"{max(refused):.0f} calls refused at most"
        ),
    ]


def _throttled(bench: Bench, cloud: Emulator) -> tuple[float, float, float]:
    """Failed tasks, share of the rate used, calls that were refused."""
    cloud.clear_calls()
    play = {**_play([{**NO_OP, "ignore_errors": True}] * TASKS), "strategy": "free"}
    done = bench.play("throttled", [play], "-i", _hosts(), "--forks", str(HOSTS), env=cloud.env)
    if len(re.findall(r"^h\d+ +: ok=", done.output, re.MULTILINE)) != HOSTS:
        raise Failed(f"hosts are missing:\n{done.output[-2000:]}")
    calls = cloud.calls()
    accepted = [call["at"] for call in calls if call["status"] == 200]
    ignored = sum(map(int, re.findall(r"ignored=(\d+)", done.output)))
    return float(ignored), rate_used(accepted, RATE), float(len(calls) - len(accepted))


def _hosts() -> str:
    return ",".join([*(f"h{number:02d}" for number in range(1, HOSTS + 1)), ""])


def _play(tasks: list[dict[str, Any]], hosts: str = "all") -> dict[str, Any]:
    return {"hosts": hosts, "connection": "local", "gather_facts": False, "tasks": tasks}
