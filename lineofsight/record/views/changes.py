"""Put a person's record right: facts, numbers, family and home."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile, version_of
from lineofsight.record.forms.families import (
    CorrectRelationshipForm,
    CorrectResidenceForm,
    EndRelationshipForm,
    MoveForm,
    RelationshipForm,
)
from lineofsight.record.forms.people import CorrectPersonForm, IdentifierForm
from lineofsight.record.identifiers import NotAnIdentifier
from lineofsight.record.operations import families, homes, people
from lineofsight.record.queries import families as family_queries
from lineofsight.record.queries.records import home_of, person_known_to
from lineofsight.web import clock
from lineofsight.web.forms import Form

PROBLEMS = (people.UnableToRecord, families.UnableToRelate, NotAnIdentifier)


def _changed(form: Form, operation: Callable[..., Any], *about: Any, field: str | None = None, **known: Any) -> bool:
    """This function will do what a valid form asks for, and say whether it was done. A refusal is put at `field`."""
    if not form.is_valid():
        return False
    try:
        operation(*about, at=clock.now(), **known, **form.cleaned_data)
    except EditedMeanwhile as edited:
        form.meet(edited)
        return False
    except PROBLEMS as problem:
        form.refuse(problem, field=field)
        return False
    return True


@requires(Permission.RECORD_WRITE)
@keeps_draft("Put the record right")
def correct(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put right what is known of a person."""
    person = person_known_to(request.user, pk=pk)
    now = {name: getattr(person, name) for name in people.CORRECTABLE}
    form = CorrectPersonForm(request.POST or None, initial={**now, "seen": version_of(now)}, on=clock.today())
    if _changed(form, people.correct_person, person, on=clock.today(), by=request.user):
        messages.success(request, "The record is put right.")
        return redirect("record:person", pk=pk)
    return render(request, "record/correct.html", {"form": form, "person": person})


@requires(Permission.RECORD_WRITE)
def identifier_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will keep a number by which another service knows the person."""
    person = person_known_to(request.user, pk=pk)
    form = IdentifierForm(request.POST or None)
    if _changed(form, people.add_identifier, person, by=request.user, field="value"):
        messages.success(request, "The number is kept.")
        return redirect("record:person", pk=pk)
    return render(request, "record/identifier_new.html", {"form": form, "person": person})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Relationship")
def relate(request: HttpRequest, pk: int, relative: int) -> HttpResponse:
    """This function will record who somebody is to the child."""
    child, other = person_known_to(request.user, pk=pk), person_known_to(request.user, pk=relative)
    form = RelationshipForm(request.POST or None, on=clock.today())
    if _changed(form, families.relate, child, relative=other, by=request.user):
        messages.success(request, f"{other.name} is now recorded as family of {child.name}.")
        return redirect("record:family", pk=pk)
    return render(request, "record/relate.html", {"form": form, "person": child, "relative": other})


@requires(Permission.RECORD_WRITE)
def relationship_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end a relationship."""
    ending = family_queries.relationship_known_to(request.user, pk=pk)
    form = EndRelationshipForm(request.POST or None, on=clock.today())
    if _changed(form, families.end_relationship, ending, by=request.user, field="ended_on"):
        messages.success(request, "The relationship is recorded as ended.")
        return redirect("record:family", pk=ending.child_id)
    context = {"form": form, "person": ending.child, "relationship": ending}
    return render(request, "record/relationship_end.html", context)


@requires(Permission.RECORD_WRITE)
@keeps_draft("Relationship")
def relationship_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put right what is recorded of a relationship."""
    wrong = family_queries.relationship_known_to(request.user, pk=pk)
    now = {name: getattr(wrong, name) for name in families.CORRECTABLE}
    form = CorrectRelationshipForm(request.POST or None, initial={**now, "seen": version_of(now)}, on=clock.today())
    if _changed(form, families.correct_relationship, wrong, by=request.user):
        messages.success(request, "The relationship is put right.")
        return redirect("record:family", pk=wrong.child_id)
    context = {"form": form, "person": wrong.child, "relationship": wrong}
    return render(request, "record/relationship_correct.html", context)


@requires(Permission.RECORD_WRITE)
@keeps_draft("New home")
def move(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record where a person lives now, and who moved with them."""
    person = person_known_to(request.user, pk=pk)
    household = family_queries.household_of(person, home=home_of(person), by=request.user)
    form = MoveForm(request.POST or None, on=clock.today(), wards=family_queries.wards(), household=household)
    if _changed(form, families.move_together, person, household=household, by=request.user):
        messages.success(request, f"The new home of {person.name} is recorded.")
        return redirect("record:family", pk=pk)
    return render(request, "record/move.html", {"form": form, "person": person})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Home put right")
def residence_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put right when somebody lived somewhere, or record that they left."""
    wrong = family_queries.residence_known_to(request.user, pk=pk)
    now = {name: getattr(wrong, name) for name in homes.CORRECTABLE}
    form = CorrectResidenceForm(request.POST or None, initial={**now, "seen": version_of(now)}, on=clock.today())
    if _changed(form, homes.correct_residence, wrong, by=request.user):
        messages.success(request, "The home is put right.")
        return redirect("record:family", pk=wrong.person_id)
    return render(request, "record/residence_correct.html", {"form": form, "person": wrong.person, "home": wrong})
