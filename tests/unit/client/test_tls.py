"""TLS: whom the client trusts, and the certificate that it shows."""

from __future__ import annotations

import base64
import builtins
import os
import pathlib
import shutil
import ssl
import subprocess

import pytest
from cryptography.hazmat.primitives import serialization

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.auth.credentials import Settings
from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from ansible_collections.outscale.cloud.plugins.module_utils._client.http import tls

from .loopback import server
from .seams import KEYS, FakeClock

READ = "ReadNets"


def b64(text):
    return base64.b64encode(text.encode()).decode()


@pytest.fixture
def tls_server(ca):
    """A server that insists on a client certificate."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    ca.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    with server(context) as running:
        yield running


@pytest.fixture
def open_server(ca):
    """A server that takes every client."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("127.0.0.1").configure_cert(context)
    with server(context) as running:
        yield running


@pytest.fixture
def ca_file(ca, tmp_path):
    path = tmp_path / "ca.pem"
    ca.cert_pem.write_to_path(path)
    return str(path)


def read(running, **options):
    """What one call to a server gives."""
    endpoints = {"api": f"https://{running.address}/api/v1"}
    with Cloud({**KEYS, "endpoints": endpoints, **options}, {}, clock=FakeClock()) as cloud:
        return cloud.outscale.call(READ)


def spellings(pair, tmp_path):
    cert, key = pair
    files = []
    for name, content in (("cert.pem", cert), ("key.pem", key)):
        path = tmp_path / name
        path.write_text(content)
        files.append(str(path))
    return {"paths": files, "PEM text": [cert, key], "base64": [b64(cert), b64(key)]}


@pytest.mark.parametrize("spelling", ["paths", "PEM text", "base64"])
def test_the_server_sees_the_client_certificate_however_it_is_given(
    tls_server, ca_file, client_pair, tmp_path, spelling
):
    cert, key = spellings(client_pair, tmp_path)[spelling]
    assert read(tls_server, ca_path=ca_file, x509_client_cert=cert, x509_client_key=key) == {"nets": []}


def test_the_one_file_of_an_old_profile_holds_certificate_and_key(tls_server, ca_file, client_pair, tmp_path):
    both = tmp_path / "both.pem"
    both.write_text("".join(client_pair))
    profiles = tmp_path / "config.json"
    profiles.write_text(f'{{"default": {{"client_certificate": "{both}"}}}}')
    assert read(tls_server, ca_path=ca_file, config_file=str(profiles)) == {"nets": []}


def test_a_server_that_wants_a_certificate_refuses_a_client_without(tls_server, ca_file):
    with pytest.raises(errors.TransportError):
        read(tls_server, ca_path=ca_file)


@pytest.mark.parametrize("spelling", ["PEM text", "base64"])
def test_a_key_given_as_text_never_touches_the_disk(client_pair, tmp_path, monkeypatch, spelling):
    written, real_open, real_os_open = [], builtins.open, os.open

    def watched(file, mode="r", *args, **kwargs):
        if set(mode) & set("wax+") and not isinstance(file, int):
            written.append(file)
        return real_open(file, mode, *args, **kwargs)

    def watched_os(path, flags, *args, **kwargs):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            written.append(path)
        return real_os_open(path, flags, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched)
    monkeypatch.setattr(os, "open", watched_os)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    cert, key = client_pair if spelling == "PEM text" else map(b64, client_pair)
    tls.context.cache_clear()
    tls.context_of(Settings(client_cert=cert, client_key=key))
    assert written == []
    assert list(tmp_path.iterdir()) == []


def test_no_descriptor_is_left_open(client_pair):
    tls.context.cache_clear()
    before = len(list(pathlib.Path("/proc/self/fd").iterdir()))
    tls.context_of(Settings(client_cert=client_pair[0], client_key=client_pair[1]))
    assert len(list(pathlib.Path("/proc/self/fd").iterdir())) == before


def test_an_unknown_authority_is_refused_at_once_with_the_option_that_helps(open_server):
    clock = FakeClock()
    options = {**KEYS, "endpoints": {"api": f"https://{open_server.address}/api/v1"}}
    with Cloud(options, {}, clock=clock) as cloud, pytest.raises(errors.NotSent, match="Set ca_path"):
        cloud.outscale.call(READ)
    assert clock.sleeps == []
    assert open_server.seen == []


def test_verification_can_be_switched_off(open_server):
    assert read(open_server, validate_certs=False) == {"nets": []}


AUTHORITIES = ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_DIR"]


def read_with(running, environ, **options):
    """What one call gives in an environment."""
    endpoints = {"api": f"https://{running.address}/api/v1"}
    with Cloud({**KEYS, "endpoints": endpoints, **options}, environ, clock=FakeClock()) as cloud:
        return cloud.outscale.call(READ)


@pytest.fixture
def ca_folder(ca_file):
    """A folder of authorities, as OpenSSL wants it: files are called by their hash."""
    folder = pathlib.Path(ca_file).with_name("authorities")
    folder.mkdir()
    done = subprocess.run(
        ["openssl", "x509", "-noout", "-subject_hash", "-in", ca_file], capture_output=True, text=True, check=True
    )
    shutil.copy(ca_file, folder / f"{done.stdout.strip()}.0")
    return str(folder)


def test_the_authority_can_be_a_file_or_come_from_the_environment(open_server, ca_file, ca_folder):
    assert read(open_server, ca_path=ca_file) == {"nets": []}
    assert read(open_server, ca_path=ca_folder) == {"nets": []}
    for name in AUTHORITIES:
        assert read_with(open_server, {name: ca_folder if name.endswith("DIR") else ca_file}) == {"nets": []}
    assert read_with(open_server, {"SSL_CERT_DIR": f"{pathlib.Path(ca_folder).parent}:{ca_folder}"}) == {"nets": []}


@pytest.mark.parametrize("first", AUTHORITIES[:-1])
def test_the_variables_of_the_authority_have_an_order(open_server, ca_file, first):
    later = AUTHORITIES[AUTHORITIES.index(first) + 1 :]
    assert read_with(open_server, {first: ca_file, **dict.fromkeys(later, "/nowhere")}) == {"nets": []}
    assert read_with(open_server, {first: "", later[0]: ca_file}) == {"nets": []}


def test_an_authority_that_cannot_be_used_matters_only_where_servers_are_verified(open_server):
    environ = {"SSL_CERT_FILE": "/nowhere/ca.pem"}
    assert read_with(open_server, environ, validate_certs=False) == {"nets": []}
    with pytest.raises(errors.ConfigError, match=r"The CA bundle /nowhere/ca.pem cannot be used"):
        read_with(open_server, environ)


def test_another_name_in_the_certificate_is_refused(ca, ca_file):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    ca.issue_cert("other.example").configure_cert(context)
    with server(context) as running, pytest.raises(errors.NotSent):
        read(running, ca_path=ca_file)


def test_verification_off_for_one_api_is_on_for_the_other():
    off = tls.context_of(Settings(verify=False))
    on = tls.context_of(Settings())
    assert (off.verify_mode, off.check_hostname) == (ssl.CERT_NONE, False)
    assert (on.verify_mode, on.check_hostname) == (ssl.CERT_REQUIRED, True)


@pytest.mark.parametrize("content", [None, "", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n"])
def test_a_bundle_of_authorities_that_cannot_be_used_is_told(tmp_path, content):
    path = tmp_path / "ca.pem"
    if content is not None:
        path.write_text(content)
    with pytest.raises(errors.ConfigError, match=r"The CA bundle .*ca.pem cannot be used") as caught:
        tls.context_of(Settings(ca_path=str(path)))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("cert", "key", "said"),
    [
        ("/nowhere/c.pem", "/nowhere/k.pem", "x509_client_cert is neither a file that exists nor PEM text"),
        ("$$$", "$$$", "x509_client_cert is neither"),
        (b64("no certificate"), "x", "x509_client_cert is neither"),
        ("CERT", "/nowhere/k.pem", "x509_client_key is neither"),
        ("CERT", "OTHER", "must be a PEM certificate and its unencrypted key"),
        ("CERT", "ENCRYPTED", "must be a PEM certificate and its unencrypted key"),
        ("-----BEGIN CERTIFICATE-----\ns3cr3t", "KEY", "must be a PEM certificate"),
        ("CERT", "-----BEGIN PRIVATE KEY-----\ns3cr3t\n-----END PRIVATE KEY-----", "must be a PEM certificate"),
    ],
)
def test_a_pair_that_cannot_be_used_is_told_without_its_content(ca, client_pair, cert, key, said):
    other = ca.issue_cert("other@example.com").private_key_pem.bytes()
    loaded = serialization.load_pem_private_key(client_pair[1].encode(), None)
    encrypted = loaded.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(b"s3cr3t"),
    )
    known = {"CERT": client_pair[0], "KEY": client_pair[1], "OTHER": other.decode(), "ENCRYPTED": encrypted.decode()}
    cert, key = known.get(cert, cert), known.get(key, key)
    with pytest.raises(errors.ConfigError, match=said) as caught:
        tls.context_of(Settings(client_cert=cert, client_key=key))
    message = str(caught.value)
    assert "s3cr3t" not in message
    assert "BEGIN" not in message
    assert "\n" not in message
