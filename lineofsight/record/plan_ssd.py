"""What the record publishes of plans, and of the risks each has to answer: local tables beside the national dataset."""

from datetime import date, datetime, time, timedelta

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Cast
from django.utils import timezone

from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import Plan, PlannedAction, PlanVersion, RiskLeftUncovered, RiskTurn
from lineofsight.snapshots.expressions import Joined, LondonDay, yes_no
from lineofsight.snapshots.publication import Known, Publication, register
from lineofsight.ssd import TABLES

JUDGED = (RiskTurn.Kind.FOUND, RiskTurn.Kind.ENDED, RiskTurn.Kind.AGAIN)


def day_after(as_at: date) -> datetime:
    """This function will return the midnight with which a day ends."""
    return timezone.make_aware(datetime.combine(as_at + timedelta(days=1), time.min))


def agreed_by(as_at: date, *, plan: str = "pk") -> Exists:
    """This function will return the condition that a family had agreed to the outer plan by the end of a day."""
    return Exists(PlanVersion.objects.filter(plan=OuterRef(plan), agreed_on__lte=as_at))


def authorised_on(as_at: date) -> Subquery:
    """This function will return the day a manager first authorised the outer plan, as it was known on a day."""
    versions = PlanVersion.objects.filter(plan=OuterRef("pk"), authorised_at__lt=day_after(as_at))
    return Subquery(versions.order_by("number").annotate(day=LondonDay("authorised_at")).values("day")[:1])


def agreed_on(as_at: date) -> Subquery:
    """This function will return the day the family first agreed to the outer plan."""
    versions = PlanVersion.objects.filter(plan=OuterRef("pk"), agreed_on__lte=as_at)
    return Subquery(versions.order_by("number").values("agreed_on")[:1])


def first_turns() -> QuerySet[RiskTurn]:
    """This function will return the turns by which risks came onto the lists of plans: one for a risk and a plan."""
    earlier = RiskTurn.objects.filter(risk=OuterRef("risk"), step=OuterRef("step"), pk__lt=OuterRef("pk"))
    return RiskTurn.objects.filter(~Exists(earlier), step__plan__isnull=False)


def on_an_agreed_plan(as_at: date) -> Q:
    """This function will return the condition that the plan was agreed, and the risk on its list, by a day."""
    return Q(agreed_by(as_at, plan="step")) & Q(at__lt=day_after(as_at))


def has_action(as_at: date) -> Case:
    """This function will say whether an action of the plan, as it was written on a day, is about the outer risk."""
    then = day_after(as_at)
    kept = Q(dropped_in=None) | Q(dropped_in__started_at__gte=then)
    goal_kept = Q(goal__dropped_in=None) | Q(goal__dropped_in__started_at__gte=then)
    about = {"goal__plan": OuterRef("step"), "goal__covering__risk": OuterRef("risk"), "added_in__started_at__lt": then}
    return yes_no(Exists(PlannedAction.objects.filter(kept, goal_kept, **about)))


def uncovered_reason(as_at: date) -> Subquery:
    """This function will return why the plan does not cover the outer risk, as far as that was said by a day."""
    left = RiskLeftUncovered.objects.filter(
        plan=OuterRef("step"), risk=OuterRef("risk"), said_at__lt=day_after(as_at)
    )  # fmt: skip
    return Subquery(left.values("reason")[:1])


def ended_on(as_at: date) -> Subquery:
    """This function will return the day the outer risk was found to be over, where that was the last word by a day."""
    turns = RiskTurn.objects.filter(risk=OuterRef("risk"), kind__in=JUDGED, at__lt=day_after(as_at))
    last = turns.order_by("-at", "-pk").annotate(day=Case(When(kind=RiskTurn.Kind.ENDED, then=LondonDay("at"))))
    return Subquery(last.values("day")[:1])


register(
    Publication(
        TABLES["local_plans"],
        lambda: Plan.objects.all(),
        since=lambda as_at: Q(agreed_by(as_at)),
        plan_id="step_id",
        person_id="step__child_id",
        step_kind="step__kind",
        contact_id="contact_id",
        started_on="step__started_on",
        agreed_on=agreed_on,
        authorised_on=authorised_on,
        ended_on=Known("step__stopped_on"),
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        worker_id=lambda as_at: holder_as_at("worker", as_at=as_at),
    )
)

register(
    Publication(
        TABLES["local_plan_risks"],
        first_turns,
        since=on_an_agreed_plan,
        plan_risk_id=Joined(Cast("step_id", TextField()), Value("-", TextField()), Cast("risk_id", TextField())),
        plan_id="step_id",
        person_id="step__child_id",
        risk_kind="risk__kind",
        is_on_contact=yes_no(
            Exists(RiskTurn.objects.filter(risk=OuterRef("risk"), step=OuterRef("step__plan__contact")))
        ),
        has_action=has_action,
        uncovered_reason=uncovered_reason,
        ended_on=ended_on,
    )
)
