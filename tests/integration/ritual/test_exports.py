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


def test_an_export_is_cancelled(player, emulator):
    emulator.switch(durations={"export.run": 36_000.0})
    of_image = {"image_id": "{{ image.image.image_id }}", "osu_export": WHERE, "wait": False}
    of_snapshot = {"snapshot_id": SNAPSHOT, "osu_export": WHERE, "wait": False}
    volume = {"name": "exported", "subregion_name": "eu-west-2a", "size": 1}
    played = player.play(
        [
            {"name": "volume", "volume": volume, "register": "volume"},
            {
                "name": "snapshot",
                "snapshot": {"name": "exported", "volume_id": "{{ volume.volume.volume_id }}"},
                "register": "snapshot",
            },
            {"name": "image", "image": IMAGE, "register": "image"},
            {"name": "of the image", "image_export": of_image},
            {"name": "of the snapshot", "snapshot_export": of_snapshot},
            {"name": "of the image, again", "image_export": of_image},
            {"name": "of the image, cancelled", "image_export": {**of_image, "state": "absent"}},
            {"name": "of the snapshot, cancelled", "snapshot_export": {**of_snapshot, "state": "absent"}},
            {"name": "of the snapshot, cancelled again", "snapshot_export": {**of_snapshot, "state": "absent"}},
        ]
    )
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
