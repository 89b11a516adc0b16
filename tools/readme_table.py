"""Writes the table of modules and plugins into README.md; ``--check`` only tells whether it is up to date."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from collection_tree import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

README = ROOT / "README.md"
TABLE = re.compile(r"(<!-- begin of the table: .* -->\n).*(<!-- end of the table -->)", re.DOTALL)
KINDS = {"inventory": "Inventory", "lookup": "Lookup", "filter": "Filter", "callback": "Callback"}


def documented(folder: str) -> Iterator[tuple[str, str]]:
    """Name and short description of each plugin of a kind."""
    files: list[Path] = sorted((ROOT / "plugins" / folder).glob("[!_]*.py"))
    for file in files:
        if found := re.search(r"^short_description: (.*)$", file.read_text(), re.MULTILINE):
            yield file.stem, found.group(1).strip("\"'")


def table() -> str:
    """Return the text between the marks."""
    modules = dict(documented("modules"))
    rows = ["", "| Module | Does | Lists |", "| --- | --- | --- |"]
    for name, does in modules.items():
        if name.removesuffix("_info") not in modules or not name.endswith("_info"):
            lists = f"`{name}_info`" if f"{name}_info" in modules else ""
            rows.append(f"| `{name}` | {does} | {lists} |")
    rows += ["", "| Plugin | Name | Gives |", "| --- | --- | --- |"]
    rows += [f"| {kind} | `{name}` | {gives} |" for folder, kind in KINDS.items() for name, gives in documented(folder)]
    return "\n".join([*rows, "", ""])


def files() -> dict[Path, str]:
    """What the README should be."""
    return {README: TABLE.sub(lambda marks: f"{marks[1]}{table()}{marks[2]}", README.read_text())}


if __name__ == "__main__":
    import rendering

    sys.exit(rendering.main(files))
