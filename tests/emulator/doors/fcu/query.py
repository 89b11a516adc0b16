"""Query parameters: ``Filter.1.Value.2=x`` into typed values, checked against the description."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl

from ...errors import ApiError
from ...signature import Request
from .description import SPELLINGS, specs
from .errors import refusal

Tree = dict[str, Any]

COMMON = {"Action", "Version"}
_LARGEST_PAGE = 1000


def tree(request: Request) -> Tree:
    """The parameters as nested objects, of the URL and of a form in the body. Raises ApiError."""
    root: Tree = {}
    for name, value in _pairs(request):
        node = root
        *heads, last = name.split(".")
        for head in heads:
            node = node.setdefault(head, {})
            if not isinstance(node, dict):
                raise refusal("MalformedQueryString", f"The parameter '{name}' contradicts another one.")
        if last in node:
            raise refusal("MalformedQueryString", f"The parameter '{name}' is there twice.")
        node[last] = value
    return root


def _pairs(request: Request) -> list[tuple[str, str]]:
    try:
        body = request.body.decode()
    except UnicodeDecodeError:
        raise refusal("MalformedQueryString", "The body is no form.") from None
    found = parse_qsl(request.query, keep_blank_values=True)
    return found + (parse_qsl(body, keep_blank_values=True) if request.method == "POST" else [])


def shown(node: Any) -> Any:
    """A tree with its lists as lists: for the record of calls."""
    if not isinstance(node, dict):
        return node
    if node and all(key.isdigit() for key in node):
        return [shown(node[key]) for key in sorted(node, key=int)]
    return {key: shown(value) for key, value in node.items() if key not in COMMON}


def check(action: str, root: Tree) -> dict[str, Any]:
    """The typed parameters of an action; raises ApiError for the first thing that is wrong."""
    given = {key: value for key, value in root.items() if key not in COMMON}
    return _fields("", given, specs(action), SPELLINGS.get(action, {}), action)


def _fields(path: str, node: Tree, fields: dict[str, Any], spellings: dict[str, str], place: str) -> dict[str, Any]:
    """The fields of an object; ``path`` is what their names are shown with, ``place`` where they are described."""
    found: dict[str, Any] = {}
    for name, value in node.items():
        name = spellings.get(name, name)  # noqa: PLW2901  (the other spelling of the same)
        if name not in fields:
            raise refusal("UnknownParameter", f"The parameter {path}{name} is not recognized.")
        found[name] = _typed(path + name, value, _rules(fields[name]), f"{place}.{name}")
    for name, spec in fields.items():
        if _rules(spec).get("required") and name not in found:
            raise refusal("MissingParameter", f"The request must contain the parameter {path}{name}.")
    return found


def _rules(spec: Any) -> dict[str, Any]:
    return spec if isinstance(spec, dict) else {"type": spec}


def _typed(path: str, node: Any, rules: dict[str, Any], place: str) -> Any:
    """One value: a list counts from 0 or from 1, as the documentation does in one place and the other."""
    kind = str(rules["type"])
    if kind.startswith("["):
        if not isinstance(node, dict) or not all(key.isdigit() for key in node):
            raise _wrong(path, "a list: its items are numbered")
        inner = {**rules, "type": kind[1:-1]}
        return [_typed(f"{path}.{key}", node[key], inner, place) for key in sorted(node, key=int)]
    if "fields" in rules:
        if not isinstance(node, dict):
            raise _wrong(path, "an object")
        return _fields(path + ".", node, rules["fields"], SPELLINGS.get(place, {}), place)
    if not isinstance(node, str):
        raise _wrong(path, f"of type {kind}")
    return _scalar(path, node, rules, kind.split(" ", maxsplit=1)[0])


def _scalar(path: str, text: str, rules: dict[str, Any], word: str) -> Any:
    """A text, number or boolean: its type, then the documented limits."""
    value: Any = text
    if word == "boolean":
        if text.lower() not in ("true", "false"):
            raise _wrong(path, "true or false")
        value = text.lower() == "true"
    elif word == "integer":
        try:
            value = int(text)
        except ValueError:
            raise _wrong(path, "an integer") from None
        value = _in_range(path, value, rules)
    elif not rules.get("min_length", 0) <= len(text) <= rules.get("max_length", 10**9):
        raise refusal("InvalidParameterValue", f"The length of {path} is out of range.")
    allowed = rules.get("allowed") or ([rules["const"]] if "const" in rules else [])
    if allowed and value not in allowed and text[:1].lower() + text[1:] not in allowed:
        raise refusal("InvalidParameterValue", f"Value ({text}) for parameter {path} is invalid.")
    if "only" in rules and value != rules["only"]:
        raise refusal("UnsupportedOperation", f"Value ({text}) for parameter {path} is not supported.")
    return value


def _in_range(path: str, value: int, rules: dict[str, Any]) -> int:
    """The number, when it is in its limits. A larger page than the largest is the largest."""
    if path == "MaxResults":
        value = min(value, _LARGEST_PAGE)
    if not rules.get("min", value) <= value <= rules.get("max", value):
        raise refusal("InvalidParameterValue", f"Value ({value}) for parameter {path} is out of range.")
    return value


def _wrong(path: str, what: str) -> ApiError:
    return refusal("InvalidParameterValue", f"The parameter {path} must be {what}.")
