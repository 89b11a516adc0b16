"""What the README tells the reader to do can be done."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest
import yaml

PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEs867HhR0kuOV9+Y/4t6APOLDgsWx4r4NOTwsU/nG5q tests\n"


@pytest.fixture
def readme(checkout):
    return (checkout / "README.md").read_text()


@pytest.fixture
def blocks(readme):
    """The YAML blocks, parsed."""
    return [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)]


@pytest.fixture
def run(emulator, collections_path, ansible_bin, tmp_path):
    def command(name, *args, **env):
        found = {"ANSIBLE_COLLECTIONS_PATH": str(collections_path), "ANSIBLE_NOCOLOR": "1", "HOME": str(tmp_path)}
        done = subprocess.run(
            [ansible_bin / name, *args],
            cwd=tmp_path,
            env={**os.environ, **emulator.env, **found, **env},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return command


@pytest.mark.parametrize("api", ["outscale", "fcu"])
def test_the_first_playbook_and_the_inventory_work(blocks, emulator, run, tmp_path, monkeypatch, api):
    monkeypatch.setenv("OSC_API", api)
    playbook = next(block for block in blocks if isinstance(block, list) and "VM" in block[0]["name"])
    inventory = next(block for block in blocks if isinstance(block, dict))
    (tmp_path / "first.yml").write_text(yaml.safe_dump(playbook))
    (tmp_path / "web.outscale.yml").write_text(yaml.safe_dump(inventory))
    (tmp_path / ".ssh").mkdir()
    (tmp_path / ".ssh" / "id_ed25519.pub").write_text(PUBLIC_KEY)
    stand_in = ("-e", json.dumps({"ansible_connection": "local", "ansible_python_interpreter": sys.executable}))
    assert "failed=0" in run("ansible-playbook", "first.yml", *stand_in, "--check", "--diff")
    assert emulator.resources() == {}
    run("ansible-playbook", "first.yml", *stand_in)
    again = run("ansible-playbook", "first.yml", *stand_in)
    assert re.findall(r" (ok|changed|failed|unreachable)=[1-9]", again.partition("PLAY RECAP")[2]) == ["ok", "ok"]
    assert re.search(r"@role_web:\s+\|  \|--first", run("ansible-inventory", "-i", "web.outscale.yml", "--graph"))
    ping = ("role_web", "-m", "ansible.builtin.ping")
    assert "first | SUCCESS" in run("ansible", "-i", "web.outscale.yml", *ping, *stand_in)
    assert {call["api"] for call in emulator.calls()} == {"api" if api == "outscale" else api}


def test_the_playbook_with_a_profile_finds_it_in_the_profile_file(readme, blocks, emulator, run, tmp_path):
    (profiles,) = (json.loads(text) for text in re.findall(r"```json\n(.*?)```", readme, re.DOTALL))
    playbook = next(block for block in blocks if isinstance(block, list) and "module_defaults" in block[0])
    emulator_keys = {name: emulator.env[f"OSC_{name.upper()}"] for name in ("access_key", "secret_key")}
    profiles["staging"] |= {**emulator_keys, "endpoints": {"api": emulator.env["OSC_ENDPOINT_API"]}}
    (tmp_path / ".osc").mkdir()
    (tmp_path / ".osc" / "config.json").write_text(json.dumps(profiles))
    (tmp_path / "play.yml").write_text(yaml.safe_dump(playbook))
    run("ansible-playbook", "play.yml", OSC_ACCESS_KEY="", OSC_SECRET_KEY="", OSC_ENDPOINT_API="", OSC_REGION="")
    assert {call["region"] for call in emulator.calls("ReadNets")} == {"cloudgouv-eu-west-1"}


def test_the_table_lists_the_modules_that_there_are(checkout):
    done = subprocess.run([sys.executable, "tools/readme_table.py", "--check"], cwd=checkout, check=False)
    assert done.returncode == 0


def test_the_archive_that_is_installed_is_the_one_that_is_built(checkout, readme):
    galaxy = yaml.safe_load((checkout / "galaxy.yml").read_text())
    named = set(
        re.findall(r"[\w-]+-[\d.]+\.tar\.gz", readme + (checkout / "docs/docsite/rst/guide_awx.rst").read_text())
    )
    assert named == {f"{galaxy['namespace']}-{galaxy['name']}-{galaxy['version']}.tar.gz"}


def test_each_role_is_told_of(checkout, readme):
    roles = {path.name for path in (checkout / "roles").iterdir() if path.is_dir()}
    assert set(re.findall(r"\(roles/(\w+)/README.md\)", readme)) == roles


def test_every_link_leads_to_a_file_and_every_make_target_exists(checkout, readme):
    links = re.findall(r"\]\((?!http|#)([^)]+)\)", readme)
    assert links
    assert [link for link in links if not (checkout / link).exists()] == []
    targets = set(re.findall(r"^([a-z-]+):", (checkout / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"(?:`|\$ )make ([a-z]+)", readme))
    assert named
    assert named - targets == set()


def test_its_figures_are_those_of_the_benchmarks(checkout, readme):
    row = r"^\| (.+?) +\| +([\d.]+) +\|"
    measured = dict(re.findall(row, (checkout / "docs" / "benchmarks.md").read_text(), re.MULTILINE))
    section = readme.partition("\n## How fast\n")[2].partition("\n## ")[0]
    told = dict(re.findall(row, section, re.MULTILINE))
    assert told
    assert told.items() - measured.items() == set()


def test_the_contents_lead_to_headings(readme):
    titles = re.findall(r"^## (.*)$", readme, re.MULTILINE)
    headings = {re.sub(r"[^a-z -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([^)]+)\)", readme)) <= headings
