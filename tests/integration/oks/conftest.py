"""A project with a cluster, for tests of what the ritual does not lead through its life."""

from __future__ import annotations

import pytest

PROJECT = {"name": "shop", "cidr": "10.50.0.0/18"}
CLUSTER = {
    "name": "shop",
    "version": "1.31",
    "cidr_pods": "10.91.0.0/16",
    "cidr_service": "10.92.0.0/16",
    "control_planes": "cp.mono.master",
    "admin_whitelist": ["192.0.2.0/24"],
}


@pytest.fixture
def play(direct, hurry):
    """Plays tasks, which are to end well unless ``failing``: what each told."""
    hurry(10)
    known = {}

    def play(*tasks, failing=False, **keywords):
        told = direct.play(list(tasks), known=known, **keywords).told
        assert failing or not [one.msg for one in told if one.failed]
        return told

    return play


@pytest.fixture
def cluster(play):
    """Plays tasks about a cluster, by the options that differ: ``cluster(version="1.32")``."""
    play({"oks_project": PROJECT, "register": "project"})
    play({"oks_cluster": {**CLUSTER, "project_id": "{{ project.oks_project.id }}"}})

    def change(failing=False, **options):
        (told,) = play({"oks_cluster": {"name": "shop", **options}}, failing=failing)
        return told

    return change
