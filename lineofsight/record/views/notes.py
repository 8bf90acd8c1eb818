"""Write a note, and record a visit."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.notes import NoteForm
from lineofsight.record.forms.visits import VisitForm
from lineofsight.record.operations.notes import write_note
from lineofsight.record.operations.visits import UnableToNote, record_visits
from lineofsight.record.queries.copies import others_to_write_about, plan_known_to, same_steps
from lineofsight.record.queries.records import open_steps_of, person_known_to
from lineofsight.web import clock
from lineofsight.web.numbers import number_in
from lineofsight.web.words import plural


@requires(Permission.NOTE_WRITE)
@keeps_draft("Note")
def note_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will write a note on a child's record, and a copy on each brother's or sister's it is about."""
    child = person_known_to(request.user, pk=pk)
    siblings = others_to_write_about(child, on=clock.today(), by=request.user)
    said = {"initial": {"happened_at": clock.now()}, "child": child, "siblings": siblings}
    form = NoteForm(request.POST or None, on=clock.today(), **said)
    if form.is_valid():
        try:
            notes = write_note(by=request.user, at=clock.now(), **form.told())
        except UnableToNote as problem:
            form.refuse(problem)
        else:
            where = f"{len(notes)} records" if len(notes) > 1 else "the record"
            messages.success(request, f"The note is on {where}.")
            return redirect("record:notes", pk=pk)
    return render(request, "record/note_new.html", {"form": form, "person": child})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Visit")
def visit_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a visit to a child, and to the brothers and sisters named by `also`."""
    child = person_known_to(request.user, pk=pk)
    others = others_to_write_about(child, on=clock.today(), by=request.user)
    also = [one for one in others if str(one.pk) in request.GET.getlist("also")]
    plan = _plan(request)
    steps = open_steps_of(child)
    begun = {"happened_at": clock.now(), **({"mode": plan.mode} if plan else {"mode": "home"})}
    form = VisitForm(request.POST or None, on=clock.today(), initial=begun, child=child, steps=steps, also=also)
    if form.is_valid():
        step = next((step for step in steps if str(step.pk) == form.cleaned_data["step"]), None)
        told = form.children(steps=same_steps(step, children=[child, *also]))
        try:
            visits = record_visits(told, plan=plan, by=request.user, at=clock.now(), **form.shared())
        except UnableToNote as problem:
            form.refuse(problem)
        else:
            messages.success(request, _done(visits))
            return redirect("record:visits", pk=pk)
    context = {"form": form, "person": child, "also": also, "others": [one for one in others if one not in also]}
    return render(request, "record/visit_new.html", context)


def _plan(request: HttpRequest):
    """This function will return the planned visit that the one being recorded keeps, or nothing."""
    number = request.GET.get("plan", "")
    return plan_known_to(request.user, pk=asked) if (asked := number_in(number)) is not None else None


def _done(visits: list) -> str:
    said = "; ".join(f"{visit.child.first_name}: {visit.seen_in_words}" for visit in visits)
    if len(visits) == 1:
        return f"The visit is on the record: {visits[0].seen_in_words}."
    return f"The visit is on {plural(len(visits), 'record', 'records')}. {said}."
