"""What a creation made whose answer was lost: by its token, by its key, by being new, fitting and nobody else's."""

from __future__ import annotations

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._engine import identity, recovery
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Call, Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.claims import Claims
from ansible_collections.outscale.cloud.plugins.module_utils._engine.wait import Deadline

from .collected import module_of
from .simulator import Simulator
from .tasks import LOST, actions, failed, made, run
from .test_many import NEW, VM, Vms, vm

NET = module_of("net").resource
WANTED = {"name": "shop", "ip_range": "10.0.0.0/16"}


@pytest.fixture
def cloud():
    return Simulator()


def test_each_resource_has_its_strategy(cloud):
    def kind(module, **values):
        return type(recovery.recovery_of(cloud, module_of(module).resource, Desired(values))).__name__

    assert kind("vm", name="x") == "ByToken"
    assert kind("net", name="x") == "ByClaim"
    assert kind("subnet", net_id="vpc-1", ip_range="10.0.0.0/24") == "ByUniqueKey"
    assert kind("keypair", keypair_name="k") == "ByUniqueKey"
    assert kind("volume", name="x") == "ByClaim"
    assert kind("volume", name="x", client_token="t") == "ByUniqueKey"


# --- by token ---


def test_a_token_of_the_user_is_kept():
    cloud = Vms()
    run(cloud, "vm", {**NEW, "name": "web", "client_token": "mine"})
    assert cloud.sent[0][1]["client_token"] == "mine"


def test_every_creation_has_a_token_of_its_own():
    cloud = Vms()
    for name in ("a", "b"):
        run(cloud, "vm", {**NEW, "name": name})
    tokens = {params["client_token"] for action, params in cloud.sent if action == "CreateVms"}
    assert len(tokens) == 2


def test_vms_of_others_are_not_taken_where_the_filter_for_tokens_is_ignored():
    theirs = vm(0, tags={}, client_token="theirs")
    cloud = Vms([theirs])
    cloud.ignored = {"client_tokens", "tags"}
    cloud.trouble["CreateVms"] = [cloud.lost]
    outcome = run(cloud, "vm", {**NEW, "name": "web"})
    assert [one["vm_id"] for one in outcome.after] == ["i-01"]
    assert cloud.vms["i-00"]["tags"] == {}


def test_a_creation_of_many_whose_answer_is_lost_is_found_whole():
    cloud = Vms()
    cloud.trouble["CreateVms"] = [cloud.lost]
    outcome = run(cloud, "vm", {**NEW, "exact_count": 4, "tags": {"role": "worker"}})
    assert cloud.actions == ["CreateVms", "CreateTags"]
    assert len(outcome.after) == 4


# --- by claim ---


def claiming(cloud, **gives):
    strategy = recovery.ByClaim(cloud, NET)
    shown = {"ip_range": "10.0.0.0/16", "tags": {}, **gives}
    strategy.begin(Call("CreateNet", {}, shown, creates=True), {"ip_range": "10.0.0.0/16"})
    return strategy


def look(strategy, cloud, seconds=15.0):
    return strategy.look(Desired(WANTED), Deadline(cloud.clock, seconds))


def appear(cloud, **values):
    identity_of = f"vpc-{len(cloud.stored['Net']) + 1}"
    cloud.stored["Net"][identity_of] = {
        "net_id": identity_of,
        "ip_range": "10.0.0.0/16",
        "tags": {},
        "state": "available",
        **values,
    }
    return identity_of


def test_what_was_there_before_is_not_ours(cloud):
    appear(cloud)
    strategy = claiming(cloud)
    assert look(strategy, cloud) == []
    mine = appear(cloud)
    assert [one["net_id"] for one in look(strategy, cloud)] == [mine]


@pytest.mark.parametrize(
    "values", [{"ip_range": "10.9.0.0/16"}, {"tags": {"Name": "other"}}, {"tags": {"a": "b"}}, {"state": "deleting"}]
)
def test_what_does_not_fit_is_not_ours(cloud, values):
    strategy = claiming(cloud)
    appear(cloud, **values)
    assert look(strategy, cloud) == []


def test_what_was_created_with_tags_is_known_by_them(cloud):
    strategy = claiming(cloud, tags={"a": "b"})
    appear(cloud)
    assert look(strategy, cloud) == []
    mine = appear(cloud, tags={"a": "b"})
    assert [one["net_id"] for one in look(strategy, cloud)] == [mine]


def test_what_another_task_has_is_not_ours(cloud):
    strategy = claiming(cloud)
    other = Claims(f"{cloud.scope} net")
    other.begin()
    other.end(appear(cloud))
    assert look(strategy, cloud) == []


def test_what_another_task_has_does_not_make_ours_doubtful(cloud):
    strategy = claiming(cloud)
    other = Claims(f"{cloud.scope} net")
    other.begin()
    other.end(appear(cloud))
    mine = appear(cloud)
    assert [one["net_id"] for one in look(strategy, cloud)] == [mine]


def test_while_another_task_waits_for_its_answer_nothing_is_taken(cloud):
    strategy = claiming(cloud)
    other = Claims(f"{cloud.scope} net")
    other.begin()
    appear(cloud)
    assert look(strategy, cloud) == []
    other.end()
    assert len(look(strategy, cloud)) == 1


def test_two_that_are_searched_for_are_shared_out(cloud):
    one, other = claiming(cloud), claiming(cloud)
    appear(cloud), appear(cloud)
    assert look(one, cloud) == []  # the other one still waits for its answer
    (first,), (second,) = look(other, cloud), look(one, cloud)
    assert first["net_id"] != second["net_id"]


def test_nothing_is_taken_while_it_may_be_that_of_a_task_that_never_hears_of_it(cloud):
    strategy = claiming(cloud)
    claiming(cloud)
    appear(cloud)
    with pytest.raises(identity.Ambiguous):
        look(strategy, cloud, 0)


def test_more_than_are_searched_for_are_an_error_that_lists_them(cloud):
    strategy = claiming(cloud)
    ids = [appear(cloud), appear(cloud)]
    with pytest.raises(identity.Ambiguous, match="appeared while the answer of the creation was lost") as caught:
        look(strategy, cloud)
    assert all(one in str(caught.value) for one in ids)


def test_a_moment_is_waited_so_that_others_can_name_what_is_theirs(cloud):
    strategy = claiming(cloud)
    look(strategy, cloud)
    assert cloud.clock.seconds == 2
    look(strategy, cloud)
    assert cloud.clock.seconds == 2


def test_at_the_end_nothing_is_under_way(cloud):
    strategy = claiming(cloud)
    strategy.end()
    other = Claims(f"{cloud.scope} net")
    assert (other.under_way, other.searching) == (0, 0)


def test_without_a_folder_to_share_the_one_that_is_new_is_taken(cloud, monkeypatch):
    def refused():
        raise OSError("somebody else's")

    monkeypatch.setattr("ansible_collections.outscale.cloud.plugins.module_utils._engine.claims._folder", refused)
    cloud.trouble["CreateNet"] = [cloud.lost]
    run(cloud, "net", WANTED)
    assert cloud.actions == ["CreateNet", "CreateTags"]


def test_what_is_there_already_is_read_narrowed_by_what_is_created(cloud):
    asked = []
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: asked.append((params or {}).get("filters")) or original(action, params)
    run(cloud, "volume", {"name": "d", "size": 10, "subregion_name": "a"})
    assert all(asked)


def test_a_task_that_failed_leaves_no_claim(cloud):
    cloud.trouble["CreateNet"] = [errors.InvalidInput("no")]
    failed(cloud, "net", WANTED)
    assert Claims(f"{cloud.scope} net").under_way == 0


def test_a_creation_whose_second_answer_is_lost_too_is_found(cloud):
    cloud.trouble["CreateNet"] = [LOST, cloud.lost]
    outcome = run(cloud, "net", WANTED)
    assert len(cloud.stored["Net"]) == 1
    assert actions(outcome) == ["CreateNet", "CreateTags"]


def test_a_creation_that_shows_only_after_it_was_sent_again_is_no_second_one_without_a_word(cloud):
    """Reads that lag for longer than is waited: what came late is not taken for what was made second."""
    cloud.trouble["CreateNet"] = [cloud.lost]
    original = cloud.read_all
    cloud.read_all = lambda action, params=None: (
        [] if cloud.sent and cloud.clock.seconds < 30 else original(action, params)
    )
    outcome = run(cloud, "net", WANTED)
    assert [one["tags"] for one in outcome.after] == [{"Name": "shop"}]


# --- a secret that is given once ---


def test_an_access_key_whose_secret_was_lost_is_replaced_by_another(cloud):
    class Keys(Simulator):
        def __init__(self):
            super().__init__()
            self.keys = {}

        def read_all(self, action, params=None):
            assert action == "ReadAccessKeys"
            return [dict(one) for one in self.keys.values()]

        def _CreateAccessKey(self, params):  # noqa: N802
            one = {
                "access_key_id": f"AK{len(self.keys) + 1}",
                "state": "ACTIVE",
                "creation_date": f"2026-01-0{len(self.keys) + 1}",
            }
            self.keys[one["access_key_id"]] = one
            return {"access_key": {**one, "secret_key": f"SK{len(self.keys)}"}}

        def _DeleteAccessKey(self, params):  # noqa: N802
            del self.keys[params["access_key_id"]]

        def _UpdateAccessKey(self, params):  # noqa: N802
            self.keys[params["access_key_id"]]["state"] = params["state"]

    keys = Keys()
    keys.trouble["CreateAccessKey"] = [keys.lost]
    outcome = run(keys, "access_key", {})
    assert len(keys.keys) == 1
    assert outcome.secret["secret_key"].startswith("SK")
    assert [one["access_key_id"] for one in outcome.after] == list(keys.keys)
    assert outcome.after[0]["access_key_id"] != "AK1"


def test_a_creation_that_tells_nothing_of_what_it_made_is_an_error(cloud):
    cloud._CreateNet = lambda params: {"status": "ok"}
    exc, outcome = failed(cloud, "net", WANTED)
    assert "CreateNet was accepted, but its answer does not show what it made" in str(exc)
    assert actions(outcome) == ["CreateNet"]


def test_an_answer_with_another_object_before_is_read_by_its_name(cloud):
    original = cloud._create
    cloud._create = lambda kind, params: {"quota": {"net_id": "vpc-x", "left": 3}, **original(kind, params)}
    assert run(cloud, "net", WANTED).after[0]["net_id"] in cloud.stored["Net"]


def test_made_helps_to_see_what_is_there(cloud):
    assert made(cloud, "net", WANTED)["net_id"] in cloud.stored["Net"]
    assert VM.token == "client_token"
