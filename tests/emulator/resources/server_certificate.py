"""Server certificates for load balancers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from ..errors import ApiError
from ..kinds import kind
from ..reading import read
from ..world import Answer, Call, action
from .user import check_path, identifier

if TYPE_CHECKING:
    from ..store import Item

CERTIFICATE = kind(
    "ServerCertificate",
    "ReadServerCertificates",
    "ServerCertificates",
    "Name",
    "5012",
    tagged=False,
    quota="certificate_limit",
    quota_code="10007",
)

_NAME = re.compile(r"[A-Za-z0-9+=,.@_-]{1,128}")


def _orn(call: Call, path: str, name: str) -> str:
    return f"orn:ows:idauth::{call.account_id}:server-certificate{path}{name}"


def _check_name(call: Call, name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ApiError("4043", f"The name '{name}' is not valid.")
    if call.mine.find("ServerCertificate", name) is not None:
        raise ApiError("9015", f"The server certificate '{name}' exists already.")
    return name


@action("CreateServerCertificate")
def create_server_certificate(call: Call) -> Answer:
    """5070 for what is no certificate, or a key that is encrypted or not the certificate's.

    Keys of PKCS 1 and PKCS 8 are taken: recorded, whatever the description says.
    """
    params = call.params
    name, path = _check_name(call, params["Name"]), check_path(params.get("Path", "/"))
    try:
        certificate = x509.load_pem_x509_certificate(params["Body"].encode())
        key = load_pem_private_key(params["PrivateKey"].encode(), None)
    except (ValueError, TypeError):
        raise ApiError("5070", "Body or PrivateKey is not valid.") from None
    if certificate.public_key() != key.public_key():
        raise ApiError("5070", "PrivateKey is not the key of the certificate.")
    data = {
        "ExpirationDate": certificate.not_valid_after_utc.date().isoformat(),
        "Id": identifier(),
        "Orn": _orn(call, path, name),
        "Path": path,
        "UploadDate": certificate.not_valid_before_utc.date().isoformat(),
    }
    return {"ServerCertificate": call.mine.add("ServerCertificate", data, name).data}


@action("ReadServerCertificates")
def read_server_certificates(call: Call) -> Answer:
    """Without bodies and keys."""
    return read(Call(call.action, call.params, call.account, call.mine, call.world), CERTIFICATE)


@action("UpdateServerCertificate")
def update_server_certificate(call: Call) -> Answer:
    """Another name or path, and so another ORN."""
    certificate, params = call.mine.get("ServerCertificate", call.params["Name"]), call.params
    old = certificate.data["Orn"]
    if params.get("NewName", certificate.id) != certificate.id:
        new = _check_name(call, params["NewName"])
        call.mine.table("ServerCertificate").pop(certificate.id)
        certificate.id = certificate.data["Name"] = new
        call.mine.table("ServerCertificate")[new] = certificate
    if "NewPath" in params:
        certificate.data["Path"] = check_path(params["NewPath"])
    certificate.data["Orn"] = _orn(call, certificate.data["Path"], certificate.id)
    for balancer in call.region.all("LoadBalancer"):
        for listener in balancer.data["Listeners"]:
            if listener.get("ServerCertificateId") == old:
                listener["ServerCertificateId"] = certificate.data["Orn"]
    return {"ServerCertificate": certificate.data}


@action("DeleteServerCertificate")
def delete_server_certificate(call: Call) -> Answer:
    """9002 while a listener uses it; not one of a load balancer that is being deleted, as played."""
    certificate = call.mine.get("ServerCertificate", call.params["Name"])
    present = (each for each in call.region.all("LoadBalancer") if call.region.state(each) != "deleting")
    if any(_uses(balancer, certificate) for balancer in present):
        raise ApiError("9002", f"The server certificate '{certificate.id}' is used by a load balancer.")
    call.mine.drop(certificate)
    return {}


def _uses(balancer: Item, certificate: Item) -> bool:
    listeners = balancer.data["Listeners"]
    return any(listener.get("ServerCertificateId") == certificate.data["Orn"] for listener in listeners)
