"""A task of a module, played by the engine against a simulated cloud."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options

from .collected import module_of

LOST = errors.AnswerLost("the answer was lost")


def engine_of(cloud, name, **options):
    return Engine(cloud, module_of(name).resource, Options(**options))


def run(cloud, name, values, state="present", *, replace=False, ignore=(), **options):
    """The outcome of a task."""
    return engine_of(cloud, name, **options).run(Desired(values, state, replace, frozenset(ignore)))


def failed(cloud, name, values, state="present", *, replace=False, ignore=(), **options):
    """What a task that fails raises, in one line, and its outcome."""
    engine = engine_of(cloud, name, **options)
    with pytest.raises(errors.OutscaleError) as caught:
        engine.run(Desired(values, state, replace, frozenset(ignore)))
    assert len(str(caught.value).splitlines()) == 1
    return caught.value, engine.outcome


def actions(outcome):
    return [call["action"] for call in outcome.calls]


def made(cloud, name, values, **options):
    """One resource that is there already; what it shows. Nothing of it is among the calls that the cloud counts."""
    (one,) = run(cloud, name, values, **options).after
    cloud.sent.clear()
    return one
