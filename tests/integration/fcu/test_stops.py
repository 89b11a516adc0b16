"""A VM that is stopped over FCU, which shows its shutdown behavior only to who asks for it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.ritual

VM = {
    "name": "stops",
    "image_id": "ami-29000005",
    "vm_type": "tinav5.c1r1p2",
    "vm_initiated_shutdown_behavior": "terminate",
}
IDS = ["{{ made.vm.vm_id }}"]


@pytest.mark.parametrize(
    "change", [{"state": "stopped"}, {"vm_type": "tinav5.c2r2p2", "allow_stop": True}], ids=["for good", "for a change"]
)
def test_a_vm_that_a_stop_would_terminate_is_stopped_and_no_more(direct_fcu_player, emulator, change):
    emulator.switch(speed=1_000_000)
    played = direct_fcu_player.play(
        [
            {"name": "made", "vm": VM, "register": "made"},
            {"name": "stopped", "vm": {"vm_ids": IDS, **change}},
            {"name": "found", "vm": {"vm_ids": IDS, "vm_initiated_shutdown_behavior": "terminate"}},
        ]
    )
    assert [f"{one.name}: {one.msg}" for one in played.told if one.failed] == []
    (vm,) = [one for one in emulator.calls("StopInstances") if one["status"] == 200]
    behaviors = [
        (one["at"] < vm["at"], one["params"]["InstanceInitiatedShutdownBehavior"]["Value"])
        for one in emulator.calls("ModifyInstanceAttribute")
        if "InstanceInitiatedShutdownBehavior" in one["params"]
    ]
    assert behaviors == [(True, "stop"), (False, "terminate")]
    assert played["found"].result["vm"]["state"] == change.get("state", "running")
    assert not played["found"].changed
