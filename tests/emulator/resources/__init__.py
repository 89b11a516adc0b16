"""All resources: importing their modules fills the tables of kinds and of actions."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from ..ids import ALL_PREFIXES
from ..kinds import KINDS
from ..reading import serve_reads


def load() -> None:
    """Import every module of this folder, then give the Read actions that have no function of their own one."""
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        import_module(f"{__name__}.{path.stem}")
    serve_reads()
    ALL_PREFIXES.update({kind.prefix: kind.name for kind in KINDS.values() if kind.prefix})
