"""Where each value comes from, and what is said when it cannot be used."""

from __future__ import annotations

import base64
import json
import os
import traceback

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.credentials import Settings, resolve
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
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


def test_values_that_do_not_belong_together_are_each_looked_for_on_their_own(home):
    home.profiles(default={"access_key": "file AK", "secret_key": "file SK", "region": "us-east-2"})
    home |= {"OSC_LOGIN": "me", "OSC_PASSWORD": "pw"}
    settings = resolve({"x509_client_cert": "c", "x509_client_key": "k"}, home)
    assert (settings.access_key, settings.secret_key, settings.region) == ("file AK", "file SK", "us-east-2")
    assert (settings.login, settings.password, settings.client_cert) == ("me", "pw", "c")


PAIRS = [
    ("access_key", "secret_key", "OSC_SECRET_KEY"),
    ("secret_key", "access_key", "OSC_ACCESS_KEY"),
    ("login", "password", "OSC_PASSWORD"),
    ("password", "login", "OSC_LOGIN"),
    ("x509_client_cert", "x509_client_key", "OSC_X509_CLIENT_KEY"),
    ("x509_client_key", "x509_client_cert", "OSC_X509_CLIENT_CERT_B64"),
]


@pytest.mark.parametrize(("have", "lack", "variable"), PAIRS)
@pytest.mark.parametrize("elsewhere", ["environment", "profile", "named profile"])
def test_half_of_a_pair_is_never_completed_from_another_place(home, have, lack, variable, elsewhere):
    home.profiles(default={lack: "other"}, named={lack: "other"})
    options = {have: "s3cr3t"}
    if elsewhere == "environment":
        home[variable] = "other"
    elif elsewhere == "named profile":
        options["profile"] = "named"
    with pytest.raises(ConfigError, match=f"^{have} is set but {lack} is not: give both in one place"):
        resolve(options, home)


def test_half_of_a_pair_in_the_environment_is_not_completed_from_the_file(home):
    home.profiles(default={"access_key": "file AK", "secret_key": "file SK"})
    home["OSC_ACCESS_KEY"] = "AK"
    with pytest.raises(ConfigError, match=r"^access_key is set but secret_key is not"):
        resolve({}, home)


@pytest.mark.parametrize(
    ("options", "environ", "first"),
    [
        ({"login": "me", "password": "pw"}, {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK"}, True),
        ({"access_key": "AK", "secret_key": "SK"}, {"OSC_LOGIN": "me", "OSC_PASSWORD": "pw"}, False),
        ({"login": "me", "password": "pw", "access_key": "AK", "secret_key": "SK"}, {}, False),
    ],
)
def test_a_login_of_a_higher_place_than_the_keys_comes_first(home, options, environ, first):
    settings = resolve(options, home | environ)
    assert settings.login_first is first
    assert (settings.access_key, settings.login) == ("AK", "me")


def test_nothing_at_all_gives_the_default_region_and_no_keys(home):
    settings = resolve({}, home)
    assert (settings.region, settings.access_key, settings.protocol, settings.verify) == (
        "eu-west-2",
        "",
        "https",
        True,
    )


@pytest.mark.parametrize(("action", "scheme"), [("CreateAccessKey", "Basic"), ("ReadNets", "OSC4-HMAC-SHA256")])
def test_a_login_that_the_task_names_signs_what_a_login_can_sign(home, action, scheme):
    seen = []

    def answered(request):
        seen.append(request.headers["Authorization"].partition(" ")[0])
        return httpx.Response(200, json={"AccessKey": {}, "Nets": []})

    environ = home | {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK"}
    with Cloud({"login": "me", "password": "pw"}, environ, wire=httpx.MockTransport(answered)) as cloud:
        cloud.outscale.call(action)
    assert seen == [scheme]


EMPTY = [None, "", " ", "\n"]


@pytest.mark.parametrize("empty", EMPTY, ids=repr)
def test_an_option_that_is_null_or_empty_is_not_set(home, empty):
    home.profiles(
        default={"access_key": "file AK", "secret_key": "file SK", "region": "us-west-1", "proxy": "http://f"}
    )
    home |= {
        "OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK", "OSC_REGION": "us-east-2", "OSC_ENDPOINT_API": "https://e",
        "OSC_TLS_SKIP_VERIFY": "1", "SSL_CERT_FILE": "/ca", "OSC_LOGIN": "me", "OSC_PASSWORD": "pw",
        "OSC_X509_CLIENT_CERT": "c", "OSC_X509_CLIENT_KEY": "k", "OSC_API": "fcu",
    }  # fmt: skip
    names = (
        "access_key", "secret_key", "login", "password", "region", "api", "profile", "config_file", "ca_path", "proxy",
        "x509_client_cert", "x509_client_key", "no_proxy",
    )  # fmt: skip
    options = {**dict.fromkeys(names, empty), "endpoints": {"api": empty, "oks": empty}}
    assert resolve(options, home) == resolve({}, home)
    assert resolve({"endpoints": empty, "validate_certs": None, "no_proxy": [empty]}, home) == resolve({}, home)


@pytest.mark.parametrize("empty", EMPTY[1:], ids=repr)
def test_a_variable_that_is_empty_is_not_set(home, empty):
    home.profiles(default={"access_key": "AK", "secret_key": "SK", "region": "us-west-1", "tls_skip_verify": True})
    names = ("OSC_ACCESS_KEY", "OSC_SECRET_KEY", "OSC_REGION", "OSC_ENDPOINT_API", "OSC_API", "OSC_PROTOCOL")
    assert resolve({}, home | dict.fromkeys(names, empty)) == resolve({}, home)


def test_a_key_of_a_profile_that_is_empty_is_not_set(home):
    full = {"access_key": "AK", "secret_key": "SK"}
    empty = {"region": "", "endpoints": {"api": ""}, "host": "", "protocol": "", "x509_client_cert": "", "proxy": ""}
    assert resolve({}, home.profiles(default={**full, **empty})) == resolve({}, home.profiles(default=full))


def test_an_empty_profile_does_not_lead_to_another_account(home):
    home.profiles(default={"access_key": "file AK", "secret_key": "file SK"})
    home |= {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK"}
    assert resolve({"profile": ""}, home).access_key == "AK"


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


@pytest.mark.parametrize(
    ("options", "variable", "profile", "verify"),
    [
        ({"profile": "named"}, "1", {"tls_skip_verify": False}, True),
        ({"profile": "named"}, "1", {"ssl_verify": True}, True),
        ({"profile": "named"}, "1", {}, True),
        ({"profile": "named"}, "0", {"tls_skip_verify": True}, False),
        ({"profile": "named"}, "0", {"ssl_verify": False}, False),
        ({"profile": "named", "validate_certs": False}, "0", {"tls_skip_verify": False}, False),
        ({"profile": "named", "validate_certs": True}, "1", {"tls_skip_verify": True}, True),
    ],
)
def test_a_profile_that_the_task_names_brings_its_switch(home, options, variable, profile, verify):
    home.profiles(default={"tls_skip_verify": not verify}, named=profile)
    home["OSC_TLS_SKIP_VERIFY"] = variable
    assert resolve(options, home).verify is verify


def test_the_switch_of_a_profile_is_for_the_servers_of_the_profile(home):
    home.profiles(default={"endpoints": {"api": "https://lab.example"}, "tls_skip_verify": True})
    assert resolve({}, home).verify is False
    assert resolve({"endpoints": {"api": "https://other.example"}}, home).verify is True
    assert resolve({}, home | {"OSC_ENDPOINT_API": "https://other.example"}).verify is True
    home.profiles(default={"tls_skip_verify": True})
    assert resolve({}, home | {"OSC_ENDPOINT_API": "https://other.example"}).verify is False


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


@pytest.mark.parametrize("name", ["connect_timeout", "read_timeout", "call_timeout"])
@pytest.mark.parametrize("value", [0, 0.0, -1, float("nan"), float("inf"), 1e12])
def test_a_time_limit_that_is_none_is_refused(name, value):
    with pytest.raises(ConfigError, match=f"^{name} is .*: it must be a number of seconds above 0$"):
        Cloud({name: value}, ALL)


def test_a_time_limit_that_is_not_set_is_the_usual_one():
    names = ("connect_timeout", "read_timeout", "call_timeout")
    usual = Cloud({}, ALL).transport.limits
    assert Cloud(dict.fromkeys(names), ALL).transport.limits == usual
    assert Cloud(dict.fromkeys(names, ""), ALL).transport.limits == usual
    assert Cloud({"connect_timeout": 0.5}, ALL).transport.limits.connect == 0.5


# --- files that are not needed ---

ALL = {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK", "OSC_REGION": "us-east-2"}
BROKEN = ["{", '{"default": {"access_key": ["s3cr3t"]}}', "[]", '{"default": 1}', "[" * 100_000, "1" * 5000]


@pytest.mark.parametrize("content", BROKEN, ids=lambda text: text[:40])
def test_a_broken_file_is_passed_over_where_keys_and_region_are_known(home, content):
    home.profiles().path.write_text(content)
    settings = resolve({}, home | ALL)
    assert (settings.access_key, settings.region) == ("AK", "us-east-2")
    assert str(home.path) in settings.notes[0]
    assert "s3cr3t" not in settings.notes[0]


@pytest.mark.parametrize("content", BROKEN, ids=lambda text: text[:40])
@pytest.mark.parametrize(
    ("options", "lacks"),
    [({}, "OSC_SECRET_KEY"), ({}, "OSC_REGION"), ({"profile": "default"}, ""), ({"config_file": "THERE"}, "")],
    ids=["keys", "region", "profile named", "file named"],
)
def test_a_broken_file_is_an_error_where_it_is_needed(home, content, options, lacks):
    home.profiles().path.write_text(content)
    environ = {name: value for name, value in ALL.items() if not (lacks == "OSC_SECRET_KEY" and "KEY" in name)}
    environ.pop(lacks, None)
    options = {name: str(home.path) if value == "THERE" else value for name, value in options.items()}
    with pytest.raises(ConfigError) as caught:
        resolve(options, home | environ)
    assert str(home.path) in str(caught.value)
    assert "\n" not in str(caught.value)


def in_another_user_s_hands(check, *arguments):
    """Run a check in a child that is nobody, as root reads everything; what it says."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            said = str(check(*arguments))
        except ConfigError as exc:
            said = f"{exc}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(pid, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read()


@pytest.mark.parametrize("closed", ["folder", "file"])
def test_a_file_that_cannot_be_read_matters_only_where_the_keys_are_not_known(home, closed):
    home.profiles(default={"access_key": "file AK", "secret_key": "file SK"})
    path = home.path.parent if closed == "folder" else home.path
    opened = [one for one in home.path.parents if one.stat().st_uid == os.getuid() and len(one.parts) > 2]
    modes = {one: one.stat().st_mode for one in [*opened, path]}
    for folder in opened:
        folder.chmod(0o755)
    path.chmod(0)
    keys = {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK"}
    try:
        assert in_another_user_s_hands(lambda: resolve({}, home | keys).access_key) == "AK"
        needed = in_another_user_s_hands(resolve, {}, home)
        asked = in_another_user_s_hands(resolve, {"profile": "default"}, home | keys)
    finally:
        for one, mode in modes.items():
            one.chmod(mode)
    assert needed == asked == f"The configuration file {home.path} cannot be read: Permission denied"


@pytest.mark.parametrize("home_folder", [None, "", "~nobody-of-this-name", "/nowhere", "x" * 5000, "a\0b"], ids=repr)
def test_a_home_that_is_not_there_is_no_error(home_folder):
    environ = {} if home_folder is None else {"HOME": home_folder}
    assert resolve({}, {**environ, **ALL}).access_key == "AK"


# --- secrets ---


def test_keys_lose_the_line_end_that_a_file_or_a_shell_left(home):
    home |= {"OSC_ACCESS_KEY": "AK\n", "OSC_SECRET_KEY": "SK\r\n"}
    settings = resolve({"password": "pw\n", "login": " me "}, home)
    assert (settings.access_key, settings.secret_key) == ("AK", "SK")
    assert (settings.login, settings.password) == ("me", "pw")


TOKEN_OF = {
    "the options": ({"access_key": "AK", "secret_key": "SK", "session_token": "T"}, {}, {}),
    "the environment": ({}, {"OSC_ACCESS_KEY": "AK", "OSC_SECRET_KEY": "SK", "AWS_SESSION_TOKEN": "T"}, {}),
    "the profile": ({}, {}, {"access_key": "AK", "secret_key": "SK", "session_token": "T"}),
}
FCU = {"endpoints": {"fcu": "https://ec2.example.com"}}


@pytest.mark.parametrize("place", TOKEN_OF)
def test_a_session_token_goes_with_the_keys_of_its_place(home, place):
    options, environ, profile = TOKEN_OF[place]
    home.profiles(default=profile)
    home |= environ
    assert resolve({**options, **FCU}, home).session_token == "T"


@pytest.mark.parametrize(("keys", "token"), [(one, other) for one in TOKEN_OF for other in TOKEN_OF if one != other])
def test_a_session_token_of_another_place_than_the_keys_is_passed_over(home, keys, token):
    alone = [{name: value for name, value in one.items() if value == "T"} for one in TOKEN_OF[token]]
    paired = [{name: value for name, value in one.items() if value != "T"} for one in TOKEN_OF[keys]]
    options, environ, profile = ({**one, **other} for one, other in zip(alone, paired, strict=True))
    home.profiles(default=profile)
    home |= environ
    settings = resolve({**options, **FCU}, home)
    assert (settings.access_key, settings.session_token) == ("AK", "")
    (note,) = settings.notes
    assert note.startswith("The session_token of ")
    assert note.endswith(" is passed over: the keys do not come from there")


def test_the_session_token_of_another_cloud_in_the_environment_is_not_sent_to_outscale(home):
    home |= TOKEN_OF["the environment"][1]
    assert resolve({}, home).session_token == ""


@pytest.mark.parametrize(
    ("options", "environ", "version"),
    [
        ({}, {}, "2016-09-15"),
        ({"fcu_version": "2014-10-01"}, {"OSC_FCU_VERSION": "2015-10-01"}, "2014-10-01"),
        ({}, {"OSC_FCU_VERSION": "2015-10-01"}, "2015-10-01"),
        ({"profile": "old"}, {}, "2013-02-01"),
    ],
)
def test_the_version_of_fcu_is_chosen_as_everything_else(home, options, environ, version):
    home.profiles(old={"fcu_version": "2013-02-01"})
    home |= environ
    assert resolve(options, home).fcu_version == version


def test_a_version_of_fcu_that_is_no_date_is_refused(home):
    with pytest.raises(ConfigError, match=r"^fcu_version is 'latest': it must be a date such as 2016-09-15 or "):
        resolve({"fcu_version": "latest"}, home)


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
            "session_token",
            "password",
            "login",
            "client_key",
            "client_key_b64",
            "client_cert",
            "client_cert_b64",
        ):
            assert values[name] not in shown
