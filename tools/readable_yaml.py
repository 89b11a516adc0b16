"""Writes YAML as a person would: block style, plain text where YAML allows it, wrapped lines, the order as given."""

from __future__ import annotations

import functools
import json
import textwrap
import typing as t

import yaml

WIDTH = 116
WORD = 40  # a longer one gets a line of its own
BLOCKS = ("author", "description", "extends_documentation_fragment", "notes")


def load(text: str) -> t.Any:
    """Read YAML, as ``yaml.safe_load`` does, several times faster where libyaml is there."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe


def dump(value: t.Any) -> str:
    """Return the YAML of a mapping or a list. Loading it gives the same value again."""
    text = "\n".join(_lines(value, 0)) + "\n"
    if load(text) != value:
        raise ValueError(f"cannot be written as YAML: {value!r}")
    return text


def _lines(value: t.Any, indent: int) -> t.Iterator[str]:
    """Yield the lines of a mapping or a list that is not empty."""
    pad = " " * indent
    items = value.items() if isinstance(value, dict) else ((None, item) for item in value)
    for key, item in items:
        head = f"{pad}-" if key is None else f"{pad}{_short(str(key))}:"
        if isinstance(item, (dict, list)) and item:
            inner = list(_lines(item, indent + 2))
            if key is None:  # the first line of the item stands beside its dash
                yield f"{head} {inner[0].lstrip()}"
                yield from inner[1:]
            elif key not in BLOCKS and _flat(item) and len(f"{head} {_inline(item)}") <= WIDTH:
                yield f"{head} {_inline(item)}"
            else:
                yield head
                yield from inner
        else:
            yield from _scalar(head, item, indent + 2)


def _flat(value: t.Any) -> t.TypeGuard[list[t.Any]]:
    """Tell whether it is a list of words, which reads best on one line."""
    return isinstance(value, list) and all(
        not isinstance(item, (dict, list)) and " " not in str(item) and len(str(item)) < WORD for item in value
    )


def _inline(value: list[t.Any]) -> str:
    return f"[{', '.join(_short(item, flow=True) for item in value)}]"


def _short(value: t.Any, *, flow: bool = False) -> str:
    """Return a value on one line."""
    return _word(value, flow) if isinstance(value, str) else json.dumps(value)


@functools.cache
def _word(value: str, flow: bool) -> str:
    """Return a text on one line: plain where that reads as the same text, with each of the two parsers of PyYAML."""
    plain = f"[{value}]" if flow else f"- {value}"
    if flow and "?" in value:
        return json.dumps(value, ensure_ascii=False)
    try:
        if value and load(plain) == [value] and "\n" not in value:
            return value
    except yaml.YAMLError:
        pass
    return json.dumps(value, ensure_ascii=False)


def _scalar(head: str, value: t.Any, indent: int) -> list[str]:
    """Return the line, or the lines, of one value behind its key or dash."""
    short = f"{head} {_short(value)}"
    if not isinstance(value, str) or ("\n" not in value and (len(short) <= WIDTH or " " not in value)):
        return [short]
    for lines in _long(head, value, " " * indent):
        if _reads_as(lines, head, value):
            return lines
    return [f"{head} {json.dumps(value)}"]


def _long(head: str, text: str, pad: str) -> t.Iterator[list[str]]:
    """Yield the ways to write a text on several lines, the most readable first."""
    if "\n" in text:
        yield [
            f"{head} |{'' if text.endswith(chr(10)) else '-'}",
            *(f"{pad}{line}".rstrip() for line in text.splitlines()),
        ]
        return
    yield _wrap(text, head, pad)
    yield [f"{head} >-", *_wrap(text, pad.removesuffix(" "), pad)]


def _reads_as(lines: list[str], head: str, value: str) -> bool:
    """Tell whether lines that begin with ``head`` are the value."""
    shift = len(head) - len(head.lstrip())
    bare = "\n".join([f"-{lines[0].removeprefix(head)}", *(line[shift:] for line in lines[1:])])
    try:
        return bool(load(f"{bare}\n") == [value])
    except yaml.YAMLError:
        return False


def _wrap(text: str, head: str, pad: str) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=f"{head} ",
        subsequent_indent=pad,
        break_long_words=False,
        break_on_hyphens=False,
    )
