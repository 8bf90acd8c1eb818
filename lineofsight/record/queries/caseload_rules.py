"""The bands and weights of caseloads as they held on any day: what the authority said, and before that the defaults."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import attrgetter
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.caseload_bands import BANDS, SIBLING, WEIGHTS, Band, weight_of, weight_of_family
from lineofsight.record.models import CaseloadBand, StepWeight
from lineofsight.statute.steps import STEPS

SERVICES = tuple(dict.fromkeys(band.service for band in BANDS))


@dataclass(frozen=True)
class Rules:
    """The bands and weights of one day."""

    bands: Mapping[str, Band]
    weights: Mapping[str, Decimal]
    sibling: Decimal

    def weight_of(self, kinds: list[str]) -> Decimal:
        """This function will return what a child with these open steps weighs."""
        return weight_of(kinds, self.weights)

    def weight_of_family(self, weights: list[Decimal]) -> Decimal:
        """This function will return what the children of one family weigh together."""
        return weight_of_family(weights, self.sibling)


def rules_on(day: date) -> Rules:
    """This function will return the bands and weights that hold on a day. Two queries."""
    weights = {**WEIGHTS, StepWeight.SIBLING: SIBLING}
    for row in StepWeight.objects.filter(started_on__lte=day).order_by("started_on", "recorded_at", "pk"):
        weights[row.kind] = row.weight
    sibling = weights.pop(StepWeight.SIBLING)
    return Rules({band.service: band for band in every_band() if band.holds_on(day)}, weights, sibling)


def every_band() -> list[Band]:
    """This function will return the bands of every service, one after another, as they held and will. One query.

    What the authority said for a service ends the defaults from its first day on. Of two said for one day the later
    said holds.
    """
    said = [
        Band(row.service, row.lowest, row.highest, row.started_on, None, row.far_lowest, row.far_highest)
        for row in CaseloadBand.objects.order_by("service", "started_on", "recorded_at", "pk")
    ]
    by_service = {service: list(rows) for service, rows in groupby(said, key=attrgetter("service"))}
    defaults = {service: [band for band in BANDS if band.service == service] for service in SERVICES}
    return [
        band
        for service in dict.fromkeys((*SERVICES, *by_service))
        for band in _one_after_another(defaults.get(service, []), by_service.get(service, []))
    ]


def _one_after_another(defaults: list[Band], said: list[Band]) -> list[Band]:
    first = said[0].started_on if said else None
    rows = [band for band in defaults if first is None or band.started_on < first]
    rows += list({band.started_on: band for band in said}.values())
    ends = [*(band.started_on for band in rows[1:]), None]
    return [replace(band, ended_on=end) for band, end in zip(rows, ends, strict=True)]


@dataclass(frozen=True)
class RulesPage:
    """The bands and weights that hold on a day, and everything that was ever said, the newest first."""

    day: date
    rules: Rules
    said: list[CaseloadBand]
    weighed: list[StepWeight]

    @property
    def weights(self) -> list[tuple[str, str, Decimal]]:
        """Each kind of step that has a weight, what it is called, and its weight; last, each further child."""
        named = [(kind, STEPS[kind].name, weight) for kind, weight in self.rules.weights.items() if kind in STEPS]
        return [*named, (StepWeight.SIBLING, "Each further child of one family", self.rules.sibling)]


def rules_page(*, by: Any, day: date) -> RulesPage:
    """This function will return the rules of caseloads and their history. Raises NotAllowed."""
    check(by, Permission.STRUCTURE_READ)
    said = CaseloadBand.objects.select_related("recorded_by").order_by("-recorded_at", "-pk")
    weighed = list(StepWeight.objects.select_related("recorded_by").order_by("-recorded_at", "-pk")[:100])
    names = what_weighs()
    for row in weighed:
        row.named = names.get(row.kind, row.kind)
    return RulesPage(day, rules_on(day), list(said[:100]), weighed)


def what_weighs() -> dict[str, str]:
    """This function will return what can be given a weight, with what it is called."""
    return {**{key: step.name for key, step in STEPS.items()}, StepWeight.SIBLING: "Each further child of one family"}
