"""TLS contexts, each made once: building one costs 0.05 s, and Ansible's main process can do it for its workers."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import base64
import binascii
import contextlib
import functools
import os
import pathlib
import ssl
import typing as t

from ..errors import ConfigError

if t.TYPE_CHECKING:
    from ..auth.credentials import Settings


Key = tuple[bool, str, str, str]


def key_of(settings: Settings) -> Key:
    """What a context depends on: verification, the CA, certificate and key."""
    certificate = settings.client_cert or settings.client_cert_b64
    return (settings.verify, settings.ca_path, certificate, settings.client_key or settings.client_key_b64)


def context_of(settings: Settings) -> ssl.SSLContext:
    """The context for these settings. Raises ConfigError for a CA, certificate or key that cannot be used."""
    return context(*key_of(settings))


@functools.cache
def empty() -> ssl.SSLContext:
    """A context that trusts nobody, for where there is no TLS."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@functools.lru_cache(maxsize=16)
def context(verify: bool, ca_path: str, certificate: str, key: str) -> ssl.SSLContext:
    """The context for the values of ``key_of``."""
    if verify:
        context = _trust(ca_path)
    else:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    if certificate:
        _load_pair(context, certificate, key)
    return context


def rehearse(context: ssl.SSLContext) -> None:
    """Begin a handshake with nobody: OpenSSL looks up its algorithms once, for all processes forked later."""
    nobody = context.wrap_bio(ssl.MemoryBIO(), ssl.MemoryBIO(), server_hostname="localhost")
    with contextlib.suppress(ssl.SSLError):
        nobody.do_handshake()


def _trust(ca_path: str) -> ssl.SSLContext:
    if not ca_path:
        return ssl.create_default_context()
    try:
        paths = [pathlib.Path(part).expanduser() for part in ca_path.split(os.pathsep)]
        if all(path.is_dir() for path in paths):  # SSL_CERT_DIR may name several
            return ssl.create_default_context(capath=os.pathsep.join(map(str, paths)))
        return ssl.create_default_context(cafile=str(pathlib.Path(ca_path).expanduser()))
    except (OSError, RuntimeError, ValueError) as exc:
        reason = getattr(exc, "strerror", None) or getattr(exc, "reason", None) or exc
        raise ConfigError(f"The CA bundle {ca_path} cannot be used: {reason}") from None


def _load_pair(context: ssl.SSLContext, certificate: str, key: str) -> None:
    with contextlib.ExitStack() as stack:
        paths = [
            _path(stack, name, value) for name, value in (("x509_client_cert", certificate), ("x509_client_key", key))
        ]
        try:
            context.load_cert_chain(paths[0], paths[1], password=lambda: "")
        except (OSError, ValueError):
            raise ConfigError(
                "x509_client_cert and x509_client_key cannot be used: "
                "they must be a PEM certificate and its unencrypted key"
            ) from None


def _path(stack: contextlib.ExitStack, name: str, value: str) -> str:
    """A path that OpenSSL can open: the file itself, or a pipe that carries what was given as text or base64.

    OpenSSL takes keys from files only; a pipe keeps them off the disk.
    """
    with contextlib.suppress(OSError, RuntimeError, ValueError):
        path = pathlib.Path(value).expanduser()
        if path.is_file():
            return str(path)
    content = value.encode()
    if b"-----BEGIN" not in content:
        try:
            content = base64.b64decode(value, validate=False)
        except (binascii.Error, ValueError):
            content = b""
    if b"-----BEGIN" not in content:
        raise ConfigError(f"{name} is neither a file that exists nor PEM text in base64")
    reading, writing = os.pipe()
    stack.callback(os.close, reading)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(content[:60_000])
    return f"/dev/fd/{reading}"
