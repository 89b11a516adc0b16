"""Clients of the FCU door: one that knows nothing of EC2, and boto3."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from urllib.parse import urlencode

import boto3
import httpx
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials

from tests.emulator.accounts import FIRST

VERSION = "2016-09-15"
_SPACE = f"{{http://ec2.amazonaws.com/doc/{VERSION}/}}"


def boto(emulator, account=FIRST, *, secret=None, region="eu-west-2", **config):
    """boto3's EC2 client at the door."""
    return boto3.client(
        "ec2",
        region_name=region,
        endpoint_url=emulator.env["OSC_ENDPOINT_FCU"],
        aws_access_key_id=account.access_key,
        aws_secret_access_key=secret or account.secret_key,
        config=Config(**config),
    )


class Fcu:
    """``fcu("DescribeVpcs", {"VpcId.1": ...})`` answers the parsed XML; botocore signs, httpx sends."""

    def __init__(self, emulator, account=FIRST, region="eu-west-2", service="fcu"):
        self.url = emulator.env["OSC_ENDPOINT_FCU"] + "/"
        self.account = account
        self.region = region
        self.service = service
        self.look = lambda action, root: None
        self.http = httpx.Client(trust_env=False, timeout=60)

    def raw(self, action, params=None, *, method="POST", version=VERSION, sign=True):
        """The answer as it came."""
        form = urlencode({"Action": action, "Version": version, **(params or {})})
        url, content = (self.url, form) if method == "POST" else (f"{self.url}?{form}", "")
        headers = {"Content-Type": "application/x-www-form-urlencoded"} if method == "POST" else {}
        request = AWSRequest(method, url, headers, content.encode())
        if sign:
            keys = Credentials(self.account.access_key, self.account.secret_key)
            SigV4Auth(keys, self.service, self.region).add_auth(request)
        return self.http.request(method, url, content=content.encode(), headers=dict(request.headers))

    def __call__(self, action, params=None):
        answer = self.raw(action, params)
        assert answer.status_code == 200, answer.text
        root = ET.fromstring(answer.content)
        assert root.tag == f"{_SPACE}{action}Response"
        self.look(action, root)
        return parsed(root)

    def refusal(self, action, params=None, **how):
        """(status, code) of a call that must be refused."""
        answer = self.raw(action, params, **how)
        root = ET.fromstring(answer.content)
        assert root.tag == "Response", answer.text
        assert root.findtext("RequestID")
        assert root.findtext("Errors/Error/Message")
        return answer.status_code, root.findtext("Errors/Error/Code")


def parsed(element):
    """An element as text, as an object, or as a list when it has ``item`` elements. Empty is an empty text."""
    names = [child.tag.removeprefix(_SPACE) for child in element]
    if not names:
        return element.text or ""
    if set(names) == {"item"}:
        return [parsed(child) for child in element]
    assert len(set(names)) == len(names), names
    return {name: parsed(child) for name, child in zip(names, element, strict=True)}
