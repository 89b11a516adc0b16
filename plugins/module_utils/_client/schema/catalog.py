"""What is known of each action of each API, and the check of parameters against it."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import functools
import importlib
import typing as t

from ..errors import InvalidInput
from ..naming import pascal, snake
from .generated import outscale

_PYTHON: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "object": (dict,),
}


class Action(t.NamedTuple):
    """One action. Kinds: ``string``, ``[string]``, a schema's name or ``[Schema]``; ``!`` behind marks the required."""

    api: str
    name: str
    params: dict[str, str]
    filters: dict[str, str]
    answer: dict[str, str]
    paging: str
    auth: str
    http: dict[str, t.Any]
    assumed: bool = False
    """Whether the API's description does not hold it: it is a task's own."""

    @property
    def reads(self) -> bool:
        """Whether the action changes nothing, so that it may be sent again and may run in check mode.

        Of one that a task gives with its method, the method says it, and not what the task calls it.
        """
        if self.assumed and "method" in self.http:
            return str(self.http["method"]) == "GET"
        return self.name.startswith(("Read", "Get", "List", "Check", "Describe"))

    @property
    def result(self) -> str:
        """The key of the answer that holds what was asked for: the resource or the list of them."""
        keys = [key for key in self.answer if not key.startswith(("NextPage", "HasMore", "MaxResults"))]
        return keys[0] if keys else ""


class ClientToken(t.NamedTuple):
    """How what was made with a ClientToken is found again after a lost answer.

    ``read`` takes ``filter`` (a list of tokens; empty where it has none), and shows the token as ``key`` of an item
    (empty where it does not). ``since`` is the first described version of the API that takes the token.
    """

    read: str
    filter: str
    key: str
    since: str


_CLIENT_TOKENS = {
    ("outscale", "CreateVms"): ClientToken("ReadVms", "ClientTokens", "ClientToken", "1.28.7"),
    ("outscale", "CreateVolume"): ClientToken("ReadVolumes", "ClientTokens", "ClientToken", "1.40.1"),
    ("outscale", "CreateSnapshot"): ClientToken("ReadSnapshots", "ClientTokens", "ClientToken", "1.40.1"),
    ("outscale", "CreateNatService"): ClientToken("ReadNatServices", "ClientTokens", "ClientToken", "1.40.1"),
    ("fcu", "RunInstances"): ClientToken("DescribeInstances", "client-token", "clientToken", "2016-09-15"),
    ("fcu", "CreateNatGateway"): ClientToken("DescribeNatGateways", "", "", "2016-09-15"),
}


def takes_client_token(api: str, name: str) -> ClientToken | None:
    """How a creation is found again by its ClientToken; None for an action that takes none.

    A test compares the list with the facts: going through all of them here would take longer than the call.
    """
    return _CLIENT_TOKENS.get((api, name))


def known(api: str) -> t.Any:
    """The facts of an API. Most tasks need those of the OUTSCALE API only."""
    if api == "oks":
        from .generated import oks  # noqa: PLC0415

        return oks
    if api == "fcu":
        from .generated import fcu  # noqa: PLC0415

        return fcu
    if api == "directlink":
        from .generated import directlink  # noqa: PLC0415

        return directlink
    if api == "ec2":  # by name: only what can reach it, call and read, carries the table along
        return importlib.import_module(f"{__package__}.generated.ec2")
    return outscale


@functools.cache
def action(api: str, name: str) -> Action:
    """The facts of an action. Raises InvalidInput, with the nearest name, when the API has no such action."""
    actions = known(api).ACTIONS
    if name not in actions:
        others = " and ".join(
            other for other in ("outscale", "oks", "fcu", "directlink") if name in known(other).ACTIONS
        )
        where = f": that is an action of {others}, say so with api" if others else nearest(name, actions, action=True)
        with contextlib.suppress(ImportError):
            if not others and name in known("ec2").ACTIONS:
                where = ": that is an action of EC2, which services have that fcu_service: ec2 is for, with api: fcu"
        raise InvalidInput(f"The {api} API has no action {name}{where}")
    entry = actions[name]
    return Action(
        api, name, entry["params"], entry.get("filters", {}), entry["answer"],
        entry.get("paging", ""), entry.get("auth", "aksk"), entry,
    )  # fmt: skip


def api_of(chosen: str | None, name: str, service: str = "fcu") -> str:
    """The API whose action a name is, the OUTSCALE API where none is chosen.

    Where ``fcu`` is chosen, an action that only the OUTSCALE API has is that API's, to be said in FCU. ``service``:
    what FCU's requests are signed for; with ``ec2`` an action of EC2 is EC2's, and one that nobody knows.
    """
    if chosen == "fcu" and service == "ec2":
        both = name in known("fcu").ACTIONS or name in outscale.ACTIONS
        if name in known("ec2").ACTIONS or not both:
            return "ec2"
    if chosen == "fcu" and name not in known("fcu").ACTIONS and name in outscale.ACTIONS:
        return "outscale"
    return chosen or "outscale"


def schemas(api: str) -> dict[str, dict[str, str]]:
    """The schemas that an API's facts name."""
    return t.cast("dict[str, dict[str, str]]", known(api).SCHEMAS)


def nearest(name: str, known: t.Iterable[str], alike: float = 0.6, *, action: bool = False) -> str:
    """``": did you mean X?"`` where something known looks like the name, and does no more than it.

    ``alike``: how much, from 0 to 1, where it is no action.
    """
    from . import nearest as names  # noqa: PLC0415 - for errors only

    found = names.nearest_action(name, known) if action else names.nearest(name, known, alike)
    return f": did you mean {found}?" if found else ""


def check(api: str, name: str, params: t.Mapping[str, t.Any], doubts: list[str] | None = None) -> dict[str, t.Any]:
    """The parameters in the API's own words, ready to send.

    Keys may be written in either spelling. Raises InvalidInput for an unknown or missing parameter or a wrong type;
    with ``doubts``, what is wrong is added to them instead, and goes as it is.
    """
    facts = action(api, name)
    fields = {**facts.params, **({"Filters": "Filters"} if facts.filters else {})}
    return _Check(facts, doubts).fields(name, fields, params)


def check_filters(api: str, name: str, filters: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
    """Filters in the API's own words; a single value where the API wants a list becomes one."""
    facts = action(api, name)
    if facts.filters and any(_is_odd(facts, str(key), value) for key, value in filters.items()):
        from .written_filters import as_meant  # noqa: PLC0415 - of use to what is written in another way only

        filters = as_meant(f"{name} filters", filters, facts.filters)
    return _Check(facts).filters(filters)


def _is_odd(facts: Action, key: str, value: t.Any) -> bool:
    """Whether a filter is not written as the API wants it."""
    if spelling(key, facts.filters) not in facts.filters:
        return True
    tags = value if isinstance(value, (list, tuple)) else [] if value is None else [value]
    return key in {"tags", "Tags"} and any(not isinstance(tag, str) or "=" not in tag for tag in tags)


def taken(api: str, name: str, param: str, value: t.Any) -> t.Any:
    """What a parameter of an action takes of a value: without the keys, at any depth, that the API has not."""
    params = action(api, name).params
    return _taken(api, params.get(spelling(param, params), "object").strip("[]!"), value)


def _taken(api: str, kind: str, value: t.Any) -> t.Any:
    fields = known(api).SCHEMAS.get(kind)
    if not fields or not isinstance(value, dict):
        return value
    spelled = ((key, spelling(key, fields), item) for key, item in value.items())
    return {key: _taken(api, fields[name].strip("[]!"), item) for key, name, item in spelled if name in fields}


def spelling(key: str, fields: t.Container[str]) -> str:
    """The API's own spelling of a name: as it is, PascalCase, in DirectLink camelCase, or in OKS with hyphens."""
    written = pascal(key)
    camel = written[:1].lower() + written[1:]
    return next((name for name in (key, written, camel, key.replace("_", "-")) if name in fields), written)


def spelled(api: str, value: t.Any) -> t.Any:
    """What the description does not hold, with its names as the API writes all of its own; what is None is left out.

    A name with a capital stays as it is. OKS writes snake_case itself.
    """
    if isinstance(value, dict):
        return {_usual(api, str(key)): spelled(api, item) for key, item in value.items() if item is not None}
    return [spelled(api, item) for item in value] if isinstance(value, (list, tuple)) else value


def _usual(api: str, name: str) -> str:
    if api == "oks" or not name.islower():
        return name
    written = pascal(name)
    return written[:1].lower() + written[1:] if api == "directlink" else written


class _Check(t.NamedTuple):
    """Checks what is given to an action. ``doubts``: collects what is wrong, which raises InvalidInput else."""

    action: Action
    doubts: list[str] | None = None

    def refuse(self, text: str) -> None:
        if self.doubts is None:
            raise InvalidInput(text)
        self.doubts.append(text)

    def filters(self, filters: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        if not self.action.filters and filters:
            self.refuse(f"{self.action.name} takes no filters")
        return self.fields(f"{self.action.name} filters", self.action.filters, filters)

    def fields(self, where: str, fields: dict[str, str], values: t.Mapping[str, t.Any]) -> dict[str, t.Any]:
        checked: dict[str, t.Any] = {}
        for key, value in values.items():
            name = spelling(str(key), fields)
            if name not in fields:  # AutoEnableIO
                name = next((one for one in fields if snake(one) == key), name)
            if fields.get(name, "").startswith("="):  # the documentation's name of another one
                name = fields[name][1:]
            if name not in fields:
                known_names = (snake(one) for one, kind in fields.items() if not kind.startswith("="))
                self.refuse(f"{where} has no parameter {key}{nearest(str(key), known_names)}")
                checked |= spelled(self.action.api, {key: value})
            elif value is not None:
                checked[name] = self.value(f"{where}.{key}", fields[name].rstrip("!"), value)
        missing = [snake(name) for name, kind in fields.items() if kind.endswith("!") and name not in checked]
        if missing:
            self.refuse(f"{where} needs {', '.join(missing)}")
        return checked

    def value(self, where: str, kind: str, value: t.Any) -> t.Any:
        if kind == "Filters" and isinstance(value, dict):
            return self.filters(value)
        if kind.startswith("["):
            items = value if isinstance(value, (list, tuple)) else [value]
            return [self.value(f"{where}[{index}]", kind[1:-1], item) for index, item in enumerate(items)]
        if kind not in _PYTHON:
            if isinstance(value, dict):
                return self.fields(where, known(self.action.api).SCHEMAS.get(kind, {}), value)
            self.refuse(f"{where} must be a mapping")
            return spelled(self.action.api, value)
        if kind == "string" and isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        if kind in {"integer", "boolean"} and isinstance(value, str):
            value = _from_text(kind, value)
        if not isinstance(value, _PYTHON[kind]) or (kind in {"integer", "number"} and isinstance(value, bool)):
            self.refuse(f"{where} must be of type {kind}, not {_word_for(value)}")
        return value


def _word_for(value: t.Any) -> str:
    """What a value is; Ansible hands over subclasses whose names say nothing to the user."""
    return next((kind.__name__ for kind in (bool, int, float, str, list, dict) if isinstance(value, kind)), "that")


def _from_text(kind: str, value: str) -> t.Any:
    """What Jinja made text of."""
    if kind == "boolean":
        return {"true": True, "yes": True, "false": False, "no": False}.get(value.lower(), value)
    return int(value) if value.removeprefix("-").isdecimal() else value
