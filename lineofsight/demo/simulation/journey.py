"""What a journey is: one contact about one family, and all that followed from it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from lineofsight.demo.simulation.families import Family, Human

OPENED = {"child_in_need_plan", "early_help", "strategy_discussion"}
"""The kinds of step that a decision opens and a journey goes on in."""

APART = timedelta(days=15)
"""How long at least between two journeys of a family: what begins sooner belongs to what ended."""


@dataclass(slots=True)
class Assessment:
    """A single assessment of the children of a journey."""

    started_on: date
    seen_on: date | None
    submitted_on: date
    authorised_on: date
    outcome: str
    was_returned: bool


@dataclass(slots=True)
class Review:
    """A review of a child in need plan: counted from when, due when, and held when."""

    starts_on: date
    due_on: date
    held_on: date


@dataclass(slots=True)
class Help:
    """Early help: from when until when, the day on which it was hoped to end, and how it ended."""

    started_on: date
    hoped_on: date
    ended_on: date
    outcome: str = ""


@dataclass(slots=True)
class Protected:
    """What followed a strategy discussion that went on to enquiries: their end, a conference, and a plan."""

    began_on: date
    enquiry_ended_on: date
    held_on: date
    enquiry_outcome: str
    makes_plan: bool
    category: str
    hoped_on: date
    plan_ended_on: date
    plan_outcome: str
    reviewed_on: list[date] = field(default_factory=list)

    @property
    def has_conference(self) -> bool:
        """Whether there was a conference."""
        return self.enquiry_outcome == "conference"

    @property
    def has_plan(self) -> bool:
        """Whether the conference made a plan."""
        return self.has_conference and self.makes_plan

    @property
    def ended_on(self) -> date:
        """The last day of all of it."""
        return self.plan_ended_on if self.has_plan else self.held_on if self.has_conference else self.enquiry_ended_on


@dataclass(slots=True)
class Journey:
    """One contact about one family, and all that followed from it. `plan_ends_on` is the end of what was opened."""

    received_at: datetime
    size: int
    source: str
    rag: str
    decided_at: datetime
    outcome: str
    referral_decided_at: datetime | None = None
    referral_outcome: str = ""
    assessment: Assessment | None = None
    plan_ends_on: date | None = None
    plan_outcome: str = ""
    reviews: list[Review] = field(default_factory=list)
    protected: Protected | None = None
    help: Help | None = None
    family: Family | None = None
    children: list[Human] = field(default_factory=list)
    number: int = 0

    @property
    def last_decision(self) -> tuple[str, date]:
        """The outcome of the last thing decided before help began, and the day."""
        if self.assessment:
            return self.assessment.outcome, self.assessment.authorised_on
        if self.referral_decided_at:
            return self.referral_outcome, self.referral_decided_at.date()
        return self.outcome, self.decided_at.date()

    @property
    def opens(self) -> str:
        """The kind of step that the last decision opened, or nothing."""
        return self.last_decision[0] if self.last_decision[0] in OPENED else ""

    @property
    def social_care_ends_on(self) -> date:
        """The day on which social care closed: of the plan, the protection, or else the last decision."""
        if self.opens == "early_help" or not self.opens:
            return self.last_decision[1]
        return self.protected.ended_on if self.protected else self.plan_ends_on or self.last_decision[1]

    @property
    def ends_on(self) -> date:
        """The day after which the family could come to the front door anew."""
        return max(self.social_care_ends_on, self.help.ended_on if self.help else self.social_care_ends_on)
