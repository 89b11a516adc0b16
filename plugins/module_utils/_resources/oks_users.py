"""EIM users of OKS projects."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._engine.calls import Desired
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client


def with_project(client: Client, desired: Desired, seen: State) -> State:
    """A user says nothing of its project, which the task gives."""
    return {"project_id": desired.get("project_id")}
