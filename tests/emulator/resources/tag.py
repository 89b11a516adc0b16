"""Tags of everything that has an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import ApiError
from ..ids import ALL_PREFIXES, split_id
from ..kinds import KINDS
from ..reading import listed
from ..store import Item, missing
from ..world import Answer, Call, action
from .keypair import by_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 200
_LONGEST_KEY = 255
_WORDS = {
    "vm": "instance",
    "vpc": "net",
    "natgateway": "nat-service",
    "network-interface": "nic",
    "virtual-private-gateway": "virtual-gateway",
    "customer-gateway": "client-gateway",
    "dhcpoptions": "dhcp-options",
    "vpc-endpoint": "net-access-point",
    "vpc-peering-connection": "net-peering",
    "internet-gateway": "internet-service",
}
"""Type word of an answer to the word that other documentation uses; a filter takes both."""


def check_keys(tags: list[dict[str, str]]) -> list[dict[str, str]]:
    """The tags; 4069 for a key of more than 255 characters, as played (4069 or 4071: it is not known which)."""
    for tag in tags:
        if len(tag["Key"]) > _LONGEST_KEY:
            raise ApiError("4069", f"The tag key has more than {_LONGEST_KEY} characters.")
    return tags


def tagged_item(call: Call, id_: str) -> Item:
    """The thing with this id, of any kind that takes tags: 4104 for an unknown prefix, else the kind's own code."""
    prefix, _unused = split_id(id_)
    if prefix == "key-":
        return by_id(call.region, id_)
    name = ALL_PREFIXES.get(prefix)
    if name is None or not KINDS[name].tag_type:
        raise ApiError("4104", f"The id '{id_}' has an unknown prefix.")
    item = call.region.find(name, id_)
    if item is None:
        raise missing(name, id_)
    return item


@action("CreateTags")
def create_tags(call: Call) -> Answer:
    """A key that is there takes the new value. All ids are looked at before anything is done."""
    items = [tagged_item(call, id_) for id_ in call.params["ResourceIds"]]
    wanted = {tag["Key"]: tag["Value"] for tag in check_keys(call.params["Tags"])}
    if not items or not wanted:
        raise ApiError("7000", "ResourceIds and Tags must not be empty.")
    for item in items:
        tags = {tag["Key"]: tag["Value"] for tag in item.data["Tags"]} | wanted
        if len(tags) > _MOST:
            raise ApiError("10041", f"'{item.id}' would have more than {_MOST} tags.")
        item.data["Tags"] = [{"Key": key, "Value": value} for key, value in tags.items()]
    return {}


@action("DeleteTags")
def delete_tags(call: Call) -> Answer:
    """Another value than the tag's deletes nothing."""
    items = [tagged_item(call, id_) for id_ in call.params["ResourceIds"]]
    gone = {(tag["Key"], tag["Value"]) for tag in call.params["Tags"]}
    for item in items:
        item.data["Tags"] = [tag for tag in item.data["Tags"] if (tag["Key"], tag["Value"]) not in gone]
    return {}


@action("ReadTags")
def read_tags(call: Call) -> Answer:
    """Every tag of mine that passes the filters."""
    filters = call.params.get("Filters", {})
    words = set(filters.get("ResourceTypes", ()))
    kinds = [kind for kind in KINDS.values() if kind.tag_type]
    chosen = [kind for kind in kinds if not words or words & {kind.tag_type, _WORDS.get(kind.tag_type)}]
    items = (item for kind in chosen for item in call.region.all(kind.name))
    return listed(call, "Tags", [tag for item in items for tag in _shown(item) if _passes(tag, filters)])


_FIELDS = {"Keys": "Key", "ResourceIds": "ResourceId", "Values": "Value"}


def _passes(tag: dict[str, str], filters: dict[str, list[str]]) -> bool:
    return all(tag[key] in filters[field] for field, key in _FIELDS.items() if field in filters)


def _shown(item: Item) -> Iterator[dict[str, str]]:
    """The tags of a thing, with its id and type."""
    id_, kind = item.data.get("KeypairId", item.id), KINDS[item.kind].tag_type
    for tag in item.data.get("Tags", ()):
        yield {"Key": tag["Key"], "ResourceId": id_, "ResourceType": kind, "Value": tag["Value"]}
