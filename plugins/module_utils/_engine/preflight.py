"""Preflight: what can be known before anything is sent or taken away, so that nothing goes for a refusal."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import itertools
import typing as t

from .._client.errors import ApiError, InvalidInput, NotFound
from .._client.naming import snake
from .._client.schema import catalog
from .calls import resolved
from .values import UNKNOWN, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.schema.references import Reference
    from .plan import Members, Step
    from .resource import Resource


def check_limits(resource: Resource, steps: t.Sequence[Step], members: Members) -> None:
    """Raise InvalidInput for what the API's documents rule out. Sends nothing."""
    if not steps:
        return
    from .._client.schema import limits  # noqa: PLC0415 - of no use to a task that changes nothing

    for step in steps:
        wrong = limits.violations(resource.api, step.call.action, _params(step, members), doubted=False)
        if wrong:
            raise InvalidInput(f"{step.call.action} would be refused: {'; '.join(wrong)}")


def check_references(client: Client, resource: Resource, steps: t.Sequence[Step], members: Members) -> None:
    """Raise InvalidInput where a step that follows a loss names what is not there. Reads only where there is a loss."""
    first = next((number for number, step in enumerate(steps) if step.call.takes_away), None)
    if first is None or first == len(steps) - 1:
        return
    from .._client.schema import references  # noqa: PLC0415 - of no use to a task that takes nothing away

    named = [
        one
        for step in steps[first + 1 :]
        if not step.call.optional
        for one in references.of(resource.api, step.call.action, _params(step, members))
        if one.certain and not is_unknown(one.value) and one.value not in members
    ]
    for (read, name), group in itertools.groupby(sorted(named, key=_by_read), _by_read):
        wanted = {one.value: one for one in group}
        for value in wanted.keys() - _there(client, resource.api, read, name, list(wanted.values())):
            raise InvalidInput(
                f"There is no {wanted[value].name} {value} ({wanted[value].path}), so that the change would be refused "
                "half-way. Nothing was changed"
            )


def _by_read(reference: Reference) -> tuple[str, str]:
    return reference.read, reference.filter


def _params(step: Step, members: Members) -> t.Mapping[str, t.Any]:
    states = [members[one] for one in step.on if one in members]
    found: t.Mapping[str, t.Any] = resolved(dict(step.call.params), states, UNKNOWN)
    return found


def _there(client: Client, api: str, read: str, name: str, wanted: list[Reference]) -> set[str]:
    """Which of the values a Read shows, all in one call. What may not be read is taken for there."""
    values = [one.value for one in wanted]
    if not client.supports(read):
        return set(values)
    if name and len(wanted) > 1 and not catalog.action(api, read).filters:  # the Read takes one at a time
        return set().union(*(_there(client, api, read, name, [one]) for one in wanted))
    try:
        found = client.read_all(read, narrowed_by(client, api, read, name, values))
    except NotFound:  # a service may refuse the whole call for one that it does not know
        return set().union(*(_there(client, api, read, name, [one]) for one in wanted)) if len(wanted) > 1 else set()
    except ApiError:
        return set(values)
    keys = {one.value: list(filter(None, one.key.split("."))) for one in wanted}
    return {value for value in values if any(value in values_at(item, keys[value]) for item in found)}


def narrowed_by(client: Client, api: str, read: str, name: str, values: list[str]) -> dict[str, t.Any]:
    """Parameters of a Read for some values: a filter, or a parameter that takes the one there is."""
    if not name or not client.supports(read, name):
        return {}
    return {"filters": {name: values}} if catalog.action(api, read).filters else {name: values[0]}


def values_at(item: t.Any, keys: list[str]) -> list[t.Any]:
    """What an item of an answer holds at a key, lists being gone through."""
    if isinstance(item, list):
        return [value for one in item for value in values_at(one, keys)]
    if not keys:
        return [item]
    return values_at(item.get(snake(keys[0])), keys[1:]) if isinstance(item, dict) else []
