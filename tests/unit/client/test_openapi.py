"""The vendor's OpenAPI file, as it is, is compared with what is known; what it adds is described in tools/schema."""

from __future__ import annotations

import importlib
import json
import pathlib
import sys

import pytest
import yaml

TOOLS = pathlib.Path(__file__).resolve().parents[3] / "tools"


@pytest.fixture
def tools(monkeypatch):
    monkeypatch.syspath_prepend(str(TOOLS))
    for name in ("make_schema", "read_openapi"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("make_schema"), importlib.import_module("read_openapi")


def property_of(kind):
    kind = kind.rstrip("!")
    if kind.startswith("["):
        return {"type": "array", "items": property_of(kind[1:-1])}
    plain = kind in {"string", "integer", "number", "boolean", "object"}
    return {"type": kind} if plain else {"$ref": f"#/components/schemas/{kind}"}


def object_of(fields):
    required = [name for name, kind in fields.items() if kind.endswith("!")]
    properties = {name: property_of(kind) for name, kind in fields.items()}
    return {"type": "object", "properties": properties, **({"required": required} if required else {})}


def document_of(facts):
    """The facts as the vendor would write them, in a newer version."""
    schemas = {name: object_of(fields) for name, fields in facts["SCHEMAS"].items()}
    paths = {}
    for name, entry in facts["ACTIONS"].items():
        schemas[f"{name}Request"] = object_of(entry["params"])
        if "filters" in entry:
            schemas[f"Filters{name}"] = object_of(entry["filters"])
            schemas[f"{name}Request"]["properties"]["Filters"] = {"$ref": f"#/components/schemas/Filters{name}"}
        schemas[f"{name}Response"] = object_of({**entry["answer"], "ResponseContext": "object"})
        content = {
            end: {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}{end}"}}}
            for end in ("Request", "Response")
        }
        operation = {"operationId": name, "requestBody": {"content": content["Request"]}}
        operation["responses"] = {"200": {"content": content["Response"]}}
        paths[f"/{name}"] = {"post": operation}
    return {"info": {"version": "1.99.0"}, "paths": paths, "components": {"schemas": schemas}}


def add(document, name, field, schema):
    document["components"]["schemas"][name]["properties"][field] = schema


def test_a_file_with_nothing_new_adds_nothing(tools):
    make_schema, read_openapi = tools
    facts = make_schema.outscale()
    delta, remarks = read_openapi.difference(document_of(facts), facts)
    assert delta == {"to": "1.99.0"}
    assert remarks == []


def newer_document(facts):
    document = document_of(facts)
    schemas = document["components"]["schemas"]
    schemas["Mood"] = {"type": "string", "enum": ["calm", "wild"]}
    schemas["Weather"] = {"type": "object", "properties": {"Mood": {"$ref": "#/components/schemas/Mood"}}}
    dates = {"oneOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
    add(document, "CreateVmsRequest", "Weather", {"$ref": "#/components/schemas/Weather"})
    add(document, "FiltersReadVms", "Since", dates)
    add(document, "Vm", "Weather", {"$ref": "#/components/schemas/Weather"})
    add(document, "DeleteVmsResponse", "Storms", {"type": "array", "items": {"type": "integer"}})
    add(document, "ReadUserGroupsRequest", "NextPageToken", {"type": "string", "format": "byte"})
    one = document_of({
        "ACTIONS": {"ReadStorms": {
            "params": {"NextPageToken": "string", "DryRun": "boolean"}, "filters": {"StormIds": "[string]"},
            "answer": {"Storms": "[Storm]", "NextPageToken": "string"},
        }},
        "SCHEMAS": {"Storm": {"StormId": "string!"}},
    })  # fmt: skip
    document["paths"] |= one["paths"]
    schemas |= one["components"]["schemas"]
    del document["paths"]["/ReadCatalog"]
    schemas["Volume"]["properties"]["Size"] = {"type": "string"}
    return document


def test_what_a_newer_file_adds_becomes_facts(tools, tmp_path, monkeypatch, capsys):
    make_schema, read_openapi = tools
    known = make_schema.outscale()
    file = tmp_path / "osc-api.yaml"
    file.write_text(yaml.dump(newer_document(known), Dumper=yaml.CSafeDumper), encoding="utf-8")
    for path in make_schema.SOURCE.glob("*.json"):
        (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setattr(make_schema, "SOURCE", tmp_path)
    monkeypatch.setattr(sys, "argv", ["read_openapi.py", str(file)])
    read_openapi.main()
    assert (tmp_path / "outscale-1.99.0-delta.json").exists()
    assert make_schema.versions()[-1] == "1.99.0"
    made = make_schema.outscale()
    actions, schemas = made["ACTIONS"], made["SCHEMAS"]
    assert actions["CreateVms"]["params"]["Weather"] == "Weather"
    assert actions["ReadVms"]["filters"]["Since"] == "string"
    assert actions["DeleteVms"]["answer"]["Storms"] == "[integer]"
    assert "NextPageToken" not in actions["ReadUserGroups"]["params"]
    assert schemas["Weather"] == {"Mood": "string"}
    assert schemas["Vm"]["Weather"] == "Weather"
    assert schemas["Storm"] == {"StormId": "string!"}
    assert actions["ReadStorms"] == {
        "params": {"NextPageToken": "string", "DryRun": "boolean"},
        "filters": {"StormIds": "[string]"},
        "answer": {"Storms": "[Storm]", "NextPageToken": "string"},
        "paging": "token",
    }
    assert "ReadCatalog" in actions
    assert schemas["Volume"]["Size"] == known["SCHEMAS"]["Volume"]["Size"]
    printed = capsys.readouterr().out
    assert "ReadCatalog: not in the file any more" in printed
    assert "Volume.Size: integer is string in the file" in printed
    assert "actions added: ReadStorms" in printed
    again, _remarks = read_openapi.difference(
        yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), made
    )
    assert again == {"to": "1.99.0"}


def test_the_deltas_are_taken_in_the_order_of_their_versions(tools, tmp_path, monkeypatch):
    make_schema, _read_openapi = tools
    for version in ("1.42.0", "1.100.0", "1.40.1"):
        (tmp_path / f"outscale-{version}-delta.json").write_text(json.dumps({}), encoding="utf-8")
    monkeypatch.setattr(make_schema, "SOURCE", tmp_path)
    assert make_schema.versions() == ["1.40.1", "1.42.0", "1.100.0"]
