"""Policies (EIM) that allow what modules send, from the table of what each of them may send."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.schema import catalog
from ._sent import OVER_FCU, ROLES, SENT
from ._statements import actions_of, document

_NAME = "outscale.cloud."


def modules_of(names: t.Iterable[str]) -> list[str]:
    """The modules that names mean, with those that roles are made of, each once.

    Raises InvalidInput for a name that is neither, and for a module that sends whatever it is told.
    """
    found: dict[str, None] = {}
    for name in names:
        short = name.removeprefix(_NAME)
        if short in ROLES:
            found |= dict.fromkeys(ROLES[short].split())
        elif short in SENT:
            found[short] = None
        else:
            meant = catalog.nearest(short, [*SENT, *ROLES])
            raise InvalidInput(f"The collection has no module or role {name}{meant}")
    for name in found:
        if not SENT[name][1]:
            raise InvalidInput(f"{_NAME}{name} sends what its tasks say: add those actions to the policy yourself")
    return list(found)


def allowing(
    names: t.Iterable[str], *, api: str = "outscale", checks: bool = True, reads_only: bool = False
) -> dict[str, t.Any]:
    """The document of a policy that allows what modules and roles may send.

    ``api``: the one that they use, ``outscale`` or ``fcu``. ``checks``: what only check mode and messages look up is
    allowed as well. ``reads_only``: nothing that changes anything is. Raises InvalidInput where a policy cannot say it.
    """
    modules = modules_of(names)
    if not modules:
        raise InvalidInput("Give the names of the modules or roles that the policy is for")
    actions: set[str] = set()
    for name in modules:
        own, needed, helpful = SENT[name]
        sent = [*needed.split(), *(helpful.split() if checks else [])]
        kept = [one for one in sent if not reads_only or catalog.action(own, one).reads]
        actions.update(_over_fcu(name, kept) if (own, api) == ("outscale", "fcu") else actions_of(own, kept))
    if not actions:
        listed = ", ".join(modules)
        raise InvalidInput(f"Policies do not cover OKS, the API of {listed}: its projects say who may use it")
    return document(actions)


def _over_fcu(name: str, actions: t.Iterable[str]) -> list[str]:
    """The actions of FCU that stand for those of a module, as far as it has them."""
    from ..module_utils._client.fcu_adapter.actions import ACTIONS  # noqa: PLC0415 - of use to FCU only

    if name not in OVER_FCU.split():
        raise InvalidInput(f"FCU cannot do what {_NAME}{name} does, so that there is no policy for it with api=fcu")
    return actions_of("fcu", [one for action in actions if action in ACTIONS for one in ACTIONS[action].actions])
