"""How hard the property tests of the engine try, and a folder of their own for what tasks write down."""

from __future__ import annotations

import os

import pytest
from hypothesis import Phase, settings

from ansible_collections.outscale.cloud.plugins.module_utils._engine import claims

# no deadline: the machine that runs the tests may have other things to do
settings.register_profile("engine", max_examples=50, deadline=None)
settings.register_profile("quick", max_examples=25, deadline=None, phases=(Phase.explicit, Phase.generate))
settings.load_profile(os.environ.get("ENGINE_TESTS", "engine"))


@pytest.fixture(scope="session")
def claims_folder(tmp_path_factory):
    """A folder for the claims of all tests."""
    return tmp_path_factory.mktemp("claims")


@pytest.fixture(autouse=True)
def _own_claims(monkeypatch, claims_folder):
    """Tasks of tests write nothing into the folder that the tasks of this machine share."""
    monkeypatch.setattr(claims, "_folder", lambda: claims_folder)
