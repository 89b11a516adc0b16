"""Where keys, region, endpoints and TLS settings come from: the one place that decides.

Order, for each value on its own: the option; the profile that an option names; the environment; the profile of the file
that the environment or the default names; the default. Environment and file keys are those of the official tools.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import difflib
import ipaddress
import json
import pathlib
import re
import typing as t

from ..errors import ConfigError

if t.TYPE_CHECKING:
    from .profile import Profile

DEFAULT_REGION = "eu-west-2"
REGIONS = ("ap-northeast-1", "cloudgouv-eu-west-1", "eu-west-2", "us-east-2", "us-west-1")
OKS_REGIONS = ("cloudgouv-eu-west-1", "eu-west-2")
DIRECTLINK_REGIONS = ("cloudgouv-eu-west-1", "eu-west-2", "us-east-2")
HOSTS = {
    "api": "api.{region}.outscale.com/api/v1",
    "oks": "api.{region}.oks.outscale.com/api/v2",
    "fcu": "fcu.{region}.outscale.com",
    "directlink": "directlink.{region}.outscale.com",
}
_TITLES = {"api": "OUTSCALE", "oks": "OKS", "fcu": "FCU", "directlink": "DirectLink"}
_PATHS = {"api": "/api/v1", "oks": "/api/v2"}
ENVIRONMENT = {
    "access_key": "OSC_ACCESS_KEY",
    "secret_key": "OSC_SECRET_KEY",
    "login": "OSC_LOGIN",
    "password": "OSC_PASSWORD",
    "region": "OSC_REGION",
    "api": "OSC_API",
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
_ADDRESS = re.compile(r"(?P<host>[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?(?P<path>/[^?#\\\s]*)?")
_TRUE = {"1", "true", "yes", "on"}


class Settings(t.NamedTuple):
    """What is needed to reach the APIs of one account in one region. Its ``repr`` shows no secret."""

    access_key: str = ""
    secret_key: str = ""
    login: str = ""
    password: str = ""
    region: str = DEFAULT_REGION
    api: str = "outscale"
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

    def __repr__(self) -> str:
        return f"Settings(access_key={self.access_key!r}, region={self.region!r}, endpoints={dict(self.endpoints)!r})"

    def base_url(self, api: str) -> str:
        """URL that an API's paths are appended to. ``api``: ``api`` (OUTSCALE), ``oks``, ``fcu`` or ``directlink``.

        Raises ConfigError for a region that does not exist and for plain HTTP to another machine.
        """
        endpoint = self.endpoints.get(api, "")
        if not endpoint:
            self._check_region(api)
            endpoint = HOSTS[api].replace("outscale.com", self.host or "outscale.com")
        url = endpoint.replace("{region}", self.region).rstrip("/")
        if "://" not in url:
            url = f"{self.protocol}://{url}"
        scheme, _sep, rest = url.partition("://")
        if scheme.lower() not in {"http", "https"}:
            raise ConfigError(f"The endpoint {_without_user(url)} of the {api} API must begin with https://")
        address = _ADDRESS.fullmatch(rest)
        if address is None:
            raise ConfigError(
                f"The endpoint {_without_user(url)} of the {api} API is no address: "
                "it must look like https://host:port/path"
            )
        if scheme.lower() == "http" and not self.allow_plain_http and not _is_loopback(address["host"]):
            raise ConfigError(
                f"The endpoint {url} would send requests unencrypted: use https://, "
                "or set allow_plain_http if you are sure of the network"
            )
        return f"{scheme.lower()}://{rest}" + ("" if address["path"] else _PATHS.get(api, ""))

    def _check_region(self, api: str) -> None:
        known = {"oks": OKS_REGIONS, "directlink": DIRECTLINK_REGIONS}.get(api, REGIONS)
        if self.region not in known and not self.host:
            near = [] if self.region in REGIONS else difflib.get_close_matches(self.region, known, 1)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise ConfigError(
                f"There is no region {self.region!r} of the {_TITLES[api]} API.{meant} "
                f"Known: {', '.join(known)}; for another one set its endpoint"
            )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _without_user(url: str) -> str:
    """An address without the name and password that may stand in it."""
    return re.sub(r"//.*@", "//", url)


def resolve(options: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> Settings:
    """Settings from a task's options and environment. Raises ConfigError with one line that says what to do."""
    given = {key: value for key, value in options.items() if value is not None}
    chosen = given.get("profile") is not None or given.get("config_file") is not None
    profile = _profile(given, environ)
    from_file = profile.model_dump(exclude_none=True) if profile else {}
    from_env = {key: environ[name] for key, name in ENVIRONMENT.items() if environ.get(name)}
    sources = (given, from_file, from_env) if chosen else (given, from_env, from_file)
    ranked: list[t.Mapping[str, t.Any]] = list(sources)

    def pick(key: str, default: str = "") -> str:
        return str(next((source[key] for source in ranked if source.get(key)), default)).strip()

    settings = Settings(
        access_key=pick("access_key"),
        secret_key=pick("secret_key"),
        login=pick("login"),
        password=pick("password"),
        region=pick("region", DEFAULT_REGION),
        api=_protocol(pick("api")),
        protocol=pick("protocol") or ("http" if from_file.get("https") is False else "https"),
        endpoints=_endpoints(given, environ, from_file, chosen),
        host=str(from_file.get("host", "")),
        verify=_verify(given, environ, from_file),
        ca_path=str(given.get("ca_path") or environ.get("SSL_CERT_FILE") or ""),
        **_client_certificate(ranked),
        allow_plain_http=bool(given.get("allow_plain_http", False)),
    )
    _check_pairs(settings)
    return settings


def _protocol(word: str) -> str:
    """What the OUTSCALE API's calls are sent over. Modules that name the API of a single call know more words."""
    if word in {"", "oks", "directlink"}:
        return "outscale"
    if word not in {"outscale", "fcu"}:
        raise ConfigError(f"api is {word!r}: it must be outscale or fcu (option api, OSC_API, or api of the profile)")
    return word


def _client_certificate(ranked: list[t.Mapping[str, t.Any]]) -> dict[str, str]:
    """Certificate and key from the first source that has the certificate or the key, so that they belong together."""
    names = ("x509_client_cert", "x509_client_cert_b64", "x509_client_key", "x509_client_key_b64")
    source: t.Mapping[str, t.Any] = next((one for one in ranked if any(one.get(name) for name in names)), {})
    return {name.removeprefix("x509_"): str(source.get(name) or "") for name in names}


def _endpoints(
    given: t.Mapping[str, t.Any], environ: t.Mapping[str, str], from_file: t.Mapping[str, t.Any], chosen: bool
) -> dict[str, str]:
    file_part = {key: value for key, value in (from_file.get("endpoints") or {}).items() if value}
    env_part = {key: environ[name] for key, name in _ENDPOINTS.items() if environ.get(name)}
    lower = {**env_part, **file_part} if chosen else {**file_part, **env_part}
    return {**lower, **{key: value for key, value in (given.get("endpoints") or {}).items() if value}}


def _verify(given: t.Mapping[str, t.Any], environ: t.Mapping[str, str], from_file: t.Mapping[str, t.Any]) -> bool:
    if given.get("validate_certs") is not None:
        return bool(given["validate_certs"])
    if environ.get("OSC_TLS_SKIP_VERIFY"):
        return environ["OSC_TLS_SKIP_VERIFY"].lower() not in _TRUE
    return not from_file.get("tls_skip_verify", from_file.get("ssl_verify") is False)


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
                f"{have} is set but {lack} is not: give both, as options, in the environment or in the profile"
            )


def config_file(given: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> pathlib.Path:
    """Where the profiles are looked up, whether or not there is such a file."""
    named = given.get("config_file") or environ.get("OSC_CONFIG_FILE")
    path = pathlib.Path(str(named)) if named else pathlib.Path(environ.get("HOME", "~"), ".osc", "config.json")
    return path.expanduser()


def _profile(given: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> Profile | None:
    """The profile to use; None where there is no file and none was asked for."""
    file_named = given.get("config_file") or environ.get("OSC_CONFIG_FILE")
    name = given.get("profile") or environ.get("OSC_PROFILE")
    path = config_file(given, environ)
    if not path.is_file():
        if file_named or name:
            wanted = f"profile {name!r} is wanted but the " if name else ""
            raise ConfigError(f"The {wanted}configuration file {path} does not exist")
        return None
    profiles = _read(path)
    if not name:
        flagged = [key for key, value in profiles.items() if isinstance(value, dict) and value.get("default") is True]
        name = flagged[0] if flagged else "default"
        if name not in profiles:
            return None
    if name not in profiles:
        raise ConfigError(f"There is no profile {name!r} in {path}. It has: {', '.join(sorted(profiles)) or 'none'}")
    return _parse(path, str(name), profiles[name])


def _read(path: pathlib.Path) -> dict[str, t.Any]:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as exc:
        raise ConfigError(f"The configuration file {path} cannot be read: {exc.strerror}") from None
    except json.JSONDecodeError as exc:
        raise ConfigError(
            f"The configuration file {path} is no JSON: {exc.msg} in line {exc.lineno}, column {exc.colno}"
        ) from None
    except ValueError:
        raise ConfigError(f"The configuration file {path} is no UTF-8 text") from None
    if not isinstance(content, dict):
        raise ConfigError(f"The configuration file {path} must hold an object of profiles")
    return content


def _parse(path: pathlib.Path, name: str, value: t.Any) -> Profile:
    from .profile import Profile, ValidationError  # noqa: PLC0415 - pydantic only where there is a file to parse

    try:
        return Profile.model_validate(value)
    except ValidationError as exc:
        # the input is left out of the message: it may be a secret
        problems = "; ".join(
            f"{'.'.join(map(str, (name, *one['loc'])))}: {one['msg']}" for one in exc.errors(include_input=False)
        )
        raise ConfigError(f"The configuration file {path} has a value that cannot be used: {problems}") from None
