"""How a tool that writes generated files does so: ``--check`` changes nothing and names those that differ."""

from __future__ import annotations

import argparse
import typing as t
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

Files = t.Mapping[Path, str]
"""What each file should be."""


class Incomplete(Exception):
    """Not all files can be made. ``files``: those that can; ``problems``: why, one line each."""

    def __init__(self, files: Files, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.files = files
        self.problems = problems


def write(files: Files, *, check: bool) -> bool:
    """Bring the files up to date, or with ``check`` only name those that are not. Return whether any differed."""
    changed = [path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]
    for path in changed:
        print(path.relative_to(ROOT))
        if not check:
            path.write_text(files[path], "utf-8")
    return bool(changed)


def main(*makers: t.Callable[[], Files], args: t.Sequence[str] | None = None) -> int:
    """Be such a tool: each maker's files are written before the next one is asked, as it may read them."""
    parser = argparse.ArgumentParser(description="Write what is generated.")
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file would change")
    check = parser.parse_args(args).check
    changed = problems = False
    for maker in makers:
        try:
            files = maker()
        except Incomplete as exc:
            print(exc)
            files, problems = exc.files, True
        changed = write(files, check=check) or changed
    if check and changed:
        print("These files are not as they are generated: make render writes them.")
    return int(problems or (check and changed))
