"""A module that tells what it was given and where it runs, which no module of the collection does."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

UTILS = "ansible_collections.outscale.cloud.plugins"

MODULE = f"""
#!/usr/bin/python
import os
import sys

from {UTILS}.module_utils._modules.base import Module


class Odd(Module):
    def work(self, cloud, task, result):
        names = ("path", "paths", "text", "mapping", "number", "old")
        result["given"] = {{name: task.params[name] for name in names}}
        result["nulls"] = sorted(task.nulls)
        result["where"] = [os.getcwd(), os.environ.get("HOME"), task.environ.get("MARK"), os.environ.get("MARK")]
        result["python"] = sys.executable
        result["region"] = cloud.settings.region
        if task.params["warns"]:
            result["warnings"] = ["of the module", "of the module"]


MODULE = Odd(
    {{
        "path": {{"type": "path"}},
        "paths": {{"type": "list", "elements": "path"}},
        "text": {{"type": "str", "aliases": ["words"]}},
        "mapping": {{"type": "dict"}},
        "number": {{"type": "int"}},
        "warns": {{"type": "bool", "default": False}},
        "old": {{"type": "str", "removed_in_version": "9.0.0", "removed_from_collection": "outscale.cloud"}},
        "nested": {{
            "type": "dict",
            "options": {{
                "new": {{
                    "type": "str",
                    "aliases": ["former"],
                    "deprecated_aliases": [
                        {{"name": "former", "date": "2030-01-01", "collection_name": "outscale.cloud"}}
                    ],
                }},
            }},
        }},
    }}
)

if __name__ == "__main__":
    MODULE.run()
"""

ACTION = f"""
import importlib.util
import pathlib

from {UTILS}.plugin_utils._in_worker import InWorker

_file = pathlib.Path(__file__).parents[1] / "library" / "odd.py"
_spec = importlib.util.spec_from_file_location("odd_module", _file)
_module = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_module)


class ActionModule(InWorker):
    MODULE = _module.MODULE
"""


def write(folder: Path) -> None:
    """Write module and action plugin into a folder."""
    for name, text in (("library", MODULE), ("action_plugins", ACTION)):
        (folder / name).mkdir()
        (folder / name / "odd.py").write_text(textwrap.dedent(text).lstrip())


def environment(folder: Path) -> dict[str, str]:
    """The environment in which Ansible finds them."""
    return {"ANSIBLE_LIBRARY": str(folder / "library"), "ANSIBLE_ACTION_PLUGINS": str(folder / "action_plugins")}
