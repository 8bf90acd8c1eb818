"""Meetings on screen: calling one, its agenda, who is asked and who came, and cancelling it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.beside_meeting import parts_of
from lineofsight.bodies.forms import (
    AgendaForm,
    AttendanceForm,
    BoardItemForm,
    CancelForm,
    InviteForm,
    ItemForm,
    MeetingForm,
)
from lineofsight.bodies.operations.meetings import (
    UnableToMeet,
    add_item,
    call_meeting,
    cancel_meeting,
    invite,
    record_attendance,
)
from lineofsight.bodies.queries.bodies import accounts_that_own, body_known_to
from lineofsight.bodies.queries.meetings import (
    agendas_open_to,
    attendance_of,
    hears_confidential,
    meeting_known_to,
    meeting_page,
    proposed,
)
from lineofsight.bodies.views.forming import form_page, is_done
from lineofsight.record.queries.records import person_known_to
from lineofsight.web import clock
from lineofsight.web.words import lower_first, moment

REFUSED = (UnableToMeet,)


def href(meeting: Any) -> str:
    """This function will return the address of a meeting."""
    return reverse("bodies:meeting", kwargs={"meeting_id": meeting.pk})


@requires(Permission.MEETING_RUN)
def meeting_new(request: HttpRequest, body_id: int) -> HttpResponse:
    """This function will call a meeting of a body."""
    found = body_known_to(request.user, pk=body_id, at=clock.now())
    begun = proposed(found)
    form = MeetingForm(request.POST or None, on=clock.today(), initial=begun)
    made: list[Any] = []

    def do(said: dict[str, Any]) -> None:
        made.append(call_meeting(body=found, by=request.user, at=clock.now(), **said))

    if is_done(form, do, refused=REFUSED):
        return redirect("bodies:meeting", meeting_id=made[0].pk)
    back = reverse("bodies:body", kwargs={"body_id": body_id})
    told = "Everybody who sits on it that day is asked to come."
    if "starts_at" in begun:
        told += f" It meets {lower_first(found.get_cadence_display())}: the next day is filled in. Change it freely."
    return form_page(
        request, form, heading="Call a meeting", caption=found.name, back=back, submit="Call it", told=told
    )  # fmt: skip


@requires(Permission.BODY_READ)
def meeting(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will show a meeting: its agenda, who came, what was said, resolved and promised."""
    at = clock.now()
    shown = meeting_page(meeting_id, by=request.user, at=at)
    can_run = may_run(request.user, kind=shown.meeting.body.kind) and not shown.meeting.is_locked
    context = {
        "shown": shown,
        "meeting": shown.meeting,
        "can_run": can_run and shown.meeting.status != "cancelled",
        "can_open_actions": request.user.can(Permission.ACTION_OWN),
        "has_begun": shown.meeting.starts_at <= at,
        "on": clock.today(),
        "parts": parts_of(shown.meeting, by=request.user, at=at),
    }
    return render(request, "bodies/meeting.html", context)


@requires(Permission.MEETING_RUN)
def item_new(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will put an item on a meeting's agenda."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    hears = hears_confidential(found, by=request.user, at=clock.now())
    form = (BoardItemForm if hears else ItemForm)(request.POST or None, on=clock.today())

    def do(said: dict[str, Any]) -> None:
        add_item(meeting=found, by=request.user, at=clock.now(), **said)

    if is_done(form, do, refused=REFUSED):
        return redirect("bodies:meeting", meeting_id=meeting_id)
    told = "" if found.body.child else "An item about a child is put on the agenda from the child's record."
    return form_page(request, form, heading="A new item", caption=found.body.name, back=href(found), told=told)


@requires(Permission.MEETING_RUN)
def agenda_add(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put a child on the agenda of a meeting."""
    child = person_known_to(request.user, pk=pk)
    ahead = {str(one.pk): one for one in agendas_open_to(request.user, at=clock.now())}
    named = [(key, f"{one.body.name}, {moment(one.starts_at)}") for key, one in ahead.items()]
    form = AgendaForm(request.POST or None, on=clock.today(), meetings=named)

    def do(said: dict[str, Any]) -> None:
        told = {"title": said["title"], "owner": said["owner"], "child": child}
        add_item(meeting=ahead[said["meeting"]], by=request.user, at=clock.now(), **told)

    if is_done(form, do, refused=REFUSED):
        return redirect("bodies:meeting", meeting_id=form.cleaned_data["meeting"])
    back = reverse("record:person", kwargs={"pk": pk})
    told = (
        "Only who may open this record will see the item." if named else "No meeting is planned that you may know of."
    )
    return form_page(
        request, form, heading="Put on an agenda", caption=child.name, back=back, about=child, told=told
    )  # fmt: skip


@requires(Permission.MEETING_RUN)
def attendance(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will record how each of those asked took part in a meeting."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    form = AttendanceForm(request.POST or None, on=clock.today(), asked=attendance_of(found))

    def do(said: dict[str, Any]) -> None:
        record_attendance(meeting=found, how=form.how(), by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "Who came is recorded.")
        return redirect("bodies:meeting", meeting_id=meeting_id)
    caption = f"{found.body.name}, {moment(found.starts_at)}"
    return form_page(request, form, heading="Who came?", caption=caption, back=href(found))


@requires(Permission.MEETING_RUN)
def invite_new(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will ask somebody to one meeting."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    form = InviteForm(request.POST or None, on=clock.today(), accounts=accounts_that_own())
    if is_done(form, lambda said: invite(meeting=found, by=request.user, at=clock.now(), **said), refused=REFUSED):
        return redirect("bodies:meeting", meeting_id=meeting_id)
    return form_page(request, form, heading="Ask somebody to this meeting", caption=found.body.name, back=href(found))


@requires(Permission.MEETING_RUN)
def meeting_cancel(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will cancel a meeting, with why."""
    found = meeting_known_to(request.user, pk=meeting_id, at=clock.now())
    form = CancelForm(request.POST or None, on=clock.today())

    def do(said: dict[str, Any]) -> None:
        cancel_meeting(meeting=found, reason=said["reason"], by=request.user, at=clock.now())

    if is_done(form, do, refused=REFUSED):
        messages.success(request, "The meeting is cancelled.")
        return redirect("bodies:meeting", meeting_id=meeting_id)
    caption = f"{found.body.name}, {moment(found.starts_at)}"
    return form_page(
        request, form, heading="Cancel this meeting", caption=caption, back=href(found), submit="Cancel it"
    )
