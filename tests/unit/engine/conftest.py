"""How hard the property tests of the engine try."""

from __future__ import annotations

from hypothesis import settings

# no deadline: the machine that runs the tests may have other things to do
settings.register_profile("reconcile", max_examples=50, deadline=None)
settings.load_profile("reconcile")
