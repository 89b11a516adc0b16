"""A whole stack, made and taken down, over the slowest chain of what depends on each other in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..measures import Row, at_most, interleaved, ratios, seconds
from ..processes import Failed

if TYPE_CHECKING:
    from tests.emulator.runner import Emulator

    from ..environment import Bench

SPEED = 0.02  # states last as long, in proportion, as the cloud's: a VM 15 s, an OKS project 25 s
LATENCY = 0.08  # seconds for each answer
MOST = 5  # rounds at most, as each takes seven minutes
PLAYBOOKS = ("demo.yml", "demo_teardown.yml")

Task = dict[str, Any]
Times = tuple[float, float]
"""Seconds to make it, and to take it down."""

PROJECT: Task = {"outscale.cloud.oks_project": {"name": "bench", "cidr": "10.50.0.0/18"}, "register": "project"}
CLUSTER: Task = {
    "outscale.cloud.oks_cluster": {
        "name": "bench",
        "project_id": "{{ project.oks_project.id }}",
        "version": "1.32",
        "control_planes": "cp.mono.master",
        "cidr_pods": "10.91.0.0/16",
        "cidr_service": "10.92.0.0/16",
        "admin_whitelist": ["192.0.2.0/24"],
    }
}
NET: Task = {"outscale.cloud.net": {"name": "bench", "ip_range": "10.0.0.0/16"}, "register": "net"}
SUBNET: Task = {
    "outscale.cloud.subnet": {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
    "register": "subnet",
}
GROUP: Task = {
    "outscale.cloud.security_group": {"name": "bench", "description": "bench", "net_id": "{{ net.net.net_id }}"},
    "register": "group",
}
BALANCER: Task = {
    "outscale.cloud.load_balancer": {
        "name": "bench",
        "load_balancer_type": "internal",
        "subnets": ["{{ subnet.subnet.subnet_id }}"],
        "security_groups": ["{{ group.security_group.security_group_id }}"],
        "listeners": [{"load_balancer_port": 80, "load_balancer_protocol": "HTTP", "backend_port": 80}],
    }
}


def measure(bench: Bench) -> list[Row]:
    """The demo, which waits once, against the chain that takes longest, each task of which waits."""
    cases = {"stack": lambda: _stack(bench), "chain": lambda: _chain(bench)}
    times = interleaved("stack", cases, min(bench.rounds, MOST))
    (up, down), (longest_up, longest_down) = (list(zip(*times[name], strict=True)) for name in ("stack", "chain"))
    return [
        Row(
            "the demo's stack made / an OKS project and a cluster in it",
            ratios(up, longest_up),
            at_most(1.25),
            seconds(up, longest_up),
        ),
        Row(
            "the same taken down / a load balancer, its group and its Net",
            ratios(down, longest_down),
            at_most(1.05),
            seconds(down, longest_down),
        ),
    ]


def _stack(bench: Bench) -> Times:
    folder = bench.folder / "collections" / "ansible_collections" / "outscale" / "cloud" / "playbooks"
    with bench.emulator(speed=SPEED) as cloud:
        cloud.switch(delay=LATENCY)
        up, down = (
            bench.ansible("ansible-playbook", folder / playbook, env=cloud.env).seconds for playbook in PLAYBOOKS
        )
        _check_empty(cloud)
    return up, down


def _chain(bench: Bench) -> Times:
    """What takes longest on the way up has little to do with what does on the way down."""
    with bench.emulator(speed=SPEED) as cloud:
        cloud.switch(delay=LATENCY)
        up = bench.play("up", [_play(PROJECT, CLUSTER)], env=cloud.env).seconds
    with bench.emulator() as cloud:
        bench.play("before", [_play(NET, SUBNET, GROUP, BALANCER)], env=cloud.env)
        cloud.switch(delay=LATENCY, speed=SPEED)
        ends = [_absent(BALANCER), NET, *map(_absent, (GROUP, SUBNET, NET))]  # the Net once more, for its id
        down = bench.play("down", [_play(*ends)], env=cloud.env)
        _check_empty(cloud)
    return up, down.seconds


def _absent(task: Task) -> Task:
    """The task that takes away what a task makes, found by the same options but for what only a new one needs."""
    name, args = next(iter(task.items()))
    only_new = {"description", "load_balancer_type", "subnets", "security_groups", "listeners"}
    return {name: {**{key: value for key, value in args.items() if key not in only_new}, "state": "absent"}}


def _play(*tasks: Task) -> dict[str, Any]:
    return {"hosts": "localhost", "gather_facts": False, "tasks": list(tasks)}


def _check_empty(cloud: Emulator) -> None:
    if left := cloud.resources():
        raise Failed(f"the teardown left something behind: {left}")
