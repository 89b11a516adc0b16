"""The application: the doors of the APIs and the emulator's own routes."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.routing import Route

from . import control, resources
from .description import USUAL
from .doors.directlink import DirectLinkDoor
from .doors.fcu import FcuDoor
from .doors.native import NativeDoor
from .doors.oks import OksDoor
from .switches import Switches
from .world import World


def make_app(speed: float = 1.0, api_version: str = USUAL) -> Starlette:
    """One emulator. A new API is a new door here and a line in ``ENDPOINTS``."""
    resources.load()
    world = World(Switches(speed, api_version))
    native, oks = NativeDoor(world), OksDoor(world)
    fcu, directlink = FcuDoor(world), DirectLinkDoor(world)
    app = Starlette(
        routes=[
            Route("/api/v1/{action}", native),
            Route("/api/latest/{action}", native),
            Route("//api/latest/{action}", native),  # as osc-cli sends it
            Route("/api/v2/{path:path}", oks),
            Route("/fcu", fcu),
            Route("/fcu/", fcu),
            Route("/directlink", directlink),
            Route("/directlink/", directlink),
            *control.routes(world),
        ]
    )
    app.state.world = world
    return app


ENDPOINTS = {
    "OSC_ENDPOINT_API": "/api/v1",
    "OSC_ENDPOINT_OKS": "/api/v2",
    "OSC_ENDPOINT_FCU": "/fcu",
    "OSC_ENDPOINT_DIRECT_LINK": "/directlink",
}
"""Environment variable to path, for the APIs that are served."""
