"""The other collections' cloud, from outside: starts it, and tells how to reach it."""

from __future__ import annotations

import contextlib
import subprocess
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING

from .environment import BIN, ROOT
from .processes import Failed

if TYPE_CHECKING:
    from collections.abc import Iterator

REGION = "us-east-1"


class Peer:
    """moto on loopback. ``env``: what boto3 needs to find it."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.env = keys(url)

    def call(self, action: str, **parameters: str) -> str:
        """Make a call of EC2 without boto3, which the Python that runs the benchmark may not have."""
        body = urllib.parse.urlencode({"Action": action, "Version": "2016-11-15", **parameters}).encode()
        scope = f"testing/20260101/{REGION}/ec2/aws4_request"
        headers = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}
        with _opener().open(urllib.request.Request(self.url, body, headers)) as answer:
            return str(answer.read().decode())

    @property
    def calls(self) -> int:
        """How many calls there were."""
        with _opener().open(f"{self.url}/_calls") as answer:
            return int(answer.read())


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(urllib.request.ProxyHandler({}))


def keys(url: str) -> dict[str, str]:
    """The environment that sends boto3 to a server of ours."""
    return {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": url,
    }


@contextlib.contextmanager
def peer() -> Iterator[Peer]:
    """A running moto."""
    process = subprocess.Popen(
        [BIN / "python", "-m", "tests.benchmarks.peer_server"],
        cwd=ROOT,
        stdin=subprocess.PIPE,  # closes with us, however we end
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        if not url:
            raise Failed("moto did not start")
        try:
            yield Peer(url)
        finally:
            process.terminate()
