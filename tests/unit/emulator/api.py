"""A small client for these tests: botocore signs, httpx sends."""

from __future__ import annotations

import json
import time

import httpx
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from tests.emulator.accounts import FIRST

LONGEST_WAIT = 20


class Refused(Exception):
    """An error answer; ``code`` is None when the body is not the API's."""

    def __init__(self, answer):
        super().__init__(f"{answer.status_code} {answer.text}")
        self.status = answer.status_code
        self.answer = answer
        self.error = answer.json()["Errors"][0] if "json" in answer.headers["content-type"] else {}
        self.code = self.error.get("Code")


class Api:
    """Calls actions of the emulator as an account."""

    def __init__(self, emulator, account=FIRST, region="eu-west-2"):
        self.emulator = emulator
        self.account = account
        self.region = region
        self.http = httpx.Client(trust_env=False, timeout=60)

    def raw(self, action, params=None, *, headers=None, secret=None, body=None):
        """The answer as it came, to a signed request."""
        url = f"{self.emulator.env['OSC_ENDPOINT_API']}/{action}"
        content = json.dumps(params or {}).encode() if body is None else body
        request = AWSRequest("POST", url, {"Content-Type": "application/json", **(headers or {})}, content)
        keys = Credentials(self.account.access_key, secret or self.account.secret_key)
        SigV4Auth(keys, "api", self.region).add_auth(request)
        return self.http.post(url, content=content, headers=dict(request.headers))

    def __call__(self, action, **params):
        """The answer's body; raises Refused."""
        answer = self.raw(action, params)
        if answer.status_code != 200:
            raise Refused(answer)
        return answer.json()

    def refusal(self, action, **params):
        """(status, code) of a call that must be refused."""
        answer = self.raw(action, params)
        assert answer.status_code != 200, answer.text
        return answer.status_code, answer.json()["Errors"][0]["Code"]

    def wait(self, action, key, state, **filters):
        """The first thing of the answer once it is in the state."""
        return until(lambda: next((each for each in self.read(action, key, **filters) if each["State"] == state), None))

    def read(self, action, key, **filters):
        """The list of a Read action."""
        return self(action, **({"Filters": filters} if filters else {}))[key]


def until(check):
    """The first true value of ``check()``."""
    end = time.monotonic() + LONGEST_WAIT
    while True:
        value = check()
        if value:
            return value
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


class Oks:
    """Calls OKS as an account: ``oks("GET", "/projects")``."""

    def __init__(self, emulator, account=FIRST, **headers):
        keys = {"AccessKey": account.access_key, "SecretKey": account.secret_key}
        self.http = httpx.Client(base_url=emulator.env["OSC_ENDPOINT_OKS"], headers=headers or keys, trust_env=False)

    def __call__(self, method, path, body=None, status=200, **more):
        answer = self.http.request(method, path, json=body, **more)
        assert answer.status_code == status, answer.text
        return answer.json()

    def wait(self, path, state="ready"):
        def there():
            thing = next(value for key, value in self("GET", path).items() if key != "ResponseContext")
            return thing if thing.get("status", thing.get("statuses", {}).get("status")) == state else None

        return until(there)
