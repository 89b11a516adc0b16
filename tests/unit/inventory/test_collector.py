"""The garbage collector is as it was once an inventory is made."""

from __future__ import annotations

import gc

import pytest

from ansible_collections.outscale.cloud.plugins.plugin_utils._collector import nothing_to_collect


def test_nothing_is_collected_meanwhile_and_all_is_old_afterwards():
    assert gc.isenabled()
    with nothing_to_collect():
        assert not gc.isenabled()
        kept = [[number] for number in range(10_000)]
    assert gc.isenabled()
    assert any(one is kept[-1] for one in gc.get_objects(generation=2))


def test_it_is_on_again_after_a_failure():
    with pytest.raises(ValueError, match="broken"), nothing_to_collect():
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off():
    gc.disable()
    try:
        with nothing_to_collect():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_what_somebody_else_froze_stays_frozen():
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with nothing_to_collect():
            pass
        assert gc.get_freeze_count() == frozen
    finally:
        gc.unfreeze()
