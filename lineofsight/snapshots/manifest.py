"""What a snapshot says of itself, and what a paper says of the figures in it."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lineofsight.ssd import VERSION

FORMAT = "line-of-sight/1"


def canonical(value: Any) -> str:
    """This function will write a value as JSON in the one way that the same value is always written."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(value: Any) -> str:
    """This function will return the SHA-256 of a value's canonical JSON."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()


def figure_id(*, measure: str, definition: str, snapshot: str, params: dict[str, Any]) -> str:
    """This function will return the figure's id: the beginning of a hash of all that decides its answer.

    `definition` and `snapshot` are the digests of the measure's definition and of the snapshot's manifest.
    """
    made_from = {"measure": measure, "definition": definition, "snapshot": snapshot, "params": params}
    return digest(made_from)[:16]


def figure_manifest(figures: Iterable[Any]) -> dict[str, Any]:
    """This function will return what a paper carries as figures.json, so that each figure in it can be verified.

    Each Figure comes once, in the order of first use. Its snapshot should already be loaded.
    """
    once = {figure.pk: figure for figure in figures}
    return {"format": FORMAT, "ssd": VERSION, "figures": [_entry(figure) for figure in once.values()]}


def _entry(figure: Any) -> dict[str, Any]:
    return {
        "id": figure.pk,
        "measure": figure.measure_code,
        "title": figure.title,
        "definition": figure.definition_digest,
        "snapshot": {"id": figure.snapshot.slug, "digest": figure.snapshot.digest},
        "params": figure.params,
        "rows": figure.value,
    }
