"""Exports that are still under way can be taken back, and are found by the image or snapshot and where they go."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.ritual

WHERE = {
    "disk_image_format": "raw",
    "osu_bucket": "exports",
    "osu_api_key": {"api_key_id": "ABCDEFGHIJKLMNOPQRST", "secret_key": "SECRET-OF-THE-BUCKET"},
}
SNAPSHOT = "{{ snapshot.snapshot.snapshot_id }}"
IMAGE = {
    "image_name": "exported",
    "root_device_name": "/dev/sda1",
    "block_device_mappings": [{"device_name": "/dev/sda1", "bsu": {"snapshot_id": SNAPSHOT}}],
}


OF_IMAGE = {"image_id": "{{ image.image.image_id }}", "osu_export": WHERE, "wait": False}
OF_SNAPSHOT = {"snapshot_id": SNAPSHOT, "osu_export": WHERE, "wait": False}
TASKS = [
    {
        "name": "volume",
        "volume": {"name": "exported", "subregion_name": "eu-west-2a", "size": 1},
        "register": "volume",
    },
    {
        "name": "snapshot",
        "snapshot": {"name": "exported", "volume_id": "{{ volume.volume.volume_id }}"},
        "register": "snapshot",
    },
    {"name": "image", "image": IMAGE, "register": "image"},
    {"name": "of the image", "image_export": OF_IMAGE},
    {"name": "of the snapshot", "snapshot_export": OF_SNAPSHOT},
    {"name": "of the image, again", "image_export": OF_IMAGE},
    {"name": "of the image, cancelled", "image_export": {**OF_IMAGE, "state": "absent"}},
    {"name": "of the snapshot, cancelled", "snapshot_export": {**OF_SNAPSHOT, "state": "absent"}},
    {"name": "of the snapshot, cancelled again", "snapshot_export": {**OF_SNAPSHOT, "state": "absent"}},
]


def judge_cancelled(played):
    """Each was made once and taken back once, and nothing tells what opens the bucket."""
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    assert {one.name: one.writes for one in played.told if one.name.startswith("of")} == {
        "of the image": ["CreateImageExportTask"],
        "of the snapshot": ["CreateSnapshotExportTask"],
        "of the image, again": [],
        "of the image, cancelled": ["DeleteExportTask"],
        "of the snapshot, cancelled": ["DeleteExportTask"],
        "of the snapshot, cancelled again": [],
    }
    assert "SECRET-OF-THE-BUCKET" not in played.output


def test_an_export_is_cancelled(player, emulator):
    emulator.switch(durations={"export.run": 36_000.0})
    judge_cancelled(player.play(TASKS))
