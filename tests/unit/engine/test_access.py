"""Access keys, certificate authorities, kubeconfig files and passwords: what is decided without the cloud."""

from __future__ import annotations

import base64
import datetime
import stat

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.x509.oid import NameOID

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import InvalidInput, OutscaleError
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._modules.extras import decrypted
from ansible_collections.outscale.cloud.plugins.module_utils._modules.kubeconfig import written
from ansible_collections.outscale.cloud.plugins.module_utils._resources.access_keys import Addresses, chosen_key
from ansible_collections.outscale.cloud.plugins.module_utils._resources.certificates import Certificate

OLD = {"access_key_id": "OLD", "state": "ACTIVE", "creation_date": "2026-01-01T00:00:00.000+0000"}
NEW = {"access_key_id": "NEW", "state": "ACTIVE", "creation_date": "2026-02-01T00:00:00.000+0000", "tag": "ci"}
OFF = {"access_key_id": "OFF", "state": "INACTIVE", "creation_date": "2025-01-01T00:00:00.000+0000"}


@pytest.mark.parametrize(
    ("wanted", "keys", "chosen"),
    [
        ({}, [NEW, OLD, OFF], OLD),
        ({}, [OFF], None),
        ({"active": True}, [OFF, NEW], NEW),
        ({"tag": "ci"}, [OLD, NEW], NEW),
        ({"tag": "cd"}, [OLD, NEW], None),
        ({"active": False}, [OLD, OFF], OFF),
        ({"active": False}, [OLD], OLD),
        ({"active": False}, [], None),
    ],
)
def test_a_key_that_is_there_is_taken_rather_than_made(wanted, keys, chosen):
    assert chosen_key(Desired(wanted), keys) == chosen


def test_of_several_active_keys_none_is_switched_off_by_chance():
    with pytest.raises(InvalidInput, match="2 access keys: OLD, NEW"):
        chosen_key(Desired({"active": False}), [NEW, OLD])


def test_of_several_keys_none_is_deleted_by_chance():
    assert chosen_key(Desired({}, "absent"), [OFF]) == OFF
    with pytest.raises(InvalidInput, match="Give access_key_id"):
        chosen_key(Desired({}, "absent"), [OFF, OLD])


@pytest.fixture(scope="module")
def key():
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def certificate(key):
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "ca.example.com")])
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(7).not_valid_before(start).not_valid_after(start + datetime.timedelta(days=1))
    return builder.sign(key, hashes.SHA256())


@pytest.mark.parametrize("digest", [hashes.MD5(), hashes.SHA1(), hashes.SHA256()])
def test_a_certificate_is_known_by_any_usual_fingerprint(certificate, digest):
    pem = certificate.public_bytes(serialization.Encoding.PEM).decode()
    fingerprint = certificate.fingerprint(digest)
    for spelled in (fingerprint.hex(), fingerprint.hex(":").upper()):
        assert Certificate().same(pem, spelled)
        assert Certificate().same(f"a comment\n{pem}\n", spelled)
    assert not Certificate().same(pem, "0" * len(fingerprint.hex()))


@pytest.mark.parametrize("text", ["", "SECRET", "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----"])
def test_what_is_no_certificate_is_refused_without_being_repeated(text):
    with pytest.raises(InvalidInput, match="ca_pem is no certificate in PEM") as refused:
        Certificate().check("ca_pem", text)
    assert "SECRET" not in str(refused.value)


def test_an_address_is_a_range_of_one():
    field = Addresses()
    assert field.same(["192.0.2.1", "2001:db8::1"], ["2001:db8::1/128", "192.0.2.1/32"])
    assert not field.same(["192.0.2.1"], ["192.0.2.0/24"])


def test_a_password_is_decrypted_with_the_key_of_the_vm(key):
    sealed = base64.b64encode(key.public_key().encrypt(b"S3cret!", padding.PKCS1v15())).decode()
    form = (serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    pem = key.private_bytes(serialization.Encoding.PEM, *form).decode()
    assert decrypted(sealed, pem) == "S3cret!"
    with pytest.raises(InvalidInput, match="private_key does not decrypt"):
        decrypted(sealed, "no key")


def test_a_kubeconfig_is_readable_for_its_owner_only(tmp_path):
    file = tmp_path / "config"
    file.write_text("old")
    file.chmod(0o644)
    assert written(str(file), "new", check_mode=True)
    assert file.read_text() == "old"
    assert written(str(file), "new")
    assert file.read_text() == "new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert not written(str(file), "new")
    file.chmod(0o640)
    assert written(str(file), "new")
    assert [one.name for one in tmp_path.iterdir()] == ["config"]


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path):
    with pytest.raises(OutscaleError, match="cannot be written: No such file or directory"):
        written(str(tmp_path / "none" / "config"), "text")
