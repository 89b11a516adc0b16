"""The shape of a VM in an answer: what all the rest of the inventory relies on."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ..module_utils._client.errors import OutscaleError
from ._inventory_names import is_safe

__all__ = ["OddAnswer", "check_shape"]


class OddAnswer(OutscaleError):
    """An answer that is not made as the API makes it."""


_TEXTS = ("CreationDate", "PublicIp", "PrivateIp", "PublicDnsName", "PrivateDnsName")


def check_shape(vm: t.Any) -> None:
    """Raise OddAnswer where a VM does not have what all the rest relies on."""
    if not isinstance(vm, dict):
        raise OddAnswer("ReadVms answered a list of something else than VMs")
    vm_id = vm.get("VmId")
    if not isinstance(vm_id, str) or not is_safe(vm_id):
        raise OddAnswer("ReadVms answered a VM without a VmId that could be one")
    for name in _TEXTS:
        if not isinstance(vm.get(name), (str, type(None))):
            raise OddAnswer(f"ReadVms answered a {name} of {vm_id} that is no text")
    tags = vm.get("Tags")
    if tags is not None and not (isinstance(tags, list) and all(map(_is_tag, tags))):
        raise OddAnswer(f"ReadVms answered Tags of {vm_id} that are no list of keys and values")


def _is_tag(tag: t.Any) -> bool:
    return isinstance(tag, dict) and isinstance(tag.get("Key"), str) and isinstance(tag.get("Value"), (str, type(None)))
