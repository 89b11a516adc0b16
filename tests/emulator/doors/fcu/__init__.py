"""FCU, the doors' third protocol: importing every module of this folder fills the table of its actions."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from .door import FcuDoor

for _path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
    import_module(f"{__name__}.{_path.stem}")

__all__ = ["FcuDoor"]
