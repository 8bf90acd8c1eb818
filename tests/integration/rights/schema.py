"""A reader of the part of JSON Schema that our schema uses: it says what of a value is not as the schema says."""

import re
from typing import Any

KINDS = {"object": dict, "array": list, "string": str, "integer": int}
KNOWN = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "additionalProperties", "required", "properties"),
    *("items", "enum", "const", "pattern"),
}


def faults(value: Any, schema: dict, *, root: dict | None = None, at: str = "") -> list[str]:
    """Return what is wrong with a value, by place. A word of the schema that this does not know is an error."""
    root = root or schema
    assert set(schema) <= KNOWN, set(schema) - KNOWN
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].rsplit("/", 1)[1]], root=root, at=at)
    if "type" in schema and (not isinstance(value, KINDS[schema["type"]]) or isinstance(value, bool)):
        return [f"{at} is not a {schema['type']}"]
    found = [f"{at} is {value!r}" for word in ("const",) if word in schema and value != schema[word]]
    found += [f"{at} is {value!r}"] if "enum" in schema and value not in schema["enum"] else []
    found += [f"{at} is {value!r}"] if "pattern" in schema and not re.search(schema["pattern"], value) else []
    if isinstance(value, dict):
        found += _of_object(value, schema, root=root, at=at)
    if isinstance(value, list):
        for number, one in enumerate(value):
            found += faults(one, schema["items"], root=root, at=f"{at}[{number}]")
    return found


def _of_object(value: dict, schema: dict, *, root: dict, at: str) -> list[str]:
    properties = schema.get("properties", {})
    found = [f"{at}.{name} is missing" for name in schema.get("required", []) if name not in value]
    found += [f"{at}.{name} is not expected" for name in value if name not in properties]
    for name, one in value.items():
        if name in properties:
            found += faults(one, properties[name], root=root, at=f"{at}.{name}")
    return found
