"""One contact: what was said, what has happened since, and what we knew before."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any

from django.db.models import Exists, OuterRef
from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.flags import flag_conditions
from lineofsight.record.models import CaseStep, Duty, Person, Relationship, Residence, Team
from lineofsight.record.queries.families import household_of, siblings_of
from lineofsight.record.queries.need_to_know import absent_step, take_marks, with_marks
from lineofsight.record.queries.records import home_of, person_known_to
from lineofsight.record.queries.risks import Listed, risks_of_step
from lineofsight.service.front_door.models import (
    AgencyCheck,
    Contact,
    ContactDecision,
    DirectionStep,
    NightHandOver,
    PathwayTick,
    RagRating,
    Screening,
    UrgentVisit,
)
from lineofsight.service.front_door.operations import together
from lineofsight.service.front_door.queries.councils import Elsewhere, elsewhere
from lineofsight.service.front_door.queries.quality import Said, said_by
from lineofsight.service.front_door.queries.timing import Left, time_left
from lineofsight.statute.clocks import clock

ADULT = 18
REPEATED_WITHIN = timedelta(days=90)
# The window of the national statistics, in months; counted here in days to say so in a sentence, never to measure.
RE_REFERRED_WITHIN = timedelta(days=365)


HAS = {
    name: Exists(model.objects.filter(contact=OuterRef("pk")))
    for name, model in (
        ("has_direction", DirectionStep), ("has_checks", AgencyCheck), ("has_visits", UrgentVisit),
        ("has_turns", NightHandOver), ("has_ticks", PathwayTick),
    )
}  # fmt: skip


class NoSuchContact(Http404):
    """There is no contact of that number, among those the reader may know of."""


@dataclass(frozen=True)
class History:
    """What we knew of a child before: earlier steps, the newest first, and the family."""

    steps: list[CaseStep]
    relatives: list[Relationship]
    since: date

    @property
    def contacts_lately(self) -> int:
        """How many earlier contacts were received in the 90 days before."""
        return self._lately("contact", REPEATED_WITHIN)

    @property
    def referrals_lately(self) -> int:
        """How many earlier referrals were received in the year before."""
        return self._lately("referral", RE_REFERRED_WITHIN)

    def _lately(self, kind: str, within: timedelta) -> int:
        first = self.since - within
        return sum(step.kind == kind and first <= step.started_on <= self.since for step in self.steps)

    @cached_property
    def open_steps(self) -> list[CaseStep]:
        """What is open to us now, besides this contact."""
        return [step for step in self.steps if step.stopped_on is None]


@dataclass(frozen=True)
class Around:
    """What is around a contact: the direction to its worker, agencies asked, urgent visits and hand-overs.

    `ticks` are the steps of the domestic abuse pathway of which something is said.
    """

    direction: list[DirectionStep]
    checks: list[AgencyCheck]
    visits: list[UrgentVisit]
    turns: list[NightHandOver]
    ticks: list[PathwayTick]


@dataclass(frozen=True)
class ContactPage:
    """A contact as its pages show it to `by`. What belongs to it is looked up where a page shows it, once."""

    contact: Contact
    by: Any
    at: datetime

    @cached_property
    def home(self) -> Residence | None:
        """Where the child lives now, or None when it is not known."""
        return home_of(self.child)

    @cached_property
    def elsewhere(self) -> Elsewhere | None:
        """Whose area the child lives in, where it is not ours."""
        return elsewhere(self.home, on=self.on)

    @cached_property
    def duties(self) -> list[Duty]:
        """Its time limits, the soonest first."""
        return list(self.step.duties.select_related("worker", "team").soonest_first())

    @property
    def former_teams(self) -> list[Team]:
        """The teams that owed its duties and are there no longer, such as a front door that another took over from."""
        teams = dict.fromkeys(duty.team for duty in self.duties)
        return [team for team in teams if team.ended_on is not None and team.ended_on <= self.on]

    @cached_property
    def ratings(self) -> list[RagRating]:
        """How urgent it was said to be, the latest first."""
        return list(self.contact.ratings.select_related("rated_by").order_by("-rated_at", "-pk"))

    @cached_property
    def siblings(self) -> list[Contact]:
        """The contacts about brothers and sisters that came in with it."""
        return list(together.siblings_of(self.contact, by=self.by))

    @cached_property
    def history(self) -> History:
        """What we knew before."""
        return history_before(self.step, by=self.by)

    @cached_property
    def led_to(self) -> list[CaseStep]:
        """The steps that it led to."""
        return list(self.step.opened.order_by("pk")) if self.step.stopped_on else []

    @cached_property
    def risks(self) -> list[Listed]:
        """The risks on its list."""
        return risks_of_step(self.step)

    @cached_property
    def around(self) -> Around:
        """What is around it."""
        return _around(self.contact)

    @property
    def step(self) -> CaseStep:
        """The contact's place on the spine."""
        return self.contact.step

    @property
    def child(self) -> Person:
        """The child it is about."""
        return self.step.child

    @property
    def on(self) -> date:
        """The day in London on which it is read."""
        return timezone.localdate(self.at)

    @property
    def screening(self) -> Screening | None:
        """Its screening, or None before it is begun."""
        return getattr(self.contact, "screening", None)

    @property
    def decision(self) -> ContactDecision | None:
        """The manager's decision, or None before it is made."""
        return getattr(self.contact, "decision", None)

    @cached_property
    def clock(self) -> Duty | None:
        """The duty to decide it."""
        return next((duty for duty in self.duties if duty.clock_code == "FD-CONTACT-DEC"), None)

    @property
    def left(self) -> Left | None:
        """How long is left to decide, or None once it is decided."""
        return time_left(self.clock, at=self.at) if self.contact.is_open else None

    def left_on(self, duty: Duty) -> Left | None:
        """This function will return how long is left of any of its duties that has a due hour."""
        return time_left(duty, at=self.at)

    @property
    def quality(self) -> Said:
        """What it says of the five things that help us decide."""
        return said_by(self.contact)

    @property
    def is_late(self) -> bool:
        """Whether a decision now would be late."""
        return bool(self.contact.is_open and self.clock and self.clock.is_late(at=self.at))

    @property
    def can_be_decided(self) -> bool:
        """Whether it is rated and screened, or red."""
        screened = self.screening is not None and self.screening.completed_at is not None
        return self.contact.is_open and bool(self.contact.rag) and (screened or self.contact.rag == "red")


def contact_page(pk: int, *, by: Any, at: datetime, page: str = "contact") -> ContactPage:
    """This function will return a contact for its page, and write in the audit that the child's record was read.

    Raises NotAllowed and NoSuchContact.
    """
    check(by, Permission.RECORD_READ)
    contact = contact_known_to(by, pk=pk, at=at)
    child = contact.step.child
    take_marks(child, row=contact)
    audit.record(
        by=by, at=at, action=audit.Action.READ, subject=f"record.person:{child.pk}", detail={"page": page, "step": pk}
    )
    return ContactPage(contact=contact, by=by, at=at)


def _around(contact: Contact) -> Around:
    """This function will return what is around a contact. What there is none of costs no query."""
    direction = contact.direction.select_related("given_by", "done_by")
    checks = contact.checks.select_related("asked_by", "answered_by", "asked_of")
    visits = contact.urgent_visits.select_related("directed_by", "made_by")
    turns = contact.night_hand_overs.select_related("handed_by", "taken_by")
    return Around(
        direction=list(direction.order_by("pk")) if contact.has_direction else [],
        checks=list(checks.order_by("asked_at", "pk")) if contact.has_checks else [],
        visits=list(visits.order_by("pk")) if contact.has_visits else [],
        turns=list(turns.order_by("pk")) if contact.has_turns else [],
        ticks=list(contact.pathway_ticks.select_related("said_by").order_by("pk")) if contact.has_ticks else [],
    )


def contact_known_to(by: Any, *, pk: int, at: datetime | None = None) -> Contact:
    """This function will return a contact that `by` may know of, with its child and details. Raises NoSuchContact.

    It says what with_marks says of its child at `at`, and of what is around it whether there is any.
    """
    rows = with_marks(Contact.objects.visible_to(by), by=by, at=at, person="step__child").select_related(
        "step__child", "step__started_by", "referrer_told_by",
        "screening__completed_by", "screening__saved_by", "decision__decided_by",
        "sent_form", "notification", "forwarding__sent_by",
    )  # fmt: skip
    flags = flag_conditions(on=timezone.localdate(at), person="step__child") if at else {}
    found = rows.filter(pk=pk).annotate(**HAS, **flags).first()
    if found is None:
        raise absent_step(pk, by=by, otherwise=NoSuchContact("There is no contact of that number."))
    return found


def history_before(step: CaseStep, *, by: Any) -> History:
    """This function will return the child's steps of other lines than this one's, and the family `by` knows.

    A referral's line is the contact it came from, and whatever it led to: neither was there before it.
    """
    everything = list(step.child.steps.order_by("-started_on", "-pk"))
    line = _line_of(step, everything)
    others = [one for one in everything if one.pk not in line]
    known = step.child.relatives.filter(ended_on=None, relative__in=Person.objects.visible_to(by))
    relatives = known.select_related("relative").order_by("kind", "pk")
    return History(others, list(relatives), step.started_on)


def _line_of(step: CaseStep, everything: list[CaseStep]) -> set[int]:
    """This function will return the numbers of a step, of those that led to it, and of those it led to."""
    opened_by = {one.pk: one.opened_by_id for one in everything}
    above, led_by = set(), step.opened_by_id
    while led_by is not None and led_by not in above:
        above.add(led_by)
        led_by = opened_by.get(led_by)
    below = {step.pk}
    for number in sorted(opened_by):  # what a step opens has a later number than the step itself
        if opened_by[number] in below:
            below.add(number)
    return above | below


def family_to_choose(pk: int, *, by: Any, on: date) -> tuple[Person, list[Person]]:
    """This function will return a person to record a contact about, and the children of the family it may be about too.

    Raises NotAllowed and NotOnRecord.
    """
    check(by, Permission.RECORD_WRITE)
    child = person_known_to(by, pk=pk)
    home = household_of(child, home=home_of(child), by=by)
    young = [person for person in home if (person.age_on(on) or 0) < ADULT]
    return child, list(dict.fromkeys([*siblings_of(child, by=by), *young]))


def why(code: str) -> str:
    """This function will return why something is asked for by a date: the limit, its source and any note."""
    declared = clock(code)
    note = f" {declared.note}" if declared.note else ""
    limit = str(declared.limit)
    return f"{limit[:1].upper()}{limit[1:]}, counted from: {declared.starts}. Source: {declared.source}.{note}"
