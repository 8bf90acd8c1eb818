"""One note or visit on one child's record: read, correct, withdraw, and hold back what is about somebody else."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.forms.notes import CorrectForm, HoldBackForm, WithdrawForm
from lineofsight.record.operations.copies import (
    UnableToCorrect,
    correct_copy,
    give_again,
    hold_back,
    kind_of,
    other_copies,
    same_copies,
    withdraw_copy,
)
from lineofsight.record.queries.copies import copy_known_to, copy_page, held_known_to
from lineofsight.web import clock
from lineofsight.web.words import plural


@requires(Permission.RECORD_READ)
def copy(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """This function will show a note or visit, what it said before, and on whose records else it stands."""
    shown = copy_page(what, number, by=request.user, at=clock.now())
    can_write = request.user.can(Permission.NOTE_WRITE) and not shown.copy.is_withdrawn
    return render(request, "record/copy.html", {"shown": shown, "person": shown.child, "can_write": can_write})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Correction")
def copy_correct(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """This function will correct a copy, or every copy that still says the same. What it said before is kept."""
    found = copy_known_to(request.user, what=what, pk=number)
    same = same_copies(found, by=request.user, at=clock.now())
    form = CorrectForm(request.POST or None, on=clock.today(), copy=found, same=same)
    if form.is_valid():
        try:
            done = correct_copy(found, by=request.user, at=clock.now(), **form.told())
        except EditedMeanwhile as edited:
            form.meet(edited)
        except UnableToCorrect as problem:
            form.refuse(problem)
        else:
            copies = plural(len(done), "copy is", "copies are")
            messages.success(request, f"{copies} corrected. What was written before is kept.")
            return redirect("record:copy", what=what, number=number)
    return render(request, "record/copy_correct.html", {"form": form, "person": found.child, "copy": found})


@requires(Permission.NOTE_WRITE)
def copy_withdraw(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """This function will withdraw a copy that was never true of this child, or every copy."""
    found = copy_known_to(request.user, what=what, pk=number)
    others = other_copies(found, by=request.user, at=clock.now())
    form = WithdrawForm(request.POST or None, on=clock.today(), copy=found, others=others)
    if form.is_valid():
        try:
            done = withdraw_copy(found, by=request.user, at=clock.now(), **form.told())
        except UnableToCorrect as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"{plural(len(done), 'copy is', 'copies are')} withdrawn.")
            return redirect("record:copy", what=what, number=number)
    return render(request, "record/copy_withdraw.html", {"form": form, "person": found.child, "copy": found})


@requires(Permission.NOTE_WRITE)
@keeps_draft("Words held back")
def copy_hold_back(request: HttpRequest, what: str, number: int) -> HttpResponse:
    """This function will hold a passage of this child's copy back when their record is given."""
    found = copy_known_to(request.user, what=what, pk=number)
    form = HoldBackForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            hold_back(found, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToCorrect as problem:
            form.refuse(problem, field="passage")
        else:
            messages.success(request, f"These words are held back from what is given to {found.child.first_name}.")
            return redirect("record:copy", what=what, number=number)
    return render(request, "record/copy_hold_back.html", {"form": form, "person": found.child, "copy": found})


@requires(Permission.NOTE_WRITE)
@require_POST
def held_back_end(request: HttpRequest, held: int) -> HttpResponse:
    """This function will no longer hold a passage back."""
    found = held_known_to(request.user, pk=held)
    give_again(found, by=request.user, at=clock.now())
    messages.success(request, "These words are no longer held back.")
    of = found.note or found.visit
    return redirect("record:copy", what=kind_of(of), number=of.pk)
