"""Reads limits out of an API documentation's own sentences and writes them, each with its sentence, to tools/schema.

    tools/read_limits.py DOCUMENTATION.txt

DOCUMENTATION.txt is the text of the OUTSCALE API's reference page: "POST /CreateVolume", then a table "Name Type
Required Description" with a line a parameter, "»" before those of a nested object. What no sentence says, or says of a
call and not of one parameter, stands in tools/schema/limits-kept.json. tools/make_limits.py makes the table of both.
"""

from __future__ import annotations

import json
import pathlib
import re
import sys
import typing as t

TARGET = pathlib.Path(__file__).resolve().parent / "schema" / "limits-read.json"
_ACTION = re.compile(r"POST /(\w+)$")
_PARAMETER = re.compile(r"(?P<depth>»*) ?(?P<name>[A-Z]\w*) (?P<type>\S+(?: \(.*?\))?) (?:true|false) (?P<text>.*)")
_NUMBERS = {"one": 1, "two": 2, "three": 3}
_Limit = dict[str, t.Any]


def _between(found: re.Match[str]) -> _Limit:
    low, high, what = int(found[1]), int(found[2]), found[3] or ""
    return {"length": [low, high]} if "character" in what else {"range": [low, high]}


def _words(found: re.Match[str]) -> _Limit:
    words = [word.strip() for word in re.split(r" \| | or |, ", found[1])]
    return {"words": [int(word) if word.isdecimal() else word for word in words]}


def _listed(text: str) -> str:
    """The characters beside letters and digits in "underscores (_), spaces ( ), parentheses (()), ..."."""
    return "".join(dict.fromkeys("".join(re.findall(r"\((\(\)|.)\)", text))))


# what a sentence says: an expression, and what becomes of it. All that match are taken
_SENTENCES: tuple[tuple[str, t.Callable[[re.Match[str]], _Limit]], ...] = (
    (r"between (\d+) ?and (\d+)((?: alphanumeric)? characters)?", _between),
    (r"(?:can choose one between .*)", lambda _found: {}),
    (r"maximum length of (\d+)", lambda found: {"length": [1, int(found[1])]}),
    (r"minimum of (\d+) character", lambda found: {"length": [int(found[1]), None]}),
    (r"(\d+) alphanumeric or hyphen characters maximum", lambda found: {"length": [1, int(found[1])], "chars": "-"}),
    (
        r"Constraints: (\d+)-(\d+) alphanumeric characters,(.*)",
        lambda found: {"length": [int(found[1]), int(found[2])], "chars": _listed(found[3])},
    ),
    (r"alphanumeric characters and/or (.*)", lambda found: {"chars": _listed(found[1])}),
    (r"consist of alphanumeric characters and dashes \(-\)", lambda _found: {"chars": "-"}),
    (
        r"Allowed characters are a-z, A-Z, 0-9, (accented letters, )?spaces, and (\S+)\.",
        lambda found: {"chars": " " + found[2] + ("é" if found[1] else "")},
    ),
    (r"any character except line breaks and double quotes", lambda _found: {"form": "one_line"}),
    (r"special characters except \[(\S+)\]", lambda found: {"chars": "*" + found[1]}),
    (r"ASCII printable characters", lambda _found: {"form": "ascii"}),
    (r"maximum (\w+) wildcards", lambda found: {"wildcards": _NUMBERS[found[1]]}),
    (r"must not start with (\S+)\.", lambda found: {"unlike": found[1]}),
    (r"cannot start or end with a (hyphen)", lambda _found: {"form": "host"}),
    (r"must begin and end with a slash", lambda _found: {"form": "path"}),
    (r"maximum allowed size for a volume is (\d+) GiB", lambda found: {"range": [1, int(found[1])], "unit": "GiB"}),
    (r"maximum number of IOPS allowed for io1 volumes is (\d+)", lambda found: {"range": [1, int(found[1])]}),
    (r"limited to (\d+) kibibytes", lambda found: {"form": "base64", "bytes": int(found[1]) * 1024}),
    (r"\((\S+ \| [^)]*?)\)", _words),
    (r"(?:can be either|direction of the flow:|of load balancer:|to create:) (\S+ or \S+?)[. ]", _words),
    (r"architecture of the OMI \((\S+ or \S+)\)", _words),
    (r"only (\S+) is supported", _words),
    (r"always (forward)", _words),
    (r"must be 8 digits", lambda _found: {"form": "digits8"}),
    (r"in CIDR notation|network prefix of", lambda _found: {"form": "cidr"}),
    (r"exact IP range for the route", lambda _found: {"form": "cidr"}),
    (r"IPs or CIDR blocks", lambda _found: {"form": "ip_or_cidr"}),
    (r"in PEM format|PEM-encoded", lambda _found: {"form": "pem"}),
    (r"you must use /dev/sda1", lambda _found: {"form": "device"}),
    (r"in ISO 8601 (?:date )?format", lambda _found: {"form": "date"}),
    (r"com\.outscale\.region\.service", lambda _found: {"form": "service"}),
    (r"This must be a (/30) CIDR block", lambda _found: {"form": "tunnel"}),
    (r"email address", lambda _found: {"form": "email"}),
    (r"public fixed IPv4 address|^The IPs? (?:of|on)|private IP", lambda _found: {"form": "ip"}),
    (r"account IDs? that", lambda _found: {"form": "account"}),
)


def described(document: str) -> t.Iterator[tuple[str, str, str, str]]:
    """Action, path of the parameter, its type and its description, of every parameter of every action."""
    action, inside, path, last = "", False, [], None
    for line in document.splitlines():
        if found := _ACTION.match(line):
            action, inside = found[1], False
        elif line.startswith("Name Type Required Description"):
            inside, path = bool(action), []
        elif line.startswith("Status Meaning") or not line.strip():
            inside = inside and not line.startswith("Status")
        elif inside and (row := _PARAMETER.match(line)):
            if last:
                yield last
            path = [*path[: len(row["depth"])], row["name"]]
            last = (action, ".".join(path), row["type"], row["text"])
        elif inside and last:
            last = (*last[:3], f"{last[3]} {line}")
    if last:
        yield last


def limit_of(kind: str, text: str) -> tuple[_Limit, str]:
    """The limit that a description states, and the sentences that state it."""
    limit: _Limit = {}
    sources: list[str] = []
    for sentence in re.split(r"(?<=[.)]) (?=[A-Z])", text):
        for expression, meant in _SENTENCES:
            if found := re.search(expression, sentence):
                said = meant(found)
                if kind.strip("[]").startswith(("integer", "number")):
                    said = {key: value for key, value in said.items() if key in {"range", "words", "unit"}}
                if said and sentence not in sources:
                    sources.append(sentence)
                limit = {**said, **limit} if "range" in limit else {**limit, **said}
    return limit, " ".join(sources)


def main() -> None:
    """Write what the documentation says."""
    document = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    made: dict[str, dict[str, t.Any]] = {}
    for action, path, kind, text in described(document):
        reads = action.startswith(("Read", "Check"))
        if kind.strip("[]").split(" ")[0] not in {"string", "integer", "number", "string¦null"}:
            continue
        if reads and not path.endswith("ResultsPerPage"):
            continue
        limit, source = limit_of(kind, text)
        if limit:
            made.setdefault(action, {})[path] = {**limit, "source": source}
    TARGET.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
