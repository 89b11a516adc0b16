"""User groups and inline policies, against an API of version 1.40 in a few lines."""

# ruff: noqa: N802 - the methods have the names of actions

from __future__ import annotations

import json
import types

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.apis.protocol import Client
from ansible_collections.outscale.cloud.plugins.module_utils._client.http.transport import Clock
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options
from ansible_collections.outscale.cloud.plugins.modules.user import USER
from ansible_collections.outscale.cloud.plugins.modules.user_group import USER_GROUP

DOCUMENT = {"Statement": [{"Effect": "Allow", "Action": ["api:ReadVms"], "Resource": ["*"]}]}


class Api(Client):
    """Groups by name and path; users with inline policies. ``called``: the changing calls."""

    def __init__(self):
        self.transport = types.SimpleNamespace(clock=Clock())
        self.users = {"ada": {"path": "/shop/"}, "grace": {"path": "/"}}
        self.inline = {"ada": {}, "grace": {}}
        self.groups = {}
        self.called = []

    def read_all(self, action, params):
        if action == "ReadUsers":
            return [{"user_name": name, **user} for name, user in self.users.items()]
        if action == "ReadUserPolicies":
            return list(self.inline[params["user_name"]])
        if action == "ReadUserGroups":
            return [{"name": name, "path": path, "user_group_id": "ug-1"} for name, path in self.groups]
        if action == "ReadUserGroupPolicies":
            group = self.groups[params["user_group_name"], params["user_group_path"]]
            return [{"name": name, "body": body} for name, body in group["inline"].items()]
        if action == "ReadPolicies":
            return [{"orn": "orn:ows:idauth::012345678910:policy/example"}]
        assert action == "ReadManagedPoliciesLinkedToUserGroup"
        (group,) = [one for (name, _path), one in self.groups.items() if name == params["user_group_name"]]
        return [{"orn": orn} for orn in group["managed"]]

    def call(self, action, params):
        if action == "ReadUserPolicy":
            return {"policy_document": self.inline[params["user_name"]][params["policy_name"]]}
        if action == "ReadUserGroup":
            members = self.groups[params["user_group_name"], params["path"]]["members"]
            return {"users": [{"user_name": name, "path": path} for name, path in members]}
        self.called.append(action)
        return getattr(self, f"_{action}")(**params) or {}

    def _CreateUserGroup(self, user_group_name, path="/"):
        self.groups[user_group_name, path] = {"members": [], "inline": {}, "managed": []}
        return {"user_group": {"name": user_group_name, "path": path, "user_group_id": "ug-1"}}

    def _UpdateUserGroup(self, user_group_name, path, new_path=None, new_user_group_name=None):
        group = self.groups.pop((user_group_name, path))
        self.groups[new_user_group_name or user_group_name, new_path or path] = group

    def _DeleteUserGroup(self, user_group_name, path, force=False):
        assert force or not any(self.groups[user_group_name, path].values())
        del self.groups[user_group_name, path]

    def _AddUserToUserGroup(self, user_group_name, user_group_path, user_name, user_path):
        assert self.users[user_name]["path"] == user_path
        self.groups[user_group_name, user_group_path]["members"].append((user_name, user_path))

    def _RemoveUserFromUserGroup(self, user_group_name, user_group_path, user_name, user_path):
        self.groups[user_group_name, user_group_path]["members"].remove((user_name, user_path))

    def _PutUserGroupPolicy(self, user_group_name, user_group_path, policy_name, policy_document):
        self.groups[user_group_name, user_group_path]["inline"][policy_name] = policy_document

    def _DeleteUserGroupPolicy(self, user_group_name, user_group_path, policy_name):
        del self.groups[user_group_name, user_group_path]["inline"][policy_name]

    def _LinkManagedPolicyToUserGroup(self, user_group_name, policy_orn):
        (group,) = [one for (name, _path), one in self.groups.items() if name == user_group_name]
        group["managed"].append(policy_orn)

    def _UnlinkManagedPolicyFromUserGroup(self, user_group_name, policy_orn):
        (group,) = [one for (name, _path), one in self.groups.items() if name == user_group_name]
        group["managed"].remove(policy_orn)

    def _PutUserPolicy(self, user_name, policy_name, policy_document):
        self.inline[user_name][policy_name] = policy_document

    def _DeleteUserPolicy(self, user_name, policy_name):
        del self.inline[user_name][policy_name]


@pytest.fixture
def api():
    return Api()


def run(api, resource, values, state="present", *, check=False):
    """The calls that were made, and what is there then."""
    api.called.clear()
    outcome = Engine(api, resource, Options(check=check)).run(Desired(values, state))
    made = [call["action"] for call in outcome.calls]
    assert api.called == ([] if check else made)
    assert outcome.warnings == []
    return made, next(iter(outcome.after), None)


GROUP = {
    "user_group_name": "ops",
    "path": "/shop/",
    "user_names": ["ada", "grace"],
    "inline_policies": {"vms": DOCUMENT},
    "policy_orns": ["orn:ows:idauth::012345678910:policy/example"],
}
BORN = [
    "CreateUserGroup",
    "AddUserToUserGroup",
    "AddUserToUserGroup",
    "PutUserGroupPolicy",
    "LinkManagedPolicyToUserGroup",
]


def test_a_group_lives_as_other_resources_do(api):
    assert run(api, USER_GROUP, GROUP, check=True)[0] == BORN
    made, group = run(api, USER_GROUP, GROUP)
    assert made == BORN
    assert group["user_names"] == ["ada", "grace"]
    assert group["inline_policies"] == {"vms": DOCUMENT}
    assert run(api, USER_GROUP, {**GROUP, "user_names": ["grace", "ada"]})[0] == []
    as_text = {**GROUP, "inline_policies": {"vms": json.dumps(DOCUMENT, indent=4)}}
    assert run(api, USER_GROUP, as_text)[0] == []
    made, group = run(api, USER_GROUP, {"user_group_name": "ops", "new_user_group_name": "sre", "user_names": ["ada"]})
    assert made == ["UpdateUserGroup", "RemoveUserFromUserGroup"]
    assert (group["name"], group["path"]) == ("sre", "/shop/")
    renamed = {"user_group_name": "ops", "new_user_group_name": "sre"}
    assert run(api, USER_GROUP, renamed)[0] == []
    taken_apart = [
        "UnlinkManagedPolicyFromUserGroup",
        "DeleteUserGroupPolicy",
        "RemoveUserFromUserGroup",
        "DeleteUserGroup",
    ]
    assert run(api, USER_GROUP, {"user_group_name": "sre"}, "absent") == (taken_apart, None)
    assert run(api, USER_GROUP, {"user_group_name": "sre"}, "absent") == ([], None)


def test_the_cloud_takes_a_group_apart_where_the_task_says_so(api):
    run(api, USER_GROUP, GROUP)
    assert run(api, USER_GROUP, {"user_group_name": "ops", "force": True}, "absent")[0] == ["DeleteUserGroup"]


def test_inline_policies_of_a_user(api):
    wanted = {"user_name": "ada", "inline_policies": {"a": DOCUMENT, "b": DOCUMENT}}
    assert run(api, USER, wanted)[0] == ["PutUserPolicy", "PutUserPolicy"]
    assert run(api, USER, wanted)[0] == []
    other = {**wanted, "inline_policies": {"b": {"Statement": []}}}
    made, user = run(api, USER, other)
    assert made == ["PutUserPolicy", "DeleteUserPolicy"]
    assert user["inline_policies"] == {"b": {"Statement": []}}
    assert run(api, USER, {**other, "inline_policies": {}, "purge_inline_policies": False})[0] == []
    assert run(api, USER, {"user_name": "ada"})[0] == []
