"""What came of a step, as the national dataset's JSON of flags: the one place where outcomes become flags."""

import json

from lineofsight.ssd import JSON_SHAPES
from lineofsight.statute.steps import STEPS

FLAG, COUNT = "_FLAG", "TOTAL_NO_OF_OUTCOMES"
# The dataset has no flag of its own for what a local key means, so its nearest is raised as well.
ALSO_RAISED = {
    "EARLY_HELP_FLAG": "OTHER_OUTCOMES_EXIST_FLAG",
    "RETURNED_FLAG": "NFA_FLAG",
    "STEP_DOWN_EARLY_HELP_FLAG": "OTHER_OUTCOMES_EXIST_FLAG",
}


def outcome_flags(kind: str, shape: str) -> dict[str, str]:
    """This function will return {outcome: the JSON of its flags}: every key of the shape, and any local key.

    `kind` is a step's, `shape` a JSON shape's. A text for each outcome, made once, so that publishing a million rows
    only looks them up. A step has one outcome, and comments stay in the record.
    """
    outcomes, national = STEPS[kind].outcomes, JSON_SHAPES[shape].keys
    ours = {one.ssd_key for one in outcomes if one.ssd_key.endswith(FLAG)} - set(national)
    keys = [*national, *sorted(ours)]
    return {one.code: json.dumps(_object(keys, one.ssd_key), separators=(",", ":")) for one in outcomes}


def _object(keys: list[str], raised: str) -> dict[str, str]:
    return {key: _value(key, {raised, ALSO_RAISED.get(raised)}) for key in keys}


def _value(key: str, raised: set[str | None]) -> str:
    if key == COUNT:
        return "1"
    if not key.endswith(FLAG):
        return ""
    return "Y" if key in raised else "N"
