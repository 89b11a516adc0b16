"""Filters as people write them, in the API's way: ``tag:role``, a mapping of tags, and words of other clouds."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..errors import InvalidInput
from ..naming import snake
from .other_words import FILTERS, meant

_TAG = "tag:"


def as_meant(where: str, filters: t.Mapping[str, t.Any], known: t.Mapping[str, str]) -> dict[str, t.Any]:
    """The same filters, each by its name, with tags as the API takes them (``role=web``).

    ``where``: what they are of, for messages. Raises InvalidInput for what has no clear meaning.
    """
    names = [snake(name) for name in known]
    tagged = known.get("Tags") == "[string]"
    written: list[tuple[str, t.Any]] = []
    found: dict[str, t.Any] = {}
    for key, value in filters.items():
        if tagged and str(key).startswith(_TAG):
            written.append((str(key).removeprefix(_TAG), value))
        elif tagged and key in ("tags", "Tags") and isinstance(value, dict):
            written += value.items()
        elif tagged and key in ("tags", "Tags"):
            found[key] = [_checked(where, one) for one in (value if isinstance(value, list) else [value])]
        elif key not in known and snake(str(key)) not in names:
            raise InvalidInput(f"{where} has no parameter {key}{_hint(str(key), names)}")
        else:
            found[key] = value
    return {**found, **_tags(where, written, found)} if written else found


def _tags(where: str, written: list[tuple[str, t.Any]], found: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """One tag with its values. Of several tags one would be enough, which is not what who writes them so means."""
    if len(written) > 1 or {"tags", "Tags"} & found.keys():
        raise InvalidInput(
            f"{where} finds what has any of several tags, not all of them: give one tag, and choose among the result "
            "with the filter outscale.cloud.by_tag"
        )
    ((key, value),) = written
    values = value if isinstance(value, list) else [value]
    return {"tags": [f"{key}={str(one).lower() if isinstance(one, bool) else one}" for one in values]}


def _checked(where: str, tag: t.Any) -> t.Any:
    if isinstance(tag, str) and "=" not in tag:
        raise InvalidInput(f"{where}.tags: {tag!r} is not KEY=VALUE; for any value of a tag give tag_keys: [{tag}]")
    return tag


def _hint(key: str, names: list[str]) -> str:
    if key.lower() == "name" and "tags" in names:
        return ": did you mean tags: [Name=...]?"
    return meant(key, names, FILTERS)
