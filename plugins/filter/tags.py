# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""Tags as a mapping, and back."""

from __future__ import annotations

DOCUMENTATION = r"""
name: tags
short_description: Tags as a mapping, and back
version_added: 0.1.0
description:
  - Makes a mapping of a list of tags as the API writes them, and such a list of a mapping.
  - The modules of this collection take and return mappings, so that it is for other tools, and for what
    M(outscale.cloud.call) sends.
author:
  - outscale.cloud contributors (@outscale-cloud)
positional: _input
options:
  _input:
    description:
      - A list of tags, each with C(Key) and C(Value) or C(key) and C(value), or a mapping of keys to values.
    type: raw
    required: true
  snake_case:
    description:
      - Whether the tags of a list that is made of a mapping have C(key) and C(value), not C(Key) and C(Value).
    type: bool
    default: false
seealso:
  - plugin: outscale.cloud.by_tag
    plugin_type: filter
"""

EXAMPLES = r"""
- name: The tags that another tool has left
  ansible.builtin.debug:
    msg: "{{ [{'Key': 'team', 'Value': 'web'}] | outscale.cloud.tags }}"
  # {team: web}

- name: A VM that is tagged by a call
  outscale.cloud.call:
    action: CreateTags
    params:
      resource_ids: [i-12345678]
      tags: "{{ {'team': 'web'} | outscale.cloud.tags }}"
"""

RETURN = r"""
_value:
  description:
    - The mapping of a list; the list of a mapping, in the order of the keys.
  type: raw
"""

import typing as t
from collections.abc import Mapping, Sequence

from ansible.errors import AnsibleFilterError

SPELLINGS = (("Key", "Value"), ("key", "value"))


def tags(value: t.Any, *, snake_case: bool = False) -> t.Any:
    """The mapping of a list, or the list of a mapping. Raises AnsibleFilterError for what is neither."""
    if isinstance(value, Mapping):
        key, content = SPELLINGS[snake_case]
        return [{key: name, content: tag_value(value[name])} for name in sorted(value)]
    if not isinstance(value, Sequence) or isinstance(value, (str, bytes)):
        raise AnsibleFilterError(f"outscale.cloud.tags takes a list of tags or a mapping, not {type(value).__name__}")
    return dict(map(_pair, value))


def tag_value(value: t.Any) -> str:
    """A tag's value as text; a boolean as YAML writes it, which Python does not."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _pair(tag: t.Any) -> tuple[str, str]:
    for key, content in SPELLINGS:
        if isinstance(tag, Mapping) and key in tag:
            value = tag.get(content)
            return tag[key], "" if value is None else value
    raise AnsibleFilterError("outscale.cloud.tags: each tag of the list must have Key and Value, or key and value")


class FilterModule:
    """The filter."""

    def filters(self) -> dict[str, t.Callable[..., t.Any]]:
        """Its name."""
        return {"tags": tags}
