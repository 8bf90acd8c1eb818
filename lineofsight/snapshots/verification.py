"""Work a figure out again, and say whether the answer is the same, different, or can't be worked out."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from lineofsight.measures import UnknownMeasure, measure
from lineofsight.snapshots.answers import CannotMeasure, answer
from lineofsight.snapshots.folder import UnableToOpen, check_unaltered
from lineofsight.snapshots.manifest import entry as entry_of
from lineofsight.snapshots.manifest import figure_id, rows_of
from lineofsight.snapshots.models import Figure, Snapshot
from lineofsight.snapshots.operations.blanking import blanked
from lineofsight.snapshots.paper_files import NotAPaper, figures_in
from lineofsight.snapshots.queries import NoFigure, NoSnapshot, figure, snapshot

Result = Literal["same", "different", "cannot"]
Key = tuple[Any, Any, Any]
PaperCheck = Callable[[Path], str | None]
PAPER_CHECKS: list[PaperCheck] = []


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What came of working a figure out again. `sentence` is for the reader; `rows` names the rows that differ."""

    figure: str
    measure: str
    result: Result
    sentence: str
    rows: tuple[str, ...] = ()


class CannotVerify(Exception):
    """The figure can't be worked out again; the message says why."""


def register_paper_check(check: PaperCheck) -> None:
    """This function will have a paper's file checked as a whole too.

    `check` returns what is wrong with it, "" where nothing is, and None for a file that is none of its own.
    """
    if check not in PAPER_CHECKS:
        PAPER_CHECKS.append(check)


def verify_figure(kept: Figure) -> Verdict:
    """This function will work out again a figure that was kept here, from its snapshot's files."""
    return verify_entry(entry_of(kept, whole=True))


def verify(identity_or_file: str) -> list[Verdict]:
    """This function will verify one figure by its id, or every figure in a paper's PDF. It raises for neither."""
    file = Path(identity_or_file)
    if file.suffix.lower() == ".pdf" or file.is_file():
        return verify_paper(file)
    try:
        return [verify_figure(figure(identity_or_file))]
    except NoFigure as error:
        return [Verdict(figure=identity_or_file, measure="", result="cannot", sentence=str(error))]


def _wrong_as_a_whole(file: Path) -> list[str]:
    """What is wrong with the file itself, by whichever app published it. One that none of them knows is not ours."""
    told = [check(file) for check in PAPER_CHECKS]
    if PAPER_CHECKS and all(sentence is None for sentence in told):
        return [f"{file.name} is not a paper that was published here."]
    return [sentence for sentence in told if sentence]


def verify_paper(file: Path) -> list[Verdict]:
    """This function will verify every figure that a paper's PDF carries, and the file as a whole."""
    try:
        entries = figures_in(file)
    except NotAPaper as error:
        return [Verdict(figure=file.name, measure="", result="cannot", sentence=str(error))]
    wrong = _wrong_as_a_whole(file)
    whole = [Verdict(figure=file.name, measure="", result="different", sentence=sentence) for sentence in wrong]
    return whole + [verify_entry(entry) for entry in entries]


def overall(verdicts: list[Verdict]) -> Result:
    """This function will return the worst of the results: different before cannot before same."""
    results = {verdict.result for verdict in verdicts}
    return next(result for result in ("different", "cannot", "same") if result in results)


def verify_entry(entry: dict[str, Any]) -> Verdict:
    """This function will verify one entry of a figure manifest (snapshots.manifest.figure_manifest)."""
    undecided = Verdict(figure=str(entry["id"]), measure=str(entry["measure"]), result="cannot", sentence="")
    try:
        rows = _counted_again(entry)
    except (CannotVerify, CannotMeasure, UnableToOpen, UnknownMeasure, NoSnapshot) as error:
        return replace(undecided, sentence=f"It can't be worked out again. {error}")
    except (KeyError, TypeError, ValueError, AttributeError):
        return replace(undecided, sentence="It can't be worked out again. What is said of it is not complete.")
    if entry["id"] != _identity(entry):
        return replace(undecided, result="different", sentence="Its id is not that of what it says it was made from.")
    if differing := _differing(entry["rows"], rows):
        sentence = f"It was worked out again and the answer is different: {'; '.join(differing)}."
        return replace(undecided, result="different", sentence=sentence, rows=tuple(differing))
    return replace(undecided, result="same", sentence="It was worked out again and the answer is the same.")


def _counted_again(entry: dict[str, Any]) -> list[dict[str, Any]]:
    if measure(entry["measure"]).definition_digest != entry["definition"]:
        raise CannotVerify(f"The definition of {entry['measure']} has changed since.")
    held = _unaltered(entry)
    params = entry["params"]
    start, end = date.fromisoformat(params["from"]), date.fromisoformat(params["to"])
    found = answer(snapshot=held, code=entry["measure"], start=start, end=end, grouped_by=params["by"])
    return rows_of(found, whole=entry["whole"])


def _unaltered(entry: dict[str, Any]) -> Snapshot:
    held = snapshot(entry["snapshot"]["id"])
    if held.digest != entry["snapshot"]["digest"]:
        raise CannotVerify(f"Snapshot {held.slug} here is another one: its digest is not the one cited.")
    check_unaltered(held.folder, expected=held.digest, tables=held.row_counts, blanked=blanked(held))
    return held


def _identity(entry: dict[str, Any]) -> str:
    return figure_id(
        measure=entry["measure"],
        definition=entry["definition"],
        snapshot=entry["snapshot"]["digest"],
        params=entry["params"],
    )


def _differing(said: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[str]:
    before, after = _by_name(said), _by_name(found)
    return [
        f"{_name(key)}: it said {_value(before.get(key))}, and it is {_value(after.get(key))}"
        for key in dict.fromkeys([*before, *after])
        if before.get(key) != after.get(key)
    ]


def _by_name(rows: list[dict[str, Any]]) -> dict[Key, dict[str, Any]]:
    return {(row.get("period"), row.get("group_id"), row.get("group")): row for row in rows}


def _name(key: Key) -> str:
    period, _group_id, group = key
    return " ".join(part for part in (period, group) if part) or "all records"


def _value(row: dict[str, Any] | None) -> str:
    if row is None:
        return "nothing"
    met = "" if row.get("met") is None else f", {row['met']} met"
    return f"{row.get('value')} ({row.get('records')} records{met})"
