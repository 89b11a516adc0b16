"""The forms that texts must have: names, ids, ranges, dates, keys. Each says what it wants, in words."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from . import networks

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_LONGEST_POLICY = 5120
_TUNNELS = "169.254.254.0/24"  # the documentation's page drops the address; the description 1.28.7 has it
_KEYS = ("ssh-rsa", "ssh-ed25519", "ecdsa-sha2-", "-----BEGIN", "---- BEGIN")

HIDDEN = frozenset({"pem", "base64", "one_line", "policy", "public_key"})
"""Forms whose values are secret or long: no message shows them."""

# form to an expression that the whole text matches, and what to say where it does not
_EXPRESSIONS = {
    "device": (
        r"/dev/sda1|/dev/(sd|xvd)[b-z][a-z]?",
        "/dev/sda1 for the root, else /dev/sdX, /dev/sdXX, /dev/xvdX or /dev/xvdXX, the first X from b to z",
    ),
    "date": (
        r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?",
        "a date such as 2030-06-14 or 2030-06-14T00:00:00.000Z",
    ),
    "vm_type": (
        r"tinav[1-9]\d*\.c[1-9]\d*r[1-9]\d*(p[1-3])?|(?!tina)[a-z][a-z0-9-]*\.[a-z0-9]+",
        "a type such as tinav5.c2r4p2 (performance 1 to 3), tinav5.c2r4 or t2.small",
    ),
    "email": (r".+@[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)+", "an email address"),
    "account": (r"\d{12}", "an account id of 12 digits"),
    "digits8": (r"\d{8}", "8 digits"),
    "generation": (r"v\d+", "a processor generation such as v4"),
    "version": (r"[vV]\d+", "a version such as v1"),
    "kubernetes": (r"\d+\.\d+(\.\d+)?", "a Kubernetes version such as 1.30"),
    "service": (r"com\.outscale\.[a-z0-9-]+\.[a-z0-9-]+", "a service such as com.outscale.eu-west-2.oos"),
    "tenancy": (r"default|dedicated|ded-\w+", "default, dedicated or the id of a dedicated group"),
    "policy_orn": (
        r"orn:ows:(iam|idauth):\S*:\d{12}:policy/\S+",
        "the ORN of a policy, such as orn:ows:idauth::012345678910:policy/example",
    ),
    "orn": (r"orn:\S+", "an ORN, which begins with orn:"),
    "dns_name": (
        r"[a-z][a-z0-9-]*[a-z0-9]",
        "lower-case letters, digits and hyphens, a letter first, no hyphen last",
    ),
    "word": (r"[^\s,;]+", "one name"),
    "host": (r"[^-](.*[^-])?", "no hyphen at its beginning or end"),
    "path": (r"/(.*/)?", "a path that begins and ends with /"),
    "url_path": (r"/.*", "a path that begins with /"),
    "one_line": (r'[^\r\n"]*', "no line breaks and no double quotes"),
}


def wrong(form: str, value: str, mask: t.Sequence[int] | None = None) -> str:
    """What a text must be, where it is not of its form; empty where it is. ``mask``: lengths that a range may have."""
    if form in _EXPRESSIONS:
        expression, wanted = _EXPRESSIONS[form]
        return "" if re.fullmatch(expression, value, re.DOTALL) else wanted
    if form == "cidr":
        return _wrong_range(value, mask)
    return _CHECKS[form](value)


def _wrong_range(value: str, mask: t.Sequence[int] | None) -> str:
    found = networks.network(value)
    if found is None:
        return "an IPv4 range such as 10.0.0.0/16"
    if mask and not mask[0] <= found.length <= mask[1]:
        return f"a netmask from /{mask[0]} to /{mask[1]}"
    return "" if found.exact else f"a range without host bits, such as {found}"


def _wrong_ip(value: str) -> str:
    return "" if ":" in value or networks.address(value) is not None else "an IP address"


def _wrong_server(value: str) -> str:
    return "" if value == "OutscaleProvidedDNS" else _wrong_ip(value) and "an IP address, or OutscaleProvidedDNS"


def _wrong_ip_or_range(value: str) -> str:
    """Host bits are taken, as recorded."""
    fits = ":" in value or networks.address(value) is not None or networks.network(value) is not None
    return "" if fits else "an IP address or a range such as 198.51.100.0/24"


def _wrong_tunnel(value: str) -> str:
    found = networks.network(value)
    fits = found is not None and found.length == 30 and found.exact and networks.inside(value, _TUNNELS)
    return "" if fits else f"a /30 range of {_TUNNELS}"


def _wrong_protocol(value: str) -> str:
    number = value.isascii() and value.isdecimal() and int(value) <= 255
    return "" if number or value in {"tcp", "udp", "icmp", "-1"} else "tcp, udp, icmp, -1 or a number up to 255"


def _wrong_ascii(value: str) -> str:
    return "" if value.isascii() and value.isprintable() else "printable ASCII characters"


def _wrong_pem(value: str) -> str:
    return "" if "-----BEGIN " in value else "PEM, which has a line that begins with -----BEGIN"


def _wrong_policy(value: str) -> str:
    import json  # noqa: PLC0415

    try:
        document = json.loads(value)
    except ValueError:
        return "a JSON document"
    if not isinstance(document, dict) or "Statement" not in document:
        return "a policy document, which has a Statement"
    size = len("".join(value.split()))
    return "" if size <= _LONGEST_POLICY else f"{size} characters that are no white space: at most {_LONGEST_POLICY}"


def _wrong_base64(value: str) -> str:
    return "" if _decoded(value) is not None else "Base64"


def _wrong_key(value: str) -> str:
    """The documents ask for Base64 of a key; clients send the key itself as well."""
    content = _decoded(value) or value.encode()
    fits = content.lstrip().startswith(tuple(key.encode() for key in _KEYS))
    return "" if fits else "a public key of RSA, Ed25519 or ECDSA, in OpenSSH, PEM or RFC 4716 form"


def _decoded(value: str) -> bytes | None:
    import binascii  # noqa: PLC0415

    try:
        return binascii.a2b_base64("".join(value.split()).encode(), strict_mode=True)
    except (binascii.Error, ValueError):
        return None
    except TypeError:  # Python 3.10 has no strict mode
        return binascii.a2b_base64(value.encode()) if re.fullmatch(r"[A-Za-z0-9+/\s]*={0,2}\s*", value) else None


_CHECKS: dict[str, t.Callable[[str], str]] = {
    "ip": _wrong_ip,
    "dns": _wrong_server,
    "ip_or_cidr": _wrong_ip_or_range,
    "tunnel": _wrong_tunnel,
    "protocol": _wrong_protocol,
    "ascii": _wrong_ascii,
    "pem": _wrong_pem,
    "policy": _wrong_policy,
    "base64": _wrong_base64,
    "public_key": _wrong_key,
}


def decoded_size(value: str) -> int:
    """How many bytes a Base64 text holds, near enough to compare with a limit, without decoding it."""
    return len(value) * 3 // 4 - value[-2:].count("=")


def others(value: str, allowed: str) -> list[str]:
    """Characters of a text that are no letters, digits or allowed ones. ``é`` among those allows accented letters."""
    left = set(value) - _PLAIN - set(allowed)
    return sorted(char for char in left if not ("é" in allowed and char.isalpha()))


def characters(allowed: str) -> str:
    """Allowed characters in words."""
    accented = ", accented ones too" if "é" in allowed else ""
    plain = allowed.replace("é", "")
    space = ", spaces" if " " in plain else ""
    return f"letters{accented}, digits{space} and {plain.replace(' ', '')}"
