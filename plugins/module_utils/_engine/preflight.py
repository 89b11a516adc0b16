"""Preflight: what can be known before anything is sent or taken away, so that nothing goes for a refusal.

Limits are checked always and cost no call. What the calls refer to is read in check mode, in a real run before
something is taken away, and after a refusal that the cloud does not explain.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput
from .calls import resolved
from .values import UNKNOWN, is_unknown

if t.TYPE_CHECKING:
    from .._client.cloud import Client
    from .._client.schema.references import Reference
    from .foreseen import Foreseen
    from .plan import Members, Step
    from .resource import Resource
    from .surroundings import Surroundings

Finding = tuple[str, bool]
"""Why a call would be refused, in words, and whether no earlier task of a run in check mode could change that."""


def check_limits(resource: Resource, steps: t.Sequence[Step], members: Members) -> None:
    """Raise InvalidInput for what the API's documents rule out. Sends nothing."""
    if not steps:
        return
    from .._client.schema import limits  # noqa: PLC0415 - of no use to a task that changes nothing

    for step in steps:
        wrong = limits.violations(resource.api, step.call.action, _params(step, members), doubted=False)
        if wrong:
            raise InvalidInput(f"{step.call.action} would be refused: {'; '.join(wrong)}")


def check_before_loss(client: Client, resource: Resource, steps: t.Sequence[Step], members: Members) -> None:
    """Raise InvalidInput where a step that follows a loss would be refused. Reads only where there is a loss."""
    first = next((number for number, step in enumerate(steps) if step.call.takes_away), None)
    if first is None or first == len(steps) - 1:
        return
    for step, (text, _certain) in Look(client, resource, steps, members, sparing=True).findings(steps[first + 1 :]):
        raise InvalidInput(f"{step.call.action} would be refused half-way: {text}. Nothing was changed")


def check_all(
    client: Client, resource: Resource, steps: t.Sequence[Step], members: Members, earlier: Foreseen
) -> list[str]:
    """For check mode: raise InvalidInput for what the cloud would refuse; return warnings for what it may refuse.

    What may be otherwise by then, as an earlier task of the run may change it and that is not known, is a warning.
    """
    if not steps:
        return []
    look = Look(client, resource, steps, members, earlier)
    warnings: list[str] = []
    for step, (text, certain) in look.findings(quotas=True):
        if certain:
            raise InvalidInput(f"{step.call.action} would be refused: {text}")
        warnings.append(f"{step.call.action} would be refused, unless an earlier task of this run changes it: {text}")
    look.remember()
    return list(dict.fromkeys(warnings))


def explain(client: Client, resource: Resource, step: Step, members: Members, *, quotas: bool = False) -> list[str]:
    """After a refusal: what is the matter with what the call refers to, as far as reads show it."""
    return Look(client, resource, [step], members, fresh=True).reasons(quotas=quotas)


class Look:
    """Looks at what the steps of a plan refer to.

    ``earlier``: what tasks before this one would have done. ``sparing``: nothing is read but what the calls name.
    ``fresh``: all that they name is read, also what is the task's own.
    """

    def __init__(
        self,
        client: Client,
        resource: Resource,
        steps: t.Sequence[Step],
        members: Members,
        earlier: Foreseen | None = None,
        *,
        sparing: bool = False,
        fresh: bool = False,
    ) -> None:
        from .surroundings import Surroundings  # noqa: PLC0415 - of no use to a task that only changes what is its own

        self._client = client
        self._resource = resource
        self._steps = steps
        self._members = members
        self._earlier = earlier
        self._touched: set[str] = set()
        self._named = {id(step): self._names(step) for step in steps}
        self._sparing = sparing
        self._fresh = fresh
        self.around: Surroundings = Surroundings(
            client, resource.api, {} if fresh else members, self._changing, alone=sparing
        )

    def findings(
        self, steps: t.Sequence[Step] | None = None, *, quotas: bool = False
    ) -> t.Iterator[tuple[Step, Finding]]:
        """Why steps would be refused, those that the cloud may refuse without harm left out; all of them unless told.

        What they name is read together, what rules ask beside it one after the other.
        """
        from .._client.schema import relations  # noqa: PLC0415

        sent = [step for step in (self._steps if steps is None else steps) if not step.call.optional]
        self.around.load(one for step in sent for one in self._asked(step))
        for step in self._steps:
            if any(step is one for one in sent):
                named, params = self._named[id(step)], _params(step, self._members)
                for finding in self._absent(named):
                    yield step, finding
                for text, lasting in relations.broken(step.call.action, params, named, self.around):
                    yield step, (text, lasting or self._knows)
                for text in self._dependents(step):
                    yield step, (text, self._knows)
            self._touched |= self._touches(step)
        if quotas:
            yield from self._over_quota(sent)

    def reasons(self, *, quotas: bool = False) -> list[str]:
        """The same in words."""
        return list(dict.fromkeys(text for _step, (text, _certain) in self.findings(quotas=quotas)))

    def remember(self) -> None:
        """Tell later tasks of the run what this one would do."""
        from . import foreseen  # noqa: PLC0415 - check mode only

        if self._earlier is None:
            return
        changed = {one for step in self._steps for one in self._touches(step)}
        named = [name for step in self._steps for name in foreseen.names_of(_params(step, self._members))]
        self._earlier.add(changed, named, self._uses(self._steps))

    # What each kind of finding takes

    def _asked(self, step: Step) -> list[Reference]:
        """What of the things that a step names has to be read."""
        from .._client.schema import relations  # noqa: PLC0415

        named = self._named[id(step)]
        if self._fresh or (step.call.action in relations.RULES and not self._sparing):
            return named
        return [one for one in named if one.certain and not self.around.shown_by_members(one)]

    def _absent(self, named: t.Sequence[Reference]) -> t.Iterator[Finding]:
        """What is named and not there."""
        from .._client.schema import references  # noqa: PLC0415

        for one in named:
            made = self._earlier is not None and one.value in self._earlier.named
            if not one.certain or made or not self.around.missing(one):
                continue
            text = f"there is no {one.name} {one.value} ({one.path}){self.around.nearest(one)}"
            yield text, self._knows or one.kind not in references.NAMED_BY_USER

    def _dependents(self, step: Step) -> t.Iterator[str]:
        """What keeps a resource from being deleted; a refusal of that is explained elsewhere."""
        from . import dependents  # noqa: PLC0415

        if not step.call.deletes or self._sparing or self._fresh:
            return
        for one in step.on:
            others = self._changed() - {one}
            in_use = dependents.blocking(self._client, self._resource, self._members.get(one, {}), others)
            if in_use:
                yield f"the {self._resource.label(self._members[one])} is used by {dependents.shown(in_use)}"

    def _over_quota(self, steps: t.Sequence[Step]) -> t.Iterator[tuple[Step, Finding]]:
        from .._client.schema import quotas  # noqa: PLC0415

        uses = {name: number for name, number in self._uses(steps).items() if number > 0}
        listed = self.around.others(quotas.READ, quotas.filters(uses)) if uses else None
        before = self._earlier.used if self._earlier else {}
        creating = next((step for step in steps if step.call.creates), None)
        for text, alone in quotas.exceeded(listed or (), uses, before):
            if creating is not None:
                yield creating, (text, alone and self._knows)

    # Small things

    @property
    def _knows(self) -> bool:
        """Whether what is seen is what the steps will meet."""
        return self._earlier is None or self._earlier.known

    def _names(self, step: Step) -> list[Reference]:
        from .._client.schema import references  # noqa: PLC0415

        found = references.of(self._resource.api, step.call.action, _params(step, self._members))
        return [one for one in found if not is_unknown(one.value)]

    def _touches(self, step: Step) -> set[str]:
        """The ids of what a step changes: a creation changes nothing of what it names."""
        own = {one for one in step.on if not is_unknown(one)}
        return own if step.call.creates else own | {one.value for one in self._named[id(step)]}

    def _changed(self) -> set[str]:
        return self._touched | (self._earlier.changed if self._earlier else set())

    def _changing(self, value: t.Any) -> bool:
        from . import foreseen  # noqa: PLC0415

        return foreseen.mentions(value, self._changed())

    def _uses(self, steps: t.Sequence[Step]) -> dict[str, int]:
        from .._client.schema import quotas  # noqa: PLC0415

        uses: dict[str, int] = {}
        for step in steps:
            for name, number in quotas.used(step.call.action, _params(step, self._members), len(step.on)).items():
                uses[name] = uses.get(name, 0) + number
        return uses


def _params(step: Step, members: Members) -> t.Mapping[str, t.Any]:
    states = [members[one] for one in step.on if one in members]
    found: t.Mapping[str, t.Any] = resolved(dict(step.call.params), states, UNKNOWN)
    return found
