# Copyright: (c) 2026, outscale.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
"""The id of the newest image of a name."""

from __future__ import annotations

DOCUMENTATION = r"""
name: image_id
short_description: The id of the newest image of a name
version_added: 0.1.0
description:
  - Finds the image (OMI) with the latest creation date among those whose name matches.
author:
  - outscale.cloud contributors (@outscale-cloud)
options:
  _terms:
    description:
      - The names of images. C(*), C(?) and C([...]) mean what they mean in a shell.
    required: true
    type: list
    elements: str
  account_alias:
    description:
      - Take images of the account that has this alias only.
      - If neither this nor O(account_id) nor an account among the O(filters) is set, it is V(Outscale), which publishes
        the official images.
    type: str
  account_id:
    description:
      - Take images of this account only.
    type: str
  filters:
    description:
      - Further filters of the API's ReadImages action, in snake_case.
      - Without C(states) among them, images that can be used (V(available)) are taken.
    type: dict
    default: {}
extends_documentation_fragment:
  - outscale.cloud.connection.plugin
"""

EXAMPLES = r"""
- name: A VM of the newest official Ubuntu
  outscale.cloud.vm:
    name: web
    image_id: "{{ lookup('outscale.cloud.image_id', 'Ubuntu-24.04-*') }}"
    vm_type: tinav6.c2r4p2

- name: The newest image of one's own
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.image_id', 'golden-*', account_id='123456789012', filters={'tags': 'ready=yes'}) }}"

- name: Nothing instead of an error if there is none
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.image_id', 'Plan9-*', errors='warn') }}"
"""

RETURN = r"""
_raw:
  description:
    - For each name, the id of the newest image. It is an error if there is none.
  type: list
  elements: str
"""

import datetime
import fnmatch
import typing as t

from ..module_utils._client.errors import OutscaleError
from ..module_utils._client.schema import catalog
from ..plugin_utils._lookup import CloudLookup

if t.TYPE_CHECKING:
    from ..module_utils._client.cloud import Cloud

DEFAULT_ALIAS = "Outscale"
_WILD = frozenset("*?[")


class NoImage(OutscaleError):
    """No image matches."""


class LookupModule(CloudLookup):
    """The id of the newest image of a name."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The id of the newest image whose name matches."""
        owner = _owner(options)
        wanted = {**owner, "states": ["available"], **options["filters"]}
        if not _WILD & set(term):
            wanted["image_names"] = [term]
        filters = catalog.check_filters("outscale", "ReadImages", wanted)
        images = cloud.outscale.read_all("ReadImages", {"filters": filters})
        matching = [image for image in images if fnmatch.fnmatchcase(str(image.get("image_name")), term)]
        if not matching:
            whose = " and ".join(f"{name} {', '.join(_list(values))}" for name, values in owner.items())
            raise NoImage(f"There is no image {term!r} of {whose} in the Region {cloud.settings.region}")
        return [max(matching, key=_age)["image_id"]]


def _owner(options: dict[str, t.Any]) -> dict[str, t.Any]:
    owner = {
        name: options["filters"][name] for name in ("account_aliases", "account_ids") if name in options["filters"]
    }
    if options["account_id"]:
        owner["account_ids"] = [options["account_id"]]
    if options["account_alias"] or not owner:
        owner["account_aliases"] = [options["account_alias"] or DEFAULT_ALIAS]
    return owner


def _list(values: t.Any) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list) else [str(values)]


def _age(image: dict[str, t.Any]) -> tuple[datetime.datetime, str]:
    """Dates come in two spellings: compared as instants."""
    text = image.get("creation_date") or "1970-01-01T00:00:00Z"
    return datetime.datetime.fromisoformat(text), image["image_id"]
