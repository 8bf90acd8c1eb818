"""A conference of a child as its page shows it: reports, who did not agree, and the letters that can be sent."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import AgencyReport
from lineofsight.letters.models import Letter
from lineofsight.service.child_protection.letters import TEMPLATE_OF
from lineofsight.service.child_protection.models import Conference
from lineofsight.service.child_protection.queries.pages import (
    NotProtected,
    StepPage,
    attendance_of,
    duties_of,
    step_known_to,
)


@dataclass(frozen=True)
class ConferencePage(StepPage):
    """A conference with what was put before it and sent after it."""

    @cached_property
    def reports(self) -> list[AgencyReport]:
        """What agencies reported, in the order it came; those that partners sent themselves among them."""
        if self.subject.meeting is None:
            return []
        return list(self.subject.meeting.reports.select_related("document").order_by("sent_at", "pk"))

    @cached_property
    def sent(self) -> list[Letter]:
        """The letters that were sent after it."""
        return list(Letter.objects.filter(sent_of__conference=self.subject).order_by("issued_at", "pk"))


def conference_page(pk: int, *, by: Any, at: datetime, page: str = "conference") -> ConferencePage:
    """This function will return a conference, initial or review, by its own number. Raises as step_known_to."""
    check(by, Permission.RECORD_READ)
    rows = Conference.objects.select_related("meeting__body", "chair", "decided_by", "step__child", "step__opened_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        raise NotProtected("There is no such conference.")
    step = step_known_to(by, kind=found.step.kind, pk=found.step_id, at=at, page=page)
    return ConferencePage(step, found, at, duties_of(step), attendance_of(found.meeting))


def initial_conference_of(pk: int, *, by: Any, at: datetime) -> Conference:
    """This function will return the conference of a step of that kind. Raises as step_known_to."""
    step = step_known_to(by, kind="initial_conference", pk=pk, at=at, page="conference")
    found = step.conferences.filter(is_review=False).first()
    if found is None:
        raise NotProtected("There is no such conference.")
    return found


def report_known_to(by: Any, *, pk: int, at: datetime) -> tuple[AgencyReport, ConferencePage]:
    """This function will return an agency's report to a conference, and the conference. Raises as step_known_to."""
    check(by, Permission.RECORD_READ)
    found = AgencyReport.objects.filter(pk=pk, meeting__conference__isnull=False).select_related("meeting").first()
    if found is None:
        raise NotProtected("There is no such report.")
    return found, conference_page(found.meeting.conference.pk, by=by, at=at, page="report to a conference")


def letters_to_send(conference: Conference, *, what: str) -> list[Letter]:
    """This function will return the letters with a conference's decision or record that are issued and not sent yet."""
    rows = Letter.objects.filter(child=conference.step.child_id, template=TEMPLATE_OF.get(what, ""), status="issued")
    return list(rows.filter(sent_of=None).order_by("issued_at", "pk"))
