"""Who may reach the API: access rules, the access policy, and certificate authorities."""

from __future__ import annotations

from ipaddress import IPv4Network
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from ..errors import ApiError
from ..kinds import kind
from ..reading import read
from ..store import Region, new_id
from ..world import FILLERS, Answer, Call, World, action

RULE = kind(
    "ApiAccessRule",
    "ReadApiAccessRules",
    "ApiAccessRules",
    "ApiAccessRuleId",
    "5044",
    prefix="aar-",
    digits=32,
    tagged=False,
    paths={"CaIds": "CaIds[]", "Cns": "Cns[]", "IpRanges": "IpRanges[]"},
)
CA = kind("Ca", "ReadCas", "Cas", "CaId", "5044", prefix="ca-", digits=32, tagged=False)
kind("ApiAccessPolicy", "", "ApiAccessPolicy", "Id", "5044", tagged=False, counted=False)


def fill(_world: World, region: Region) -> None:
    """Everybody may come, as in a new account. The rules are kept, not enforced."""
    if region.name == "*":
        rule = {"CaIds": [], "Cns": [], "Description": "Allows all IPs", "IpRanges": ["0.0.0.0/0"]}
        region.add("ApiAccessRule", rule, default=True)
        policy = {"MaxAccessKeyExpirationSeconds": 0, "RequireTrustedEnv": False}
        region.add("ApiAccessPolicy", policy, "policy", default=True)


FILLERS.append(fill)


def _here(call: Call) -> Call:
    """The same call on what the account has once for all Regions."""
    return Call(call.action, call.params, call.account, call.mine, call.world)


def _rule(call: Call) -> dict[str, Any]:
    """All fields of a rule; lists that are left out are empty, a description is not there then.

    4177 was seen for a rule that is refused.
    """
    params = call.params
    if not params.get("CaIds") and not params.get("IpRanges"):
        raise ApiError("7000", "CaIds or IpRanges is required.")
    if params.get("Cns") and not params.get("CaIds"):
        raise ApiError("7000", "CaIds is required with Cns.")
    for ca in params.get("CaIds", ()):
        call.mine.get("Ca", ca)
    for text in params.get("IpRanges", ()):
        _check_range(text)
    rule = {key: list(params.get(key, [])) for key in ("CaIds", "Cns", "IpRanges")}
    return {**rule, "Description": params["Description"]} if params.get("Description") else rule


def _check_range(text: str) -> None:
    """A range, host bits or not, or a single address; it is given back as it was sent. 4013 for anything else."""
    try:
        IPv4Network(text, strict=False)
    except ValueError:
        raise ApiError("4013", f"The value '{text}' is not a CIDR block.") from None


@action("CreateApiAccessRule")
def create_rule(call: Call) -> Answer:
    """One more rule."""
    return {"ApiAccessRule": call.mine.add("ApiAccessRule", _rule(call)).data}


@action("ReadApiAccessRules")
def read_rules(call: Call) -> Answer:
    """The rules, that of a new account included."""
    return read(_here(call), RULE)


@action("UpdateApiAccessRule")
def update_rule(call: Call) -> Answer:
    """All fields are replaced."""
    rule = call.mine.get("ApiAccessRule", call.params["ApiAccessRuleId"])
    wanted = _rule(call)
    rule.data.pop("Description", None)
    rule.data.update(wanted)
    return {"ApiAccessRule": rule.data}


@action("DeleteApiAccessRule")
def delete_rule(call: Call) -> Answer:
    """Not the last one: 9002."""
    rule = call.mine.get("ApiAccessRule", call.params["ApiAccessRuleId"])
    if len(call.mine.table("ApiAccessRule")) == 1:
        raise ApiError("9002", "The last rule cannot be deleted.")
    call.mine.drop(rule)
    return {}


@action("ReadApiAccessPolicy")
def read_policy(call: Call) -> Answer:
    """The one policy of the account."""
    data = call.mine.get("ApiAccessPolicy", "policy").data
    return {"ApiAccessPolicy": {key: value for key, value in data.items() if key != "Id"}}


@action("UpdateApiAccessPolicy")
def update_policy(call: Call) -> Answer:
    """A trusted environment needs keys that expire: 4047."""
    params = call.params
    if params["RequireTrustedEnv"] and not params["MaxAccessKeyExpirationSeconds"]:
        raise ApiError("4047", "MaxAccessKeyExpirationSeconds must be more than 0.")
    call.mine.get("ApiAccessPolicy", "policy").data.update(params)
    return read_policy(call)


@action("CreateCa")
def create_ca(call: Call) -> Answer:
    """4047 for what is no certificate; the fingerprint is the SHA-1 of the certificate."""
    try:
        certificate = x509.load_pem_x509_certificate(call.params["CaPem"].encode())
    except ValueError:
        raise ApiError("4047", "CaPem is not a certificate.") from None
    data = {"CaFingerprint": certificate.fingerprint(hashes.SHA1()).hex()}  # noqa: S303
    if "Description" in call.params:
        data["Description"] = call.params["Description"]
    return {"Ca": call.mine.add("Ca", data, new_id("ca-", 32)).data}


@action("ReadCas")
def read_cas(call: Call) -> Answer:
    """Without the certificates."""
    return read(_here(call), CA)


@action("UpdateCa")
def update_ca(call: Call) -> Answer:
    """The description."""
    ca = call.mine.get("Ca", call.params["CaId"])
    if "Description" in call.params:
        ca.data["Description"] = call.params["Description"]
    return {"Ca": ca.data}


@action("DeleteCa")
def delete_ca(call: Call) -> Answer:
    """9002 while a rule names it."""
    ca = call.mine.get("Ca", call.params["CaId"])
    if any(ca.id in rule.data["CaIds"] for rule in call.mine.all("ApiAccessRule")):
        raise ApiError("9002", f"The authority '{ca.id}' is used by a rule.")
    call.mine.drop(ca)
    return {}
