"""Minutes on screen while a meeting goes on: item by item by keyboard, declarations, and summaries for the public."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.actions import UnableToAct
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.bodies.queries.bodies import accounts_that_own
from lineofsight.bodies.queries.meetings import minute_text
from lineofsight.council.minutes import forms
from lineofsight.council.minutes.operations import writing as operations
from lineofsight.council.minutes.queries import minutes as queries
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import version_of
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted

REFUSED = (UnableToMinute, UnableToAct)


def address(meeting_id: int) -> str:
    """This function will return the address of the minutes of a meeting, to be written."""
    return reverse("minutes:desk", args=[meeting_id])


@requires(Permission.COUNCIL_RUN)
def desk(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will show the minutes of a meeting as far as they are written, and what is not whole."""
    page = queries.desk(meeting_id, by=request.user)
    return render(request, "minutes/desk.html", {"page": page, "meeting": page.meeting})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Minutes of the council")
def write(request: HttpRequest, meeting_id: int, item_number: int) -> HttpResponse:
    """This function will write the minutes of an item, and go on to the next one."""
    page = queries.desk(meeting_id, by=request.user, number=item_number)
    now = {"text": minute_text(page.current)}
    form = forms.WriteForm(
        posted(request), on=clock.today(), accounts=accounts_that_own(), initial={**now, "seen": version_of(now)}
    )  # fmt: skip

    def do() -> str:
        said = form.cleaned_data
        operations.minute_item(
            item=page.current, text=said["text"], seen=said["seen"], resolved=form.resolved(), by=request.user,
            on=clock.today(), at=clock.now(),
        )  # fmt: skip
        return _next(page)

    submit = f"Save, and go on to item {page.following.number}" if page.following else "Save"
    return forming.asked(
        request, form, do, refused=REFUSED, heading=str(page.current), caption=str(page.meeting), submit=submit,
        back=address(meeting_id), done="Saved.", template="minutes/write.html", page=page,
    )  # fmt: skip


def _next(page: Any) -> str:
    if page.following is None:
        return address(page.meeting.pk)
    return reverse("minutes:write", args=[page.meeting.pk, page.following.number])


@requires(Permission.COUNCIL_RUN)
def declare(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will record an interest that somebody declared."""
    page = queries.desk(meeting_id, by=request.user)
    form = forms.DeclareForm(posted(request), came=queries.who_came(page.meeting), items=page.items)

    def do() -> None:
        operations.declare_interest(**form.cleaned_data, by=request.user, at=clock.now())

    return forming.asked(
        request, form, do, refused=REFUSED, heading="A declaration of interest", caption=str(page.meeting),
        back=address(meeting_id), done="It is recorded.", submit="Record it",
    )  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("What the public is told of an item")
def summary(request: HttpRequest, meeting_id: int, item_number: int) -> HttpResponse:
    """This function will write what the public is told of an item that it may not hear."""
    item = queries.withheld_item(meeting_id, number=item_number, by=request.user)
    held = getattr(item, "public_summary", None)
    form = forms.SummaryForm(posted(request), initial={"text": held.text if held else ""})

    def do() -> None:
        operations.summarise_for_public(item=item, **form.cleaned_data, by=request.user, at=clock.now())

    return forming.asked(
        request, form, do, refused=REFUSED, heading="What the public is told", caption=str(item),
        back=address(meeting_id), done="Saved.",
    )  # fmt: skip
