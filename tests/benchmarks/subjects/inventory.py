"""The inventory of 5,000 VMs: what reading it takes beside a file of the same hosts, and beside amazon.aws.aws_ec2."""

from __future__ import annotations

import contextlib
import json
import re
import statistics
from typing import TYPE_CHECKING, Any

from tests.emulator.runner import Emulator

from ..environment import Bench
from ..measures import Row, at_least, at_most, exponent, interleaved, ratios, seconds
from ..peer import REGION, keys, peer
from ..processes import Failed, Run
from ..replay import multiplied, replaying

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

VMS = 5000
SIZES = {1000: "us-east-2", VMS: "eu-west-2", 20_000: "us-west-1"}
"""Each size in a Region of its own, so that one emulator has them all."""

LATENCY = 0.05
ONE_REGION, FOUR_REGIONS = ["eu-west-2"], ["ap-northeast-1", "cloudgouv-eu-west-1", "us-east-2", "us-west-1"]

Config = dict[str, Any]

OURS: Config = {"plugin": "outscale.cloud.vm"}
OUR_GROUPS: Config = {
    "keyed_groups": [
        {"key": "osc_tags.role", "prefix": "role"},
        {"key": "osc_tags.env", "prefix": "env"},
        {"key": "osc_placement.subregion_name", "prefix": "zone"},
    ],
    "compose": {"ansible_host": "osc_private_ip"},
}
THEIRS: Config = {"plugin": "amazon.aws.aws_ec2", "regions": [REGION], "hostnames": ["private-dns-name"]}
THEIR_GROUPS: Config = {
    "keyed_groups": [
        {"key": "tags.role", "prefix": "role"},
        {"key": "tags.env", "prefix": "env"},
        {"key": "placement.availability_zone", "prefix": "zone"},
    ],
    "compose": {"ansible_host": "private_ip_address"},
}


def measure_hosts(bench: Bench) -> list[Row]:
    """``ansible all --list-hosts``: what every command pays before it does anything."""
    with contextlib.ExitStack() as stack:
        cloud = stack.enter_context(bench.emulator())
        cloud.seed(vms=VMS)
        theirs = keys(stack.enter_context(replaying(_recorded())))
        cases = {
            "static": _hosts(bench, _static(bench, cloud), VMS, {}),
            "ours": _hosts(bench, _ours(bench, "all", OURS), VMS, cloud.env),
            "minimal": _hosts(bench, _ours(bench, "minimal", {**OURS, "hostvars": "minimal"}), VMS, cloud.env),
            "groups": _hosts(bench, _ours(bench, "groups", OURS | OUR_GROUPS), VMS, cloud.env),
            "aws_ec2": _hosts(bench, _theirs(bench, "all", THEIRS), VMS, theirs),
            "aws_ec2 groups": _hosts(bench, _theirs(bench, "groups", THEIRS | THEIR_GROUPS), VMS, theirs),
        }
        times = interleaved("inventory", cases, bench.rounds)
    comparisons = (
        (f"inventory of {VMS:,} VMs / static JSON of the same", "ours", "static", at_most(0.6)),
        ("the same with `hostvars: minimal`", "minimal", "static", at_most(0.2)),
        ("with 3 `keyed_groups` and 1 `compose` / without", "groups", "ours", at_most(1.4)),
        ("`amazon.aws.aws_ec2` / ours", "aws_ec2", "ours", at_least(3)),
        ("the same, both with `keyed_groups` and `compose`", "aws_ec2 groups", "groups", at_least(3)),
    )
    return [
        Row(what, ratios(times[over], times[under]), target, seconds(times[over], times[under]))
        for what, over, under, target in comparisons
    ]


def measure_list(bench: Bench) -> list[Row]:
    """``ansible-inventory --list``: time and memory."""
    with bench.emulator() as cloud:
        cloud.seed(vms=VMS)

        def listing(path: Path, env: Mapping[str, str]) -> Callable[[], Run]:
            return lambda: bench.ansible("ansible-inventory", "--list", "-i", path, env=env)

        runs = interleaved(
            "list",
            {"static": listing(_static(bench, cloud), {}), "ours": listing(_ours(bench, "all", OURS), cloud.env)},
            bench.rounds,
        )
    times = {name: [run.seconds for run in each] for name, each in runs.items()}
    peaks = {name: [run.peak for run in each] for name, each in runs.items()}
    what = f"`ansible-inventory --list`, {VMS:,} VMs / static JSON of the same"
    memory = f"{peaks['ours'][0]:.0f} MB / {peaks['static'][0]:.0f} MB"
    return [
        Row(
            f"{what}: time",
            ratios(times["ours"], times["static"]),
            at_most(0.7),
            seconds(times["ours"], times["static"]),
        ),
        Row(f"{what}: peak memory", ratios(peaks["ours"], peaks["static"]), at_most(0.7), memory),
    ]


def measure_growth(bench: Bench) -> list[Row]:
    """Time by number of VMs. What an inventory of none takes, which is Ansible's start, is taken off."""
    with bench.emulator() as cloud:
        for size, region in SIZES.items():
            cloud.seed(vms=size, region=region)
        path = _ours(bench, "all", OURS)
        nothing = _ours(bench, "none", {**OURS, "regions": ["ap-northeast-1"]})
        cases = {
            str(size): _hosts(bench, path, size, {**cloud.env, "OSC_REGION": region}) for size, region in SIZES.items()
        }
        times = interleaved("growth", {"0": _hosts(bench, nothing, 0, cloud.env), **cases}, bench.rounds)
    start = statistics.median(times["0"])
    exponents = [
        exponent({size: max(0.001, times[str(size)][number] - start) for size in SIZES})
        for number in range(bench.rounds)
    ]
    sizes = " / ".join(f"{size:,}" for size in SIZES)
    medians = [
        seconds(times[str(one)], times[str(two)]) for one, two in zip(list(SIZES), list(SIZES)[1:], strict=False)
    ]
    seen = f"{medians[0]} / {medians[1].rpartition('/ ')[2]}"
    return [Row(f"inventory of {sizes} VMs grows as n to the power of", exponents, at_most(1.1), seen)]


def measure_regions(bench: Bench) -> list[Row]:
    """Several Regions are read side by side: each call has the latency of a network."""
    with bench.emulator() as cloud:
        for region in ONE_REGION:
            cloud.seed(vms=VMS, region=region)
        for region in FOUR_REGIONS:
            cloud.seed(vms=VMS // len(FOUR_REGIONS), region=region)
        cloud.switch(delay=LATENCY)
        cases = {
            str(len(regions)): _hosts(
                bench, _ours(bench, f"regions-{len(regions)}", {**OURS, "regions": regions}), VMS, cloud.env
            )
            for regions in (FOUR_REGIONS, ONE_REGION)
        }
        times = interleaved("regions", cases, bench.rounds)
    what = f"inventory of 4 Regions / 1 Region of the same total, {LATENCY * 1000:.0f} ms latency"
    return [Row(what, ratios(times["4"], times["1"]), at_most(1.2), seconds(times["4"], times["1"]))]


def _ours(bench: Bench, name: str, config: Config) -> Path:
    return _write(bench.folder / f"{name}.outscale.yml", config)


def _theirs(bench: Bench, name: str, config: Config) -> Path:
    return _write(bench.folder / f"{name}.aws_ec2.yml", config)


def _write(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content))
    return path


def _static(bench: Bench, cloud: Emulator) -> Path:
    """The hosts and variables of our inventory as a file."""
    listed = bench.ansible("ansible-inventory", "--list", "-i", _ours(bench, "all", OURS), env=cloud.env)
    hostvars = json.loads(listed.output)["_meta"]["hostvars"]
    return _write(bench.folder / "static.json", {"all": {"hosts": hostvars}})


def _hosts(bench: Bench, path: Path, count: int, env: Mapping[str, str]) -> Callable[[], float]:
    """The seconds that it takes to list the hosts, of which there have to be so many."""

    def run() -> float:
        done = bench.ansible("ansible", "all", "--list-hosts", "-i", path, env=env)
        found = re.search(r"hosts \((\d+)\):", done.output)
        if found is None or int(found.group(1)) != count:
            raise Failed(f"{path.name} should have {count} hosts:\n{done.output[:500]}")
        return done.seconds

    return run


def _recorded() -> list[bytes]:
    """What moto answers of a dozen instances, made into pages of thousands."""
    with peer() as moto:
        for role, env in _roles():
            tags = {"role": role, "env": env}
            parameters = {"TagSpecification.1.ResourceType": "instance"}
            for number, (key, value) in enumerate(tags.items(), 1):
                parameters[f"TagSpecification.1.Tag.{number}.Key"] = key
                parameters[f"TagSpecification.1.Tag.{number}.Value"] = value
            moto.call("RunInstances", ImageId="ami-12c6146b", MinCount="1", MaxCount="1", **parameters)
        return multiplied(moto.call("DescribeInstances"), VMS)


def _roles() -> Iterator[tuple[str, str]]:
    """As many different tags as the VMs of the emulator have."""
    for role in ("web", "app", "db", "cache"):
        for env in ("prod", "staging", "test"):
            yield role, env
