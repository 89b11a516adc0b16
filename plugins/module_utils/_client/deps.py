"""The libraries that the collection stands on, each guarded so that its absence is Ansible's usual message."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import sys
import traceback
import typing as t

__all__ = ["HTTPX_ERROR", "MissingLibrary", "httpx", "require_httpx"]

HTTPX_ERROR: str | None = None

if t.TYPE_CHECKING:
    import httpx
else:
    # httpx imports its command line, and with it click and rich where they are installed, which takes as long again
    # as httpx itself; without it httpx has a stand-in
    spared = "httpx" not in sys.modules and sys.modules.setdefault("httpx._main") is None
    try:
        import httpx
    except ImportError:
        HTTPX_ERROR = traceback.format_exc()

        class httpx:  # noqa: N801 - stands in for the library, so that files which subclass its Auth can be imported
            """Stand-in."""

            Auth = BaseTransport = Request = Response = object
            ProxyError = Exception

    if spared:
        del sys.modules["httpx._main"]


class MissingLibrary(Exception):
    """A Python library is not installed where the module runs. ``library`` is its name on PyPI."""

    def __init__(self, library: str, import_error: str) -> None:
        super().__init__(library)
        self.library = library
        self.import_error = import_error


def require_httpx() -> None:
    """Raise MissingLibrary when httpx is not installed."""
    if HTTPX_ERROR is not None:
        raise MissingLibrary("httpx", HTTPX_ERROR)
