"""Calls with an action or parameters that an API's description does not hold: what is sent, and what is doubtful."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import re
import typing as t

from ..errors import InvalidInput
from . import catalog


class Call(t.NamedTuple):
    """An action and its parameters in the API's own words. ``doubts``: what the check would refuse, a line each."""

    known: catalog.Action
    params: dict[str, t.Any]
    doubts: list[str]

    @property
    def warnings(self) -> list[str]:
        """One warning; none where the description holds everything."""
        return [f"Sent unchecked, as unchecked is true: {'; '.join(self.doubts)}"] if self.doubts else []


def call(
    api: str, name: str, params: t.Mapping[str, t.Any], method: str | None = None, path: str | None = None
) -> Call:
    """A call as a task gives it.

    ``method`` and ``path``: of an operation of OKS, ``{names}`` in the path stand for parameters. Raises InvalidInput
    where they are missing, or belong to nothing.
    """
    if (method or path) and api != "oks":
        raise InvalidInput(f"method and path are for operations of OKS: leave them out of a call of {api}")
    if not (method or path) and name in catalog.known(api).ACTIONS:
        doubts: list[str] = []
        checked = catalog.check(api, name, params, doubts)
        return Call(catalog.action(api, name), checked, doubts)
    if api == "oks" and not (method and path):
        raise InvalidInput(f"{name} is no operation of OKS that is known: give its method and its path, both")
    doubt = f"{name} is sent with the method and the path that the task gives"
    if not method:
        try:
            catalog.action(api, name)
        except InvalidInput as exc:
            doubt = str(exc)
    http = {"method": method, "path": _path(str(path), params)} if method else {}
    known = catalog.Action(api, name, {}, {}, {}, "", "aksk", http, assumed=True)
    return Call(known, catalog.spelled(api, dict(params)), [doubt])


def _path(path: str, params: t.Mapping[str, t.Any]) -> str:
    """A path that can be sent, with its names in braces still. Raises InvalidInput."""
    if re.search(r"[?#\s]", path):
        raise InvalidInput(f"The path {path} must have neither a query nor spaces: what is in the query goes to params")
    lacking = [name for name in re.findall(r"{(.*?)}", path) if params.get(name) is None]
    if lacking:
        raise InvalidInput(f"The path {path} needs {', '.join(lacking)} in params")
    return f"/{path.lstrip('/')}"
