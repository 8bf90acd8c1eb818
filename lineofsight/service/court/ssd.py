"""What court work publishes: pre-proceedings in the national dataset, and proceedings and emergencies of our own."""

from datetime import date
from functools import partial

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields import IntegerField, TextField
from django.db.models.functions import Cast, Coalesce

from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import CaseStep
from lineofsight.record.support import ends_of
from lineofsight.record.support_ssd import support_after
from lineofsight.service.court.models import (
    CareProceedings,
    DelayTag,
    Emergency,
    Extension,
    Hearing,
    PermanenceAim,
    PreProceedings,
    StepMeeting,
)
from lineofsight.snapshots.expressions import LondonDay, translated, yes_no
from lineofsight.snapshots.publication import Known, Publication, register, register_part
from lineofsight.ssd import TABLES
from lineofsight.statute.steps import STEPS

ENDS = {one.code: one.ssd_key for one in STEPS["pre_proceedings"].outcomes}
GATES = {one.code: one.ssd_key for one in STEPS["legal_gateway"].outcomes}
FINALS = {one.code: one.ssd_key for one in STEPS["care_proceedings"].outcomes}
NO_SHORT_NOTICE = "No short notice applications"


def _count(rows: QuerySet, way: str = "step") -> Coalesce:
    counted = rows.order_by().values(way).annotate(how_many=Count("pk")).values("how_many")
    return Coalesce(Subquery(counted, output_field=IntegerField()), Value(0))


def _meeting_day(kind: str):
    """This function will return the day of the first meeting of a kind that was known of by then."""

    def day(as_at: date) -> Subquery:
        held = StepMeeting.objects.filter(step=OuterRef("pk"), kind=kind)
        held = held.annotate(day=LondonDay("meeting__starts_at")).filter(day__lte=as_at)
        return Subquery(held.order_by("day").values("day")[:1])

    return day


def _reviews(as_at: date) -> Coalesce:
    held = StepMeeting.objects.filter(step=OuterRef("pk"), kind="review").annotate(day=LondonDay("meeting__starts_at"))
    return _count(held.filter(day__lte=as_at))


def _hearings(as_at: date) -> Coalesce:
    led_to = Hearing.objects.filter(step__opened_by=OuterRef("pk"), status="held")
    held = led_to.annotate(day=LondonDay("listed_at")).filter(day__lte=as_at)
    return _count(held, "step__opened_by")


def _earlier(kind: str) -> Coalesce:
    rows = CaseStep.objects.filter(
        child=OuterRef("step__child"), kind=kind, started_on__lt=OuterRef("step__started_on")
    )
    return _count(rows, "child")


def _protection_plans(as_at: date) -> Coalesce:
    rows = CaseStep.objects.filter(child=OuterRef("step__child"), kind="child_protection_plan", started_on__lte=as_at)
    return _count(rows, "child")


def _of_court(field: str):
    """This function will return a column of the proceedings that pre-proceedings led to, once they were issued."""

    def value(as_at: date) -> Subquery:
        rows = CareProceedings.objects.filter(step__opened_by=OuterRef("pk"), issued_on__lte=as_at)
        rows = rows.exclude(**{field: ""})
        return Subquery(rows.order_by("pk").values(field)[:1], output_field=TextField())

    return value


def _letter_of_issue(as_at: date) -> Subquery:
    sent = CareProceedings.objects.filter(step__opened_by=OuterRef("pk"), letter_on__lte=as_at)
    return Subquery(sent.order_by("pk").values("letter_on")[:1])


def _final_plan(as_at: date) -> Subquery:
    ended = CareProceedings.objects.filter(step__opened_by=OuterRef("pk"), step__stopped_on__lte=as_at)
    return Subquery(ended.order_by("pk").values("final_plan")[:1], output_field=TextField())


def _issued(as_at: date) -> Q:
    return Q(Exists(CareProceedings.objects.filter(step__opened_by=OuterRef("pk"), issued_on__lte=as_at)))


def _was_short(as_at: date):
    rows = CareProceedings.objects.filter(step__opened_by=OuterRef("pk"), issued_on__lte=as_at)
    return yes_no(Q(Exists(rows.exclude(short_notice=""))), unless=~_issued(as_at))


register(
    Publication(
        TABLES["ssd_pre_proceedings"],
        lambda: PreProceedings.objects.all(),
        since="step__started_on",
        prep_table_id="step_id",
        prep_person_id="step__child_id",
        prep_plo_family_id=Coalesce(Cast("step__group", TextField()), Cast("step_id", TextField())),
        prep_pre_pro_decision_date="step__started_on",
        prep_initial_pre_pro_meeting_date=_meeting_day("first"),
        prep_pre_pro_outcome=Known(translated("step__outcome", ENDS), on="step__stopped_on"),
        prep_agree_stepdown_issue_date=Known("step__stopped_on"),
        prep_cp_plans_referral_period=_protection_plans,
        prep_legal_gateway_outcome=translated("step__opened_by__outcome", GATES),
        prep_prev_pre_proc_child=_earlier("pre_proceedings"),
        prep_prev_care_proc_child=_earlier("care_proceedings"),
        prep_pre_pro_letter_date=Known("letter_on"),
        prep_care_pro_letter_date=_letter_of_issue,
        prep_pre_pro_meetings_num=_reviews,
        prep_pre_pro_parents_legal_rep="is_represented",
        prep_parents_legal_rep_point_of_issue=_of_court("is_represented"),
        prep_court_reference=_of_court("reference"),
        prep_care_proc_court_hearings=_hearings,
        prep_care_proc_short_notice=_was_short,
        prep_proc_short_notice_reason=_of_court("short_notice"),
        prep_la_inital_plan_approved=_of_court("initial_approved"),
        prep_la_initial_care_plan=_of_court("initial_plan"),
        prep_la_final_plan_approved=_of_court("final_approved"),
        prep_la_final_care_plan=_final_plan,
    )
)


def _extensions(as_at: date) -> Coalesce:
    return _count(Extension.objects.filter(step=OuterRef("pk"), granted_on__lte=as_at))


def _delayed(**why: str):
    """This function will say whether a cause of delay, or one of that name, was known of by then."""

    def answer(as_at: date):
        return yes_no(Q(Exists(DelayTag.objects.filter(step=OuterRef("pk"), from_on__lte=as_at, **why))))

    return answer


register(
    Publication(
        TABLES["local_proceedings"],
        lambda: CareProceedings.objects.all(),
        since="step__started_on",
        proc_id="step_id",
        person_id="step__child_id",
        family_id=Coalesce(Cast("step__group", TextField()), Cast("step_id", TextField())),
        decided_on="step__started_on",
        issued_on=Known("issued_on"),
        concluded_on=Known("step__stopped_on"),
        final_outcome=Known("step__outcome", on="step__stopped_on"),
        short_notice_reason=Known("short_notice", on="issued_on"),
        extensions_num=_extensions,
        is_delayed_covid=_delayed(cause="covid"),
        is_delayed=_delayed(),
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        worker_id=lambda as_at: holder_as_at("worker", as_at=as_at),
    )
)
register(
    Publication(
        TABLES["local_permanence_aims"],
        lambda: PermanenceAim.objects.all(),
        since="from_on",
        aim_id="pk",
        person_id="step__child_id",
        aim="aim",
        from_on="from_on",
        until_on=Known("until_on"),
    )
)
register(
    Publication(
        TABLES["local_emergencies"],
        lambda: Emergency.objects.all(),
        since="step__started_on",
        emergency_id="step_id",
        person_id="step__child_id",
        route="route",
        began_on="step__started_on",
        ended_on=Known("step__stopped_on"),
        known_step_kind="step__opened_by__kind",
        known_since="step__opened_by__started_on",
        is_avoidable=Known("is_avoidable", on="learnt_at"),
    )
)

for _model, _kind in (
    (PreProceedings, "pre_proceedings"), (CareProceedings, "care_proceedings"), (Emergency, "emergency_protection"),
):  # fmt: skip
    register_part(support_after(partial(ends_of, _model.objects, _kind), has_support=~Q(support_after="")))
