# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The policy that allows what modules send."""

from __future__ import annotations

DOCUMENTATION = r"""
name: policy_for
short_description: The policy that allows what modules send
version_added: 0.1.0
description:
  - Returns the document of an EIM policy that allows the actions which modules of this collection may send, as
    O(outscale.cloud.policy#module:document) takes it. What each module may send is among the notes of its page.
  - The actions of all options of a module are in it. It asks nothing of the cloud.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  _terms:
    description:
      - The names of modules and of roles of this collection, with or without C(outscale.cloud). They may be lists as
        well.
      - M(outscale.cloud.call) sends what it is told, and is an error. Modules of OKS add nothing, as policies do not
        cover OKS.
    type: list
    elements: str
    required: true
  api:
    description:
      - The API that the tasks use, as their option C(api) says it. With V(fcu) the actions are those of FCU that stand
        for the same, C(ec2:RunInstances) and so on.
    type: str
    choices: [outscale, fcu]
    default: outscale
  checks:
    description:
      - Whether the calls are allowed as well by which check mode and messages look up what a task refers to, and what
        keeps a resource from being deleted. Where they are not allowed, tasks do without.
    type: bool
    default: true
  reads_only:
    description:
      - Whether only actions are allowed that change nothing, which is enough for check mode and for modules that list.
    type: bool
    default: false
notes:
  - A policy has at most 5120 characters, white space aside. Where the modules need more it is an error, which says so.
seealso:
  - module: outscale.cloud.policy
  - module: outscale.cloud.user
"""

EXAMPLES = r"""
- name: What the user of the deployment may do
  outscale.cloud.policy:
    policy_name: deployment
    document: "{{ lookup('outscale.cloud.policy_for', 'vm', 'volume', 'public_ip') }}"

- name: As text, for other tools
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.policy_for', 'outscale.cloud.network') | to_nice_json }}"

- name: For check mode only
  outscale.cloud.user:
    user_name: auditor
    inline_policies:
      check: "{{ lookup('outscale.cloud.policy_for', modules, reads_only=true) }}"
  vars:
    modules: [net, subnet, vm]
"""

RETURN = r"""
_raw:
  description:
    - One document, a mapping with C(Statement).
  type: list
  elements: dict
  sample:
    - Statement:
        - Effect: Allow
          Action: ["api:CreateVms", "api:ReadVms"]
          Resource: ["*"]
"""

import typing as t

from ansible.errors import AnsibleLookupError

from ..plugin_utils._failures import told_as
from ..plugin_utils._lookup import NamesLookup
from ..plugin_utils._policies import allowing
from ..plugin_utils._text import plain


class LookupModule(NamesLookup):
    """The document for the modules that its terms name."""

    def run(self, terms: t.Any, variables: dict[str, t.Any] | None = None, **kwargs: t.Any) -> list[t.Any]:
        """One document."""
        with told_as(AnsibleLookupError):
            self.check_options(kwargs)
            self.set_options(var_options=variables, direct=kwargs)
            names = [self.checked(name) for term in plain(list(terms)) for name in _each(term)]
            options = {name: self.get_option(name) for name in ("api", "checks", "reads_only")}
            return [allowing(names, **options)]


def _each(term: t.Any) -> list[t.Any]:
    return term if isinstance(term, list) else [term]
