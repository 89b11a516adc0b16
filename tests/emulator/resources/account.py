"""The account itself: its data, its quotas, its consumption, its login."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..accounts import ACCOUNTS
from ..clock import instant, spell_offset
from ..errors import ApiError
from ..kinds import KINDS, kind
from ..reading import listed
from ..world import FILLERS, Answer, Call, World, action
from .catalog import CURRENCY
from .user import EMAIL

if TYPE_CHECKING:
    from ..store import Item, Region

kind("Account", "", "Accounts", "AccountId", "5044", tagged=False, counted=False)

_DEFAULT_QUOTA = 1000


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


@action("ReadConsumptionAccount")
def read_consumption_account(call: Call) -> Answer:
    """One entry for each day of the period, at a made-up rate."""
    start, end = instant(call.params["FromDate"]), instant(call.params["ToDate"])
    if start % 86400 or end % 86400 or end <= start:
        raise ApiError("4047", "The dates must be midnights, one after the other.")
    entry: dict[str, Any] = {
        "AccountId": call.account_id,
        "Category": "compute",
        "FromDate": spell_offset(start),
        "Operation": "RunInstances-OD",
        "PayingAccountId": call.account_id,
        "Service": "TinaOS-FCU",
        "SubregionName": call.region.name + "a",
        "Title": "On demand VM",
        "ToDate": spell_offset(end),
        "Type": "BoxUsage:tinav5.c1r1p2",
        "Value": (end - start) / 3600,
    }
    answer: Answer = {"ConsumptionEntries": [entry]}
    if call.params.get("ShowPrice"):
        entry.update(Price=entry["Value"] * 0.05, UnitPrice=0.05)
    if call.params.get("ShowResourceDetails"):
        entry["ResourceId"] = "i-00000001"
    if call.world.newer:
        answer["Currency"] = CURRENCY
    return answer


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


@action("ReadQuotas")
def read_quotas(call: Call) -> Answer:
    """Global quotas: those of the table of kinds, with the limits of the switch ``quotas``."""
    filters = call.params.get("Filters", {})
    quotas = []
    for each in KINDS.values():
        if each.quota is None or each.name == "AccessKey":
            continue
        limits = call.world.switches["quotas"]
        words = each.word.replace("_", " ")
        quota = {
            "AccountId": call.account_id,
            "Description": f"Maximum number of {words}s you can own",
            "MaxValue": int(limits.get(each.quota, limits.get(each.word, _DEFAULT_QUOTA))),
            "Name": each.quota,
            "QuotaCollection": "Compute" if each.name in ("Vm", "Volume", "Snapshot", "Image") else "VPC",
            "ShortDescription": f"{words.capitalize()} limit",
            "UsedValue": call.region.used(each.name),
        }
        keys = {"Collections": "QuotaCollection", "QuotaNames": "Name", "ShortDescriptions": "ShortDescription"}
        if all(quota[key] in filters.get(field, (quota[key],)) for field, key in keys.items()):
            quotas.append(quota)
    wanted = filters.get("QuotaTypes", ["global"])
    found = [{"QuotaType": "global", "Quotas": quotas}] if "global" in wanted and quotas else []
    return listed(call, "QuotaTypes", found)
