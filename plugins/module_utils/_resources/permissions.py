"""Images and snapshots: whose they are, who may use them, and where they are exported to."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import typing as t

from .._client.errors import NotFound, Unauthorized
from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.fields import Field
from .._engine.resource import Part, Resource
from .._engine.values import State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

PERMISSIONS: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "account_ids": {"type": "list", "elements": "str"},
        "global_permission": {"type": "bool"},
    },
}

EXPORT: dict[str, t.Any] = {
    "type": "dict",
    "options": {
        "disk_image_format": {"type": "str", "choices": ["qcow2", "raw"], "required": True},
        "osu_bucket": {"type": "str", "required": True},
        "osu_prefix": {"type": "str"},
        "osu_manifest_url": {"type": "str"},
        "osu_api_key": {
            "type": "dict",
            "no_log": False,
            "options": {"api_key_id": {"type": "str"}, "secret_key": {"type": "str", "no_log": True}},
        },
    },
}


class Export(Field):
    """Where to export to. What opens the bucket is never shown afterwards."""

    def normal(self, value: t.Any) -> t.Any:
        """The same without what opens the bucket."""
        opens = {"osu_api_key", "osu_manifest_url"}
        return {key: item for key, item in value.items() if key not in opens} if isinstance(value, dict) else value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether it goes to the same place."""
        return super().same(self.normal(wanted), seen)

    def shown(self, wanted: t.Any) -> t.Any:
        """Without what opens the bucket."""
        return self.normal(wanted)


def own_account(client: Client) -> State:
    """A filter for what is the account's own: reads show everything that the account may use.

    Without the right to read the account there is no such filter, and the name has to be unique among all that is seen.
    """
    try:
        owner = client.owner()
    except (Unauthorized, NotFound):
        return {}
    return {"account_ids": [owner]} if owner else {}


@dataclasses.dataclass(frozen=True)
class Permissions(Part):
    """Who may use it: the set that is wanted, reached by one call for what to add and one for what to remove.

    The owner's own account is always allowed and never removed.
    """

    option: str
    update: str

    @property
    def options(self) -> tuple[str, ...]:
        """The set."""
        return (self.option,)

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """A new one is for its owner."""
        return Creation({}, {self.option: {"account_ids": [], "global_permission": False}})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """Add, then remove."""
        wanted = desired.get(self.option)
        if wanted is None:
            return
        now = seen.get(self.option) or {}
        current = dict(now)
        for word, change in (
            ("additions", self._additions(wanted, now, seen)),
            ("removals", self._removals(wanted, now, seen)),
        ):
            if change:
                current = _changed(current, word, change)
                params = {resource.id: Ref(resource.id), self.option: {word: change}}
                yield Call(self.update, params, {self.option: current})

    def _additions(self, wanted: State, now: State, seen: State) -> State:
        owner = seen.get("account_id")
        missing = [
            one for one in wanted.get("account_ids") or [] if one not in (now.get("account_ids") or []) and one != owner
        ]
        everybody = wanted.get("global_permission") and not now.get("global_permission")
        return {**({"account_ids": missing} if missing else {}), **({"global_permission": True} if everybody else {})}

    def _removals(self, wanted: State, now: State, seen: State) -> State:
        owner = seen.get("account_id")
        listed = wanted.get("account_ids")
        surplus = [
            one for one in now.get("account_ids") or [] if listed is not None and one not in listed and one != owner
        ]
        nobody = wanted.get("global_permission") is False and now.get("global_permission")
        return {**({"account_ids": surplus} if surplus else {}), **({"global_permission": True} if nobody else {})}


def _changed(now: State, word: str, change: State) -> State:
    """The permissions after an addition or a removal."""
    ids = now.get("account_ids") or []
    listed = change.get("account_ids", [])
    kept = [*ids, *listed] if word == "additions" else [one for one in ids if one not in listed]
    everybody = word == "additions" if "global_permission" in change else now.get("global_permission", False)
    return {**now, "account_ids": kept, "global_permission": everybody}
