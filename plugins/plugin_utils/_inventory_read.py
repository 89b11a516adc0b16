"""Which VMs the inventory wants, and reading them: accounts and Regions side by side."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import concurrent.futures
import hashlib
import json
import typing as t

from ..module_utils._client.auth import credentials
from ..module_utils._client.errors import ApiError, ConfigError, InvalidInput, OutscaleError, TransportError
from ..module_utils._client.schema import catalog

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
        return f"Region {self.region}" + (f", profile {self.profile}" if self.profile else "")


class Found(t.NamedTuple):
    """The VMs of one target."""

    region: str
    profile: str
    vms: list[Raw]


class Wanted(t.NamedTuple):
    """What to read. Filters are in the API's own words."""

    targets: list[Target]
    included: list[Raw]
    excluded: list[Raw]
    user_data: bool

    def digest(self) -> str:
        """Tells listings apart that differ in account, endpoint or filters. No secret goes into it."""
        places = [(target.region, target.profile, *target.identity) for target in self.targets]
        text = json.dumps([places, self.included, self.excluded], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]


def wanted(options: t.Mapping[str, t.Any], connection: t.Mapping[str, t.Any], environ: t.Mapping[str, str]) -> Wanted:
    """What the options ask for. Raises InvalidInput and ConfigError."""
    included = list(options["include_filters"])
    if options["filters"] or not included:
        included.insert(0, options["filters"])
    return Wanted(
        _targets(options, connection, environ),
        [_checked(filters, options["states"]) for filters in included],
        [_checked(filters, options["states"]) for filters in options["exclude_filters"]],
        user_data="user_data" in options["hostvars"],
    )


def _targets(
    options: t.Mapping[str, t.Any], connection: t.Mapping[str, t.Any], environ: t.Mapping[str, str]
) -> list[Target]:
    if options["profiles"] and connection.get("profile"):
        raise InvalidInput("profile and profiles exclude each other: name every profile in profiles")
    if options["regions"] and connection.get("region"):
        raise InvalidInput("region and regions exclude each other: name every Region in regions")
    profiles = options["profiles"] or [connection.get("profile")]
    regions = options["regions"] or [None]
    found: dict[tuple[str, str], Target] = {}
    for profile in profiles:
        for region in regions:
            own = {**connection, "profile": profile, "region": region or connection.get("region")}
            settings = credentials.resolve(own, environ)
            target = Target(
                settings.region,
                profile or "",
                {**own, "region": settings.region},
                (settings.base_url("fcu" if settings.api == "fcu" else "api"), settings.access_key, settings.login),
            )
            found.setdefault((target.profile, target.region), target)
    return list(found.values())


def _checked(filters: t.Any, states: list[str]) -> Raw:
    if not isinstance(filters, dict):
        raise InvalidInput(f"Filters must be a mapping, not {type(filters).__name__}")
    checked = catalog.check_filters(API, READ, filters)
    return {"VmStateNames": states, **checked} if states else checked


def read(what: Wanted, environ: t.Mapping[str, str], agent: str, log: t.Callable[[str], None]) -> list[Found]:
    """Every VM that is wanted, in the order of the targets. Raises the error of the first target that failed."""
    if len(what.targets) == 1:
        return [_read_target(what.targets[0], what, environ, agent, log)]
    with concurrent.futures.ThreadPoolExecutor(min(_SIDE_BY_SIDE, len(what.targets))) as pool:
        running = [pool.submit(_read_target, target, what, environ, agent, log) for target in what.targets]
        try:
            return [future.result() for future in running]
        except OutscaleError:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _read_target(
    target: Target, what: Wanted, environ: t.Mapping[str, str], agent: str, log: t.Callable[[str], None]
) -> Found:
    # httpx is not needed where a cache is warm
    from ..module_utils._client.cloud import Cloud  # noqa: PLC0415

    with Cloud(target.options, environ, agent=agent) as cloud:
        try:
            excluded = {vm["VmId"] for filters in what.excluded for vm in _vms(cloud, filters)}
            found = {vm["VmId"]: vm for filters in what.included for vm in _vms(cloud, filters)}
        except OutscaleError as exc:
            if isinstance(exc, (ApiError, TransportError)):
                raise Unreadable(f"{target}: {exc}") from exc
            raise
        finally:
            for line in cloud.log.lines:
                log(line)
    vms = [vm for vm_id, vm in found.items() if vm_id not in excluded]
    if not what.user_data:
        for vm in vms:
            vm.pop("UserData", None)
    # the oldest first: of two VMs of one name, it is the older one that keeps it
    vms.sort(key=lambda vm: (vm.get("CreationDate") or "", vm["VmId"]))
    return Found(target.region, target.profile, vms)


def _vms(cloud: t.Any, filters: Raw) -> t.Iterator[Raw]:
    for page in cloud.outscale.pages(READ, {"Filters": filters} if filters else {}):
        yield from page


class Unreadable(OutscaleError):
    """One of the targets could not be read."""


def to_cache(found: list[Found]) -> dict[str, t.Any]:
    """What is kept in the cache: text, as cache plugins take many times longer for nested data of this size."""
    return {"version": 1, "listing": json.dumps(found)}


def from_cache(kept: t.Any) -> list[Found]:
    """The listing of a cache entry. Raises KeyError for an entry that is not of this version."""
    if not isinstance(kept, dict) or kept.get("version") != 1:
        raise KeyError("version")
    try:
        return [Found(*entry) for entry in json.loads(kept["listing"])]
    except (TypeError, ValueError):
        raise KeyError("listing") from None


def check_cacheable(what: Wanted) -> None:
    """Raises ConfigError where the cache would hold what may be secret."""
    if what.user_data:
        raise ConfigError(
            "hostvars names user_data, which may hold secrets and is never cached: take it out, or set cache to false"
        )
