"""Keeps a copy of the work tree at ``.cache/ansible_collections/outscale/cloud`` and prints its path.

ansible-test, ansible-lint, molecule and antsibull-docs want a collection in a folder of that name, and resolve a link
to the checkout back to where it points. The copy holds what git tracks or would track, and is a git repository of its
own, so that those tools walk the same files. Only what changed is copied.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache"
TREE = CACHE / "ansible_collections" / "outscale" / "cloud"
HOME = CACHE / "home"
BIN = Path(sys.executable).parent


def environment() -> dict[str, str]:
    """Return the environment for programs that use the copy: nothing of the user's own keys and Ansible settings."""
    home = os.environ.get("HOME", "/")
    forget = ("ANSIBLE_", "AWS_", "GIT_", "MOLECULE_", "OSC_", "OUTSCALE_", "PYTEST_", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(forget)}
    return {
        # pip's settings, and what it has downloaded, stay those of the user
        "XDG_CONFIG_HOME": f"{home}/.config",
        "PIP_CACHE_DIR": f"{home}/.cache/pip",
        **kept,
        "ANSIBLE_COLLECTIONS_PATH": str(CACHE),
        "HOME": str(HOME),
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
        "VIRTUAL_ENV": str(BIN.parent),
    }


def git(folder: Path, *args: str) -> list[str]:
    """Run git in the folder; return the names it lists. Ends the program with one line where that cannot be."""
    # a hook or a wrapper may have set GIT_DIR for another repository
    env = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(["git", *args], cwd=folder, env=env, check=True, capture_output=True, text=True)
    except FileNotFoundError:
        sys.exit("git is not installed: apt-get install git, or your system's way to do that")
    except subprocess.CalledProcessError as error:
        sys.exit(f"A git clone of the project is needed in {folder}: {error.stderr.strip()}")
    return [name for name in done.stdout.split("\0") if name]


def same(one: Path, other: Path) -> bool:
    """Tell whether two files have the same size, time and mode."""
    try:
        a, b = one.lstat(), other.lstat()
    except FileNotFoundError:
        return False
    return (a.st_size, a.st_mtime_ns, a.st_mode) == (b.st_size, b.st_mtime_ns, b.st_mode)


def copy(source: Path, target: Path) -> None:
    """Copy one file; whoever reads the target meanwhile sees the old or the new one."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.partial")
    shutil.copy2(source, partial, follow_symlinks=False)
    partial.replace(target)


def remove(target: Path) -> None:
    """Remove one file and the folders that it leaves with nothing but byte code."""
    target.unlink(missing_ok=True)
    for folder in target.relative_to(TREE).parents[:-1]:
        if any(entry.name != "__pycache__" for entry in (TREE / folder).iterdir()):
            return
        shutil.rmtree(TREE / folder)


def refresh() -> Path:
    """Bring the copy up to date."""
    names = {name for name in git(ROOT, "ls-files", "-co", "--exclude-standard", "-z") if os.path.lexists(ROOT / name)}
    HOME.mkdir(parents=True, exist_ok=True)
    with (CACHE / "tree.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two tools may ask at once
        if not (TREE / ".git").is_dir():
            TREE.mkdir(parents=True, exist_ok=True)
            git(TREE, "init", "--quiet")
        for name in set(git(TREE, "ls-files", "-z")) - names:
            remove(TREE / name)
        for name in names:
            if not same(ROOT / name, TREE / name):
                with contextlib.suppress(FileNotFoundError):  # removed while we look
                    copy(ROOT / name, TREE / name)
        (TREE / ".git" / "index.lock").unlink(missing_ok=True)  # of a run that was killed
        git(TREE, "-c", "core.safecrlf=false", "add", "--all")
    return TREE


if __name__ == "__main__":
    print(refresh())
