"""Whether routes lead anywhere: what they point to comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import Region


def set_routes(region: Region, key: str, id_: str, state: str, net_id: str | None = None) -> None:
    """The routes whose target ``key`` is ``id_`` become ``active`` or ``blackhole``; those of one Net where named."""
    for table in region.all("RouteTable"):
        if net_id not in (None, table.data["NetId"]):
            continue
        for route in table.data["Routes"]:
            if route.get(key) == id_:
                route["State"] = state
