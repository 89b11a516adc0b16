"""Lives of resources with a service whose answers are odd inside: each task ends in a result or in an error of ours."""

from __future__ import annotations

import copy
import importlib
import random

import pytest

from tests.integration.direct import PACKAGE
from tests.integration.ritual.steps import NAMES, load, tasks_of
from tests.integration.ritual.walk import PROMPT, living

MAIN = {"load_balancer", "policy", "route_table", "security_group"}
ODD = [None, [], {}, "", "x", 5, -1, True, 1.5, [None], ["x"], {"a": 1}, [[]], [{}], [{"x": None}]]
OFTEN = 0.3
"""How many of the answers are odd."""


def places(value, path=()):
    """The paths of all that is inside of an answer."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        if key != "ResponseContext":
            yield (*path, key)
            yield from places(item, (*path, key))


class Twister:
    """Reads answers, and takes one thing out of some of them or puts another into its place."""

    def __init__(self, seed, read):
        self.chance, self.read, self.twisted = random.Random(seed), read, 0

    def __call__(self, body):
        answer = self.read(body)
        if not isinstance(answer, dict) or "Errors" in answer or self.chance.random() > OFTEN:
            return answer
        if found := list(places(answer)):
            *way, last = self.chance.choice(found)
            holder = answer
            for key in way:
                holder = holder[key]
            if isinstance(holder, dict) and self.chance.random() < 0.5:
                del holder[last]
            else:
                holder[last] = copy.deepcopy(self.chance.choice(ODD))
            self.twisted += 1
        return answer


@pytest.fixture
def twister(monkeypatch):
    """Puts a Twister of a seed between the service and every client."""
    transport = importlib.import_module(f"{PACKAGE}.module_utils._client.http.transport")

    def put(seed):
        twister = Twister(seed, transport.parsed)
        made = transport.Request.__init__

        def init(request, *args, **kwargs):
            made(request, *args, **kwargs)
            if request.read is transport.parsed:
                object.__setattr__(request, "read", twister)

        monkeypatch.setattr(transport.Request, "__init__", init)
        return twister

    return put


def cases():
    for name in NAMES:
        for seed in range(5):
            yield pytest.param(
                name, seed, marks=pytest.mark.soak
            )  # what is twisted depends on the time that calls take


@pytest.mark.parametrize(("name", "seed"), list(cases()))
def test_odd_answers_end_in_results_or_in_errors_of_ours(name, seed, direct, emulator, hurry, twister):
    hurry(1000)
    case = load(name)
    emulator.switch(speed=PROMPT, **case.switches)
    twisted = twister(seed)
    played = direct.play(tasks_of(living(case)))
    foreign = [f"{one.name}: {one.result['exception']}" for one in played.told if "Please report it" in one.msg]
    assert not foreign, "\n".join(foreign)
    assert twisted.twisted or len(played.told) < 10
