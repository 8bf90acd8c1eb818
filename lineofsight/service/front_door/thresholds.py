"""Which version of the threshold document is in force: one that partners agreed and set here, or the local default."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Subquery

from lineofsight.service.front_door.models.threshold import ThresholdIndicator, ThresholdVersion
from lineofsight.statute.sources import LOCAL_DEFAULT
from lineofsight.statute.threshold import Indicator, Threshold, threshold, threshold_version


def threshold_in_force(*, on: date) -> Threshold:
    """This function will return the version in force on a date, in one query. Raises UnknownThreshold."""
    last = ThresholdVersion.objects.filter(from_on__lte=on).order_by("-from_on").values("pk")[:1]
    return _as_declared(_shown(version=Subquery(last))) or threshold(on=on)


def threshold_named(name: str) -> Threshold:
    """This function will return the version of a name. Raises UnknownThreshold."""
    return _as_declared(_shown(version__name=name)) or threshold_version(name)


def _shown(**of_version: Any) -> list[ThresholdIndicator]:
    return list(ThresholdIndicator.objects.filter(**of_version).select_related("version").order_by("pk"))


def _as_declared(shown: list[ThresholdIndicator]) -> Threshold | None:
    """This function will return a version kept in the database as law declares one: the levels are always the four.

    None of no indicators: a version has some of each level.
    """
    if not shown:
        return None
    row = shown[0].version
    levels = tuple(
        replace(
            level,
            indicators=tuple(Indicator(one.code, one.text, one.domain) for one in shown if one.level == level.code),
        )
        for level in threshold(on=row.from_on).levels
    )
    return Threshold(version=row.name, from_on=row.from_on, source=LOCAL_DEFAULT, levels=levels)
