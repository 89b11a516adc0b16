"""What the parameters of one call have to do with each other: what comes together, excludes, needs or adds up.

A rule is a list: a word, then parameters. A condition is a parameter that is given (``Nics``), that has one of some
values (``VolumeType=io1``), or that is not given (``!SnapshotId``). ``?`` before the word: a recording contradicts it.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..naming import snake
from .unknown import is_unknown

Params = t.Mapping[str, t.Any]
_IOPS_PER_GIB = 300
_MOST, _MOST_ICMP = 65535, 255
_LAYERS = {"HTTP": "HTTP or HTTPS", "HTTPS": "HTTP or HTTPS", "TCP": "TCP or SSL", "SSL": "TCP or SSL"}


def broken(rules: t.Iterable[list[str]], params: Params, *, doubted: bool) -> list[str]:
    """What a call breaks of its rules, a line each. ``params`` in the API's own words."""
    found: list[str] = []
    for rule in rules:
        word = rule[0]
        if word.startswith("?"):
            if not doubted:
                continue
            word = word[1:]
        if word == "each":
            for place, item in _items(params, rule[1]):
                found += _of(rule[2], rule[3:], item, f"{place}.")
        else:
            found += _of(word, rule[1:], params, "")
    return found


def _of(word: str, names: list[str], params: Params, place: str) -> t.Iterator[str]:
    if word == "call":
        return _CALLS[names[0]](params, place, *names[1:])
    return _WORDS[word](params, place, *names)


def _items(params: Params, path: str) -> t.Iterator[tuple[str, Params]]:
    """The objects at a path, each with its place in the words of the options; lists are gone through."""
    name, _dot, rest = path.partition(".")
    value = params.get(name)
    several = isinstance(value, (list, tuple))
    for index, item in enumerate(t.cast("t.Sequence[t.Any]", value) if several else [value]):
        if not isinstance(item, t.Mapping):
            continue
        place = f"{snake(name)}[{index}]" if several else snake(name)
        if rest:
            yield from ((f"{place}.{below}", found) for below, found in _items(item, rest))
        else:
            yield place, item


def _at(params: Params, path: str) -> t.Any:
    """What stands at a path; None where it is not given."""
    value: t.Any = params
    for name in path.split("."):
        value = value.get(name) if isinstance(value, t.Mapping) else None
    return value


def _given(params: Params, path: str) -> bool:
    """Whether a parameter is given; an empty text is none (recorded: optional texts that are empty are not given)."""
    value = _at(params, path)
    return value is not None and value != ""


def _holds(params: Params, condition: str) -> bool:
    """Whether a condition holds for certain."""
    path, equals, values = condition.partition("=")
    if path.startswith("!"):
        return not _given(params, path[1:])
    if not equals:
        return _given(params, path)
    value = _at(params, path)
    return (str(value).lower() if isinstance(value, bool) else str(value)) in values.split("|")


def _spelled(place: str, condition: str) -> str:
    """A condition in the words of the options."""
    path, equals, values = condition.lstrip("!").partition("=")
    name = place + ".".join(map(snake, path.split(".")))
    return f"{name} {values.replace('|', ' or ')}" if equals else name


def _one(params: Params, place: str, *names: str) -> t.Iterator[str]:
    """Exactly one of them."""
    given = [name for name in names if _given(params, name)]
    if len(given) > 1:
        yield f"{' and '.join(_spelled(place, name) for name in given)} cannot be used together"
    elif not given:
        yield f"one of {', '.join(_spelled(place, name) for name in names)} is needed"


def _single(params: Params, place: str, *names: str) -> t.Iterator[str]:
    """One a call; an empty text counts, as it has a meaning of its own here."""
    given = [_spelled(place, name) for name in names if params.get(name) is not None]
    if len(given) > 1:
        yield f"{' and '.join(given)} cannot be changed in one call"
    elif not given:
        yield f"one of {', '.join(_spelled(place, name) for name in names)} is needed"


def _any(params: Params, place: str, *names: str) -> t.Iterator[str]:
    """At least one of them; an empty list is none."""
    if not any(_given(params, name) and _at(params, name) != [] for name in names):
        yield f"at least one of {', '.join(_spelled(place, name) for name in names)} is needed"


def _excludes(params: Params, place: str, one: str, other: str) -> t.Iterator[str]:
    if _holds(params, one) and _holds(params, other):
        yield f"{_spelled(place, one)} and {_spelled(place, other)} cannot be used together"


def _needs(params: Params, place: str, condition: str, name: str) -> t.Iterator[str]:
    if _holds(params, condition) and not _given(params, name):
        yield f"{_spelled(place, name)} is needed with {_spelled(place, condition)}"


def _only(params: Params, place: str, name: str, condition: str) -> t.Iterator[str]:
    """Given only where a condition holds."""
    path = condition.partition("=")[0]
    if _given(params, name) and not _holds(params, condition) and not is_unknown(_at(params, path)):
        yield f"{_spelled(place, name)} is only for {_spelled(place, condition)}"


_WORDS: dict[str, t.Callable[..., t.Iterator[str]]] = {
    "one": _one,
    "single": _single,
    "any": _any,
    "excludes": _excludes,
    "needs": _needs,
    "only": _only,
}


def _number(value: t.Any) -> int | None:
    if isinstance(value, str) and value.removeprefix("-").isdecimal() and value.isascii():
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _iops(params: Params, place: str, size_name: str) -> t.Iterator[str]:
    iops, size = _number(params.get("Iops")), _number(params.get(size_name))
    if iops is not None and size is not None and size > 0 and iops > size * _IOPS_PER_GIB:
        yield f"{place}iops is {iops}: at most {_IOPS_PER_GIB} a GiB, {size * _IOPS_PER_GIB} for {size} GiB"


def _ports(params: Params, place: str) -> t.Iterator[str]:
    """TCP and UDP need both ends in order, -1 for both being all; types and codes of ICMP have 8 bits."""
    protocol = str(params.get("IpProtocol"))
    ends = {name: params.get(name) for name in ("FromPortRange", "ToPortRange")}
    if protocol in {"icmp", "1"}:
        for name, number in ((name, _number(end)) for name, end in ends.items()):
            if number is not None and number > _MOST_ICMP:
                yield f"{place}{snake(name)} is {number}: at most {_MOST_ICMP} with {place}ip_protocol {protocol}"
    elif protocol in {"tcp", "udp", "6", "17"}:
        missing = (name for name, end in ends.items() if end is None)
        yield from (f"{place}{snake(name)} is needed with {place}ip_protocol {protocol}" for name in missing)
        yield from _order(place, *map(_number, ends.values()))


def _order(place: str, low: int | None, high: int | None) -> t.Iterator[str]:
    """Two ends that are the same are in order, -1 included."""
    if low is None or high is None or low == high:
        return
    if low > high:
        yield f"{place}from_port_range is {low}: at most to_port_range, which is {high}"
    elif low < 0:
        yield f"{place}from_port_range is {low}: from 0 to {_MOST}, or -1 for both ends"


def _nics(params: Params, place: str, name: str) -> t.Iterator[str]:
    nics = [nic for nic in params.get(name) or [] if isinstance(nic, t.Mapping)]
    numbers = [nic.get("DeviceNumber", 0) for nic in nics]
    if not nics or any(map(is_unknown, numbers)):
        return
    numbers = [_number(number) for number in numbers]
    if 0 not in numbers:
        yield f"{place}{snake(name)} needs a NIC with device_number 0, the primary one"
    for number in sorted({number for number in numbers if number is not None and numbers.count(number) > 1}):
        yield f"{place}{snake(name)} has device_number {number} more than once"


def _private_ips(params: Params, place: str, name: str) -> t.Iterator[str]:
    ips = [ip for ip in params.get(name) or [] if isinstance(ip, t.Mapping)]
    if sum(ip.get("IsPrimary") is True for ip in ips) > 1:
        yield f"{place}{snake(name)} has more than one primary IP"
    if len(ips) > 1 and params.get("SecondaryPrivateIpCount"):
        yield f"{place}secondary_private_ip_count and several {place}{snake(name)} cannot be used together"


def _listeners(params: Params, place: str, name: str) -> t.Iterator[str]:
    listeners = [one for one in params.get(name) or [] if isinstance(one, t.Mapping)]
    ports = [one.get("LoadBalancerPort") for one in listeners]
    for port in sorted({port for port in ports if isinstance(port, int) and ports.count(port) > 1}):
        yield f"{place}{snake(name)} has load_balancer_port {port} more than once"
    for index, one in enumerate(listeners):
        front, back = str(one.get("LoadBalancerProtocol")), str(one.get("BackendProtocol"))
        if front in _LAYERS and back in _LAYERS and _LAYERS[front] != _LAYERS[back]:
            at = f"{place}{snake(name)}[{index}]"
            yield f"{at}.backend_protocol is {back}: {_LAYERS[front]} with load_balancer_protocol {front}"


def _devices(params: Params, place: str, name: str) -> t.Iterator[str]:
    mappings = [one for one in params.get(name) or [] if isinstance(one, t.Mapping)]
    names = [one.get("DeviceName") for one in mappings if one.get("DeviceName")]
    for device in sorted({str(device) for device in names if names.count(device) > 1}):
        yield f"{place}{snake(name)} has device_name {device} more than once"


def _vm_counts(params: Params, place: str) -> t.Iterator[str]:
    least, most = _number(params.get("MinVmsCount")), _number(params.get("MaxVmsCount"))
    if least is not None and least > (1 if most is None else most):
        yield f"{place}min_vms_count is {least}: at most max_vms_count, which is {1 if most is None else most}"


def _two_nets(params: Params, place: str) -> t.Iterator[str]:
    one = params.get("SourceNetId")
    if one and one == params.get("AccepterNetId") and not is_unknown(one):
        yield f"{place}accepter_net_id is {one}: another Net than source_net_id"


def _trusted_session(params: Params, place: str) -> t.Iterator[str]:
    if params.get("RequireTrustedEnv") is True and _number(params.get("MaxAccessKeyExpirationSeconds")) == 0:
        yield f"{place}max_access_key_expiration_seconds is 0: more than 0 with require_trusted_env true"


_CALLS: dict[str, t.Callable[..., t.Iterator[str]]] = {
    "iops": _iops,
    "ports": _ports,
    "nics": _nics,
    "private_ips": _private_ips,
    "listeners": _listeners,
    "devices": _devices,
    "vm_counts": _vm_counts,
    "two_nets": _two_nets,
    "trusted_session": _trusted_session,
}
