"""Which version of the threshold document is in force: one that partners agreed and set here, or the local default."""

from dataclasses import replace
from datetime import date

from lineofsight.service.front_door.models.threshold import ThresholdVersion
from lineofsight.statute.sources import LOCAL_DEFAULT
from lineofsight.statute.threshold import Indicator, Threshold, threshold, threshold_version


def threshold_in_force(*, on: date) -> Threshold:
    """This function will return the version in force on a date. Raises UnknownThreshold."""
    row = _versions().filter(from_on__lte=on).order_by("-from_on").first()
    return _as_declared(row) if row else threshold(on=on)


def threshold_named(name: str) -> Threshold:
    """This function will return the version of a name. Raises UnknownThreshold."""
    row = _versions().filter(name=name).first()
    return _as_declared(row) if row else threshold_version(name)


def _versions():
    return ThresholdVersion.objects.prefetch_related("indicators")


def _as_declared(row: ThresholdVersion) -> Threshold:
    """This function will return a version kept in the database as law declares one: the levels are always the four."""
    shown = sorted(row.indicators.all(), key=lambda one: one.pk)
    levels = tuple(
        replace(
            level,
            indicators=tuple(Indicator(one.code, one.text, one.domain) for one in shown if one.level == level.code),
        )
        for level in threshold(on=row.from_on).levels
    )
    return Threshold(version=row.name, from_on=row.from_on, source=LOCAL_DEFAULT, levels=levels)
