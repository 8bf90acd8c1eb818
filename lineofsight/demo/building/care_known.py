"""What the made-up authority's record already tells of care: orders, and plans that ended as a child came into it."""

from collections.abc import Iterable, Iterator

from lineofsight.demo.simulation.care import Care, Known, Spell
from lineofsight.demo.simulation.trends import LAST_DAY
from lineofsight.record.models import CaseStep
from lineofsight.service.court.models import CourtOrder

BASES = {"emergency_protection": "L2", "interim_care": "C1", "care": "C2", "placement": "E1"}
"""Orders that have a child looked after, with the national dataset's code of the legal status."""


def known_care() -> Iterator[Known]:
    """This function will return each order by which a child is in care, and each plan that ended as they came."""
    orders = CourtOrder.objects.filter(kind__in=BASES).order_by("made_on", "pk")
    for child, kind, on, until in orders.values_list("step__child", "kind", "made_on", "ended_on"):
        yield Known(child, on, BASES[kind], until)
    ended = CaseStep.objects.filter(kind="child_protection_plan", outcome="looked_after", stopped_on__isnull=False)
    for child, on in ended.order_by("stopped_on", "pk").values_list("child", "stopped_on"):
        yield Known(child, on, "V2", is_order=False)


def out_of_care(care: Care, known: Iterable[Known]) -> list[Known]:
    """This function will return the orders that stood while their child was not in care: there should be none."""
    stays: dict[int, list[Spell]] = {}
    for spell in care.spells:
        stays.setdefault(spell.young.number, []).append(spell)
    return [
        one
        for one in known
        if one.is_order
        and not any(
            spell.starts_on <= one.on and (one.until or LAST_DAY) <= spell.ends_on for spell in stays.get(one.child, ())
        )
    ]
