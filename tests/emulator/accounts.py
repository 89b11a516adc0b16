"""The accounts built into the emulator: who may call, with which keys and passwords."""

from __future__ import annotations

from dataclasses import dataclass

REGIONS = ("ap-northeast-1", "cloudgouv-eu-west-1", "eu-west-2", "us-east-2", "us-west-1")
DEFAULT_REGION = "eu-west-2"
SUBREGIONS = {
    "ap-northeast-1": ("a", "b"),
    "cloudgouv-eu-west-1": ("a", "b", "c"),
    "eu-west-2": ("a", "b", "c"),
    "us-east-2": ("a", "b"),
    "us-west-1": ("a", "b"),
}


@dataclass(frozen=True)
class Account:
    """One account. ``account_id`` has 12 digits, ``access_key`` 20 upper-case letters and digits."""

    account_id: str
    access_key: str
    secret_key: str
    login: str
    password: str
    alias: str | None = None
    customer_id: str = "00000000"


FIRST = Account(
    "100000000001",
    "EMULATORFIRST0000001",
    "FIRSTEMULATORSECRETKEY000000000000000001",
    "first@emulator.example",
    "first-password",
    customer_id="10000001",
)
SECOND = Account(
    "200000000002",
    "EMULATORSECOND000002",
    "SECONDEMULATORSECRETKEY00000000000000002",
    "second@emulator.example",
    "second-password",
    customer_id="20000002",
)
OUTSCALE = Account("900000000009", "", "", "", "", alias="Outscale", customer_id="90000009")
"""Owner of the public catalogue of images. It has no keys: nobody calls in its name."""

ACCOUNTS = (FIRST, SECOND)


def subregions(region: str) -> list[str]:
    """Names of the Subregions of a Region, such as ``eu-west-2a``."""
    return [region + letter for letter in SUBREGIONS[region]]
