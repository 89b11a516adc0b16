"""What the user is told of a refusal, whatever shape it came in."""

from __future__ import annotations

import json
import pathlib
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors, hints
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

from .seams import cloud, refusal

CODES = json.loads(
    (pathlib.Path(__file__).parents[2] / "emulator" / "facts" / "error-codes.json").read_text(encoding="utf-8")
)


def from_body(body, status=400, api="outscale", action="DoIt"):
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return errors.from_answer(api, action, status, content)


def native(code="", kind="", details="", status=400, **call):
    body = {"Errors": [{"Code": code, "Type": kind, "Details": details}], "ResponseContext": {"RequestId": "req-1"}}
    return from_body(body, status, **call)


@pytest.mark.parametrize(
    ("kind", "status", "expected"),
    [
        ("ThrottlingException", 400, errors.Throttled),
        ("InvalidSignatureException", 400, errors.Unauthorized),
        ("UnrecognizedClientException", 400, errors.Unauthorized),
        ("com.amazonaws.directconnect#DirectConnectServerException", 400, errors.ServerFault),
        ("DirectConnectClientException", 400, errors.Invalid),
        ("DirectConnectClientException", 409, errors.Conflict),
    ],
)
def test_what_direct_connect_says_is_in_the_tree(kind, status, expected):
    assert from_body({"__type": kind, "message": "no"}, status, api="directlink").__class__ is expected


SHAPES = {
    "the OUTSCALE shape": (
        {
            "Errors": [{"Code": "4019", "Type": "InvalidParameterValue", "Details": "no range"}],
            "ResponseContext": {"RequestId": "req-1"},
        },
        400,
        ("4019", "InvalidParameterValue", "no range", "req-1"),
    ),
    "the first of several errors": (
        {"Errors": [{"Code": "1", "Type": "a"}, {"Code": "2", "Type": "b"}]}, 400, ("1", "a", "", ""),
    ),
    "a number as code": ({"Errors": [{"Code": 4019, "Type": "x", "Details": ""}]}, 400, ("4019", "x", "", "")),
    "nulls for what there is not": (
        {"Errors": [{"Code": None, "Type": None, "Details": None}], "ResponseContext": {"RequestId": None}},
        400,
        ("", "", "", ""),
    ),
    "problem+json": (
        {"type": "about:blank", "status": 400, "title": "Bad Request", "detail": "no range", "instance": "/x"},
        400,
        ("", "Bad Request", "no range", ""),
    ),
    "an early failure": ({"__type": "AccessDenied", "message": "no"}, 401, ("", "AccessDenied", "no", "")),
    "an early failure with a long type": (
        {"__type": "com.example.api#AccessDenied", "message": "no"}, 401, ("", "AccessDenied", "no", ""),
    ),
    "a message only": ({"message": "Unauthorized: Invalid JWT."}, 401, ("", "", "Unauthorized: Invalid JWT.", "")),
    "OKS": (
        {
            "Errors": [{"Code": "404", "Type": "NotFound", "Details": "no such project"}],
            "ResponseContext": {"RequestId": "r"},
        },
        404,
        ("", "NotFound", "no such project", "r"),
    ),
    "OKS with fields": (
        {
            "Errors": [
                {
                    "Code": "422",
                    "Type": "Invalid",
                    "Details": [{"loc": ["body", "cidr", 0], "msg": "bad"}, {"msg": "worse", "type": "t"}],
                }
            ]
        },
        422,
        ("", "Invalid", "body.cidr.0 bad; worse", ""),
    ),
    "FastAPI": (
        {"detail": [{"loc": ["body", "name"], "msg": "field required", "type": "missing"}]},
        422,
        ("", "", "body.name field required", ""),
    ),
    "nothing": ({}, 500, ("", "", "", "")),
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_of_an_error_is_understood(shape):
    body, status, expected = SHAPES[shape]
    error = from_body(body, status)
    assert isinstance(error, errors.ApiError)
    assert (error.code, error.type, error.details, error.request_id) == expected
    assert (error.api, error.action, error.status) == ("outscale", "DoIt", status)


@pytest.mark.parametrize(
    "body", [b"", b"<html></html>", b"\xff\xfe", b"null", b"[]", b'"text"', b'{"Errors": "none"}', b'{"Errors": [1]}']
)
def test_what_is_no_error_of_the_api_is_told_as_such(body):
    error = from_body(body, 502)
    assert error.__class__ is errors.NotTheApi
    assert "DoIt: the server answered" in str(error)
    assert "HTTP 502" in str(error)


@pytest.mark.parametrize("page", [b"<!DOCTYPE html><p>", b"\n <HTML lang='en'>"])
def test_a_page_is_called_a_page(page):
    assert "an HTML page" in str(from_body(page, 200))


KINDS = [
    (429, "24", errors.Throttled),
    (429, "25", errors.Throttled),
    (429, "", errors.Throttled),
    (503, "6", errors.Throttled),
    (503, "", errors.ServerFault),
    (500, "2000", errors.ServerFault),
    (501, "", errors.ServerFault),
    (401, "1", errors.Unauthorized),
    (401, "4", errors.Unauthorized),
    (403, "", errors.Unauthorized),
    (404, "", errors.NotFound),
    (400, "5063", errors.NotFound),
    (400, "5026", errors.NotFound),
    (400, "5080", errors.NotFound),
    (424, "1007", errors.NotFound),
    (424, "1004", errors.ConflictNotYet),
    (424, "1005", errors.ConflictNotYet),
    (424, "1018", errors.ConflictNotYet),
    (409, "9039", errors.ConflictNotYet),
    (409, "9045", errors.ConflictNotYet),
    (409, "9085", errors.ConflictNotYet),
    (409, "9095", errors.ConflictNotYet),
    (409, "6031", errors.ConflictNotYet),
    (409, "9058", errors.Conflict),
    (400, "9011", errors.Conflict),
    (400, "6003", errors.Conflict),
    (409, "", errors.Conflict),
    (424, "1001", errors.Conflict),
    (409, "10001", errors.QuotaExceeded),
    (400, "10042", errors.QuotaExceeded),
    (400, "4019", errors.Invalid),
    (400, "4104", errors.Invalid),
    (400, "3", errors.Invalid),
    (422, "", errors.Invalid),
]


@pytest.mark.parametrize(("status", "code", "kind"), KINDS)
def test_status_and_code_say_what_kind_of_error_it_is(status, code, kind):
    assert native(code, "Some", "thing", status).__class__ is kind


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("InvalidResource", errors.NotFound),
        ("QuotaExceeded", errors.QuotaExceeded),
        ("QuotaExceded", errors.QuotaExceeded),
        ("TooManyResources (QuotaExceded)", errors.QuotaExceeded),
    ],
)
def test_the_type_says_it_where_there_is_no_code(kind, expected):
    assert native("", kind).__class__ is expected


def test_an_action_that_the_api_does_not_have_is_no_missing_resource():
    assert native(errors.NO_SUCH_ACTION, "InvalidResource", "no-such-call", 404).__class__ is errors.Invalid


FAMILIES = {"4": errors.Invalid, "5": errors.NotFound}


@pytest.mark.parametrize(("first", "kind"), FAMILIES.items())
def test_every_documented_code_of_a_family_is_of_its_kind(first, kind):
    family = [code for code in CODES if len(code) == 4 and code[0] == first and code != errors.NO_SUCH_ACTION]
    assert len(family) > 20
    assert {type(native(code)) for code in family} == {kind}


def test_every_documented_quota_code_is_a_quota_error():
    family = [code for code in CODES if len(code) == 5 and code.startswith("10")]
    assert family
    assert {type(native(code)) for code in family} == {errors.QuotaExceeded}


@pytest.mark.parametrize("hint", hints.HINTS, ids=lambda hint: f"{hint.code} {hint.actions}")
def test_a_hint_ends_the_message_of_the_actions_that_it_is_for(hint):
    api = hint.api or "outscale"
    actions = list(catalog.known(api).ACTIONS)
    meant = [name for name in actions if re.search(hint.actions, name)]
    assert meant, "no action has such a name"
    others = set(actions) - set(meant)
    status = int(hint.code) if len(hint.code) == len("423") else 403 if hint.api else 400
    code = "" if hint.api and hint.code.isdecimal() else hint.code
    kind = "ForbiddenError" if hint.code == "403" else "Some"
    assert str(native(code, kind, "thing", status, api=api, action=meant[0])).endswith(hint.text)
    assert not [one for one in others if hint.text in str(native(code, "Some", "thing", status, api=api, action=one))]


@pytest.mark.parametrize("action", ["CreateNet", "CreateLoadBalancer", "CreateVolume", "CreateTags"])
@pytest.mark.parametrize("code", ["10001", "5063", "9039", "9085", "1004"])
def test_a_hint_does_not_speak_of_what_the_call_is_not_about(action, code):
    assert not re.search(r"\bVMs?\b|type|group", native(code, action=action).hint) or (action, code) == (
        "CreateVolume",
        "9039",
    )


@pytest.mark.parametrize("code", ["9039", "9045", "9058", "9085", "9095", "1004"])
def test_a_conflict_on_a_read_has_no_hint_of_another_call(code):
    assert native(code, status=409, action="ReadSubnets").hint == ""


def test_keys_that_oks_does_not_let_in_are_told_as_such():
    refused = native("403", "Forbidden", "", 403, api="oks", action="ListProjects")
    assert refused.__class__ is errors.Unauthorized
    assert "may not do this" in refused.hint


@pytest.mark.parametrize(
    ("status", "kind", "details", "expected"),
    [
        (403, "ForbiddenError", "The quota of projects (10) is reached.", errors.QuotaExceeded),
        (403, "ForbiddenError", "disable_api_termination is enabled", errors.Conflict),
        (403, "ForbiddenError", "project has active clusters", errors.Conflict),
        (409, "ResourceConflict", "name exists", errors.Conflict),
        (423, "LockedResource", "project under maintenance, try again later", errors.ConflictNotYet),
        (503, "ResourceIsNotReady", "project not ready: pending", errors.ConflictNotYet),
        (503, "ResourceIsNotReady", "service under global maintenance", errors.ConflictNotYet),
    ],
)
def test_a_refusal_of_oks_says_whether_it_is_a_matter_of_time(status, kind, details, expected):
    refused = native(str(status), kind, details, status, api="oks", action="DeleteProject")
    assert refused.__class__ is expected
    assert "keys" not in str(refused)


def test_an_account_with_multi_factor_authentication_says_what_is_missing():
    refused = from_body(b'{"message": "Unauthorized", "otp_required": true}', 401, api="oks", action="ListProjects")
    assert refused.__class__ is errors.Unauthorized
    assert "give a one-time password that is valid now, as otp or in OKS_OTP_CODE" in str(refused)
    assert "clock" not in str(refused)


def test_a_cluster_under_maintenance_is_a_matter_of_time():
    refused = native("423", "Locked", "The cluster is under maintenance", 423, api="oks", action="UpdateCluster")
    assert refused.__class__ is errors.ConflictNotYet
    assert "try again later" in str(refused)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 407, 413, 451])
def test_a_page_with_a_4xx_says_that_nothing_was_done(status):
    error = from_body(b"<html>not here</html>", status)
    assert error.__class__ is errors.Refused
    assert error.final
    assert not isinstance(error, errors.Uncertain)


@pytest.mark.parametrize("status", [200, 302, 408, 500, 502, 503, 504])
def test_any_other_page_leaves_open_what_was_done(status):
    assert isinstance(from_body(b"<html>later</html>", status), errors.Uncertain)


@pytest.mark.parametrize("kind", [errors.AnswerLost, errors.NotTheApi, errors.ServerFault, errors.Endless])
def test_what_leaves_open_whether_a_call_was_carried_out_has_one_base(kind):
    assert issubclass(kind, errors.Uncertain)


@pytest.mark.parametrize("kind", [errors.NotSent, errors.TooLate, errors.Refused, errors.Throttled, errors.Conflict])
def test_what_says_that_nothing_was_done_is_not_uncertain(kind):
    assert not issubclass(kind, errors.Uncertain)


def test_every_exception_tells_what_was_accepted_before_it():
    one, other = errors.OutscaleError("x"), native("9058")
    one.accepted.append({"action": "CreateVpc", "params": {}})
    assert (other.accepted, other.answer) == ([], {})


def test_the_words_of_a_server_cannot_move_the_cursor():
    assert "\x1b" not in str(native("4000", "Some\x1b[2J", "thing\x1b]0;\x07\u202e"))


def test_the_message_says_all_that_is_known():
    assert str(native("4019", "InvalidParameterValue", "no range")) == (
        "DoIt was refused: InvalidParameterValue: no range (code 4019, HTTP 400, request req-1)"
    )


def test_the_message_says_it_when_nothing_is_known():
    assert str(from_body({}, 418)) == "DoIt was refused: no reason given (HTTP 418)"


def test_an_error_is_also_given_as_data():
    assert native("9058", "Conflict", "overlap", 409, action="CreateSubnet").as_dict() == {
        "api": "outscale",
        "action": "CreateSubnet",
        "status": 409,
        "code": "9058",
        "type": "Conflict",
        "details": "overlap",
        "request_id": "req-1",
        "hint": "The range overlaps a Subnet that the Net has already",
    }


text = st.text(max_size=20) | st.none() | st.integers()
fields = st.lists(
    st.dictionaries(st.sampled_from(["loc", "msg", "type"]), text | st.lists(text, max_size=2)), max_size=2
)
BODIES = st.fixed_dictionaries(
    {},
    optional={
        "Errors": st.lists(
            st.fixed_dictionaries({}, optional={"Code": text, "Type": text, "Details": text | fields}), max_size=2
        ),
        "ResponseContext": st.none() | st.fixed_dictionaries({}, optional={"RequestId": text}),
        "__type": text,
        "message": text,
        "title": text,
        "detail": text | fields,
    },
)


@example({"Errors": [], "detail": [{"loc": None}]}, 400)
@example({"detail": [{"loc": [None], "msg": None}]}, 422)
@example({"Errors": [], "detail": [{"msg": [None]}]}, 400)
@example({"detail": [{"loc": None, "msg": [None]}]}, 400)
@given(BODIES, st.sampled_from([400, 401, 404, 409, 422, 424, 429, 500, 503]))
def test_whatever_the_cloud_answers_is_told_in_one_line(body, status):
    error = from_body(body, status)
    assert isinstance(error, errors.OutscaleError)
    message = str(error)
    assert len(message.splitlines()) == 1
    assert "None" not in message or "None" in json.dumps(body)


@given(st.binary(max_size=40), st.integers(300, 599))
def test_no_answer_at_all_breaks_the_client(body, status):
    assert isinstance(from_body(body, status), errors.OutscaleError)


@pytest.mark.parametrize(
    ("code", "action", "params", "told"),
    [
        ("5063", "StopVms", {"VmIds": ["i-1"]}, "InvalidResource: vm_ids[0] i-1: the VM does not exist"),
        ("4014", "CreateNet", {"IpRange": "10.0.0.0/8"}, "ip_range 10.0.0.0/8: an IP range of this size"),
        ("9002", "DeleteDedicatedGroup", {}, "it is in use, or another change is under way"),
        ("4048", "CreateUser", {"Password": "SECRET"}, "the password is wrong"),
    ],
)
def test_what_the_cloud_refuses_without_a_word_is_explained(code, action, params, told):
    account = cloud(refusal(400, code, "InvalidResource"))
    with pytest.raises(errors.ApiError) as refused:
        account.outscale.raw(action, params)
    assert told in str(refused.value)
    assert "SECRET" not in f"{refused.value} {vars(refused.value)}"


def test_the_clouds_own_words_need_no_explanation():
    assert str(native("9002", "Conflict", "Busy.", 409)) == (
        "DoIt was refused: Conflict: Busy. (code 9002, HTTP 409, request req-1)"
    )
