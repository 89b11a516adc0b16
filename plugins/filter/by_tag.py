# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The resources of a list that have a tag."""

from __future__ import annotations

DOCUMENTATION = r"""
name: by_tag
short_description: The resources of a list that have a tag
version_added: 0.1.0
description:
  - Chooses from a list of resources, such as those that a module lists, the ones that have a tag, or a tag with
    certain values.
  - Without a key, the resources by the value of the tag C(Name) are returned as a mapping.
author:
  - outscale.cloud contributors (@outscale-cloud)
positional: _input, key, value
options:
  _input:
    description:
      - Resources, each with C(tags), a mapping or a list as the API writes it.
    type: list
    elements: dict
    required: true
  key:
    description:
      - The key of the tag.
    type: str
  value:
    description:
      - The value that the tag must have, or several of which it must have one. Without it, any value does.
    type: raw
seealso:
  - plugin: outscale.cloud.tags
    plugin_type: filter
"""

EXAMPLES = r"""
- name: The VMs of a team
  ansible.builtin.debug:
    msg: "{{ found.vms | outscale.cloud.by_tag('team', 'web') | map(attribute='vm_id') }}"

- name: Whatever has a tag with the key stage
  ansible.builtin.debug:
    msg: "{{ found.volumes | outscale.cloud.by_tag('stage') | length }}"

- name: The id of the Subnet whose name is shop-public
  ansible.builtin.debug:
    msg: "{{ (found.subnets | outscale.cloud.by_tag)['shop-public'].subnet_id }}"
"""

RETURN = r"""
_value:
  description:
    - The resources that have the tag, in the order of the list.
    - Without a key, a mapping of names to resources. Two of one name are an error; those without a name are left out.
  type: raw
"""

import typing as t
from collections.abc import Mapping, Sequence

from ansible.errors import AnsibleFilterError

from .tags import tag_value, tags


def by_tag(resources: t.Any, key: str | None = None, value: t.Any = None) -> t.Any:
    """The resources that have a tag; without a key, a mapping by their names."""
    if not isinstance(resources, Sequence) or isinstance(resources, (str, bytes)):
        raise AnsibleFilterError(f"outscale.cloud.by_tag takes a list of resources, not {type(resources).__name__}")
    if key is None:
        return _named(resources)
    if not isinstance(key, str) or not key:
        raise AnsibleFilterError("outscale.cloud.by_tag: the key of a tag must be text that is not empty")
    several = isinstance(value, Sequence) and not isinstance(value, (str, bytes))
    wanted = None if value is None else {tag_value(one) for one in (value if several else [value])}
    found = [(resource, _tags_of(resource)) for resource in resources]
    return [resource for resource, tagged in found if key in tagged and (wanted is None or tagged[key] in wanted)]


def _tags_of(resource: t.Any) -> dict[str, str]:
    if not isinstance(resource, Mapping):
        raise AnsibleFilterError("outscale.cloud.by_tag: each resource of the list must be a mapping with tags")
    found = resource.get("tags", resource.get("Tags")) or {}
    return dict(found) if isinstance(found, Mapping) else tags(found)


def _named(resources: t.Sequence[t.Any]) -> dict[str, t.Any]:
    named: dict[str, t.Any] = {}
    for resource in resources:
        name = _tags_of(resource).get("Name")
        if name in named:
            raise AnsibleFilterError(f"outscale.cloud.by_tag: two resources have the name {name}")
        if name:
            named[name] = resource
    return named


class FilterModule:
    """The filter."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Its name."""
        return {"by_tag": by_tag}
