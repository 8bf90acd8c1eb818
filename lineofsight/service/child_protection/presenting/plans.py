"""The page of a child protection plan in words."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.record.models import Plan, Visit
from lineofsight.record.operations.plans import what_is_missing
from lineofsight.service.child_protection.models import NeglectScore
from lineofsight.service.child_protection.presenting.parts import Next, Row, Section, frame, said
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.pages import StepPage
from lineofsight.web.words import day, plural

SHOWN = 6


def plan(page: StepPage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a child protection plan is drawn with."""
    subject, where = page.subject, {"step_id": page.step.pk}
    until = page.step.stopped_on or page.on
    facts = [
        {"label": "Category", "text": subject.get_latest_category_display()},
        {
            "label": "Began",
            "text": f"{day(page.step.started_on)}: {plural((until - page.step.started_on).days // 7, 'week')}",
        },
    ]
    if subject.number_before:
        facts.append({"label": "Earlier plans", "text": str(subject.number_before)})
    conferences = list(page.step.conferences.select_related("chair").order_by("-held_on", "-pk"))
    sections = [
        _what_it_is(page, conferences),
        _in_detail(page),
        _core_groups(page, by=by),
        _visits(page),
        _reviews(page, conferences),
        _concerns(page, by=by),
        _senior(page, by=by),
        _neglect(page, by=by),
    ]
    side = [("Record a visit", reverse("record:visit_new", kwargs={"pk": page.child.pk}))] if page.is_open else []
    if page.is_open and by.can(Permission.PLAN_AUTHORISE):
        side.append(("End it: 18, moved away, in care or died", address("end", **where)))
    return frame(
        page, by=by, title="Child protection plan", facts=facts, sections=sections, side_links=side,
        warnings=_warnings(page), nexts=_next(page, conferences, by=by),
    )  # fmt: skip


def _warnings(page: StepPage) -> list[tuple[str, str]]:
    latest = page.subject.senior_reviews.order_by("-reviewed_at").first()
    since = timezone.localdate(latest.reviewed_at) if latest else page.step.started_on
    drifting = page.subject.core_groups.filter(is_drifting=True, held_on__gte=since).order_by("-held_on").first()
    if drifting is None or not page.is_open:
        return []
    return [
        (
            "Too little has changed",
            f"The core group of {day(drifting.held_on)} asked a senior manager to look at this plan.",
        )
    ]


def _next(page: StepPage, conferences: list[Any], *, by: Any) -> list[Next]:
    if not page.is_open:
        return []
    where, writes = {"step_id": page.step.pk}, by.can(Permission.PLAN_WRITE)
    group = page.duty("CP-CORE1", "CP-COREN")
    found = []
    if group is not None and group.met_on is None:
        told = (
            f"A core group is due by {day(group.due_on)}: those who carry out the plan make it detailed and change it."
        )
        refusal = "" if writes else "A social worker records it."
        found.append(Next(text=told, title="Record a core group", href=address("core_group", **where), refusal=refusal))
    review = page.duty("CP-RCPC1", "CP-RCPCN")
    ahead = next((one for one in conferences if one.held_on is None), None)
    if review is not None and review.met_on is None:
        arranged = ahead is not None and ahead.meeting_id
        refusal = (
            "" if arranged or by.can(Permission.CONFERENCE_ARRANGE) else "A manager or a reviewing officer arranges it."
        )
        href = address("conference", conference_id=ahead.pk) if arranged else address("arrange_review", **where)
        title = "Open the review conference" if arranged else "Arrange the review conference"
        found.append(
            Next(text=f"A review conference is due by {day(review.due_on)}.", title=title, href=href, refusal=refusal)
        )
    return found


def _what_it_is(page: StepPage, conferences: list[Any]) -> Section:
    subject, made = page.subject, page.subject.conference
    held = [one for one in conferences if one.held_on]
    chair = (held[0] if held else made).chair if held or made else None
    rows = [
        *said("Category at the start", subject.get_initial_category_display()),
        *said("Category now", subject.get_latest_category_display()),
        *said("Chair", chair.name if chair else ""),
        *said("Outline agreed at the conference", made.addressed(made.outline) if made else ""),
        *said("What the conference found", made.addressed(made.reasons) if made else ""),
        *said("Why it ended", subject.ending_reason),
    ]
    links = [("The initial conference", address("conference", conference_id=made.pk))] if made else []
    return Section(title="The plan in outline", rows=rows, links=links)


def _in_detail(page: StepPage) -> Section:
    begun = Plan.objects.filter(step=page.step).select_related("step__child").first()
    links = [
        ("Open the plan in detail: goals, who does what, by when", reverse("record:plan", kwargs={"pk": page.step.pk}))
    ]
    if begun is None:
        return Section(
            title="The plan in detail", note="The core group has not begun the detailed plan yet.", links=links
        )
    version = begun.versions.order_by("-number").first()
    missing = what_is_missing(version) if version.can_be_changed and page.is_open else []
    told = "Before a manager can agree it:" if missing else f"Version {version.number}: {version.state}."
    return Section(title="The plan in detail", note=told, items=[(one, "") for one in missing], links=links)


def _core_groups(page: StepPage, *, by: Any) -> Section:
    held = list(page.subject.core_groups.order_by("-held_on"))
    rows = [
        Row(key=day(one.held_on), value=one.addressed(f"{one.progress}\n\nChanged: {one.what_changed}"))
        for one in held[:SHOWN]
    ]
    told = "" if held else "No core group was held yet. The first is due within 10 working days of the conference."
    links = [("Record a core group", address("core_group", step_id=page.step.pk))]
    return Section(
        title="Core groups", rows=rows, note=told, links=links if page.is_open and by.can(Permission.PLAN_WRITE) else []
    )  # fmt: skip


def _visits(page: StepPage) -> Section:
    made = list(_seen_since(page).order_by("-happened_at")[:SHOWN])
    rows = [Row(key=day(timezone.localdate(one.happened_at)), value=_visit(one)) for one in made]
    told = "Every 10 working days, seen, and alone where that is right: a local default. Not seen does not count."
    return Section(title="Visits", rows=rows, note=told if rows else f"No visit is recorded yet. {told}")


def _visit(visit: Visit) -> str:
    return ". ".join(part for part in (visit.seen_in_words.capitalize(), visit.where, visit.childs_words) if part)


def _seen_since(page: StepPage) -> QuerySet[Visit]:
    began = timezone.localtime(page.at) - timedelta(days=(page.on - page.step.started_on).days + 1)
    return Visit.objects.filter(child=page.child, happened_at__gte=began, withdrawn_at=None)


def _reviews(page: StepPage, conferences: list[Any]) -> Section:
    rows = [
        Row(
            key=day(one.held_on) if one.held_on else "Ahead",
            href=address("conference", conference_id=one.pk),
            value=f"Goes on: {one.get_category_display().lower()}"
            if one.category
            else "Decided"
            if one.held_on
            else "Arranged",
        )  # fmt: skip
        for one in conferences
    ]
    return Section(
        title="Review conferences", rows=rows,
        note="" if rows else "None was held yet. The first is due within three months.",
    )  # fmt: skip


def _concerns(page: StepPage, *, by: Any) -> Section:
    found = page.subject.concerns.select_related("raised_by").order_by("-raised_at")
    rows = [
        Row(
            key=f"{one.state}: {day(timezone.localdate(one.raised_at))}",
            value=one.text,
            href=address("concern", concern_id=one.pk),
        )
        for one in found
    ]
    may = page.is_open and by.can(Permission.CONFERENCE_CHAIR)
    links = [("Raise a concern", address("concern_new", step_id=page.step.pk))] if may else []
    return Section(title="The chair's concerns", rows=rows, note="" if rows else "None was raised.", links=links)


def _senior(page: StepPage, *, by: Any) -> Section:
    found = page.subject.senior_reviews.select_related("reviewed_by").order_by("-reviewed_at")
    rows = [
        Row(
            key=f"{day(timezone.localdate(one.reviewed_at))}, {one.reviewed_by.name}",
            value=f"{one.findings}\n\n{one.direction}",
        )
        for one in found
    ]
    may = page.is_open and by.can(Permission.PLAN_REVIEW_SENIOR)
    links = [("Record a senior review", address("senior_review", step_id=page.step.pk))] if may else []
    told = "" if rows else "None yet. A plan of 15 months is looked at by a senior manager: a local default."
    return Section(title="Senior reviews", rows=rows, note=told, links=links)


def _neglect(page: StepPage, *, by: Any) -> Section:
    found = NeglectScore.objects.filter(child=page.child).order_by("-scored_on", "-pk")
    rows = [
        Row(key=day(one.scored_on), value=f"{one.tool}: {one.score} of {one.out_of}. {one.meaning}") for one in found
    ]
    links = [("Record a score", address("neglect", step_id=page.step.pk))] if by.can(Permission.ENQUIRY_WRITE) else []
    is_neglect = page.subject.latest_category == "NEG"
    told = (
        ""
        if rows
        else "No tool for neglect is on file." + (" This plan is for neglect: use one." if is_neglect else "")
    )
    return Section(title="Neglect", rows=rows, note=told, links=links if page.is_open else [])
