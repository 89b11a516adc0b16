"""The account itself: its data, its quotas, its consumption, its login."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..accounts import ACCOUNTS, subregions
from ..clock import instant, spell_offset
from ..errors import ApiError
from ..kinds import kind
from ..world import FILLERS, Answer, Call, World, action
from .prices import CURRENCY, unit_price
from .user import EMAIL

if TYPE_CHECKING:
    from ..store import Item, Region

kind("Account", "", "Accounts", "AccountId", "5044", tagged=False, counted=False)

_DAY = 86400


def fill(_world: World, region: Region) -> None:
    """Who the built-in accounts are."""
    for account in ACCOUNTS:
        if region.name == "*" and region.account_id == account.account_id:
            data = {
                "AdditionalEmails": [],
                "City": "Saint-Cloud",
                "CompanyName": "EXAMPLE SAS",
                "Country": "France",
                "CustomerId": account.customer_id,
                "Email": account.login,
                "FirstName": "JEAN",
                "LastName": "DUPONT",
                "OutscaleLoginAllowed": True,
                "ZipCode": "92210",
            }
            region.add("Account", data, account.account_id, default=True)


FILLERS.append(fill)


def _own(call: Call) -> Item:
    return call.mine.get("Account", call.account_id)


@action("ReadAccounts")
def read_accounts(call: Call) -> Answer:
    """The caller's account."""
    return {"Accounts": [_own(call).data]}


def _check_emails(params: dict[str, Any]) -> None:
    for email in (params.get("Email"), *params.get("AdditionalEmails", ())):
        if email is not None and not EMAIL.match(email):
            raise ApiError("4020", f"'{email}' is not an email address.")


@action("UpdateAccount")
def update_account(call: Call) -> Answer:
    """A given list of emails replaces the whole list."""
    _check_emails(call.params)
    _own(call).data.update(call.params)
    return {"Account": _own(call).data}


@action("CreateAccount")
def create_account(call: Call) -> Answer:
    """Needs a quota (``accounts`` of the switch) that the built-in accounts do not have: 10006. It has no keys yet.

    9007 for the email address of an account that was made.
    """
    if not call.world.switches["quotas"].get("accounts"):
        raise ApiError("10006", "The account may not create accounts.")
    _check_emails(call.params)
    made = call.mine.get("Account", call.account_id).hidden.setdefault("made", [])
    if call.params["Email"] in made:
        raise ApiError("9007", "An account has this email address.")
    made.append(call.params["Email"])
    return {"Account": {"AdditionalEmails": [], **call.params, "AccountId": f"3{secrets.randbelow(10**11):011d}"}}


@action("CheckAuthentication")
def check_authentication(call: Call) -> Answer:
    """4048 when login and password are not an account's."""
    for account in ACCOUNTS:
        if (account.login, account.password) == (call.params["Login"], call.params["Password"]):
            return {}
    raise ApiError("4048", "The login or the password is wrong.")


_CONSUMED = (
    ("compute", "TinaOS-FCU", "RunInstances-OD", "CustomCore:v5-p2", "On demand core"),
    ("compute", "TinaOS-FCU", "RunInstances-OD", "CustomRam", "On demand memory"),
    ("storage", "TinaOS-FCU", "CreateVolume", "BSU:VolumeUsage:gp2", "Volume"),
)
_RESOURCES = ("i-00000001", "i-00000002")


@action("ReadConsumptionAccount")
def read_consumption_account(call: Call) -> Answer:
    """An entry per Type and Subregion, or per resource where asked for, at made-up amounts.

    The ToDate of an entry is the last day of the period, as recorded; the currency comes with prices only.
    """
    params = call.params
    start, end = instant(params["FromDate"]), instant(params["ToDate"])
    if start % _DAY or end % _DAY or end <= start:
        raise ApiError("4047", "The dates must be midnights, one after the other.")
    details = [{"ResourceId": id_} for id_ in _RESOURCES] if params.get("ShowResourceDetails") else [{}]
    entries = [
        {**_consumed(call, row, start, end), **detail, "SubregionName": name}
        for row in _CONSUMED
        for name in subregions(call.region.name)[:2]
        for detail in details
    ]
    if call.world.newer and params.get("ShowPrice"):
        return {"ConsumptionEntries": entries, "Currency": CURRENCY}
    return {"ConsumptionEntries": entries}


def _consumed(call: Call, row: tuple[str, ...], start: float, end: float) -> dict[str, Any]:
    category, service, operation, kind, title = row
    entry: dict[str, Any] = {
        "AccountId": call.account_id,
        "Category": category,
        "FromDate": _date(start),
        "Operation": operation,
        "PayingAccountId": call.account_id,
        "Service": service,
        "Title": title,
        "ToDate": _date(end - _DAY),
        "Type": kind,
        "Value": (end - start) / 3600,
    }
    found = unit_price(service, operation, kind)
    if call.params.get("ShowPrice") and found is not None:
        entry.update(Price=entry["Value"] * found[0], UnitPrice=found[0])
    return entry


def _date(at: float) -> str:
    """A date as consumption entries spell it: ``2026-06-30T00:00:00``."""
    return spell_offset(at)[:19]


@action("ReadCO2EmissionAccount")
def read_co2_emission_account(call: Call) -> Answer:
    """An entry for each month of the period, its last one left out, in made-up kilograms. 4047 for other dates."""
    first, end = (datetime.fromisoformat(call.params[key]) for key in ("FromMonth", "ToMonth"))
    if first.day != 1 or end.day != 1 or end <= first:
        raise ApiError("4047", "FromMonth and ToMonth must be first days of months, one after the other.")
    months = range(first.year * 12 + first.month - 1, end.year * 12 + end.month - 1)
    parts = {"hardware": 1.5, "electricity": 0.5}
    entries = [
        {
            "AccountId": call.account_id,
            "CategoryDistribution": [{"Category": "compute", "Value": sum(parts.values())}],
            "FactorDistribution": [{"Factor": factor, "Value": value} for factor, value in parts.items()],
            "Month": f"{month // 12:04d}-{month % 12 + 1:02d}-01",
            "PayingAccountId": call.account_id,
            "Value": sum(parts.values()),
        }
        for month in months
    ]
    return {"CO2EmissionEntries": entries, "Unit": "kgCO2", "Value": sum(parts.values()) * len(entries)}


@action("EnableOutscaleLogin", "DisableOutscaleLogin")
def allow_login(call: Call) -> Answer:
    """Whether the root user of the account may log in at the cloud's own page."""
    _own(call).data["OutscaleLoginAllowed"] = call.action.startswith("Enable")
    return {}


@action("EnableOutscaleLoginForUsers", "DisableOutscaleLoginForUsers")
def allow_login_of_all(call: Call) -> Answer:
    """The same for every user of the account."""
    for user in call.mine.all("User"):
        user.data["OutscaleLoginAllowed"] = call.action.startswith("Enable")
    return {}


@action("EnableOutscaleLoginPerUsers", "DisableOutscaleLoginPerUsers")
def allow_login_of_some(call: Call) -> Answer:
    """The same for some users; all of them are looked at before anything is done."""
    for user in [call.mine.get("User", name) for name in call.params["UserNames"]]:
        user.data["OutscaleLoginAllowed"] = call.action.startswith("Enable")
    return {}
