"""Set a new version of the threshold document, as partners agreed it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.operations.people import tidy
from lineofsight.service.front_door.models import ThresholdIndicator, ThresholdVersion
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.statute.threshold import DOMAINS, THRESHOLDS, Threshold


class UnableToSetThreshold(Exception):
    """The version can't be set so; the message says why."""


@transaction.atomic
def set_threshold(
    *,
    name: str,
    from_on: date,
    reason: str,
    shown: Mapping[tuple[str, str], list[str]],
    on: date,
    by: Any,
    at: datetime,
) -> ThresholdVersion:
    """This function will set a version of the threshold that is in force from a day on.

    `shown` is {(level, domain): what shows it}. What stands word by word in the version before keeps its code, so that
    decisions can be compared across versions. Raises NotAllowed and UnableToSetThreshold.
    """
    check(by, Permission.FRONT_DOOR_SET_UP)
    name = tidy(name)
    before = threshold_in_force(on=from_on)
    _check(name, from_on, reason, shown, before, on=on)
    version = ThresholdVersion.objects.create(
        name=name, from_on=from_on, reason=same_words(reason), made_at=at, made_by=by
    )
    codes = {one.text: one.code for level in before.levels for one in level.indicators}
    ThresholdIndicator.objects.bulk_create(_rows(version, shown, codes))
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"front_door.thresholdversion:{version.pk}",
        detail={"threshold": name, "from": from_on.isoformat()},
    )  # fmt: skip
    return version


def _rows(version: ThresholdVersion, shown: Mapping, codes: Mapping[str, str]) -> list[ThresholdIndicator]:
    rows, used = [], set()
    for (level, domain), texts in shown.items():
        for number, text in enumerate(dict.fromkeys(texts), start=1):
            kept = codes.get(text, "")
            code = kept if kept.startswith(level) and kept not in used else f"{level}-{domain}-{version.pk}-{number}"
            used.add(code)
            rows.append(ThresholdIndicator(version=version, level=level, domain=domain, code=code, text=text))
    return rows


def _check(name: str, from_on: date, reason: str, shown: Mapping, before: Threshold, *, on: date) -> None:
    levels = {level.code for level in before.levels}
    if not name or not reason.strip():
        raise UnableToSetThreshold("Give the version a name, and say what changed and who agreed it.")
    if name in {one.version for one in THRESHOLDS} or ThresholdVersion.objects.filter(name=name).exists():
        raise UnableToSetThreshold("There is a version of that name already.")
    if from_on <= on:
        raise UnableToSetThreshold(
            "A version is in force from a later day than today: decisions of today name another."
        )
    if ThresholdVersion.objects.filter(from_on=from_on).exists():
        raise UnableToSetThreshold("Another version is in force from that day.")
    if {level for (level, domain), texts in shown.items() if texts and domain in DOMAINS} != levels:
        raise UnableToSetThreshold("Say at least one thing that shows each of the levels.")
