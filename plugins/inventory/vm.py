# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The VMs of OUTSCALE accounts as an inventory."""

from __future__ import annotations

DOCUMENTATION = r"""
name: vm
short_description: OUTSCALE VMs as hosts
version_added: 0.1.0
description:
  - Makes a host of each VM of one or more accounts, in one or more Regions.
  - The name of the inventory's file has to be C(outscale.yml), or end with C(.outscale.yml) or C(_outscale.yml).
    C(.yaml) does as well as C(.yml).
  - Text that comes from the cloud, such as names and tags, is never evaluated as a template.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  plugin:
    description:
      - The name of this plugin.
    type: str
    required: true
    choices: [outscale.cloud.vm]
  regions:
    description:
      - The Regions to look in. They are read side by side.
      - Without it, the one Region that O(region), the environment or the profile tells.
    type: list
    elements: str
    default: []
  profiles:
    description:
      - The names of profiles in the configuration file, each of an account to look in. They are read side by side.
      - Every profile is looked up in every one of the O(regions); without O(regions), each in its own Region.
    type: list
    elements: str
    default: []
  strict_accounts:
    description:
      - Whether the inventory fails if one of the accounts or Regions cannot be read.
      - With V(false), its VMs are left out, and a warning tells which and why. Such a listing is not kept in the cache.
        If none of them can be read, the inventory fails nevertheless.
    type: bool
    default: true
  filters:
    description:
      - Which VMs to take. The keys are the filters of the API's ReadVms action in snake_case, such as C(net_ids).
      - Most take a list, of which one has to match; a single value stands for a list of one. All filters have to
        match. A filter of an empty list matches no VM.
      - A tag is written C(KEY=VALUE) in C(tags).
    type: dict
    default: {}
  include_filters:
    description:
      - Further filters like O(filters). A VM is taken if one of the entries, or O(filters), matches.
    type: list
    elements: dict
    default: []
  exclude_filters:
    description:
      - Filters like O(filters). A VM is left out if one of the entries matches, whatever else does.
    type: list
    elements: dict
    default: []
  states:
    description:
      - The states that a VM may be in. An empty list stands for all of them.
      - Filters that have C(vm_state_names) themselves are left as they are.
    type: list
    elements: str
    choices: [pending, running, stopping, stopped, shutting-down, terminated, quarantine]
    default: [running]
  hostnames:
    description:
      - What a host is called, in order of preference. The first that the VM has counts, and C(vm_id) if it has none.
      - An entry is C(tag:KEY) or the name of a field of the VM, such as C(private_dns_name), C(public_ip) or
        C(placement.subregion_name).
      - Everything else is a Jinja expression of the VM's fields, such as C(private_dns_name.split('.')[0]), which can
        also be called by the names of their variables, as in O(compose). Where it gives nothing, or cannot be
        evaluated for a VM, the next preference counts.
      - An entry can be a mapping as well. C(name) is as above. C(prefix), which is another such name, is put before
        it with C(separator), V(_) unless given, between the two; it is left out if the VM does not have it.
      - If two VMs have the same name, the one that was created first keeps it. The other one takes its next
        preference, in the end its C(vm_id), and a warning tells.
      - The same holds for names that could be taken for something else. These are C(localhost), C(127.0.0.1), C(::1),
        C(all) and C(ungrouped), names with line breaks or other control characters, with C(/), C(\), C(*) or C(?),
        with a space at an end, and those that begin with one of C(. - ! & ~ @).
    type: list
    elements: raw
    default: ['tag:Name', vm_id]
  connect_with:
    description:
      - The address that Ansible connects to, as the variable C(ansible_host), in order of preference. The first that
        the VM has counts. A single word stands for a list of one.
      - V(dns) is the public name, or the private one if there is no public one.
      - A VM that has none of these gets no C(ansible_host), and is connected to by its host name. So are all VMs if the
        list is empty.
      - C(ansible_host) in O(compose) counts more.
    type: list
    elements: str
    choices: [public_ip, private_ip, dns]
    default: [public_ip, private_ip]
  group:
    description:
      - A group that all hosts are put into, whatever other groups they are in. Characters that the name of a group
        cannot have become C(_).
    type: str
  hostvar_prefix:
    description:
      - What the names of the host variables begin with, so that they cannot be mistaken for Ansible's own.
    type: str
    default: osc_
  hostvars:
    description:
      - The fields of a VM that become variables of its host.
      - V(all) are all of them but C(user_data), V(minimal) is C(vm_id) alone, and a list names the fields wanted. A
        part of a field is named with dots, such as C(placement.subregion_name) or C(tags.role); it keeps its place in
        the structure.
      - C(user_data) may hold secrets. It is read only if a list names it (V([all, user_data]) is possible), and not
        with O(cache=true).
      - The expressions of O(compose), O(groups) and O(keyed_groups) can use every field, whatever is chosen here.
      - Each host gets its Region as C(osc_region) as well, and C(osc_profile) if a profile was named in the options.
      - The fewer variables, the faster a large inventory is.
    type: raw
    default: all
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
  - ansible.builtin.constructed
  - ansible.builtin.inventory_cache
notes:
  - In O(compose), O(groups) and O(keyed_groups), a plain name such as C(osc_tags.role) gives what it would give as a
    Jinja expression, in a fraction of the time.
  - Every option but O(plugin) can be a template, whatever its type, and lists and mappings can hold templates. Extra
    variables can be used in them, and lookups. The result has to be what could stand there without a template; one that
    cannot be evaluated is an error.
  - An entry of O(compose), O(groups), O(keyed_groups) or O(hostnames) that names what no host has is told in a warning.
"""

EXAMPLES = r"""
# All running VMs of the account that the environment or the default profile tells
plugin: outscale.cloud.vm

---
# Two accounts in two Regions, named after their tags, connected to by their private addresses
plugin: outscale.cloud.vm
profiles: [production, staging]
regions: [eu-west-2, cloudgouv-eu-west-1]
filters:
  tag_keys: [role]
exclude_filters:
  - tags: [managed-by=hand]
hostnames:
  - name: tag:Name
    prefix: placement.subregion_name
    separator: "-"
  - private_dns_name.split('.')[0]
  - private_dns_name
connect_with: [private_ip, public_ip]
group: outscale
keyed_groups:
  - key: osc_tags.role
    prefix: role
  - key: osc_placement.subregion_name
    separator: ""

---
# A large inventory: few variables, kept for an hour
plugin: outscale.cloud.vm
hostvars: [vm_id, vm_type, tags.role, tags.owner]
compose:
  ansible_host: osc_private_ip
groups:
  windows: osc_os_family == "windows"
cache: true
cache_plugin: ansible.builtin.jsonfile
cache_connection: ~/.cache/ansible
cache_timeout: 3600

---
# Options out of extra variables: ansible-inventory -e '{"regs": ["eu-west-2", "us-east-2"]}' ...
plugin: outscale.cloud.vm
regions: "{{ regs | default(omit) }}"
filters: "{{ only | default({}) }}"
connect_with: "{{ 'public_ip' if outside | default(false) else 'private_ip' }}"

---
# Many accounts: what cannot be read today is left out, with a warning
plugin: outscale.cloud.vm
profiles: [production, staging, partner]
strict_accounts: false

---
# The keys from elsewhere
plugin: outscale.cloud.vm
access_key: "{{ lookup('ansible.builtin.env', 'MY_ACCESS_KEY') }}"
secret_key: "{{ lookup('ansible.builtin.file', '/run/secrets/outscale') }}"
region: eu-west-2
"""

import os
import pathlib
import re
import typing as t

from ansible.errors import AnsibleParserError
from ansible.plugins.inventory import BaseInventoryPlugin, Cacheable
from ansible.release import __version__ as ansible_version

from ..plugin_utils._collector import nothing_to_collect
from ..plugin_utils._failures import told_as
from ..plugin_utils._inventory_construct import View
from ..plugin_utils._inventory_fields import KNOWN, Fields, HostVars, Machine
from ..plugin_utils._inventory_groups import PlainConstructable
from ..plugin_utils._inventory_names import Addresses, Names
from ..plugin_utils._inventory_options import Settings, ready, settings_of
from ..plugin_utils._inventory_read import Found, check_cacheable, from_cache, read, to_cache

if t.TYPE_CHECKING:
    from ansible.inventory.data import InventoryData
    from ansible.parsing.dataloader import DataLoader

AGENT = f"ansible-core/{ansible_version}"
_TAKEN = re.compile(r"(.*[._])?outscale\.ya?ml")
_OURS = re.compile(rb"""^(plugin|\s*[{,]?\s*"plugin")\s*:\s*['"]?outscale\.cloud\.vm\b""", re.MULTILINE)
_PEEKED = 65_536


class InventoryModule(BaseInventoryPlugin, PlainConstructable, Cacheable):
    """OUTSCALE VMs as hosts."""

    NAME = "outscale.cloud.vm"

    def verify_file(self, path: str) -> bool:
        """Take only files that are named after the cloud; tell of another one that wants this plugin."""
        if not super().verify_file(path):
            return False
        if _TAKEN.fullmatch(pathlib.PurePath(path).name):
            return True
        if _wants_this(path):
            self.display.warning(
                f"{path} names the plugin {self.NAME}, which takes only files called outscale.yml, "
                "*.outscale.yml or *_outscale.yml (.yaml does as well): rename it"
            )
        return False

    def parse(self, inventory: InventoryData, loader: DataLoader, path: str, cache: bool = True) -> None:
        """Fill the inventory."""
        super().parse(inventory, loader, path, cache)
        with told_as(AnsibleParserError), nothing_to_collect():
            self._read_config_data(path)
            settings = settings_of(self, os.environ)
            self._fill(settings, self._found(settings, path, cache))

    def set_options(self, task_keys: t.Any = None, var_options: t.Any = None, direct: t.Any = None) -> None:
        """Set the options, ``direct`` being the content of the file: here it loses its templates."""
        if direct:
            direct = ready(direct, self, self._vars or {})
        super().set_options(task_keys, var_options, direct)

    def _found(self, settings: Settings, path: str, cache: bool) -> list[Found]:
        """The VMs, out of the cache where it has them."""
        if not self.get_option("cache"):
            return self._read(settings)[0]
        check_cacheable(settings.wanted)
        key = f"{self.get_cache_key(path)}_{settings.wanted.digest()}"
        if cache:
            try:
                return from_cache(self._cache[key])
            except KeyError:
                self.display.vvv(f"{self.NAME}: the cache does not have {key}")
        found, is_whole = self._read(settings)
        if is_whole:
            self._cache[key] = to_cache(found)
        return found

    def _read(self, settings: Settings) -> tuple[list[Found], bool]:
        """The VMs, and whether these are all. What is missing is told."""
        found, unreadable = read(settings.wanted, os.environ, AGENT, self.display.vvv)
        for line in unreadable:
            self.display.warning(f"VMs are left out, as strict_accounts is false: {line}")
        return found, not unreadable

    def _fill(self, settings: Settings, found: list[Found]) -> None:
        hostvars = HostVars(settings.hostvars, settings.prefix)
        names = Names(settings.hostnames, lambda text, machine: self._compose(text, hostvars.known(machine)))
        addresses = Addresses(settings.connect_with)
        constructs = self.prepare()
        group = self.inventory.add_group(self._sanitize_group_name(settings.group)) if settings.group else None
        for machine in _machines(found):
            variables = hostvars.of(machine)
            name = names.of(machine)
            own = hostvars.place(machine)
            address = addresses.of(machine.fields)
            if address:
                own["ansible_host"] = address
            self._add(name, {**variables, **own})
            if group:
                self.inventory.add_host(name, group)
            if constructs:
                host = self.inventory.hosts[name]
                self.construct(host, View(machine.fields, own, host.vars, settings.prefix, KNOWN), hostvars)
        for warning in (*names.warnings(), *addresses.warnings(), *self.complaints(settings.prefix, KNOWN)):
            self.display.warning(warning)

    def _add(self, name: str, variables: dict[str, t.Any]) -> None:
        """Add a host.

        ``set_variable`` takes most of the time of a large inventory: it copies each value, and marks it with where it
        came from. These are plain values that nobody else changes, so that a new host can have them as they are: what
        is not marked as trusted is not evaluated.
        """
        is_new = name not in self.inventory.hosts
        self.inventory.add_host(name)
        host = self.inventory.hosts[name]
        if is_new:
            host.vars.update(variables)
        else:
            for key, value in variables.items():
                host.set_variable(key, value)


def _wants_this(path: str) -> bool:
    """Whether a file's content is for this plugin."""
    try:
        with pathlib.Path(path).open("rb") as file:
            return _OURS.search(file.read(_PEEKED)) is not None
    except OSError:
        return False


def _machines(found: list[Found]) -> t.Iterator[Machine]:
    """Each VM once: two profiles may be of one account, and two Regions may share an endpoint.

    A VM is known by its id and its Subregion. Of several listings that have it, the one of its own Region counts.
    """
    first: dict[tuple[str, str], int] = {}
    own: dict[tuple[str, str], int] = {}
    if len(found) > 1:
        for number, listing in enumerate(found):
            for raw in listing.vms:
                identity = _identity(raw, listing)
                first.setdefault(identity, number)
                if identity[1].startswith(listing.region):
                    own.setdefault(identity, number)
    for number, listing in enumerate(found):
        for raw in listing.vms:
            identity = _identity(raw, listing)
            if own.get(identity, first.get(identity, number)) == number:
                yield Machine(Fields(raw), listing.region, listing.profile)


def _identity(raw: dict[str, t.Any], listing: Found) -> tuple[str, str]:
    placement = raw.get("Placement")
    subregion = placement.get("SubregionName") if isinstance(placement, dict) else None
    return raw["VmId"], str(subregion or listing.endpoint or listing.region)
