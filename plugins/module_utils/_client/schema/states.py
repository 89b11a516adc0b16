"""States that pass by themselves: what shows one of them is on its way to another, and waiting for it is no waste."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

MOVING = frozenset(
    {
        "attaching", "creating", "deleting", "deploying", "detaching", "importing", "in-queue", "pending",
        "pending/queued", "provisioning", "queued", "reconfiguring", "reloading", "scaling down", "scaling up",
        "shutting-down", "starting", "stopping", "updating", "upgrading",
    }
)  # fmt: skip
"""The words of all APIs, as their documents list them for each kind. ``pending-acceptance`` is none: somebody acts."""

LEAVING = frozenset({"shutting-down", "deleting", "detaching"})
"""Of something that will be gone."""

GONE = frozenset({"terminated", "deleted", "detached"})
"""Of something that is not there any more, although it is shown for a while."""

_STEADY = frozenset({"DirectLink", "DirectLinkInterface", "FlexibleGpu"})
"""Kinds whose states last until somebody acts: the provider, or who stops and starts the VM of a GPU."""

_PLACES = (("state",), ("state", "name"), ("status",), ("statuses", "status"), ("linked_volumes", "state"),
           ("link_nic", "state"), ("net_to_virtual_gateway_links", "state"))  # fmt: skip
"""Where an item of an answer shows what state it, or a link of it, is in; lists are gone through."""


def word(item: t.Any, read: str) -> str:
    """The word for the state that an item is in, one that passes before others; empty where it shows none.

    ``read``: the action that showed it.
    """
    shown = [one for place in _PLACES for one in _at(item, place) if one and isinstance(one, str)]
    passing = [] if read.removeprefix("Read").removesuffix("s") in _STEADY else [one for one in shown if one in MOVING]
    return next(iter(passing or [one for one in shown if one not in MOVING]), "")


def passes(item: t.Any, read: str) -> bool:
    """Whether an item is on its way to another state, and gets there by itself."""
    return word(item, read) in MOVING


def ends(item: t.Any, read: str) -> bool:
    """Whether an item is on its way out, or is gone and only shown for a while."""
    return word(item, read) in LEAVING | GONE


def _at(item: t.Any, steps: tuple[str, ...]) -> t.Iterator[t.Any]:
    if isinstance(item, list):
        for one in item:
            yield from _at(one, steps)
    elif not steps:
        yield item
    elif isinstance(item, dict):
        yield from _at(item.get(steps[0]), steps[1:])
