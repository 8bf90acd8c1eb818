"""How much work is right for one worker, until an authority says so itself: bands by service, and weights of steps.

What it says is kept in the database (queries/caseload_rules.py) and holds from its day on; these hold before.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

BASIS = "Local default: an authority sets its own."


@dataclass(frozen=True)
class Band:
    """How many children one whole-time worker of a service should hold, from a day until the day before another.

    From `far_lowest` to `far_highest` are far too many, as measure WF02 counts them.
    """

    service: str
    lowest: int
    highest: int
    started_on: date
    ended_on: date | None = None
    far_lowest: int = 26
    far_highest: int = 30

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


def weight_of(kinds: list[str], weights: Mapping[str, Decimal] = WEIGHTS) -> Decimal:
    """This function will return what a child with these open steps weighs: the heaviest counts."""
    return max((weights.get(kind, Decimal(1)) for kind in kinds), default=Decimal(0))


def weight_of_family(weights: list[Decimal], sibling: Decimal = SIBLING) -> Decimal:
    """This function will return what the children of one family weigh together: the heaviest whole, the others less."""
    heaviest, *others = sorted(weights, reverse=True) or [Decimal(0)]
    return heaviest + sibling * sum(others, Decimal(0))
