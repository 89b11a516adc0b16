"""Access keys: the accounts' own and those of users; with them requests are signed."""

from __future__ import annotations

import secrets
import string
from typing import TYPE_CHECKING, Any

from ..accounts import ACCOUNTS
from ..clock import instant, spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..reading import read
from ..world import FILLERS, Answer, Call, World, action

if TYPE_CHECKING:
    from ..store import Item, Region

KEY = kind(
    "AccessKey",
    "ReadAccessKeys",
    "AccessKeys",
    "AccessKeyId",
    "4000",
    tagged=False,
    quota="accesskey_limit",
    quota_code="10005",
)

_LETTERS = string.ascii_uppercase + string.digits
_MOST = 2
"""Access keys of one user; the root account may have more."""


def fill(_world: World, region: Region) -> None:
    """The built-in key of an account."""
    for account in ACCOUNTS:
        if region.name == "*" and region.account_id == account.account_id:
            _add(region, account.access_key, account.secret_key, None, None, default=True)


FILLERS.append(fill)


def _add(region: Region, key: str, secret: str, user: str | None, expires: str | None, **hidden: Any) -> Item:
    at = spell_offset(region.now)
    data = {"CreationDate": at, "LastModificationDate": at, "State": "ACTIVE"}
    if expires:
        data["ExpirationDate"] = spell_offset(instant(expires))
    return region.add("AccessKey", data, key, secret=secret, user=user, **hidden)


def secret_of(world: World, access_key: str) -> tuple[str, str] | None:
    """Account id and secret of a key that is active and has not expired, or None."""
    for account in ACCOUNTS:
        region = world.account(account.account_id)
        item = region.find("AccessKey", access_key)
        if item is None or item.data["State"] != "ACTIVE":
            continue
        expires = item.data.get("ExpirationDate")
        if expires is None or instant(expires) > world.clock.now():
            return account.account_id, item.hidden["secret"]
    return None


def _user(call: Call) -> str | None:
    """The user that the call is about, None for the account itself; 5075 when there is no such user."""
    name = call.params.get("UserName")
    if name is not None:
        call.mine.get("User", name)
    return str(name) if name is not None else None


@action("CreateAccessKey")
def create_access_key(call: Call) -> Answer:
    """ACTIVE from the start; the secret key is in the answer. 4047 for an expiration in the past."""
    user = _user(call)
    expires = call.params.get("ExpirationDate")
    if expires and instant(expires) <= call.now:
        raise ApiError("4047", "The expiration date is in the past.")
    if user and sum(item.hidden["user"] == user for item in call.mine.all("AccessKey")) >= _MOST:
        raise ApiError("10005", "The user has too many access keys.")
    key = "".join(secrets.choice(_LETTERS) for _unused in range(20))
    secret = "".join(secrets.choice(_LETTERS) for _unused in range(40))
    item = _add(call.mine, key, secret, user, expires)
    if "Tag" in call.params:
        item.data["Tag"] = call.params["Tag"]
    return {"AccessKey": {**item.data, "SecretKey": secret}}


@action("ReadAccessKeys")
def read_access_keys(call: Call) -> Answer:
    """The account's own keys, or a user's; those with a tag where one is named."""
    user = _user(call)
    moved = Call(call.action, call.params, call.account, call.mine, call.world)
    answer = read(moved, KEY)
    owner = {item.id: item.hidden["user"] for item in call.mine.all("AccessKey")}
    keys = [key for key in answer["AccessKeys"] if owner[key["AccessKeyId"]] == user]
    return {"AccessKeys": [key for key in keys if call.params.get("Tag") in (None, key.get("Tag"))]}


@action("ReadSecretAccessKey")
def read_secret_access_key(call: Call) -> Answer:
    """A key with its secret."""
    item = call.mine.get("AccessKey", call.params["AccessKeyId"])
    return {"AccessKey": {**item.data, "SecretKey": item.hidden["secret"]}}


def _named(call: Call) -> Item:
    item = call.mine.get("AccessKey", call.params["AccessKeyId"])
    if item.hidden["user"] != _user(call):
        raise ApiError("4000", "The access key is not one of the user.")
    return item


@action("UpdateAccessKey")
def update_access_key(call: Call) -> Answer:
    """What is left out stays, the expiration included: recorded, whatever the description's text says."""
    item, params = _named(call), call.params
    item.data["State"] = params.get("State", item.data["State"])
    if params.get("ClearExpirationDate"):
        item.data.pop("ExpirationDate", None)
    if "ExpirationDate" in params:
        item.data["ExpirationDate"] = spell_offset(instant(params["ExpirationDate"]))
    if params.get("ClearTag"):
        item.data.pop("Tag", None)
    if "Tag" in params:
        item.data["Tag"] = params["Tag"]
    item.data["LastModificationDate"] = spell_offset(call.now)
    return {"AccessKey": item.data}


@action("DeleteAccessKey")
def delete_access_key(call: Call) -> Answer:
    """A user's key must be INACTIVE first: 6003."""
    item = _named(call)
    if item.hidden["user"] is not None and item.data["State"] == "ACTIVE":
        raise ApiError("6003", "The access key is active.")
    call.mine.drop(item)
    return {}
