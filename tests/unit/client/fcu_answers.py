"""Answers of FCU, and the account that gets them."""

from __future__ import annotations

import urllib.parse

from .seams import answer, cloud


def xml(action, inner):
    """FCU's answer to an action."""
    return answer(
        f'<?xml version="1.0"?><{action}Response xmlns="http://x/">{inner}<requestId>r</requestId></{action}Response>'
    )


def done(action):
    """The answer of what changes something and answers nothing else."""
    return xml(action, "<return>true</return>")


def as_asked(inner="<return>true</return>"):
    """The same, of whatever action is asked for."""

    def reply(request):
        form = dict(urllib.parse.parse_qsl(request.content.decode()))
        return xml(form["Action"], inner)(request)

    return reply


def refusal(code, message="why"):
    """FCU's refusal, with one of EC2's codes."""
    return answer(
        f"<Response><Errors><Error><Code>{code}</Code><Message>{message}</Message></Error></Errors></Response>", 400
    )


def over_fcu(*answers):
    """An account that is reached over FCU."""
    return cloud(*answers, api="fcu", environ={"OSC_ENDPOINT_FCU": "https://fcu.example/"})


def sent_forms(reached):
    """The forms that were sent."""
    return [dict(urllib.parse.parse_qsl(request.content.decode())) for request in reached.wire.requests]
