"""User data of VMs: text for the user, base64 in calls and in what the API shows."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import json
import typing as t

from .._client.errors import InvalidInput
from .._engine.fields import Field

_HEADS = (b"#", b"\x1f\x8b", b"Content-Type", b"MIME-Version", b"-----BEGIN")
"""How scripts, cloud-configs, archives and sections of the cloud's own begin."""


class UserData(Field):
    """Text that is encoded on its way. What is base64 already would be encoded twice: it is refused."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput for what is no text, or is encoded already."""
        if isinstance(wanted, dict):
            return
        if not isinstance(wanted, str):
            raise InvalidInput(f"{name} must be text, or a mapping that becomes a #cloud-config")
        if wanted.strip().startswith("{'") and wanted.strip().endswith("}"):
            raise InvalidInput(
                f"{name} looks like a mapping in Python's spelling: give the mapping itself, or mapping | to_nice_yaml"
            )
        decoded = _decoded(wanted)
        if decoded is not None and decoded.lstrip().startswith(_HEADS):
            raise InvalidInput(f"{name} is base64 already and would be encoded twice: give it as user_data_base64")

    def normal(self, value: t.Any) -> t.Any:
        """The bytes that the VM is given. JSON is YAML, so that a mapping is a cloud-config."""
        if isinstance(value, dict):
            value = f"#cloud-config\n{json.dumps(value, indent=2)}\n"
        return (value or "").encode("utf-8", "surrogateescape") if isinstance(value, str) or value is None else value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is stored decodes to what is wanted."""
        try:
            return bool(self.normal(wanted) == base64.b64decode(seen or "", validate=True))
        except (binascii.Error, ValueError):
            return bool(wanted == seen)

    def sent(self, wanted: t.Any) -> t.Any:
        """Base64 of the text."""
        return base64.b64encode(self.normal(wanted)).decode()

    shown = sent


class EncodedUserData(Field):
    """User data that is base64 already: compressed, or any other bytes."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput for what is no base64."""
        if _decoded(wanted) is None:
            raise InvalidInput(f"{name} is no base64: give text as user_data")

    def normal(self, value: t.Any) -> t.Any:
        """The bytes."""
        return _decoded(value or "")


def _decoded(text: t.Any) -> bytes | None:
    try:
        return base64.b64decode("".join(str(text).split()), validate=True)
    except (binascii.Error, ValueError):
        return None
