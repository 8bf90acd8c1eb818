"""Parents of the made-up authority, asked for the assessments of their children; or why they were not."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.utils import timezone

from lineofsight.demo.building.tables import load_objects
from lineofsight.record.models import Relationship
from lineofsight.service.assessment.models import Assessment, ParentContact

FIRST = date(2022, 4, 1)
SAID = {
    "mother": "Mornings are hard since the baby came. Somebody to help with getting out would make the difference.",
    "father": "I want to see them more than I do. I did not know that school was worried.",
}
WHY_NOT = "Two letters and a call were not answered, and Mum has no other number for him."


def add_parents(*, rng: Any) -> None:
    """This function will say for assessments of late which parents were asked: most mothers, fewer fathers."""
    rows = list(Assessment.objects.filter(step__started_on__gte=FIRST, saved_at__isnull=False).select_related("step"))
    parents = defaultdict(list)
    for one in Relationship.objects.filter(
        child__in=[row.step.child_id for row in rows], kind__in=SAID, ended_on=None, relative__died_on=None
    ).order_by("pk"):
        parents[one.child_id].append(one)
    made = [
        _asked(row, one, chance)
        for row in rows
        for one in parents[row.step.child_id]
        if (chance := rng.random()) < (0.95 if one.kind == "mother" else 0.75)
    ]
    load_objects(ParentContact, made)


def _asked(assessment: Assessment, one: Relationship, chance: float) -> ParentContact:
    own = {"assessment": assessment, "parent_id": one.relative_id, "recorded_at": assessment.saved_at}
    own["recorded_by_id"] = assessment.saved_by_id
    if one.kind == "father" and chance < 0.2:
        return ParentContact(not_reason=WHY_NOT, **own)
    on = max(timezone.localdate(assessment.saved_at), assessment.referred_on)
    return ParentContact(spoken_on=on, how="At home" if one.kind == "mother" else "By telephone", said=SAID[one.kind],
                         **own)  # fmt: skip
