"""An account with multi-factor authentication asks for a one-time password, which nothing shows."""

from __future__ import annotations

from tests.emulator.accounts import FIRST

OTP = "492817"


def test_a_one_time_password_is_asked_for_and_sent(play, emulator):
    emulator.switch(otp=OTP)
    without, wrong, given = play(
        {"oks_project_info": {}},
        {"oks_project_info": {"otp": "000000"}},
        {"oks_project_info": {"otp": OTP}},
        failing=True,
    )
    for refused in (without, wrong):
        assert "give a one-time password that is valid now, as otp or in OKS_OTP_CODE" in refused.msg
    assert given.result["oks_projects"] == []


def test_the_environment_has_it_for_every_task(play, emulator):
    emulator.switch(otp=OTP)
    made, listed = play(
        {"oks_project": {"name": "shop", "cidr": "10.50.0.0/18"}}, {"oks_project_info": {}}, env={"OKS_OTP_CODE": OTP}
    )
    assert made.actions == ["CreateProject"]
    assert len(listed.result["oks_projects"]) == 1
    assert OTP not in str([made.result, listed.result])


def test_it_goes_with_a_login_as_well(play, emulator):
    emulator.switch(otp=OTP)
    env = {"OSC_ACCESS_KEY": "", "OSC_SECRET_KEY": "", "OSC_LOGIN": FIRST.login, "OSC_PASSWORD": FIRST.password}
    (listed,) = play({"oks_project_info": {"otp": OTP}}, env=env)
    assert listed.result["oks_projects"] == []
