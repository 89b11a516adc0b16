"""The answer of each changing call of each module is lost once: the task ends right, nothing is made twice."""

from __future__ import annotations

import pytest

from tests.integration.ritual.steps import NAMES, load
from tests.integration.ritual.walk import Walk, counts

UNKNOWABLE = {"CreateAccount"}
"""What nobody can look at afterwards: an account sees itself only."""

TOLD_AS_UNKNOWN = ("was lost and it is given only once", "perhaps it was carried out")
"""A secret that is given only once, and what must not be sent twice while nobody can see whether it was done."""

MADE_AGAIN = {
    "CreateAccessKey": ["CreateAccessKey", "UpdateAccessKey", "DeleteAccessKey"],
    "CreateEimUser": ["CreateEimUser", "DeleteEimUser"],
}
"""What is of no use without the secret that was lost with the answer, and what is sent to have another in its place."""

LOOKED = ("Looked at what is there before going on", "Looked for VMs with the token")


@pytest.mark.parametrize(
    "happened",
    [pytest.param(True, id="carried out"), pytest.param(False, id="not carried out", marks=pytest.mark.soak)],
)
@pytest.mark.parametrize("name", NAMES)
def test_a_lost_answer_of_every_call_does_no_harm(name, happened, direct, emulator, hurry):
    hurry(500)
    wrong = []
    for change in Walk(load(name), direct, emulator).changes():
        for number, call in enumerate(change.calls, 1):
            if call["action"] not in UNKNOWABLE:
                where = f"{change.step.name}, {call['action']} ({number} of {len(change.calls)})"
                wrong += [f"{where}: {one}" for one in lost(change, number, happened=happened)]
    assert not wrong, "\n".join([f"{len(wrong)} wrong", *wrong])


def lost(change, number, *, happened):
    """What is wrong when the answer of the n-th changing call of a step is lost."""
    told = change.again(lose_change={"at": number, "carried_out": happened})
    if not [one for one in told.sent if one["lost"]]:
        return ["nothing was lost"]
    if told.failed:
        known = any(words in told.msg for words in TOLD_AS_UNKNOWN)
        return [] if known else [f"it fails: {told.msg}"]
    warned = [text for text in told.result.get("warnings", []) if any(words in text for words in LOOKED)]
    wrong = [] if warned else [f"it does not warn: {told.result.get('warnings')}"]
    now = counts(change.walk.emulator)
    wrong += [f"there are {now}, not {change.counted}"] if now != change.counted else []
    wrong += harm(change, told, MADE_AGAIN.get(change.calls[number - 1]["action"], []) if happened else [])
    again = change.walk.play(change.step)
    repeats = change.walk.case.module == "vm" and change.step.task["vm"].get("state") == "restarted"
    if again.failed or (again.actions and not repeats):
        wrong.append(f"the run after that does {again.actions}: {again.msg}")
    return wrong


def harm(change, told, more):
    """What is wrong with the calls that it tells: those that were carried out, and the same as without the fault.

    ``more``: what else had to be sent.
    """
    done = [one["action"] for one in told.sent if one["change"] and one["carried_out"]]
    perhaps = [one["action"] for one in told.result["actions"] if one.get("uncertain")]
    certain = [one["action"] for one in told.result["actions"] if not one.get("uncertain")]
    wrong = [] if done in (certain, told.actions) else [f"it tells {told.actions}, carried out were {done}"]
    clean = sorted([*change.clean.actions, *more])
    return wrong if clean in (sorted(done), sorted([*done, *perhaps])) else [*wrong, f"it did {done}, not {clean}"]
