"""What the client of every API answers, so that the engine need not know which one it speaks to."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import abc
import functools
import typing as t

from .. import errors
from ..schema import catalog
from ..schema.shapes import misfit

if t.TYPE_CHECKING:
    from ..http.transport import Transport

Params = t.Mapping[str, t.Any]


class Client(abc.ABC):
    """One API of one account in one Region. Parameters and answers are in Ansible's words (snake_case)."""

    name: str
    transport: Transport
    scope: str = ""
    """That of the settings."""

    @abc.abstractmethod
    def call(self, action: str, params: Params | None = None) -> dict[str, t.Any]:
        """The answer of one call. Raises ``errors``."""

    @abc.abstractmethod
    def read_all(self, action: str, params: Params | None = None) -> list[t.Any]:
        """Every item of a Read action, over all its pages."""

    def send(self, known: catalog.Action, params: Params) -> dict[str, t.Any]:
        """The answer of an action as it is described here, with parameters in the API's own words.

        Neither need be in the schema, and nothing is checked. Raises ``errors``; InvalidInput where this client makes
        known calls only.
        """
        raise errors.InvalidInput(f"{known.name} with {', '.join(params) or 'nothing'} cannot be sent unchecked")

    def list_with(self, known: catalog.Action, params: Params) -> list[t.Any]:
        """Every item that such an action lists, over all its pages; its whole answer where it has no list."""
        wanted, found = dict(params), list[t.Any]()
        listing = Listing(self.transport, known.name)
        while True:
            answer = self.send(known, wanted)
            more = self.following(answer)
            items = _listed(answer)
            found += items
            if not more:
                return found
            listing.follow(items, *more.values())
            wanted |= more

    def following(self, answer: Params) -> dict[str, t.Any]:
        """What to ask the next page with, in the API's own words; nothing where an answer is the last."""
        names = {"next_page_token": "NextPageToken", "next_token": "NextToken"}
        return {name: answer[key] for key, name in names.items() if answer.get(key)}

    @property
    def signs_with(self) -> str:
        """The access key that signs its calls; empty where a login does."""
        return ""

    def vet(self, action: str, params: Params) -> None:  # noqa: B027 - most clients can make every call
        """Raise InvalidInput where this client cannot make a call that the API knows. Sends nothing."""

    def supports(self, action: str, name: str = "") -> bool:
        """Whether there is an action, and whether it takes a parameter or a filter that the API's description has."""
        return True

    def want(self, names: t.Iterable[str]) -> None:  # noqa: B027 - most clients show every field anyway
        """Say which fields are looked at from now on: some are shown only by calls of their own, which cost time."""

    def owner(self) -> str:
        """What filters by account call the account itself; empty where that cannot be told."""
        accounts = self.read_all("ReadAccounts")
        return str(accounts[0]["account_id"]) if accounts else ""


def _listed(answer: Params) -> list[t.Any]:
    lists = [value for value in answer.values() if isinstance(value, list)]
    return lists[0] if lists else [dict(answer)]


_SCALARS = frozenset({"string", "integer", "number", "boolean", ""})
_CONTEXT = frozenset({"ResponseContext", "requestId"})
_SHOWS = ("Create", "Read", "List", "Get", "Describe")


def belongs(known: catalog.Action, answer: t.Any) -> bool:
    """Whether an object is the answer of an action: a gateway's, or a late answer to another call, is not.

    What is read or made has its key, of its kind. What is changed or removed has a key of its own, or the API's
    context: versions differ in what they show after a change. Keys that nobody knows are of a version to come.
    """
    if not isinstance(answer, dict) or "Errors" in answer or not isinstance(answer.get("ResponseContext", {}), dict):
        return False
    found = answer.keys() - _CONTEXT
    if known.assumed:
        return known.api == "directlink" or "ResponseContext" in answer
    if known.result and known.name.startswith(_SHOWS) and (known.api != "directlink" or known.reads):
        key = known.result if known.result in found else str(known.http.get("sealed") or known.result)
        return key in found and _is(answer[key], known.answer[key])
    if own := found & known.answer.keys():
        shown = [key for key in own if answer[key] is not None]  # DirectLink shows null for what is not set
        return bool(shown) and all(_is(answer[key], known.answer[key]) for key in shown)
    return len(found) < len(answer) and found.isdisjoint(_results(known.api))


class Belonging:
    """Tells of each answer to one request whether it is the action's; ``belongs`` for what is sent again.

    Services leave a list out that is empty, or show null. So does the late answer to a removal, which says nothing of
    what there is: such an answer to a Read is taken for an empty list where it comes a second time.
    """

    def __init__(self, known: catalog.Action) -> None:
        self._known = known
        self._empty = 0

    def __call__(self, answer: t.Any) -> bool:
        """Whether it is an answer of the action."""
        if belongs(self._known, answer):
            return True
        self._empty += self._shows_nothing(answer)
        return self._empty > 1

    def _shows_nothing(self, answer: t.Any) -> bool:
        """Whether it is the context alone, where a list was asked for."""
        known = self._known
        if not (known.reads and known.answer.get(known.result, "").startswith("[") and isinstance(answer, dict)):
            return False
        found = answer.keys() - _CONTEXT
        context = isinstance(answer.get("ResponseContext"), dict)
        nothing = context and "Errors" not in found and answer.get(known.result) is None
        return nothing and found.isdisjoint(_results(known.api) - {known.result})


def fitting(known: catalog.Action, answer: dict[str, t.Any]) -> dict[str, t.Any]:
    """The answer of an action. Raises errors.NotTheApi where a part of it has another shape than the API gives it."""
    if what := misfit(known, answer):
        raise errors.NotTheApi(f"{known.name}: the server answered something of another shape than the API's: {what}")
    return answer


def _is(value: t.Any, kind: str) -> bool:
    """Whether a value is a list of objects, an object, or something simple, as its kind says."""
    kind = kind.rstrip("!")
    if kind.startswith("["):
        simple = kind.strip("[]!") in _SCALARS
        return isinstance(value, list) and (simple or all(isinstance(one, dict) for one in value))
    return value is not None and isinstance(value, dict) is (kind not in _SCALARS)


@functools.cache
def _results(api: str) -> frozenset[str]:
    """What the actions of an API answer with."""
    return frozenset(catalog.action(api, name).result for name in catalog.known(api).ACTIONS)


class Listing:
    """Watches over the pages of a listing, so that it ends. ``size``: how many items were asked for in a page.

    It may take ``call_timeout`` for each thousand items. After a few pages there must be items in them, ten on average.
    """

    _MOST, _FEW, _AVERAGE, _THOUSAND = 10_000, 20, 10, 1000

    def __init__(self, transport: Transport, action: str, size: int = _AVERAGE) -> None:
        self._transport = transport
        self._begin = transport.clock.monotonic()
        self._action = action
        self._average = max(1, min(self._AVERAGE, size))
        self._tokens: set[str] = set()
        self.seen = 0

    def follow(self, items: list[t.Any], token: t.Any) -> None:
        """Take note of a page that is not the last. Raises errors.Endless where the listing has no end."""
        self.seen += len(items)
        pages = len(self._tokens) + 1
        took = self._transport.clock.monotonic() - self._begin
        ends = (
            (not isinstance(token, (str, int)) or token in self._tokens, "its pages lead back to themselves"),
            (
                pages > self._FEW + self.seen // self._average or pages > self._MOST,
                f"{pages} pages hold {self.seen} items",
            ),
            (took > self._transport.limits.call * (1 + self.seen // self._THOUSAND), "call_timeout is over"),
        )
        if reason := next((reason for over, reason in ends if over), ""):
            raise errors.Endless(f"{self._action}: the listing has no end: {reason}")
        self._tokens.add(token)
