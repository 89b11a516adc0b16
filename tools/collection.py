"""The collection as the tools import it: its modules, and what is known of the APIs."""

from __future__ import annotations

import importlib
import typing as t

NAME = "outscale.cloud"
PACKAGE = f"ansible_collections.{NAME}.plugins"


def plugin(name: str) -> t.Any:
    """Import a module of the collection."""
    return importlib.import_module(f"{PACKAGE}.{name}")


def facts(api: str) -> t.Any:
    """The facts of an API."""
    return plugin(f"module_utils._client.schema.generated.{api}")
