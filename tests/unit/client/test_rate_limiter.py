"""The rate of an account: all processes share it, keep to what the cloud lets through, find it soon, and recover."""

from __future__ import annotations

import collections
import heapq
import random

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http import rate_limiter
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.rate_limiter import Queue, RateLimiter

from .seams import KEYS, THROTTLED, FakeClock, Wire, answer, cloud, refusal

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


def play(limit, queue, seed, calls=CALLS, workers=WORKERS):
    """Workers that send one call after the other under a limit; when each was accepted, and how many were refused."""
    accepted, refused, _ends = play_apart(limit, [queue], seed, calls, workers)
    return accepted, refused


def play_apart(limit, queues, seed, calls, workers):
    """The same on several machines, each with its queue and so many workers; also when each machine was done."""
    chance, events, order = random.Random(seed), [], iter(range(10**9))
    accepted, refused, ends = [], 0, [0.0] * len(queues)

    def later(when, *what):
        heapq.heappush(events, (when, next(order), *what))

    for machine in list(range(len(queues))) * workers:
        later(chance.uniform(0, 2), "join", machine, calls, 0.0)
    while events:
        now, _number, step, machine, left, value = heapq.heappop(events)
        queue = queues[machine]
        if step == "join":
            what = ("wait", machine, left, queue.join(now)) if queue.interval else ("arrive", machine, left, now)
            later(now, *what)
        elif step == "wait":
            due = queue.due(value)
            if due > now:
                later(min(due, now + 1.0), "wait", machine, left, value)
            else:
                later(now + chance.expovariate(100), "arrive", machine, left, now)
        elif limit.lets_through(now):
            accepted.append(now)
            queue.accepted(now)
            ends[machine] = now
            if left > 1:
                later(now + 0.05, "join", machine, left - 1, 0.0)
        else:
            refused += 1
            queue.refused(now, value)
            later(now + 1.0, "join", machine, left, 0.0)
    return accepted, refused, ends


def share_used(accepted, rate):
    steady = [at for at in accepted if at > accepted[0] + 1.0]
    return len(steady) / (steady[-1] - accepted[0] - 1.0) / rate


@pytest.mark.parametrize("limit", [Limit, Bucket])
@pytest.mark.parametrize("seed", range(5))
def test_fifty_workers_use_what_an_account_is_allowed(limit, seed):
    accepted, refused = play(limit(5), Queue(), seed)
    assert len(accepted) == WORKERS * CALLS
    assert share_used(accepted, 5) >= 0.85
    assert refused <= WORKERS


@pytest.mark.parametrize("limit", [Limit, Bucket])
@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("machines", [2, 4, 8])
def test_machines_that_do_not_know_of_each_other_share_a_rate(limit, machines, seed):
    queues = [Queue() for _machine in range(machines)]
    accepted, _refused, ends = play_apart(limit(5), queues, seed, calls=15, workers=48 // machines)
    assert len(accepted) == 48 * 15
    assert share_used(accepted, 5) >= 0.77
    assert max(ends) <= 1.35 * sum(ends) / machines


@pytest.mark.parametrize("rate", [2, 10, 20])
def test_they_find_another_limit(rate):
    accepted, refused = play(Bucket(rate), Queue(), seed=1, calls=10)
    assert share_used(accepted, rate) >= 0.8
    assert refused <= WORKERS * 2


def test_the_rate_recovers_when_the_limit_is_lifted():
    queue = Queue()
    play(Limit(5), queue, seed=1)
    slow = queue.interval
    now = queue.at
    for _request in range(400):
        now += queue.interval
        queue.accepted(now)
    assert queue.interval < slow / 4


def test_requests_that_were_under_way_when_the_rate_was_reduced_do_not_reduce_it_again():
    queue = Queue()
    for _worker in range(WORKERS):
        queue.refused(10.0, sent=9.9)
    assert queue.interval == pytest.approx(0.2)
    queue.refused(12.0, sent=11.5)
    once = queue.interval
    queue.refused(12.1, sent=11.6)
    assert queue.interval == once > 0.2


def test_places_are_handed_out_in_order_and_follow_a_rate_that_changes():
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


def test_workers_share_their_rate_by_a_file(tmp_path):
    clock = Clock(100.0)
    one, two = (RateLimiter(str(tmp_path), "AK eu-west-2", clock) for _worker in range(2))
    other = RateLimiter(str(tmp_path), "AK us-east-2", clock)
    assert one.wait() == two.wait() == 100.0
    assert not one.in_turns
    one.throttled(100.0)
    assert two.in_turns
    assert [two.wait(), one.wait(), two.wait()] == pytest.approx([100.2, 100.4, 100.6])
    assert not other.in_turns


def test_the_file_is_its_owners_only(tmp_path):
    RateLimiter(str(tmp_path), "AK eu-west-2", Clock(1.0)).throttled(1.0)
    (file,) = tmp_path.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert "AK" not in file.name


def test_a_file_that_is_just_being_made_lets_pass(tmp_path):
    limiter = RateLimiter(str(tmp_path), "AK eu-west-2", Clock(1.0))
    limiter.throttled(1.0)
    next(tmp_path.iterdir()).write_bytes(b"")
    limiter.accepted()
    assert limiter.wait() == 1.0


def test_without_a_shared_folder_there_is_no_queue():
    limiter = RateLimiter("", "AK eu-west-2", Clock(1.0))
    limiter.throttled(1.0)
    assert not limiter.in_turns
    assert limiter.wait() == 1.0


def test_the_rate_is_of_one_account_at_one_endpoint(tmp_path):
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


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """The folder of the machine, somewhere else for this test."""
    monkeypatch.setattr(rate_limiter, "MACHINE", str(tmp_path / "machine"))
    return tmp_path / "machine"


def limiter_of(tmp_path, run, clock):
    folder = tmp_path / run
    folder.mkdir(exist_ok=True)
    return RateLimiter(str(folder), "AK eu-west-2", clock, machine=True)


def test_runs_with_folders_of_their_own_stand_in_one_queue(tmp_path, machine):
    clock = Clock(100.0)
    one, two = (limiter_of(tmp_path, run, clock) for run in ("a", "b"))
    assert not one.in_turns
    assert not machine.exists()
    one.throttled(100.0)
    assert two.in_turns
    assert [two.wait(), one.wait(), two.wait()] == pytest.approx([100.2, 100.4, 100.6])
    assert machine.stat().st_mode & 0o777 == 0o700
    assert not [*(tmp_path / "a").iterdir(), *(tmp_path / "b").iterdir()]


@pytest.mark.parametrize("trap", ["open to all", "a link", "a file"])
def test_a_folder_that_others_can_write_to_is_not_used(tmp_path, machine, trap):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir(0o700)
    if trap == "open to all":
        machine.mkdir()
        machine.chmod(0o777)
    elif trap == "a link":
        machine.symlink_to(elsewhere)
    else:
        machine.write_text("")
    one, two = (limiter_of(tmp_path, "run", Clock(100.0)) for _worker in range(2))
    one.throttled(100.0)
    assert one.in_turns
    two.throttled(100.0)
    assert two.in_turns
    assert len(list((tmp_path / "run").iterdir())) == 1
    assert list(elsewhere.iterdir()) == []


def test_a_link_in_the_folder_is_not_followed(tmp_path, machine):
    one = limiter_of(tmp_path, "run", Clock(100.0))
    one.throttled(100.0)
    (file,) = machine.iterdir()
    file.unlink()
    target = tmp_path / "target"
    target.write_bytes(b"mine")
    file.symlink_to(target)
    one.throttled(101.0)
    assert one.wait() == 100.0
    assert target.read_bytes() == b"mine"


@pytest.mark.parametrize("later", [60.5, -50.0], ids=["after a minute", "after the machine was started again"])
def test_an_old_queue_is_forgotten(tmp_path, machine, later):
    clock = Clock(100.0)
    one = limiter_of(tmp_path, "run", clock)
    one.throttled(100.0)
    clock.now += later
    assert one.wait() == clock.now
    assert not one.in_turns
    assert list(machine.iterdir()) == []
    one.accepted()
    assert not one.in_turns


def test_who_has_not_the_time_to_wait_leaves_the_place_to_others(tmp_path):
    clock = Clock(100.0)
    limiter = RateLimiter(str(tmp_path), "AK eu-west-2", clock)
    limiter.throttled(100.0)
    for _place in range(3):
        assert limiter.wait(latest=100.1) is None
    assert clock.now == 100.0
    assert limiter.wait() == pytest.approx(100.2)


def queue_of(folder, seconds):
    """A queue in which the next one has so many seconds to wait."""
    clock = FakeClock()
    account = Cloud(KEYS, {}, clock=clock, wire=Wire(THROTTLED, answer()), shared_folder=str(folder))
    account.outscale.call("ReadNets")
    (file,) = folder.iterdir()
    queue = Queue(*rate_limiter._FORMAT.unpack(file.read_bytes()))
    queue.following += seconds / queue.interval
    file.write_bytes(rate_limiter._FORMAT.pack(*vars(queue).values()))
    return clock


@pytest.mark.parametrize(
    ("action", "waits", "sent"),
    [("ReadNets", 25, 1), ("ReadNets", 31, 0), ("DeleteNet", 20, 1), ("DeleteNet", 27, 0), ("DeleteNet", 100, 0)],
)
def test_nothing_is_sent_that_cannot_be_answered_in_its_time(tmp_path, action, waits, sent):
    clock, wire = queue_of(tmp_path, waits), Wire(answer())
    options = {**KEYS, "call_timeout": 30}
    with Cloud(options, {}, clock=clock, wire=wire, shared_folder=str(tmp_path)) as account:
        begin = clock.seconds
        if sent:
            account.outscale.call(action)
            assert waits - 1 <= clock.seconds - begin <= 30
        else:
            with pytest.raises(errors.TooLate, match=rf"{action} was not sent.*call_timeout is 30 s"):
                account.outscale.call(action)
            assert clock.seconds == begin
    assert len(wire.requests) == sent


def test_a_changing_call_that_was_throttled_is_not_sent_again_without_time_for_its_answer():
    account = cloud(refusal(429, "24", retry_after="27"), answer(), call_timeout=30)
    with pytest.raises(errors.Throttled):
        account.outscale.call("DeleteNet")
    assert len(account.wire.requests) == 1


def test_a_connection_is_not_waited_for_until_there_is_no_time_for_the_answer():
    account = cloud(answer(), call_timeout=12, connect_timeout=10)
    account.outscale.call("DeleteNet")
    assert account.wire.requests[0].extensions["timeout"]["connect"] == 9
