"""The emulator without HTTP, with a clock that the test moves; every answer is held against the API's description."""

from __future__ import annotations

from tests.emulator import resources
from tests.emulator.accounts import FIRST
from tests.emulator.clock import instant
from tests.emulator.description import USUAL
from tests.emulator.doors.door import Visitor
from tests.emulator.doors.native import call_of
from tests.emulator.errors import ApiError
from tests.emulator.request_check import check_request
from tests.emulator.switches import Switches
from tests.emulator.world import HANDLERS, World

NEWER = {
    "Account": {"OutscaleLoginAllowed"},
    "DeleteLoadBalancer": {"LoadBalancer"},
    "Image": {"BootModes", "SecureBoot", "TpmMandatory"},
    "Keypair": {"KeypairId", "Tags"},
    "KeypairCreated": {"KeypairId", "Tags"},
    "LoadBalancer": {"State", "PrivateIp"},
    "SecurityGroupRule": {"SecurityGroupRuleId"},
    "User": {"CreationDate", "LastModificationDate", "OutscaleLoginAllowed", "UserEmail"},
    "Vm": {"ActionsOnNextBoot", "BootMode", "ShutdownBehaviorConfiguration", "TpmEnabled"},
    "FlexibleGpu": {"Tags"},
}
"""Keys that the recorded service, or a newer description, has besides."""

_TYPES = {"string": str, "integer": int, "boolean": bool, "number": (int, float)}


class Direct:
    """``direct("CreateNet", IpRange=...)`` answers or raises ApiError; ``pass_time`` lets states change."""

    def __init__(self, account=FIRST, region="eu-west-2", world=None, version=USUAL):
        resources.load()
        self.world = world or World(Switches(api_version=version))
        self.account = account
        self.region = region

    def __call__(self, action, **params):
        description = self.world.description
        checked = check_request(action, params, description)
        visitor = Visitor(self.account.account_id, self.region)
        answer = HANDLERS[action](call_of(self.world, action, checked, visitor))
        wrong = list(undocumented(description.schemas, description.actions[action]["response"], answer, action, action))
        assert not wrong, wrong
        return answer

    def refusal(self, action, **params):
        try:
            answer = self(action, **params)
        except ApiError as error:
            return error.status, error.code
        raise AssertionError(answer)

    def pass_time(self, seconds=10.0):
        self.world.clock.skew += seconds

    def other(self, account):
        return Direct(account, self.region, self.world)


def undocumented(schemas, fields, value, path, schema=""):
    """What an answer has that the description has not, in keys, types and spellings of dates."""
    for key, item in value.items():
        if key in fields:
            yield from _wrong(schemas, fields[key], item, f"{path}.{key}")
        elif key not in NEWER.get(schema, ()):
            yield f"{path}.{key} is not documented"


def _wrong(schemas, spec, value, path):
    rules = spec if isinstance(spec, dict) else {"type": spec}
    kind = rules["type"]
    if kind.startswith("["):
        if not isinstance(value, list):
            yield f"{path} is not a list"
            return
        for item in value:
            yield from _wrong(schemas, {**rules, "type": kind[1:-1]}, item, f"{path}[]")
        return
    word = kind.split(" ")[0]
    if value is None and rules.get("nullable"):
        return
    if word not in _TYPES:
        yield from undocumented(schemas, schemas[word], value, path, word)
    elif not isinstance(value, _TYPES[word]) or (word != "boolean" and isinstance(value, bool)):
        yield f"{path} is {value!r}, not a {word}"
    elif "(date" in kind and value:
        instant(value)
