"""Where each value comes from, and what is said when it cannot be used."""

from __future__ import annotations

import base64
import json
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.credentials import Settings, resolve
from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import ConfigError

# value of the settings: option, environment variable, key of the profile, companion that must come along
SOURCES = {
    "access_key": ("access_key", "OSC_ACCESS_KEY", "access_key"),
    "secret_key": ("secret_key", "OSC_SECRET_KEY", "secret_key"),
    "login": ("login", "OSC_LOGIN", "login"),
    "password": ("password", "OSC_PASSWORD", "password"),
    "region": ("region", "OSC_REGION", "region"),
    "client_cert": ("x509_client_cert", "OSC_X509_CLIENT_CERT", "x509_client_cert"),
    "client_key": ("x509_client_key", "OSC_X509_CLIENT_KEY", "x509_client_key"),
}
COMPANIONS = {"access_key": "secret_key", "login": "password", "client_cert": "client_key"}
COMPANIONS |= {value: key for key, value in COMPANIONS.items()}
RANKS = ("option", "profile of an option", "environment", "profile of the file")


@pytest.fixture
def home(tmp_path):
    """An environment with a home folder, and a way to write the profiles in it."""

    class Home(dict):
        path = tmp_path / ".osc" / "config.json"

        def profiles(self, **profiles):
            self.path.parent.mkdir(exist_ok=True)
            self.path.write_text(json.dumps(profiles))
            return self

    return Home(HOME=str(tmp_path))


@pytest.mark.parametrize("value", SOURCES)
@pytest.mark.parametrize("first", RANKS)
def test_the_first_source_in_the_order_gives_the_value(home, value, first):
    option, variable, key = SOURCES[value]
    present = RANKS[RANKS.index(first) :]
    options, profiles = {}, {"default": {}, "named": {}}
    pairs = [(option, variable, key)]
    if value in COMPANIONS:
        pairs.append(SOURCES[COMPANIONS[value]])
    for o, v, k in pairs:
        if "option" in present:
            options[o] = "from option"
        if "environment" in present:
            home[v] = "from environment"
        profiles["default"][k] = "from profile of the file"
        profiles["named"][k] = "from profile of an option"
    if "profile of an option" in present:
        options["profile"] = "named"
    home.profiles(**profiles)
    assert getattr(resolve(options, home), value) == f"from {first}"


def test_each_value_is_looked_for_on_its_own(home):
    home.profiles(default={"access_key": "file AK", "secret_key": "file SK", "region": "us-east-2"})
    home["OSC_SECRET_KEY"] = "environment SK"
    settings = resolve({"access_key": "option AK"}, home)
    assert (settings.access_key, settings.secret_key, settings.region) == ("option AK", "environment SK", "us-east-2")


def test_nothing_at_all_gives_the_default_region_and_no_keys(home):
    settings = resolve({}, home)
    assert (settings.region, settings.access_key, settings.protocol, settings.verify) == (
        "eu-west-2",
        "",
        "https",
        True,
    )


def test_an_option_that_is_null_or_empty_is_not_set(home):
    home |= {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK"}
    assert resolve({"access_key": None, "secret_key": ""}, home).secret_key == "SK"


def test_the_environment_names_the_profile(home):
    home.profiles(default={"region": "eu-west-2"}, work={"region": "us-west-1"})
    home["OSC_PROFILE"] = "work"
    assert resolve({}, home).region == "us-west-1"


def test_a_profile_that_the_environment_names_does_not_outrank_the_environment(home):
    home.profiles(work={"region": "us-west-1"})
    home |= {"OSC_PROFILE": "work", "OSC_REGION": "us-east-2"}
    assert resolve({}, home).region == "us-east-2"


def test_a_profile_that_an_option_names_outranks_the_environment(home):
    home.profiles(work={"region": "us-west-1"})
    home |= {"OSC_PROFILE": "none", "OSC_REGION": "us-east-2"}
    assert resolve({"profile": "work"}, home).region == "us-west-1"


def test_a_configuration_file_that_an_option_names_outranks_the_environment(home, tmp_path):
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"default": {"region": "us-west-1"}}))
    home |= {"OSC_REGION": "us-east-2", "OSC_CONFIG_FILE": str(tmp_path / "missing.json")}
    assert resolve({"config_file": str(other)}, home).region == "us-west-1"


def test_the_environment_names_the_configuration_file(home, tmp_path):
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"default": {"region": "us-west-1"}}))
    home["OSC_CONFIG_FILE"] = str(other)
    assert resolve({}, home).region == "us-west-1"


@pytest.mark.parametrize(
    ("options", "variable", "chosen"),
    [
        ({"endpoints": {"api": "https://option"}, "profile": "named"}, "https://environment", "https://option"),
        ({"profile": "named"}, "https://environment", "https://named"),
        ({}, "https://environment", "https://environment"),
        ({}, "", "https://default"),
    ],
)
def test_endpoints_follow_the_same_order(home, options, variable, chosen):
    home.profiles(default={"endpoints": {"api": "https://default"}}, named={"endpoints": {"api": "https://named"}})
    home["OSC_ENDPOINT_API"] = variable
    assert resolve(options, home).endpoints == {"api": chosen}


@pytest.mark.parametrize(
    ("options", "variable", "profile", "verify"),
    [
        ({}, "", {}, True),
        ({}, "", {"tls_skip_verify": True}, False),
        ({}, "", {"ssl_verify": False}, False),
        ({}, "false", {"tls_skip_verify": True}, True),
        ({}, "True", {}, False),
        ({}, "1", {"tls_skip_verify": False}, False),
        ({"validate_certs": True}, "1", {"tls_skip_verify": True}, True),
        ({"validate_certs": False}, "0", {}, False),
    ],
)
def test_verification_is_off_only_where_the_first_source_says_so(home, options, variable, profile, verify):
    home.profiles(default=profile)
    home["OSC_TLS_SKIP_VERIFY"] = variable
    assert resolve(options, home).verify is verify


def test_certificate_and_key_come_from_one_source(home):
    home.profiles(default={"x509_client_cert": "file cert", "x509_client_key": "file key"})
    home |= {"OSC_X509_CLIENT_CERT_B64": "env cert", "OSC_X509_CLIENT_KEY_B64": "env key"}
    settings = resolve({}, home)
    assert (settings.client_cert, settings.client_cert_b64, settings.client_key_b64) == ("", "env cert", "env key")


@pytest.mark.parametrize(
    ("have", "lack"),
    [("access_key", "secret_key"), ("login", "password"), ("x509_client_cert", "x509_client_key")],
)
@pytest.mark.parametrize("swap", [False, True])
def test_half_a_pair_is_refused_by_name_and_without_its_value(home, have, lack, swap):
    have, lack = (lack, have) if swap else (have, lack)
    with pytest.raises(ConfigError) as caught:
        resolve({have: "s3cr3t"}, home)
    message = str(caught.value)
    assert message.startswith(f"{have} is set but {lack} is not")
    assert "s3cr3t" not in message


# --- the dialects of the official tools ---

PEM = base64.b64encode(b"-----BEGIN CERTIFICATE-----").decode()
DIALECTS = {
    "osc-sdk-python": (
        {
            "access_key": "AK", "secret_key": "SK", "login": "me@example.com", "password": "pw", "region": "us-east-2",
            "protocol": "https", "x509_client_cert": "/c.pem", "x509_client_key": "/k.pem",
            "endpoints": {"api": "api.us-east-2.outscale.com", "fcu": "fcu.us-east-2.outscale.com"},
        },
        {
            "access_key": "AK", "secret_key": "SK", "login": "me@example.com", "password": "pw", "region": "us-east-2",
            "client_cert": "/c.pem", "client_key": "/k.pem",
        },
    ),
    "the Go SDK": (
        {
            "default": True, "access_key": "AK", "secret_key": "SK", "region": "us-east-2", "protocol": "https",
            "x509_client_cert_b64": PEM, "x509_client_key_b64": PEM, "tls_skip_verify": True,
            "endpoints": {"api": "https://api.example.com/api/v1", "oks": "https://oks.example.com/api/v2"},
        },
        {"region": "us-east-2", "client_cert_b64": PEM, "client_key_b64": PEM, "verify": False},
    ),
    "old osc-cli": (
        {
            "access_key": "AK", "secret_key": "SK", "host": "example.com", "https": False, "method": "POST",
            "region_name": "us-east-2", "version": "2018-11-19", "client_certificate": "/both.pem",
            "ssl_verify": False, "endpoint": None,
        },
        {
            "access_key": "AK", "secret_key": "SK", "host": "example.com", "protocol": "http", "region": "us-east-2",
            "client_cert": "/both.pem", "client_key": "/both.pem", "verify": False,
        },
    ),
    "octl": (
        {"access_key": "AK", "secret_key": "SK", "region": "us-east-2", "iam_v2_services": ["api"], "jwt": {"a": 1}},
        {"access_key": "AK", "secret_key": "SK", "region": "us-east-2"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_profile_of_any_official_tool_is_understood(home, dialect):
    profile, expected = DIALECTS[dialect]
    settings = resolve({}, home.profiles(default=profile))
    assert {name: getattr(settings, name) for name in expected} == expected


def test_the_profile_marked_as_default_is_used_before_the_one_that_is_called_so(home):
    home.profiles(default={"region": "us-west-1"}, other={"default": True, "region": "us-east-2"})
    assert resolve({}, home).region == "us-east-2"


def test_a_file_without_a_default_profile_is_no_error(home):
    assert resolve({}, home.profiles(other={"region": "us-east-2"})).region == "eu-west-2"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
KNOWN = {
    "access_key", "secret_key", "login", "password", "region", "region_name", "protocol", "https", "host", "endpoints",
    "client_certificate", "ssl_verify", "tls_skip_verify", "default",
}  # fmt: skip


@given(st.dictionaries(st.text(max_size=8).filter(lambda key: key not in KNOWN and "x509" not in key), json_values))
def test_keys_that_nobody_knows_are_ignored(tmp_path_factory, unknown):
    path = tmp_path_factory.mktemp("profiles") / "config.json"
    path.write_text(json.dumps({"default": {**unknown, "access_key": "AK", "secret_key": "SK"}}))
    assert resolve({"config_file": str(path)}, {}).access_key == "AK"


# --- broken files ---

SECRET = "s3cr3t"
TEXT_KEYS = ["access_key", "secret_key", "login", "password", "region", "protocol", "host", "client_certificate"]
wrong_for_text = st.sampled_from([[SECRET], {SECRET: 1}, {"value": SECRET}, [[SECRET]], True])
wrong_for_others = st.sampled_from([SECRET, [SECRET], {"value": {"deep": SECRET}}])


@given(
    st.tuples(st.sampled_from(TEXT_KEYS), wrong_for_text)
    | st.tuples(st.sampled_from(["https", "default", "tls_skip_verify", "endpoints"]), wrong_for_others)
)
def test_a_value_of_the_wrong_type_is_named_by_file_and_key_and_never_shown(tmp_path_factory, wrong):
    key, value = wrong
    path = tmp_path_factory.mktemp("profiles") / "config.json"
    path.write_text(json.dumps({"work": {"secret_key": "k33p", key: value}}))
    with pytest.raises(ConfigError) as caught:
        resolve({"config_file": str(path), "profile": "work"}, {})
    told = "".join(traceback.format_exception(caught.value))
    message = str(caught.value)
    assert str(path) in message
    assert f"work.{key}" in message
    assert "\n" not in message
    assert SECRET not in told
    assert "k33p" not in told


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"default": {"secret_key": "s3cr3t",}}', "is no JSON"),
        (b"secret_key: s3cr3t", "is no JSON"),
        (b"", "is no JSON"),
        (b"\xff\xfe\x00s3cr3t", "is no UTF-8 text"),
        (b'["s3cr3t"]', "must hold an object of profiles"),
        (b'{"default": "s3cr3t"}', "default"),
        (b'{"default": null}', "default"),
    ],
)
def test_a_file_that_is_broken_is_one_line_that_names_it(home, content, said):
    home.profiles().path.write_bytes(content)
    with pytest.raises(ConfigError, match=said) as caught:
        resolve({}, home)
    assert str(home.path) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "s3cr3t" not in "".join(traceback.format_exception(caught.value))


def test_a_profile_that_does_not_exist_is_told_with_those_that_do(home):
    home.profiles(work={}, private={})
    with pytest.raises(ConfigError, match=r"There is no profile 'wrok' in .*config.json. It has: private, work"):
        resolve({"profile": "wrok"}, home)


@pytest.mark.parametrize("options", [{"profile": "work"}, {"config_file": "/nowhere/config.json"}])
def test_a_file_that_is_asked_for_must_exist(home, options):
    with pytest.raises(ConfigError, match=r"configuration file .* does not exist"):
        resolve(options, home)


def test_the_tilde_of_a_configuration_file_is_the_home_folder(home, monkeypatch):
    home.profiles(default={"region": "us-east-2"})
    monkeypatch.setenv("HOME", home["HOME"])
    assert resolve({"config_file": "~/.osc/config.json"}, {}).region == "us-east-2"


# --- secrets ---


def test_keys_lose_the_line_end_that_a_file_or_a_shell_left(home):
    home |= {"OSC_ACCESS_KEY": "AK\n", "OSC_SECRET_KEY": "SK\r\n"}
    settings = resolve({"password": "pw\n", "login": " me "}, home)
    assert (settings.access_key, settings.secret_key) == ("AK", "SK")
    assert (settings.login, settings.password) == ("me", "pw")


@given(
    st.fixed_dictionaries(
        {name: st.just(f"zz{name}zz") for name in Settings._fields if isinstance(getattr(Settings(), name), str)}
    )
)
def test_settings_show_no_secret_when_they_are_printed(values):
    settings = Settings(**values)
    for shown in (repr(settings), str(settings), f"{settings}", f"{settings!r}"):
        for name in (
            "secret_key",
            "password",
            "login",
            "client_key",
            "client_key_b64",
            "client_cert",
            "client_cert_b64",
        ):
            assert values[name] not in shown
