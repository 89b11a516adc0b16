"""Tasks of one kind at once, some of whose answers are lost: each ends with its own, and nothing is left over."""

from __future__ import annotations

import random
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.integration.direct import DirectPlayer
from tests.integration.ritual.walk import PROMPT

NETWORK = [
    {"name": "net", "net": {"name": "shared", "ip_range": "10.0.0.0/16"}, "register": "net"},
    {
        "name": "subnet",
        "subnet": {"name": "shared", "net_id": "{{ net.net.net_id }}", "ip_range": "10.0.1.0/24"},
        "register": "subnet",
    },
]

KINDS = {
    "public_ip": ("PublicIp", {}),
    "net": ("Net", {"ip_range": "10.9.0.0/16"}),
    "volume": ("Volume", {"subregion_name": "eu-west-2a", "size": 1}),
    "nic": ("Nic", {"subnet_id": "{{ subnet.subnet.subnet_id }}"}),
}
"""Module to the emulator's kind and the options of a new one, which has no unique key but its name."""

SHORT_OF_TIME = 10
"""Tasks look at what others are doing: their pauses must not be over before the others had their turn."""


def together(emulator, folder, module, options, known, number):
    """Results of as many tasks as there are numbers, in threads that begin at the same moment."""
    begin = threading.Barrier(number)

    def one(which):
        own = folder / f"worker-{which}"
        own.mkdir()
        player = DirectPlayer(emulator, own)
        begin.wait()
        task = {"name": "task", module: {"name": f"worker-{which}", **options}}
        return player.play([task], known=dict(known)).told[0]

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(one, range(number)))


@pytest.mark.parametrize("lost", [0, 1, 3])
@pytest.mark.parametrize("number", [2, 8])
@pytest.mark.parametrize("module", KINDS)
def test_each_of_several_tasks_ends_with_its_own(module, number, lost, direct, emulator, hurry, tmp_path):
    hurry(SHORT_OF_TIME)
    kind, options = KINDS[module]
    emulator.switch(speed=PROMPT)
    known = {}
    direct.play(NETWORK, known=known)
    before = len(emulator.state(made=True)["eu-west-2"].get(kind, {}))
    places = sorted(random.Random(f"{module} {number} {lost}").sample(range(1, number + 1), min(lost, number)))
    create = f"Create{kind}"
    emulator.switch(lost_answers={create: [{"at": place} for place in places]} if places else {})
    told = together(emulator, tmp_path, module, options, known, number)
    assert [one.msg for one in told if one.failed] == []
    names = {one.result[module]["tags"]["Name"] for one in told}
    assert names == {f"worker-{which}" for which in range(number)}
    items = emulator.state(made=True)["eu-west-2"][kind]
    assert len(items) == before + number, f"{len(items)} were made, the answers {places} were lost"
