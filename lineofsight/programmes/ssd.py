"""What programmes publish: who is attached, and what was claimed."""

from django.db.models import DecimalField, ExpressionWrapper, F, Value

from lineofsight.programmes.models import Claim, Enrolment
from lineofsight.snapshots.publication import Known, Publication, register
from lineofsight.ssd import TABLES

POUNDS = ExpressionWrapper(F("pence") / Value(100.0), output_field=DecimalField(max_digits=12, decimal_places=2))

register(
    Publication(
        TABLES["local_enrolments"],
        lambda: Enrolment.objects.all(),
        since="started_on",
        enrolment_id="pk",
        person_id="child_id",
        programme="programme__name",
        family_id="family",
        started_on="started_on",
        lasted_on=Known("lasted_on"),
        ended_on=Known("ended_on"),
    )
)

register(
    Publication(
        TABLES["local_claims"],
        lambda: Claim.objects.all(),
        since="claimed_on",
        claim_id="pk",
        enrolment_id="enrolment_id",
        person_id="enrolment__child_id",
        programme="programme__name",
        pounds=POUNDS,
        claimed_on="claimed_on",
        state="state",
        check_result=Known("result", on="checked_on"),
    )
)
