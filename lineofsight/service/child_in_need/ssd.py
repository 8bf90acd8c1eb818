"""What children in need publish: plans in the national dataset, and private fostering beside it."""

from django.db.models import Case, F, Q, When
from django.db.models.functions import Coalesce

from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import CaseStep
from lineofsight.record.support import ends_of
from lineofsight.record.support_ssd import support_after
from lineofsight.record.writing_ssd import narratives
from lineofsight.service.child_in_need.models import PlanEnding, PlanReview, PrivateFostering, SafetyPlan
from lineofsight.snapshots.publication import Known, Publication, register, register_part
from lineofsight.ssd import TABLES


def referral_of() -> Coalesce:
    """This function will return the referral that led to the outer plan: at most two steps before it, or null."""
    one, two = Q(opened_by__kind="referral"), Q(opened_by__opened_by__kind="referral")
    return Coalesce(
        Case(When(one, then=F("opened_by_id"))), Case(When(two, then=F("opened_by__opened_by_id")))
    )  # fmt: skip


def _holder(who: str):
    """This function will return who held the outer plan as at a day: the step is the row itself."""
    return lambda as_at: holder_as_at(who, as_at=as_at)


register(
    Publication(
        TABLES["ssd_cin_plans"],
        lambda: CaseStep.objects.filter(kind="child_in_need_plan").annotate(step_id=F("pk")),
        since="started_on",
        cinp_cin_plan_id="pk",
        cinp_referral_id=referral_of(),
        cinp_person_id="child_id",
        cinp_cin_plan_start_date="started_on",
        cinp_cin_plan_end_date=Known("stopped_on"),
        cinp_cin_plan_team=_holder("team"),
        cinp_cin_plan_worker_id=_holder("worker"),
    )
)

register_part(
    support_after(
        lambda: ends_of(CaseStep.objects, "child_in_need_plan", way=""),
        has_support=Q(plan_ending__support_after__gt=""), way="",
    )
)  # fmt: skip
register_part(
    support_after(lambda: ends_of(PrivateFostering.objects, "private_fostering"), has_support=~Q(support_after=""))
)

register(
    Publication(
        TABLES["local_private_fostering"],
        lambda: CaseStep.objects.filter(kind="private_fostering").annotate(step_id=F("pk")),
        since="started_on",
        arrangement_id="pk",
        person_id="child_id",
        started_on="started_on",
        ended_on=Known("stopped_on"),
        circumstances=Known("private_fostering__circumstances", on="private_fostering__notified_on"),
        begins_on=Known("private_fostering__begins_on", on="private_fostering__notified_on"),
        notified_on=Known("private_fostering__notified_on"),
        team_id=_holder("team"),
        worker_id=_holder("worker"),
    )
)

for declared in (
    narratives(PlanReview.objects.all(), kind="review", child="step__child_id", at="recorded_at", by="recorded_by"),
    narratives(PlanEnding.objects.all(), kind="plan_ending", child="step__child_id", at="ended_at", by="ended_by"),
    narratives(SafetyPlan.objects.all(), kind="safety_plan", child="child_id", at="written_at", by="written_by"),
):
    register_part(declared)
