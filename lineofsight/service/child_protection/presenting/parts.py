"""The parts that every page of a step is drawn from: sections, what happens next, and links."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.urls import reverse

from lineofsight.bodies.models import Action
from lineofsight.record.links import step_href
from lineofsight.service.child_protection.queries.pages import StepPage
from lineofsight.web.words import day, moment


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a section: what it is, and what it says; `href` leads on."""

    key: str
    value: Any
    href: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A part of a page under a heading: rows, a list, or a sentence that says why there is nothing."""

    title: str
    rows: list[Row] = field(default_factory=list)
    items: list[tuple[str, str]] = field(default_factory=list)
    note: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Next:
    """What happens next: the sentence, and the button that does it, or why it can't be done."""

    text: str
    title: str = ""
    href: str = ""
    refusal: str = ""


def said(key: str, value: Any, href: str = "") -> list[Row]:
    """This function will return a row where there is something to say, and none where there is not."""
    if value in ("", None):
        return []
    if isinstance(value, datetime):
        value = moment(value)
    elif isinstance(value, date):
        value = day(value)
    elif isinstance(value, bool):
        value = "Yes" if value else "No"
    return [Row(key=key, value=value, href=href)]


def came(page: StepPage) -> Section:
    """This function will return who was asked to the meeting of a page, and how they took part."""
    rows = [
        Row(key=f"{one.get_agency_display()}: {one.name}", value=one.get_how_display() if one.how else "Asked")
        for one in page.attendance
    ]
    return Section(title="Who was asked, and who came", rows=rows, note="" if rows else "Nobody is asked yet.")


def who_did_not_agree(page: StepPage) -> Section:
    """This function will return which agencies did not agree with what was decided, and why."""
    rows = [Row(key=f"{one.get_agency_display()} did not agree", value=one.reason) for one in page.dissents]
    note = "" if rows else "No agency recorded that it did not agree."
    return Section(title="Who did not agree", rows=rows, note=note)


def action_row(action: Action, owner: str) -> Row:
    """This function will return an action and whose it is, as a line that leads to it."""
    state = f"done {day(action.closed_on)}" if action.closed_on else f"by {day(action.due_on)}"
    return Row(key=owner, value=f"{action.what} ({state})", href=reverse("bodies:action", args=[action.pk]))


def frame(page: StepPage, *, by: Any, title: str, **more: Any) -> dict[str, Any]:
    """This function will return what every page of a step is drawn with."""
    return {
        "page": page, "step": page.step, "child": page.child, "on": page.on, "title": title, "step_href": step_href,
        **more,
    }  # fmt: skip
