"""Builds the documentation as HTML, in ``docs/build/html``, with no network."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zlib
from typing import TYPE_CHECKING

from collection_tree import CACHE, ROOT, environment, refresh

if TYPE_CHECKING:
    from pathlib import Path

WORK = CACHE / "docs"
RST = WORK / "rst"
HTML = ROOT / "docs" / "build" / "html"

# what antsibull-docs refers to in Ansible's own documentation: pages, and settings by their environment variables
LABELS = {
    "action_plugins": "plugins/action.html",
    "ansible_configuration_settings": "reference_appendices/config.html",
    "common_return_values": "reference_appendices/common_return_values.html",
    "precedence_rules": "reference_appendices/general_precedence.html",
}
SETTINGS = tuple(f"ANSIBLE_CACHE_PLUGIN{part}" for part in ("", "_CONNECTION", "_PREFIX", "_TIMEOUT"))


def write_inventory(file: Path) -> None:
    """Write the sphinx inventory that stands for the one of docs.ansible.com."""
    head = "# Sphinx inventory version 2\n# Project: Ansible\n# Version: devel\n# Compressed using zlib.\n"
    lines = [f"{label} std:label -1 {page}#{label.replace('_', '-')} {label}\n" for label, page in LABELS.items()]
    config = LABELS["ansible_configuration_settings"]
    lines += [f"{name} std:envvar 1 {config}#envvar-{name} -\n" for name in SETTINGS]
    file.write_bytes(head.encode() + zlib.compress("".join(lines).encode()))


def run(*words: str) -> None:
    """Run a step of the build; leave with its output if it fails."""
    done = subprocess.run(words, cwd=WORK, env=environment(), text=True, capture_output=True, check=False)
    if done.returncode:
        sys.exit(f"{done.stdout}{done.stderr}\nFAIL {' '.join(words)}")


def main() -> None:
    """Write the pages, then turn them into HTML."""
    refresh()
    shutil.rmtree(WORK, ignore_errors=True)
    RST.mkdir(parents=True)
    RST.chmod(0o755)  # antsibull-docs wants that nobody else writes there
    shutil.copy(ROOT / "docs" / "docsite" / "conf.py", WORK)
    write_inventory(WORK / "ansible_devel.inv")
    current = ("--use-current", "--squash-hierarchy", "--fail-on-error", "--cleanup", "everything")
    run("antsibull-docs", "collection", *current, "--dest-dir", str(RST), "outscale.cloud")
    run(
        "sphinx-build",
        "-q",
        "-W",
        "--keep-going",
        "-b",
        "html",
        "-d",
        str(WORK / "doctrees"),
        "-c",
        str(WORK),
        str(RST),
        str(HTML),
    )
    print(HTML / "index.html")


if __name__ == "__main__":
    main()
