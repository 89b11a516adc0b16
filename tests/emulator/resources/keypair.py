"""Keypairs: real keys, made here or imported."""

from __future__ import annotations

import base64
import hashlib
import re

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_public_key,
    load_ssh_public_key,
)

from ..errors import ApiError
from ..kinds import kind
from ..store import Item, Region, missing, new_id
from ..world import Answer, Call, action

kind(
    "Keypair",
    "ReadKeypairs",
    "Keypairs",
    "KeypairName",
    "5071",
    tag_type="keypair",
    quota="keypair_limit",
)

_BITS = 2048
_Public = rsa.RSAPublicKey | ed25519.Ed25519PublicKey | ec.EllipticCurvePublicKey


@action("CreateKeypair")
def create_keypair(call: Call) -> Answer:
    """Made here: a 2048-bit RSA key whose private part is in this answer only. Imported: PublicKey.

    9011 when the name is taken, 4032 for what is no public key, as recorded; 4035 for a bad name.
    """
    name = call.params["KeypairName"]
    if not 0 < len(name) <= 255 or not (name.isascii() and name.isprintable()):
        raise ApiError("4035", "The name of the keypair is not valid.")
    private = ""
    if "PublicKey" in call.params:
        public = _imported(call.params["PublicKey"])
    if call.region.find("Keypair", name) is not None:
        raise ApiError("9011", f"The keypair '{name}' exists already.")
    if "PublicKey" not in call.params:
        key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
        public = key.public_key()
        private = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode()
    word, blob = public.public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).split(b" ")[:2]
    digest = hashlib.md5(base64.b64decode(blob), usedforsecurity=False).hexdigest()
    data = {
        "KeypairFingerprint": ":".join(re.findall("..", digest)),
        "KeypairId": new_id("key-", 32),
        "KeypairName": name,
        "KeypairType": word.decode(),
    }
    keypair = call.region.add(
        "Keypair", data, name, public=public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )
    return {"Keypair": {**keypair.data, **({"PrivateKey": private} if private else {})}}


def _imported(text: str) -> _Public:
    """The key in a text, or in the base64 of one: OpenSSH, PEM, PKCS#8, RFC 4716."""
    for candidate in (text, _from_base64(text)):
        key = _parse(candidate.strip()) if candidate else None
        if key is not None:
            return key
    raise ApiError("4032")


def _from_base64(text: str) -> str:
    try:
        return base64.b64decode("".join(text.split()), validate=True).decode()
    except ValueError:
        return ""


def _parse(text: str) -> _Public | None:
    try:
        if "BEGIN SSH2 PUBLIC KEY" in text:
            lines = [line for line in text.splitlines() if line and ":" not in line and not line.startswith("----")]
            blob = base64.b64decode("".join(lines))
            word = blob[4 : 4 + int.from_bytes(blob[:4])]
            key = load_ssh_public_key(word + b" " + base64.b64encode(blob))
        elif text.startswith("-----BEGIN"):
            key = load_pem_public_key(text.encode())  # type: ignore[assignment]
        else:
            key = load_ssh_public_key(text.encode())
    except (ValueError, UnsupportedAlgorithm):
        return None
    return key if isinstance(key, _Public) else None


def by_id(region: Region, id_: str) -> Item:
    """The keypair with this id; 5071 when there is none."""
    for keypair in region.all("Keypair"):
        if keypair.data["KeypairId"] == id_:
            return keypair
    raise missing("Keypair", id_)


def sealed(keypair: Item, text: str) -> str:
    """A text encrypted for the keypair's owner, in base64; empty for a key that cannot encrypt."""
    public = load_pem_public_key(keypair.hidden["public"])
    if not isinstance(public, rsa.RSAPublicKey):
        return ""
    return base64.b64encode(public.encrypt(text.encode(), padding.PKCS1v15())).decode()


@action("DeleteKeypair")
def delete_keypair(call: Call) -> Answer:
    """5071 when there is none of this name, as recorded; by name or (since API 1.40) by id."""
    if "KeypairId" in call.params:
        keypair = by_id(call.region, call.params["KeypairId"])
    elif "KeypairName" in call.params:
        keypair = call.get("Keypair")
    else:
        raise ApiError("7000", "KeypairName or KeypairId is required.")
    call.region.drop(keypair)
    return {}
