"""The kubeconfig of an OKS cluster: sealed on its way, and written so that nobody else can read it."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import os
import pathlib
import tempfile
import traceback
import typing as t

from .._client.deps import MissingLibrary
from .._client.errors import InvalidInput, OutscaleError

if t.TYPE_CHECKING:
    from .._client.cloud import Cloud

NACL_ERROR: str | None = None
try:
    from nacl.exceptions import CryptoError
    from nacl.public import PrivateKey, SealedBox
except ImportError:
    NACL_ERROR = traceback.format_exc()

_OWNER_ONLY = 0o600


class Unreadable(OutscaleError):
    """The cloud's answer is not sealed for the key of the call."""


class Kubeconfig:
    """Gets kubeconfigs. ``sealed``: encrypted for a key that is made for the call, which needs the library PyNaCl."""

    def __init__(self, cloud: Cloud, *, sealed: bool = True) -> None:
        if sealed and NACL_ERROR is not None:
            raise MissingLibrary("PyNaCl", NACL_ERROR)
        self._oks = cloud.oks
        self._sealed = sealed

    def of(self, cluster_id: str, name: str, project_id: str, options: t.Mapping[str, t.Any]) -> str:
        """The text for a cluster, by its id or name. ``options``: ``user``, ``group``, ``ttl``; None is left out."""
        params = {"cluster_id": cluster_id or self._named(name, project_id), **options}
        if not self._sealed:
            return self._text(self._oks.call("GetKubeconfig", params))
        key = PrivateKey.generate()
        public = base64.b64encode(bytes(key.public_key)).decode()
        text = self._text(self._oks.call("GetKubeconfigWithPubkeyNACL", {**params, "x-encrypt-nacl": public}))
        try:
            return bytes(SealedBox(key).decrypt(base64.b64decode(text, validate=True))).decode()
        except (CryptoError, binascii.Error, ValueError, TypeError):
            raise Unreadable(
                "The kubeconfig that came is not encrypted for the key of this call. It is not used: "
                "without encryption it could be asked for with encrypt: false"
            ) from None

    def _text(self, answer: t.Mapping[str, t.Any]) -> str:
        return str(answer["Cluster"]["data"]["kubeconfig"])

    def _named(self, name: str, project_id: str) -> str:
        """The id of the one cluster of this name. Raises InvalidInput for none and for several."""
        read = "ListClustersByProjectID" if project_id else "ListAllClusters"
        clusters = self._oks.read_all(read, {"name": name, **({"project_id": project_id} if project_id else {})})
        found = [str(one["id"]) for one in clusters if one["name"] == name]
        if len(found) != 1:
            told = f"{len(found)} clusters are called {name}" if found else f"There is no cluster of the name {name}"
            raise InvalidInput(told + (": give project_id or cluster_id" if found else ""))
        return found[0]


def written(dest: str, text: str, *, check_mode: bool = False) -> bool:
    """Write a file that only its owner can read, in one step; whether anything had to be done.

    Raises OutscaleError where it cannot be written.
    """
    path = pathlib.Path(dest)
    try:
        if path.is_file() and path.read_text(encoding="utf-8") == text and path.stat().st_mode & 0o777 == _OWNER_ONLY:
            return False
        if not check_mode:
            _replace(path, text)
    except (OSError, UnicodeDecodeError) as exc:
        raise OutscaleError(f"{dest} cannot be written: {getattr(exc, 'strerror', None) or 'it is no text'}") from None
    return True


def _replace(path: pathlib.Path, text: str) -> None:
    """A file beside it, which mkstemp makes for its owner only, takes its place."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.resolve().parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        pathlib.Path(name).replace(path.resolve())
    except OSError:
        pathlib.Path(name).unlink(missing_ok=True)
        raise
