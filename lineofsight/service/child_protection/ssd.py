"""What child protection publishes: enquiries, conferences, plans, visits and reviews; and discussions, locally."""

from datetime import date

from django.db.models import CharField, Max, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from lineofsight.bodies.models import Attendance
from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import CaseStep, Visit
from lineofsight.record.support import ends_of
from lineofsight.record.support_ssd import support_after
from lineofsight.record.writing_ssd import narratives
from lineofsight.service.child_protection.models import Conference, CoreGroup, Discussion, Enquiry, ProtectionPlan
from lineofsight.snapshots.expressions import LondonDay, translated, yes_no
from lineofsight.snapshots.outcomes import outcome_flags
from lineofsight.snapshots.publication import Known, Publication, register, register_part
from lineofsight.ssd import TABLES

CONFERRED = outcome_flags("initial_conference", "icpc_outcome")


def _team(as_at: date) -> Subquery:
    return holder_as_at("team", as_at=as_at)


def _worker(as_at: date) -> Subquery:
    return holder_as_at("worker", as_at=as_at)


def _referral(step: str) -> Subquery:
    """This function will return the child's latest referral by the day a step began: the episode it belongs to."""
    earlier = CaseStep.objects.filter(
        child=OuterRef(f"{step}__child"), kind="referral", started_on__lte=OuterRef(f"{step}__started_on")
    )
    return Subquery(earlier.order_by("-started_on", "-pk").values("pk")[:1])


def _visits() -> QuerySet[Visit]:
    """This function will return the visits to children while a child protection plan was open, with its number."""
    plans = CaseStep.objects.filter(
        Q(stopped_on=None) | Q(stopped_on__gte=OuterRef("day")),
        child=OuterRef("child"),
        kind="child_protection_plan",
        started_on__lte=OuterRef("day"),
    )
    made = Visit.objects.filter(withdrawn_at=None).alias(day=LondonDay("happened_at"))
    made = made.annotate(plan_number=Subquery(plans.order_by("-started_on", "-pk").values("pk")[:1]))
    return made.filter(plan_number__isnull=False)


def _invitations() -> QuerySet:
    """This function will return each agency asked to a discussion that was held, and whether anybody of it came."""
    rows = Attendance.objects.filter(meeting__discussion_held__held_at__isnull=False)
    came = Max(yes_no(Q(how=Attendance.How.ATTENDED)))
    return rows.order_by().values("meeting__discussion_held", "agency").annotate(took_part=came)


register(
    Publication(
        TABLES["ssd_s47_enquiry"],
        lambda: Enquiry.objects.all(),
        since="step__started_on",
        s47e_s47_enquiry_id="step_id",
        s47e_referral_id=_referral("step"),
        s47e_person_id="step__child_id",
        s47e_s47_start_date="step__started_on",
        s47e_s47_end_date=Known("step__stopped_on"),
        s47e_s47_nfa=Known(yes_no(Q(step__outcome="no_further_action")), on="step__stopped_on"),
        s47e_s47_outcome_json=Known(
            translated("step__outcome", outcome_flags("section_47_enquiry", "s47_outcome")), on="step__stopped_on"
        ),
        s47e_s47_completed_by_worker_id=_worker,
        s47e_s47_completed_by_team=_team,
    )
)

register(
    Publication(
        TABLES["ssd_initial_cp_conference"],
        lambda: Conference.objects.filter(is_review=False),
        since="step__started_on",
        icpc_icpc_id="pk",
        icpc_icpc_meeting_id="meeting_id",
        icpc_s47_enquiry_id=Subquery(
            CaseStep.objects.filter(pk=OuterRef("step__opened_by"), kind="section_47_enquiry").values("pk")[:1]
        ),
        icpc_person_id="step__child_id",
        icpc_cp_plan_id=Known("plan_made__step_id", on="held_on"),
        icpc_referral_id=_referral("step"),
        icpc_icpc_transfer_in=yes_no(Q(step__opened_by__kind="referral")),
        icpc_icpc_target_date="due_on",
        icpc_icpc_date=Known("held_on"),
        icpc_icpc_outcome_cp_flag=Known(yes_no(Q(outcome="child_protection_plan")), on="held_on"),
        icpc_icpc_outcome_json=Known(translated("outcome", CONFERRED), on="held_on"),
        icpc_icpc_team=_team,
        icpc_icpc_worker_id=_worker,
    )
)

register(
    Publication(
        TABLES["ssd_cp_plans"],
        lambda: ProtectionPlan.objects.all(),
        since="step__started_on",
        cppl_cp_plan_id="step_id",
        cppl_referral_id=_referral("step"),
        cppl_icpc_id="conference_id",
        cppl_person_id="step__child_id",
        cppl_cp_plan_start_date="step__started_on",
        cppl_cp_plan_end_date=Known("step__stopped_on"),
        cppl_cp_plan_initial_category="initial_category",
        cppl_cp_plan_ola=Value("N"),
        cppl_cp_plan_latest_category="latest_category",
    )
)

register_part(
    support_after(lambda: ends_of(ProtectionPlan.objects, "child_protection_plan"), has_support=~Q(support_after=""))
)

register(
    Publication(
        TABLES["ssd_cp_visits"],
        _visits,
        since="recorded_at",
        cppv_cp_visit_id="pk",
        cppv_person_id="child_id",
        cppv_cp_plan_id="plan_number",
        cppv_cp_visit_date="happened_at",
        cppv_cp_visit_seen=yes_no(Q(is_seen=True)),
        cppv_cp_visit_seen_alone=yes_no(Q(is_seen_alone=True)),
        cppv_cp_visit_bedroom=yes_no(Q(is_bedroom_seen=True), unless=Q(is_bedroom_seen=None)),
    )
)

register(
    Publication(
        TABLES["ssd_cp_reviews"],
        lambda: Conference.objects.filter(is_review=True, held_on__isnull=False),
        since="held_on",
        cppr_cp_review_id="pk",
        cppr_person_id="step__child_id",
        cppr_cp_plan_id="step_id",
        cppr_cp_review_due="due_on",
        cppr_cp_review_date="held_on",
        cppr_cp_review_meeting_id="meeting_id",
        cppr_cp_review_outcome_continue_cp=yes_no(~Q(category="")),
        cppr_cp_review_quorate=yes_no(Q(is_quorate=True)),
        cppr_cp_review_participation="participation",
    )
)

register(
    Publication(
        TABLES["local_strategy_discussions"],
        lambda: Discussion.objects.filter(held_at__isnull=False),
        since="held_at",
        discussion_id="step_id",
        person_id="step__child_id",
        held_on="held_at",
        is_complex=yes_no(Q(is_complex=True)),
        is_quorate=yes_no(Q(is_quorate=True)),
        is_threshold_met=yes_no(Q(is_threshold_met=True)),
        outcome="step__outcome",
        team_id=_team,
        worker_id=_worker,
    )
)

register(
    Publication(
        TABLES["local_strategy_invitations"],
        _invitations,
        since="meeting__discussion_held__held_at",
        invitation_id=Concat(
            Cast("meeting__discussion_held", CharField()), Value("-"), "agency", output_field=CharField()
        ),
        discussion_id="meeting__discussion_held",
        person_id="meeting__body__child_id",
        held_on="meeting__starts_at",
        agency="agency",
        took_part="took_part",
    )
)

for declared in (
    narratives(
        Enquiry.objects.filter(submitted_at__isnull=False), kind="enquiry", child="step__child_id", at="submitted_at",
        by="submitted_by",
    ),
    narratives(
        Conference.objects.filter(decided_at__isnull=False), kind="conference", child="step__child_id",
        at="decided_at", by="decided_by",
    ),
    narratives(
        CoreGroup.objects.all(), kind="core_group", child="plan__step__child_id", at="recorded_at", by="recorded_by"
    ),
):  # fmt: skip
    register_part(declared)
