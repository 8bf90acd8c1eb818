"""The threshold document for its page: what is in force, and every version there was or will be."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.service.front_door.models import ThresholdVersion
from lineofsight.service.front_door.thresholds import threshold_in_force, threshold_named
from lineofsight.statute.threshold import Threshold


@dataclass(frozen=True)
class ThresholdPage:
    """One version to read, the name of what is in force today, and every version that was set here."""

    shown: Threshold
    in_force: str
    versions: list[ThresholdVersion]


def threshold_page(*, name: str, by: Any, on: date) -> ThresholdPage:
    """This function will return the version of a name, or what is in force today. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    now = threshold_in_force(on=on)
    versions = list(ThresholdVersion.objects.select_related("made_by").order_by("-from_on"))
    known = name in {one.name for one in versions}
    return ThresholdPage(threshold_named(name) if known else now, now.version, versions)


def starting_words(*, on: date) -> dict[tuple[str, str], str]:
    """This function will return {(level, domain): what shows it, a line each} of the version in force, to change."""
    said: dict[tuple[str, str], list[str]] = {}
    for level in threshold_in_force(on=on).levels:
        for one in level.indicators:
            said.setdefault((level.code, one.domain), []).append(one.text)
    return {key: "\n".join(texts) for key, texts in said.items()}
