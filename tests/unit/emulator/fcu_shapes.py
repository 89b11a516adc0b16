"""Answers of FCU held against its description: elements, lists, types, allowed words."""

from __future__ import annotations

from tests.emulator.doors.fcu.description import ACTIONS

BESIDES = {
    "associationSet": set(),
    "routeSet": {"natGatewayId"},
    "quotaSet": None,
}
"""Elements that are shown and not described: ``None`` stands for any. A filter of route tables has natGatewayId; the
description says of quotas only that there are some."""

WORDS_BESIDES = {"ImportSnapshot.status": {"in-queue"}}
"""Words that are not among the described ones: an imported snapshot goes the way of all others."""


def local(element):
    return element.tag.rpartition("}")[2]


class Shapes:
    """Collects what was wrong with answers, and which of the described elements were seen."""

    def __init__(self):
        self.wrong = []
        self.seen = set()
        self.actions = set()

    def answer(self, action, root):
        """Look at one answer."""
        self.actions.add(action)
        fields = ACTIONS[action]["response"]
        known = dict(_named(fields))
        if local(root) != f"{action}Response":
            self.wrong.append(f"{action}: the root is {local(root)}")
        self._object(fields, root, action, known, "")

    def unseen(self):
        """``Action.element.element`` of what Describe and Get actions are described to show, and never showed."""
        looks = [action for action in self.actions if action.startswith(("Describe", "Get"))]
        return {path for action in looks for path in _paths(ACTIONS[action]["response"], action)} - self.seen

    def _object(self, fields, element, path, known, name):
        spelled = {_small(field): spec for field, spec in fields.items()}
        for child in element:
            field = local(child)
            if field in spelled:
                self.seen.add(f"{path}.{field}")
                self._value(spelled[field], child, f"{path}.{field}", known)
            elif field not in (BESIDES.get(name) or ()):
                self.wrong.append(f"{path}.{field} is not described")

    def _value(self, spec, element, path, known):
        rules = spec if isinstance(spec, dict) else {"type": spec}
        kind = rules["type"]
        if kind == "array":
            return
        if kind.startswith("["):
            for child in element:
                if local(child) != "item":
                    self.wrong.append(f"{path} is a list, and has {local(child)}")
                self._value({**rules, "type": kind[1:-1]}, child, path, known)
            return
        fields = rules.get("fields") or known.get(kind)
        if fields is not None:
            self._object(fields, element, path, known, path.rpartition(".")[2])
        else:
            self._scalar(rules, kind.split(" ")[0], element, path)

    def _scalar(self, rules, word, element, path):
        text = element.text or ""
        if len(element):
            self.wrong.append(f"{path} is a {word}, and has elements")
        elif word == "integer" and not text.lstrip("-").isdigit():
            self.wrong.append(f"{path} is '{text}', not an integer")
        elif word == "boolean" and text not in ("true", "false"):
            self.wrong.append(f"{path} is '{text}', not a boolean")
        elif text not in {"", *map(str, rules.get("allowed", [text])), *WORDS_BESIDES.get(path, ())}:
            self.wrong.append(f"{path} is '{text}', not one of {rules['allowed']}")


def _small(name):
    """The description writes some elements of answers as the parameter they share a table with."""
    return name[:1].lower() + name[1:]


def _named(fields):
    """Type name to fields: a type is described where it is first met."""
    for spec in fields.values():
        if isinstance(spec, dict) and "fields" in spec:
            yield spec["type"].strip("[]"), spec["fields"]
            yield from _named(spec["fields"])


def _paths(fields, path, known=None):
    known = dict(_named(fields)) if known is None else known
    for field, spec in fields.items():
        here = f"{path}.{_small(field)}"
        yield here
        rules = spec if isinstance(spec, dict) else {"type": spec}
        inner = rules.get("fields") or known.get(rules["type"].strip("[]"))
        if inner:
            yield from _paths(inner, here, known)
