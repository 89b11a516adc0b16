"""What a task may import, and that the tables of calls belong to the cases."""

from __future__ import annotations

import json

import pytest

from tests.integration.imports import Imports, heavy, ours
from tests.integration.ritual.budget import TABLES
from tests.integration.ritual.steps import NAMES

pytestmark = pytest.mark.ritual

CLIENT = {
    "module_utils._client",
    "module_utils._client.schema.generated",
    "module_utils._client.schema.generated.outscale",
    "module_utils._client.schema.packed",
    "module_utils._client.apis",
    "module_utils._client.apis.protocol",
    "module_utils._client.auth",
    "module_utils._client.http",
    "module_utils._client.schema",
    "module_utils._client.cloud",
    "module_utils._client.auth.credentials",
    "module_utils._client.auth.endpoints",
    "module_utils._client.deps",
    "module_utils._client.answers",
    "module_utils._client.errors",
    "module_utils._client.schema.catalog",
    "module_utils._client.http.request_log",
    "module_utils._client.naming",
    "module_utils._client.apis.outscale",
    "module_utils._client.http.rate_limiter",
    "module_utils._client.auth.signature",
    "module_utils._client.http.tls",
    "module_utils._client.http.answer",
    "module_utils._client.http.transport",
    "module_utils._client.http.connections",
}
"""What a call of the OUTSCALE API takes."""

MODULE_RUN = CLIENT | {
    "module_utils._client.dates",
    "module_utils._client.schema.generated.limits",
    "module_utils._client.schema.limit_forms",
    "module_utils._client.schema.limits",
    "module_utils._client.schema.networks",
    "module_utils._client.schema.shapes",
    "module_utils._client.schema.unknown",
    "module_utils._engine.calls",
    "module_utils._engine.claims",
    "module_utils._engine.debts",
    "module_utils._engine.outcome",
    "module_utils._engine.paths",
    "module_utils._engine.preflight",
    "module_utils._engine.recovery",
    "module_utils._engine.signals",
    "module_utils._engine.tags",
    "module_utils._engine.values",
    "module_utils",
    "module_utils._modules",
    "module_utils._modules.arguments",
    "module_utils._modules.extras",
    "module_utils._modules.base",
    "module_utils._modules.wrong_options",
    "module_utils._engine",
    "module_utils._engine.execute",
    "module_utils._engine.fields",
    "module_utils._engine.identity",
    "module_utils._engine.parts",
    "module_utils._engine.plan",
    "module_utils._engine.resource",
    "module_utils._engine.dependents",
    "module_utils._engine.wait",
    "modules",
    "modules.net",
}
"""The files of the collection that the module net imports in a process of its own."""

WORKER_RUN = (
    MODULE_RUN
    | {"module_utils._client.schema.limit_rules", "module_utils._client.schema.references"}
    | {f"module_utils._client.schema.{name}" for name in ("quotas", "relation_rules", "relations", "states")}
    | {"module_utils._engine.foreseen", "module_utils._engine.surroundings"}
    | {
        "action",
        "module_utils._client.http.prefork",
        "plugin_utils",
        "plugin_utils._in_worker",
        "plugin_utils._unfinished",
    }
)
"""Those that ansible-playbook imports for it, where it runs in the worker, beside the action plugin itself."""

NET = {"name": "x", "ip_range": "10.0.0.0/16"}


@pytest.fixture
def imported(player, tmp_path):
    """Play tasks, and tell what each process imported; the first is ansible-playbook."""

    def play(tasks, way, **options):
        imports = Imports(tmp_path / f"imports-{way}")
        played = player.play(tasks, way=way, env=imports.env, **options)
        assert [one.msg for one in played.told if one.failed] == []
        return imports.by_process()

    return play


def test_a_worker_imports_nothing_that_the_parent_could_have(imported):
    parent, *workers = imported([{"net": NET}, {"net": NET}, {"net": {**NET, "state": "absent"}}], "worker")
    assert "httpx" in parent
    assert [heavy(names) for names in workers if heavy(names)] == []


def test_what_runs_in_the_worker_imports_what_it_needs_and_no_more(imported):
    parent, *_workers = imported([{"net": NET}], "worker")
    assert ours(parent) - WORKER_RUN == set(), "a task imports more than it did"
    assert WORKER_RUN - ours(parent) == set(), "a task imports less than it did: keep it so"
    assert {"pydantic", "click", "rich", "pygments"} & parent == set()


def test_a_worker_that_was_throttled_imports_no_more(imported, emulator):
    emulator.switch(rate_account=2)
    parent, *workers = imported([{"net": NET}, {"net": NET}, {"net": NET}], "worker")
    assert 429 in {call["status"] for call in emulator.calls()}
    assert [heavy(names) for names in workers if heavy(names)] == []
    assert "pydantic" not in parent


def test_a_module_imports_what_it_needs_and_no_more(imported):
    found = imported([{"net": NET}], "process")
    processes = [names for names in found if "ansible.module_utils.basic" in names and "ansible.cli" not in names]
    names = next(one for one in processes if "httpx" in one)
    assert {"pydantic", "click", "rich", "pygments"} & names == set()
    assert ours(names) - MODULE_RUN == set(), "a module imports more than it did"
    assert MODULE_RUN - ours(names) == set(), "a module imports less than it did: keep it so"


def test_every_case_has_its_table_of_calls():
    assert {path.stem for path in TABLES.glob("*.json")} == set(NAMES)


NEEDS_MORE = {
    "vm": "ReadVms ReadVolumes",  # the disks that the task describes
    "policy": "ReadPolicies ReadPolicyVersions",  # the document is read apart
    "image": "ReadAccounts ReadImages",  # whose they are: reads show everybody's
    "snapshot": "ReadAccounts ReadSnapshots",
    # what it has is read apart
    "user_group": "ReadUserGroups ReadUserGroup ReadUserGroupPolicies ReadManagedPoliciesLinkedToUserGroup",
}


def test_a_task_that_changes_nothing_makes_one_call():
    table = {path.stem: json.loads(path.read_text()) for path in TABLES.glob("*.json")}
    again = {name: steps.get("create, again", "") for name, steps in table.items()}
    assert {name: calls for name, calls in again.items() if " " in calls} == NEEDS_MORE
