"""The ledger of a programme's claims: every line, what they add up to, and what waits for a check."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet, Sum

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.programmes.models import Claim, Programme
from lineofsight.programmes.queries.programmes import NoSuchProgramme, programme_of

TO_CHECK = {"drawn_on__isnull": False, "result": ""}


@dataclass(frozen=True)
class Ledger:
    """The claims of a programme. `totals` are of all of them; `rows` name only families the reader may know of."""

    programme: Programme
    rows: QuerySet[Claim]
    totals: list[tuple[str, int, str]]
    checked: list[tuple[str, int]]
    to_check: int
    hidden: int


def ledger(pk: int, *, which: str, by: Any) -> Ledger:
    """This function will return a programme's ledger: all of it, or only what was drawn for a check and waits.

    Raises NotAllowed and NoSuchProgramme.
    """
    check(by, Permission.PROGRAMME_READ)
    programme = programme_of(pk)
    every = Claim.objects.filter(programme=programme)
    money = every.order_by().values("state").annotate(n=Count("pk"), pence=Sum("pence"))
    sums = {row["state"]: (row["n"], row["pence"]) for row in money}
    results = Counter(dict(every.exclude(result="").order_by().values_list("result").annotate(n=Count("pk"))))
    known = every.visible_to(by)
    return Ledger(
        programme=programme,
        rows=_ordered(known.filter(**TO_CHECK) if which == "to_check" else known),
        totals=[(label, *_told(sums.get(code))) for code, label in Claim.State.choices],
        checked=[(label, results[code]) for code, label in Claim.Check.choices],
        to_check=every.filter(**TO_CHECK).count(),
        hidden=sum(n for n, _ in sums.values()) - known.count(),
    )


def claims_to_check(*, by: Any) -> list[tuple[Programme, int]]:
    """This function will return programmes with claims that were drawn for a check and wait, and how many, by name.

    Nothing for who may not check claims.
    """
    if not by.can(Permission.CLAIM_CHECK):
        return []
    drawn = Claim.objects.filter(**TO_CHECK).values("programme").annotate(n=Count("pk"))
    counts = dict(drawn.order_by().values_list("programme", "n"))
    return [(one, counts[one.pk]) for one in Programme.objects.filter(pk__in=counts).order_by("name")]


def _told(found: tuple[int, int] | None) -> tuple[int, str]:
    count, pence = found or (0, 0)
    return count, f"£{pence / 100:,.2f}".removesuffix(".00")


def _ordered(rows: QuerySet[Claim]) -> QuerySet[Claim]:
    return rows.select_related("enrolment__child", "claimed_by", "checked_by").order_by("-claimed_on", "-pk")


def claim_to_change(pk: int, *, by: Any) -> Claim:
    """This function will return a claim that the reader may know of. Raises NotAllowed and NoSuchProgramme."""
    check(by, Permission.PROGRAMME_READ)
    rows = Claim.objects.visible_to(by).select_related("enrolment__child", "programme", "claimed_by", "checked_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NoSuchProgramme("There is no such claim.")
    return found
