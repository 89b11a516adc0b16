"""The emulator's own routes: switches, the record of calls, what exists, seeding, starting again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .accounts import DEFAULT_REGION, FIRST
from .kinds import KINDS
from .moments import Moments, state_of
from .seed import seed_vms

if TYPE_CHECKING:
    from .world import World

Endpoint = Callable[[Request], Awaitable[Response]]


def routes(world: World) -> list[Route]:
    """The routes below ``/_emulator``."""
    kept, moments = _moments(world)

    async def switches(request: Request) -> Response:
        if request.method == "PUT":
            try:
                world.switches.merge(orjson.loads(await request.body()))
            except (KeyError, ValueError, TypeError) as error:
                return _json({"error": f"{type(error).__name__}: {error}"}, 400)
            world.switched()
        return _json(world.switches.values)

    async def calls(request: Request) -> Response:
        if request.method == "DELETE":
            world.log.clear()
        return _json(list(world.log.entries))

    async def resources(_request: Request) -> Response:
        return _json(inventory(world))

    async def reset(_request: Request) -> Response:
        kept.kept.clear()
        world.reset()
        return _json({})

    async def seed(request: Request) -> Response:
        wanted = orjson.loads(await request.body() or b"{}")
        region = world.region(wanted.pop("account", FIRST.account_id), wanted.pop("region", DEFAULT_REGION))
        return _json(seed_vms(world, region, int(wanted.pop("vms", 0)), wanted.pop("tags", {})))

    return [
        Route("/_emulator/switches", switches, methods=["GET", "PUT"]),
        Route("/_emulator/calls", calls, methods=["GET", "DELETE"]),
        Route("/_emulator/resources", resources, methods=["GET"]),
        *moments,
        Route("/_emulator/reset", reset, methods=["POST"]),
        Route("/_emulator/seed", seed, methods=["POST"]),
    ]


def _moments(world: World) -> tuple[Moments, list[Route]]:
    """The routes of what exists, and of the ways back to it."""
    kept = Moments()

    async def state(request: Request) -> Response:
        return _json(state_of(world, made="made" in request.query_params))

    async def moments(request: Request) -> Response:
        if request.method == "POST":
            return _json(kept.keep(world))
        try:
            kept.go_back(world, int(orjson.loads(await request.body())))
        except (IndexError, ValueError, TypeError) as error:
            return _json({"error": f"no such moment: {error}"}, 400)
        return _json({})

    return kept, [
        Route("/_emulator/state", state, methods=["GET"]),
        Route("/_emulator/moments", moments, methods=["POST", "PUT"]),
    ]


def _json(value: Any, status: int = 200) -> Response:
    return Response(orjson.dumps(value), status, media_type="application/json")


def inventory(world: World) -> dict[str, dict[str, int]]:
    """Region to kind to number: what users made and is still there. ``*`` holds what has no Region."""
    found: dict[str, dict[str, int]] = {}
    for (account_id, name), region in list(world.regions.items()):
        world.region(account_id, name)
        for kind in region.tables:
            number = region.used(kind) if KINDS[kind].counted else 0
            if number:
                counts = found.setdefault(name, {})
                counts[kind] = counts.get(kind, 0) + number
    return found
