"""What the record publishes of what is written: visits under child in need plans, and in whose voice narratives are."""

from datetime import date
from typing import Any

from django.db.models import DateField, Q, QuerySet, TextField, Value
from django.db.models.functions import Cast

from lineofsight.record.models import ChronologyEntry, Goal, Note, PlanVersion, Visit
from lineofsight.record.models.note import FROM_AFAR
from lineofsight.snapshots.expressions import Joined, LondonDay, yes_no
from lineofsight.snapshots.publication import Publication, no_later, register, register_part
from lineofsight.ssd import TABLES

# What is written of no one event has no day of one.
NO_EVENT = Value(None, DateField())


def stood(as_at: date) -> Q:
    """This function will return the condition that a note or visit was recorded, and still stood, when a day ended."""
    withdrawn = no_later(Note.every.all(), "withdrawn_at", as_at=as_at)
    return no_later(Note.every.all(), "recorded_at", as_at=as_at) & (Q(withdrawn_at=None) | ~withdrawn)


def narratives(
    rows: QuerySet, *, kind: str, child: str, at: str, by: str, since: Any = None, happened: Any = NO_EVENT
) -> Publication:
    """This function will return the publication of one kind of narrative.

    `child`, `at` and `by` are the ways from a row to its child, to when it was written, and to who wrote it. `since` is
    when it is there from, where that is not when it was written; `happened` is the day of what it tells, where it
    tells of one.
    """
    return Publication(
        TABLES["local_narratives"],
        lambda: rows.all().annotate(written=LondonDay(at)),
        since=since or at,
        narrative_id=Joined(Value(f"{kind}-", TextField()), Cast("pk", TextField())),
        person_id=child,
        kind=Value(kind, TextField()),
        written_on="written",
        is_to_child=yes_no(Q(is_to_child=True)),
        worker_id=f"{by}__worker__pk",
        happened_on=happened,
    )


RECORDED = {"child": "child_id", "at": "recorded_at", "by": "recorded_by", "since": stood}
OF_AN_EVENT = {**RECORDED, "happened": LondonDay("happened_at")}
NOTES = Note.every.filter(kind=Note.Kind.CASE_NOTE)
ANALYSES = ChronologyEntry.objects.exclude(analysis="")

for declared in (
    narratives(NOTES, kind="note", **OF_AN_EVENT),
    narratives(Visit.every.exclude(text=""), kind="visit", **OF_AN_EVENT),
    narratives(
        PlanVersion.objects.all(), kind="plan", child="plan__step__child_id", at="started_at", by="started_by"
    ),
    narratives(
        Goal.objects.all(), kind="goal", child="plan__step__child_id", at="added_in__started_at",
        by="added_in__started_by",
    ),
    narratives(ANALYSES, kind="analysis", child="chronology__child_id", at="added_at", by="added_by"),
):  # fmt: skip
    register_part(declared)

register(
    Publication(
        TABLES["ssd_cin_visits"],
        lambda: Visit.every.filter(step__kind="child_in_need_plan").exclude(mode__in=FROM_AFAR),
        since=stood,
        cinv_cin_visit_id="pk",
        cinv_person_id="child_id",
        cinv_cin_visit_date=LondonDay("happened_at"),
        cinv_cin_visit_seen=yes_no(Q(is_seen=True)),
        cinv_cin_visit_seen_alone=yes_no(Q(is_seen_alone=True)),
        cinv_cin_visit_bedroom=yes_no(Q(is_bedroom_seen=True), unless=Q(is_bedroom_seen=None)),
    )
)
