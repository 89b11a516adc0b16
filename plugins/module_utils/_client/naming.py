"""Names: what Ansible users write (`net_id`) and what the OUTSCALE API calls it (`NetId`)."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import functools
import re
import typing as t

_TAG = frozenset({"Key", "ResourceId"})
_WORD = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NESTED = frozenset({dict, list})


@functools.cache
def snake(name: str) -> str:
    """The Ansible spelling of an API name: ``VmIds`` is ``vm_ids``, ``issuer-url`` is ``issuer_url``."""
    return _WORD.sub("_", name).replace("-", "_").lower()


@functools.cache
def pascal(name: str) -> str:
    """The API spelling of an Ansible name: ``vm_ids`` is ``VmIds``. A name that has capitals already is left alone."""
    if not name.islower():
        return name
    return "".join("CO2" if word == "co2" else word.capitalize() for word in name.split("_"))


def to_snake(value: t.Any) -> t.Any:
    """An API answer in Ansible's spelling: snake_case keys, and a resource's tags as a mapping.

    Answers are made of plain dictionaries and lists; what is neither is not looked at twice, as there is much of it.
    """
    kind = type(value)
    if kind is dict:
        return {
            snake(key): item if type(item) not in _NESTED else tags_to_dict(item) if key == "Tags" else to_snake(item)
            for key, item in value.items()
        }
    if kind is list:
        return [to_snake(item) if type(item) in _NESTED else item for item in value]
    return value


def to_pascal(value: t.Any) -> t.Any:
    """Parameters in the API's spelling; what is None is left out, as the API takes no null."""
    if isinstance(value, dict):
        given = {pascal(key): item for key, item in value.items() if item is not None}
        return {key: to_pascal(given_filters(item) if key == "Filters" else item) for key, item in given.items()}
    if isinstance(value, (list, tuple)):
        return [to_pascal(item) for item in value]
    return value


def given_filters(filters: t.Mapping[str, t.Any] | None) -> dict[str, t.Any]:
    """Filters without those that are null or an empty list: what the APIs take such a filter for is not documented."""
    return {name: value for name, value in (filters or {}).items() if value is not None and value != []}


def tags_to_dict(tags: t.Any) -> t.Any:
    """``[{"Key": k, "Value": v}]`` as ``{k: v}``; any other list (that of ReadTags) keeps its shape."""
    if isinstance(tags, list) and all(
        isinstance(tag, dict) and isinstance(tag.get("Key"), str) and "ResourceId" not in tag for tag in tags
    ):
        return {tag["Key"]: tag.get("Value", "") for tag in tags}
    return to_snake(tags)


def tags_to_list(tags: t.Mapping[str, str]) -> list[dict[str, str]]:
    """``{k: v}`` as the engine's ``[{"key": k, "value": v}]``, in the order of the keys."""
    return [{"key": key, "value": tags[key]} for key in sorted(tags)]
