"""Who may reach the API: access keys, certificate authorities, addresses."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import dataclasses
import datetime
import hashlib
import re
import typing as t

from .._client.errors import InvalidInput
from .._engine.fields import Field, Instant, State, Unordered
from .._engine.parts import Calls
from .._engine.resource import UNKNOWN, Birth, Call, Desired, Ref, Resource

if t.TYPE_CHECKING:
    from .._client.cloud import Client

_WORDS = {True: "ACTIVE", False: "INACTIVE"}
_PEM = re.compile(r"-----BEGIN CERTIFICATE-----(.+?)-----END CERTIFICATE-----", re.DOTALL)
_DIGESTS = {32: "md5", 40: "sha1", 64: "sha256"}


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
        moment = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
        return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}+0000"


class Certificate(Field):
    """A certificate in PEM, of which the API shows a fingerprint only. Which digest that is, its length tells."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when there is no certificate in it."""
        if not self._der(wanted):
            raise InvalidInput(f"{name} is no certificate in PEM: it must begin with -----BEGIN CERTIFICATE-----")

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether the fingerprint is that of the certificate; one that only the cloud knows yet is."""
        if seen == UNKNOWN:
            return True
        found = re.sub(r"[^0-9a-f]", "", str(seen).lower())
        digest = _DIGESTS.get(len(found), "sha1")
        return hashlib.new(digest, self._der(wanted), usedforsecurity=False).hexdigest() == found

    def shown(self, wanted: t.Any) -> t.Any:
        """How the cloud spells the fingerprint only it knows."""
        return UNKNOWN

    def _der(self, text: t.Any) -> bytes:
        found = _PEM.search(str(text))
        try:
            return base64.b64decode("".join(found[1].split()), validate=True) if found else b""
        except binascii.Error:
            return b""


class Addresses(Unordered):
    """IP ranges, where an address without a length stands for itself alone."""

    def normal(self, value: t.Any) -> t.Any:
        """Each with its length."""
        return super().normal(self.shown(value or []))

    def shown(self, wanted: t.Any) -> t.Any:
        """Each with its length."""
        return [one if "/" in one else f"{one}/{128 if ':' in one else 32}" for one in wanted]


@dataclasses.dataclass(frozen=True)
class KeyState:
    """Whether an access key is active, and until when: one call, which forgets the end that it is not told again."""

    options: tuple[str, ...] = ("access_key_id", "active", "expiration_date", "tag")

    def birth(self, resource: Resource, desired: Desired) -> Birth:
        """A new key is active."""
        return Birth({}, {"state": "ACTIVE"})

    def plan(self, resource: Resource, desired: Desired, seen: State) -> Calls:
        """One update call."""
        changed = [name for name in self.options if name in desired and self._differs(resource, desired, seen, name)]
        if not changed:
            return
        wanted = desired.get("active")
        state = seen.get("state", "ACTIVE") if wanted is None else _WORDS[wanted]
        sent: State = {"access_key_id": Ref("access_key_id"), **self._user(resource), "state": state}
        ends = desired.get("expiration_date") if "expiration_date" in desired else seen.get("expiration_date")
        if ends:
            sent["expiration_date"] = re.sub(r"\+0000$", "Z", str(ends))
        if "tag" in changed:
            sent |= {"tag": desired.get("tag")} if desired.get("tag") else {"clear_tag": True}
        shown = resource.fields["expiration_date"].shown(ends) if ends else None
        gives: State = {"state": state, "expiration_date": shown, "last_modification_date": UNKNOWN}
        yield Call("UpdateAccessKey", sent, {**gives, **({"tag": desired.get("tag")} if "tag" in changed else {})})

    def undo(self, resource: Resource, seen: State) -> Calls:
        """The key of a user must be inactive to be deleted."""
        user = self._user(resource)
        if user and seen.get("state") != "INACTIVE":
            yield Call("UpdateAccessKey", {"access_key_id": Ref("access_key_id"), **user, "state": "INACTIVE"})

    def _differs(self, resource: Resource, desired: Desired, seen: State, name: str) -> bool:
        field, wanted = resource.fields[name], desired.get(name)
        found = field.observe(name, seen)
        if name == "access_key_id" or (name == "active" and wanted is None):
            return False
        return bool(found) if wanted is None else not field.same(wanted, found)

    def _user(self, resource: Resource) -> State:
        """The user whose key it is; nothing for the account's own."""
        name = resource.filters.get(".user_name")
        return {"user_name": name} if name else {}


def chosen_key(desired: Desired, keys: list[State]) -> State | None:
    """The key that a task means which names none: the oldest in the state that is wanted.

    A key is not made in order to be inactive, and one that was made inactive is not used again. Raises InvalidInput
    where a deletion, or the end of a key's use, could mean several.
    """
    tag = desired.get("tag")
    fitting = [key for key in keys if tag is None or key.get("tag") == tag]
    fitting.sort(key=lambda key: str(key.get("creation_date")))
    active = [key for key in fitting if key.get("state") == "ACTIVE"]
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


def not_the_last(client: Client, desired: Desired, seen: State) -> State:
    """Raise InvalidInput when the last API access rule is to go, with which nobody could call the API any more."""
    if desired.state == "absent" and len(client.read_all("ReadApiAccessRules", {})) == 1:
        raise InvalidInput("The last API access rule cannot be deleted: nobody could reach the API any more")
    return {}


def secret_of(client: Client, key: State) -> State:
    """The secret of an access key. API 1.40 does not give it any more."""
    answer = client.call("ReadSecretAccessKey", {"access_key_id": key["access_key_id"]})
    return {"secret_key": answer["access_key"].get("secret_key")}
