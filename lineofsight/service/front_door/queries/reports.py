"""How the front door works, month by month: late decisions, what is sent back, agreement on levels, and quality."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, F, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.service.front_door.models import Contact, ContactDecision
from lineofsight.service.front_door.models.choices import late_reasons, return_reasons, sources
from lineofsight.statute.notifications import INCIDENTS

MONTHS, AGENCIES = 12, 25
QUALITY = {
    "who": "names the child with a date of birth and an address",
    "asks": "says what they ask us to do",
    "parents": "says whether the parents know",
    "level": "says which level of need they see",
    "agreed": "saw the level that the manager decided",
}


@dataclass(frozen=True)
class MonthOf:
    """One month: how many there were, and of them how many for each reason or kind, in words."""

    month: date
    all: int
    some: int
    parts: list[tuple[str, int]]

    @property
    def share(self) -> int | None:
        """The share in whole per cent, or None of nothing."""
        return round(100 * self.some / self.all) if self.all else None


@dataclass(frozen=True)
class Quality:
    """One agency's contacts: how many, how many were sent back, and how many of five things each said on average."""

    agency: str
    contacts: int
    returned: int
    score: float
    said: dict[str, int]


@dataclass(frozen=True)
class Agreement:
    """How referrers' levels and managers' agree: {(theirs, ours): contacts}, and the share in whole per cent."""

    counts: dict[tuple[str, str], int]
    agreed: int
    all: int

    @property
    def share(self) -> int | None:
        """The share in whole per cent, or None of nothing."""
        return round(100 * self.agreed / self.all) if self.all else None


@dataclass(frozen=True)
class Report:
    """All parts of the page."""

    late: list[MonthOf]
    returned: list[MonthOf]
    returned_by: list[tuple[str, int, int]]
    agreement: Agreement
    quality: list[Quality]


def report(*, by: Any, at: datetime) -> Report:
    """This function will return how the front door worked in the last twelve months.

    It counts and names agencies, never a child. Raises NotAllowed.
    """
    check(by, Permission.BOARD_READ)
    today = timezone.localdate(at)
    since = date(today.year - 1, today.month, 1)
    decisions = ContactDecision.objects.filter(contact__step__started_on__gte=since)
    return Report(
        late=_late(decisions),
        returned=_returned(decisions),
        returned_by=_returned_by(decisions),
        agreement=_agreement(decisions),
        quality=_quality(at),
    )


def _by_month(decisions: Any, column: str, words: dict[str, str]) -> list[MonthOf]:
    rows = decisions.annotate(month=TruncMonth("contact__step__started_on")).values("month", column)
    found: dict[date, dict[str, int]] = defaultdict(dict)
    for row in rows.annotate(n=Count("pk")).order_by():
        found[row["month"]][row[column]] = row["n"]
    return [
        MonthOf(
            month,
            sum(parts.values()),
            sum(n for code, n in parts.items() if code),
            [(words[code], parts[code]) for code in words if code in parts],
        )  # fmt: skip
        for month, parts in sorted(found.items(), reverse=True)[:MONTHS]
    ]


def _late(decisions: Any) -> list[MonthOf]:
    return _by_month(decisions, "late_code", dict(late_reasons()))


def _returned(decisions: Any) -> list[MonthOf]:
    return _by_month(decisions.filter(contact__source_code="6"), "return_reason", dict(return_reasons()))


def _returned_by(decisions: Any) -> list[tuple[str, int, int]]:
    """This function will return, for each kind of police notification and each other sender that had any sent back,
    how many came and how many were sent back."""
    back = Count("pk", filter=~Q(return_reason=""))
    rows = decisions.values("contact__source_code", "contact__notification__incident")
    senders, kinds = dict(sources()), {code.code: code.label for code in INCIDENTS}
    found = []
    for row in rows.annotate(all=Count("pk"), back=back).order_by("-back"):
        kind = kinds.get(row["contact__notification__incident"] or "", "")
        name = senders[row["contact__source_code"]]
        found.append((f"{name}: {kind.lower()}" if kind else name, row["all"], row["back"]))
    return [one for one in found if one[2]]


def _agreement(decisions: Any) -> Agreement:
    rows = decisions.exclude(contact__referrer_level="").values_list("contact__referrer_level", "level")
    counts = {(theirs, ours): n for theirs, ours, n in rows.annotate(n=Count("pk")).order_by()}
    agreed = sum(n for (theirs, ours), n in counts.items() if theirs == ours)
    return Agreement(counts, agreed, sum(counts.values()))


def _quality(at: datetime) -> list[Quality]:
    """This function will score the decided contacts of the last 91 days by what they say, agency by agency."""
    since = timezone.localdate(at - timedelta(days=91))
    rows = Contact.objects.filter(decision__isnull=False, step__started_on__gte=since).exclude(referrer_agency="")
    named = Q(given_birth__isnull=False) & ~Q(given_address="")
    tests = {
        "who": named | Q(given_name="", step__child__date_of_birth__isnull=False),
        "asks": ~Q(asked_for=""),
        "parents": ~Q(parents_know="not_known"),
        "level": ~Q(referrer_level=""),
        "agreed": Q(pk__in=_agreed()),
    }  # fmt: skip
    counted = rows.values("referrer_agency").annotate(
        all=Count("pk"), returned=Count("pk", filter=~Q(decision__return_reason="")),
        **{name: Count("pk", filter=test) for name, test in tests.items()},
    )  # fmt: skip
    return [
        Quality(
            row["referrer_agency"],
            row["all"],
            row["returned"],
            sum(row[name] for name in tests) / row["all"],
            {name: row[name] for name in tests},
        )  # fmt: skip
        for row in counted.order_by("-all", "referrer_agency")[:AGENCIES]
    ]


def _agreed() -> Any:
    return ContactDecision.objects.filter(level=F("contact__referrer_level")).values("pk")
