"""FCU: the doors' third protocol. Importing the modules with actions fills the table of ``desk``."""

from __future__ import annotations

from . import computing, imaging, networking, permissions, plain, reading
from .door import FcuDoor

__all__ = ["FcuDoor", "computing", "imaging", "networking", "permissions", "plain", "reading"]
