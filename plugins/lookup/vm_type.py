# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""What VMs of a type have."""

from __future__ import annotations

DOCUMENTATION = r"""
name: vm_type
short_description: What VMs of a type have
version_added: 0.1.0
description:
  - Returns what VMs of a type have, such as their vCores and their memory.
  - A type that the cloud does not list is an error, which says what types are like it. It does not list every TINA
    type.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  _terms:
    description:
      - The names of the types.
      - Without any, all types that O(filters) choose are returned, the smallest first.
    type: list
    elements: str
  filters:
    description:
      - Which types to return. The keys are the filters of the call C(ReadVmTypes) in snake_case, such as
        C(vcore_counts) and C(memory_sizes).
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
seealso:
  - module: outscale.cloud.vm_type_info
"""

EXAMPLES = r"""
- name: The memory of a type, in GiB
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.vm_type', 't2.small').memory_size }}"

- name: The smallest type with four vCores
  outscale.cloud.vm:
    name: builder
    image_id: "{{ image }}"
    vm_type: "{{ (query('outscale.cloud.vm_type', filters={'vcore_counts': [4]}) | first).vm_type_name }}"
"""

RETURN = r"""
_raw:
  description:
    - For each type its C(vm_type_name), C(vcore_count), C(memory_size) in GiB, C(volume_count), C(volume_size) in GiB,
      C(gpu), C(max_private_ips) and the API's other fields.
  type: list
  elements: dict
"""

import typing as t

from ..module_utils._client.errors import OutscaleError
from ..module_utils._client.schema import catalog
from ..plugin_utils._lookup import CloudLookup, alike

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud

READ = "ReadVmTypes"


class NoVmType(OutscaleError):
    """The cloud lists no type of the name."""


class LookupModule(CloudLookup):
    """A VM type by its name."""

    may_have_no_term = True

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The types, the smallest first."""
        filters = options["filters"]
        found = [] if filters is None else _read(cloud, {**filters, **({"vm_type_names": [term]} if term else {})})
        if term and not found:
            names = [str(one["vm_type_name"]) for one in _read(cloud, {})]
            raise NoVmType(f"The cloud lists no VM type {term!r}{alike(term, names)}")
        return sorted(found, key=_size)


def _read(cloud: Cloud, wanted: dict[str, t.Any]) -> list[t.Any]:
    return cloud.outscale.read_all(READ, {"filters": catalog.check_filters("outscale", READ, wanted)})


def _size(vm_type: dict[str, t.Any]) -> tuple[float, float, str]:
    return float(vm_type["vcore_count"]), float(vm_type["memory_size"]), str(vm_type["vm_type_name"])
