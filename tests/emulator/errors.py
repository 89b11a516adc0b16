"""Refusals: what a call raises when the service says no, and the body that tells so."""

from __future__ import annotations

from typing import Any

from .description import ERROR_CODES

_GATEWAY = {
    "1": (401, "AccessDenied", "authentication failed"),
    "2": (405, "AccessDenied", "HTTP method not allowed"),
    "4": (401, "AccessDenied", "unauthorized operation"),
    "6": (503, "AccessDenied", "request rate exceeded"),
    "9": (401, "AuthFailure", "login and password are not allowed for this call"),
    "12": (401, "AccessDenied", "unknown authorization type"),
    "13": (401, "AccessDenied", "too many failed attempts"),
    "14": (401, "AccessDenied", "the API access rules do not match"),
    "24": (429, "AccessDenied", "request rate exceeded for the account"),
    "25": (429, "AccessDenied", "request rate exceeded for the call"),
}
"""Codes of the gateway: HTTP status, type and meaning, from the published table of errors."""

_FAMILIES = (
    (10000, 400, "TooManyResources (QuotaExceded)"),
    (9000, 409, "ResourceConflict"),
    (8000, 400, "OperationNotSupported"),
    (7000, 400, "MissingParameter"),
    (6000, 409, "InvalidState"),
    (5000, 400, "InvalidResource"),
    (4000, 400, "InvalidParameterValue"),
    (3000, 400, "InvalidParameter"),
    (2000, 500, "InternalError"),
    (1000, 424, "DependencyProblem"),
)
"""Lowest code, HTTP status and type of each family. The families of 2000, 3000, 7000 and 8000 are inferred: the
published families follow the alphabetical order of their type words."""


_SILENT = frozenset({"4032", "5001", "5020", "5071", "9085"})
"""Codes that were never recorded with Details."""


class ApiError(Exception):
    """A refusal. ``code`` is the numeric string of the body; status and type follow from it unless given."""

    def __init__(
        self, code: str, details: str = "", *, status: int | None = None, kind: str | None = None, retry_after: int = 0
    ) -> None:
        super().__init__(f"{code} {details}")
        usual_status, usual_kind = usual(code)
        self.code = code
        self.details = "" if code in _SILENT else details
        self.status = status if status is not None else usual_status
        self.kind = kind if kind is not None else usual_kind
        self.retry_after = retry_after

    def body(self, request_id: str) -> dict[str, Any]:
        """The recorded shape of an error answer."""
        return {
            "Errors": [{"Code": self.code, "Details": self.details, "Type": self.kind}],
            "ResponseContext": {"RequestId": request_id},
        }


def usual(code: str) -> tuple[int, str]:
    """HTTP status and type word that go with a code."""
    if code in _GATEWAY:
        return _GATEWAY[code][:2]
    number = int(code) if code.isdigit() else 0
    status = next((status for low, status, _unused in _FAMILIES if number >= low), 400)
    kind = next((word for low, _unused, word in _FAMILIES if number >= low), "DefaultError")
    return status, ERROR_CODES.get(code, (kind, ""))[0]
