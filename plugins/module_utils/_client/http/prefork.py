"""What Ansible's main process makes ready for its workers: pools of connections, and code that has run once.

A worker is a fork that lives for one task. What happens in it for the first time costs several times what it costs
later: caches are filled, OpenSSL looks up its algorithms, and each page of memory that is written to is copied. A call
to nowhere, made before the fork, does part of that once for all workers.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..auth import credentials
from ..cloud import Cloud
from ..deps import HTTPX_ERROR, MissingLibrary, httpx
from ..errors import OutscaleError
from . import connections

_NOBODY = {"access_key": "nobody", "secret_key": "nobody", "region": "eu-west-2"}
_BODY = b'{"Nets": [{"NetId": "vpc-00000000", "Tags": [{"Key": "Name", "Value": "none"}]}], "ResponseContext": {}}'
_ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (len(_BODY), _BODY)


class _Nowhere(httpx.BaseTransport):
    """A pool whose connections lead into memory, where an answer like the cloud's waits."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, as httpx's own transport does."""
        import httpcore  # noqa: PLC0415 - what httpx stands on, and comes with it

        url = httpcore.URL(scheme="http", host=request.url.raw_host, target=request.url.raw_path)
        with httpcore.ConnectionPool(network_backend=httpcore.MockBackend([_ANSWER])) as pool:
            answer = pool.request(
                request.method, url, headers=request.headers.raw, content=request.content, extensions=request.extensions
            )
        return httpx.Response(answer.status, headers=answer.headers, stream=httpx.ByteStream(answer.content))


def prepare(environ: t.Mapping[str, str]) -> None:
    """Make ready what the environment asks for. What cannot be made is left for the task to complain about."""
    if HTTPX_ERROR is not None:
        return
    connections.prepare(environ)
    try:
        if credentials.config_file({}, environ).is_file():
            from ..auth import profile  # noqa: F401, PLC0415 - for a task that names a profile of it
        Cloud({}, environ)  # loads what the environment's choice of an API needs
        with Cloud(_NOBODY, {}, wire=_Nowhere()) as cloud:
            cloud.outscale.read_all("ReadNets", {"filters": {"tags": ["Name=none"]}})
    except (OutscaleError, MissingLibrary, OSError):
        return
