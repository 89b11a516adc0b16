"""Each changing call of each module is refused once: nothing is lost, the result is true, the next run gets there."""

from __future__ import annotations

import pytest

from tests.integration.ritual.steps import NAMES, load
from tests.integration.ritual.walk import GONE, Walk, by_kind, counts, lost_between, true_of, untold, untrue


@pytest.mark.parametrize("name", NAMES)
def test_a_refused_call_loses_nothing_and_is_told_as_it_is(name, direct, emulator, hurry):
    hurry(1000)
    wrong = []
    for change in Walk(load(name), direct, emulator).changes():
        if len(change.calls) == 1 and change.step.name != "create":
            continue
        for number, call in enumerate(change.calls, 1):
            where = f"{change.step.name}, {call['action']} ({number} of {len(change.calls)}) refused"
            wrong += [f"{where}: {one}" for one in refused(change, number)]
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])


def refused(change, number):
    """What is wrong when the n-th changing call of a step is refused."""
    walk = change.walk
    told = change.again(refuse_change=number)
    now = by_kind(walk.emulator)
    wrong = true_of(told)
    if not told.failed:
        return [*wrong, f"it did not fail: {told.result.get('warnings')}"]
    return [
        *wrong,
        *lost_between(change.before, now, change.end, told.msg),
        *untold(walk, change.step, told, change.made),
        *untrue(walk, change.step, told),
        *rerun(change, told),
    ]


def rerun(change, told):
    """What is wrong when the same task is played again, and once more. What was told as left over may be."""
    walk = change.walk
    if "{{ made." in str(change.step.task) and GONE in told.msg:
        return []  # by an id that is gone, as the message says
    second = change.once_more()
    if second.failed:
        in_the_way = "Made before that: " in told.msg and "in use" in second.msg
        return [] if in_the_way else [f"the next run fails: {second.msg}"]
    wrong = [f"the next run: {one}" for one in true_of(second)]
    now = counts(walk.emulator)
    more = {kind: now.get(kind, 0) - change.counted.get(kind, 0) for kind in {*now, *change.counted}}
    if any(more.values()) and not (min(more.values()) >= 0 and names_one_of(told.msg, walk, more)):
        wrong.append(f"after the next run there are {now}, not {change.counted}; the first run told {told.msg}")
    third = walk.play(change.step)
    return wrong + ([f"the run after that does {third.actions}: {third.msg}"] if third.actions or third.failed else [])


def names_one_of(message, walk, more):
    """Whether a message says which resource is one too many; what came with it, as the disk of a VM, need not be."""
    there = by_kind(walk.emulator, made=True)
    return any(
        one.partition(" ")[2] in message for kind, number in more.items() if number for one in there.get(kind, {})
    )
