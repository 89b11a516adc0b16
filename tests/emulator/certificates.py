"""Certificates for https on loopback: an authority, the server's certificate, and one for a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

import trustme

if TYPE_CHECKING:
    from pathlib import Path


def write_certificates(folder: Path) -> None:
    """Write ca.pem, server.pem, server.key, client.pem and client.key."""
    folder.mkdir(parents=True, exist_ok=True)
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    server = authority.issue_cert("127.0.0.1", "localhost", "::1")
    client = authority.issue_cert("client@emulator.example", common_name="client")
    for name, made in (("server", server), ("client", client)):
        made.private_key_pem.write_to_path(folder / f"{name}.key")
        for number, pem in enumerate(made.cert_chain_pems):
            pem.write_to_path(folder / f"{name}.pem", append=number > 0)
        (folder / f"{name}.key").chmod(0o600)
