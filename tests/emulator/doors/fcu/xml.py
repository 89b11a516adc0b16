"""Writing XML: an object's keys are elements, a list's entries are ``item`` elements."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

NAMESPACE = "http://ec2.amazonaws.com/doc/{version}/"
"""EC2's own. FCU's is documented nowhere, and clients that are used to EC2 look for none or for this one."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot say at all."""


def document(root: str, content: dict[str, Any], version: str = "") -> bytes:
    """A document with one root element."""
    space = f' xmlns="{NAMESPACE.format(version=version)}"' if version else ""
    return f"{_HEAD}<{root}{space}>{_content(content)}</{root}>\n".encode()


def _content(value: Any) -> str:
    if isinstance(value, dict):
        return "".join(_element(name, item) for name, item in value.items() if item is not None)
    if isinstance(value, list):
        return "".join(_element("item", item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(_FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(value)))


def _element(name: str, value: Any) -> str:
    inner = _content(value)
    return f"<{name}>{inner}</{name}>" if inner else f"<{name}/>"
