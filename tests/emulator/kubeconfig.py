"""The kubeconfig of a cluster: a certificate of its own for each who asks, from an authority of this process."""

from __future__ import annotations

import base64
import re
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

ADMIN = "kubernetes-admin"
_YEAR = timedelta(days=365)
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_Key = ec.EllipticCurvePrivateKey


def lifetime(text: str | None) -> timedelta:
    """What a ``ttl`` such as ``5h``, ``1d`` or ``1w`` means: a year when there is none. Raises ValueError."""
    if not text:
        return _YEAR
    found = re.fullmatch(r"(\d{1,5})([smhdw])", text.strip())
    if found is None or int(found[1]) == 0:
        raise ValueError(text)
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


def _name(user: str, group: str | None) -> x509.Name:
    """Kubernetes takes the user from CN and the group from O."""
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, user)]
    return x509.Name([*parts, *([x509.NameAttribute(NameOID.ORGANIZATION_NAME, group)] if group else [])])


def _certificate(subject: x509.Name, key: _Key, issuer: x509.Name, signer: _Key, validity: timedelta) -> str:
    """PEM in base64, as a kubeconfig holds it."""
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now)
        .not_valid_after(now + validity)
        .add_extension(x509.BasicConstraints(ca=key is signer, path_length=None), critical=True)
        .sign(signer, hashes.SHA256())
    )
    return base64.b64encode(made.public_bytes(Encoding.PEM)).decode()


@cache
def _authority() -> tuple[x509.Name, _Key, str]:
    """Name, key and certificate of the authority of all clusters."""
    name, key = _name("kubernetes", None), ec.generate_private_key(ec.SECP256R1())
    return name, key, _certificate(name, key, name, key, 10 * _YEAR)


@cache
def kubeconfig(cluster: str, server: str, user: str, group: str | None, validity: timedelta) -> str:
    """The YAML text; the same for who asks again. ``server`` is the URL of the cluster's API server."""
    issuer, signer, authority = _authority()
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(_name(user, group), key, issuer, signer, validity)
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return f"""apiVersion: v1
kind: Config
clusters:
- name: {cluster}
  cluster:
    server: {server}
    certificate-authority-data: {authority}
users:
- name: {user}
  user:
    client-certificate-data: {certificate}
    client-key-data: {base64.b64encode(private).decode()}
contexts:
- name: {user}@{cluster}
  context:
    cluster: {cluster}
    user: {user}
current-context: {user}@{cluster}
"""
