"""Statements and documents of policies (EIM), as the API takes them."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import json
import typing as t

from ..module_utils._client.errors import InvalidInput

SERVICES = {"outscale": "api", "fcu": "ec2", "directlink": "directconnect"}
"""What policies call an API, by its name here. None knows of OKS."""
LONGEST = 5120
"""The characters that a policy's document may have; white space does not count."""


def actions_of(api: str, names: t.Iterable[str]) -> list[str]:
    """Actions as policies name them, ``api:ReadVms``. None for an API that policies do not know."""
    return [f"{SERVICES[api]}:{name}" for name in names] if api in SERVICES else []


def statement(actions: t.Iterable[str]) -> dict[str, t.Any]:
    """The statement that allows actions, whatever they are about."""
    return {"Effect": "Allow", "Action": list(actions), "Resource": ["*"]}


def document(actions: t.Iterable[str]) -> dict[str, t.Any]:
    """The document that allows actions. Raises InvalidInput where it is too long for a policy."""
    found = {"Statement": [statement(sorted(actions))]}
    size = len("".join(json.dumps(found).split()))
    if size > LONGEST:
        raise InvalidInput(
            f"A policy has at most {LONGEST} characters, and this one would have {size}: name fewer modules, or say "
            "checks=false"
        )
    return found
