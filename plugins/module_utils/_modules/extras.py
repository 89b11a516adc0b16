"""What an info module adds to each item by reads of its own: a VM's console, the health of backends."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import dataclasses
import traceback
import typing as t

from .._client.cloud import Client
from .._client.deps import MissingLibrary
from .._client.errors import ApiError, InvalidInput

if t.TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey


class Adds(t.Protocol):
    """What completes items."""

    def add(self, client: Client, items: list[dict[str, t.Any]]) -> None:
        """Put what is read into each item."""
        ...  # pylint: disable=unnecessary-ellipsis


@dataclasses.dataclass(frozen=True)
class Each:
    """What a function of the client and an item gives, for each item."""

    read: t.Callable[[Client, dict[str, t.Any]], dict[str, t.Any]]

    def add(self, client: Client, items: list[dict[str, t.Any]]) -> None:
        """Put what is read into each item."""
        for item in items:
            item.update(self.read(client, item))


@dataclasses.dataclass(frozen=True)
class Listing:
    """What a Read action lists for each item, as ``key``. ``params``: of the call, each with the item's key.

    ``ids``: keys that hold one value of each that is listed, as the resource's own module shows them.
    """

    action: str
    key: str
    params: t.Mapping[str, str]
    ids: t.Mapping[str, str] = dataclasses.field(default_factory=dict)

    def add(self, client: Client, items: list[dict[str, t.Any]]) -> None:
        """Put what is read into each item."""
        for item in items:
            asked = {param: item.get(path) for param, path in self.params.items()}
            item[self.key] = client.read_all(self.action, asked)
            item.update({name: [one.get(key) for one in item[self.key]] for name, key in self.ids.items()})


@dataclasses.dataclass(frozen=True)
class Extra:
    """One more read for each item. ``param``: what takes the item's ``id``; ``key``: of the answer, and of the item.

    ``bulk``: one read answers for all items; its entries are matched by ``id``.
    """

    action: str
    id: str
    key: str
    param: str = ""
    bulk: t.Mapping[str, t.Any] | None = None

    def add(self, client: Client, items: list[dict[str, t.Any]]) -> None:
        """Put what is read into each item."""
        if self.bulk is not None:
            found = {one.get(self.id): one for one in client.read_all(self.action, self.bulk)}
            for item in items:
                item[self.key] = found.get(item.get(self.id))
            return
        for item in items:
            if self.id in item:
                item[self.key] = client.call(self.action, {self.param or self.id: item[self.id]}).get(self.key)


def decrypted(secret: str, private_key: str) -> str:
    """A password that the cloud encrypted with a keypair's public key (RSA, PKCS #1 v1.5, base64)."""
    try:
        from cryptography.hazmat.primitives.asymmetric import padding  # noqa: PLC0415 - an optional library
        from cryptography.hazmat.primitives.serialization import load_pem_private_key  # noqa: PLC0415
    except ImportError:
        raise MissingLibrary("cryptography", traceback.format_exc()) from None
    try:
        key = t.cast("RSAPrivateKey", load_pem_private_key(private_key.encode(), password=None))
        return key.decrypt(base64.b64decode(secret), padding.PKCS1v15()).decode()
    except (ValueError, TypeError, AttributeError):
        raise InvalidInput(
            "private_key does not decrypt the password: give the unencrypted RSA key of the VM"
        ) from None


def as_text(content: str | None) -> str | None:
    """What the API gives in base64, as text; bytes that are none are replaced."""
    try:
        return content and base64.b64decode(content, validate=True).decode(errors="replace")
    except ValueError:
        return content


def forgiving(extra: Extra, client: Client, items: list[dict[str, t.Any]]) -> None:
    """Add what can be read; an item that has none, such as the password of a VM without Windows, gets null."""
    for item in items:
        try:
            extra.add(client, [item])
        except ApiError as exc:
            item[extra.key] = None
            if exc.status >= 500:
                raise
