"""What ``make coverage`` counts: every API as it is described, and nothing of them that cannot be reached."""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[3] / "tools"


@pytest.fixture(scope="module")
def coverage():
    sys.path.insert(0, str(TOOLS))
    spec = importlib.util.spec_from_file_location("coverage_of_calls", TOOLS / "coverage.py")
    tool = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = tool
    spec.loader.exec_module(tool)
    yield tool
    sys.path.remove(str(TOOLS))
    del sys.modules[spec.name]


@pytest.fixture(scope="module")
def apis(coverage):
    native = [coverage.outscale(), coverage.added("1.40.1"), coverage.added("1.42.0"), coverage.oks()]
    return {api.title: api for api in (*native, coverage.fcu(), coverage.ec2(), coverage.directlink())}


def test_each_api_is_counted_whole(apis):
    assert {title: len(api.actions) for title, api in apis.items()} == {
        "OUTSCALE API 1.28.7": 206,
        "OUTSCALE API, what 1.40.1 adds": 57,
        "OUTSCALE API, what 1.42.0 adds": 3,
        "OKS": 33,
        "FCU": 126,
        "EC2 2014-10-01": 160,
        "DirectLink API": 10,
    }
    assert "Filters.VmIds" in apis["OUTSCALE API 1.28.7"].actions["ReadVms"]
    assert (
        "LaunchSpecification.BlockDeviceMapping.Ebs.SnapshotId"
        in apis["EC2 2014-10-01"].actions["RequestSpotInstances"]
    )


def test_call_and_read_reach_every_action_and_parameter_of_every_api(apis):
    assert {title: api.unknown() for title, api in apis.items() if api.unknown()} == {}


def test_what_a_module_sends_is_counted_as_its_and_the_rest_by_whether_call_knows_it(coverage, tmp_path):
    lines = [
        {"api": "x", "action": "ReadThings", "params": ["Filters"], "by": "thing"},
        {"api": "x", "action": "CreateThing", "params": ["Name", "Size"], "by": "call"},
    ]
    (tmp_path / "1.jsonl").write_text("\n".join(map(json.dumps, lines)))
    actions = {"ReadThings": {"Filters", "Filters.Names"}, "CreateThing": {"Name"}, "DeleteThing": {"Name"}}
    known = {"ReadThings": {"Filters", "Filters.Names"}, "CreateThing": {"Name"}}
    api = coverage.Api("x", "X", actions, known)
    calls = coverage.read(tmp_path)
    assert list(map(str, api.counted(calls))) == [
        "3: 1 by modules, 1 by call or read, 1 not at all",
        "4: 1 by modules, 2 by call or read, 1 not at all",
    ]
    assert api.missing(calls) == (["CreateThing", "DeleteThing"], {"ReadThings": ["Filters.Names"]})
    assert api.unknown() == ["DeleteThing"]
