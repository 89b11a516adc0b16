"""Tasks of one kind at once, some of whose answers are lost: never another's resource, and never a second one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client.errors import OutscaleError
from ansible_collections.outscale.cloud.plugins.module_utils._engine.calls import Desired
from ansible_collections.outscale.cloud.plugins.module_utils._engine.execute import Engine, Options

from .collected import MODULES
from .simulator import Simulator
from .test_many import VM, Vms
from .together import Far, Together

calm = settings(deadline=None, max_examples=25)
seeds = st.integers(0, 10_000)
ID = {"public_ip": "public_ip_id", "net": "net_id", "volume": "volume_id", "internet_service": "internet_service_id"}
KIND = {"public_ip": "PublicIp", "net": "Net", "volume": "Volume", "internet_service": "InternetService"}
WANTED = {
    "public_ip": {},
    "net": {"ip_range": "10.0.0.0/16"},
    "volume": {"size": 10, "subregion_name": "eu-west-2a"},
    "internet_service": {},
}


def played(seed, name, number, loses, tags=None):
    """Tasks that make one each, all of one content and each of its own name; their results and the cloud."""
    together, cloud = Together(seed), Simulator()
    engines = [Engine(Far(together, cloud, loses), MODULES[name].resource, Options()) for _unused in range(number)]
    desires = [Desired({"name": f"n{one}", **WANTED[name], **(tags or {})}) for one in range(number)]
    results = together.run(
        [lambda e=engine, d=desired: e.run(d) for engine, desired in zip(engines, desires, strict=True)]
    )
    return results, cloud, engines


def told_wrong(results):
    return [one for one in results if isinstance(one, Exception) and not isinstance(one, OutscaleError)]


@pytest.mark.parametrize("name", ID)
@calm
@given(seed=seeds, number=st.integers(2, 8), loses=st.sampled_from([0.1, 0.3, 0.6]))
def test_tasks_at_once_never_end_with_the_same_resource(name, seed, number, loses):
    results, cloud, _engines = played(seed, name, number, loses)
    assert told_wrong(results) == []
    ends = [one.after[0][ID[name]] for one in results if not isinstance(one, Exception)]
    assert len(set(ends)) == len(ends)
    for task, one in enumerate(results):
        if not isinstance(one, Exception):
            assert cloud.stored[KIND[name]][one.after[0][ID[name]]]["tags"]["Name"] == f"n{task}"


@pytest.mark.parametrize("name", ID)
@calm
@given(seed=seeds, number=st.integers(2, 8), loses=st.sampled_from([0.1, 0.3]))
def test_tasks_at_once_make_no_second_one_unless_one_of_them_says_what_to_look_at(name, seed, number, loses):
    results, cloud, _engines = played(seed, name, number, loses)
    failed = [one for one in results if isinstance(one, Exception)]
    made = cloud.stored[KIND[name]]
    if not failed:
        assert len(made) == number
    named = [one["tags"].get("Name") for one in made.values() if one["tags"]]
    assert len(set(named)) == len(named)
    nameless = [identity for identity, one in made.items() if not one["tags"]]
    listed = " ".join(map(str, failed))
    assert all(one in listed for one in nameless)


@calm
@given(seed=seeds, number=st.integers(2, 8))
def test_without_lost_answers_tasks_at_once_do_not_wait_for_each_other(seed, number):
    results, cloud, _engines = played(seed, "public_ip", number, 0.0)
    assert not [one for one in results if isinstance(one, Exception)]
    assert len(cloud.stored["PublicIp"]) == number


@calm
@given(seed=seeds, number=st.integers(2, 5), loses=st.sampled_from([0.2, 0.5]))
def test_a_unique_key_ends_with_one_resource_for_all_tasks(seed, number, loses):
    together, cloud = Together(seed), Simulator()
    wanted = Desired({"net_id": "vpc-1", "ip_range": "10.0.0.0/24"})

    def work():
        return Engine(Far(together, cloud, loses), MODULES["subnet"].resource, Options()).run(wanted)

    original = cloud._create

    def unique(kind, params):
        from ansible_collections.outscale.cloud.plugins.module_utils._client import errors

        from .simulator import refused

        if any(one["ip_range"] == params["ip_range"] for one in cloud.stored["Subnet"].values()):
            raise refused(errors.Conflict, "9058")
        return original(kind, params)

    cloud._create = unique
    results = together.run([work] * number)
    assert told_wrong(results) == []
    assert len(cloud.stored["Subnet"]) == 1


@calm
@given(seed=seeds, number=st.integers(2, 6), loses=st.sampled_from([0.2, 0.5]), ignored=st.booleans())
def test_vms_are_found_by_their_token_also_where_the_filter_is_ignored(seed, number, loses, ignored):
    together, cloud = Together(seed), Vms()
    cloud.ignored = {"client_tokens"} if ignored else set()
    new = {"image_id": "ami-1", "subnet_id": "subnet-1", "vm_type": "tinav6.c1r1p2"}
    works = [
        lambda n=n: Engine(Far(together, cloud, loses), VM, Options()).run(Desired({**new, "name": f"n{n}"}))
        for n in range(number)
    ]
    results = together.run(works)
    assert told_wrong(results) == []
    assert len(cloud.vms) <= number
    names = [one["tags"].get("Name") for one in cloud.vms.values()]
    assert len(set(names)) == len(names)
    if not any(isinstance(one, Exception) for one in results):
        assert sorted(names) == [f"n{n}" for n in range(number)]
