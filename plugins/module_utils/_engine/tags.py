"""Tags: added and removed by calls of their own, or a field of the update call."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import InvalidInput
from .._client.naming import tags_to_list
from .calls import Call, Creation, Desired, Ref
from .fields import Field
from .resource import Part, Resource
from .values import State, text_of

_LONGEST = 255  # characters of a key or value: the API's documentation of ResourceTag
_RESERVED = ("osc.", "outscale.cloud.")
"""Tags of these prefixes steer the cloud, or note what is unfinished: they are never purged."""


def check_tags(values: t.Mapping[str, t.Any]) -> None:
    """Raise InvalidInput for tags that the API would refuse, some of them after the resource was made."""
    tags = values.get("tags") or {}
    for key, value in tags.items():
        if not str(key) or len(str(key)) > _LONGEST or len(text_of(value)) > _LONGEST:
            raise InvalidInput(
                f"tags: the key {str(key)[:40]!r} and its value must have 1 and 0 to {_LONGEST} characters"
            )
        if "{{" in str(key):
            raise InvalidInput(
                f"tags: the key {key!r} is not templated: Ansible templates no keys. Write tags: "
                '"{{ {key: value} }}" instead'
            )
        if isinstance(value, (dict, list)):
            raise InvalidInput(f"tags: the value of {key} is a {type(value).__name__}: it must be text")
    name = values.get("name")
    if name is not None and "Name" in tags and text_of(tags["Name"]) != str(name):
        raise InvalidInput(
            f"name is {name!r} and the tag Name is {text_of(tags['Name'])!r}: give one, or the same twice"
        )


def float_notices(values: t.Mapping[str, t.Any]) -> t.Iterator[str]:
    """A warning for each number with a point: YAML may have changed ``1.10`` to ``1.1``."""
    for key, value in (values.get("tags") or {}).items():
        if isinstance(value, float):
            yield f"The tag {key} is set to {value}: YAML reads a number there. Put it in quotes to keep it as written"


def wanted_tags(values: t.Mapping[str, t.Any], *, named: bool = True) -> dict[str, str]:
    """The tags that the user wants, as the API writes them. ``named``: the option ``name`` is the tag Name."""
    wanted = {str(key): text_of(value) for key, value in (values.get("tags") or {}).items()}
    return wanted | ({"Name": str(values.get("name"))} if values.get("name") and named else {})


def tag_changes(
    values: t.Mapping[str, t.Any], now: t.Mapping[str, str], *, named: bool = True
) -> tuple[dict[str, str], dict[str, str]]:
    """Tags to add or change, and tags to remove with the values that they have. ``named``: ``name`` is the tag Name."""
    wanted = wanted_tags(values, named=named)
    add = {key: value for key, value in wanted.items() if now.get(key) != value}
    purge = values.get("tags") is not None and values.get("purge_tags", True)
    remove = {key: value for key, value in now.items() if purge and key not in wanted and not key.startswith(_RESERVED)}
    return add, remove


@dataclasses.dataclass(frozen=True)
class Tags(Part):
    """Tags, and the option ``name``, which is the tag Name.

    ``ids``: the parameter that names the resource; ``key_only``: the delete call wants keys without values.
    ``inline``: the create call takes tags. ``of``: the field whose value the calls take, where that is not the id.
    """

    create: str = "CreateTags"
    delete: str = "DeleteTags"
    ids: str = "resource_ids"
    key_only: bool = False
    inline: bool = False
    of: str = ""
    options: tuple[str, ...] = ("tags", "name")

    @property
    def _named(self) -> bool:
        return "name" in self.options

    def check(self, resource: Resource, desired: Desired) -> None:
        """Raise InvalidInput for tags that the API would refuse after the resource was made."""
        check_tags({**desired.values, **({} if self._named else {"name": None})})

    def notices(self, desired: Desired) -> t.Iterator[str]:
        """Warnings for values that YAML may have changed."""
        return float_notices(desired.values)

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """A new resource has no tags, but where its creation takes them."""
        add, _remove = tag_changes(desired.values, {}, named=self._named)
        return (
            Creation({"tags": tags_to_list(add)}, {"tags": add}) if self.inline and add else Creation({}, {"tags": {}})
        )

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """First the tags to add or change, then those to remove."""
        now: dict[str, str] = seen.get("tags") or {}
        add, remove = tag_changes(desired.values, now, named=self._named)
        owner = {self.ids: [Ref(self.of or resource.id)]}
        if add:
            yield Call(self.create, {**owner, "tags": tags_to_list(add)}, {"tags": {**now, **add}}, names=True)
        if remove:
            gone = [{"key": tag["key"]} for tag in tags_to_list(remove)] if self.key_only else tags_to_list(remove)
            kept = {key: value for key, value in {**now, **add}.items() if key not in remove}
            yield Call(self.delete, {**owner, "tags": gone}, {"tags": kept})

    def contradictions(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[str]:
        """A resource that is to go must have the tags, and the name, that the task gives."""
        if desired.state == "absent":
            yield from _other_tags(wanted_tags(desired.values, named=self._named), seen)


def _other_tags(wanted: t.Mapping[str, str], seen: t.Mapping[str, t.Any]) -> list[str]:
    """The tags that a resource does not have as they are wanted, in words."""
    now: dict[str, str] = seen.get("tags") or {}
    return [
        f"the tag {key} is {now.get(key)!r}, not {value!r}" for key, value in wanted.items() if now.get(key) != value
    ]


@dataclasses.dataclass(frozen=True)
class TagsField(Field):
    """Tags that the create and update calls take as a whole: a mapping, or a list of keys and values."""

    as_list: bool = False

    def differs(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> bool:
        """Whether a tag is missing, differs, or is to be purged."""
        return any(tag_changes(values, state.get("tags") or {}, named=False))

    def contradictions(
        self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any], *, ending: bool
    ) -> list[str]:
        """A resource that is to go must have the tags that the task gives."""
        return _other_tags(wanted_tags(values, named=False), state) if ending else []

    def target(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """All tags that there should be."""
        now: dict[str, str] = state.get("tags") or {}
        add, remove = tag_changes(values, now, named=False)
        return {**{key: value for key, value in now.items() if key not in remove}, **add}

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput for tags that the API would refuse."""
        check_tags({"tags": wanted})

    def shown(self, wanted: t.Any) -> t.Any:
        """A mapping of texts."""
        return wanted_tags({"tags": wanted}, named=False)

    def sent(self, wanted: t.Any) -> t.Any:
        """As the calls take them."""
        tags = self.shown(wanted)
        return tags_to_list(tags) if self.as_list else tags
