"""The pages of curated chronologies."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile, version_of
from lineofsight.record.forms import chronologies as forms
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations import chronologies as operations
from lineofsight.record.queries import curated as queries
from lineofsight.record.queries.records import person_known_to
from lineofsight.record.views.person import address_of, framed
from lineofsight.web import clock
from lineofsight.web.forms import Form
from lineofsight.web.paging import Page
from lineofsight.web.words import day

EVENTS_A_PAGE = 50


def _done(form: Form, operation: Callable[..., Any], *about: Any, by: Any, **known: Any) -> Any:
    """This function will return what a valid form's operation made, or None with the refusal on the form."""
    if not form.is_valid():
        return None
    try:
        return operation(*about, by=by, at=clock.now(), **known, **form.cleaned_data)
    except EditedMeanwhile as edited:
        form.meet(edited)
        return None
    except operations.UnableToChronicle as problem:
        form.refuse(problem)
        return None


def _posted(request: HttpRequest) -> Any:
    """This function will return what was posted, also when nothing was chosen, or None when the page is only read."""
    return request.POST if request.method == "POST" else None


@requires(Permission.RECORD_READ)
def chronologies(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will list the chronologies written of a person."""
    context = framed(request, pk, "chronology")
    found = queries.chronologies_of(context["person"])
    return render(request, "record/chronologies.html", {**context, "found": list(found)})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Chronology")
def chronology_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will start a chronology."""
    child = person_known_to(request.user, pk=pk)
    form = forms.StartChronologyForm(request.POST or None)
    if made := _done(form, operations.start_chronology, child, by=request.user):
        messages.success(request, "The chronology is started. Add what happened.")
        return redirect("record:curated", chronology=made.pk)
    return render(request, "record/chronology_new.html", {"form": form, "person": child})


@requires(Permission.RECORD_READ)
def curated(request: HttpRequest, chronology: int) -> HttpResponse:
    """This function will show a chronology."""
    turns = queries.turns_known_to(request.user, pk=chronology)
    context = framed(request, turns[0].chronology.child_id, "chronology", every_step=True)
    shown = queries.curated(turns, child=context["person"], on=context["on"], steps=context["record"].steps)
    return render(request, "record/curated.html", {**context, "shown": shown, "chronology": shown.chronology})


@requires(Permission.RECORD_WRITE)
def chronology_add(request: HttpRequest, chronology: int) -> HttpResponse:
    """This function will add events of the record to a chronology."""
    found = queries.chronology_known_to(request.user, pk=chronology)
    if found.is_locked and request.method == "GET":
        return _is_finished(request, chronology)
    on = clock.today()
    page = Page.of(queries.events_to_add(found, on=on), number=request.GET.get("page"), per_page=EVENTS_A_PAGE)
    form = forms.AddEventsForm(_posted(request), events=page.items, said=_said)
    if _done(form, operations.add_events, found, on=on, by=request.user) is not None:
        messages.success(request, "Added. Say what each means.")
        return redirect("record:curated", chronology=chronology)
    context = {"form": form, "chronology": found, "page": page, "address": address_of(request)}
    return render(request, "record/chronology_add.html", context)


def _is_finished(request: HttpRequest, chronology: int) -> HttpResponse:
    """This function will lead whoever comes to add something to where a finished chronology is opened again."""
    messages.warning(request, "This chronology is finished. Open it again before you add to it.")
    return redirect("record:curated", chronology=chronology)


def _said(event: Any) -> str:
    significant = "Significant: " if event.is_significant else ""
    return f"{day(event.on)}: {significant}{event.title}"


@requires(Permission.RECORD_WRITE)
@keeps_draft("Chronology entry")
def chronology_tell(request: HttpRequest, chronology: int) -> HttpResponse:
    """This function will add what the record does not hold to a chronology."""
    found = queries.chronology_known_to(request.user, pk=chronology)
    if found.is_locked and request.method == "GET":
        return _is_finished(request, chronology)
    on = clock.today()
    form = name_child(forms.TellForm(request.POST or None, on=on), found.child)
    if _done(form, operations.add_told, found, on=on, by=request.user):
        messages.success(request, "Added.")
        return redirect("record:curated", chronology=chronology)
    return render(request, "record/chronology_tell.html", {"form": form, "chronology": found})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Analysis in a chronology")
def chronology_entry(request: HttpRequest, entry: int) -> HttpResponse:
    """This function will say what an entry means, or leave it out."""
    found = queries.entry_known_to(request.user, pk=entry)
    now = operations.meaning_of(found)
    form = forms.EntryForm(request.POST or None, initial={**now, "seen": version_of(now)})
    name_child(form, found.chronology.child)
    if _done(form, operations.analyse_or_leave_out, found, by=request.user):
        messages.success(request, "Saved.")
        return redirect("record:curated", chronology=found.chronology_id)
    told = queries.told(found, on=clock.today())
    return render(request, "record/chronology_entry.html", {"form": form, "told": told, "chronology": found.chronology})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Opening a chronology again")
def chronology_turn(request: HttpRequest, chronology: int) -> HttpResponse:
    """This function will finish a chronology that is being written, or open a finished one again."""
    found = queries.chronology_known_to(request.user, pk=chronology)
    form = forms.ReopenForm(_posted(request)) if found.is_locked else forms.FinishForm(_posted(request))
    operation = operations.reopen if found.is_locked else operations.finish
    if turned := _done(form, operation, found, by=request.user):
        messages.success(request, "The chronology is finished." if turned.is_locked else "It can be written again.")
        return redirect("record:curated", chronology=chronology)
    return render(request, "record/chronology_turn.html", {"form": form, "chronology": found})
