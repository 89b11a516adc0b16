"""The request log: what was called, when, and how it ended, with every secret left out."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import contextlib
import datetime
import functools
import json
import os
import pathlib
import re
import typing as t
import urllib.parse

from ..errors import ConfigError
from ..naming import snake

if t.TYPE_CHECKING:
    from .transport import Request

COUNTS = "OUTSCALE_CLOUD_CALLS"
"""The variable of the environment that names the file in which the calls of a run are counted."""

_SECRET = re.compile(
    r"passw|^proxy$|passphrase|secret|token|credential|kubeconfig|psk|pre_?shared|(^|_)otp(_|$)"
    r"|user_?data|ca_?pem|gateway_configuration|presigned|policy_signature|(private|public)_?key|key_?material|(?<!tag)(?<!access)_key(_b64)?$"
)
_SHORTEST = 4  # characters of a secret that is looked for in texts


@functools.cache
def is_secret(name: str) -> bool:
    """Whether what an option or a field of an API of this name holds is written nowhere.

    Those are passwords, tokens, and all that the API calls a key, but for the ids of keys and the keys of tags. User
    data is one of them, as what a VM needs at its first boot is often a secret: it is shown where the VM itself is the
    answer (result and diff of a task), and in nothing that is kept (request log, ``actions``, arguments, caches).
    A test holds this against every option that is ``no_log`` and every field of the APIs.
    """
    return bool(_SECRET.search(snake(name)))


def redacted(value: t.Any) -> t.Any:
    """The same with the values of secret names replaced."""
    if isinstance(value, dict):
        return {
            key: "***" if item is not None and is_secret(str(key)) else redacted(item) for key, item in value.items()
        }
    if isinstance(value, (list, tuple)):
        return [redacted(item) for item in value]
    return value


def secrets_in(value: t.Any, *, hidden: bool = False) -> t.Iterator[str]:
    """The texts that ``redacted`` takes out."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from secrets_in(item, hidden=hidden or is_secret(str(key)))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from secrets_in(item, hidden=hidden)
    elif hidden and isinstance(value, str):
        yield value


def cleaner(secrets: t.Iterable[str]) -> t.Callable[[str], str]:
    """What takes secrets out of a text, in whatever way a server may have repeated them."""
    forms: set[str] = set()
    for one in secrets:
        words, encoded = " ".join(one.split()), base64.b64encode(one.encode(errors="replace")).decode()
        forms |= {
            one,
            words,
            encoded,
            json.dumps(one)[1:-1],
            urllib.parse.quote(one, errors="replace"),
            *one.split("\n"),
        }
    found = sorted((form for form in forms if len(form) >= _SHORTEST), key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, found)))
    return (lambda text: pattern.sub("***", text)) if found else str


class RequestLog:
    """Keeps lines in memory for ``-vvv`` and appends them to a file where ``path`` is given.

    A line: instant, API, action, outcome, duration, parameters as JSON. The file is made readable for its owner only.
    Raises ConfigError where it cannot be written, before anything is sent.

    ``counts``: a file that somebody has made who counts the calls of a run; what is sent is counted there, by name.
    """

    def __init__(self, path: str = "", counts: str = "") -> None:
        self.lines: list[str] = []
        self._counts = counts
        self._path = pathlib.Path(path).expanduser() if path else None
        try:
            self._append("")
        except OSError as exc:
            raise ConfigError(f"The file of log_path, {path}, cannot be written: {exc.strerror}") from None

    def call(self, request: Request, outcome: str, seconds: float) -> None:
        """Write down one request."""
        params = json.dumps(redacted(dict(request.params)), sort_keys=True, default=str)
        self.note(f"{request.api} {request.action} {outcome} {seconds:.3f}s {params}")
        self.count("call", request.action, seconds)

    def again(self, action: str, pause: float) -> None:
        """Write down that a request is sent again after a pause of so many seconds."""
        self.note(f"{action}: again in {pause:.1f} s")
        self.count("again", action, pause)

    def count(self, what: str, action: str, seconds: float) -> None:
        """Add to the counts of the run, where somebody keeps them: one line, by which no parameters are told."""
        if self._counts:
            with contextlib.suppress(OSError):  # the run that kept them is over
                handle = os.open(self._counts, os.O_WRONLY | os.O_APPEND)
                try:
                    os.write(handle, f"{json.dumps([what, action, round(seconds, 3)])}\n".encode())
                finally:
                    os.close(handle)

    def note(self, text: str) -> None:
        """Write down one line."""
        line = f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%dT%H:%M:%S.%fZ} {' '.join(text.split())}"
        self.lines.append(line)
        self._append(f"{line}\n")

    def _append(self, text: str) -> None:
        if self._path:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
