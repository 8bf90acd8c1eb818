"""How the front door works, month by month: late decisions, what is sent back, agreement on levels, and quality."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.service.front_door.models import ContactDecision
from lineofsight.service.front_door.models.choices import late_reasons, return_reasons, sources
from lineofsight.service.front_door.queries.quality import Quality, quality_by_agency
from lineofsight.statute.notifications import INCIDENTS

MONTHS = 12


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
class ByKind:
    """Police notifications month by month: for each kind that came, how many were decided and how many sent back."""

    kinds: list[str]
    months: list[tuple[date, list[tuple[int, int]]]]


@dataclass(frozen=True)
class Report:
    """All parts of the page."""

    late: list[MonthOf]
    returned: list[MonthOf]
    returned_by: list[tuple[str, int, int]]
    by_kind: ByKind
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
        by_kind=_by_kind(decisions),
        agreement=_agreement(decisions),
        quality=quality_by_agency(at=at),
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


def _by_kind(decisions: Any) -> ByKind:
    """This function will return the kinds of police notification, the commonest first, in each month."""
    told = decisions.filter(contact__notification__isnull=False).annotate(month=TruncMonth("contact__step__started_on"))
    back = Count("pk", filter=~Q(return_reason=""))
    rows = told.values_list("month", "contact__notification__incident").annotate(all=Count("pk"), back=back).order_by()
    found: dict[date, dict[str, tuple[int, int]]] = defaultdict(dict)
    often: Counter[str] = Counter()
    for month, kind, all_, sent_back in rows:
        found[month][kind] = (all_, sent_back)
        often[kind] += all_
    labels = {code.code: code.label for code in INCIDENTS}
    kinds = [kind for kind, _ in often.most_common()]
    months = [
        (month, [of.get(kind, (0, 0)) for kind in kinds]) for month, of in sorted(found.items(), reverse=True)[:MONTHS]
    ]
    return ByKind([labels[kind] for kind in kinds], months)


def _agreement(decisions: Any) -> Agreement:
    rows = decisions.exclude(contact__referrer_level="").values_list("contact__referrer_level", "level")
    counts = {(theirs, ours): n for theirs, ours, n in rows.annotate(n=Count("pk")).order_by()}
    agreed = sum(n for (theirs, ours), n in counts.items() if theirs == ours)
    return Agreement(counts, agreed, sum(counts.values()))
