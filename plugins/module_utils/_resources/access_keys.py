"""Who may reach the API: access keys and the addresses of API access rules."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import datetime
import ipaddress
import re
import typing as t

from .._client.errors import ApiError, InvalidInput
from .._engine.calls import Call, Creation, Desired, Ref
from .._engine.fields import Field, Instant, Unordered
from .._engine.resource import Part, Resource
from .._engine.values import UNKNOWN, State

if t.TYPE_CHECKING:
    from .._client.cloud import Client

OF_A_USER = "Whose key it is tells user_name: without it, the account's own keys are meant"
"""A key that is not found is not taken for deleted: it may still let somebody in."""
_WORDS = {True: "ACTIVE", False: "INACTIVE"}


class Active(Field):
    """Whether an access key can be used; the API has two words for it."""

    def normal(self, value: t.Any) -> t.Any:
        """The API's word."""
        return _WORDS.get(value, value) if isinstance(value, bool) else value


class Expiration(Instant):
    """The end of an access key, which the API tells in one spelling: ``2027-01-31T00:00:00.000+0000``."""

    def shown(self, wanted: t.Any) -> t.Any:
        """The API's spelling; what is no date stays as it is."""
        seconds = self.normal(wanted)
        if not isinstance(seconds, float):
            return wanted
        moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}+0000"


class Addresses(Unordered):
    """IP ranges, where an address without a length stands for itself alone."""

    def normal(self, value: t.Any) -> t.Any:
        """Each with its length."""
        return super().normal([one if "/" in one else f"{one}/{128 if ':' in one else 32}" for one in value or []])


@dataclasses.dataclass(frozen=True)
class KeyState(Part):
    """Whether an access key is active, and until when: one call, which forgets the end that it is not told again."""

    options: tuple[str, ...] = ("access_key_id", "active", "expiration_date", "tag")

    def creation(self, resource: Resource, desired: Desired) -> Creation:
        """A new key is active."""
        return Creation({}, {"state": "ACTIVE"})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """One update call."""
        changed = [name for name in self.options if name in desired and self._differs(resource, desired, seen, name)]
        if not changed:
            return
        wanted = desired.get("active")
        state = seen.get("state", "ACTIVE") if wanted is None else _WORDS[wanted]
        if state == "INACTIVE" and seen.get("state") != "INACTIVE":
            _check_not_own(desired, seen, "made inactive")
        sent: State = {"access_key_id": Ref("access_key_id"), **self._user(resource), "state": state}
        ends = (desired.get("expiration_date") or None) if "expiration_date" in desired else seen.get("expiration_date")
        if ends:
            sent["expiration_date"] = re.sub(r"\+0000$", "Z", str(ends))
        elif "expiration_date" in changed:
            sent["clear_expiration_date"] = True
        if "tag" in changed:
            sent |= {"tag": desired.get("tag")} if desired.get("tag") else {"clear_tag": True}
        shown = resource.fields["expiration_date"].shown(ends) if ends else None
        gives: State = {"state": state, "expiration_date": shown, "last_modification_date": UNKNOWN}
        yield Call(
            "UpdateAccessKey",
            sent,
            {**gives, **({"tag": desired.get("tag") or None} if "tag" in changed else {})},
            newer=("clear_expiration_date", "clear_tag"),
        )

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """The key of a user must be inactive to be deleted. Raises InvalidInput for the key that signs the task."""
        _check_not_own(desired, seen, "deleted")
        user = self._user(resource)
        if user and seen.get("state") != "INACTIVE":
            yield Call("UpdateAccessKey", {"access_key_id": Ref("access_key_id"), **user, "state": "INACTIVE"})

    def _differs(self, resource: Resource, desired: Desired, seen: State, name: str) -> bool:
        field, wanted = resource.fields[name], desired.get(name)
        found = field.observe(name, seen)
        if name == "access_key_id" or (name == "active" and wanted is None):
            return False
        return bool(found) if wanted in (None, "") else not field.same(wanted, found)

    def _user(self, resource: Resource) -> State:
        """The user whose key it is; nothing for the account's own."""
        name = resource.identity.always.get("user_name")
        return {"user_name": name} if name else {}


def _check_not_own(desired: Desired, seen: State, what: str) -> None:
    own = desired.get("signing_key")
    if own and own == seen.get("access_key_id") and not desired.get("allow_own_key"):
        raise InvalidInput(
            f"The access key {own} signs this task and would be {what}: no later task could use it. "
            "Set allow_own_key: true to do it all the same"
        )


def signing_key(client: Client, desired: Desired, seen: list[State]) -> State:
    """The access key that signs the task. Sends nothing."""
    return {"signing_key": client.signs_with}


def chosen_key(desired: Desired, keys: list[State]) -> State | None:
    """The key that a task means which names none: the one with its tag, else the oldest in the state that is wanted.

    A key is not made in order to be inactive, and without a tag one that was made inactive is not used again. Raises
    InvalidInput where a deletion, or the end of a key's use, could mean several.
    """
    tag = desired.get("tag") or None
    fitting = [key for key in keys if tag is None or key.get("tag") == tag]
    fitting.sort(key=lambda key: str(key.get("creation_date")))
    active = [key for key in fitting if key.get("state") == "ACTIVE"]
    if tag is not None and len(fitting) == 1:
        return fitting[0]
    if desired.state != "absent" and desired.get("active") is not False:
        return active[0] if active else None
    found = fitting if desired.state == "absent" else [key for key in fitting if key not in active][:1] or active
    if len(found) > 1:
        ids = ", ".join(str(key["access_key_id"]) for key in found)
        raise InvalidInput(f"There are {len(found)} access keys: {ids}. Give access_key_id to say which one is meant")
    return found[0] if found else None


def with_user(client: Client, desired: Desired, seen: State) -> State:
    """An access key says nothing of its user."""
    return {"user_name": desired.get("user_name")} if desired.get("user_name") else {}


def other_rules(client: Client, desired: Desired, seen: list[State]) -> State:
    """The other API access rules, and from where this account called last, to tell whether one still lets it in."""
    if not seen or desired.get("allow_lockout"):
        return {}
    own = seen[0]["api_access_rule_id"]
    rules = [one for one in client.read_all("ReadApiAccessRules", {}) if one.get("api_access_rule_id") != own]
    try:
        filters = {"query_access_keys": [client.signs_with]} if client.signs_with else {}
        page = client.call("ReadApiLogs", {"filters": filters, "results_per_page": 1})
    except ApiError:  # without the right to read them it is not known from where the account calls
        page = {}
    address = next((one.get("query_ip_address") for one in page.get("logs") or []), None)
    return {"other_rules": rules, "own_address": address}


class Lockout(Part):
    """Refuses to delete the rule without which nobody, or not this machine, could reach the API any more."""

    options: tuple[str, ...] = ("allow_lockout",)

    def removal(self, resource: Resource, desired: Desired, seen: State) -> t.Iterator[Call]:
        """No call. Raises InvalidInput where no other rule lets this machine in."""
        rules = desired.get("other_rules")
        if rules is not None and not rules:
            raise InvalidInput("The last API access rule cannot be deleted: nobody could reach the API any more")
        address = desired.get("own_address")
        if rules and address and _lets_in(seen, address) and not any(_lets_in(rule, address) for rule in rules):
            raise InvalidInput(
                f"No other API access rule lets {address} in, from where this account calls: later tasks would be "
                "refused. Set allow_lockout: true to delete the rule all the same"
            )
        yield from ()


def _lets_in(rule: State, address: str) -> bool:
    ranges = rule.get("ip_ranges") or []
    try:
        return not ranges or any(
            ipaddress.ip_address(address) in ipaddress.ip_network(one, strict=False) for one in ranges
        )
    except ValueError:
        return True


def secret_of(client: Client, key: State) -> State:
    """The secret of an access key. API 1.40 does not give it any more."""
    answer = client.call("ReadSecretAccessKey", {"access_key_id": key["access_key_id"]})
    return {"secret_key": answer["access_key"].get("secret_key")}
