"""Values of a task: unset, null, empty and zero are four things, told apart here and nowhere else."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from .._client.errors import InvalidInput

State = dict[str, t.Any]
"""What a resource shows, or will show, in Ansible's words."""

UNKNOWN = "(known after apply)"
"""Stands for what only the cloud can tell once a resource exists; check mode hands it on to later tasks."""

Spec = t.Mapping[str, t.Mapping[str, t.Any]]


def is_unknown(value: t.Any) -> bool:
    """Whether a value comes, at any depth, from a resource that check mode only predicted."""
    if isinstance(value, dict):
        return any(map(is_unknown, value.values()))
    if isinstance(value, (list, tuple)):
        return any(map(is_unknown, value))
    return isinstance(value, str) and UNKNOWN in value


def given(spec: Spec, params: t.Mapping[str, t.Any], nulls: t.Collection[str]) -> State:
    """The options of a task that were given: those with a value, and those written as null.

    ``spec``: the module's argument spec. Of the suboptions that it declares, Ansible shows those that were left out as
    null: these are unset. In a mapping without declared suboptions (tags, policies, filters) a null is the user's own
    and stays.
    """
    return {
        name: _without_unset(spec.get(name, {}), value)
        for name, value in params.items()
        if value is not None or name in nulls
    }


def _without_unset(option: t.Mapping[str, t.Any], value: t.Any) -> t.Any:
    suboptions: Spec = option.get("options") or {}
    if isinstance(value, dict) and suboptions:
        return {
            name: _without_unset(suboptions.get(name, {}), item) for name, item in value.items() if item is not None
        }
    if isinstance(value, list) and suboptions:
        return [_without_unset(option, item) for item in value]
    return value


def refuse_empty(values: t.Mapping[str, t.Any], names: t.Iterable[str]) -> None:
    """Raise InvalidInput where an option that says which resource is meant, or names another one, is empty text."""
    for name in names:
        value = values.get(name)
        listed = value if isinstance(value, list) else [value]
        if any(isinstance(one, str) and not one.strip() for one in listed):
            raise InvalidInput(
                f"{name} is empty: give a value, or leave the option out ({{{{ value | default(omit, true) }}}})"
            )


def is_nothing(value: t.Any) -> bool:
    """Whether a value that is shown says no more than one that is not shown. Zero says something."""
    return value is None or value is False or value in ("", [], {})


def merged(below: t.Any, above: t.Any) -> t.Any:
    """A mapping with what another one holds on top, at every depth."""
    if not isinstance(below, dict) or not isinstance(above, dict):
        return above
    return {**below, **{key: merged(below.get(key), value) for key, value in above.items()}}


def text_of(value: t.Any) -> str:
    """A tag's value as YAML wrote it: ``true``, not Python's ``True``; null is empty text."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
