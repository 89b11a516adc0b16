"""One account, several processes: four runs side by side, each with folders of its own, under one rate limit."""

from __future__ import annotations

import re
import statistics
from concurrent.futures import ThreadPoolExecutor

from tests.emulator.runner import Emulator

from ..environment import Bench
from ..measures import Row, at_least, at_most, interleaved, rate_used
from ..processes import Failed
from .fleet import NO_OP, RATE

RUNS = 4
WORKERS = 12  # of each run
CALLS = 6  # of each worker, in one loop: the machine is to wait for the cloud, not for Ansible


def measure_account(bench: Bench) -> list[Row]:
    """Four times ansible-playbook with twelve workers against an account that may send five requests a second."""
    with bench.emulator() as cloud:
        bench.play("make", [_play(1, "localhost")], env=cloud.env)
        cloud.switch(rate_account=RATE)
        outcomes = interleaved("account", {"shared": lambda: _shared(bench, cloud)}, bench.rounds)["shared"]
    failed, used, slowest, refused = zip(*outcomes, strict=True)
    what = f"{RUNS} runs of {WORKERS} workers against {RATE} requests a second"
    seen = f"{max(refused):.0f} of {RUNS * WORKERS * CALLS} calls refused at most"
    return [
        Row(f"{what}: failed tasks", failed, at_most(0)),
        Row(f"{what}: share of the allowed rate used", used, at_least(0.8), seen),
        Row(f"{what}: time of the slowest run / mean", slowest, at_most(1.3)),
    ]


def _shared(bench: Bench, cloud: Emulator) -> tuple[float, float, float, float]:
    """Failed tasks, share of the rate used, time of the slowest run to the mean, calls that were refused."""
    cloud.clear_calls()
    with ThreadPoolExecutor(RUNS) as runs:
        done = list(runs.map(lambda number: _run(bench, cloud, number), range(RUNS)))
    calls = cloud.calls()
    accepted = [call["at"] for call in calls if call["status"] == 200]
    times = [seconds for _failed, seconds in done]
    failed = float(sum(failed for failed, _seconds in done))
    return failed, rate_used(accepted, RATE), max(times) / statistics.mean(times), float(len(calls) - len(accepted))


def _run(bench: Bench, cloud: Emulator, number: int) -> tuple[int, float]:
    """Calls of one run that failed, and what it took."""
    home = bench.folder / f"run{number}"
    home.mkdir(exist_ok=True)
    own = {"HOME": str(home), "TMPDIR": str(home), "ANSIBLE_LOCAL_TEMP": str(home / "tmp")}
    hosts = ",".join([*(f"h{one:02d}" for one in range(1, WORKERS + 1)), ""])
    options = ("-i", hosts, "--forks", str(WORKERS))
    done = bench.play(f"run{number}", [_play(CALLS, "all")], *options, env={**cloud.env, **own})
    if len(re.findall(r"^h\d+ +: ok=", done.output, re.MULTILINE)) != WORKERS:
        raise Failed(f"hosts are missing:\n{done.output[-2000:]}")
    return sum(map(int, re.findall(r"ignored=(\d+)", done.output))), done.seconds


def _play(calls: int, hosts: str) -> dict[str, object]:
    task = {**NO_OP, "loop": list(range(calls)), "ignore_errors": True}
    return {"hosts": hosts, "connection": "local", "gather_facts": False, "strategy": "free", "tasks": [task]}
