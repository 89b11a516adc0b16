"""The lookups, in a playbook."""

from __future__ import annotations

import fnmatch

import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client.cloud import Cloud
from tests.emulator.accounts import FIRST, SECOND

pytestmark = pytest.mark.lookup


@pytest.fixture
def cloud(emulator):
    with Cloud({}, emulator.env) as opened:
        yield opened.outscale


@pytest.fixture
def look(player):
    """What expressions give, and the calls that were made meanwhile."""

    def look_up(*expressions, **keywords):
        tasks = [{"name": str(number), "debug": {"msg": f"{{{{ {one} }}}}"}} for number, one in enumerate(expressions)]
        return player.play(tasks, **keywords).told

    return look_up


def test_any_read_call_gives_its_items_in_ansibles_words(look, emulator):
    ids = emulator.seed(vms=2, tags={"team": "blue"})["VmIds"]
    (told,) = look(
        "query('outscale.cloud.read', 'ReadVms', filters={'tags': ['team=blue'], 'architectures': 'x86_64'})"
    )
    assert sorted(vm["vm_id"] for vm in told.result["msg"]) == sorted(ids)
    assert told.result["msg"][0]["tags"]["team"] == "blue"
    (call,) = emulator.calls("ReadVms")
    assert call["params"]["Filters"] == {"Tags": ["team=blue"], "Architectures": ["x86_64"]}


def test_all_pages_are_read(look, emulator):
    emulator.seed(vms=2100)
    (told,) = look("query('outscale.cloud.read', 'ReadVms') | length")
    assert int(told.result["msg"]) == 2100
    assert len(emulator.calls("ReadVms")) == 3


def test_several_calls_parameters_and_expressions_as_values(look, emulator):
    emulator.seed(vms=2)
    (told,) = look(
        "query('outscale.cloud.read', *calls, params={'results_per_page': size | int}, filters=wanted)",
        vars={"calls": ["ReadVms"], "size": "1", "wanted": {"tag_keys": ["{{ 'ro' ~ 'le' }}"]}},
    )
    assert len(told.result["msg"]) == 2
    assert [call["params"]["ResultsPerPage"] for call in emulator.calls("ReadVms")] == [1, 1]
    (both,) = look("query('outscale.cloud.read', 'ReadNets', 'ReadSubnets') | map('list') | map('first') | list")
    assert len(both.result["msg"]) == 2


def test_the_other_api_is_asked_by_name(look, emulator):
    (told,) = look("query('outscale.cloud.read', 'GetKubernetesVersions', api='oks')")
    assert not told.failed
    assert all(isinstance(version, str) for version in told.result["msg"])
    assert [call["api"] for call in emulator.calls()] == ["oks"]


def test_options_reach_another_account(look, emulator):
    emulator.seed(vms=1, account=SECOND.account_id, region="us-east-2")
    keys = f"access_key='{SECOND.access_key}', secret_key='{SECOND.secret_key}', region='us-east-2'"
    mine, theirs = look(
        "query('outscale.cloud.read', 'ReadVms') | length", f"query('outscale.cloud.read', 'ReadVms', {keys}) | length"
    )
    assert (int(mine.result["msg"]), int(theirs.result["msg"])) == (0, 1)


def test_text_of_the_cloud_is_never_evaluated(look, emulator, cloud, tmp_path):
    mark = tmp_path / "evaluated"
    evil = f"{{{{ lookup('pipe', 'touch {mark}') }}}}"
    cloud.call("CreateTags", {"resource_ids": emulator.seed(vms=1)["VmIds"], "tags": [{"key": "Name", "value": evil}]})
    found = "query('outscale.cloud.read', 'ReadVms') | first"
    first, second = look(f"({found}).tags.Name", "found.tags.Name", vars={"found": f"{{{{ {found} }}}}"})
    assert first.result["msg"] == second.result["msg"] == evil
    assert not mark.exists()


@pytest.mark.parametrize("pattern", ["Ubuntu*", "[UD]*"])
def test_the_newest_image_of_a_pattern(look, cloud, pattern):
    images = cloud.read_all("ReadImages", {"filters": {"account_aliases": ["Outscale"]}})
    matching = [image for image in images if fnmatch.fnmatchcase(image["image_name"], pattern)]
    assert len(matching) > 1
    (told,) = look(f"lookup('outscale.cloud.image_id', '{pattern}')")
    assert told.result["msg"] == max(matching, key=lambda image: image["creation_date"])["image_id"]


def test_an_exact_name_is_looked_for_by_the_api(look, emulator, cloud):
    image = cloud.read_all("ReadImages", {"filters": {"account_aliases": ["Outscale"]}})[0]
    emulator.clear_calls()
    (told,) = look(f"lookup('outscale.cloud.image_id', '{image['image_name']}')")
    assert told.result["msg"] == image["image_id"]
    filters = emulator.calls("ReadImages")[-1]["params"]["Filters"]
    assert filters == {"AccountAliases": ["Outscale"], "States": ["available"], "ImageNames": [image["image_name"]]}


def test_the_newest_of_ones_own_images(look, emulator, cloud):
    vm_id = emulator.seed(vms=1)["VmIds"][0]
    made = [cloud.call("CreateImage", {"image_name": f"golden-{number}", "vm_id": vm_id}) for number in (1, 2)]
    mine = f"account_id='{FIRST.account_id}', filters={{'states': ['pending', 'available']}}"
    none, newest, exact = look(
        "lookup('outscale.cloud.image_id', 'golden-*')",
        f"lookup('outscale.cloud.image_id', 'golden-*', {mine})",
        f"lookup('outscale.cloud.image_id', 'golden-1', {mine})",
    )
    assert none.failed
    assert "There is no image 'golden-*' of account_aliases Outscale in the Region eu-west-2" in none.msg
    assert newest.msg == made[1]["image"]["image_id"]
    assert exact.msg == made[0]["image"]["image_id"]


def test_the_account_itself_need_not_be_known(look, emulator, cloud):
    vm_id = emulator.seed(vms=1)["VmIds"][0]
    made = cloud.call("CreateImage", {"image_name": "golden", "vm_id": vm_id})["image"]["image_id"]
    mine = "owner='self', filters={'states': ['pending', 'available']}"
    newest, over_fcu, both = look(
        f"lookup('outscale.cloud.image_id', 'gold*', {mine})",
        f"lookup('outscale.cloud.image_id', 'gold*', {mine}, api='fcu')",
        "lookup('outscale.cloud.image_id', 'gold*', owner='self', account_id='123456789012')",
    )
    assert newest.msg == over_fcu.msg == made
    assert "owner, account_id and account_alias exclude each other" in both.msg
    read = [call["params"]["Filters"] for call in emulator.calls("ReadImages")]
    assert read[0]["AccountIds"] == [FIRST.account_id]


def test_a_wrong_name_is_answered_with_those_that_are_like_it(look, cloud):
    image = cloud.read_all("ReadImages", {"filters": {"account_aliases": ["Outscale"]}})[0]["image_name"]
    vm_type = cloud.read_all("ReadVmTypes")[0]["vm_type_name"]
    exact, pattern, kind, quota = look(
        f"lookup('outscale.cloud.image_id', '{image.lower()}')",
        f"lookup('outscale.cloud.image_id', '{image[:-2].lower()}*')",
        f"lookup('outscale.cloud.vm_type', '{vm_type}x')",
        "lookup('outscale.cloud.quota', 'vm_limits')",
    )
    for told, name in ((exact, image), (pattern, image), (kind, vm_type), (quota, "vm_limit")):
        assert told.failed
        assert name in told.msg.partition(". There is ")[2]


LOOKUPS = [
    *("'outscale.cloud.image_id', {}", "'outscale.cloud.vm_type', {}", "'outscale.cloud.quota', {}"),
    *("'outscale.cloud.read', {}", "'outscale.cloud.kubeconfig', {}"),
    *("'outscale.cloud.admin_password', {}, private_key='k'",),
]


def test_a_name_that_is_none_is_refused_before_anything_is_sent(look, emulator):
    wrong = {"''": "is empty", "' '": "is empty", "none": "is null", "['a']": "not a list", "true": "not true or false"}
    expressions = [f"lookup({lookup.format(value)})" for lookup in LOOKUPS for value in wrong]
    told = look(*expressions, "lookup('outscale.cloud.vm_type', 'a', '')")
    for one, line in zip(told, [*list(wrong.values()) * len(LOOKUPS), "is empty"], strict=True):
        assert one.failed
        assert line in one.msg, one.msg
    assert emulator.calls() == []


def test_an_option_that_is_given_but_empty_is_refused(look, emulator):
    told = look(
        "lookup('outscale.cloud.image_id', 'a', account_id='')",
        "lookup('outscale.cloud.kubeconfig', 'a', project_id='')",
        "lookup('outscale.cloud.read', 'ReadVms', filters={'net_ids': none})",
        "lookup('outscale.cloud.vm_type', filters={'vm_type_names': ''})",
    )
    lines = ("account_id is empty", "project_id is empty", "The filter net_ids is null", "vm_type_names is empty")
    for one, line in zip(told, lines, strict=True):
        assert one.failed
        assert line in one.msg
    assert emulator.calls() == []


def test_a_filter_of_an_empty_list_matches_nothing(look, emulator):
    emulator.seed(vms=1)
    emulator.clear_calls()
    read, types, image = look(
        "query('outscale.cloud.read', 'ReadVms', filters={'vm_ids': []})",
        "query('outscale.cloud.vm_type', filters={'vm_type_names': []})",
        "query('outscale.cloud.image_id', '*', filters={'image_ids': []})",
    )
    assert read.result["msg"] == types.result["msg"] == []
    assert "a filter is an empty list, which no image can match" in image.msg
    assert emulator.calls() == []


def test_errors_can_be_warnings(look):
    (told,) = look("lookup('outscale.cloud.image_id', 'Plan9*', errors='warn') or 'nothing'")
    assert told.msg == "nothing"


@pytest.mark.parametrize(
    ("expression", "line"),
    [
        ("'outscale.cloud.read', 'DeleteVms', params={'vm_ids': ['i-1']}", "DeleteVms is no call that reads"),
        ("'outscale.cloud.read', 'ReadVm'", "no action ReadVm: did you mean ReadVms?"),
        ("'outscale.cloud.read', 'ReadVms', filters={'vm_id': 'i-1'}", "no parameter vm_id: did you mean vm_ids?"),
        ("'outscale.cloud.read', 'ReadVms', params={'vms': 1}", "ReadVms has no parameter vms"),
        ("'outscale.cloud.read', 'ReadVms', filter={}", "There is no option filter: did you mean filters?"),
        ("'outscale.cloud.read', 'ReadConsoleOutput', vm_id='i-1'", "parameters of a call are given in params"),
        ("'outscale.cloud.read', 'ReadVms', profile='nobody'", "'nobody'"),
        ("'outscale.cloud.read', 'ReadVms', access_key='A', secret_key='B'", "ReadVms was refused"),
        ("'outscale.cloud.image_id', 'a', filters={'image_id': 'i'}", "no parameter image_id: did you mean image_ids?"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(look, emulator, expression, line):
    (told,) = look(f"lookup({expression})")
    assert told.failed
    assert line in told.msg
    assert not [call for call in emulator.calls() if call["status"] == 200]


def test_missing_keys_are_told(look):
    (told,) = look("lookup('outscale.cloud.read', 'ReadVms')", keys=False)
    assert "No credentials: set access_key and secret_key as options" in told.msg


def test_a_policy_for_modules_is_a_document_that_the_cloud_takes(player, emulator):
    names = "['outscale.cloud.subnet', 'network'], 'vm'"
    document = f"{{{{ lookup('outscale.cloud.policy_for', {names}, reads_only=wanted) }}}}"
    made = player.play(
        [
            {"outscale.cloud.policy": {"policy_name": "deployment", "document": document}, "vars": {"wanted": True}},
            {"debug": {"msg": "{{ lookup('outscale.cloud.policy_for', 'vmm', checks=false) }}"}},
        ]
    )
    policy, wrong = made.told
    (statement,) = policy.result["policy"]["document"]["Statement"]
    assert {"api:ReadVms", "api:ReadNets", "api:ReadSubnets"} <= set(statement["Action"])
    assert [action for action in statement["Action"] if not action.startswith("api:Read")] == []
    assert "The collection has no module or role vmm: did you mean vm?" in wrong.msg
