"""A profile of the configuration file, parsed by pydantic. Imported only where there is one."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import traceback
import typing as t

from ..deps import MissingLibrary

if t.TYPE_CHECKING:
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
            def model_validate(cls, value: t.Any) -> t.Never:
                """Say which library is missing."""
                raise MissingLibrary("pydantic", PYDANTIC_ERROR)


__all__ = ["Profile", "ValidationError"]


def _either(*names: str) -> t.Any:
    return Field(default=None, validation_alias=AliasChoices(*names))


class Profile(BaseModel):
    """One profile of ``~/.osc/config.json``, in any official tool's dialect; what it does not know it ignores."""

    model_config = ConfigDict(extra="ignore", str_strip_whitespace=True)

    access_key: str | None = None
    secret_key: str | None = None
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
