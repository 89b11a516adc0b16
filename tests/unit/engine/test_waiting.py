"""Waiting: until it is true, no longer than it can come true, and with a reason where it cannot."""

from __future__ import annotations

import dataclasses
import types

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine import wait
from ansible_collections.outscale.cloud.plugins.module_utils._engine.paths import LIVE, Path

from ..client.seams import FakeClock
from .collected import module_of

VOLUME = module_of("volume").resource
VOLUME = dataclasses.replace(
    VOLUME,
    lifecycle=dataclasses.replace(
        VOLUME.lifecycle, reason=Path("state_message"), moving={Path("links", LIVE, "state"): ("attaching",)}
    ),
)
READY = ("available", "in-use")


class Showing:
    """A cloud that shows one list after the other, the last for ever."""

    def __init__(self, *rounds):
        self.rounds = list(rounds)
        self.reads = 0
        self.clock = FakeClock()
        self.transport = types.SimpleNamespace(clock=self.clock)

    def supports(self, _action, _name=""):
        return True

    def read_all(self, _action, _params=None):
        self.reads += 1
        shown = self.rounds.pop(0) if len(self.rounds) > 1 else self.rounds[0]
        if isinstance(shown, Exception):
            raise shown
        return [dict(one) for one in shown]


def one(state, identity="vol-1", **more):
    return {"volume_id": identity, "state": state, **more}


def settled(cloud, states, seconds=60, **options):
    return wait.settled(cloud, VOLUME, states, READY, wait.Deadline(cloud.clock, seconds), **options)


def test_what_is_ready_is_not_read_again():
    cloud = Showing([one("creating")])
    assert settled(cloud, [one("available")]) == [one("available")]
    assert cloud.reads == 0


def test_what_was_changed_is_read_at_least_once():
    cloud = Showing([one("available", size=20)])
    assert settled(cloud, [one("available", size=10)], fresh=True) == [one("available", size=20)]
    assert cloud.clock.sleeps == []


def test_all_must_be_ready():
    cloud = Showing([one("available"), one("creating", "vol-2")], [one("available"), one("in-use", "vol-2")])
    found = settled(cloud, [one("creating"), one("creating", "vol-2")])
    assert [state["state"] for state in found] == ["available", "in-use"]
    assert cloud.reads == 2


def test_a_state_that_nobody_knows_is_waited_for():
    cloud = Showing([one("hibernating")], [one("hibernating")], [one("available")])
    assert settled(cloud, [one("hibernating")]) == [one("available")]


def test_a_link_that_is_moving_is_waited_for_whatever_the_state():
    moving, done = [{"state": "attaching"}], [{"state": "attached"}]
    cloud = Showing([one("in-use", links=moving)], [one("in-use", links=done)])
    assert settled(cloud, [one("in-use", links=moving)])[0]["links"] == done


@pytest.mark.parametrize("state", ["error", "deleted", "deleting"])
def test_a_state_that_leads_nowhere_is_told_at_once_with_its_reason(state):
    cloud = Showing([one(state, state_message="no space left")])
    with pytest.raises(
        wait.BadEnd,
        match=rf"The volume vol-1 is '{state}', from where it cannot become available or in-use: no space left",
    ):
        settled(cloud, [one("creating")])
    assert cloud.clock.seconds < 1


def test_a_failed_state_that_is_wanted_is_no_failure():
    cloud = Showing([one("error")])
    limit = wait.Deadline(cloud.clock, 60)
    assert wait.settled(cloud, VOLUME, [one("creating")], ("error",), limit) == [one("error")]


@pytest.mark.parametrize(
    "shown", [[], errors.NotFound("outscale", "ReadVolumes", 400, "5064", "InvalidResource", "", "")]
)
def test_what_vanishes_while_it_is_waited_for_is_told_soon(shown):
    cloud = Showing([one("creating")], shown)
    with pytest.raises(wait.BadEnd, match="The volume vol-1 vanished while it was waited for"):
        settled(cloud, [one("creating")], 600)
    assert cloud.clock.seconds < 10


def test_one_read_that_misses_it_is_no_end():
    cloud = Showing([one("creating")], [], [], [one("available")])
    assert settled(cloud, [one("creating")]) == [one("available")]


def test_what_was_never_shown_yet_is_waited_for_to_the_limit():
    cloud = Showing([])
    with pytest.raises(wait.TimeLimit, match=r"The volume vol-1 cannot be read back after 60 s \(wait_timeout\)"):
        settled(cloud, [one("creating")], fresh=True)
    assert cloud.clock.seconds == pytest.approx(60)


def test_the_limit_names_those_that_are_late_and_counts_the_rest():
    late = [one("creating", f"vol-{number}") for number in range(12)]
    cloud = Showing([*late, one("available", "vol-x")])
    with pytest.raises(wait.TimeLimit) as caught:
        settled(cloud, [*late, one("creating", "vol-x")])
    assert "the volume vol-7 is still 'creating' and 4 more after 60 s" in str(caught.value)
    assert "vol-x" not in str(caught.value)


def test_what_is_gone_is_gone_when_it_is_not_shown_or_shown_as_deleted():
    for shown in ([], [one("deleted")]):
        cloud = Showing([one("deleting")], shown)
        wait.gone(cloud, VOLUME, [one("available")], wait.Deadline(cloud.clock, 60))
        assert cloud.reads == 2


def test_what_does_not_go_is_told_with_its_last_state():
    cloud = Showing([one("deleting")])
    with pytest.raises(wait.TimeLimit, match=r"The volume vol-1 is still 'deleting' after 60 s \(wait_timeout\)"):
        wait.gone(cloud, VOLUME, [one("available")], wait.Deadline(cloud.clock, 60))


# --- time limits ---


def test_a_part_of_a_limit_is_never_longer_than_what_is_left():
    clock = FakeClock()
    limit = wait.Deadline(clock, 20)
    clock.sleep(15)
    assert limit.part(15).left() == 5
    assert limit.part(2).left() == 2
    assert limit.part(2).seconds == 2


def test_a_pause_never_passes_the_limit_and_there_is_none_after_it():
    clock = FakeClock()
    limit = wait.Deadline(clock, 1)
    while limit.pause(9):
        assert clock.seconds <= 1
    assert clock.seconds == 1
    assert limit.left() == 0


def test_pauses_grow_from_a_fifth_of_a_second_to_five_seconds():
    clock = FakeClock()
    limit = wait.Deadline(clock, 10_000)
    for attempt in (0, 1, 5, 20, 500):
        assert limit.pause(attempt)
    first, second, later, last, more = clock.sleeps
    assert 0.16 <= first <= 0.24
    assert 0.24 <= second <= 0.36
    assert 1.2 <= later <= 1.9
    assert all(4 <= pause <= 6 for pause in (last, more))
