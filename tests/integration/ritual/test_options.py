"""Options that no case of the ritual uses are taken by the cloud, and what they make is known again."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.emulator.description import NEWER, USUAL
from tests.integration.playing import MODULES

pytestmark = pytest.mark.ritual

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    ("file", "version"), [("options.yml", USUAL), ("options.yml", NEWER), ("options_newer.yml", NEWER)]
)
def test_all_options(player, emulator, file, version):
    emulator.switch(api_version=version)
    tasks = []
    for number, task in enumerate(yaml.safe_load((HERE / file).read_text())):
        module = next(key for key in task if key in MODULES)
        again = {key: value for key, value in task.items() if key != "register"}
        tasks += [{"name": f"{number} {module}", **task}, {"name": f"{number} {module}, again", **again}]
    played = player.play(tasks)
    wrong = [f"{one.name}: {one.msg}" for one in played.told if one.failed]
    wrong += [f"{one.name}: nothing changed" for one in played.told if not one.changed and "again" not in one.name]
    wrong += [f"{one.name}: {one.actions}" for one in played.told if one.changed and "again" in one.name]
    wrong += [f"{one.name}: {one.result['warnings']}" for one in played.told if one.result.get("warnings")]
    assert not wrong, "\n".join(wrong)
