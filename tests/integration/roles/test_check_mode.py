"""In check mode the roles tell what they would do from nothing, and send reads only."""

from __future__ import annotations

from .passes import passes, role
from .test_image_bake import BAKE
from .test_networks import GROUPS, HUB


def test_check_mode_tells_what_would_be_made_and_sends_reads_only(player):
    told = passes(
        player,
        {
            "network": [role("network", network_layout=HUB, network_strict=True)],
            "groups": [role("security_groups", security_groups_layout=GROUPS)],
            "bake": [role("image_bake", **BAKE)],
        },
        options=("--check",),
    )
    assert {name: one.failures for name, one in told.items()} == {"network": [], "groups": [], "bake": []}
    assert {"Have the Net", "Have the Subnets", "Have the NAT services"} <= set(told["network"].changed)
    assert {"Have the groups", "Have the inbound rules"} <= set(told["groups"].changed)
    assert {"Have the VM", "Have the image"} <= set(told["bake"].changed)
    assert [one.writes for one in told.values()] == [[], [], []]
    assert player.emulator.resources() == {}
