"""What is told of options that a module does not have: what each may have been meant to be."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import typing as t

from ansible.module_utils.errors import UnsupportedError

from . import arguments

if t.TYPE_CHECKING:
    from ansible.module_utils.common.arg_spec import ValidationResult


def refusal(module: str, spec: arguments.Spec, valid: ValidationResult) -> str:
    """Why arguments are refused, in one line. What is unknown goes first: it may be what is said to be missing."""
    if not any(isinstance(error, UnsupportedError) for error in valid.errors.errors):
        return str(valid.errors[0].msg)
    wrong = sorted((one,) if isinstance(one, str) else tuple(one) for one in valid.unsupported_parameters)
    told = "; ".join(f"{'.'.join(path)}{_meant(spec, path)}" for path in wrong)
    return f"Unsupported parameters for ({module}) module: {told}"


def _meant(spec: arguments.Spec, path: tuple[str, ...]) -> str:
    """What may have been meant; where nothing is like it, what there is."""
    from .._client.schema.other_words import OPTIONS, meant  # noqa: PLC0415 - of no use to a task that is right

    for name in path[:-1]:
        spec = spec.get(name, {}).get("options") or {}
    aliases = [alias for option in spec.values() for alias in option.get("aliases", ())]
    hint = meant(path[-1], [*spec, *aliases], OPTIONS)
    own = sorted(name for name in spec if len(path) > 1 or name not in arguments.CONNECTION)
    return hint or f" (the options here are {', '.join(own)})"
