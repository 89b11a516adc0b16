"""Which VMs the inventory wants, and reading them: accounts and Regions side by side."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import hashlib
import json
import queue
import threading
import typing as t

from ..module_utils._client.auth import credentials
from ..module_utils._client.errors import ApiError, ConfigError, InvalidInput, OutscaleError, TransportError
from ..module_utils._client.schema import catalog
from ._inventory_shape import OddAnswer, check_shape

API, READ = "outscale", "ReadVms"
_SIDE_BY_SIDE = 16

Raw = dict[str, t.Any]
"""A VM in the API's own words."""


class Target(t.NamedTuple):
    """One account in one Region. ``profile`` is empty where none was named."""

    region: str
    profile: str
    options: dict[str, t.Any]
    identity: tuple[str, ...]

    def __str__(self) -> str:
        return _place(self.region, self.profile)


class Found(t.NamedTuple):
    """The VMs of one target. ``endpoint`` is where it was asked for them."""

    region: str
    profile: str
    vms: list[Raw]
    endpoint: str = ""


class Wanted(t.NamedTuple):
    """What to read. Filters are in the API's own words.

    ``strict``: what cannot be read is an error. ``unreadable``: why some accounts cannot even be asked, one line each.
    """

    targets: list[Target]
    included: list[Raw]
    excluded: list[Raw]
    user_data: bool
    strict: bool = True
    unreadable: tuple[str, ...] = ()

    def digest(self) -> str:
        """Tells listings apart that differ in account, endpoint or filters. No secret goes into it."""
        places = [(target.region, target.profile, *target.identity) for target in self.targets]
        text = json.dumps([places, self.included, self.excluded], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


class Unreadable(OutscaleError):
    """One of the targets could not be read."""


def wanted(options: t.Mapping[str, t.Any], connection: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> Wanted:
    """What the options ask for. Raises InvalidInput and ConfigError."""
    included = list(options["include_filters"])
    if options["filters"] or not included:
        included.insert(0, options["filters"])
    strict = bool(options.get("strict_accounts", True))
    targets, unreadable = _targets(options, connection, environ, strict)
    return Wanted(
        targets,
        _matching(_checked(filters, options["states"]) for filters in included),
        _matching(_checked(filters, options["states"]) for filters in options["exclude_filters"]),
        "user_data" in options["hostvars"],
        strict,
        tuple(unreadable),
    )


def _targets(
    options: t.Mapping[str, t.Any], connection: t.Mapping[str, t.Any], environ: t.Mapping[str, str], strict: bool
) -> tuple[list[Target], list[str]]:
    """The targets, and a line for each that has no keys, no endpoint or no profile, where that is no error."""
    if options["profiles"] and connection.get("profile"):
        raise InvalidInput("profile and profiles exclude each other: name every profile in profiles")
    if options["regions"] and connection.get("region"):
        raise InvalidInput("region and regions exclude each other: name every Region in regions")
    profiles = options["profiles"] or [connection.get("profile")]
    regions = options["regions"] or [connection.get("region")]
    found: dict[tuple[str, str], Target] = {}
    failed: list[tuple[str, ConfigError]] = []
    for profile in profiles:
        for region in regions:
            try:
                target = _target({**connection, "profile": profile, "region": region}, environ)
            except ConfigError as exc:
                if strict:
                    raise
                failed.append((_place(region, profile), exc))
            else:
                found.setdefault((target.profile, target.region), target)
    if failed and not found:
        raise failed[0][1]
    return list(found.values()), [f"{place}: {exc}" if place else str(exc) for place, exc in failed]


def _place(region: str | None, profile: str | None) -> str:
    return ", ".join([*([f"Region {region}"] if region else []), *([f"profile {profile}"] if profile else [])])


def _target(options: dict[str, t.Any], environ: t.Mapping[str, str]) -> Target:
    settings = credentials.resolve(options, environ)
    return Target(
        settings.region,
        options["profile"] or "",
        {**options, "region": settings.region},
        (settings.base_url("fcu" if settings.api == "fcu" else "api"), settings.access_key, settings.login),
    )


def _checked(filters: t.Any, states: list[str]) -> Raw:
    if not isinstance(filters, dict):
        raise InvalidInput(f"Filters must be a mapping, not {type(filters).__name__}")
    for name, value in filters.items():
        if value is None:
            raise InvalidInput(f"The filter {name} is null: leave it out, or give it a value")
    checked = catalog.check_filters(API, READ, filters)
    return {"VmStateNames": states, **checked} if states else checked


def _matching(filters: t.Iterable[Raw]) -> list[Raw]:
    """Without those that no VM can match: one of an empty list would have to. The API takes such a list for none."""
    return [one for one in filters if [] not in one.values()]


def read(
    what: Wanted, environ: t.Mapping[str, str], agent: str, log: t.Callable[[str], None]
) -> tuple[list[Found], list[str]]:
    """Every VM that is wanted, in the order of the targets; and why some could not be read, one line each.

    Raises the first error, as soon as it is there; where ``what`` is not strict, only if no target could be read.
    """
    found: dict[int, Found] = {}
    failed: dict[int, OutscaleError] = {}
    for index, outcome, lines in _outcomes(what, environ, agent):
        for line in lines:
            log(line)
        if isinstance(outcome, Found):
            found[index] = outcome
        elif isinstance(outcome, Unreadable) and not what.strict:
            failed[index] = outcome
        else:
            raise outcome
    if failed and not found:
        raise failed[min(failed)]
    lines = [str(failed[index]) for index in sorted(failed)]
    return [found[index] for index in sorted(found)], [*what.unreadable, *lines]


Outcome = tuple[int, "Found | BaseException", list[str]]


def _outcomes(what: Wanted, environ: t.Mapping[str, str], agent: str) -> t.Iterator[Outcome]:
    """What came of each target (its number, the VMs or the error, the log), as soon as it is there.

    The threads are daemons: a process that ends with the error of one account does not wait for the slowest other.
    """
    if len(what.targets) == 1:
        yield _attempt(0, what, environ, agent, threading.Event())
        return
    todo: queue.SimpleQueue[int] = queue.SimpleQueue()
    done: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    stop = threading.Event()
    for index in range(len(what.targets)):
        todo.put(index)

    def work() -> None:
        while not stop.is_set():
            try:
                index = todo.get_nowait()
            except queue.Empty:
                return
            done.put(_attempt(index, what, environ, agent, stop))

    for _number in range(min(_SIDE_BY_SIDE, len(what.targets))):
        threading.Thread(target=work, daemon=True).start()
    try:
        for _target in what.targets:
            yield done.get()
    finally:
        stop.set()


def _attempt(index: int, what: Wanted, environ: t.Mapping[str, str], agent: str, stop: threading.Event) -> Outcome:
    lines: list[str] = []
    try:
        return index, _read_target(what.targets[index], what, environ, agent, stop, lines), lines
    except BaseException as exc:  # noqa: BLE001 - raised again by who takes it
        return index, exc, lines


def _read_target(
    target: Target,
    what: Wanted,
    environ: t.Mapping[str, str],
    agent: str,
    stop: threading.Event,
    lines: list[str],
) -> Found:
    try:
        vms = _listing(target, what, environ, agent, stop, lines)
    except (ApiError, TransportError, ConfigError, OddAnswer) as exc:
        raise Unreadable(f"{target}: {exc}") from exc
    if not what.user_data:
        for vm in vms:
            vm.pop("UserData", None)
    # the oldest first: of two VMs of one name, it is the older one that keeps it
    vms.sort(key=lambda vm: (vm.get("CreationDate") or "", vm["VmId"]))
    return Found(target.region, target.profile, vms, target.identity[0])


def _listing(
    target: Target,
    what: Wanted,
    environ: t.Mapping[str, str],
    agent: str,
    stop: threading.Event,
    lines: list[str],
) -> list[Raw]:
    # httpx is not needed where a cache is warm
    from ..module_utils._client.cloud import Cloud  # noqa: PLC0415

    with Cloud(target.options, environ, agent=agent) as cloud:
        try:
            excluded = {vm["VmId"] for filters in what.excluded for vm in _vms(cloud, filters, stop)}
            found = {vm["VmId"]: vm for filters in what.included for vm in _vms(cloud, filters, stop)}
        finally:
            lines += cloud.log.lines
    return [vm for vm_id, vm in found.items() if vm_id not in excluded]


def _vms(cloud: t.Any, filters: Raw, stop: threading.Event) -> t.Iterator[Raw]:
    for page in cloud.outscale.pages(READ, {"Filters": filters} if filters else {}):
        for vm in page:
            check_shape(vm)
            yield vm
        if stop.is_set():
            return


def to_cache(found: list[Found]) -> dict[str, t.Any]:
    """What is kept in the cache: text, as cache plugins take many times longer for nested data of this size."""
    return {"version": 1, "listing": json.dumps(found)}


def from_cache(kept: t.Any) -> list[Found]:
    """The listing of a cache entry. Raises KeyError for an entry that is not of this version."""
    if not isinstance(kept, dict) or kept.get("version") != 1:
        raise KeyError("version")
    try:
        found = [Found(*entry) for entry in json.loads(kept["listing"])]
        for listing in found:
            for vm in listing.vms:
                check_shape(vm)
    except (TypeError, ValueError, OddAnswer):
        raise KeyError("listing") from None
    return found


def check_cacheable(what: Wanted) -> None:
    """Raises ConfigError where the cache would hold what may be secret."""
    if what.user_data:
        raise ConfigError(
            "hostvars names user_data, which may hold secrets and is never cached: take it out, or set cache to false"
        )
