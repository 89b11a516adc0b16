"""Where keys, Region, endpoints, proxies and TLS settings come from: the one place that decides.

Order: the option; the profile that an option names; the environment; the profile of the file that the environment or
the default names; the default. Each value is looked for on its own, but what belongs together comes from one place:
key and secret, and a session token with them; login and password; a client certificate and its key; a Region and its
endpoints; a profile and its TLS switch; a proxy and the hosts that it is not for. An empty text is no value.
Environment and file keys are those of the official tools.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import pathlib
import re
import stat
import typing as t

from ..errors import ConfigError
from .endpoints import (
    DEFAULT_REGION,
    DIRECTLINK_REGIONS,
    HOSTS,
    OKS_REGIONS,
    REGIONS,
    Place,
    Source,
    check_region,
    checked,
    place,
)

__all__ = ["DEFAULT_REGION", "DIRECTLINK_REGIONS", "OKS_REGIONS", "REGIONS", "Settings", "config_file", "resolve"]

ENVIRONMENT = {
    "access_key": "OSC_ACCESS_KEY",
    "secret_key": "OSC_SECRET_KEY",
    "session_token": "AWS_SESSION_TOKEN",
    "login": "OSC_LOGIN",
    "password": "OSC_PASSWORD",
    "otp": "OKS_OTP_CODE",
    "region": "OSC_REGION",
    "api": "OSC_API",
    "fcu_version": "OSC_FCU_VERSION",
    "protocol": "OSC_PROTOCOL",
    "x509_client_cert": "OSC_X509_CLIENT_CERT",
    "x509_client_cert_b64": "OSC_X509_CLIENT_CERT_B64",
    "x509_client_key": "OSC_X509_CLIENT_KEY",
    "x509_client_key_b64": "OSC_X509_CLIENT_KEY_B64",
}
_ENDPOINTS = {
    "api": "OSC_ENDPOINT_API",
    "oks": "OSC_ENDPOINT_OKS",
    "fcu": "OSC_ENDPOINT_FCU",
    "directlink": "OSC_ENDPOINT_DIRECT_LINK",
}
_ENVIRONMENT = "the environment"
_AUTHORITIES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_DIR")
FCU_VERSION = "2016-09-15"
_TRUE = {"1", "true", "yes", "on"}


class Settings(t.NamedTuple):
    """What is needed to reach the APIs of one account in one region. Its ``repr`` shows no secret."""

    access_key: str = ""
    secret_key: str = ""
    session_token: str = ""
    """What goes with keys that are lent for a while, which services with EC2's API have."""
    login: str = ""
    password: str = ""
    otp: str = ""
    region: str = DEFAULT_REGION
    api: str = "outscale"
    fcu_version: str = FCU_VERSION
    protocol: str = "https"
    endpoints: t.Mapping[str, str] = {}
    host: str = ""
    verify: bool = True
    ca_path: str = ""
    client_cert: str = ""
    client_cert_b64: str = ""
    client_key: str = ""
    client_key_b64: str = ""
    allow_plain_http: bool = False
    proxies: tuple[tuple[str, str], ...] = ()
    """Pairs of a proxy and the hosts that it is not for, first come first; ``ENVIRONMENTS_OWN`` stands for the
    environment's. Empty: the environment's alone."""
    login_first: bool = False
    """Whether login and password come from a place of higher rank than the keys."""
    elsewhere: t.Mapping[str, str] = {}
    """Why an API's endpoint cannot be used in this Region."""
    notes: tuple[str, ...] = ()
    """For the request log: what was passed over."""

    def __repr__(self) -> str:
        return f"Settings(access_key={self.access_key!r}, region={self.region!r}, endpoints={dict(self.endpoints)!r})"

    @property
    def scope(self) -> str:
        """What tells the account and the Region apart from others: part of the names of what tasks share."""
        return f"{self.access_key or self.login} {self.region}"

    def base_url(self, api: str) -> str:
        """URL that an API's paths are appended to. ``api``: ``api`` (OUTSCALE), ``oks``, ``fcu`` or ``directlink``.

        Raises ConfigError for a Region that does not exist or has another endpoint, and for plain HTTP to another
        machine.
        """
        if api in self.elsewhere:
            raise ConfigError(self.elsewhere[api])
        endpoint = self.endpoints.get(api, "")
        if not endpoint:
            if not self.host:
                check_region(self.region, api)
            endpoint = HOSTS[api].replace("outscale.com", self.host or "outscale.com")
        url = endpoint.replace("{region}", self.region).rstrip("/")
        return checked(url if "://" in url else f"{self.protocol}://{url}", api, self.allow_plain_http)


ENVIRONMENTS_OWN = ("", "")


def resolve(options: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> Settings:
    """Settings from a task's options and environment. Raises ConfigError with one line that says what to do."""
    given = Source("the options", _set(options))
    from_env = Source(_ENVIRONMENT, _set(_of_environment(environ)))
    chosen = "profile" in given.values or "config_file" in given.values
    from_file, notes = _profile(given.values, environ, _lacks((given, from_env)))
    ranked = (given, from_file, from_env) if chosen else (given, from_env, from_file)

    def pick(key: str) -> str:
        return _together(ranked, key)[key]

    where = place(ranked)
    token, passed_over = _session_token(ranked, where)
    settings = Settings(
        **_together(ranked, "access_key", "secret_key"),
        session_token=token,
        **_together(ranked, "login", "password"),
        login_first=_rank(ranked, "login", "password") < _rank(ranked, "access_key", "secret_key"),
        otp=_together((given, from_env), "otp")["otp"],
        region=where.region,
        api=_protocol(pick("api")),
        fcu_version=_version(pick("fcu_version")),
        protocol=pick("protocol") or ("http" if from_file.values.get("https") is False else "https"),
        endpoints=where.endpoints,
        elsewhere=where.elsewhere,
        host=str(from_file.values.get("host", "")),
        verify=_verify(ranked, from_file, chosen, where),
        ca_path=pick("ca_path"),
        **_client_certificate(ranked),
        allow_plain_http=bool(given.values.get("allow_plain_http", False)),
        proxies=_proxies(ranked),
        notes=notes + passed_over,
    )
    _check_pairs(settings)
    return settings


def _set(values: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """What is set among values: not null, not an empty text, not a mapping or list without anything set in it."""
    found: dict[str, t.Any] = {}
    for name, value in values.items():
        if value is None:
            continue
        kept: t.Any = value
        if isinstance(value, str):
            kept = value.strip()
        elif isinstance(value, dict):
            kept = _set(value)
        elif isinstance(value, (list, tuple)):
            kept = [str(item).strip() for item in value if item is not None and str(item).strip()]
        if kept or isinstance(kept, (bool, int, float)):
            found[name] = kept
    return found


def _of_environment(environ: t.Mapping[str, str]) -> dict[str, t.Any]:
    """The environment's values, by the names of the options."""
    found: dict[str, t.Any] = {key: environ[name] for key, name in ENVIRONMENT.items() if name in environ}
    found["endpoints"] = {key: environ[name] for key, name in _ENDPOINTS.items() if name in environ}
    found["ca_path"] = next((environ[name] for name in _AUTHORITIES if environ.get(name)), None)
    if environ.get("OSC_TLS_SKIP_VERIFY"):
        found["tls_skip_verify"] = environ["OSC_TLS_SKIP_VERIFY"].strip().lower() in _TRUE
    return found


def _lacks(sources: tuple[Source, ...]) -> frozenset[str]:
    """What only the file of profiles could tell: ``keys``, ``region``."""
    pairs = (("access_key", "secret_key"), ("login", "password"))
    keys = any(all(_together(sources, *pair).values()) for pair in pairs)
    region = any("region" in source.values for source in sources)
    return frozenset(name for name, there in (("keys", keys), ("region", region)) if not there)


def _together(ranked: tuple[Source, ...], *names: str) -> dict[str, str]:
    """These values, all from the first source that has one of them, so that they belong together."""
    rank = _rank(ranked, *names)
    values = ranked[rank].values if rank < len(ranked) else {}
    return {name: str(values.get(name, "")) for name in names}


def _rank(ranked: tuple[Source, ...], *names: str) -> int:
    """The rank of the first source that has one of these values; the number of sources where none has."""
    for rank, source in enumerate(ranked):
        for name in names:
            if name in source.values:
                return rank
    return len(ranked)


def _session_token(ranked: tuple[Source, ...], where: Place) -> tuple[str, tuple[str, ...]]:
    """The session token of the place that the keys come from, and notes of those that are passed over.

    The environment's is another cloud's as a rule: it goes to no endpoint but one that somebody set.
    """
    keys = _rank(ranked, "access_key", "secret_key")
    with_token = _rank(ranked, "session_token")
    if keys == len(ranked) or "session_token" not in ranked[keys].values:
        elsewhere = ranked[with_token].title if with_token < len(ranked) else ""
        note = f"The session_token of {elsewhere} is passed over: the keys do not come from there"
        return "", (note,) if elsewhere else ()
    if ranked[keys].title == _ENVIRONMENT and "fcu" not in where.endpoints:
        return "", ()
    return str(ranked[keys].values["session_token"]), ()


def _version(text: str) -> str:
    """The version of FCU's API to ask for."""
    if text and not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise ConfigError(f"fcu_version is {text!r}: it must be a date such as {FCU_VERSION} or 2014-10-01")
    return text or FCU_VERSION


def _protocol(word: str) -> str:
    """What the OUTSCALE API's calls are sent over. Modules that name the API of a single call know more words."""
    if word in {"", "oks", "directlink"}:
        return "outscale"
    if word not in {"outscale", "fcu"}:
        raise ConfigError(f"api is {word!r}: it must be outscale or fcu (option api, OSC_API, or api of the profile)")
    return word


def _client_certificate(ranked: tuple[Source, ...]) -> dict[str, str]:
    names = ("x509_client_cert", "x509_client_cert_b64", "x509_client_key", "x509_client_key_b64")
    return {name.removeprefix("x509_"): value for name, value in _together(ranked, *names).items()}


def _verify(ranked: tuple[Source, ...], profile: Source, chosen: bool, where: Place) -> bool:
    """Whether servers are verified.

    A profile that the task names decides for itself: where it says nothing they are. The switch of a profile that the
    task does not name, and whose endpoints are not used, is for another server.
    """
    for source in ranked:
        if "validate_certs" in source.values:
            return bool(source.values["validate_certs"])
        if source is profile and not chosen:
            own = profile.values.get("endpoints", {})
            if any(where.endpoints.get(api) != url for api, url in own.items() if api in HOSTS):
                continue
        if "tls_skip_verify" in source.values:
            return not source.values["tls_skip_verify"]
        if "ssl_verify" in source.values:
            return bool(source.values["ssl_verify"])
        if source is profile and chosen:
            return True
    return True


def _proxies(ranked: tuple[Source, ...]) -> tuple[tuple[str, str], ...]:
    """See ``Settings.proxies``."""
    found: list[tuple[str, str]] = []
    for source in ranked:
        if source.title == _ENVIRONMENT:
            found.append(ENVIRONMENTS_OWN)
        elif "proxy" in source.values or "no_proxy" in source.values:
            excepted = source.values.get("no_proxy", "")
            text = excepted if isinstance(excepted, str) else ",".join(excepted)
            found.append((str(source.values.get("proxy", "")), text))
    return tuple(found) if len(found) > 1 else ()


def _check_pairs(settings: Settings) -> None:
    certificate = settings.client_cert or settings.client_cert_b64
    certificate_key = settings.client_key or settings.client_key_b64
    pairs = (
        ("access_key", settings.access_key, "secret_key", settings.secret_key),
        ("login", settings.login, "password", settings.password),
        ("x509_client_cert", certificate, "x509_client_key", certificate_key),
    )
    for first, has_first, second, has_second in pairs:
        if bool(has_first) != bool(has_second):
            have, lack = (first, second) if has_first else (second, first)
            raise ConfigError(
                f"{have} is set but {lack} is not: give both in one place, as options, in the environment "
                "or in the profile"
            )


def config_file(given: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> pathlib.Path:
    """Where the profiles are looked up, whether or not there is such a file."""
    named = given.get("config_file") or environ.get("OSC_CONFIG_FILE")
    path = pathlib.Path(str(named)) if named else pathlib.Path(environ.get("HOME") or "~", ".osc", "config.json")
    try:
        return path.expanduser()
    except RuntimeError:  # nobody's home is known
        return path


def _profile(
    given: t.Mapping[str, t.Any], environ: t.Mapping[str, str], lacks: frozenset[str]
) -> tuple[Source, tuple[str, ...]]:
    """The profile to use, without a value where there is no file and none was asked for; and notes.

    A file that nobody asked for is passed over where it is not needed: where it cannot be read and the keys are given,
    where it is broken and both keys and Region are given.
    """
    wanted = bool(given.get("config_file") or given.get("profile"))
    asked = wanted or bool(environ.get("OSC_CONFIG_FILE") or environ.get("OSC_PROFILE"))
    name = str(given.get("profile") or environ.get("OSC_PROFILE") or "")
    path = config_file(given, environ)
    nothing = Source("the profile", {})
    try:
        there = stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        there = False
    except OSError as exc:
        problem = f"The configuration file {path} cannot be read: {exc.strerror}"
        if asked or "keys" in lacks:
            raise ConfigError(problem) from None
        return nothing, (problem,)
    if not there:
        if asked:
            which = f"profile {name!r} is wanted but the " if name else ""
            raise ConfigError(f"The {which}configuration file {path} does not exist")
        return nothing, ()
    from . import profile  # noqa: PLC0415 - pydantic, and all else that it takes, only where there is a file

    try:
        values = profile.read(path, name)
    except profile.Unreadable as exc:
        if asked or "keys" in lacks:
            raise
        return nothing, (str(exc),)
    except (ConfigError, profile.MissingLibrary) as exc:
        if asked or lacks:
            raise
        return nothing, (f"The configuration file {path} is passed over: {exc}",)
    return Source(f"the configuration file {path}", _set(values)), ()
