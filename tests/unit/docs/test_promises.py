"""The page of promises: one row for each module that changes something, and what the rows say."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SOURCES = {path.stem: path.read_text() for path in sorted((ROOT / "plugins" / "modules").glob("[!_]*.py"))}


@pytest.fixture(name="row")
def _row(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    from render_promises import row

    return lambda name: row(name, SOURCES[name], SOURCES)


READS_ONLY = {"wait"}


@pytest.mark.parametrize("name", [name for name in SOURCES if not name.endswith("_info") and name not in READS_ONLY])
def test_every_module_that_changes_something_runs_in_check_mode_and_lists_its_actions(row, name):
    found = row(name)
    assert (found.check, found.actions) == ("✓", "✓")
    assert not set(found.in_place) & set(found.fixed)


def test_a_subnet(row):
    found = row("subnet")
    assert (found.diff, found.tags, found.wait, found.replace) == ("✓", "✓", "✓", "✓")
    assert found.found_by.startswith("``subnet_id``; ``net_id`` and ``ip_range``")
    assert found.in_place == ("map_public_ip_on_launch",)
    assert set(found.fixed) == {"net_id", "ip_range", "subregion_name"}
    assert "NAT service" in found.in_use


def test_there_is_one_account_only(row):
    assert row("account").found_by == "being the only one"


def test_a_name_that_changes_finds_as_well(row):
    assert row("user").found_by == "``user_name`` or ``new_user_name``"


def test_nothing_of_a_cookie_policy_changes(row):
    assert row("load_balancer_policy").in_place == ()


def test_documentation_is_not_code(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    from render_promises import lines_of_code

    assert lines_of_code('# a\n\nDOCUMENTATION = r"""\na: b\n"""\n\nx = 1\n    # inside counts\n') == 2
