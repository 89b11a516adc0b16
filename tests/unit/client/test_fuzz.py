"""Whatever a server sends ends in the one tree of errors, or in a result: answers made at random, over all clients."""

from __future__ import annotations

import gzip
import json
import random
import string
import zlib

import httpx
import pytest

from ansible_collections.outscale.cloud.plugins.module_utils._client import errors
from ansible_collections.outscale.cloud.plugins.module_utils._client.schema import catalog

from .seams import cloud

CALLS = {
    "outscale": [
        "ReadNets",
        "ReadVms",
        "ReadPolicies",
        "ReadTags",
        "CreateNet",
        "UpdateNet",
        "DeleteNet",
        "ReadUserPolicy",
    ],
    "oks": ["ListProjects", "GetCluster", "CreateProject", "DeleteProject"],
    "fcu": ["DescribeVpcs", "DescribeInstances", "CreateVpc", "DeleteVpc", "CreateSecurityGroup"],
    "directlink": ["DescribeConnections", "CreateConnection", "DeleteConnection"],
}
PARAMS = {
    "GetCluster": {"cluster_id": "c"}, "DeleteProject": {"project_id": "p"}, "DeleteVpc": {"VpcId": "vpc-1"},
    "CreateVpc": {"CidrBlock": "10.0.0.0/16"}, "CreateSecurityGroup": {"GroupName": "g", "GroupDescription": "d"},
    "DeleteConnection": {"connectionId": "d"},
    "CreateConnection": {"bandwidth": "1Gbps", "connectionName": "c", "location": "PAR1"},
}  # fmt: skip
KEYS = [
    "Errors", "ResponseContext", "RequestId", "requestId", "NextPageToken", "HasMoreItems", "MaxResultsLimit", "Tags",
    "Key",
    "Value", "Code", "Type", "Details", "__type", "message", "Message", "title", "detail", "loc", "msg", "Pagination",
    "cursor", "offset", "next_cursor", "page", "limit", "total", "ResourceId", "x", "",
]  # fmt: skip
STATUSES = [
    *[200] * 8,
    201,
    204,
    206,
    302,
    400,
    401,
    403,
    404,
    408,
    409,
    418,
    422,
    423,
    424,
    429,
    500,
    502,
    503,
    599,
    999,
]
HEADERS = [
    {}, {}, {}, {"Retry-After": "1"}, {"Retry-After": "\xff"}, {"Retry-After": "1e400"}, {"Retry-After": "-9" * 50},
    {"Date": "Mon, 99 Foo 99999 00:00:00 +9999"}, {"Date": "Sat, 01 Jan 0001 00:00:00 GMT"}, {"Date": "x" * 500},
    {"Content-Type": "text/html; charset=nonsense"}, {"x-amzn-requestid": "\x1b[2J\xe9"}, {"Location": "http://[::"},
]  # fmt: skip


HEADS = [
    *(f'<?xml version="1.0" encoding="{name}"?>' for name in ("UTF-8", "nope", "utf-7")),
    '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
    "\ufeff",
]


class Maker:
    """Makes answers out of a seed."""

    def __init__(self, seed):
        self.chance = random.Random(seed)

    def text(self):
        pick = self.chance.choice
        return pick([
            "", "vpc-1", "none", "null", "\x00", "\x1b[2J", "é\u202e\u2028", "\U0001f600", "9" * 30, "{{ x }}",
            "<html>",
            "".join(self.chance.choices(string.printable, k=self.chance.randrange(30))),
        ])  # fmt: skip

    def scalar(self):
        return self.chance.choice([None, True, False, 0, -1, 2**70, 1.5, 1e308, self.text(), self.text(), [], {}])

    def value(self, depth, keys):
        kind = self.chance.randrange(4 if depth else 1)
        if kind == 1:
            return [self.value(depth - 1, keys) for _item in range(self.chance.randrange(4))]
        if kind >= 2:
            return {self.chance.choice(keys): self.value(depth - 1, keys) for _item in range(self.chance.randrange(5))}
        return self.scalar()

    def typed(self, api, kind, depth):
        """What the schema says, with something else now and then."""
        if self.chance.random() < 0.12 or not depth:
            return self.value(2, KEYS)
        kind = kind.rstrip("!")
        if kind.startswith("["):
            return [self.typed(api, kind[1:-1], depth - 1) for _item in range(self.chance.randrange(3))]
        schema = catalog.schemas(api).get(kind)
        if schema is not None:
            fields = self.chance.sample(sorted(schema), min(len(schema), 6))
            return {name: self.typed(api, schema[name], depth - 1) for name in fields}
        return (
            self.scalar()
            if self.chance.random() < 0.2
            else {"integer": 1, "boolean": True, "number": 1.0}.get(kind, "x")
        )

    def json(self, api, action):
        known = catalog.action(api, action)
        keys = [*KEYS, *known.answer]
        body = {key: self.typed(api, kind, 4) for key, kind in known.answer.items()}
        for _more in range(self.chance.randrange(3)):
            body[self.chance.choice(keys)] = self.value(4, keys)
        if self.chance.random() < 0.7:
            body["ResponseContext"] = {"RequestId": "r"}
        if self.chance.random() < 0.2:
            body = self.value(5, keys)
        text = json.dumps(body)
        if self.chance.random() < 0.1:
            text = text.replace("x", self.chance.choice(["\\ud800", "NaN", "\\u0000", "é", "1" * 5000]), 3)
        if self.chance.random() < 0.05:
            depth = self.chance.choice([60, 900, 20_000])
            text = text.replace("null", f"{'[' * depth}{']' * depth}", 1)
        return text

    def xml(self, api, action, depth=4):
        known = catalog.action("fcu", action if action in catalog.known("fcu").ACTIONS else "DescribeVpcs")
        names = [
            *known.answer,
            "item",
            "nextToken",
            "requestId",
            "return",
            "Code",
            "Message",
            "Errors",
            "Error",
            "key",
            "value",
        ]

        def element(left):
            name = self.chance.choice(names)
            within = "".join(element(left - 1) for _one in range(self.chance.randrange(4))) if left else ""
            said = self.chance.choice(
                ["", "x", "1", "true", "&amp;", "&lt;", "&#0;", "&nope;", "&#x1F600;", "9" * 5000]
            )
            return f"<{name}>{within or said}</{name}>"

        root = self.chance.choice([f"{action}Response"] * 6 + ["Response", "html", "ErrorResponse"])
        head = self.chance.choice(["", "", "", *HEADS])
        return f"{head}<{root}>{''.join(element(depth) for _one in range(self.chance.randrange(5)))}</{root}>"

    def body(self, api, action):
        make = self.xml if (api == "fcu") == (self.chance.random() < 0.9) else self.json
        text = make(api, action)
        encoding = self.chance.choice(["utf-8"] * 8 + ["utf-16", "utf-32", "latin-1", "utf-8-sig", "utf-16-be"])
        content = text.encode(encoding, errors="replace")
        damage = self.chance.random()
        if damage < 0.1:
            content = content[: self.chance.randrange(len(content) + 1)]
        elif damage < 0.2:
            content = bytes(byte if self.chance.random() > 0.02 else self.chance.randrange(256) for byte in content)
        elif damage < 0.25:
            content = self.chance.randbytes(self.chance.randrange(200))
        return content

    def response(self, api, action):
        content, headers = self.body(api, action), dict(self.chance.choice(HEADERS))
        packing = self.chance.choice([""] * 6 + ["gzip", "deflate", "br", "gzip, gzip", "\xe9"])
        if packing in ("gzip", "deflate"):
            content = (gzip if packing == "gzip" else zlib).compress(content)
            if self.chance.random() < 0.3:
                content = content[: self.chance.randrange(len(content))]
        made = httpx.Response(self.chance.choice(STATUSES), content=content)
        raw = {**headers, **({"Content-Encoding": packing} if packing else {})}
        made.headers = httpx.Headers([(name.encode(), value.encode("latin-1")) for name, value in raw.items()])
        return made


def ended(seed):
    """How the calls of a seed ended: the types of the exceptions, and how many gave a result."""
    made = Maker(seed)
    api = made.chance.choice(sorted(CALLS))
    action = made.chance.choice(CALLS[api])
    account = cloud(lambda _request: made.response(api, action), call_timeout=60)
    client, params = account.client(api), PARAMS.get(action, {})
    ends = []
    for method in (client.call, client.read_all):
        try:
            result = method(action, params)
        except errors.OutscaleError as exc:
            said = str(exc)
            ends.append(type(exc).__name__)
        else:
            said = ""
            ends.append("result")
            assert isinstance(result, dict if method == client.call else list)
        assert said.isprintable()
        said.encode()
    "\n".join(account.log.lines).encode()
    return ends


def test_a_thousand_answers_end_in_the_tree_or_in_a_result():
    ends = [end for seed in range(1000) for end in ended(seed)]
    assert ends.count("result") > 100, "too few are answers to prove anything"
    assert len(set(ends)) > 10, "too few kinds of ends"


@pytest.mark.soak
def test_ten_thousand_answers_end_in_the_tree_or_in_a_result():
    for seed in range(1000, 11_000):
        ended(seed)
