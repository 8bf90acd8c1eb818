"""Invitations on screen: the reader's own, answering one, sending a report, and doing both for somebody who rang."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import NotAllowed, requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.forms import AnswerForm, OwnReportForm, ReportForm
from lineofsight.bodies.operations.invitations import answer_invitation
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.operations.reports import file_report, send_report
from lineofsight.bodies.queries import invitations as queries
from lineofsight.bodies.queries.meetings import documents_for, items_to_report_to, meeting_known_to
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.bodies.views.meetings import href
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.paging import Page
from lineofsight.web.words import moment

REFUSED = (UnableToMeet, NotAllowed)


@requires(Permission.BODY_READ)
def invitations(request: HttpRequest) -> HttpResponse:
    """This function will list the meetings ahead that the reader is asked to."""
    found = queries.my_invitations(by=request.user, at=clock.now())
    page = Page.of(found, number=request.GET.get("page"))
    return render(request, "bodies/invitations.html", {"page": page, "address": lambda page: f"?page={page}"})


@requires(Permission.BODY_READ)
def invitation(request: HttpRequest, asked_id: int) -> HttpResponse:
    """This function will show one invitation, and take the answer to it."""
    shown = queries.invitation_page(asked_id, by=request.user, at=clock.now())
    begun = {"answer": shown.asked.answer, "words": shown.asked.answer_note}
    form = AnswerForm(request.POST or None, on=clock.today(), initial=begun)

    def do(said: dict[str, Any]) -> None:
        answer_invitation(asked=shown.asked, by=request.user, at=clock.now(), **said)

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "Your answer is sent.")
        return redirect("bodies:invitation", asked_id=asked_id)
    context = {"shown": shown, "asked": shown.asked, "meeting": shown.asked.meeting, "form": form}
    return render(request, "bodies/invitation.html", context)


@requires(Permission.BODY_READ)
@keeps_draft("Report to a meeting")
def report_send(request: HttpRequest, asked_id: int) -> HttpResponse:
    """This function will send the reader's report to a meeting that they are asked to."""
    asked = queries.invitation_known_to(request.user, pk=asked_id, at=clock.now())
    form = OwnReportForm(request.POST or None, on=clock.today())

    def do(said: dict[str, Any]) -> None:
        send_report(asked=asked, text=said["text"], by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "Your report is sent.")
        return redirect("bodies:invitation", asked_id=asked_id)
    back = reverse("bodies:invitation", kwargs={"asked_id": asked_id})
    told = "Everybody who reads this meeting's papers reads it. Once it is sent you can't change it: send another."
    return form_page(
        request, form, heading="Send a report", caption=_called(asked.meeting), back=back, submit="Send it", told=told
    )  # fmt: skip


@requires(Permission.MEETING_RUN)
def invitation_answer(request: HttpRequest, asked_id: int) -> HttpResponse:
    """This function will record what somebody answered who was asked to a meeting."""
    asked = queries.asked_known_to(request.user, pk=asked_id, at=clock.now())
    begun = {"answer": asked.answer}
    form = AnswerForm(request.POST or None, on=clock.today(), whose=asked.name, initial=begun)

    def do(said: dict[str, Any]) -> None:
        answer_invitation(asked=asked, by=request.user, at=clock.now(), **said)

    if is_done(form, do, refused=REFUSED):
        return redirect(href(asked.meeting))
    return form_page(request, form, heading="An answer", caption=_called(asked.meeting), back=href(asked.meeting))


@requires(Permission.MEETING_RUN)
@keeps_draft("Report of an agency")
def report_new(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will keep a report that an agency sent, by an item or by the whole meeting."""
    at = clock.now()
    found = meeting_known_to(request.user, pk=meeting_id, at=at)
    items, documents = items_to_report_to(found, by=request.user, at=at), documents_for(found, by=request.user)
    form = ReportForm(request.POST or None, on=clock.today(), items=items, documents=documents)

    def do(said: dict[str, Any]) -> None:
        file_report(meeting=found, by=request.user, at=clock.now(), **said)

    if is_done(form, do, refused=REFUSED):
        return redirect(href(found))
    return form_page(
        request, form, heading="A report of an agency", caption=_called(found), back=href(found), submit="Keep it",
        about=found.body.child,
    )  # fmt: skip


def _called(meeting: Any) -> str:
    return f"{meeting.body.name}, {moment(meeting.starts_at)}"
