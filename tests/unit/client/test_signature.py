"""Signature version 4: published vectors, and botocore's own for any request."""

from __future__ import annotations

import datetime
import string
import urllib.parse

import httpx
import pytest
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from hypothesis import given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.signature import (
    AWS4,
    OSC4,
    Scope,
    SignatureAuth,
    authorization,
    canonical_request,
)

ACCESS, SECRET = "AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"
STAMP = "20150830T123600Z"
SUITE = Scope("us-east-1", "service", AWS4)
BASE = {"host": "example.amazonaws.com", "x-amz-date": STAMP}
UNRESERVED = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"

# name of the vector: method, path, query, further headers, body, signature
VECTORS = {
    "get-vanilla": ("GET", "/", "", {}, b"", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    "get-vanilla-query-order-key-case": (
        "GET",
        "/",
        "Param2=value2&Param1=value1",
        {},
        b"",
        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
    ),
    "get-vanilla-empty-query-key": (
        "GET",
        "/",
        "Param1=value1",
        {},
        b"",
        "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb",
    ),
    "get-vanilla-query-unreserved": (
        "GET",
        "/",
        f"{UNRESERVED}={UNRESERVED}",
        {},
        b"",
        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
    ),
    "get-unreserved": (
        "GET",
        f"/{UNRESERVED}",
        "",
        {},
        b"",
        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
    ),
    "get-utf8": (
        "GET",
        "/%E1%88%B4",
        "",
        {},
        b"",
        "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
    ),
    "get-header-value-trim": (
        "GET",
        "/",
        "",
        {"my-header1": " value1", "my-header2": ' "a   b   c"'},
        b"",
        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
    ),
    "post-vanilla": ("POST", "/", "", {}, b"", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    "post-header-key-sort": (
        "POST",
        "/",
        "",
        {"my-header1": "value1"},
        b"",
        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
    ),
    "post-header-value-case": (
        "POST",
        "/",
        "",
        {"my-header1": "VALUE1"},
        b"",
        "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
    ),
    "post-x-www-form-urlencoded": (
        "POST",
        "/",
        "",
        {"content-type": "application/x-www-form-urlencoded"},
        b"Param1=value1",
        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
    ),
}


@pytest.mark.parametrize("name", VECTORS)
def test_the_published_vector_is_met(name):
    method, path, query, headers, body, signature = VECTORS[name]
    signed = {**BASE, **headers}
    canonical = canonical_request(method, path, query, signed, body)
    assert authorization(ACCESS, SECRET, SUITE, canonical, signed, STAMP) == (
        f"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
        f"SignedHeaders={';'.join(sorted(signed))}, Signature={signature}"
    )


def test_the_worked_example_of_the_aws_documentation_is_met():
    headers = {
        "content-type": "application/x-www-form-urlencoded; charset=utf-8",
        "host": "iam.amazonaws.com",
        "x-amz-date": STAMP,
    }
    canonical = canonical_request("GET", "/", "Action=ListUsers&Version=2010-05-08", headers, b"")
    header = authorization(ACCESS, SECRET, Scope("us-east-1", "iam", AWS4), canonical, headers, STAMP)
    assert header.endswith("Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7")


class Peer(SigV4Auth):
    """botocore's signature, with the words of either family."""

    def __init__(self, words, access_key, secret_key, service, region):
        super().__init__(Credentials(access_key, secret_key), service, region)
        self.words = words

    def scope(self, request):
        return super().scope(request).replace("aws4_request", self.words.terminator)

    def credential_scope(self, request):
        return super().credential_scope(request).replace("aws4_request", self.words.terminator)

    def string_to_sign(self, request, canonical_request):
        text = super().string_to_sign(request, canonical_request)
        return text.replace("AWS4-HMAC-SHA256", self.words.algorithm, 1)

    def signature(self, string_to_sign, request):
        key = f"{self.words.key_prefix}{self.credentials.secret_key}".encode()
        scope = (request.context["timestamp"][:8], self._region_name, self._service_name, self.words.terminator)
        for text in scope:
            key = self._sign(key, text)
        return self._sign(key, string_to_sign, hex=True)

    def header(self, request, stamp):
        request.context["timestamp"] = stamp
        canonical = self.canonical_request(request)
        signature = self.signature(self.string_to_sign(request, canonical), request)
        signed = self.signed_headers(self.headers_to_sign(request))
        return f"{self.words.algorithm} Credential={self.scope(request)}, SignedHeaders={signed}, Signature={signature}"


words = st.sampled_from([OSC4, AWS4])
plain = st.text(string.ascii_letters + string.digits, min_size=1, max_size=20)
secrets = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1, max_size=40)
segments = st.lists(st.text(string.ascii_letters + string.digits + "-._~", min_size=1, max_size=8), max_size=4)
instants = st.datetimes(
    min_value=datetime.datetime(2000, 1, 1),  # noqa: DTZ001 - strategies want it
    max_value=datetime.datetime(2100, 1, 1),  # noqa: DTZ001 - strategies want it
).map(lambda moment: moment.replace(tzinfo=datetime.UTC, microsecond=0))


def signed_by_the_collection(method, url, headers, body, auth):
    request = httpx.Request(method, url, headers=headers, content=body)
    return next(auth.sync_auth_flow(request))


@given(
    words=words,
    access_key=plain,
    secret=secrets,
    region=plain,
    service=plain,
    method=st.sampled_from(["GET", "POST", "PATCH", "DELETE"]),
    path=segments,
    query=st.dictionaries(plain, st.text(max_size=12), max_size=4),
    body=st.binary(max_size=200),
    target=st.none() | plain,
    instant=instants,
)
@settings(max_examples=200, deadline=None)
def test_any_request_is_signed_as_botocore_signs_it(
    words, access_key, secret, region, service, method, path, query, body, target, instant
):
    clean = [part for part in path if set(part) != {"."}]
    url = httpx.URL(f"https://api.example.com:8443/{'/'.join(clean)}")
    if query:
        url = url.copy_with(query=canonical_query(query).encode())
    headers = {"content-type": "application/json", **({"x-amz-target": target} if target else {})}
    scope = Scope(region, service, words)
    ours = signed_by_the_collection(
        method, url, headers, body, SignatureAuth(access_key, secret, scope, lambda: instant)
    )
    stamp = instant.strftime("%Y%m%dT%H%M%SZ")
    assert ours.headers[words.date_header] == stamp
    theirs = AWSRequest(
        method, str(url), {**headers, "host": ours.headers["host"], words.date_header: stamp}, data=body
    )
    assert ours.headers["Authorization"] == Peer(words, access_key, secret, service, region).header(theirs, stamp)


def test_a_session_token_is_sent_and_signed_as_botocore_signs_it():
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    auth = SignatureAuth("AK", "SK", Scope("r", "ec2", AWS4), lambda: moment, "a token")
    ours = signed_by_the_collection("POST", "https://a.example/", {"content-type": "text/plain"}, b"x", auth)
    signed = {name: ours.headers[name] for name in ("content-type", "host", "x-amz-date", "x-amz-security-token")}
    theirs = AWSRequest("POST", "https://a.example/", signed, data=b"x")
    assert ours.headers["x-amz-security-token"] == "a token"
    assert ours.headers["Authorization"] == Peer(AWS4, "AK", "SK", "ec2", "r").header(theirs, "20260101T000000Z")


def canonical_query(query):
    return "&".join(f"{key}={urllib.parse.quote(value, safe='-_.~')}" for key, value in query.items())


def test_the_instant_is_written_in_utc_whatever_its_zone():
    paris = datetime.timezone(datetime.timedelta(hours=2))
    auth = SignatureAuth("AK", "SK", Scope("r", "api"), lambda: datetime.datetime(2026, 7, 1, 1, 30, tzinfo=paris))
    request = signed_by_the_collection("POST", "https://a.example/x", {}, b"", auth)
    assert request.headers["x-osc-date"] == "20260630T233000Z"
    assert "/20260630/r/api/osc4_request" in request.headers["Authorization"]


def test_a_request_that_is_signed_again_carries_the_new_instant_only():
    moments = iter([datetime.datetime(2026, 1, 1, 0, 0, second, tzinfo=datetime.UTC) for second in (1, 2)])
    auth = SignatureAuth("AK", "SK", Scope("r", "api"), lambda: next(moments))
    request = httpx.Request("POST", "https://a.example/x", content=b"{}")
    first = next(auth.sync_auth_flow(request)).headers["Authorization"]
    second = next(auth.sync_auth_flow(request)).headers
    assert second.get_list("x-osc-date") == ["20260101T000002Z"]
    assert second.get_list("authorization") != [first]
    assert len(second.get_list("authorization")) == 1


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_another_body_is_another_signature(one, other):
    moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    auth = SignatureAuth("AK", "SK", Scope("r", "api"), lambda: moment)
    first, second = (
        signed_by_the_collection("POST", "https://a.example/x", {}, body, auth).headers["Authorization"]
        for body in (one, other)
    )
    assert (first == second) == (one == other)
