"""The options of the inventory, checked before anything is read."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import re
import typing as t

from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.schema import catalog
from ..module_utils._modules import arguments
from ._inventory_fields import check_field
from ._inventory_names import Preference, preferences
from ._inventory_read import Wanted, wanted
from ._inventory_templates import evaluated
from ._inventory_types import typed
from ._text import plain

READING = ("regions", "profiles", "filters", "include_filters", "exclude_filters", "states", "strict_accounts")
SHOWING = ("hostnames", "hostvars", "hostvar_prefix", "connect_with", "group")

_CONNECT_WITH = {
    "public_ip": ("public_ip",),
    "private_ip": ("private_ip",),
    "dns": ("public_dns_name", "private_dns_name"),
}


@dataclasses.dataclass(frozen=True)
class Settings:
    """What the inventory's file asks for. ``connect_with``: fields of a VM, by preference."""

    wanted: Wanted
    hostnames: list[Preference]
    hostvars: str | list[str]
    prefix: str
    connect_with: tuple[str, ...]
    group: str = ""


def ready(config: t.Mapping[str, t.Any], plugin: t.Any, variables: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """The options of the inventory's file, without templates and each of its type. Raises InvalidInput."""
    definitions = {name: one for name, one in plugin.option_definitions.items() if name != "plugin"}
    for name in config:
        if name != "plugin" and name not in definitions:
            # Ansible ignores what it does not know
            raise InvalidInput(f"There is no option {name}{catalog.nearest(str(name), definitions)}")
    found = typed(evaluated(config, plugin.templar, variables), definitions)
    for number, entry in enumerate(found.get("keyed_groups", ())):
        if not entry.get("key"):
            raise InvalidInput(f"keyed_groups[{number}] needs key")
    return {"plugin": config.get("plugin"), **found}


def settings_of(plugin: t.Any, environ: t.Mapping[str, str]) -> Settings:
    """The settings of an inventory plugin whose options are set. Raises InvalidInput and ConfigError."""
    names = (*arguments.CONNECTION, *READING, *SHOWING)
    options: dict[str, t.Any] = plain({name: plugin.get_option(name) for name in names})
    hostvars = _hostvars(options["hostvars"])
    prefix = options["hostvar_prefix"]
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", prefix):
        raise InvalidInput(f"hostvar_prefix {prefix!r} cannot begin a variable's name: use letters, digits and _")
    connection = {name: options[name] for name in arguments.CONNECTION}
    reading = {**{name: options[name] for name in READING}, "hostvars": hostvars}
    return Settings(
        wanted(reading, connection, environ),
        # not the plain ones: expressions have to keep the mark that they may be evaluated
        preferences(plugin.get_option("hostnames"), prefix),
        hostvars,
        prefix,
        tuple(field for word in options["connect_with"] for field in _CONNECT_WITH[word]),
        _group(options["group"]),
    )


def _group(name: str | None) -> str:
    if name is not None and name in {"", "all", "ungrouped"}:
        raise InvalidInput(f"group is {name!r}: give it a name of its own, or leave it out")
    return name or ""


def _hostvars(value: t.Any) -> str | list[str]:
    if value in ("all", "minimal"):
        return str(value)
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise InvalidInput(f"hostvars must be all, minimal or a list of the names of fields, not {value!r}")
    for name in value:
        if name != "all":
            check_field("hostvars", name)
    return value
