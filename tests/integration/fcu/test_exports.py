"""Exports that are still under way can be taken back over FCU as well."""

from __future__ import annotations

import pytest

from tests.integration.ritual.test_exports import TASKS, judge_cancelled

pytestmark = pytest.mark.ritual


def test_an_export_is_cancelled_over_fcu(direct_fcu_player, emulator):
    emulator.switch(durations={"export.run": 36_000.0})
    judge_cancelled(direct_fcu_player.play(TASKS))
