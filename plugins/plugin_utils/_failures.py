"""Errors of the client as one line of Ansible's."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import contextlib
import typing as t

from ..module_utils._client.errors import OutscaleError

if t.TYPE_CHECKING:
    from ansible.errors import AnsibleError


@contextlib.contextmanager
def told_as(kind: type[AnsibleError]) -> t.Iterator[None]:
    """What fails inside is told as an error of this kind."""
    try:
        yield
    except OutscaleError as exc:
        raise kind(str(exc)) from None
    except Exception as exc:
        # a MissingLibrary; to import its class would import httpx, which is slow and may not be needed at all
        library = getattr(exc, "library", None)
        if library is None:
            raise
        raise kind(f"The Python library {library} is needed where Ansible runs: pip install {library}") from None
