"""A task means the same however Ansible runs it: its environment, defaults, secrets, loops, another user, later."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.emulator.accounts import FIRST, SECOND
from tests.integration.playing import HERE, WAYS

pytestmark = pytest.mark.ritual

BOTH_WAYS = pytest.mark.parametrize("way", WAYS)
NET = {"name": "x", "ip_range": "10.0.0.0/16"}
SECOND_KEYS = {"OSC_ACCESS_KEY": SECOND.access_key, "OSC_SECRET_KEY": SECOND.secret_key}


def accounts(told):
    return {call["account"] for call in told.calls}


@BOTH_WAYS
def test_the_environment_of_task_block_and_play_counts(player, emulator, way):
    wrong = {"OSC_ACCESS_KEY": "UNKNOWNACCESSKEY0001", "OSC_SECRET_KEY": "x"}
    played = player.play(
        [
            {"name": "of the play", "net": NET},
            {"name": "of the task", "net": NET, "environment": {**SECOND_KEYS}},
            {"block": [{"name": "of the block", "outscale.cloud.net": NET}], "environment": {**SECOND_KEYS}},
            {"name": "templated", "net": NET, "environment": {"OSC_REGION": "{{ 'us-east-2' }}"}},
            {
                "name": "templated as a whole",
                "net": NET,
                "environment": "{{ {'OSC_REGION': 'us-west-1'} }}",
            },
        ],
        way=way,
        env=wrong,
        environment={"OSC_ACCESS_KEY": FIRST.access_key, "OSC_SECRET_KEY": FIRST.secret_key},
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert accounts(played["of the play"]) == {FIRST.account_id}
    assert accounts(played["of the task"]) == {SECOND.account_id}
    assert played["of the block"].changed is False
    assert {call["region"] for call in played["templated"].calls} == {"us-east-2"}
    assert {call["region"] for call in played["templated as a whole"].calls} == {"us-west-1"}


@BOTH_WAYS
def test_module_defaults_of_the_group_reach_every_module(player, emulator, way):
    defaults = {
        "group/outscale.cloud.all": {
            "region": "us-east-2",
            "access_key": SECOND.access_key,
            "secret_key": SECOND.secret_key,
            "wait": False,
            "wait_timeout": 60,
        },
        "outscale.cloud.subnet": {"subregion_name": "us-east-2b"},
    }
    played = player.play(
        [
            {"name": "net", "net": NET, "register": "net"},
            {"name": "subnet", "subnet": {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"}},
            {"name": "info", "net_info": {}},
            {"name": "several", "quota_info": {}},
            {"name": "call", "call": {"action": "ReadNets"}},
            {"name": "keypair", "keypair": {"keypair_name": "x", "region": "us-west-1"}},
        ],
        way=way,
        module_defaults=defaults,
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert {account for one in played.told for account in accounts(one)} == {SECOND.account_id}
    assert {call["region"] for one in played.told[:-1] for call in one.calls} == {"us-east-2"}
    assert played["subnet"].result["subnet"]["subregion_name"] == "us-east-2b"
    assert {call["region"] for call in played["keypair"].calls} == {"us-west-1"}


@BOTH_WAYS
def test_secrets_are_hidden_wherever_they_would_show(player, emulator, way):
    secret = FIRST.secret_key
    keys = {"access_key": FIRST.access_key, "secret_key": secret}
    played = player.play(
        [
            {"name": "shown", "net": {**NET, **keys, "tags": {"leak": f"has {secret} in it"}}},
            {
                "name": "loud",
                "call": {"action": "ReadNets", **keys, "params": {"filters": {"tag_values": [secret]}}},
            },
            {"name": "hidden", "keypair": {"keypair_name": "x"}, "no_log": True},
        ],
        way=way,
        options=("-vvvv", "--diff"),
        env={"ANSIBLE_INJECT_INVOCATION": "true"},
    )
    assert played["shown"].result["net"]["tags"]["leak"] == "has ******** in it"
    assert played["shown"].result["invocation"]["module_args"]["secret_key"] == "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER"
    assert secret not in played.output
    assert "PRIVATE KEY" not in played.output
    assert "private_key" not in str(played["hidden"].result)


@BOTH_WAYS
def test_check_mode_of_task_and_of_the_run(player, emulator, way):
    tasks = [
        {"name": "as the run", "net": NET, "register": "net"},
        {"name": "never", "net": {**NET, "name": "y"}, "check_mode": True},
        {"name": "always", "net": {**NET, "name": "z"}, "check_mode": False},
        {
            "name": "of what will be",
            "subnet": {"net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        },
        {
            "name": "call",
            "call": {"action": "CreateNet", "params": {"ip_range": "10.0.0.0/16"}},
        },
        {"name": "reading call", "call": {"action": "ReadNets"}},
    ]
    played = player.play(tasks, way=way, options=("--check",))
    assert [one.msg for one in played.told if one.failed] == []
    assert [one.changed for one in played.told] == [True] * 5 + [False]
    assert [one.writes for one in played.told] == [[], [], ["CreateNet", "CreateTags"], [], [], []]
    assert played["of what will be"].actions == ["CreateSubnet"]
    assert len(played["reading call"].result["answer"]["nets"]) == 1
    assert emulator.resources() == {"eu-west-2": {"Net": 1}}


@BOTH_WAYS
def test_loops_conditions_and_delegation(player, emulator, way):
    played = player.play(
        [
            {"name": "loop", "net": {"name": "{{ item }}", "ip_range": "10.0.0.0/16"}, "loop": ["x", "y", "x"]},
            {"name": "skipped", "net": NET, "when": False},
            {"name": "delegated", "net": NET, "delegate_to": "localhost", "run_once": True},
            {"name": "until", "net_info": {}, "register": "found", "until": "found.nets | length == 2", "retries": 1},
        ],
        way=way,
        hosts=("web",),
    )
    assert [one.msg for one in played.told if one.failed] == []
    assert [item["changed"] for item in played["loop"].result["results"]] == [True, True, False]
    assert played["skipped"].status == "skipped"
    assert played["delegated"].changed is False
    assert emulator.resources() == {"eu-west-2": {"Net": 2}}


def started_processes(player, task):
    """The files of the module processes that a task started, which Ansible leaves when told to."""
    settings = {
        "ANSIBLE_KEEP_REMOTE_FILES": "1",
        "ANSIBLE_PIPELINING": "0",
        "ANSIBLE_ASYNC_DIR": str(player.folder / "async"),
        "ANSIBLE_BECOME_PLUGINS": str(HERE / "become_plugins"),
    }
    played = player.play([{"name": "task", "net": NET, **task}], env=settings)
    assert [one.msg for one in played.told if one.failed] == []
    assert played["task"].changed
    return [path.name for path in player.folder.glob(f"play-{player.number}/remote/*/AnsiballZ_net.py")]


def other_python():
    """The same interpreter under another name."""
    here = Path(sys.executable)
    names = ("python", "python3", f"python3.{sys.version_info.minor}")
    return next(str(here.with_name(name)) for name in names if name != here.name and here.with_name(name).exists())


def test_in_the_worker_no_process_is_started(player, emulator):
    assert started_processes(player, {}) == []
    assert (
        started_processes(player, {"vars": {"ansible_python_interpreter": "auto_silent"}, "net": {**NET, "name": "y"}})
        == []
    )


@pytest.mark.parametrize(
    "keywords",
    [
        {"async": 60, "poll": 1},
        {"become": True, "become_method": "same"},
        {"vars": {"ansible_python_interpreter": other_python()}},
    ],
    ids=["async", "become", "another interpreter"],
)
def test_what_needs_a_process_gets_one(player, emulator, keywords):
    assert started_processes(player, keywords) == ["AnsiballZ_net.py"]
    assert emulator.resources() == {"eu-west-2": {"Net": 1}}


def test_a_python_without_the_libraries_is_told_which_one_to_install(player, emulator):
    bare = sys._base_executable
    if subprocess.run([bare, "-c", "import httpx"], capture_output=True, check=False).returncode == 0:
        pytest.skip("the machine's own Python has httpx")
    told = player.play([{"name": "task", "net": NET, "vars": {"ansible_python_interpreter": bare}}])["task"]
    assert told.failed
    assert told.msg.startswith("Failed to import the required Python library (httpx) on ")
