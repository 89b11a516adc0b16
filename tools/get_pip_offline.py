"""Stands in for the get-pip.py that ansible-test downloads, where its host can not be reached.

tools/sanity.sh puts it where ansible-test keeps its downloads. It runs the pip that came with Python, which then
installs the pip that ansible-test asks for from the package index in use.
"""

from __future__ import annotations

import ensurepip
import runpy
import sys
from pathlib import Path

# CPython's own copy, and Debian's
FOLDERS = [Path(ensurepip.__file__).parent / "_bundled", Path("/usr/share/python-wheels")]

wheel = next(path for folder in FOLDERS for path in sorted(folder.glob("pip-*.whl")))
sys.path.insert(0, str(wheel))
sys.argv = ["pip", "install", *(arg for arg in sys.argv[1:] if arg not in ("--no-setuptools", "--no-wheel"))]
runpy.run_module("pip", run_name="__main__", alter_sys=True)
