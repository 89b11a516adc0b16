"""Makes ``ansible_collections.outscale.cloud`` importable from a checkout in any folder."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import tempfile
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[1]
_NAME = ("ansible_collections", "outscale", "cloud")


def _temporary_folder() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="outscale-cloud-")
    atexit.register(folder.cleanup)  # removes the link, not what it points to
    return Path(folder.name)


def _forget_the_user(home: Path) -> None:
    """No test reads, or writes, the profile file, the keys and the Ansible settings of who runs it."""
    for name in [name for name in os.environ if name.startswith(("OSC_", "AWS_", "OUTSCALE_"))]:
        del os.environ[name]
    home.mkdir()
    os.environ["HOME"] = str(home)


def _install(folder: Path) -> Path:
    """Make this checkout the collection that Python and Ansible find; return the folder of collections."""
    if _ROOT.parts[-3:] == _NAME:
        folder = _ROOT.parents[2]
    else:
        link = Path(folder, *_NAME)
        link.parent.mkdir(parents=True)
        link.symlink_to(_ROOT, target_is_directory=True)
    # for the ansible-playbook that a test starts, and for this process
    others = os.environ.get("ANSIBLE_COLLECTIONS_PATH")
    os.environ["ANSIBLE_COLLECTIONS_PATH"] = os.pathsep.join([str(folder), *([others] if others else [])])

    from ansible.plugins.loader import init_plugin_loader  # noqa: PLC0415  the environment is read at import

    with contextlib.suppress(ImportError):
        import ansible_collections.outscale.cloud  # noqa: PLC0415

        found = Path(next(iter(ansible_collections.outscale.cloud.__path__))).resolve()
        if found != _ROOT:
            pytest.exit(f"the tests of {_ROOT} would run against {found}: take it off PYTHONPATH", returncode=3)
        return folder
    init_plugin_loader([str(folder)])
    return folder


_FOLDER = _temporary_folder()
_forget_the_user(_FOLDER / "home")
_COLLECTIONS = _install(_FOLDER)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the folder of ``galaxy.yml``."""
    return _ROOT


@pytest.fixture(scope="session")
def collections_path() -> Path:
    """Return a folder to put in ``ANSIBLE_COLLECTIONS_PATH``: this checkout is ``outscale.cloud`` in it."""
    return _COLLECTIONS


@pytest.fixture(scope="session")
def ansible_bin() -> Path:
    """Return the folder of ``ansible-playbook``, ``ansible-inventory``... of the running environment."""
    return Path(sys.executable).parent
