"""Users, groups, policies, keys, certificates and access rules do what the service was recorded to do."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from tests.emulator.accounts import FIRST
from tests.emulator.description import NEWER

from .direct import Direct
from .everything import POLICY, certificate


@pytest.fixture
def do():
    return Direct(version=NEWER)


@pytest.fixture
def group(do):
    do("CreateUser", UserName="ada", Path="/shop/")
    do("CreateUserGroup", UserGroupName="ops", Path="/shop/")
    return {"UserGroupName": "ops"}


def test_a_user_without_address_has_the_account_s(do):
    assert do("CreateUser", UserName="ada")["User"]["UserEmail"] == FIRST.login
    assert do("CreateUser", UserName="eve", UserEmail="")["User"]["UserEmail"] == FIRST.login
    assert do("CreateUser", UserName="bob", UserEmail="bob@example.com")["User"]["UserEmail"] == "bob@example.com"


def test_without_path_users_and_groups_of_any_path_are_found(do, group):
    do("AddUserToUserGroup", **group, UserName="ada")
    assert [user["UserName"] for user in do("ReadUserGroup", **group)["Users"]] == ["ada"]
    do("PutUserGroupPolicy", **group, PolicyName="all", PolicyDocument=POLICY)
    assert do("ReadUserGroupPolicies", **group)["Policies"][0]["Name"] == "all"
    do("DeleteUserGroupPolicy", **group, PolicyName="all")
    do("RemoveUserFromUserGroup", **group, UserName="ada")
    do("DeleteUserGroup", **group)


def test_a_name_that_is_no_user_s_has_a_code_of_its_own(do, group):
    assert do.refusal("RemoveUserFromUserGroup", **group, UserName="nobody") == (400, "5098")


def test_a_version_may_be_named_with_a_capital(do):
    orn = do("CreatePolicy", PolicyName="p", Document=POLICY)["Policy"]["Orn"]
    do("CreatePolicyVersion", PolicyOrn=orn, Document=POLICY)
    do("SetDefaultPolicyVersion", PolicyOrn=orn, VersionId="V2")
    assert do("ReadPolicy", PolicyOrn=orn)["Policy"]["PolicyDefaultVersionId"] == "v2"


@pytest.mark.parametrize(
    "document",
    [
        POLICY.replace("Allow", "Perhaps"),
        '{"Statement": [{"Action": ["*"], "Resource": ["*"]}]}',
        '{"Statement": [{"Effect": "Allow", "Resource": ["*"]}]}',
        '{"Statement": ["Allow"]}',
    ],
)
def test_a_policy_needs_an_effect_and_an_action(do, document):
    assert do.refusal("CreatePolicy", PolicyName="p", Document=document) == (400, "4047")
    do("CreatePolicy", PolicyName="p", Document=POLICY.replace("Allow", "Deny"))


def test_a_description_that_was_not_given_is_absent(do):
    pem, _unused = certificate()
    rule = {"IpRanges": ["192.0.2.0/24"]}
    for more in ({}, {"Description": ""}):
        name = f"p{len(more)}"
        assert "Description" not in do("CreatePolicy", PolicyName=name, Document=POLICY, **more)["Policy"]
        assert "Description" not in do("CreateCa", CaPem=pem, **more)["Ca"]
        assert "Description" not in do("CreateApiAccessRule", **rule, **more)["ApiAccessRule"]
    assert do("CreateCa", CaPem=pem, Description="x")["Ca"]["Description"] == "x"
    made = do("CreateApiAccessRule", **rule, Description="x")["ApiAccessRule"]
    assert made["Description"] == "x"
    assert (
        "Description" not in do("UpdateApiAccessRule", ApiAccessRuleId=made["ApiAccessRuleId"], **rule)["ApiAccessRule"]
    )


def test_the_same_certificate_can_be_an_authority_twice(do):
    pem, _unused = certificate()
    assert len({do("CreateCa", CaPem=pem)["Ca"]["CaId"] for _time in range(2)}) == 2


def test_access_rules_give_ranges_back_as_they_were_sent(do):
    ranges = ["192.0.2.77/24", "198.51.100.7", "203.0.113.7/32"]
    assert do("CreateApiAccessRule", IpRanges=ranges)["ApiAccessRule"]["IpRanges"] == ranges
    assert do.refusal("CreateApiAccessRule", IpRanges=["192.0.2.0/99"]) == (400, "4013")


def test_a_key_keeps_its_expiration_until_it_is_cleared(do):
    key = do("CreateAccessKey", ExpirationDate="2100-01-01")["AccessKey"]["AccessKeyId"]
    kept = do("UpdateAccessKey", AccessKeyId=key, State="INACTIVE")["AccessKey"]
    assert kept["ExpirationDate"].startswith("2100-01-01")
    cleared = do("UpdateAccessKey", AccessKeyId=key, ClearExpirationDate=True)["AccessKey"]
    assert "ExpirationDate" not in cleared
    assert cleared["State"] == "INACTIVE"


def test_keys_of_pkcs_8_are_taken(do):
    body, pkcs1 = certificate()
    key = load_pem_private_key(pkcs1.encode(), None)
    pkcs8 = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    assert "BEGIN PRIVATE KEY" in pkcs8
    do("CreateServerCertificate", Name="one", Body=body, PrivateKey=pkcs8)
    do("CreateServerCertificate", Name="two", Body=body, PrivateKey=pkcs1)
    _body, foreign = certificate()
    assert do.refusal("CreateServerCertificate", Name="three", Body=body, PrivateKey=foreign) == (400, "5070")
