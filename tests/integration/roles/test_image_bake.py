"""The role image_bake: an image that a playbook has set up, and nothing else that stays. The VM is this machine."""

from __future__ import annotations

import os
import sys

import pytest

from .passes import passes, role

SET_UP = """
- name: Set it up
  hosts: image_bake
  gather_facts: false
  tasks:
    - name: The key of the login is there, and no other can read it
      ansible.builtin.stat:
        path: "{{ ansible_ssh_private_key_file }}"
      register: key
      failed_when: key.stat.mode != '0600'

    - name: Something breaks
      ansible.builtin.fail:
        msg: the set-up broke
      when: image_bake_broken | bool
"""
BAKE = {
    "image_bake_name": "golden",
    "image_bake_image_id": "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}",
    "image_bake_playbook": "set_up.yml",
    "image_bake_version": "1",
    "image_bake_accounts": ["200000000002"],
    "image_bake_tags": {"team": "shop"},
    "image_bake_connect_timeout": 60,
    "image_bake_host_vars": {
        "ansible_connection": "local",
        "ansible_python_interpreter": sys.executable,
        "image_bake_broken": "{{ breaks | default(false) }}",
    },
}
NEWER = {**BAKE, "image_bake_version": "2"}


@pytest.fixture(scope="module")
def life(running_emulator, tmp_path_factory):
    from tests.integration.playing import Player

    running_emulator.reset()
    player = Player(running_emulator, tmp_path_factory.mktemp("bake"))
    switch = {
        "name": "the next image is refused",
        "ansible.builtin.uri": {
            "url": f"{running_emulator.url}/_emulator/switches",
            "method": "PUT",
            "body_format": "json",
            "body": {"errors": {"CreateImage": [1, 400, "4045", "InvalidParameterValue"]}},
        },
    }
    told = passes(
        player,
        {
            "bake": [role("image_bake", **BAKE)],
            "again": [role("image_bake", **BAKE)],
            "broken": [role("image_bake", **NEWER, breaks=True)],
            "refused": [switch, role("image_bake", **NEWER)],
            "replaced": [role("image_bake", **NEWER)],
        },
        files={"set_up.yml": SET_UP},
        environment={"RECORDER_FILE": os.devnull},  # of the playbook that is played on the VM
        over_fcu=("again", "replaced"),
    )
    return told, running_emulator


def images(emulator):
    return list(emulator.state(made=True)["eu-west-2"]["Image"].values())


def test_an_image_is_baked_once_and_shared_and_tagged_with_its_snapshots(life):
    told, _emulator = life
    assert told["bake"].failures == []
    assert {"CreateKeypair", "CreateSecurityGroup", "CreateVms", "LinkPublicIp", "CreateImage"} <= set(
        told["bake"].writes
    )
    (snapshot,) = told["bake"].result("Tell the tasks that follow")["ansible_facts"]["image_bake_result"]["snapshots"]
    assert snapshot["tags"] == {"Name": "golden", "team": "shop", "bake_version": "1"}
    assert snapshot["permissions_to_create_volume"]["account_ids"] == ["200000000002"]
    assert (told["again"].failures, told["again"].changed, told["again"].writes) == ([], [], [])


def test_a_set_up_that_breaks_touches_no_image_and_leaves_nothing(life):
    told, _emulator = life
    assert "DeleteImage" not in told["broken"].writes
    assert "the set-up broke" in told["broken"].result("Play the playbook on it")["stdout"]
    assert {"DeleteVms", "DeletePublicIp", "DeleteSecurityGroup", "DeleteKeypair"} <= set(told["broken"].writes)


def test_the_old_image_is_back_where_the_new_one_is_refused(life):
    told, _emulator = life
    assert "The old one is there again, as ami-" in told["refused"].failures[-1]
    assert told["refused"].result("Have the old image again, of its snapshots")["image"]["tags"]["bake_version"] == "1"


def test_nothing_is_left_but_the_newest_image_and_its_snapshot(life):
    told, emulator = life
    assert told["replaced"].failures == []
    assert emulator.resources() == {"eu-west-2": {"Image": 1, "Snapshot": 1}}
    (image,) = images(emulator)
    assert {"Key": "bake_version", "Value": "2"} in image["Tags"]
