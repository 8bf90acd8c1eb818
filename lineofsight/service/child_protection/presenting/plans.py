"""The page of a child protection plan in words."""

from typing import Any

from django.urls import reverse
from django.utils import timezone

from lineofsight.access.permissions import Permission
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.record.models import Duty, Visit
from lineofsight.service.child_protection.presenting.parts import Next, Row, Section, action_row, frame, said
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.plans import PlanPage
from lineofsight.web.words import day, plural


def plan(page: PlanPage, *, by: Any) -> dict[str, Any]:
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
    sections = [
        _what_it_is(page),
        _in_detail(page),
        _core_groups(page, by=by),
        _promised(page, by=by),
        _visits(page, by=by),
        _reviews(page),
        _concerns(page, by=by),
        _senior(page, by=by),
        _neglect(page, by=by),
    ]
    may_visit = page.is_open and by.can(Permission.NOTE_WRITE)
    side = _with_the_child(page.child.pk) if may_visit else []
    if page.is_open and by.can(Permission.PLAN_AUTHORISE):
        side.append(("End it: 18, moved away, in care or died", address("end", **where)))
    return frame(
        page, by=by, title="Child protection plan", facts=facts, sections=sections, side_links=side,
        warnings=_warnings(page), nexts=_next(page, by=by),
    )  # fmt: skip


def _with_the_child(child: int) -> list[tuple[str, str]]:
    """This function will return what is done with a child on a plan: visits, direct work, their safety plan."""
    done = {
        "Record a visit": "record:visit_new",
        "Direct work": "child_in_need:tools",
        "Safety plan": "child_in_need:safety",
    }
    return [(told, reverse(name, kwargs={"pk": child})) for told, name in done.items()]


def _warnings(page: PlanPage) -> list[tuple[str, str]]:
    if page.drifting is None or not page.is_open:
        return []
    told = f"The core group of {day(page.drifting.held_on)} asked a senior manager to look at this plan."
    return [("Too little has changed", told)]


def _next(page: PlanPage, *, by: Any) -> list[Next]:
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
    ahead = next((one for one in page.conferences if one.held_on is None), None)
    if review is not None and review.met_on is None:
        arranged = ahead is not None and ahead.state == "arranged"
        refusal = (
            "" if arranged or by.can(Permission.CONFERENCE_ARRANGE) else "A manager or a reviewing officer arranges it."
        )
        href = address("conference", conference_id=ahead.pk) if arranged else address("arrange_review", **where)
        title = "Open the review conference" if arranged else "Arrange the review conference"
        found.append(
            Next(text=f"A review conference is due by {day(review.due_on)}.", title=title, href=href, refusal=refusal)
        )
    return found


def _what_it_is(page: PlanPage) -> Section:
    subject, made = page.subject, page.subject.conference
    held = [one for one in page.conferences if one.held_on]
    chair = (held[0] if held else made).chair if held or made else None
    rows = [
        *said("Category at the start", subject.get_initial_category_display()),
        *said("Category now", subject.get_latest_category_display()),
        *said("Chair", chair.name if chair else ""),
        *said("Outline agreed at the conference", made.addressed(made.outline) if made else ""),
        *said("What the conference found", made.addressed(made.reasons) if made else ""),
        *said("Why it ended", subject.ending_reason),
        *said("Who helps after we stop", subject.support_after),
    ]
    links = [("The initial conference", address("conference", conference_id=made.pk))] if made else []
    return Section(title="The plan in outline", rows=rows, links=links)


def _in_detail(page: PlanPage) -> Section:
    links = [
        ("Open the plan in detail: goals, who does what, by when", reverse("record:plan", kwargs={"pk": page.step.pk}))
    ]
    version = page.version
    if version is None:
        return Section(
            title="The plan in detail", note="The core group has not begun the detailed plan yet.", links=links
        )
    told = "Before a manager can agree it:" if page.missing else f"Version {version.number}: {version.state}."
    return Section(title="The plan in detail", note=told, items=[(one, "") for one in page.missing], links=links)


def _core_groups(page: PlanPage, *, by: Any) -> Section:
    rows = [
        Row(key=day(one.held_on), value=one.addressed(f"{one.progress}\n\nChanged: {one.what_changed}"))
        for one in page.core_groups
    ]
    told = "" if rows else "No core group was held yet. The first is due within 10 working days of the conference."
    links = [("Record a core group", address("core_group", step_id=page.step.pk))]
    return Section(
        title="Core groups", rows=rows, note=told, links=links if page.is_open and by.can(Permission.PLAN_WRITE) else []
    )  # fmt: skip


def _promised(page: PlanPage, *, by: Any) -> Section:
    rows = [action_row(one, owner) for one, owner in page.actions]
    give = reverse("bodies:action_from", kwargs={"kind": FROM_A_STEP, "number": page.step.pk})
    links = [("Give an action", give)] if page.is_open and by.can(Permission.ACTION_GIVE) else []
    told = "" if rows else "Nothing was promised beside the plan."
    return Section(title="Promised by the core group", rows=rows, note=told, links=links)


def _visits(page: PlanPage, *, by: Any) -> Section:
    rows = [Row(key=day(timezone.localdate(one.happened_at)), value=_visit(one)) for one in page.visits]
    due = page.duty("CP-VISIT")
    told = _how_often(due) if due else ""
    links = [("Set how often the child is visited", address("visiting", step_id=page.step.pk))]
    may = page.is_open and by.can(Permission.PLAN_AUTHORISE)
    told = told if rows else f"No visit is recorded yet. {told}"
    return Section(title="Visits", rows=rows, note=told, links=links if may else [])


def _how_often(due: Duty) -> str:
    seen = "A visit at which the child was not seen does not count."
    if due.length:
        return (
            f"This plan sets a visit within {plural(due.length, 'working day')} of the last: {due.length_reason} {seen}"
        )
    return f"Within {due.clock.limit} of the last, seen, and alone where that is right: a local default. {seen}"


def _visit(visit: Visit) -> str:
    return ". ".join(part for part in (visit.seen_in_words.capitalize(), visit.where, visit.childs_words) if part)


def _reviews(page: PlanPage) -> Section:
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
        for one in page.conferences
    ]
    return Section(
        title="Review conferences", rows=rows,
        note="" if rows else "None was held yet. The first is due within three months.",
    )  # fmt: skip


def _concerns(page: PlanPage, *, by: Any) -> Section:
    rows = [
        Row(
            key=f"{one.state}: {day(timezone.localdate(one.raised_at))}",
            value=one.text,
            href=address("concern", concern_id=one.pk),
        )
        for one in page.concerns
    ]
    may = page.is_open and by.can(Permission.CONFERENCE_CHAIR)
    links = [("Raise a concern", address("concern_new", step_id=page.step.pk))] if may else []
    return Section(title="The chair's concerns", rows=rows, note="" if rows else "None was raised.", links=links)


def _senior(page: PlanPage, *, by: Any) -> Section:
    rows = [
        Row(
            key=f"{day(timezone.localdate(one.reviewed_at))}, {one.reviewed_by.name}",
            value=f"{one.findings}\n\n{one.direction}",
        )
        for one in page.senior_reviews
    ]
    may = page.is_open and by.can(Permission.PLAN_REVIEW_SENIOR)
    links = [("Record a senior review", address("senior_review", step_id=page.step.pk))] if may else []
    told = "" if rows else "None yet. A plan of 15 months is looked at by a senior manager: a local default."
    return Section(title="Senior reviews", rows=rows, note=told, links=links)


def _neglect(page: PlanPage, *, by: Any) -> Section:
    rows = [
        Row(key=day(one.scored_on), value=f"{one.tool}: {one.score} of {one.out_of}. {one.meaning}")
        for one in page.scores
    ]
    links = [("Record a score", address("neglect", step_id=page.step.pk))] if by.can(Permission.ENQUIRY_WRITE) else []
    is_neglect = page.subject.latest_category == "NEG"
    told = (
        ""
        if rows
        else "No tool for neglect is on file." + (" This plan is for neglect: use one." if is_neglect else "")
    )
    return Section(title="Neglect", rows=rows, note=told, links=links if page.is_open else [])
