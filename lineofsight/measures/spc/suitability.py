"""Whether a series may be judged by limits at all. Type the measure first: where the rules are not valid, say why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from lineofsight.measures.spc.points import Point, UnableToChart

FEWEST_RECORDS = 10
"""A percentage, rate or median of fewer records than this, in half the periods, is not judged (local default)."""

MOST_MISSING = 0.25
"""No limits are drawn where more than this share of the periods have no figure (local default)."""

ALIKE = 0.7
"""Neighbouring figures whose correlation is more than this are remarked on (local default)."""


@dataclass(frozen=True)
class Refusal:
    """Why no limits are drawn: a short name, the sentence the reader sees, and what to look at instead."""

    reason: str
    sentence: str
    instead: str = ""


STOCK = Refusal(
    "stock",
    "No limits are drawn: most of those counted this time were counted last time too. Such figures drift up and down "
    "by nature, and the rules would take almost any drift for a signal.",
    "Look at how many start and how many end in each period.",
)
ROLLING = Refusal(
    "rolling",
    "No limits are drawn: each figure covers many of the same months as the one before it, so neighbours are alike "
    "whatever happens, and the rules would see signals that are not there.",
    "Chart each month by itself.",
)
CUMULATIVE = Refusal(
    "cumulative",
    "No limits are drawn: a running total can only grow, so it has no level to vary around.",
    "Chart what is added in each period.",
)
CATEGORIES = Refusal(
    "categories",
    "No limits are drawn: there are several kinds in one series.",
    "Choose one kind and chart it by itself.",
)
SHARED = Refusal(
    "ratio",
    "No limits are drawn: what is shared, work or posts, is mostly the same as last time. It drifts by nature, and "
    "the rules would take almost any drift for a signal.",
    "Look at how much starts and ends, and at who joins and leaves.",
)

REFUSED_KINDS: Mapping[str, Refusal] = {
    "stock": STOCK,
    "stock_proportion": STOCK,
    "stock_rate": STOCK,
    "stock_category": STOCK,
    "rolling": ROLLING,
    "cumulative": CUMULATIVE,
    "category": CATEGORIES,
    "ratio": SHARED,
}

CHARTED_KINDS: Mapping[str, str] = {
    "flow": "How many happened in the period",
    "total": "The sum of what happened in the period, such as money",
    "proportion": "The percentage of the period's records that met something",
    "rate": "Events in the period, divided by the people or time they could happen in",
    "duration": "The median length of what ended in the period",
}

WEIGHTED_KINDS = ("proportion", "rate")
"""Kinds whose figures have narrower limits the more records they were worked out from."""


def refusal_of(points: Sequence[Point], *, kind: str, least: int) -> Refusal | None:
    """Return why limits may not be drawn for a series of this kind, or None when they may. Raises UnableToChart."""
    if kind in REFUSED_KINDS:
        return REFUSED_KINDS[kind]
    if kind not in CHARTED_KINDS:
        raise UnableToChart(f"A series is one of {', '.join([*CHARTED_KINDS, *REFUSED_KINDS])}, not {kind}.")
    known = [point for point in points if point.value is not None]
    for refuse in (_gaps, _too_few, _rare, _small):
        if (found := refuse(points, known, kind, least)) is not None:
            return found
    return None


Known = Sequence[Point]


def _too_few(points: Sequence[Point], known: Known, kind: str, least: int) -> Refusal | None:
    """Refuse a series with too few figures."""
    if len(known) >= least:
        return None
    there = "there is none" if not known else f"there {'is' if len(known) == 1 else 'are'} {len(known)}"
    return Refusal("too few points", f"No limits are drawn: they need {least} figures or more, and {there}.")


def _gaps(points: Sequence[Point], known: Known, kind: str, least: int) -> Refusal | None:
    """Refuse a series with many gaps."""
    missing = len(points) - len(known)
    if missing <= MOST_MISSING * len(points):
        return None
    sentence = f"No limits are drawn: {missing} of {len(points)} figures are missing or held back."
    return Refusal("gaps", sentence, "Look at quarters or years instead of months.")


def _rare(points: Sequence[Point], known: Known, kind: str, least: int) -> Refusal | None:
    """Refuse a count of rare events: an XmR chart of noughts and ones says nothing."""
    if kind in ("proportion", "duration") or 2 * sum(point.value == 0 for point in known) < len(known):
        return None
    return Refusal(
        "rare events",
        "No limits are drawn: in half the periods or more there was none at all, and limits do not suit rare events.",
        "Look at the time from one to the next.",
    )


def _small(points: Sequence[Point], known: Known, kind: str, least: int) -> Refusal | None:
    """Refuse figures worked out from very few records."""
    counts = [point.of for point in known if point.of is not None]
    if kind not in ("proportion", "duration") or not counts or median(counts) >= FEWEST_RECORDS:
        return None
    return Refusal(
        "small numbers",
        f"No limits are drawn: half of the figures come from fewer than {FEWEST_RECORDS} records, where one child more "
        "or less moves the figure far.",
        "Look at a longer period, and at the records themselves.",
    )


def cautions_of(points: Sequence[Point]) -> tuple[str, ...]:
    """Return what a reader should bear in mind of a series that may be judged, in sentences."""
    missing = sum(point.value is None for point in points)
    values = [float(point.value) for point in points if point.value is not None]
    found = []
    if missing:
        ends = "is missing or held back: its" if missing == 1 else "are missing or held back: their"
        found.append(f"{missing} of {len(points)} figures {ends} neighbours are compared with each other.")
    if alikeness(values) > ALIKE:
        found.append(
            "Neighbouring figures are more alike than chance would make them. That can be a lasting change, or figures "
            "that count the same records twice: find out which before you act on a signal."
        )
    return tuple(found)


def alikeness(values: Sequence[float]) -> float:
    """Return the correlation of each figure with the next, from -1 to 1; 0 for a constant series."""
    middle = sum(values) / len(values)
    apart = [value - middle for value in values]
    whole = sum(each * each for each in apart)
    if len(set(values)) == 1 or not whole:
        return 0.0
    return sum(before * after for before, after in zip(apart, apart[1:], strict=False)) / whole
