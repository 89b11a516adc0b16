"""What the lookups share: options, the way to the cloud, and errors in one line."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import difflib
import os
import typing as t

from ansible.errors import AnsibleLookupError
from ansible.plugins.lookup import LookupBase
from ansible.release import __version__ as ansible_version

from ..module_utils._client.cloud import Cloud
from ..module_utils._client.errors import InvalidInput
from ..module_utils._client.schema import catalog
from ..module_utils._modules import arguments
from ._failures import told_as
from ._text import plain

__all__ = ["CloudLookup", "NamesLookup", "alike"]

AGENT = f"ansible-core/{ansible_version}"


_LIKE, _SHOWN = 0.4, 5


class NamesLookup(LookupBase):
    """A lookup whose terms are names. It takes no option that it does not know."""

    def checked(self, term: t.Any) -> str:
        """A term as text. An empty one comes of ``default('')``: it names nothing, and least of all everything."""
        lookup = f"outscale.cloud.{type(self).__module__.rpartition('.')[2]}"
        if isinstance(term, (list, dict, bool)):
            kind = "a list" if isinstance(term, list) else "a mapping" if isinstance(term, dict) else "true or false"
            raise InvalidInput(f"{lookup} takes names as text, each as an argument of its own, not {kind}")
        text = "" if term is None else str(term)
        if not text.strip():
            what = "null" if term is None else "empty"
            raise InvalidInput(f"A name given to {lookup} is {what}: is the variable that should hold it set?")
        return text

    def check_options(self, given: t.Iterable[str]) -> None:
        """Ansible ignores options that a lookup does not know."""
        known = [name for name in self.option_definitions if name != "_terms"]
        for name in given:
            if name not in known:
                meant = catalog.nearest(name, known)
                params = "; the parameters of a call are given in params" if "params" in known and not meant else ""
                raise InvalidInput(f"There is no option {name}{meant}{params}")


class CloudLookup(NamesLookup):
    """A lookup that asks the cloud. Subclasses say in ``find`` what a term stands for.

    ``may_have_no_term``: without a term, ``find`` is asked once, for the empty one.
    """

    may_have_no_term = False

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The values of one term. Raises ``errors``. The option ``filters`` is None where nothing can match it."""
        raise AssertionError("a lookup says what it finds")

    def run(self, terms: t.Any, variables: dict[str, t.Any] | None = None, **kwargs: t.Any) -> list[t.Any]:
        """The values of all terms, one after the other."""
        with told_as(AnsibleLookupError):
            self.check_options(kwargs)
            self.set_options(var_options=variables, direct=kwargs)
            options: dict[str, t.Any] = plain(
                {name: self.get_option(name) for name in self.option_definitions if name != "_terms"}
            )
            connection = {name: options[name] for name in arguments.CONNECTION}
            wanted = [self.checked(term) for term in plain(list(terms))]
            _check_given({name: value for name, value in options.items() if name not in arguments.CONNECTION})
            if [] in (options.get("filters") or {}).values():
                options["filters"] = None
            if not wanted and self.may_have_no_term:
                wanted = [""]
            with Cloud(connection, os.environ, agent=AGENT) as cloud:
                return [value for term in wanted for value in self.find(cloud, term, options)]


def _check_given(options: dict[str, t.Any]) -> None:
    """Raise InvalidInput for a value that is given but is none: an empty id, or a filter that is null."""
    for name, value in options.items():
        if value == "":
            raise InvalidInput(f"{name} is empty: leave it out, or give it a value")
    for name, value in (options.get("filters") or {}).items():
        if value is None or value == "":
            raise InvalidInput(f"The filter {name} is {'null' if value is None else 'empty'}: leave it out")


def alike(name: str, known: t.Iterable[str]) -> str:
    """``". There are X, Y"`` with the known names that are most like one that is not there; empty for none."""
    bare = name.strip("*").lower()
    by_lower = {one.lower(): one for one in sorted(known)}
    found = difflib.get_close_matches(bare, by_lower, _SHOWN, _LIKE)
    return f". There is {', '.join(by_lower[one] for one in found)}" if found else ""
