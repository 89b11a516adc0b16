"""Who made what: the creations of all tasks on this machine, so that none takes another's for its own.

A creation without a token and without a unique key can only be told apart from another one of the same content
by who made it. Each task writes down that it is creating, and then the id that it was given; a task whose answer was
lost looks at what others have written before it takes something for its own.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import hashlib
import os
import pathlib
import tempfile
import time
import uuid

_OLD = 3600.0  # seconds after which an entry says nothing any more
_FLYING, _LOST, _OWNED = "flying-", "lost-", "owned-"


class Claims:
    """The creations of one kind in one account. ``scope``: what tells kind, account and endpoint apart."""

    def __init__(self, scope: str, folder: pathlib.Path | None = None) -> None:
        self._folder = (folder or _folder()) / hashlib.sha256(scope.encode()).hexdigest()[:24]
        self._entry = f"{os.getpid()}-{uuid.uuid4().hex}"

    def begin(self) -> None:
        """Write down that a creation is about to be sent."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._forget_old()
        self._path(_FLYING).touch(mode=0o600)

    def lost(self) -> None:
        """Write down that the answer was lost: what was made may belong to this task."""
        with contextlib.suppress(OSError):
            self._path(_FLYING).rename(self._path(_LOST))

    def end(self, *identities: str) -> None:
        """Write down what was made, and that nothing is under way any more."""
        for identity in identities:
            self.take(identity)
        for state in (_FLYING, _LOST):
            self._path(state).unlink(missing_ok=True)

    def take(self, identity: str) -> bool:
        """Take a resource for this task's own. False where another task was first."""
        try:
            handle = os.open(self._owned(identity), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            return self._owned(identity).read_text() == self._entry
        with os.fdopen(handle, "w") as file:
            file.write(self._entry)
        return True

    def taken(self, identity: str) -> bool:
        """Whether another task has it."""
        try:
            return self._owned(identity).read_text() != self._entry
        except FileNotFoundError:
            return False

    @property
    def under_way(self) -> int:
        """How many other tasks wait for the answer of a creation, and may own what cannot be told apart yet."""
        return len([path for path in self._folder.glob(f"{_FLYING}*") if path != self._path(_FLYING)])

    @property
    def searching(self) -> int:
        """How many tasks, this one among them, look for what a creation made whose answer was lost."""
        return len(list(self._folder.glob(f"{_LOST}*")))

    def _path(self, state: str) -> pathlib.Path:
        return self._folder / f"{state}{self._entry}"

    def _owned(self, identity: str) -> pathlib.Path:
        return self._folder / f"{_OWNED}{hashlib.sha256(str(identity).encode()).hexdigest()[:24]}"

    def _forget_old(self) -> None:
        """Entries of processes that ended without a word."""
        limit = time.time() - _OLD
        for path in self._folder.iterdir():
            with contextlib.suppress(OSError):
                pid = path.name.partition("-")[2].partition("-")[0]
                dead = not path.name.startswith(_OWNED) and not pathlib.Path(f"/proc/{pid}").exists()
                if path.stat().st_mtime < limit or (dead and pathlib.Path("/proc/self").exists()):
                    path.unlink()


def _folder() -> pathlib.Path:
    """A folder of the user's own that all processes of this machine share. Raises OSError where it is another's."""
    path = pathlib.Path(tempfile.gettempdir()) / f"outscale-cloud-{os.getuid()}"
    path.mkdir(mode=0o700, exist_ok=True)
    found = path.lstat()
    if found.st_uid != os.getuid() or path.is_symlink() or found.st_mode & 0o077:
        raise OSError(f"{path} belongs to somebody else, or others can write there")
    return path
