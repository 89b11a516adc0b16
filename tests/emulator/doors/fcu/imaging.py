"""Image and snapshot actions: their attributes, registering, importing, exporting, and what is sold on them."""

from __future__ import annotations

from . import storage
from .desk import JSON, Desk, serves
from .errors import refusal
from .launching import bsu
from .shape import Shape, shaped
from .storage import product_codes


def _users(permission: JSON) -> list[JSON]:
    """Who may use a thing: everybody, and accounts."""
    everybody = [{"group": "all"}] if permission["GlobalPermission"] else []
    return [*everybody, *({"userId": id_} for id_ in permission["AccountIds"])]


@serves("DescribeImageAttribute")
def describe_image_attribute(desk: Desk) -> JSON:
    """One attribute. Who may launch an image is told to its owner only."""
    images = desk.read("ReadImages", "Images", ImageIds=[desk.params["ImageId"]])
    if not images:
        raise refusal("InvalidAMIID.NotFound", f"The image id '{desk.params['ImageId']}' does not exist")
    image, attribute = images[0], desk.params["Attribute"]
    if attribute == "launchPermission" and image["AccountId"] != desk.account_id:
        raise refusal("AuthFailure", f"Not authorized for image {image['ImageId']}")
    found = {
        "description": lambda: {"value": image["Description"]},
        "launchPermission": lambda: _users(image["PermissionsToLaunch"]),
        "productCodes": lambda: product_codes(image, desk),
    }[attribute]()
    return {"imageId": image["ImageId"], attribute: found}


@serves("DescribeSnapshotAttribute")
def describe_snapshot_attribute(desk: Desk) -> JSON:
    """Who may create volumes from a snapshot of mine."""
    snapshot = desk.region.get("Snapshot", desk.params["SnapshotId"])
    users = _users(snapshot.data["PermissionsToCreateVolume"])
    return {"snapshotId": snapshot.id, "createVolumePermission": users}


def _permissions(desk: Desk, name: str) -> list[JSON]:
    """Native changes, one for what is added and one for what is removed, of either of EC2's forms."""
    asked = dict(desk.params.get(name, {}))
    if "OperationType" in desk.params:
        users = [{"UserId": id_} for id_ in desk.params.get("UserId", ())]
        groups = [{"Group": group} for group in desk.params.get("UserGroup", ())]
        asked[desk.params["OperationType"].capitalize()] = users + groups
    found = []
    for word, native in (("Add", "Additions"), ("Remove", "Removals")):
        if not asked.get(word):
            continue
        change: JSON = {"AccountIds": [each["UserId"] for each in asked[word] if "UserId" in each]}
        everybody = [each["Group"] for each in asked[word] if "Group" in each]
        if any(group != "all" for group in everybody):
            raise refusal("InvalidParameterValue", "The only group is 'all'.")
        found.append({native: {**change, **({"GlobalPermission": True} if everybody else {})}})
    return found


@serves("ModifySnapshotAttribute")
def modify_snapshot_attribute(desk: Desk) -> JSON:
    """Who may create volumes from it."""
    if desk.params.get("Attribute", "createVolumePermission") != "createVolumePermission":
        raise refusal("InvalidParameterValue", "The attribute must be createVolumePermission.")
    changes = _permissions(desk, "CreateVolumePermission")
    if not changes:
        raise refusal("MissingParameter", "The request must contain the parameter CreateVolumePermission.")
    for change in changes:
        desk.call("UpdateSnapshot", SnapshotId=desk.params["SnapshotId"], PermissionsToCreateVolume=change)
    return {"return": True}


@serves("ModifyImageAttribute")
def modify_image_attribute(desk: Desk) -> JSON:
    """One attribute a call: permissions, or description or product codes, which only this API can change."""
    params, image_id = desk.params, desk.params["ImageId"]
    attribute = params.get("Attribute", "launchPermission")
    if attribute == "description":
        params = {**params, "Description": {"Value": params.get("Value", "")}}
    changes = _permissions(desk, "LaunchPermission")
    given = [name for name in ("Description", "ProductCode") if name in params] + ["LaunchPermission"] * bool(changes)
    if len(given) != 1:
        raise refusal(
            "InvalidParameterCombination" if given else "MissingParameter", "Exactly one attribute is required."
        )
    for change in changes:
        desk.call("UpdateImage", ImageId=image_id, PermissionsToLaunch=change)
    if not changes:
        image = desk.native("UpdateImage").region.get("Image", image_id)
        if given == ["Description"]:
            image.data["Description"] = params["Description"].get("Value", "")
        else:
            image.data["ProductCodes"] = list(dict.fromkeys([*image.data["ProductCodes"], *params["ProductCode"]]))
    return {"return": True}


@serves("RegisterImage")
def register_image(desk: Desk) -> JSON:
    """From snapshots, or from a manifest in a bucket."""
    words = {"ImageLocation": "FileLocation", "Name": "ImageName"}
    skipped = ("BlockDeviceMapping", "VirtualizationType")
    native = {words.get(name, name): value for name, value in desk.params.items() if name not in skipped}
    mappings = []
    for mapping in desk.params.get("BlockDeviceMapping", ()):
        if "NoDevice" in mapping:
            raise refusal("InvalidBlockDeviceMapping", "NoDevice is not supported here.")
        each = {"DeviceName": mapping["DeviceName"]} if "DeviceName" in mapping else {}
        if "VirtualName" in mapping:
            each["VirtualDeviceName"] = mapping["VirtualName"]
        mappings.append({**each, **({"Bsu": bsu(mapping["Ebs"])} if "Ebs" in mapping else {})})
    if mappings:
        native["BlockDeviceMappings"] = mappings
    return {"imageId": desk.call("CreateImage", **native)["Image"]["ImageId"]}


@serves("ImportSnapshot")
def import_snapshot(desk: Desk) -> JSON:
    """From a bucket; the size is in bytes, and a text."""
    size = desk.params["snapshotSize"]
    if not size.isdigit():
        raise refusal("InvalidParameterValue", "The parameter snapshotSize must be a number of bytes.")
    params = {"FileLocation": desk.params["snapshotLocation"], "SnapshotSize": int(size)}
    if "description" in desk.params:
        params["Description"] = desk.params["description"]
    return shaped(desk.call("CreateSnapshot", **params)["Snapshot"], storage.IMPORTED_SNAPSHOT, desk)


def _osu_export(asked: JSON, keys: str) -> JSON:
    words = {keys: "OsuApiKey"}
    native = {words.get(name, name): value for name, value in asked.items()}
    if "OsuApiKey" in native:
        pair = native["OsuApiKey"]
        native["OsuApiKey"] = {{"AccessKey": "ApiKeyId"}.get(name, name): value for name, value in pair.items()}
    return native


@serves("CreateImageExportTask")
def create_image_export_task(desk: Desk) -> JSON:
    """To a bucket."""
    export = _osu_export(desk.params["ExportToOsu"], "OsuAkSk")
    made = desk.call("CreateImageExportTask", ImageId=desk.params["ImageId"], OsuExport=export)
    return {"imageExportTask": shaped(made["ImageExportTask"], storage.IMAGE_EXPORT, desk)}


@serves("CreateSnapshotExportTask")
def create_snapshot_export_task(desk: Desk) -> JSON:
    """To a bucket."""
    export = _osu_export(desk.params["ExportToOsu"], "aksk")
    made = desk.call("CreateSnapshotExportTask", SnapshotId=desk.params["SnapshotId"], OsuExport=export)
    return {"snapshotExportTask": shaped(made["SnapshotExportTask"], storage.SNAPSHOT_EXPORT, desk)}


@serves("GetProductType", "GetProductTypes")
def get_product_types(desk: Desk) -> JSON:
    """What is sold on an image, by its product codes; on a snapshot nothing but Linux."""
    given = [name for name in ("ImageId", "SnapshotId") if name in desk.params]
    if len(given) != 1:
        raise refusal(
            "InvalidParameterCombination" if given else "MissingParameter", "ImageId or SnapshotId is required."
        )
    codes = ["0001"]
    if given == ["ImageId"]:
        codes = desk.native("ReadImages").usable("Image", desk.params["ImageId"]).data["ProductCodes"]
    else:
        desk.native("ReadSnapshots").usable("Snapshot", desk.params["SnapshotId"])
    types = desk.read("ReadProductTypes", "ProductTypes")
    found = [
        each for each in types if each["ProductTypeId"].rpartition("-")[2].lstrip("0") in [c.lstrip("0") for c in codes]
    ]
    shape: Shape = {"productTypeId": "ProductTypeId", "description": "Description", "vendor": "Vendor"}
    shown = [shaped(each, shape, desk) for each in found]
    return {"productTypeSet": shown} if desk.action == "GetProductTypes" else {"productType": shown[0] if shown else {}}
