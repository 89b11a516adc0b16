"""Certificates that the tests of TLS share."""

from __future__ import annotations

import pytest
import trustme
from hypothesis import settings

# no deadline: the machine that runs the tests may have other things to do
settings.register_profile("client", max_examples=50, deadline=None)
settings.load_profile("client")


@pytest.fixture(scope="session")
def ca():
    return trustme.CA()


@pytest.fixture(scope="session")
def client_pair(ca):
    """A client certificate and its key, as PEM text."""
    issued = ca.issue_cert("client@example.com")
    return issued.cert_chain_pems[0].bytes().decode(), issued.private_key_pem.bytes().decode()
