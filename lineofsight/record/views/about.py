"""What is known of a person as history: shown, added to, ended and withdrawn."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms import about as forms
from lineofsight.record.forms.about import KINDS
from lineofsight.record.frame import frame
from lineofsight.record.operations import about as operations
from lineofsight.record.operations.people import UnableToRecord
from lineofsight.record.queries import about as queries
from lineofsight.record.queries.records import person_known_to, record_of
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def about(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show other names, facts with their history, numbers, and records merged into this one."""
    context = frame(record_of(pk, page="about", by=request.user, at=clock.now()), page="about", by=request.user)
    context |= {"known": queries.about(context["person"]), "kinds": KINDS}
    context["can_merge"] = request.user.can(Permission.PEOPLE_MERGE)
    return render(request, "record/about.html", context)


@requires(Permission.RECORD_WRITE)
def alias_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will keep another name of the person."""
    person = person_known_to(request.user, pk=pk)
    form = forms.AliasForm(request.POST or None, on=clock.today())
    if _done(form, lambda **said: operations.add_alias(person, **said, by=request.user, at=clock.now())):
        messages.success(request, "The name is kept.")
        return redirect("record:about", pk=pk)
    return _page(request, form, person, "Add another name")


@requires(Permission.RECORD_WRITE)
def fact_new(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """This function will keep a fact of one kind from a day on; the one before ends where there is one at a time."""
    person = person_known_to(request.user, pk=pk)
    if kind not in KINDS:
        raise Http404
    form = forms.FactForm(request.POST or None, kind=kind, on=clock.today())
    told = {"kind": kind, "on": clock.today(), "by": request.user, "at": clock.now()}
    if _done(form, lambda **said: operations.add_fact(person, **said, **told), field="value"):
        messages.success(request, "The record is added to.")
        return redirect("record:about", pk=pk)
    return _page(request, form, person, f"Record {KINDS[kind].lower()}")


@requires(Permission.RECORD_WRITE)
def fact_end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will end a fact that is no longer so."""
    fact = queries.fact_known_to(request.user, pk=pk)
    form = forms.EndFactForm(request.POST or None, on=clock.today())
    if _done(form, lambda **said: operations.end_fact(fact, **said, by=request.user, at=clock.now()), field="ended_on"):
        messages.success(request, "It is recorded as ended.")
        return redirect("record:about", pk=fact.person_id)
    return _page(request, form, fact.person, f"No longer so: {fact}")


@requires(Permission.RECORD_WRITE)
def fact_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will withdraw a fact that was wrong."""
    return _withdraw(request, queries.fact_known_to(request.user, pk=pk))


@requires(Permission.RECORD_WRITE)
def alias_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will withdraw a name that was wrong."""
    return _withdraw(request, queries.alias_known_to(request.user, pk=pk))


@requires(Permission.RECORD_WRITE)
def born(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that an unborn child was born."""
    person = person_known_to(request.user, pk=pk)
    named = {"first_name": person.first_name, "last_name": person.last_name, "sex": person.sex}
    form = forms.BirthForm(request.POST or None, initial=named, on=clock.today())
    told = {"on": clock.today(), "by": request.user, "at": clock.now()}
    if _done(form, lambda **said: operations.record_birth(person, **said, **told)):
        messages.success(request, "The birth is recorded.")
        return redirect("record:person", pk=pk)
    return _page(request, form, person, "Record the birth")


def _withdraw(request: HttpRequest, row: Any) -> HttpResponse:
    form = forms.WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and _done(form, lambda: operations.withdraw(row, by=request.user, at=clock.now())):
        messages.success(request, "It is withdrawn, and stays in the history.")
        return redirect("record:about", pk=row.person_id)
    return _page(request, form, row.person, f"Withdraw because it was wrong: {row}")


def _done(form: Any, operation: Any, *, field: str | None = None) -> bool:
    """This function will do what a valid form asks for, and say whether it was done."""
    if not form.is_valid():
        return False
    try:
        operation(**form.cleaned_data)
    except UnableToRecord as problem:
        form.refuse(problem, field=field)
        return False
    return True


def _page(request: HttpRequest, form: Any, person: Any, heading: str) -> HttpResponse:
    context = {"form": form, "person": person, "said": heading, "back": "about"}
    return render(request, "record/about_form.html", context)
