"""What crosses the boundary from outside, parsed by pydantic: profile files and error bodies.

Imported only when one of them is met: a module with its keys in the environment that meets no error needs no pydantic.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import traceback
import typing as t

from .deps import MissingLibrary

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


__all__ = ["ErrorBody", "Profile", "ValidationError"]


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


class ApiError(BaseModel):
    """One entry of ``Errors``. ``Details`` is text, or a list of FastAPI entries in OKS."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    Code: str | None = ""
    Type: str | None = ""
    Details: t.Any = ""


class ResponseContext(BaseModel):
    """What every answer carries."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    RequestId: str | None = ""


class ErrorBody(BaseModel):
    """An error body in any shape seen: OUTSCALE and OKS ``Errors``, problem+json, ``__type``, FastAPI ``detail``."""

    model_config = ConfigDict(extra="ignore", coerce_numbers_to_str=True)

    Errors: list[ApiError] | None = None
    context: ResponseContext | None = _either("ResponseContext")
    aws_type: str | None = _either("__type")
    message: str | None = _either("message", "Message")
    title: str | None = None
    detail: t.Any = None

    def first(self) -> ApiError:
        """The error that the body tells of; empty where it tells of none."""
        if self.Errors:
            return self.Errors[0]
        if self.aws_type or self.message:
            return ApiError(Type=self.aws_type or "", Details=self.message or "")
        return ApiError(Type=self.title or "", Details=self.detail or "")

    def request_id(self) -> str | None:
        """The id to quote to the support."""
        return self.context.RequestId if self.context else ""
