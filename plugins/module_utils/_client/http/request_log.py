"""The request log: what was called, when, and how it ended, with every secret left out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import datetime
import json
import os
import pathlib
import re
import typing as t

from ..errors import ConfigError

if t.TYPE_CHECKING:
    from .transport import Request

_SECRET = re.compile(
    r"password|secret|private_?key|public_?key|user_?data|token|kubeconfig|pre_?shared|ca_?pem|otp", re.IGNORECASE
)


def redacted(value: t.Any) -> t.Any:
    """The same with the values of secret names replaced."""
    if isinstance(value, dict):
        return {
            key: "***" if _SECRET.search(str(key)) and item is not None else redacted(item)
            for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [redacted(item) for item in value]
    return value


class RequestLog:
    """Keeps lines in memory for ``-vvv`` and appends them to a file where ``path`` is given.

    A line: instant, API, action, outcome, duration, parameters as JSON. The file is made readable for its owner only.
    Raises ConfigError where it cannot be written, before anything is sent.
    """

    def __init__(self, path: str = "") -> None:
        self.lines: list[str] = []
        self._path = pathlib.Path(path).expanduser() if path else None
        try:
            self._append("")
        except OSError as exc:
            raise ConfigError(f"The file of log_path, {path}, cannot be written: {exc.strerror}") from None

    def call(self, request: Request, outcome: str, seconds: float) -> None:
        """Write down one request."""
        params = json.dumps(redacted(dict(request.params)), sort_keys=True, default=str)
        self.note(f"{request.api} {request.action} {outcome} {seconds:.3f}s {params}")

    def note(self, text: str) -> None:
        """Write down one line."""
        line = f"{datetime.datetime.now(datetime.UTC):%Y-%m-%dT%H:%M:%S.%fZ} {' '.join(text.split())}"
        self.lines.append(line)
        self._append(f"{line}\n")

    def _append(self, text: str) -> None:
        if self._path:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="utf-8") as file:
                file.write(text)
