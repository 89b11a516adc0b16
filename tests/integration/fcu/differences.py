"""The ritual's cases as they can be played over FCU, and over moto: ``differences.yml`` lists what is left out."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import yaml

from tests.integration.ritual.steps import CASES, Case, load

DIFFERENCES = yaml.safe_load(Path(__file__).with_name("differences.yml").read_text())
FCU: dict[str, dict[str, Any]] = DIFFERENCES["fcu"]
MOTO: dict[str, dict[str, Any]] = DIFFERENCES["moto"]
UNSUPPORTED: dict[str, str] = DIFFERENCES["unsupported"]
"""Modules whose resources FCU lacks, with what those are."""

SUPPORTED = sorted({path.stem for path in CASES.glob("*.yml")} - UNSUPPORTED.keys() - DIFFERENCES["other_apis"].keys())
ON_MOTO = [name for name in SUPPORTED if "not" not in MOTO.get(name, {})]

PARTS = ("fixed", "reordered", "info", "info_by_id", "unknown")


def over_fcu(name: str) -> Case:
    """The case without what FCU lacks."""
    return _without(load(name), FCU.get(name, {}))


def over_moto(name: str) -> Case:
    """The case without what moto lacks, with moto's own images and types of VMs."""
    case = _without(over_fcu(name), MOTO.get(name, {}))
    text = json.dumps(dataclasses.asdict(case))
    for ours, theirs in DIFFERENCES["moto_names"].items():
        text = text.replace(ours, theirs)
    return Case(**json.loads(text))


def _without(case: Case, difference: dict[str, Any]) -> Case:
    """The case without some of its parts.

    ``without``: name of a change, a step apart or a bad input, or an option, or a part, to the reason. ``with``: fields
    that are otherwise. ``actions``: name of a change to the actions that it then takes.
    """
    left_out = difference.get("without", {})
    steps = {part: getattr(case, part) for part in ("changes", "apart", "bad")}
    known = {one["name"] for listed in steps.values() for one in listed} | {*case.present, *case.shows}
    known |= {part for part in PARTS if getattr(case, part)}
    assert left_out.keys() <= known, f"there is no {', '.join(left_out.keys() - known)}"
    kept: dict[str, Any] = {
        part: [one for one in listed if one["name"] not in left_out] for part, listed in steps.items()
    }
    for part in ("present", "shows"):
        kept[part] = {key: value for key, value in getattr(case, part).items() if key not in left_out}
    kept |= {part: {} for part in PARTS if part in left_out}
    actions = difference.get("actions", {})
    assert actions.keys() <= {one["name"] for one in kept["changes"]}
    kept["changes"] = [
        {**one, "actions": actions[one["name"]]} if one["name"] in actions else one for one in kept["changes"]
    ]
    return dataclasses.replace(case, **{**kept, **difference.get("with", {})})
