"""Say a flow in sentences: how many went on at each step, beside a year before, and who is still on the way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.oversight.performance.months import Span
from lineofsight.snapshots.disclosure import ShownBand
from lineofsight.web.words import day, plural

if TYPE_CHECKING:
    from lineofsight.oversight.performance.queries.flow_page import Flow

FEWEST = 20
"""Of fewer than this a share is not told: one child more or less would move it far."""

ENQUIRY = ("Referral", "Assessment", "Section 47 enquiry")
CONFERENCE = (*ENQUIRY, "Conference")
STEPS = (
    ((), ("Referral",), "children’s contacts", "became a referral"),
    (("Referral",), ("Referral", "Assessment"), "referrals", "were assessed"),
    (("Referral", "Assessment"), ("Referral", "Assessment", "Closed"), "assessed", "were closed with no plan or help"),
    (("Referral", "Assessment"), ENQUIRY, "assessed", "had a section 47 enquiry"),
    (ENQUIRY, (*ENQUIRY, "No conference"), "enquiries", "ended without a conference or a plan"),
    (CONFERENCE, (*CONFERENCE, "Protection plan"), "conferences", "led to a protection plan"),
)


def sentences(flow: Flow, *, before: Flow, span: Span, as_at: date) -> list[str]:
    """This function will tell each step that can be told, then who is still on the way and who came to court."""
    if not flow.total.records:
        return [f"No contacts were received {span.words}."]
    now, then = _counts(flow), _counts(before)
    told = [_step(step, now, then, span) for step in STEPS]
    return [*filter(None, told), *_court(flow), *_open(flow, as_at)]


def _counts(flow: Flow) -> Mapping[tuple[str, ...], int | None]:
    return {(): flow.total.records, **{band.way: band.records for band in flow.every}}


def _step(step, now, then, span: Span) -> str:
    """This function will tell one step; "" where either number is held back, or they are few."""
    start, end, whose, did = step
    share = _share(now, start, end)
    if share is None:
        return ""
    opening = f"Of {now[start]:,} {whose}"
    opening += f" received {span.words}" if not start else ""
    earlier = _share(then, start, end)
    beside = "" if earlier is None else f"; a year before it was {earlier} of every 100"
    return f"{opening}, {now[end]:,} {did}, or {share} of every 100{beside}."


def _share(counts: Mapping[tuple[str, ...], int | None], start: tuple[str, ...], end: tuple[str, ...]) -> int | None:
    whole, part = counts.get(start), counts.get(end)
    if part is None or whole is None or whole < FEWEST:
        return None
    return round(100 * part / whole)


def _court(flow: Flow) -> list[str]:
    """This function will tell who came to court and into care, by whichever way; nothing where one is held back."""
    led = [band for band in flow.every if band.step == "Proceedings"]
    care = [band for band in flow.every if band.step == "Care"]
    if not led or any(band.is_hidden for band in flow.every):
        return []
    told = f"Care proceedings were issued after {plural(_sum(led), 'contact')}"
    return [f"{told}, and {_sum(care):,} led to an order for care." if care else f"{told}."]


def _open(flow: Flow, as_at: date) -> list[str]:
    """This function will tell who is still on the way on the day of the snapshot."""
    open_ = [band for band in flow.every if band.step.startswith("Still") and not band.is_hidden]
    if not open_:
        return []
    by_step: dict[str, int] = {}
    for band in open_:
        by_step[band.step] = by_step.get(band.step, 0) + (band.records or 0)
    listed = ", ".join(f"{step[0].lower()}{step[1:]} {count:,}" for step, count in sorted(by_step.items()))
    return [
        f"At the end of {day(as_at)} these journeys had not ended: {listed}. What becomes of them may change the rest."
    ]


def _sum(bands: list[ShownBand]) -> int:
    return sum(band.records or 0 for band in bands)
