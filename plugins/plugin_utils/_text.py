"""Text from the cloud, kept from being taken for a template; and plain values out of what Ansible hands to a plugin."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ansible import template

__all__ = ["TAGGED", "is_trusted", "plain", "sealed", "untrusted"]

TAGGED: bool = hasattr(template, "trust_as_template")
"""Whether this ansible-core (2.19 and newer) evaluates only what is marked as trusted; older ones evaluate all text."""


def untrusted(value: t.Any) -> t.Any:
    """The same value, which no supported ansible-core evaluates as a template."""
    return value if TAGGED else _wrapped(value)


def sealed(text: str) -> str:
    """Text that hides its content (base64): not evaluated either after it has been decoded."""
    return text if TAGGED else _unsafe(text)


def _wrapped(value: t.Any) -> t.Any:
    """For older cores. Text without a brace cannot be a template, and stays as it is for whoever reads it."""
    if isinstance(value, str):
        return _unsafe(value) if "{" in value or "}" in value else value
    if isinstance(value, dict):
        return {_wrapped(key): _wrapped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_wrapped(item) for item in value]
    return value


def _unsafe(text: str) -> str:
    from ansible.utils.unsafe_proxy import AnsibleUnsafeText  # noqa: PLC0415 - deprecated where it is not needed

    wrapped: str = AnsibleUnsafeText(text)
    return wrapped


def is_trusted(expression: str) -> bool:
    """Whether this ansible-core would evaluate an expression from the inventory's own file."""
    return bool(template.is_trusted_as_template(expression)) if TAGGED else True


def plain(value: t.Any) -> t.Any:
    """Plain containers and text, in place of lazy containers, vaulted text and other special kinds of Ansible's."""
    if isinstance(value, t.Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value)
