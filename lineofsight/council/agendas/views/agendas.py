"""The agenda of a meeting on screen: its items, what is found in it, and each item's words and paper."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.council.agendas import forms
from lineofsight.council.agendas.operations import arranging, attaching
from lineofsight.council.agendas.operations import items as operations
from lineofsight.council.agendas.queries import packs as queries
from lineofsight.council.membership.queries.bodies import meeting_of_council
from lineofsight.documents.limits import TOO_LARGE
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.papers.operations.drafts import UnableToCreatePaper
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted


def address(meeting_id: int) -> str:
    """This function will return the address of a meeting's agenda."""
    return reverse("agendas:agenda", args=[meeting_id])


def _asked(request: HttpRequest, form: Any, do: Any, meeting: Any, **shown: Any) -> HttpResponse:
    refused = (UnableToMeet, UnableToCreatePaper)
    told = {"caption": str(meeting), "back": address(meeting.pk), "done": "Saved.", **shown}
    return forming.asked(request, form, do, refused=refused, **told)


@requires(Permission.COUNCIL_RUN)
def agenda(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will show an agenda as it stands, what is found in it, and the packs that were published."""
    page = queries.agenda_page(meeting_id, by=request.user, at=clock.now())
    return render(request, "agendas/agenda.html", {"page": page, "meeting": page.meeting})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("An item of an agenda")
def add(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will put an item on an agenda."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    form = forms.ItemForm(posted(request), initial={"withheld": forms.PUBLIC})

    def do() -> None:
        operations.put_on(meeting=meeting, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, meeting, heading="A new item", submit="Put it on the agenda",
                  done="It is on the agenda.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("What an agenda says of an item")
def describe(request: HttpRequest, agenda_item_id: int) -> HttpResponse:
    """This function will change what an item says, and what of it the public may not see."""
    found = queries.agenda_item(agenda_item_id, by=request.user)
    begun = {
        "description": found.description, "withheld": found.withheld or forms.PUBLIC,
        "paragraphs": [str(number) for number in found.paragraphs], "withheld_reason": found.withheld_reason,
    }  # fmt: skip
    form = forms.DescribeForm(posted(request), initial=begun)

    def do() -> None:
        operations.describe(agenda_item=found, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, found.item.meeting, heading=found.item.title)


@requires(Permission.COUNCIL_RUN)
@keeps_draft("The kind of an item")
def take_in(request: HttpRequest, item_id: int) -> HttpResponse:
    """This function will say which kind an item is that came onto the agenda from elsewhere."""
    found = queries.item_of_meeting(item_id, by=request.user)
    form = forms.KindForm(posted(request))

    def do() -> None:
        operations.take_in(item=found, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, found.meeting, heading=found.title)


@requires(Permission.COUNCIL_RUN)
def begin_paper(request: HttpRequest, agenda_item_id: int) -> HttpResponse:
    """This function will begin a draft paper for an item by a template."""
    found = queries.agenda_item(agenda_item_id, by=request.user)
    form = forms.PaperForm(posted(request), initial={"template": queries.template_of(found)})

    def do() -> str:
        paper = operations.begin_paper(agenda_item=found, **form.cleaned_data, by=request.user, at=clock.now())
        return reverse("papers:compose", args=[paper.slug])

    return _asked(request, form, do, found.item.meeting, heading="Begin its paper", submit="Begin",
                  done="The draft is begun.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
def take_off(request: HttpRequest, agenda_item_id: int) -> HttpResponse:
    """This function will take an item off an agenda."""
    found = queries.agenda_item(agenda_item_id, by=request.user)
    form = forms.TakeOffForm(posted(request))

    def do() -> None:
        arranging.take_off(agenda_item=found, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, found.item.meeting, heading=f"Take “{found.item.title}” off", submit="Take it off",
                  done="It is off the agenda.")  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def move(request: HttpRequest, agenda_item_id: int) -> HttpResponse:
    """This function will move an item up or down an agenda."""
    found = queries.agenda_item(agenda_item_id, by=request.user)
    try:
        arranging.move_item(agenda_item=found, up=request.POST.get("way") == "up", by=request.user, at=clock.now())
    except UnableToMeet as problem:
        messages.error(request, str(problem))
    return redirect(address(found.item.meeting_id))


@requires(Permission.COUNCIL_RUN)
@keeps_draft("A file that others made")
def attach(request: HttpRequest, agenda_item_id: int) -> HttpResponse:
    """This function will put a PDF of others with an item."""
    found = queries.agenda_item(agenda_item_id, by=request.user)
    form = forms.AttachForm(request.POST or None, request.FILES or None)
    if getattr(request, "is_upload_too_large", False):
        form.is_valid()
        form.errors.pop("file", None)
        form.refuse(TOO_LARGE, field="file")

    def do() -> None:
        attaching.attach(agenda_item=found, **form.cleaned_data, by=request.user, at=clock.now())

    return _asked(request, form, do, found.item.meeting, heading="A file that others made", submit="Put it there",
                  done="It is with the item.", template="agendas/attach.html")  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def detach(request: HttpRequest, attachment_id: int) -> HttpResponse:
    """This function will take a file of others away from its item."""
    found = queries.attachment(attachment_id, by=request.user)
    try:
        attaching.detach(attachment=found, by=request.user, at=clock.now())
    except UnableToMeet as problem:
        messages.error(request, str(problem))
    return redirect(address(found.agenda_item.item.meeting_id))
