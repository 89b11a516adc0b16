"""What an inventory may call and import: no timing, so that what was won is kept on any machine."""

from __future__ import annotations

import pytest

from tests.integration.imports import Imports, heavy, ours

pytestmark = pytest.mark.inventory

WITHOUT_A_CALL = {
    "doc_fragments",
    "doc_fragments.connection",
    "inventory",
    "module_utils",
    "module_utils._modules",
    "module_utils._modules.arguments",
    "module_utils._client",
    "module_utils._client.auth",
    "module_utils._client.schema",
    "module_utils._client.schema.generated",
    "module_utils._client.schema.generated.outscale",
    "module_utils._client.schema.packed",
    "module_utils._client.auth.credentials",
    "module_utils._client.answers",
    "module_utils._client.auth.endpoints",
    "module_utils._client.errors",
    "module_utils._client.schema.catalog",
    "module_utils._client.naming",
    "plugin_utils",
    "plugin_utils._collector",
    "plugin_utils._failures",
    "plugin_utils._inventory_construct",
    "plugin_utils._inventory_fields",
    "plugin_utils._inventory_groups",
    "plugin_utils._inventory_names",
    "plugin_utils._inventory_options",
    "plugin_utils._inventory_read",
    "plugin_utils._inventory_shape",
    "plugin_utils._inventory_templates",
    "plugin_utils._inventory_types",
    "plugin_utils._text",
}
"""The files of the collection that an inventory out of a cache imports, beside the plugin itself."""

READING = WITHOUT_A_CALL | {
    "module_utils._client.apis",
    "module_utils._client.apis.protocol",
    "module_utils._client.http",
    "module_utils._client.cloud",
    "module_utils._client.deps",
    "module_utils._client.http.request_log",
    "module_utils._client.apis.outscale",
    "module_utils._client.schema.shapes",
    "module_utils._client.http.rate_limiter",
    "module_utils._client.auth.signature",
    "module_utils._client.http.tls",
    "module_utils._client.http.answer",
    "module_utils._client.http.transport",
    "module_utils._client.http.connections",
}
"""Those that reading it imports."""

CONSTRUCTED = {
    "keyed_groups": [{"key": "osc_tags.role", "prefix": "role"}, {"key": "osc_placement.subregion_name"}],
    "compose": {"ansible_host": "osc_private_ip"},
}


@pytest.fixture
def imported(inventory, tmp_path):
    """List the hosts, and tell what that imported."""

    def hosts(name, **options):
        imports = Imports(tmp_path / f"imports-{name}")
        done = inventory.write(**options).run("ansible-inventory", "--graph", env=imports.env)
        assert done.code == 0, done.stderr
        (names,) = imports.by_process()
        return names

    return hosts


def test_reading_imports_what_it_needs_and_no_more(imported, vms):
    names = imported("read", **CONSTRUCTED)
    assert ours(names) - READING == set(), "an inventory imports more than it did"
    assert READING - ours(names) == set(), "an inventory imports less than it did: keep it so"
    assert {"pydantic", "click", "rich", "pygments"} & names == set()


def test_what_comes_out_of_a_cache_needs_no_client(imported, inventory, vms):
    cached = {
        "cache": True,
        "cache_plugin": "ansible.builtin.jsonfile",
        "cache_connection": str(inventory.folder / "c"),
    }
    imported("cold", **cached)
    names = imported("warm", **cached)
    assert ours(names) == WITHOUT_A_CALL
    assert heavy(names) & {"httpx", "pydantic"} == set()


@pytest.mark.parametrize("options", [{}, {"hostvars": "minimal"}, CONSTRUCTED], ids=["plain", "minimal", "constructed"])
def test_a_page_takes_one_call_whatever_is_made_of_it(inventory, emulator, options):
    emulator.seed(vms=1001)
    assert inventory.write(**options).run("ansible", "--list-hosts", "all").stdout.count("vm-") == 1001
    assert [call["action"] for call in emulator.calls()] == ["ReadVms", "ReadVms"]


def test_filters_take_one_call_each(inventory, emulator, vms):
    inventory.list(
        filters={"tag_keys": ["role"]}, include_filters=[{"vm_ids": vms}], exclude_filters=[{"tags": "env=test"}]
    )
    assert [call["action"] for call in emulator.calls()] == ["ReadVms"] * 3
