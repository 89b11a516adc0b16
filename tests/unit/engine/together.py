"""Several tasks at once, in virtual time: one moves at a time, and who goes next is decided by time and chance.

Each task runs in a thread of its own that stops at every call and every pause, so that a seed tells the whole story.
"""

from __future__ import annotations

import heapq
import itertools
import random
import threading
import types

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.apis.protocol import Client


class Together:
    """The clock that all tasks share."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.seconds = 0.0
        self._waiting = []
        self._numbers = itertools.count()
        self._turn = threading.Semaphore(0)
        self._mine = threading.local()

    def run(self, works):
        """Results of the works, or what they raised, in their order."""
        results = [None] * len(works)

        def begin(number, work):
            self._mine.gate = threading.Semaphore(0)
            self._wait_at(self.chance.uniform(0, 0.5))
            try:
                results[number] = work()
            except Exception as exc:  # noqa: BLE001 - the test looks at it
                results[number] = exc
            self._turn.release()

        for number, work in enumerate(works):
            threading.Thread(target=begin, args=(number, work), daemon=True).start()
            self._turn.acquire()  # until it waits for its turn
        left = len(works)
        while self._waiting:
            self.seconds, _tie, gate = heapq.heappop(self._waiting)
            gate.release()
            self._turn.acquire()
        assert left == len(results)
        return results

    def _wait_at(self, seconds):
        heapq.heappush(self._waiting, (self.seconds + seconds, next(self._numbers), self._mine.gate))
        self._turn.release()
        self._mine.gate.acquire()

    def wait(self, seconds):
        """Let others go on meanwhile."""
        self._wait_at(seconds)

    # as a clock

    def monotonic(self):
        return self.seconds

    def sleep(self, seconds):
        self.wait(seconds)


class Far(Client):
    """One task's way to a cloud that others use as well. ``loses``: the share of changing calls that lose an answer."""

    name = "outscale"

    def __init__(self, together, cloud, loses=0.0, actions=None):
        self.together, self.cloud, self.loses, self.actions = together, cloud, loses, actions
        self.transport = types.SimpleNamespace(clock=together)
        self.scope = cloud.scope
        self.lost = []

    def _travel(self):
        self.together.wait(self.together.chance.uniform(0.02, 0.4))

    def read_all(self, action, params=None):
        self._travel()
        found = self.cloud.read_all(action, params)
        self._travel()
        return found

    def call(self, action, params=None):
        chance = self.together.chance
        unlucky = (self.actions is None or action in self.actions) and chance.random() < self.loses
        self._travel()
        if unlucky and chance.random() < 0.3:
            self._lose(action)
        answer = self.cloud.call(action, params)
        if unlucky:
            self._lose(action)
        self._travel()
        return answer

    def _lose(self, action):
        self.lost.append(action)
        self.together.wait(self.together.chance.choice([0.0, 1.0, 10.0, 60.0]))
        raise errors.AnswerLost(f"{action}: the answer was lost")
