"""Keeps the collection amazon.aws in ``.cache/amazon_aws`` and prints the folder of collections that it is in.

The package ``ansible`` carries it, among a hundred others: only this one is unpacked, from the version that
requirements-bench.txt names. It is for the tests that point its modules at the emulator.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".cache" / "amazon_aws"
INSIDE = "ansible_collections/amazon/aws/"


def wanted() -> list[str]:
    """Return the lines of requirements-bench.txt that name the package; they differ in the Python they are for."""
    lines = (ROOT / "requirements-bench.txt").read_text().splitlines()
    return [line for line in lines if line.startswith("ansible==")]


def download(folder: Path) -> Path:
    """Return the wheel, fetched with pip."""
    requirements = folder / "requirements.txt"
    requirements.write_text("\n".join(wanted()))
    home = pwd.getpwuid(os.getuid()).pw_dir  # pip's settings are the user's, also where the tests forget the user
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    command += ["--disable-pip-version-check", "--no-cache-dir", "--dest", str(folder), "-r", str(requirements)]
    subprocess.run(command, check=True, env={**os.environ, "HOME": home})
    return next(folder.glob("ansible-*.whl"))


def fetch() -> Path:
    """Return the folder for ``ANSIBLE_COLLECTIONS_PATH``; what is there already is not fetched again."""
    CACHE.mkdir(parents=True, exist_ok=True)
    version = "_".join(f"{part:02d}" for part in sys.version_info[:2])
    target = CACHE / f"python_{version}"
    stamp = "\n".join(wanted())
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if (target / "stamp").exists() and (target / "stamp").read_text() == stamp:
            return target
        with tempfile.TemporaryDirectory(dir=CACHE) as folder:
            with zipfile.ZipFile(download(Path(folder))) as wheel:
                wheel.extractall(Path(folder, "new"), [name for name in wheel.namelist() if name.startswith(INSIDE)])
            shutil.rmtree(target, ignore_errors=True)
            Path(folder, "new").rename(target)
        (target / "stamp").write_text(stamp)
    return target


if __name__ == "__main__":
    print(fetch())
