"""Write a judgement as a table for people, or as JSON or CSV for programs."""

import csv
import io
import json
from collections.abc import Callable, Mapping

from lineofsight.ssd.checking.findings import Finding, Judgement

COLUMNS = ("grade", "rule", "table", "column", "rows", "sentence", "examples")


def as_text(found: Judgement) -> str:
    """Return the judgement in sentences: faults first, then advice."""
    lines = [f"Judged as at {found.as_at:%-d %B %Y}."]
    for title, findings in (("Faults", found.faults), ("Worth knowing", found.advice)):
        if findings:
            lines += ["", title, *(line for each in findings for line in _lines(each))]
    return "\n".join([*lines, "", found.sentence])


def _lines(finding: Finding) -> list[str]:
    """Return a finding's line, and one with examples where there are any."""
    said = [f"- {finding.sentence}"]
    return said + ([f"  For example: {', '.join(finding.examples)}"] if finding.examples else [])


def as_json(found: Judgement) -> str:
    """Return the judgement as JSON."""
    return json.dumps(found.as_dict(), indent=2, ensure_ascii=False)


def as_csv(found: Judgement) -> str:
    """Return a line for each finding, as CSV."""
    written = io.StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for each in found.findings:
        writer.writerow({**each.as_dict(), "examples": " ".join(each.examples)})
    return written.getvalue().rstrip("\n")


WRITERS: Mapping[str, Callable[[Judgement], str]] = {"table": as_text, "json": as_json, "csv": as_csv}
