"""The agenda of a meeting on screen: its items, what is found in it, and each item's words and paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.council.agendas import forms
from lineofsight.council.agendas.operations import items as operations
from lineofsight.council.agendas.queries import packs as queries
from lineofsight.council.membership.queries.bodies import meeting_of_council
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
