"""The domestic abuse pathway: its steps about one contact, how it is followed, its meeting and its evaluation."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Count, Prefetch

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body, Item, Meeting
from lineofsight.papers.models import Paper
from lineofsight.service.front_door.models import Notification, PathwayTick, PathwayVersion
from lineofsight.service.front_door.queries.contacts import ContactPage
from lineofsight.statute.codes.code import Code
from lineofsight.statute.domestic_abuse import PATHWAY

LATELY = timedelta(days=90)
MEETINGS = 6


@dataclass(frozen=True)
class Row:
    """One step of the pathway about one contact, with what was said of it, or None."""

    step: Code
    said: PathwayTick | None


@dataclass(frozen=True)
class Followed:
    """How often a step was done, not needed, or not said, of the cases received lately."""

    step: Code
    done: int
    not_needed: int
    cases: int

    @property
    def not_said(self) -> int:
        """Of how many nothing is said yet."""
        return self.cases - self.done - self.not_needed


@dataclass(frozen=True)
class Pathway:
    """The pathway as it is followed: its version, how each step is, and the latest notes of its weekly meeting."""

    version: PathwayVersion | None
    earlier: list[PathwayVersion]
    steps: list[Followed]
    cases: int
    meetings: list[Meeting]
    evaluation: Paper | None


def checklist(page: ContactPage) -> list[Row]:
    """This function will return each step of the pathway about a contact whose page was read, in its order."""
    said = {tick.step: tick for tick in page.around.ticks}
    return [Row(step, said.get(step.code)) for step in PATHWAY]


def step_named(code: str) -> Code | None:
    """This function will return a step of the pathway, or None for another word."""
    return next((step for step in PATHWAY if step.code == code), None)


def pathway(*, by: Any, on: date, at: datetime) -> Pathway:
    """This function will return how the pathway is followed. It counts cases and names no child. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    versions = list(PathwayVersion.objects.select_related("body", "evaluation", "set_by").order_by("-from_on"))
    in_force = next((one for one in versions if one.from_on <= on), None)
    cases = Notification.objects.visible_to(by, at=at).filter(
        is_domestic_abuse=True, contact__step__started_on__gt=on - LATELY
    )
    counted = _counted(cases, by=by, at=at)
    total = cases.count()
    steps = [
        Followed(step, counted.get((step.code, "done"), 0), counted.get((step.code, "not_needed"), 0), total)
        for step in PATHWAY
    ]
    body = in_force.body if in_force else None
    meetings = _meetings(body, by=by, at=at) if body else []
    evaluation = in_force.evaluation if in_force else None
    shown = Paper.objects.readable_by(by).filter(pk=evaluation.pk).first() if evaluation else None
    return Pathway(in_force, [one for one in versions if one != in_force], steps, total, meetings, shown)


def _counted(cases: Any, *, by: Any, at: datetime) -> dict[tuple[str, str], int]:
    rows = PathwayTick.objects.visible_to(by, at=at).filter(contact__in=cases.values("contact"))
    counted = rows.order_by().values_list("step", "how").annotate(n=Count("pk"))
    return {(step, how): n for step, how, n in counted}


def _meetings(body: Body, *, by: Any, at: datetime) -> list[Meeting]:
    """This function will return the latest meetings of the body, each with `notes`: its items with their minutes."""
    said = Item.objects.visible_to(by, at=at).filter(child=None, minute__isnull=False).select_related("minute")
    notes = Prefetch("items", queryset=said.order_by("number"), to_attr="notes")
    rows = Meeting.objects.visible_to(by, at=at).filter(body=body, status="held").prefetch_related(notes)
    return list(rows.order_by("-starts_at")[:MEETINGS])


def bodies_to_choose(*, by: Any, on: date, at: datetime) -> list[Body]:
    """This function will return the bodies whose meeting could look after the pathway. Raises NotAllowed."""
    check(by, Permission.FRONT_DOOR_SET_UP)
    return list(Body.objects.visible_to(by, at=at).on(on).filter(child=None).order_by("name"))


def papers_to_choose(*, by: Any) -> list[Paper]:
    """This function will return the published papers that could be the evaluation. Raises NotAllowed."""
    check(by, Permission.FRONT_DOOR_SET_UP)
    return list(Paper.objects.readable_by(by).published().defer("frozen").order_by("-meeting_on")[:50])
