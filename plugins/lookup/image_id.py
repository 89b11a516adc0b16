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
      - If neither this nor O(account_id), O(owner) nor an account among the O(filters) is set, it is V(Outscale), which
        publishes the official images.
    type: str
  account_id:
    description:
      - Take images of this account only.
    type: str
  owner:
    description:
      - With V(self), take images of the account itself only, whose id need not be known. It excludes O(account_alias)
        and O(account_id).
      - This takes one call more, C(ReadAccounts).
    type: str
    choices: [self]
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
    msg: "{{ lookup('outscale.cloud.image_id', 'golden-*', owner='self', filters={'tags': 'ready=yes'}) }}"

- name: The newest image of a partner
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.image_id', 'appliance-*', account_id='123456789012') }}"

- name: Nothing instead of an error if there is none
  ansible.builtin.debug:
    msg: "{{ lookup('outscale.cloud.image_id', 'Plan9-*', errors='warn') }}"
"""

RETURN = r"""
_raw:
  description:
    - For each name, the id of the newest image. It is an error if there is none; it says what names are like it.
  type: list
  elements: str
"""

import fnmatch
import typing as t

from ..module_utils._client.dates import instant
from ..module_utils._client.errors import InvalidInput, OutscaleError
from ..module_utils._client.schema import catalog
from ..plugin_utils._lookup import CloudLookup, alike

if t.TYPE_CHECKING:
    import datetime

    from ..module_utils._client.cloud import Cloud

DEFAULT_ALIAS = "Outscale"
_WILD = frozenset("*?[")


class NoImage(OutscaleError):
    """No image matches."""


class LookupModule(CloudLookup):
    """The id of the newest image of a name."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The id of the newest image whose name matches."""
        if options["filters"] is None:
            raise NoImage(f"There is no image {term!r}: a filter is an empty list, which no image can match")
        owner = _owner(options, cloud)
        wanted = {"states": ["available"], **options["filters"], **owner}
        images = _read(cloud, wanted if _WILD & set(term) else {**wanted, "image_names": [term]})
        matching = [image for image in images if fnmatch.fnmatchcase(str(image.get("image_name")), term)]
        if not matching:
            whose = " and ".join(f"{name} {', '.join(_list(values))}" for name, values in owner.items())
            names = {str(image["image_name"]) for image in _read(cloud, wanted) if image.get("image_name")}
            region = cloud.settings.region
            raise NoImage(f"There is no image {term!r} of {whose} in the Region {region}{alike(term, names)}")
        return [max(matching, key=_age)["image_id"]]


def _read(cloud: Cloud, wanted: dict[str, t.Any]) -> list[t.Any]:
    return cloud.outscale.read_all("ReadImages", {"filters": catalog.check_filters("outscale", "ReadImages", wanted)})


def _owner(options: dict[str, t.Any], cloud: Cloud) -> dict[str, t.Any]:
    """The filters that say whose images these are."""
    filters = options["filters"]
    owner = {name: filters[name] for name in ("account_aliases", "account_ids") if name in filters}
    if options["owner"]:
        if owner or options["account_id"] or options["account_alias"]:
            raise InvalidInput("owner, account_id and account_alias exclude each other: self is the id of this account")
        return {"account_ids": [_self(cloud)]}
    if options["account_id"]:
        owner["account_ids"] = [options["account_id"]]
    if options["account_alias"] or not owner:
        owner["account_aliases"] = [options["account_alias"] or DEFAULT_ALIAS]
    return owner


def _self(cloud: Cloud) -> str:
    found = cloud.outscale.owner()
    if not found:
        raise NoImage("The API does not tell which account this is: give account_id in place of owner=self")
    return found


def _list(values: t.Any) -> list[str]:
    return [str(value) for value in values] if isinstance(values, list) else [str(values)]


def _age(image: dict[str, t.Any]) -> tuple[datetime.datetime, str]:
    """Dates come in two spellings: compared as instants."""
    text = image.get("creation_date") or "1970-01-01T00:00:00Z"
    return instant(text), image["image_id"]
