"""The API's own description, loaded once: actions, parameters, filters and schemas."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "facts"


def load(name: str) -> dict[str, Any]:
    """The JSON object of ``facts/<name>.json``."""
    content: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text())
    return content


_OUTSCALE = load("outscale-actions")
ACTIONS: dict[str, dict[str, Any]] = _OUTSCALE["actions"]
"""Action name to ``{auth, dry_run, paginated, params, filters?, response, rules?}``."""
SCHEMAS: dict[str, dict[str, Any]] = _OUTSCALE["schemas"]
"""Schema name to ``{field: type}``, a type being text or ``{"type": ..., constraints}``."""
ERROR_CODES: dict[str, tuple[str, str]] = {code: (kind, name) for code, (kind, name) in load("error-codes").items()}
"""Error code to its type word and name."""


def auth(action: str) -> str:
    """How an action may be called: ``signed``, ``basic`` (signed or with login and password) or ``none``."""
    words = str(ACTIONS[action]["auth"])
    return "none" if words == "none" else "basic" if "basic" in words else "signed"
