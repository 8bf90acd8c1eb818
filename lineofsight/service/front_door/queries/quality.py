"""What a contact says of the five things that help us decide: contact by contact, and for each agency."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q
from django.utils import timezone

from lineofsight.service.front_door.models import Contact, ContactDecision

AGENCIES, LATELY = 25, timedelta(days=91)
QUALITY = {
    "who": "names the child with a date of birth and an address",
    "asks": "says what they ask us to do",
    "parents": "says whether the parents know",
    "level": "says which level of need they see",
    "agreed": "saw the level that the manager decided",
}
MISSING = {
    "who": "both the child's date of birth and address",
    "asks": "what they ask us to do",
    "parents": "whether the parents know",
    "level": "which level of need they see",
}
"""What to ask the sender to say next time. That they saw another level of need is nobody's omission."""


@dataclass(frozen=True)
class Said:
    """Of the things that can be told of one contact so far, those it says. The last is known once it is decided."""

    says: dict[str, bool]

    @property
    def score(self) -> int:
        """How many it says."""
        return sum(self.says.values())

    @property
    def of(self) -> int:
        """How many can be told so far."""
        return len(self.says)

    @property
    def missing(self) -> list[str]:
        """What it does not say, in words for the sender."""
        return [words for name, words in MISSING.items() if not self.says[name]]


@dataclass(frozen=True)
class Quality:
    """One agency's contacts: how many, how many were sent back, and how many of five things each said on average."""

    agency: str
    contacts: int
    returned: int
    score: float
    said: dict[str, int]


def said_by(contact: Contact) -> Said:
    """This function will return what one contact says, as quality_by_agency counts it."""
    named = contact.given_birth and contact.given_address
    found = not contact.given_name and contact.step.child.date_of_birth
    says = {
        "who": bool(named or found),
        "asks": bool(contact.asked_for),
        "parents": contact.parents_know != Contact.ParentsKnow.NOT_KNOWN,
        "level": bool(contact.referrer_level),
    }
    decision = getattr(contact, "decision", None)
    return Said(says if decision is None else {**says, "agreed": decision.level == contact.referrer_level})


def quality_by_agency(*, at: datetime) -> list[Quality]:
    """This function will score the decided contacts of the last 91 days by what they say, agency by agency."""
    since = timezone.localdate(at - LATELY)
    rows = Contact.objects.filter(decision__isnull=False, step__started_on__gte=since).exclude(referrer_agency="")
    tests = _tests()
    counted = rows.values("referrer_agency").annotate(
        all=Count("pk"), returned=Count("pk", filter=~Q(decision__return_reason="")),
        **{name: Count("pk", filter=test) for name, test in tests.items()},
    )  # fmt: skip
    return [_of_agency(row, tests) for row in counted.order_by("-all", "referrer_agency")[:AGENCIES]]


def _of_agency(row: dict[str, Any], tests: dict[str, Q]) -> Quality:
    said = {name: row[name] for name in tests}
    return Quality(row["referrer_agency"], row["all"], row["returned"], sum(said.values()) / row["all"], said)


def _tests() -> dict[str, Q]:
    named = Q(given_birth__isnull=False) & ~Q(given_address="")
    agreed = ContactDecision.objects.filter(level=F("contact__referrer_level"))
    return {
        "who": named | Q(given_name="", step__child__date_of_birth__isnull=False),
        "asks": ~Q(asked_for=""),
        "parents": ~Q(parents_know=Contact.ParentsKnow.NOT_KNOWN),
        "level": ~Q(referrer_level=""),
        "agreed": Q(pk__in=agreed.values("pk")),
    }
