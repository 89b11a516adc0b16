"""The names that are proposed for unknown ones."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog, nearest

APIS = ("outscale", "oks", "fcu", "directlink")
READS = ("Read", "Describe", "Get", "List", "Check")


@pytest.mark.parametrize(
    ("api", "written", "meant"),
    [
        ("outscale", "RaedVms", "ReadVms"),
        ("outscale", "read_vm", "ReadVms"),
        ("outscale", "deletevm", "DeleteVms"),
        ("outscale", "DeletVms", "DeleteVms"),
        ("outscale", "DeleteVm", "DeleteVms"),
        ("outscale", "UpdateVms", "UpdateVm"),
        ("outscale", "ModifyVms", "UpdateVm"),
        ("outscale", "DetachVolume", "UnlinkVolume"),
        ("fcu", "DescribeInstance", "DescribeInstances"),
        ("oks", "GetProjects", "ListProjects"),
    ],
)
def test_a_slip_of_the_pen_is_told_with_what_was_meant(api, written, meant):
    assert nearest.nearest_action(written, catalog.known(api).ACTIONS) == meant


@pytest.mark.parametrize(
    ("api", "written"),
    [
        ("fcu", "RequestSpotInstances"),
        ("outscale", "UndeleteVms"),
        ("outscale", "StopVolumes"),
        ("outscale", "DeleteSecurityGroupTags"),
        ("outscale", "RestoreVms"),
        ("outscale", "UnstartVms"),
        ("outscale", "delete"),
    ],
)
def test_what_does_something_else_is_not_proposed(api, written):
    assert nearest.nearest_action(written, catalog.known(api).ACTIONS) == ""


@pytest.mark.parametrize("api", APIS)
def test_who_wants_to_read_is_never_told_of_a_change(api):
    actions = list(catalog.known(api).ACTIONS)
    for name in actions:
        words = name[len(next((verb for verb in ("Create", "Delete", "Update") if name.startswith(verb)), "")) :]
        for verb in READS:
            found = nearest.nearest_action(f"{verb}{words}x", actions)
            assert not found or catalog.action(api, found).reads, f"{verb}{words}x: {found}"


@pytest.mark.parametrize("api", APIS)
def test_without_an_action_it_is_not_mistaken_for_one_that_takes_something_away(api):
    actions = list(catalog.known(api).ACTIONS)
    harmful = ("Delete", "Terminate", "Unlink", "Detach", "Stop", "Reboot", "Release", "Revoke", "Deregister")
    for name in actions:
        found = nearest.nearest_action(name, [one for one in actions if one != name])
        assert not found.startswith(harmful) or name.startswith(harmful), f"{name}: {found}"


@pytest.mark.parametrize(
    ("written", "known", "meant"),
    [
        ("vm_ids_to_lnk", ["vm_ids_to_link", "vm_ids_to_unlink"], "vm_ids_to_link"),
        ("vm_ids_to_link", ["vm_ids_to_unlink"], ""),
        ("vm_ids_to_unlnk", ["vm_ids_to_unlink"], "vm_ids_to_unlink"),
        ("on_vm_deletion", ["force_on_vm_deletion"], ""),
        ("ForceStop", ["force_stop"], "force_stop"),
    ],
)
def test_a_parameter_that_takes_something_away_is_proposed_to_who_asked_for_it(written, known, meant):
    assert nearest.nearest(written, known) == meant
