"""The file of profiles: which one of them counts, parsed by pydantic. Imported only where there is such a file."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import traceback
import typing as t

from ..deps import MissingLibrary
from ..errors import ConfigError

if t.TYPE_CHECKING:
    import pathlib

    from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError
else:
    try:
        from pydantic import AliasChoices, BaseModel, ConfigDict, Field, ValidationError
    except ImportError:
        PYDANTIC_ERROR = traceback.format_exc()

        def _missing(*_args: t.Any, **_kwargs: t.Any) -> None:
            """Stand-in."""

        AliasChoices = ConfigDict = Field = _missing
        ValidationError = ValueError

        class BaseModel:
            """Stand-in, so that this file can be imported without pydantic."""

            @classmethod
            def model_validate(cls, value: t.Any) -> t.NoReturn:
                """Say which library is missing."""
                raise MissingLibrary("pydantic", PYDANTIC_ERROR)


__all__ = ["MissingLibrary", "Profile", "Unreadable", "read"]


def _either(*names: str) -> t.Any:
    return Field(default=None, validation_alias=AliasChoices(*names))


class Profile(BaseModel):
    """One profile of ``~/.osc/config.json``, in any official tool's dialect; what it does not know it ignores."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)

    access_key: str | None = None
    secret_key: str | None = None
    session_token: str | None = None
    login: str | None = None
    password: str | None = None
    region: str | None = _either("region", "region_name")
    protocol: str | None = None
    api: str | None = None
    https: bool | None = None
    host: str | None = None
    endpoints: dict[str, str] | None = None
    x509_client_cert: str | None = _either("x509_client_cert", "client_certificate")
    x509_client_cert_b64: str | None = None
    # osc-cli's one file holds the certificate and its key
    x509_client_key: str | None = _either("x509_client_key", "client_certificate")
    x509_client_key_b64: str | None = None
    tls_skip_verify: bool | None = None
    ssl_verify: bool | None = None
    default: bool | None = None
    # keys of this collection
    fcu_version: str | None = None
    proxy: str | None = None
    no_proxy: str | list[str] | None = None


class Unreadable(ConfigError):
    """The file is there, but not for this user."""


def read(path: pathlib.Path, name: str) -> dict[str, t.Any]:
    """The values of a profile; of the default one where ``name`` is empty, which need not exist.

    Raises ConfigError for a file or a profile that cannot be used, and MissingLibrary.
    """
    profiles = _content(path)
    if not name:
        flagged = [key for key, value in profiles.items() if isinstance(value, dict) and value.get("default") is True]
        name = flagged[0] if flagged else "default"
        if name not in profiles:
            return {}
    if name not in profiles:
        raise ConfigError(f"There is no profile {name!r} in {path}. It has: {', '.join(sorted(profiles)) or 'none'}")
    return _parsed(path, name, profiles[name]).model_dump(exclude_none=True)


def _content(path: pathlib.Path) -> dict[str, t.Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as exc:
        raise Unreadable(f"The configuration file {path} cannot be read: {exc.strerror}") from None
    except json.JSONDecodeError as exc:
        raise ConfigError(
            f"The configuration file {path} is no JSON: {exc.msg} in line {exc.lineno}, column {exc.colno}"
        ) from None
    except UnicodeDecodeError:
        raise ConfigError(f"The configuration file {path} is no UTF-8 text") from None
    except (ValueError, RecursionError):
        raise ConfigError(f"The configuration file {path} has a number or a nesting that is too large") from None
    if not isinstance(content, dict):
        raise ConfigError(f"The configuration file {path} must hold an object of profiles")
    return content


def _parsed(path: pathlib.Path, name: str, value: t.Any) -> Profile:
    try:
        return Profile.model_validate(value)
    except ValidationError as exc:
        # the input is left out of the message: it may be a secret
        problems = "; ".join(
            f"{'.'.join(map(str, (name, *one['loc'])))}: {one['msg']}" for one in exc.errors(include_input=False)
        )
        raise ConfigError(f"The configuration file {path} has a value that cannot be used: {problems}") from None
