"""What the lookups share: options, the way to the cloud, and errors in one line."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

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

__all__ = ["CloudLookup"]

AGENT = f"ansible-core/{ansible_version}"


class CloudLookup(LookupBase):
    """A lookup that asks the cloud. Subclasses say in ``find`` what a term stands for."""

    def find(self, cloud: Cloud, term: str, options: dict[str, t.Any]) -> list[t.Any]:
        """The values of one term. Raises ``errors``."""
        raise AssertionError("a lookup says what it finds")

    def run(self, terms: t.Any, variables: dict[str, t.Any] | None = None, **kwargs: t.Any) -> list[t.Any]:
        """The values of all terms, one after the other."""
        with told_as(AnsibleLookupError):
            self._check_names(kwargs)
            self.set_options(var_options=variables, direct=kwargs)
            options: dict[str, t.Any] = plain(
                {name: self.get_option(name) for name in self.option_definitions if name != "_terms"}
            )
            connection = {name: options[name] for name in arguments.CONNECTION}
            with Cloud(connection, os.environ, agent=AGENT) as cloud:
                return [value for term in plain(list(terms)) for value in self.find(cloud, str(term), options)]

    def _check_names(self, given: t.Iterable[str]) -> None:
        """Ansible ignores options that a lookup does not know."""
        known = [name for name in self.option_definitions if name != "_terms"]
        for name in given:
            if name not in known:
                meant = catalog.nearest(name, known)
                params = "; the parameters of a call are given in params" if "params" in known and not meant else ""
                raise InvalidInput(f"There is no option {name}{meant}{params}")
