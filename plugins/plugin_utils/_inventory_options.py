"""The options of the inventory, checked before anything is read."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import re
import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.naming import snake
from ..module_utils._client.schema import catalog
from ..module_utils._client.schema.generated import outscale
from ..module_utils._modules import arguments
from ._inventory_names import Preference, preferences
from ._inventory_read import Wanted, wanted
from ._text import plain

READING = ("regions", "profiles", "filters", "include_filters", "exclude_filters", "states")
SHOWING = ("hostnames", "hostvars", "hostvar_prefix", "connect_with")

# fields of a VM that newer versions of the API answer
_NEWER = ("actions_on_next_boot", "boot_mode", "shutdown_behavior_configuration", "tpm_enabled")
KNOWN: t.Final = frozenset([*map(snake, outscale.SCHEMAS["Vm"]), *_NEWER])

_CONNECT_WITH = {
    "public_ip": ("public_ip",),
    "private_ip": ("private_ip",),
    "dns": ("public_dns_name", "private_dns_name"),
}


@dataclasses.dataclass(frozen=True)
class Settings:
    """What the inventory's file asks for."""

    wanted: Wanted
    hostnames: list[Preference]
    hostvars: str | list[str]
    prefix: str
    connect_with: tuple[str, ...]


def settings_of(plugin: t.Any, environ: t.Mapping[str, str]) -> Settings:
    """The settings of an inventory plugin whose options are set. Raises InvalidInput and ConfigError."""
    names = (*arguments.CONNECTION, *READING, *SHOWING)
    options: dict[str, t.Any] = plain(plugin.templar.template({name: plugin.get_option(name) for name in names}))
    hostvars = _hostvars(options["hostvars"])
    hostnames = preferences(options["hostnames"])
    for preference in hostnames:
        for name in filter(None, (preference.name, preference.prefix)):
            if not name.startswith("tag:"):
                _check_field("hostnames", name)
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", options["hostvar_prefix"]):
        raise InvalidInput(
            f"hostvar_prefix {options['hostvar_prefix']!r} cannot begin a variable's name: use letters, digits and _"
        )
    connection = {name: options[name] for name in arguments.CONNECTION}
    reading = {**{name: options[name] for name in READING}, "hostvars": hostvars}
    return Settings(
        wanted(reading, connection, environ),
        hostnames,
        hostvars,
        options["hostvar_prefix"],
        _CONNECT_WITH.get(options["connect_with"], ()),
    )


def _hostvars(value: t.Any) -> str | list[str]:
    if value in ("all", "minimal"):
        return str(value)
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise InvalidInput(f"hostvars must be all, minimal or a list of the names of fields, not {value!r}")
    for name in value:
        if name != "all":
            _check_field("hostvars", name)
    return value


def _check_field(option: str, name: str) -> None:
    first = name.partition(".")[0]
    if first not in KNOWN:
        raise InvalidInput(f"{option}: a VM has no field {first}{catalog.nearest(first, KNOWN)}")


def check_names(given: t.Iterable[str], known: t.Iterable[str]) -> None:
    """Ansible ignores what it does not know in an inventory's file; a name that was mistyped is better told."""
    options = {*known, "plugin"}
    for name in given:
        if name not in options:
            raise InvalidInput(f"There is no option {name}{catalog.nearest(str(name), options)}")
