"""OKS clusters: values that are expected, sign-in with OpenID Connect, and this machine in the whitelist."""

# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
from __future__ import annotations

import ipaddress
import typing as t

from .._client.errors import InvalidInput, OutscaleError
from .._engine.calls import Desired
from .._engine.fields import Field
from .._engine.values import State, is_nothing

if t.TYPE_CHECKING:
    from .._client.cloud import Client

THIS_MACHINE = "admin_whitelist_this_machine"


class Expected(Field):
    """A value that takes effect some time after the call; until then ``expected_`` with its name tells which."""

    def observe(self, name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """The value that the cluster has or, where that is another one, is to have."""
        return state.get(f"expected_{name}") or super().observe(name, state)

    def place(self, name: str, state: t.Mapping[str, t.Any], value: t.Any) -> State:
        """The value, and that it is what is expected."""
        expected = f"expected_{name}"
        return {name: value, **({expected: value} if state.get(expected) else {})}


class SignIn(Field):
    """``{"oidc": {...}}``: what is left out stays as it is; the claims that are required are those given, no others."""

    def check(self, name: str, wanted: t.Any) -> None:
        """Raise InvalidInput for an issuer that Kubernetes does not take: it asks for HTTPS."""
        url = str((wanted.get("oidc") or {}).get("issuer_url"))
        if not url.startswith("https://"):
            raise InvalidInput(
                f"{name}.oidc.issuer_url is {url!r}: Kubernetes takes only one that begins with https://"
            )

    def same(self, wanted: t.Any, seen: t.Any) -> bool:
        """Whether each setting that is wanted is so."""
        found = _settings(seen)
        return all(
            value == found.get(name) or (is_nothing(value) and is_nothing(found.get(name)))
            for name, value in _settings(wanted).items()
        )

    def target(self, values: t.Mapping[str, t.Any], name: str, state: t.Mapping[str, t.Any]) -> t.Any:
        """All settings, as the API takes them as a whole."""
        return {"oidc": {**_settings(self.observe(name, state)), **_settings(values[name])}}


def _settings(auth: t.Any) -> dict[str, t.Any]:
    return dict((auth or {}).get("oidc") or {})


def with_this_machine(client: Client, desired: Desired, states: list[State]) -> State:
    """The whitelist with the address that this machine has for OKS, where the task asks for that and no range has it.

    Without a list of the task's own, it is added to what is there.
    """
    if not desired.get(THIS_MACHINE) or desired.state == "absent":
        return {}
    given = desired.get("admin_whitelist")
    listed = list((states[0].get("admin_whitelist") if states else None) or []) if given is None else list(given)
    own = _address(client.call("GetClientIP"))
    if any(own in one for one in map(_range, listed) if one is not None):
        return {}
    return {"admin_whitelist": [*listed, f"{own}/{own.max_prefixlen}"]}


Address = t.Union[ipaddress.IPv4Address, ipaddress.IPv6Address]  # noqa: UP007 - evaluated when the file is loaded
Range = t.Union[ipaddress.IPv4Network, ipaddress.IPv6Network]  # noqa: UP007


def _address(answer: t.Mapping[str, t.Any]) -> Address:
    """The caller's address. Raises OutscaleError where OKS does not tell it."""
    told = (answer.get("IP") or {}).get("x_real_ip")
    try:
        return ipaddress.ip_address(str(told))
    except ValueError:
        raise OutscaleError(
            f"OKS does not tell this machine's address ({told!r}): give it in admin_whitelist, without {THIS_MACHINE}"
        ) from None


def _range(text: str) -> Range | None:
    try:
        return ipaddress.ip_network(text, strict=False)
    except ValueError:
        return None
