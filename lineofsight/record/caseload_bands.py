"""How much work is right for one worker: bands by service with the dates they held, and weights. All local defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

BASIS = "Local default: an authority sets its own."


@dataclass(frozen=True)
class Band:
    """How many children one whole-time worker of a service should hold, from a day until the day before another."""

    service: str
    lowest: int
    highest: int
    started_on: date
    ended_on: date | None = None

    def holds_on(self, day: date) -> bool:
        """This function will say whether the band held on a day."""
        return self.started_on <= day and (self.ended_on is None or day < self.ended_on)

    def standing(self, children: Decimal | int) -> str:
        """This function will return where a caseload stands, for a whole-time worker: below, within or above."""
        if children > self.highest:
            return "above"
        return "within" if children >= self.lowest else "below"

    def __str__(self) -> str:
        return f"{self.lowest} to {self.highest}"


START = date(2019, 4, 1)
BANDS = (
    Band("assessment", 15, 20, START),
    Band("safeguarding", 15, 20, START),
    Band("early_help", 15, 25, START, date(2021, 9, 1)),
    Band("early_help", 12, 20, date(2021, 9, 1)),
)
"""The services whose workers hold cases. The front door and those who review hold none."""

WEIGHTS: Mapping[str, Decimal] = {
    "contact": Decimal("0.1"),
    "referral": Decimal("0.2"),
    "early_help": Decimal("0.8"),
    "single_assessment": Decimal("1"),
    "strategy_discussion": Decimal("1.3"),
    "section_47_enquiry": Decimal("1.3"),
    "initial_conference": Decimal("1.3"),
    "child_protection_plan": Decimal("1.3"),
    "child_in_need_plan": Decimal("1"),
    "private_fostering": Decimal("0.7"),
}
"""What a child weighs by the heaviest open step held: a step not named here weighs 1."""

SIBLING = Decimal("0.6")
"""What each further child of one family weighs, of their own weight: one home, one set of parents."""


def band_of(service: str, *, on: date) -> Band | None:
    """This function will return the band of a service on a day, or None for a service that holds no cases."""
    return next((band for band in BANDS if band.service == service and band.holds_on(on)), None)


def weight_of(kinds: list[str]) -> Decimal:
    """This function will return what a child with these open steps weighs: the heaviest counts."""
    return max((WEIGHTS.get(kind, Decimal(1)) for kind in kinds), default=Decimal(0))


def weight_of_family(weights: list[Decimal]) -> Decimal:
    """This function will return what the children of one family weigh together: the heaviest whole, the others less."""
    heaviest, *others = sorted(weights, reverse=True) or [Decimal(0)]
    return heaviest + SIBLING * sum(others, Decimal(0))
