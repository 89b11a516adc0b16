"""Fields: what the user can ask of a resource, what a change of it means, and when two spellings mean the same."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import dataclasses
import enum
import ipaddress
import json
import typing as t

from .._client.dates import instant
from .._client.errors import InvalidInput
from .paths import EACH, Path
from .values import State, is_nothing, merged


class Change(enum.Enum):
    """What it means that a field of an existing resource differs."""

    UPDATE = "update"
    """A call changes it in place."""

    STOP = "stop"
    """A call changes it in place, while the resource is stopped."""

    GROWS = "grows"
    """A call changes it in place, upwards only."""

    REPLACE = "replace"
    """It is fixed: only another resource can have the other value."""

    CREATE_ONLY = "create only"
    """It counts at creation and is never compared afterwards."""


UPDATE, STOP, GROWS = Change.UPDATE, Change.STOP, Change.GROWS
REPLACE, CREATE_ONLY = Change.REPLACE, Change.CREATE_ONLY


@dataclasses.dataclass(frozen=True)
class Field:
    """A value that is compared as it is; of a mapping only the keys that are wanted.

    ``change``: what a difference means. ``path``: where the observed resource holds it, if not under its own name.
    ``clears``: what is sent to clear it when the user wrote null; None where the API cannot clear it.
    ``default``: what the API gives when nothing is asked for. ``filled``: the cloud puts a value of its own where a
    text or list is empty, or has no way to take one away, so that empty is the same as none.
    ``initial``: what is sent at creation when the user gives nothing, because the API insists on something.
    ``hidden``: the resource never shows it. ``sends_all``: a mapping that is sent as a whole: what the user left out of
    it stays as it is. ``sent_with``: other fields that are sent in the same call where the user gave them.
    ``settles_later``: it reaches its new value some time after the call. ``param``: what calls name it, where that is
    another word.
    ``untold``: it says what the resource holds, and no Read tells: where the resource exists, a warning says that it
    cannot be compared.

    The rule for what counts at creation only (``CREATE_ONLY``): what a Read tells, directly or by a trace such as a
    date or a snapshot, is compared; what says of what it is made and leaves no trace is ``untold``; silence is right
    only for how it is made (``no_reboot``), for a token, and for what goes with something that is compared.
    """

    change: Change = UPDATE
    path: Path | None = None
    clears: t.Any = None
    default: t.Any = None
    filled: bool = False
    initial: t.Any = None
    hidden: bool = False
    sends_all: bool = False
    sent_with: tuple[str, ...] = ()
    settles_later: bool = False
    param: str = ""
    untold: bool = False

    @property
    def fixed(self) -> bool:
        """Whether an existing resource cannot be given another value."""
        return self.change is REPLACE

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when the user's value cannot be right."""

    def normal(self, value: t.Any) -> t.Any:
        """The one spelling that values are compared in."""
        return value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is there is what the user wants."""
        if is_nothing(wanted) and is_nothing(seen):
            return True
        if isinstance(wanted, dict) and isinstance(seen, dict):
            return all(Field.same(self, item, seen.get(key)) for key, item in wanted.items() if item is not None)
        if isinstance(wanted, list) and isinstance(seen, list):
            return len(wanted) == len(seen) and all(Field.same(self, *pair) for pair in zip(wanted, seen, strict=True))
        return bool(self.normal(wanted) == self.normal(seen))

    def possible(self, wanted: t.Any, found: t.Any) -> bool:
        """Whether a call can lead from what is there to what is wanted."""
        return not self.fixed and not (self.change is GROWS and found is not None and wanted < found)

    def sent(self, wanted: t.Any) -> t.Any:
        """What is sent for the user's value at creation."""
        return wanted

    def sent_update(self, wanted: t.Any) -> t.Any:
        """What is sent for the user's value in an update."""
        return self.sent(wanted)

    def shown(self, wanted: t.Any) -> t.Any:
        """What the resource shows after the user's value was sent."""
        return wanted

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The value that the resource has now."""
        return self.path.of(state) if self.path else state.get(name)

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The top-level keys of the resource that change when the field has this value."""
        return self.path.put(state, value) if self.path else {name: value}

    def asked(self, values: t.Mapping[str, t.Any], name: str) -> tuple[bool, t.Any]:
        """Whether the user asks for a value, and for which: null asks to clear, empty text to have none.

        What is empty and asks for nothing is told apart in ``meant``.
        """
        if name not in values:
            return False, None
        if values[name] is None:
            return self.clears is not None, self.clears
        value = self.meant(values[name])
        return value is not None, value

    def meant(self, value: t.Any) -> t.Any:
        """What of a user's value asks for something; None where nothing does.

        Where the cloud fills in a value of its own, or one is fixed once it exists, empty text asks for nothing, be it
        inside a mapping. So does an empty list where the cloud fills in its own.
        """
        if not (self.filled or self.fixed) or (value == [] and not self.filled):
            return value
        if isinstance(value, dict):
            return {key: item for key, item in value.items() if item != ""} or None
        return None if value in ("", []) else value

    def contradictions(
        self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any], *, ending: bool
    ) -> list[str]:
        """What of the values says that another resource is meant. ``ending``: it is to be deleted."""
        if not self.fixed or not self.differs(values, name, state):
            return []
        return [f"{name} is {self.observe(name, state)!r}, not {values.get(name)!r}"]

    def differs(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> bool:
        """Whether the user asks for something that an existing resource does not show."""
        if self.change is CREATE_ONLY:
            return False
        asks, value = self.asked(values, name)
        found = self.observe(name, state)
        if not asks or (value == self.clears and is_nothing(found)):
            return False
        return not self.same(value, found)

    def target(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The value to bring an existing resource to."""
        _asks, value = self.asked(values, name)
        return merged(self.observe(name, state), value) if self.sends_all else value


class IpRange(Field):
    """A CIDR block. Host bits are refused: ``10.0.0.1/16`` is no range."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput with the range that was meant."""
        try:
            ipaddress.ip_network(wanted)
        except ValueError:
            try:
                meant = f": did you mean {ipaddress.ip_network(wanted, strict=False)}?"
            except ValueError:
                meant = ": it must look like 10.0.0.0/16"
            raise InvalidInput(f"{name} {wanted!r} is no IP range without host bits{meant}") from None

    def normal(self, value: t.Any) -> t.Any:
        """``2001:DB8::/32`` and ``2001:db8:0::/32`` are one range."""
        try:
            return str(ipaddress.ip_network(value, strict=False))
        except ValueError:
            return value


class Unordered(Field):
    """A list whose order does not matter and where a value twice is a value once."""

    def normal(self, value: t.Any) -> t.Any:
        """Sorted, each once; what is not there is an empty list."""
        return sorted({json.dumps(item, sort_keys=True) for item in value or []})

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether both hold the same items."""
        return bool(self.normal(wanted) == self.normal(seen))


class UnorderedLists(Field):
    """A mapping of lists whose order does not matter; only the lists that are wanted are compared."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each list that is wanted holds the same items."""
        return all(
            Unordered().same(items, (seen or {}).get(name)) for name, items in wanted.items() if items is not None
        )


class Version(Field):
    """A version; ``1.31`` leaves the patch level, the ``.4`` of ``1.31.4``, to the cloud."""

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether what is there is that version, or one of its patch levels."""
        return bool(wanted == seen) or str(seen).startswith(f"{wanted}.")


class Ids(Unordered):
    """Ids wanted, where the resource shows objects that hold them: ``path`` is ``Path(LIST, EACH, KEY)``."""

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The objects that hold the ids; what else they will hold only the cloud knows."""
        if self.path is None or EACH not in self.path.steps:
            raise ValueError(f"{name} shows ids within objects: its path must be Path(LIST, EACH, KEY)")
        holder, key = Path(*self.path.steps[:-2]), str(self.path.steps[-1])
        known = {item.get(key): item for item in holder.of(state) or []}
        return holder.put(state, [known.get(one, {key: one}) for one in value])


class Instant(Field):
    """A date: both of the API's spellings, and a bare day, compared as the moment they mean; without a zone UTC."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput for what is no date."""
        if wanted != "" and not isinstance(self.normal(wanted), float):
            raise InvalidInput(f"{name} {wanted!r} is no date: it must look like 2027-01-31 or 2027-01-31T12:00:00Z")

    def normal(self, value: t.Any) -> t.Any:
        """Seconds since 1970, or the text where it is no date."""
        try:
            return instant(str(value)).timestamp()
        except ValueError:
            return value


class JsonDocument(Field):
    """JSON compared as structure: spaces and the order of keys do not matter. The user may write it as YAML."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput when it is no JSON."""
        if not isinstance(self.normal(wanted), dict):
            raise InvalidInput(f"{name} is no JSON object")

    def normal(self, value: t.Any) -> t.Any:
        """The structure."""
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            return value

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether both are the same structure."""
        return bool(self.normal(wanted) == self.normal(seen))

    def sent(self, wanted: t.Any) -> t.Any:
        """JSON text."""
        return wanted if isinstance(wanted, str) else json.dumps(wanted, sort_keys=True)
