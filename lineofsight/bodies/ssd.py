"""What bodies publish, locally: the actions that were promised, and when they were closed."""

from django.db.models import TextField, Value
from django.db.models.functions import Coalesce, NullIf

from lineofsight.bodies.models import Action
from lineofsight.snapshots.publication import Known, Publication, register
from lineofsight.ssd import TABLES

register(
    Publication(
        TABLES["local_actions"],
        lambda: Action.objects.all(),
        since="given_on",
        action_id="pk",
        person_id="child_id",
        source=Coalesce(NullIf("source_kind", Value("")), Value("meeting"), output_field=TextField()),
        given_on="given_on",
        due_on="due_on",
        closed_on=Known("closed_on"),
        outcome=Known("outcome", on="closed_on"),
    )
)
