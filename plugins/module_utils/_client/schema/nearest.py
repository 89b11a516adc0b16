"""The known name that is nearest to an unknown one, and never one that does more than what was asked for."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import difflib
import typing as t

from ..naming import snake

_ALIKE = 0.6
_SAME: tuple[frozenset[str], ...] = (
    frozenset({"read", "describe", "get", "list", "check"}),
    frozenset({"create", "allocate", "run"}),
    frozenset({"update", "modify"}),
    frozenset({"delete", "terminate", "release"}),
    frozenset({"link", "attach", "associate"}),
    frozenset({"unlink", "detach", "disassociate"}),
    frozenset({"assign"}),
    frozenset({"unassign"}),
)
"""The verbs of the APIs that mean the same; every other verb stands for itself."""
_TAKES = frozenset(
    {
        "cancel",
        "clear",
        "delete",
        "deny",
        "deregister",
        "detach",
        "disable",
        "disassociate",
        "force",
        "overwrite",
        "purge",
        "reboot",
        "reject",
        "release",
        "removals",
        "remove",
        "replace",
        "reset",
        "revoke",
        "stop",
        "terminate",
        "unassign",
        "unlink",
        "unmonitor",
    }
)
"""Words of what takes something away, stops something or asks nobody."""


def nearest(name: str, known: t.Iterable[str], alike: float = _ALIKE) -> str:
    """The option, parameter or field that looks most like a name; empty for none.

    None that has a word of ``_TAKES`` which the name has not: ``vm_ids_to_link`` means no ``vm_ids_to_unlink``.
    ``alike``: how much it does, from 0 to 1.
    """
    asked = _words(name)
    return _closest(
        name, [one for one in known if _bare(one) == _bare(name) or not _takes_more(_words(one), asked)], alike
    )


def nearest_action(name: str, known: t.Iterable[str]) -> str:
    """The action that looks most like a name; empty for none.

    It has the same verb, but for a letter, or one that means the same. What takes something away is no more than a
    letter a word apart: who asks for DeleteVmTags does not mean DeleteVms.
    """
    actions = list(known)
    verbs = {_words(one)[0] for one in actions}.union(*_SAME)
    verb, *rest = _words(name)
    if not rest:  # written in one word
        verb = max((one for one in verbs if verb.startswith(one)), key=len, default=verb)
        rest = [_bare(name).removeprefix(verb)]
    if verb in verbs:
        meant = next((one for one in _SAME if verb in one), frozenset({verb}))
    else:
        meant = frozenset(one for one in verbs if _a_letter_apart(verb, one))
    fit: dict[str, str] = {}
    for one in sorted(actions, key=lambda one: _words(one)[0] == verb):
        other, *words = _words(one)
        if other in meant and (other not in _TAKES or _slips(rest, words) or _slips(rest, ["".join(words)])):
            fit["".join(words)] = one
    return fit.get(_closest("".join(rest), list(fit)), "")


def _closest(name: str, known: list[str], alike: float = _ALIKE) -> str:
    names = {_bare(one): one for one in known}
    found = difflib.get_close_matches(_bare(name), names, 1, alike)
    return names[found[0]] if found else ""


def _slips(words: list[str], others: list[str]) -> bool:
    """Whether words differ by no more than a letter each."""
    return len(words) == len(others) and all(
        one == other or _a_letter_apart(one, other)
        for one, other in zip(words, others)  # noqa: B905
    )


def _bare(name: str) -> str:
    return name.lower().replace("_", "")


def _words(name: str) -> list[str]:
    return snake(name).split("_")


def _takes_more(words: list[str], asked: list[str]) -> bool:
    taking = _TAKES & set(words)
    return not all(any(word == one or _a_letter_apart(word, one) for one in asked) for word in taking)


def _a_letter_apart(one: str, other: str) -> bool:
    """Whether a letter is missing, too many, another, or changed places with its neighbour."""
    short, long = sorted((one, other), key=len)
    start = next((at for at, pair in enumerate(zip(short, long)) if pair[0] != pair[1]), len(short))  # noqa: B905
    if len(long) == len(short) + 1:
        return short[start:] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1]
    rest = 2 if swapped else 1
    return len(long) == len(short) and short[start + rest :] == long[start + rest :]
