"""Templates in the inventory's options: evaluated on every ansible-core to exactly what a literal would be.

ansible-core before 2.19 makes text of each result and then guesses what it was: a key ``0123`` stays one only by luck.
Here such a core evaluates with an environment of its own, which hands out what the expression gives.
"""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import datetime
import typing as t

import jinja2
import jinja2.meta
import jinja2.runtime
from ansible import errors, template

from ..module_utils._client.errors import InvalidInput
from ._text import TAGGED

__all__ = ["evaluated", "is_template"]

_PLAIN_TYPES = (bool, int, float, datetime.date, type(None))
_OMITTED = object()
_OMIT_MARK = "__omit_place_holder__of_the_inventory"
_HINT = "; only extra variables can be used in it. What is about a VM is an expression, written without braces"
_FUNCTIONS = frozenset({"lookup", "query", "q", "now", "undef", "omit", *jinja2.defaults.DEFAULT_NAMESPACE})
_EXPRESSIONS = frozenset({"compose", "groups"})

Templar = t.Any
Evaluate = t.Callable[[str, str], t.Any]


def is_template(text: str) -> bool:
    """Whether Jinja would do something with a text."""
    return any(start in text for start in ("{{", "{%", "{#"))


def evaluated(config: t.Mapping[str, t.Any], templar: Templar, variables: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """The options of an inventory's file without templates. Raises InvalidInput for one that cannot be evaluated.

    Options that hold expressions (``compose``, ``groups`` and, of ``keyed_groups``, ``key``) keep them. An option that
    is ``omit`` is left out. ``variables``: the extra variables, all that there is to use before a VM is known.
    """
    evaluate = _exact(templar, variables) if not TAGGED else _native(templar, variables)
    found = {}
    for name, value in config.items():
        if name == "plugin":
            continue
        if name == "keyed_groups" and isinstance(value, list):
            result: t.Any = [_keyed(entry, evaluate, variables) for entry in value]
        else:
            result = _tree(name, value, evaluate)
        if result is not _OMITTED:
            found[name] = result
    return found


def _keyed(entry: t.Any, evaluate: Evaluate, variables: t.Container[str]) -> t.Any:
    """An entry of keyed_groups; a parent group that is about the host is left to Ansible, which knows the host."""
    if not isinstance(entry, t.Mapping):
        return _tree("keyed_groups", entry, evaluate)
    parent = entry.get("parent_group")
    late = {"parent_group": parent} if isinstance(parent, str) and not _is_known(parent, variables) else {}
    found = _tree("keyed_groups", {key: value for key, value in entry.items() if key not in late}, evaluate)
    return {**found, **late}


def _is_known(text: str, variables: t.Container[str]) -> bool:
    """Whether a template uses nothing but extra variables."""
    try:
        names = jinja2.meta.find_undeclared_variables(jinja2.Environment(autoescape=True).parse(text))
    except jinja2.TemplateError:
        return True  # evaluating it tells what is wrong
    return all(name in variables or name in _FUNCTIONS for name in names)


def _tree(where: str, value: t.Any, evaluate: Evaluate) -> t.Any:
    """A value with all templates in it evaluated; keys are kept, as Ansible keeps them."""
    if isinstance(value, t.Mapping):
        pairs = ((key, _tree(f"{where}.{key}", item, evaluate)) for key, item in value.items())
        return {key: item for key, item in pairs if item is not _OMITTED}
    if isinstance(value, (list, tuple)):
        items = (_tree(f"{where}[{number}]", item, evaluate) for number, item in enumerate(value))
        return [item for item in items if item is not _OMITTED]
    if isinstance(value, _PLAIN_TYPES):
        return value
    # what is neither is vaulted text, which is decrypted by this
    text = value if isinstance(value, str) else str(value)
    return evaluate(where, text) if is_template(text) else text


def _native(templar: Templar, variables: t.Mapping[str, t.Any]) -> Evaluate:
    """Since 2.19 Ansible gives back what an expression gives."""
    templar.available_variables = variables

    def evaluate(where: str, text: str) -> t.Any:
        try:
            return _contents(templar.template(text))
        except errors.AnsibleValueOmittedError:
            return _OMITTED
        except Exception as exc:  # noqa: BLE001 - whatever Jinja, lookups and filters raise
            raise _bad(where, exc) from None

    return evaluate


def _exact(templar: Templar, variables: t.Mapping[str, t.Any]) -> Evaluate:
    """For older cores: results as they are, and nothing guessed."""
    own = templar.copy_with_new_env(
        environment_class=_environment(), finalize=_finalize, available_variables={**variables, "omit": _OMIT_MARK}
    )

    def evaluate(where: str, text: str) -> t.Any:
        try:
            value = _contents(own.template(text, fail_on_undefined=True))
        except Exception as exc:  # noqa: BLE001 - whatever Jinja, lookups and filters raise
            raise _bad(where, exc) from None
        return _OMITTED if isinstance(value, str) and value == _OMIT_MARK else value

    return evaluate


def _environment() -> type:
    class Exact(template.AnsibleEnvironment):  # type: ignore[misc, name-defined]
        """An environment whose templates of one expression give what the expression gives."""

        concat = staticmethod(_joined)

    return Exact


def _joined(nodes: t.Iterable[t.Any]) -> t.Any:
    found = list(nodes)
    if len(found) == 1:
        return found[0]
    return "".join(str(node) for node in found)


@jinja2.pass_context
def _finalize(_context: t.Any, value: t.Any) -> t.Any:
    """What Jinja asks of each result. It takes the context so that Jinja does not make text of what is constant."""
    return _contents(value) if isinstance(value, t.Iterator) else _defined(value)


def _defined(value: t.Any) -> t.Any:
    if isinstance(value, jinja2.runtime.Undefined):
        str(value)  # raises
        raise jinja2.UndefinedError
    return value


def _contents(value: t.Any) -> t.Any:
    """The same in plain containers; the text in them keeps its marks. Raises for what is undefined inside."""
    if isinstance(value, t.Mapping):
        return {key: _contents(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, range, t.Iterator, t.KeysView, t.ValuesView, t.ItemsView)):
        return [_contents(item) for item in value]
    return _defined(value)


def _bad(where: str, exc: Exception) -> InvalidInput:
    reason = " ".join(str(exc).split()).rstrip(".") or type(exc).__name__
    hint = _HINT if where.partition(".")[0] in _EXPRESSIONS or where.startswith(("keyed_groups", "hostnames")) else ""
    return InvalidInput(f"{where}: its template cannot be evaluated: {reason}{hint}")
