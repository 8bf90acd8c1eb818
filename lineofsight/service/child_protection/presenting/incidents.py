"""The page of a serious incident in words."""

from typing import Any

from django.urls import reverse

from lineofsight.access.permissions import Permission
from lineofsight.bodies.steps import KIND as FROM_A_STEP
from lineofsight.service.child_protection.presenting.parts import Next, Row, Section, action_row, frame, said
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries.incidents import IncidentPage
from lineofsight.web.words import day, plural


def incident(page: IncidentPage, *, by: Any) -> dict[str, Any]:
    """This function will return what the page of a serious incident is drawn with."""
    facts = [
        {"label": "We became aware", "text": day(page.step.started_on)},
        {"label": "Stands", "text": page.subject.state},
    ]
    return frame(
        page, by=by, title="Serious incident", facts=facts, nexts=_next(page, by=by),
        sections=[_told_first(page), *_reviews(page), _actions(page, by=by), _told(page, by=by)],
        side_links=[("All practice reviews", address("incidents"))],
    )  # fmt: skip


def _next(page: IncidentPage, *, by: Any) -> list[Next]:
    if not page.is_open:
        return []
    refusal = "" if by.can(Permission.INCIDENT_MANAGE) else "A manager or a head of service does this."
    where, subject = {"step_id": page.step.pk}, page.subject

    def ask(told: str, title: str, name: str) -> Next:
        return Next(text=told, title=title, href=address(name, **where), refusal=refusal)

    if subject.notified_on is None:
        return [
            ask("Tell the national panel online, and say here when.", "Say when the panel was told",
                "incident_notified"),
            ask("If abuse or neglect is not known or suspected, or the harm was not serious, nobody is told.",
                "It does not meet the criteria", "incident_left"),
        ]  # fmt: skip
    if subject.rapid_sent_on is None:
        told = "Partners find out together what happened, what can be learnt at once, and whether a local review is "
        return [ask(f"{told}needed. The panel is sent what they found.", "Record the rapid review", "incident_rapid")]
    return [ask("The local review is published within six months.", "Say that it was published", "incident_published")]


def _told_first(page: IncidentPage) -> Section:
    subject = page.subject
    rows = [
        *said("What happened", subject.what_happened),
        *said("What came of it", subject.get_harm_display()),
        *said("What shows abuse or neglect", subject.suspicion),
        *said("National panel told", subject.notified_on),
        *said("Why the criteria were not met", subject.ending_reason),
    ]
    return Section(title="The incident", rows=rows)


def _reviews(page: IncidentPage) -> list[Section]:
    subject = page.subject
    if subject.rapid_sent_on is None:
        return []
    rapid = [
        *said("Sent", subject.rapid_sent_on),
        *said("What was learnt", subject.learning),
        *said("A local review is needed", subject.is_review_needed),
        *said("Why", subject.decision),
    ]
    local = [
        *said("Led by", subject.reviewer),
        *said("Published", subject.published_on),
        *said("Where", subject.published_where),
        *said("What it found", subject.findings),
    ]
    note = "" if local else "It is under way."
    found = [Section(title="Rapid review", rows=rapid)]
    return [*found, Section(title="Local review", rows=local, note=note)] if subject.is_review_needed else found


def _actions(page: IncidentPage, *, by: Any) -> Section:
    rows = [action_row(one, owner) for one, owner in page.actions]
    give = reverse("bodies:action_from", kwargs={"kind": FROM_A_STEP, "number": page.step.pk})
    links = [("Give a learning action", give)] if by.can(Permission.ACTION_GIVE) else []
    return Section(title="Learning actions", rows=rows, note="" if rows else "None was given yet.", links=links)


def _told(page: IncidentPage, *, by: Any) -> Section:
    rows = [Row(key=f"{day(one.told_on)}: {one.audience}", value=_how(one)) for one in page.told]
    where = address("incident_told", step_id=page.step.pk)
    links = [("Say who was told what was learnt", where)] if by.can(Permission.INCIDENT_MANAGE) else []
    unknown = sum(not one.reached for one in page.told)
    note = "" if rows else "Nobody was told yet."
    if unknown:
        note = f"Of {plural(unknown, 'entry', 'entries')} it is not known whether it reached them."
    return Section(title="Who was told what was learnt", rows=rows, note=note, links=links)


def _how(one: Any) -> str:
    reached = f"It reached them: {one.reached}" if one.reached else "Not known yet whether it reached them."
    return f"{one.how}\n\n{reached}"
