"""The pace of the workers of a run: they share it, keep to what the cloud lets through, and recover."""

from __future__ import annotations

import collections
import heapq
import random

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.rate_limiter import Pace, Queue

from .seams import KEYS, THROTTLED, FakeClock, Wire, answer

WORKERS, CALLS = 50, 4


class Limit:
    """A cloud that lets so many requests through in any second."""

    def __init__(self, rate):
        self.rate = rate
        self.passed = collections.deque()

    def lets_through(self, now):
        while self.passed and self.passed[0] <= now - 1.0:
            self.passed.popleft()
        if len(self.passed) >= self.rate:
            return False
        self.passed.append(now)
        return True


class Bucket:
    """A cloud that hands out so many tokens a second and keeps a second's worth of them."""

    def __init__(self, rate):
        self.rate, self.tokens, self.at = rate, float(rate), 0.0

    def lets_through(self, now):
        self.tokens = min(self.rate, self.tokens + (now - self.at) * self.rate)
        self.at = now
        if self.tokens < 1.0:
            return False
        self.tokens -= 1.0
        return True


def play(limit, queue, seed, calls=CALLS):
    """Workers that send one call after the other under a limit; when each was accepted, and how many were refused."""
    chance, events, order = random.Random(seed), [], iter(range(10**9))

    def later(when, *what):
        heapq.heappush(events, (when, next(order), *what))

    for _worker in range(WORKERS):
        later(chance.uniform(0, 2), "join", calls, 0.0)
    accepted, refused = [], 0
    while events:
        now, _number, step, left, value = heapq.heappop(events)
        if step == "join":
            later(now, "wait", left, queue.join(now)) if queue.interval else later(now, "arrive", left, now)
        elif step == "wait":
            due = queue.due(value)
            if due > now:
                later(min(due, now + 1.0), "wait", left, value)
            else:
                later(now + chance.expovariate(100), "arrive", left, now)
        elif limit.lets_through(now):
            accepted.append(now)
            queue.accepted(now)
            if left > 1:
                later(now + 0.05, "join", left - 1, 0.0)
        else:
            refused += 1
            queue.refused(now, value)
            later(now + 1.0, "join", left, 0.0)
    return accepted, refused


def share_used(accepted, rate):
    steady = [at for at in accepted if at > accepted[0] + 1.0]
    return len(steady) / (steady[-1] - accepted[0] - 1.0) / rate


@pytest.mark.parametrize("cloud", [Limit, Bucket])
@pytest.mark.parametrize("seed", range(5))
def test_fifty_workers_use_what_an_account_is_allowed(cloud, seed):
    accepted, refused = play(cloud(5), Queue(), seed)
    assert len(accepted) == WORKERS * CALLS
    assert share_used(accepted, 5) >= 0.85
    assert refused <= WORKERS


@pytest.mark.parametrize("rate", [2, 10, 20])
def test_they_find_another_limit(rate):
    accepted, refused = play(Bucket(rate), Queue(), seed=1, calls=10)
    assert share_used(accepted, rate) >= 0.8
    assert refused <= WORKERS * 2


def test_the_pace_recovers_when_the_limit_is_lifted():
    queue = Queue()
    play(Limit(5), queue, seed=1)
    slow = queue.interval
    now = queue.at
    for _request in range(400):
        now += queue.interval
        queue.accepted(now)
    assert queue.interval < slow / 4


def test_requests_that_were_under_way_when_the_pace_was_reduced_do_not_reduce_it_again():
    queue = Queue()
    for _worker in range(WORKERS):
        queue.refused(10.0, sent=9.9)
    assert queue.interval == pytest.approx(0.2)
    queue.refused(12.0, sent=11.5)
    once = queue.interval
    queue.refused(12.1, sent=11.6)
    assert queue.interval == once > 0.2


def test_places_are_handed_out_in_order_and_follow_a_pace_that_changes():
    queue = Queue()
    queue.refused(10.0, sent=9.9)
    places = [queue.join(10.0) for _worker in range(5)]
    assert [queue.due(place) for place in places] == pytest.approx([10.2, 10.4, 10.6, 10.8, 11.0])
    before = queue.due(places[-1])
    queue.accepted(10.2)
    assert queue.due(places[-1]) < before


def test_a_place_that_nobody_took_is_not_kept():
    queue = Queue()
    queue.refused(10.0, sent=9.9)
    assert queue.due(queue.join(50.0)) == pytest.approx(50.0)


class Clock:
    def __init__(self, now):
        self.now = now

    def monotonic(self):
        return self.now

    def sleep(self, seconds):
        self.now += seconds


def test_workers_share_their_pace_by_a_file(tmp_path):
    clock = Clock(100.0)
    one, two = (Pace(str(tmp_path), "AK eu-west-2", clock) for _worker in range(2))
    other = Pace(str(tmp_path), "AK us-east-2", clock)
    assert one.wait() == two.wait() == 100.0
    assert not one.in_turns
    one.throttled(100.0)
    assert two.in_turns
    assert [two.wait(), one.wait(), two.wait()] == pytest.approx([100.2, 100.4, 100.6])
    assert not other.in_turns


def test_the_file_is_its_owners_only(tmp_path):
    Pace(str(tmp_path), "AK eu-west-2", Clock(1.0)).throttled(1.0)
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert "AK" not in file.name


def test_a_file_that_is_just_being_made_lets_pass(tmp_path):
    pace = Pace(str(tmp_path), "AK eu-west-2", Clock(1.0))
    pace.throttled(1.0)
    next(tmp_path.iterdir()).write_bytes(b"")
    pace.accepted()
    assert pace.wait() == 1.0


def test_without_a_shared_folder_there_is_no_queue():
    pace = Pace("", "AK eu-west-2", Clock(1.0))
    pace.throttled(1.0)
    assert not pace.in_turns
    assert pace.wait() == 1.0


def test_the_pace_is_of_one_account_at_one_endpoint(tmp_path):
    wire = Wire(THROTTLED, answer())
    with Cloud(KEYS, {}, clock=FakeClock(), wire=wire, shared_folder=str(tmp_path)) as cloud:
        cloud.outscale.call("ReadNets")
        (file,) = tmp_path.iterdir()
        kept = file.read_bytes()
        cloud.oks.call("ListProjects")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [kept]
    assert len(wire.requests) == 3


def test_a_task_that_was_throttled_takes_the_next_place_in_the_queue(tmp_path):
    clock = FakeClock()
    with Cloud(KEYS, {}, clock=clock, wire=Wire(THROTTLED, answer()), shared_folder=str(tmp_path)) as cloud:
        cloud.outscale.call("ReadNets")
        assert clock.seconds == pytest.approx(0.2)
