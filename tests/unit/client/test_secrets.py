"""What is secret is known from the options and the APIs' fields, and stays out of logs and messages, also echoed."""

from __future__ import annotations

import base64
import importlib
import json
import pathlib
import re

import httpx
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.request_log import (
    cleaner,
    is_secret,
    redacted,
    secrets_in,
)
from ansible_collections.outscale.cloud.plugins.module_utils._client.naming import pascal, snake
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

from .seams import answer, cloud, refusal

MODULES = sorted(
    path.stem
    for path in (pathlib.Path(__file__).resolve().parents[3] / "plugins" / "modules").glob("*.py")
    if path.stem != "__init__"
)
KEYISH = re.compile(
    r"key|secret|pass|token|psk|credential|private(?!_?(ip|dns|_only))|otp|pem|kubeconfig|user_?data", re.IGNORECASE
)

PUBLIC = {
    # ids and names of keys
    "access_key", "access_key_id", "access_key_ids", "api_key_id", "keypair_id", "keypair_ids", "keypair_name",
    "keypair_names", "keypair_type", "keypair_types", "keypair_fingerprints", "key_name",
    "key_pair_id", "key_fingerprint", "keypair_fingerprint", "query_access_key",
    "key_type", "keypair", "keypairs", "access_keys", "key_set", "query_access_keys", "link_keypairs",
    # the keys of tags
    "key", "keys", "tag_key", "tag_keys", "tag_resource_keys",
    # DirectLink interfaces of one account
    "new_private_virtual_interface", "new_private_virtual_interface_allocation",
    "aws_access_key_id", "a_ws_access_key_id", "kms_key_id", "key_pair",
    # numbers and choices
    "spot_price", "spot_price_history_set",
    "max_access_key_expiration_seconds", "with_secret", "show_secret", "paging_token",
}  # fmt: skip
"""Names with such a word that hold nothing secret."""


def options_of(spec):
    """Every option of an argument spec, at any depth, with its declaration."""
    for name, option in spec.items():
        yield name, option
        yield from options_of(option.get("options") or {})


@pytest.mark.parametrize("name", MODULES)
def test_every_no_log_option_is_secret_under_each_of_its_names(name):
    spec = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}").MODULE.argument_spec
    hidden = {
        known: option for known, option in options_of(spec) if option.get("no_log") and not known.startswith("x509_")
    }
    for option, declared in hidden.items():
        for known in (option, pascal(option), *declared.get("aliases", [])):
            assert is_secret(known), f"{known} of {name} would be written into the log"


@pytest.mark.parametrize("name", MODULES)
def test_every_option_that_looks_secret_was_decided_on(name):
    spec = importlib.import_module(f"ansible_collections.outscale.cloud.plugins.modules.{name}").MODULE.argument_spec
    for option, declared in options_of(spec):
        if KEYISH.search(option) and not declared.get("options"):
            assert is_secret(option) or option in PUBLIC or declared["type"] == "bool", f"{option} of {name}"


def fields_of(api):
    """The names of all fields of an API: parameters, filters, answers, and what is within them."""
    for name in catalog.known(api).ACTIONS:
        known = catalog.action(api, name)
        yield from known.params
        yield from known.filters
        yield from known.answer
    for schema in catalog.schemas(api).values():
        yield from schema


@pytest.mark.parametrize("api", ["outscale", "oks", "fcu", "ec2", "directlink"])
def test_every_field_that_looks_secret_was_decided_on(api):
    undecided = {
        name for name in fields_of(api) if KEYISH.search(name) and not is_secret(name) and snake(name) not in PUBLIC
    }
    assert undecided == set()


SECRET_FIELDS = [
    "BgpKey", "bgp_key", "authKey", "SecretKey", "PrivateKey", "PreSharedKey", "preSharedKey", "Password",
    "passwordData",
    "AdminPassword", "keyMaterial", "UserData", "userData", "kubeconfig", "ClientGatewayConfiguration", "NextPageToken",
    "PresignedUrl", "UploadPolicySignature",
    "customerGatewayConfiguration", "OsuApiKey", "Otp", "x509_client_key_b64", "EncryptionKey", "psk", "Passphrase",
]  # fmt: skip


@pytest.mark.parametrize("name", SECRET_FIELDS)
def test_a_secret_is_one_in_every_spelling(name):
    assert redacted({"a": [{name: "s3cr3t"}]}) == {"a": [{name: "***"}]}


@pytest.mark.parametrize(
    "name", ["PrivateIp", "private_ip", "KeypairName", "AccessKeyId", "TagKeys", "Key", "Options", "Hotplug"]
)
def test_what_only_looks_secret_is_shown(name):
    assert redacted({name: "x"}) == {name: "x"}


def test_the_log_shows_no_bgp_key(tmp_path):
    path = tmp_path / "requests.log"
    account = cloud(answer(), log_path=str(path))
    params = {"BgpKey": "s3cr3t", "Bandwidth": "1Gbps", "UserData": "c2VjcmV0"}
    account.outscale.raw("CreateDirectLinkInterface", params)
    assert "s3cr3t" not in path.read_text()
    assert "c2VjcmV0" not in path.read_text()
    assert "1Gbps" in path.read_text()


# --- what a server repeats ---

KEY = 'S3CR3T/KEY+with=odd "chars" 0123456789'
PEM = "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA1234567890abcdef\n-----END RSA PRIVATE KEY-----"


def everything_said(account, exc):
    shown = [str(exc), repr(exc), repr(exc.args), json.dumps(vars(exc), default=str), *account.log.lines]
    return "\n".join([*shown, json.dumps(exc.as_dict()) if isinstance(exc, errors.ApiError) else ""])


def fails(account, action="ReadNets", api="outscale", params=None):
    with pytest.raises(errors.OutscaleError) as caught:
        account.client(api).call(action, params or {})
    return everything_said(account, caught.value)


@pytest.mark.parametrize("where", ["Details", "Type", "Code"])
@pytest.mark.parametrize("status", [400, 401, 409, 500])
def test_a_secret_key_that_the_cloud_repeats_is_not_told(where, status):
    error = {"Code": "1", "Type": "AccessDenied", "Details": "no", where: f"wrong signature of {KEY}, or so"}
    body = {"Errors": [error], "ResponseContext": {"RequestId": KEY}}
    said = fails(cloud(answer(body, status), secret_key=KEY, call_timeout=1))
    assert KEY not in said
    assert json.dumps(KEY)[1:-1] not in said
    assert "or so" in said


@pytest.mark.parametrize("api", ["oks", "directlink", "fcu"])
def test_it_is_told_by_no_api(api):
    action = {"oks": "ListProjects", "directlink": "DescribeConnections", "fcu": "DescribeVpcs"}[api]
    for body in (
        json.dumps({"message": f"bad {KEY}"}),
        f"<Response><Errors><Error><Code>X</Code><Message>bad {KEY}</Message></Error></Errors></Response>",
    ):
        assert KEY not in fails(cloud(answer(body, 400), secret_key=KEY), action, api)


def test_a_request_id_in_a_header_is_cleaned_as_well():
    key = "S3CR3TKEY0123456789"
    assert key not in fails(cloud(refusal(400, "4019", x_amzn_requestid=key), secret_key=key))


@pytest.mark.parametrize("login", ["me@example.com", "you@example.com", "all@example.com"])
def test_login_and_password_are_not_told_even_encoded(login):
    token = base64.b64encode(f"{login}:p4ssw0rd!".encode()).decode()
    account = cloud(
        refusal(401, "1", "AccessDenied", f"Authorization: Basic {token} p4ssw0rd!"),
        access_key=None, secret_key=None, login=login, password="p4ssw0rd!",
    )  # fmt: skip
    said = fails(account, "ReadAccessKeys")
    assert token not in said
    assert "p4ssw0rd!" not in said


@pytest.mark.parametrize("form", [PEM, " ".join(PEM.split()), PEM.splitlines()[1]], ids=["whole", "one line", "a part"])
def test_the_client_key_and_the_secrets_of_the_call_are_not_told(form):
    account = cloud(refusal(400, "4032", "InvalidParameterValue", f"cannot use {form}"))
    said = fails(account, "CreateServerCertificate", params={"name": "x", "body": "x", "private_key": PEM})
    assert PEM.splitlines()[1] not in said
    assert "cannot use" in said


def test_a_connection_that_fails_with_a_secret_in_the_reason_is_cleaned():
    def fail(request):
        raise httpx.RemoteProtocolError(f"odd header: {KEY}", request=request)

    assert KEY not in fails(cloud(fail, secret_key=KEY, call_timeout=1))


def test_an_exception_that_was_cleaned_is_otherwise_the_same():
    account = cloud(refusal(400, "4019", "InvalidParameterValue", "no range"), secret_key="S3CR3TKEY")
    with pytest.raises(errors.Invalid) as caught:
        account.outscale.call("ReadNets")
    assert caught.value.as_dict()["details"] == "no range"


def test_secrets_are_found_at_any_depth():
    value = {"a": [{"Password": "one", "b": {"SecretKey": ["two", {"x": "three"}]}}], "PublicName": "four"}
    assert sorted(secrets_in(value)) == ["one", "three", "two"]


@pytest.mark.parametrize("secret", ["", "abc", None])
def test_what_is_too_short_to_be_told_from_a_word_is_left(secret):
    assert cleaner([secret or ""])("abc of the alphabet") == "abc of the alphabet"
