"""What the doors with signed requests share: who signed, and locking out who signs wrongly again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..faults import Lockout
from ..resources.access_key import secret_of
from ..signature import Request, verify
from .door import Door, Visitor

if TYPE_CHECKING:
    from ..world import World


class SignedDoor(Door):
    """A door whose visitors sign. ``services``: the names of the service that a credential scope may have.

    ``at_root``: a signature may cover the path ``/`` in place of the endpoint's.
    """

    services: tuple[str, ...] = ()
    at_root = False

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.lockout = Lockout(world.switches)

    def signer(self, request: Request) -> Visitor:
        """Who signed; raises ApiError 401. The Region is the one of the credential scope."""
        now = self.world.clock.now()
        self.lockout.check(request.client, now)
        try:
            visitor = self._verified(request, now)
        except ApiError:
            self.lockout.count(request.client, now)
            raise
        self.lockout.forgive(request.client)
        return visitor

    def _verified(self, request: Request, now: float) -> Visitor:
        owners: dict[str, str] = {}

        def secret(access_key: str) -> str | None:
            found = secret_of(self.world, access_key)
            if found is None:
                return None
            owners[access_key] = found[0]
            return found[1]

        signed = verify(request, secret, self.services, now, at_root=self.at_root)
        return Visitor(owners[signed.access_key], signed.region, signed.access_key)
