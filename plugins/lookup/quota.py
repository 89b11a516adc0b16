# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""How much of a quota is used."""

from __future__ import annotations

DOCUMENTATION = r"""
name: quota
short_description: How much of a quota is used
version_added: 0.1.0
description:
  - Returns a quota of the account by its name, with what is used of it and what is left.
  - A name that the account has no quota of is an error, which says what names are like it.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  _terms:
    description:
      - The names of the quotas, such as V(vm_limit).
    required: true
    type: list
    elements: str
  quota_type:
    description:
      - What the quota is for. V(global) is the account, and the id of a resource, such as a Net, is that resource.
    type: str
    default: global
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
seealso:
  - module: outscale.cloud.quota_info
"""

EXAMPLES = r"""
- name: Is there room for three more VMs?
  ansible.builtin.assert:
    that: quota.left is none or quota.left >= 3
    fail_msg: "{{ quota.used_value }} of {{ quota.max_value }} VMs are used"
  vars:
    quota: "{{ lookup('outscale.cloud.quota', 'vm_limit') }}"

- name: How many rules a security group may have
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.quota', 'sg_rule_limit', quota_type=security_group_id).max_value }}"
"""

RETURN = r"""
_raw:
  description:
    - For each name the quota with C(name), C(description), C(max_value), C(used_value), C(left) and the API's other
      fields. C(left) is null where there is no limit, which the API says with a C(max_value) of 0.
  type: list
  elements: dict
"""

import typing as t

from ..module_utils._client.errors import OutscaleError
from ..plugin_utils._lookup import CloudLookup, alike

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud


class NoQuota(OutscaleError):
    """The account has no quota of the name."""


class LookupModule(CloudLookup):
    """A quota by its name."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The quota, with what is left of it."""
        kind = options["quota_type"]
        quotas = _read(cloud, {"quota_names": [term], "quota_types": [kind]})
        found = [quota for quota in quotas if _name(quota) == term]
        if not found:
            names = map(_name, _read(cloud, {"quota_types": [kind]}))
            raise NoQuota(f"There is no quota {term!r} of the type {kind!r}{alike(term, names)}")
        return [{**quota, "left": _left(quota)} for quota in found[:1]]


def _read(cloud: Cloud, filters: dict[str, t.Any]) -> list[dict[str, t.Any]]:
    kinds = cloud.outscale.read_all("ReadQuotas", {"filters": filters})
    return [quota for kind in kinds for quota in kind.get("quotas") or []]


def _name(quota: dict[str, t.Any]) -> str:
    return str(quota.get("name") or "")


def _left(quota: dict[str, t.Any]) -> int | None:
    most = quota.get("max_value") or 0
    return max(0, int(most) - int(quota.get("used_value") or 0)) if most else None
