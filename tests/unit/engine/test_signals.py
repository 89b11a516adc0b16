"""Signals wait where something would be torn apart, and raise where something has to be put back."""

from __future__ import annotations

import os
import signal
import threading

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._engine.signals import Interrupted, Signals

BOTH = pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])


@pytest.fixture
def caught():
    """The signals that reach the process."""
    numbers = []
    handlers = {one: lambda number, _frame: numbers.append(number) for one in (signal.SIGINT, signal.SIGTERM)}
    before = {one: signal.signal(one, handler) for one, handler in handlers.items()}
    numbers_and_handlers = numbers, handlers
    yield numbers_and_handlers
    for one, handler in before.items():
        signal.signal(one, handler)


def send(number):
    os.kill(os.getpid(), number)


@BOTH
def test_a_signal_waits_until_it_is_released(caught, number):
    numbers, _handlers = caught
    signals = Signals()
    signals.hold()
    send(number)
    assert numbers == []
    signals.release()
    assert numbers == [number]


@BOTH
def test_a_signal_raises_where_something_is_owed_and_comes_back_at_the_end(caught, number):
    numbers, _handlers = caught
    signals = Signals()
    signals.guard()
    with pytest.raises(Interrupted):
        send(number)
    assert numbers == []
    signals.unguard()
    assert numbers == [number]


def test_where_both_hold_a_signal_waits(caught):
    numbers, _handlers = caught
    signals = Signals()
    signals.guard()
    signals.hold()
    send(signal.SIGTERM)
    signals.unguard()
    assert numbers == []
    signals.release()
    assert numbers == [signal.SIGTERM]


def test_releasing_one_keeps_the_other(caught):
    numbers, _handlers = caught
    signals = Signals()
    signals.hold()
    signals.guard()
    signals.release()
    with pytest.raises(Interrupted):
        send(signal.SIGINT)
    assert numbers == []
    signals.end()
    assert numbers == [signal.SIGINT]


def test_of_several_signals_the_first_comes_back(caught):
    numbers, _handlers = caught
    signals = Signals()
    signals.hold()
    send(signal.SIGTERM)
    send(signal.SIGINT)
    signals.end()
    assert numbers == [signal.SIGTERM]


@pytest.mark.parametrize("way", [("hold", "release"), ("guard", "unguard"), ("hold", "end"), ("guard", "end")])
def test_the_process_has_its_own_handlers_back(caught, way):
    numbers, handlers = caught
    signals = Signals()
    first, last = way
    getattr(signals, first)()
    getattr(signals, first)()  # twice is once
    assert all(signal.getsignal(one) != handler for one, handler in handlers.items())
    getattr(signals, last)()
    assert {one: signal.getsignal(one) for one in handlers} == handlers
    send(signal.SIGTERM)
    assert numbers == [signal.SIGTERM]


def test_nothing_comes_back_where_nothing_came(caught):
    numbers, _handlers = caught
    signals = Signals()
    signals.hold()
    signals.end()
    signals.end()
    assert numbers == []


def test_a_thread_holds_no_signals(caught):
    _numbers, handlers = caught
    seen = []

    def work():
        signals = Signals()
        signals.hold()
        signals.guard()
        seen.append({one: signal.getsignal(one) for one in handlers})
        signals.end()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [handlers]
