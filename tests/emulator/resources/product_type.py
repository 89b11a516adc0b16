"""Product types: the cloud's own, and those of the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..kinds import kind
from ..store import missing
from ..world import FILLERS, Answer, Call, World, action

if TYPE_CHECKING:
    from ..store import Region

kind("ProductType", "ReadProductTypes", "ProductTypes", "ProductTypeId", "5044", prefix="pty-", tagged=False)


def fill(_world: World, region: Region) -> None:
    """What every account sees, under the recorded ids: they are the product codes of images."""
    if region.name != "*":
        for id_, name in (("0001", "Linux"), ("0002", "Windows"), ("0004", "Oracle Linux")):
            region.add("ProductType", {"Description": name, "Vendor": "outscale"}, id_, default=True)


FILLERS.append(fill)


@action("DeleteProductType")
def delete_product_type(call: Call) -> Answer:
    """One of the account's own; 5044 for one of the cloud's. Nothing here uses one, so that Force changes nothing."""
    found = call.get("ProductType")
    if found.hidden.get("default"):
        raise missing("ProductType", found.id)
    call.region.drop(found)
    return {}


@action("CreateProductType")
def create_product_type(call: Call) -> Answer:
    """A type of one's own."""
    data = {"Description": call.params["Description"], "Vendor": call.params.get("Vendor", "")}
    return {"ProductType": call.region.add("ProductType", data).data}
