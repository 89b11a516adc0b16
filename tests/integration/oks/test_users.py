"""EIM users of a project: their secret is given once, and one whose secret was lost is made anew."""

from __future__ import annotations

PROJECT = "{{ project.oks_project.id }}"
USER = {"project_id": PROJECT, "user_name": "OKSAuditor"}


def test_a_user_and_the_types_that_there_are(play):
    play({"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}, "register": "project"})
    made, again, listed = play(
        {"oks_user": {**USER, "ttl": "5h"}}, {"oks_user": USER}, {"oks_user_info": {"project_id": PROJECT}}
    )
    assert (made.actions, again.actions) == (["CreateEimUser"], [])
    assert len(made.result["oks_user"]["secret_key"]) == 40
    assert made.result["oks_user"]["secret_key"] not in str([again.result, listed.result])
    (key,) = listed.result["oks_users"][0]["access_keys"]
    assert key["access_key_id"] == made.result["oks_user"]["access_keys"][0]["access_key_id"]
    assert "OKSAuditor" in [one["user_type"] for one in listed.result["user_types"]]
    assert listed.called == ["GetEimUsers", "GetEimUserTypes"]


def test_a_user_whose_secret_was_lost_is_made_anew(play, emulator):
    play({"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}, "register": "project"})
    emulator.switch(lost_answers={"CreateEimUser": 1})
    (made,) = play({"oks_user": USER})
    assert made.actions == ["CreateEimUser", "DeleteEimUser", "CreateEimUser"]
    assert len(made.result["oks_user"]["secret_key"]) == 40


def test_users_of_two_projects_are_apart(play):
    play(
        {"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}, "register": "project"},
        {"oks_project": {"name": "other", "cidr": "10.51.0.0/18"}, "register": "other"},
    )
    in_other = {**USER, "project_id": "{{ other.oks_project.id }}"}
    told = play(
        {"oks_user": USER}, {"oks_user": in_other}, {"oks_user": {**USER, "state": "absent"}}, {"oks_user": in_other}
    )
    assert [one.actions for one in told] == [["CreateEimUser"], ["CreateEimUser"], ["DeleteEimUser"], []]
