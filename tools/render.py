"""Writes everything that is generated, each from what its own head names: ``python tools/render.py [--check]``.

- plugins/module_utils/_client/schema/generated: what is known of each API, and its limits, from tools/schema;
- plugins/modules: DOCUMENTATION (but for what the comment above it leaves to the author) and RETURN, from the
  declaration in the same file, the API's schema and tools/docs;
- plugins/action and the action group in meta/runtime.yml, from the list of modules;
- plugins/module_utils/_resources/kinds.py: what can be waited for, from the declarations;
- docs/docsite/rst/promises.rst, protocols.rst and permissions.rst, and plugins/plugin_utils/_sent.py, from the
  declarations and the tables of FCU;
- the table in README.md, from the short descriptions.

docs/docsite/rst/coverage.rst and docs/benchmarks.md are measured, by ``make coverage`` and ``make bench``.
"""

from __future__ import annotations

import sys

import make_limits
import make_schema
import readme_table
import render_docs
import rendering


def main() -> int:
    """Write, or check, all of it."""
    return rendering.main(make_schema.files, make_limits.files, render_docs.complete, readme_table.files)


if __name__ == "__main__":
    sys.exit(main())
