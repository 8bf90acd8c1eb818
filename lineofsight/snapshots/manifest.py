"""What a snapshot says of itself, and what a paper says of the figures in it."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from lineofsight.snapshots.disclosure import answer_of, shown
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


def figure_manifest(figures: Iterable[Any], *, whole: bool = False) -> dict[str, Any]:
    """This function will return what a paper carries as figures.json, so that each figure in it can be verified.

    Each Figure comes once, in the order of first use. Its snapshot should already be loaded. A paper is read by the
    public, so small numbers are held back unless `whole`.
    """
    once = {figure.pk: figure for figure in figures}
    return {"format": FORMAT, "ssd": VERSION, "figures": [entry(figure, whole=whole) for figure in once.values()]}


def entry(figure: Any, *, whole: bool) -> dict[str, Any]:
    """This function will return what a manifest says of one Figure."""
    return {
        "id": figure.pk,
        "measure": figure.measure_code,
        "title": figure.title,
        "definition": figure.definition_digest,
        "snapshot": {"id": figure.snapshot.slug, "digest": figure.snapshot.digest},
        "params": figure.params,
        "whole": whole,
        "rows": rows_of(answer_of(figure), whole=whole),
    }


def rows_of(answer: Any, *, whole: bool) -> list[dict[str, Any]]:
    """This function will return the rows of an answer as a manifest has them."""
    return [row.as_dict() for row in shown(answer, whole=whole).rows]
