"""The pages of one person's record."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.chronology import ChronologyForm
from lineofsight.record.forms.families import HouseholdForm
from lineofsight.record.frame import frame
from lineofsight.record.queries import families, records
from lineofsight.record.queries.changes import changes_of_worker
from lineofsight.record.queries.chronology import chronology as events_of
from lineofsight.record.queries.genogram import genogram_of
from lineofsight.record.queries.journey import journey
from lineofsight.record.queries.lifeline import life_line
from lineofsight.web import clock
from lineofsight.web.paging import Page

EVENTS_A_PAGE = 50
LINES_SHOWN = 12


def framed(request: HttpRequest, pk: int, page: str, *, every_step: bool = False) -> dict:
    """This function will return what the frame of a person's record needs, and write down that it was read."""
    record = records.record_of(pk, page=page, by=request.user, at=clock.now(), every_step=every_step)
    return frame(record, page=page, by=request.user)


def address_of(request: HttpRequest):
    """This function will return the function that gives the address of another page of the list being read."""

    def address(**changes) -> str:
        query = request.GET.copy()
        for name, value in changes.items():
            query[name] = value
        return f"?{query.urlencode()}"

    return address


@requires(Permission.RECORD_READ)
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what is open now and next due, the line of steps, and when the person was last seen."""
    context = framed(request, pk, "person")
    record = context["record"]
    if record.person.merged_into_id:
        messages.info(request, f"Number {pk} was merged into this record.")
        return redirect("record:person", pk=record.person.merged_into_id)
    context["duties"] = list(records.open_duties_of(record.person)[:10])
    lines = journey(record.steps)
    context["worker_changes"] = changes_of_worker(record.person, on=context["on"])
    context["lines"] = lines[:LINES_SHOWN]
    context["has_older"] = len(lines) > LINES_SHOWN or len(record.steps) >= records.NEWEST_STEPS
    context["identifiers"] = list(records.identifiers_of(record.person))
    return render(request, "record/person.html", context)


@requires(Permission.RECORD_READ)
def chronology(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show everything that happened, as it was known on a day."""
    context = framed(request, pk, "chronology", every_step=True)
    form = ChronologyForm(request.GET or None, initial={"as_at": context["on"]}, on=context["on"])
    asked = form.asked(default=context["on"])
    steps = context["record"].steps
    events = events_of(context["person"], as_at=asked.as_at, kinds=asked.kinds, steps=steps)
    per_page = len(events) or 1 if request.GET.get("all") else EVENTS_A_PAGE
    page = Page.of(events, number=request.GET.get("page"), per_page=per_page)
    line = life_line(context["person"], steps=steps, as_at=asked.as_at)
    context |= {"form": form, "asked": asked, "page": page, "address": address_of(request), "line": line}
    return render(request, "record/chronology.html", context)


@requires(Permission.RECORD_READ)
def family(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show the person's family and homes."""
    context = framed(request, pk, "family")
    record = context["record"]
    shown = families.family_of(
        record.person, home=record.home, siblings=context["siblings"], on=record.on, by=request.user
    )
    picture = genogram_of(record.person, family=shown, on=record.on)
    return render(request, "record/family.html", {**context, "family": shown, "genogram": picture})


@requires(Permission.RECORD_READ)
def household(request: HttpRequest, pk: int, residence: int) -> HttpResponse:
    """This function will show who lived at one of a person's addresses on a day: the last they lived there at first."""
    context = framed(request, pk, "family")
    home = families.residence_of(context["person"], pk=residence)
    last = home.ended_on - timedelta(days=1) if home.ended_on else context["on"]
    form = HouseholdForm(request.GET or None, initial={"on": last}, on=context["on"])
    asked = form.cleaned_data["on"] if form.is_bound and form.is_valid() else max(last, home.started_on)
    found = families.household_on(home.address_id, on=asked, by=request.user)
    context |= {"form": form, "home": home, "asked": asked, "found": found}
    return render(request, "record/household.html", context)


@requires(Permission.RECORD_READ)
def notes(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what was said and seen."""
    context = framed(request, pk, "notes")
    found = records.notes_and_visits_of(context["person"])
    context |= {"page": Page.of(found, number=request.GET.get("page")), "address": address_of(request)}
    return render(request, "record/notes.html", context)


@requires(Permission.RECORD_READ)
def duties(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show everything that had to be done by a date."""
    context = framed(request, pk, "duties")
    page = Page.of(records.duties_of(context["person"]), number=request.GET.get("page"))
    context |= {"page": page, "address": address_of(request)}
    return render(request, "record/duties.html", context)


@requires(Permission.AUDIT_READ)
def readers(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show who has read a record. It names nobody, for who reads the audit may not read records."""
    entries = records.readers_of(pk, by=request.user, at=clock.now())
    page = Page.of(entries, number=request.GET.get("page"), per_page=EVENTS_A_PAGE)
    can_read = request.user.can(Permission.RECORD_READ)
    context = {"pk": pk, "page": page, "address": address_of(request), "can_read": can_read}
    return render(request, "record/readers.html", context)
