"""Write a note, and record a visit."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.notes import NOT_SEEN, SEEN_ALONE, NoteForm, VisitForm
from lineofsight.record.operations.notes import UnableToNote, record_visit, write_note
from lineofsight.record.queries.families import siblings_of
from lineofsight.record.queries.records import open_steps_of, person_known_to
from lineofsight.web import clock


@requires(Permission.NOTE_WRITE)
@keeps_draft("Note")
def note_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will write a note on a child's record, and a copy on each brother's or sister's it is about."""
    child = person_known_to(request.user, pk=pk)
    siblings = siblings_of(child, by=request.user)
    form = NoteForm(request.POST or None, on=clock.today(), initial={"happened_at": clock.now()}, siblings=siblings)
    if form.is_valid():
        told = dict(form.cleaned_data)
        also = set(told.pop("also_about", ()))
        children = [child, *(sibling for sibling in siblings if str(sibling.pk) in also)]
        try:
            write_note(children=children, by=request.user, at=clock.now(), **told)
        except UnableToNote as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The note is on the record.")
            return redirect("record:notes", pk=pk)
    return render(request, "record/note_new.html", {"form": form, "person": child})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Visit")
def visit_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a visit, and say what it fulfilled."""
    child = person_known_to(request.user, pk=pk)
    steps = open_steps_of(child)
    form = VisitForm(request.POST or None, on=clock.today(), initial={"happened_at": clock.now()}, steps=steps)
    if form.is_valid():
        try:
            visit = _visit(request, steps, dict(form.cleaned_data))
        except UnableToNote as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"The visit is on the record: {visit.seen_in_words}.")
            return redirect("record:notes", pk=pk)
    return render(request, "record/visit_new.html", {"form": form, "person": child, "steps": steps})


def _visit(request: HttpRequest, steps: list, told: dict) -> Any:
    seen = told.pop("seen")
    chosen = told.pop("step")
    step = next(step for step in steps if str(step.pk) == chosen)
    return record_visit(
        step, is_seen=seen != NOT_SEEN, is_seen_alone=seen == SEEN_ALONE, by=request.user, at=clock.now(), **told
    )
