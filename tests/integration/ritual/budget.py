"""The HTTP calls that each step of the ritual may make, kept in tables so that none is added unnoticed.

``BUDGET=write pytest tests/integration/ritual/test_ritual.py`` writes the tables anew; look at what changed.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

TABLES = Path(__file__).parent / "budget"


def over_budget(name, steps, played):
    """The steps whose calls are not those of the table: all of them, in order, on a cloud that is never behind."""
    table = TABLES / f"{name}.json"
    now = {step.name: " ".join(played[step.name].called) for step in steps}
    if os.environ.get("BUDGET") == "write":
        table.write_text(json.dumps(now, indent=2) + "\n")
    kept = json.loads(table.read_text()) if table.exists() else {}
    return [
        f"budget: {step!r} calls {now.get(step)!r}, the table says {kept.get(step)!r}"
        for step in sorted({*kept, *now})
        if kept.get(step) != now.get(step)
    ]
