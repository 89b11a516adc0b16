"""The table of the guide from amazon.aws names options and results that the modules have."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import importlib
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[3]
GUIDE = (ROOT / "docs" / "docsite" / "rst" / "guide_fcu.rst").read_text()
PACKAGE = "ansible_collections.outscale.cloud.plugins.modules"
ROW = re.compile(
    r"^   \* - ``(\w+)``\n     - :ref:`(\w+) <\S+>`\n     - (.*?)(?=^   \* - |^\n)", re.MULTILINE | re.DOTALL
)


def rows():
    """Module to the text of its options."""
    return {ours: " ".join(text.split("\n     - ")[0].split()) for _theirs, ours, text in ROW.findall(GUIDE)}


def known(spec, path):
    """Whether an option, or one of its suboptions, is there."""
    name, _dot, rest = path.partition(".")
    return name in spec and (not rest or known(spec[name].get("options") or {}, rest))


def test_every_module_for_compute_and_network_is_in_the_table():
    assert len(rows()) == GUIDE.count("   * - ``ec2_")
    assert {"vm", "net", "subnet", "security_group", "volume", "public_ip", "tag"} <= rows().keys()


@pytest.mark.parametrize("name", rows())
def test_the_options_on_our_side_are_options_of_the_module(name):
    options, _result, result = rows()[name].partition(" Result: ")
    spec = importlib.import_module(f"{PACKAGE}.{name}").MODULE.argument_spec
    changed = re.findall(r"``[\w.]+`` → ``([\w.]+)``", options)
    same = re.findall(r"``([\w.]+)``", re.sub(r"``[\w.]+`` → ``[\w.]+``;?", "", options))
    assert len(changed) + len(same) >= 2
    assert [path for path in (*changed, *same) if not known(spec, path)] == []
    returned = yaml.safe_load(importlib.import_module(f"{PACKAGE}.{name}").RETURN)
    (path,) = re.findall(r"→ ``([\w.]+)``", result)
    for part in path.split("."):
        assert part in returned
        returned = returned[part].get("contains", {})
