"""A family's early help as its pages show it: the children, who leads, what is written, and what happens next."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.models import User
from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.access.permissions import Permission
from lineofsight.record.models import Allocation, CaseStep, Duty, Goal, Person, Plan, Transfer
from lineofsight.record.queries.families import brothers_and_sisters
from lineofsight.record.queries.need_to_know import absent_step, mark
from lineofsight.record.queries.transfers import transfers_of
from lineofsight.service.early_help.models import Episode, FamilyAssessment, Lead
from lineofsight.service.early_help.operations.assessing import what_is_missing

GROWN_UP, MOST_SINCE = 18, 10
# What a child has with a social worker, of all there is on the spine.
SOCIAL_CARE = ("referral", "single_assessment", "child_in_need_plan", "child_protection_plan", "care_proceedings")


class NoSuchEpisode(Http404):
    """There is no early help of that number, among what the reader may know of."""


@dataclass(frozen=True)
class EpisodePage:
    """Early help with one child as its pages show it. `family` are the copies of all its children, this first."""

    episode: Episode
    at: datetime
    by: Any
    family: list[FamilyAssessment]
    duties: list[Duty]
    leads: list[Lead]
    is_partner: bool

    @property
    def step(self) -> CaseStep:
        """The child's place on the spine."""
        return self.episode.step

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.step.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def assessment(self) -> FamilyAssessment:
        """The child's own copy of the assessment."""
        return self.family[0]

    @property
    def lead(self) -> Lead | None:
        """Who leads now, or None when nobody was named."""
        return next((lead for lead in self.leads if lead.ended_on is None), None)

    @property
    def led_last(self) -> Lead | None:
        """Who led when it was finished, or None while it is open and where nobody was named."""
        return self.leads[0] if self.leads and self.step.stopped_on else None

    @property
    def is_open(self) -> bool:
        """Whether early help goes on."""
        return self.step.stopped_on is None

    @property
    def can_be_changed(self) -> bool:
        """Whether the assessment is still being written."""
        return self.is_open and self.assessment.can_be_changed

    @property
    def is_late(self) -> bool:
        """Whether authorising the assessment now would be past its time limit."""
        return any(d.clock_code == "EH-ASSESS" and d.met_on is None and d.is_late(at=self.at) for d in self.duties)

    @cached_property
    def missing(self) -> list[str]:
        """What the assessment still needs, in sentences."""
        return what_is_missing([one for one in self.family if one.can_be_changed] or self.family, by=self.by)

    @cached_property
    def holder(self) -> Allocation | None:
        """Who holds it now, looked up where a page shows it."""
        return self.step.allocations.filter(ended_on=None).select_related("worker", "team").first()

    @cached_property
    def transfers(self) -> list[Transfer]:
        """What passed, or is to pass, between services."""
        return transfers_of(self.step)

    @cached_property
    def social_care_since(self) -> list[CaseStep]:
        """What social care has done with the child since early help began, the first first: who came back, and when."""
        later = CaseStep.objects.filter(child=self.step.child_id, started_on__gte=self.step.started_on)
        return list(later.filter(kind__in=SOCIAL_CARE).order_by("started_on", "pk")[:MOST_SINCE])

    @cached_property
    def plan(self) -> Plan | None:
        """The child's My Family Plan, or None before it is begun."""
        return Plan.objects.filter(step=self.step).prefetch_related("versions").first()

    @cached_property
    def goals(self) -> list[Goal]:
        """The goals of the plan, each with its actions."""
        rows = Goal.objects.filter(plan=self.step.pk, dropped_in=None)
        return list(rows.prefetch_related("actions").order_by("pk"))


def episode_page(pk: int, *, by: Any, at: datetime, page: str = "early help") -> EpisodePage:
    """This function will return a child's early help for its pages, and write in the audit that it was read.

    A partner who leads the family sees it and nothing else of the record. Raises NotAllowed and NoSuchEpisode.
    """
    is_partner = scope_of(by) == Scope.OWN_REFERRALS
    check(by, Permission.EARLY_HELP_LEAD if is_partner else Permission.RECORD_READ)
    episode = _episode(pk, by=by, at=at)
    step = episode.step
    if not is_partner:
        mark(step.child, by=by, at=at)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{step.child_id}",
        detail={"page": page, "step": pk},
    )  # fmt: skip
    return EpisodePage(
        episode=episode,
        at=at,
        by=by,
        family=_family(step, by=by, at=at),
        duties=list(step.duties.select_related("worker", "team").soonest_first()),
        leads=list(episode.leads.select_related("named_by").order_by("-started_on", "-pk")),
        is_partner=is_partner,
    )


def _episode(pk: int, *, by: Any, at: datetime) -> Episode:
    rows = Episode.objects.visible_to(by, at=at).select_related("step__child", "step__opened_by", "met_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchEpisode("There is no early help of that number."))
    return found


def _family(step: CaseStep, *, by: Any, at: datetime) -> list[FamilyAssessment]:
    """This function will return the copies of the children of one act that the reader may open, this child's first."""
    rows = FamilyAssessment.objects.visible_to(by, at=at)
    rows = rows.select_related("step__child", "submitted_by", "authorised_by", "saved_by")
    here = rows.filter(step__group=step.group) if step.group else rows.filter(pk=step.pk)
    return sorted(here.filter(step__kind="early_help"), key=lambda one: (one.pk != step.pk, one.pk))


def children_to_take_in(page: EpisodePage, *, by: Any) -> list[Person]:
    """This function will return brothers and sisters under 18 who have no early help open, and may be opened."""
    open_now = CaseStep.objects.open().filter(kind="early_help").values("child")
    siblings = [one for one in brothers_and_sisters(page.child, by=by) if one.may_open]
    with_help = set(open_now.filter(child__in=[one.pk for one in siblings]).values_list("child", flat=True))
    young = [one for one in siblings if (one.age_on(page.on) or 0) < GROWN_UP]
    return [one for one in young if one.pk not in with_help and one.died_on is None]


def waiting_for_a_manager(by: Any) -> QuerySet[FamilyAssessment]:
    """This function will return the submitted assessments, the longest waiting first."""
    rows = FamilyAssessment.objects.visible_to(by).filter(submitted_at__isnull=False, authorised_at=None)
    return rows.filter(step__stopped_on=None).select_related("step__child", "submitted_by").order_by("submitted_at")


def panel_to_authorise(*, by: Any, on: date, at: datetime) -> list[FamilyAssessment] | None:
    """This function will return the assessments of early help that wait for the manager, or None."""
    if not by.can(Permission.EARLY_HELP_AUTHORISE):
        return None
    return list(waiting_for_a_manager(by).exclude(submitted_by=by)[:10]) or None


def families_led(*, by: Any, at: datetime) -> list[Episode]:
    """This function will return the open early help that somebody leads now, by the child's name."""
    leading = Lead.objects.filter(account=by, ended_on=None).values("episode")
    rows = Episode.objects.visible_to(by, at=at).filter(pk__in=leading, step__stopped_on=None)
    return list(rows.select_related("step__child").order_by("step__group", "step__child__search_first", "pk"))


def panel_led(*, by: Any, on: date, at: datetime) -> list[Episode] | None:
    """This function will return the families that a partner leads, or None. Staff find theirs in their work."""
    return families_led(by=by, at=at) or None if scope_of(by) == Scope.OWN_REFERRALS else None


def people_who_may_lead() -> list[tuple[Any, bool]]:
    """This function will return the accounts that may lead a family's plan, each with whether it is a partner's."""
    rows = User.objects.filter(is_active=True).order_by("name")
    return [(user, user.role == "partner") for user in rows if user.can(Permission.EARLY_HELP_LEAD)]
