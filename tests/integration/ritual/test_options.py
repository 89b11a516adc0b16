"""Options that no case of the ritual uses are taken by the cloud, and what they make is known again."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
import yaml

from ansible_collections.outscale.cloud.plugins.module_utils._engine.fields import CREATE_ONLY
from tests.emulator.description import NEWER, NEWEST, USUAL
from tests.integration.playing import MODULES
from tests.integration.ritual.steps import NAMES, load

pytestmark = pytest.mark.ritual

HERE = Path(__file__).parent
WARNED = {"flexible_gpu": "it is there for the VM once that was stopped and started again"}
"""What tasks of a module that change something are told: here the flexible GPU is linked to a VM which runs."""


@pytest.mark.parametrize(
    ("file", "version"), [("options.yml", USUAL), ("options.yml", NEWER), ("options_newer.yml", NEWEST)]
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
    for one in played.told:
        warnings = [text.partition(": ")[2] for text in one.result.get("warnings", [])]
        if warnings != [text for module, text in WARNED.items() if one.changed and f" {module}" in one.name]:
            wrong.append(f"{one.name}: {warnings}")
    assert not wrong, "\n".join(wrong)


NOT_CHANGED = {
    "load_balancer": {"load_balancer_name"},  # it says which one is meant
    "oks_cluster": {"quirks"},  # the API does not show them
    "oks_project": {"quirks"},
}


def can_change(name):
    """The options that the module changes of what exists: by the update call, or by calls of their own."""
    module = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}").MODULE
    resource = module.resource
    changing = (name for name, one in resource.fields.items() if not one.fixed and one.change is not CREATE_ONLY)
    fields = {name for name in changing if resource.takes(resource.calls.update, name)}
    parts = {option for part in resource.parts for option in part.options}
    return ((fields | parts) & module.argument_spec.keys()) - NOT_CHANGED.get(name, set())


def test_every_option_that_can_change_is_changed():
    tasks = [one["task"] for name in NAMES for one in load(name).apart]
    tasks += yaml.safe_load((HERE / "options_newer.yml").read_text())
    missing = {}
    for name in set(NAMES) - {"tag"}:
        case = load(name)
        changed = {option for change in case.changes for option in change["to"]}
        changed |= {"tags", "name"} if case.tags else set()
        changed |= {option for task in tasks if name in task for option in task[name]}
        if can_change(name) - changed:
            missing[name] = sorted(can_change(name) - changed)
    assert missing == {}
