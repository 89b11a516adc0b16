"""The emulator answers as the real service was recorded to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .api import Api, Refused, until

_FOLDER = Path(__file__).parent / "recorded"
_REGION = "cloudgouv-eu-west-1"
_SSH_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB someone"


def exchanges(name):
    return [json.loads(line) for line in (_FOLDER / f"{name}.jsonl").read_text().splitlines()]


def differences(recorded, ours, path=""):
    """What differs in keys and types. ``REDACTED-n`` stands for anything, ``redacted-n`` for a text."""
    if isinstance(recorded, str) and recorded.startswith("REDACTED"):
        return []
    if type(recorded) is not type(ours):
        return [f"{path}: {type(recorded).__name__} recorded, {type(ours).__name__} here"]
    if isinstance(recorded, dict):
        found = [f"{path}.{key}: recorded, not here" for key in recorded.keys() - ours.keys()]
        found += [f"{path}.{key}: here, not recorded" for key in ours.keys() - recorded.keys()]
        return found + [
            each
            for key in recorded.keys() & ours.keys()
            for each in differences(recorded[key], ours[key], f"{path}.{key}")
        ]
    if isinstance(recorded, list) and bool(recorded) != bool(ours):
        return [f"{path}: {len(recorded)} items recorded, {len(ours)} here"]
    if isinstance(recorded, list):
        closest = [min((differences(each, mine, f"{path}[]") for each in recorded), key=len) for mine in ours]
        return [each for found in closest for each in found]
    return []


class Replay:
    """Plays recorded calls again: what the service chose then is replaced by what the emulator chose."""

    def __init__(self, api):
        self.api = api
        self.ours = {}
        self.passed = 0
        self.step = 0.3

    def pass_time(self):
        """Move the service's clock rather than wait; signatures bear five minutes."""
        self.passed += self.step
        self.step *= 1.3
        self.api.emulator.switch(clock_skew=self.passed)
        return False

    def translated(self, value, key=""):
        if isinstance(value, dict):
            return {name: self.translated(item, name) for name, item in value.items()}
        if isinstance(value, list):
            return [self.translated(item, key) for item in value]
        if key in _GIVEN:
            return _GIVEN[key]
        return self.ours.get(value, value) if isinstance(value, str) else value

    def learn(self, recorded, ours):
        if isinstance(recorded, dict) and isinstance(ours, dict):
            for key in recorded.keys() & ours.keys():
                self.learn(recorded[key], ours[key])
        elif isinstance(recorded, list) and isinstance(ours, list):
            for one, other in zip(recorded, ours, strict=False):
                self.learn(one, other)
        elif isinstance(recorded, str) and "-" in recorded and isinstance(ours, str):
            self.ours.setdefault(recorded, ours)


_GIVEN = {
    "IpProtocol": "tcp",
    "VmType": "tinav5.c1r1p2",
    "VolumeType": "standard",
    "DeviceName": "/dev/xvdb",
    "KeypairName": "someone",
    "KeypairNames": ["someone"],
    "PublicKey": _SSH_KEY,
    "LoadBalancerName": "balancer",
    "LoadBalancerNames": "balancer",
    "Key": "Name",
}


def test_the_recorded_life_of_a_stack(emulator):
    slow = {"load_balancer.delete": 20, "volume.delete": 20, "net.delete": 20, "vm.clear": 10}
    emulator.switch(speed=1, durations={**slow, "load_balancer.sg_release": 100})
    api = Api(emulator, region=_REGION)
    replay = Replay(api)
    image = api.read("ReadImages", "Images", ImageNames=["Ubuntu-24.04-2026.10.12-0"])[0]
    replay.ours["ami-00000197"] = image["ImageId"]
    for number, exchange in enumerate(exchanges("lifecycle")):
        play(replay, number, exchange)
    assert emulator.resources() == {}


def play(replay, number, exchange):
    """Call again until the answer has the recorded status and shape, as the recorded client did."""
    action = exchange["action"]
    params = replay.translated(exchange["params"])
    if action == "DeleteKeypair" and exchange["status"] == 400:
        params = {"KeypairName": "nobody"}
    found = ["not called"]
    replay.step = 0.3

    def fits():
        answer = replay.api.raw(action, params)
        body = answer.json()
        if answer.status_code != exchange["status"]:
            found[:] = [answer.text]
            return replay.pass_time()
        found[:] = differences(exchange["body"], body)
        if answer.status_code == 200:
            replay.learn(exchange["body"], body)
        elif not found:
            assert body["Errors"][0]["Code"] == exchange["body"]["Errors"][0]["Code"]
        if action in ("ReadVmTypes", "ReadImages"):  # each entry has some of the recorded keys
            found[:] = [each for each in found if "recorded, not here" not in each and "not recorded" not in each]
        return not found or replay.pass_time()

    try:
        until(fits)
    except AssertionError:
        pytest.fail(f"{number} {action} {params}: {found}")


@pytest.mark.parametrize("exchange", exchanges("refusals"), ids=lambda exchange: exchange["action"])
def test_recorded_refusals(api, exchange):
    params = Replay(api).translated(exchange["params"])
    if exchange["action"] == "CreateKeypair":
        params["PublicKey"] = "not a key"
    if exchange["action"] == "LinkVolume":
        params["DeviceName"] = "/dev/xvdb"
    if "SubregionName" in params:
        params["SubregionName"] = "eu-west-2a"
    with pytest.raises(Refused) as refused:
        api(exchange["action"], **params)
    assert (refused.value.status, refused.value.code) == (exchange["status"], exchange["code"])
