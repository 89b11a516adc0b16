"""What the engine asks of a client it asks of FCU as well: what FCU lacks is left out and compared here."""

from __future__ import annotations

import dataclasses

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import references
from ansible_collections.outscale.cloud.plugins.module_utils._engine import dependents, identity, recovery
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.surroundings import Surroundings

from ..engine.collected import MODULES, module_of
from .fcu_answers import over_fcu

REFUSED = errors.Conflict("outscale", "Delete", 409, "9003", "Conflict", "", "req-1")


class Asked:
    """A client over FCU that finds nothing. ``reads``: what it was asked, after FCU was found to take it."""

    def __init__(self):
        self._over_fcu = over_fcu().outscale
        self.supports, self.owner = self._over_fcu.supports, self._over_fcu.owner
        self.scope = "unit"
        self.transport = self._over_fcu.transport
        self.reads = []

    def read_all(self, action, params=None):
        self._over_fcu.vet(action, params or {})
        self.reads.append((action, params or {}))
        return []


@pytest.fixture
def client():
    return Asked()


VM = module_of("vm").resource
OVER_FCU = {
    name: module.resource
    for name, module in [*MODULES.items(), ("vm", module_of("vm"))]
    if module.resource.api == "outscale" and Asked().supports(module.resource.calls.read)
}


@pytest.mark.parametrize("name", OVER_FCU)
def test_every_resource_is_found_over_fcu_by_each_of_its_ways(name, client):
    resource = OVER_FCU[name]
    scope = identity._as_filters(resource, resource.identity.scope(client) if resource.identity.scope else {})
    for way in resource.identity.ways:
        desired = Desired(dict.fromkeys(way.options, "x-1"))
        assert identity.narrowed(client, resource, identity.narrowing(resource, desired, [way]), scope) == []
        asked = client.reads[-1][1].get("filters", {})
        assert asked.keys() >= {one.removeprefix("Filters.") for one in scope}, "what is not compared is always asked"
    assert identity.read_many(client, resource, ["x-1"]) == []


@pytest.mark.parametrize("name", OVER_FCU)
def test_what_depends_on_a_resource_is_looked_for_over_fcu(name, client):
    dependents.explain(client, OVER_FCU[name], {OVER_FCU[name].id: "x-1"}, REFUSED)
    looked = {action for action, _params in client.reads}
    assert looked == {one.read for one in OVER_FCU[name].deletion.dependents if client.supports(one.read)}


@pytest.mark.parametrize("kind", references.KINDS)
def test_what_a_call_refers_to_is_looked_for_over_fcu(kind, client):
    _name, read, name, key = references.KINDS[kind]
    wanted = references.Reference("option", "Param", "x-1", kind, kind, read, name, key, certain=True)
    around = Surroundings(client, "outscale")
    around.load([wanted])
    assert [action for action, _params in client.reads] == ([read] if client.supports(read) else [])
    assert around.missing(wanted) is client.supports(read)


def test_what_a_lost_answer_made_is_told_by_its_token_only_where_that_can_be_sent_and_asked_for(client):
    def strategy(module):
        resource = dataclasses.replace(module_of(module).resource, token="client_token")
        return type(recovery.recovery_of(client, resource, Desired({"name": "x"})))

    assert strategy("vm") is recovery.ByToken
    assert strategy("volume") is recovery.ByClaim  # it cannot be sent
    assert strategy("nat_service") is recovery.ByClaim  # it can, and not be asked for


def test_an_older_api_that_knows_no_such_filter_still_keeps_other_accounts_out(client):
    def read_all(action, params=None):
        client.reads.append(params["filters"])
        if "ImageNames" in params["filters"]:
            raise errors.Invalid("outscale", action, 400, identity.UNKNOWN_PARAMETER, "Unknown", "", "req-1")
        return []

    client.read_all = read_all
    image = module_of("image").resource
    assert identity.narrowed(client, image, {"Filters.ImageNames": ["x"]}, {"Filters.AccountIds": ["self"]}) == []
    assert client.reads[-1] == {"AccountIds": ["self"]}
