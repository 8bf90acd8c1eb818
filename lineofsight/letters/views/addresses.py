"""Who must not know where a child lives, on screen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.letters.forms import EndForm, KeepForm
from lineofsight.letters.operations import UnableToIssue, keep_address_from, no_longer_keep
from lineofsight.letters.queries import kept_known_to, people_to_write_to
from lineofsight.record.queries.records import person_known_to
from lineofsight.web import clock


@requires(Permission.NOTE_WRITE)
def address_keep(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that somebody of the family must not know where a child lives."""
    child = person_known_to(request.user, pk=pk)
    people = [one for one in people_to_write_to(child, by=request.user, at=clock.now()) if one.pk != child.pk]
    form = KeepForm(request.POST or None, on=clock.today(), people=people)
    if form.is_valid():
        chosen = next(one for one in people if str(one.pk) == form.cleaned_data["unknown_to"])
        told = {"child": child, "unknown_to": chosen, "reason": form.cleaned_data["reason"]}
        try:
            keep_address_from(by=request.user, at=clock.now(), **told)
        except UnableToIssue as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"No letter to {chosen.name} will say where {child.first_name} lives.")
            return redirect("letters:letters", pk=pk)
    return render(request, "letters/address_keep.html", {"form": form, "person": child, "people": people})


@requires(Permission.NOTE_WRITE)
def address_end(request: HttpRequest, kept: int) -> HttpResponse:
    """This function will end that somebody must not know where a child lives, with why."""
    found = kept_known_to(request.user, pk=kept)
    form = EndForm(request.POST or None, on=clock.today())
    if form.is_valid():
        try:
            no_longer_keep(found, by=request.user, at=clock.now(), **form.cleaned_data)
        except UnableToIssue as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"{found.unknown_to.name} may know it now.")
            return redirect("letters:letters", pk=found.child_id)
    return render(request, "letters/address_end.html", {"form": form, "person": found.child, "kept": found})
