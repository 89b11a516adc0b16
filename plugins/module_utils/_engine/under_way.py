"""After a refusal: whether what the call refers to is on its way, so that it was too early and is sent again."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.schema import states
from .preflight import Look
from .wait import TimeLimit

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.errors import ApiError
    from .plan import Members, Step
    from .resource import Resource
    from .wait import Deadline


class Seen(t.NamedTuple):
    """What there is to see once nothing is on its way.

    ``reasons``: what is in the way and stays, in words; ``moved``: whether anything was on its way; ``has_state``:
    whether anything shows a state, and so could be; ``steady``: whether all of it was seen, and rests in a state.
    """

    reasons: list[str]
    moved: bool
    has_state: bool
    steady: bool


def awaited(
    client: Client, resource: Resource, step: Step, members: Members, refused: ApiError, deadline: Deadline
) -> Seen:
    """Wait until nothing that a refused call refers to is on its way, or something that stays is in its way.

    One Read a kind and round, and those of the rules that the call has. What it refers to is told by the names of its
    parameters, what is on its way by the states that reads show, whatever the code of the refusal. Raises TimeLimit.
    """
    for attempt in range(10_000):
        look = Look(client, resource, [step], members, fresh=True)
        reasons, moving = look.reasons(), look.around.moving
        if reasons or not moving:
            return Seen(reasons, attempt > 0, bool(look.around.words), look.around.steady)
        if not deadline.pause(attempt):
            shown = ", ".join(dict.fromkeys(moving))
            raise TimeLimit(f"{shown} after {deadline.seconds:g} s (wait_timeout), and {refused}")
    raise AssertionError  # the deadline comes first


def is_leaving(client: Client, api: str, action: str, params: t.Mapping[str, t.Any]) -> bool:
    """Whether all that the parameters of a call refer to is on its way out, or is gone and only shown for a while."""
    from .._client.schema import references  # noqa: PLC0415 - of no use to a task that is not refused
    from .surroundings import Surroundings  # noqa: PLC0415

    around = Surroundings(client, api)
    around.load(references.of(api, action, params))
    return bool(around.words) and all(word in states.LEAVING | states.GONE for word in around.words)
