"""What the guide of machines shows can be played."""

from __future__ import annotations

import re
import textwrap

import pytest
import yaml


@pytest.fixture
def blocks(checkout):
    """The YAML blocks of the guide: lists of tasks."""
    text = (checkout / "docs" / "docsite" / "rst" / "guide_machines.rst").read_text()
    found = re.findall(r"\.\. code-block:: yaml\n\n((?:    .*\n|\n)+)", text)
    return [yaml.safe_load(textwrap.dedent(one)) for one in found]


def test_backups_keep_the_newest_seven_and_leave_others_alone(blocks, direct, emulator):
    backup, _cluster = blocks
    for day in range(1, 10):
        played = direct.play(backup, known={"day": f"2026-11-0{day}"})
        assert not any(one.failed for one in played.told), [one.msg for one in played.told]
    snapshots = emulator.state(made=True)["eu-west-2"]["Snapshot"].values()
    names = sorted(tag["Value"] for one in snapshots for tag in one["Tags"] if tag["Key"] == "Name")
    assert names == [f"shop-data 2026-11-0{day}" for day in range(3, 10)]
    again = direct.play(backup, known={"day": "2026-11-09"})
    assert not any(one.changed for one in again.told)


def test_a_tag_whose_key_holds_a_variable_is_set(blocks, direct, emulator):
    _backup, cluster = blocks
    (told,) = direct.play(cluster, known={"cluster": "green"}).told
    assert told.result["net"]["tags"]["OscK8sClusterID/green"] == "owned"
