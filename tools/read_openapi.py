"""Compares the vendor's public OpenAPI file with what the collection knows, and writes what it adds to tools/schema.

    tools/read_openapi.py osc-api.yaml

Writes tools/schema/outscale-VERSION-delta.json, which tools/make_schema.py takes up by itself, and prints what else
differs, to be read: what the file has no more (the collection keeps it, for older servers), and types that changed.
"""

from __future__ import annotations

import json
import pathlib
import sys
import typing as t

import make_schema
import yaml

_OWN = {"DryRun", "Filters"}
_PAGING = {"NextPageToken", "ResultsPerPage", "FirstItem"}
_LIMITS = ("enum", "minimum", "maximum", "minLength", "maxLength", "pattern", "nullable", "deprecated")
Schemas = dict[str, dict[str, t.Any]]


def spec_of(schema: dict[str, t.Any], schemas: Schemas) -> dict[str, t.Any]:
    """A field as the descriptions of tools/schema write it: ``{"type": "[string]", "required": true, ...}``."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        target = schemas.get(name, {})
        return {"type": name} if "properties" in target or "enum" not in target else spec_of(target, schemas)
    for word in ("oneOf", "anyOf", "allOf"):
        if word in schema:
            inner = [spec_of(one, schemas)["type"] for one in schema[word]]
            return {"type": "|".join(dict.fromkeys(inner))}
    kind = schema.get("type", "object")
    if kind == "array":
        item = spec_of(schema.get("items", {}), schemas)
        return {**item, "type": f"[{item['type']}]"}
    limits = {key: schema[key] for key in _LIMITS if key in schema}
    return {"type": f"{kind} ({schema['format']})" if "format" in schema else kind, **limits}


def fields_of(schema: dict[str, t.Any], schemas: Schemas) -> dict[str, dict[str, t.Any]]:
    """The fields of a schema."""
    required = set(schema.get("required", ()))
    return {
        name: {**spec_of(one, schemas), **({"required": True} if name in required else {})}
        for name, one in schema.get("properties", {}).items()
    }


def actions_of(document: dict[str, t.Any]) -> dict[str, tuple[dict[str, t.Any], dict[str, t.Any]]]:
    """Action to the schemas of its request and of its answer."""
    schemas = document["components"]["schemas"]
    found = {}
    for operations in document["paths"].values():
        for operation in operations.values():
            name = operation["operationId"]
            body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
            answers = operation["responses"]["200"].get("content", {}).get("application/json", {}).get("schema", {})
            found[name] = (_resolved(body, schemas), _resolved(answers, schemas))
    return found


def _resolved(schema: dict[str, t.Any], schemas: Schemas) -> dict[str, t.Any]:
    return schemas.get(schema["$ref"].rpartition("/")[2], {}) if "$ref" in schema else schema


def difference(document: dict[str, t.Any], known: dict[str, t.Any]) -> tuple[dict[str, t.Any], list[str]]:
    """What a document adds to the facts, in the form of a delta of tools/schema, and what else differs, in words."""
    schemas = document["components"]["schemas"]
    delta: dict[str, t.Any] = {"to": str(document["info"]["version"]), "actions_added": {}, "schemas_added": {}}
    delta |= {"fields_added": {}, "filters_added": {}}
    remarks: list[str] = []
    actions = actions_of(document)
    for name, (request, answer) in actions.items():
        params, shown = fields_of(request, schemas), fields_of(answer, schemas)
        filters = fields_of(_resolved(request.get("properties", {}).get("Filters", {}), schemas), schemas)
        if name in known["ACTIONS"]:
            entry = known["ACTIONS"][name]
            _compare(
                f"{name}Request", entry["params"], {k: v for k, v in params.items() if k not in _OWN}, delta, remarks
            )
            _compare(f"{name}Response", entry["answer"], shown, delta, remarks)
            added = {key: spec for key, spec in filters.items() if key not in entry.get("filters", {})}
            if added:
                delta["filters_added"][name] = added
        else:
            delta["actions_added"][name] = {"params": params, "answer": shown, "filters": filters}
    for name in sorted(_named(actions, schemas)):
        fields = fields_of(schemas[name], schemas)
        if name in known["SCHEMAS"]:
            _compare(name, known["SCHEMAS"][name], fields, delta, remarks)
        else:
            delta["schemas_added"][name] = fields
    remarks += [f"{name}: not in the file any more" for name in known["ACTIONS"] if name not in actions]
    return {key: value for key, value in delta.items() if value}, remarks


def _compare(
    name: str, known: dict[str, str], found: dict[str, t.Any], delta: dict[str, t.Any], remarks: list[str]
) -> None:
    """Note the fields that are new; of actions that newly page, the size of pages and the token are left out."""
    ignored = {"ResponseContext"} | (_PAGING if name.endswith(("Request", "Response")) else set())
    added = {key: spec for key, spec in found.items() if key not in known and key not in ignored}
    if added:
        delta["fields_added"][name] = added
    for key, kind in known.items():
        if key not in found and key not in {"DryRun", *ignored}:
            remarks.append(f"{name}.{key}: not in the file any more")
        elif key in found and make_schema.kind(found[key]).rstrip("!") != kind.rstrip("!"):
            remarks.append(
                f"{name}.{key}: {kind.rstrip('!')} is {make_schema.kind(found[key]).rstrip('!')} in the file"
            )


def _named(actions: dict[str, tuple[dict[str, t.Any], dict[str, t.Any]]], schemas: Schemas) -> set[str]:
    """The schemas of objects that requests and answers name, and those that these name; not those of filters."""
    left = [one for pair in actions.values() for schema in pair for one in schema.get("properties", {}).items()]
    found: set[str] = set()
    while left:
        field, schema = left.pop()
        name = spec_of(schema, schemas)["type"].strip("[]")
        if field not in {"Filters", "ResponseContext"} and name not in found and "properties" in schemas.get(name, {}):
            found.add(name)
            left += schemas[name]["properties"].items()
    return found


def main() -> None:
    """Write the delta; print the rest."""
    document = yaml.load(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    delta, remarks = difference(document, make_schema.outscale())
    print("\n".join(remarks))
    if set(delta) == {"to"}:
        print(f"{delta['to']} adds nothing")
        return
    target = make_schema.SOURCE / f"outscale-{delta['to']}-delta.json"
    target.write_text(json.dumps(delta, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    for key in ("actions_added", "schemas_added", "fields_added", "filters_added"):
        for name, content in delta.get(key, {}).items():
            print(f"{key.replace('_', ' ')}: {name}" + ("" if key == "actions_added" else f" {', '.join(content)}"))


if __name__ == "__main__":
    main()
