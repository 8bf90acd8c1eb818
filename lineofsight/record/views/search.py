"""Search before create: find a person, and only then put a new one on the record."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.record.forms.people import NewPersonForm, SearchForm
from lineofsight.record.operations.people import PersonAlreadyThere, UnableToRecord, create_person
from lineofsight.record.queries.people import Terms, people_found
from lineofsight.record.queries.records import person_known_to
from lineofsight.web import clock
from lineofsight.web.numbers import number_in

SALT = "record.searched"
AN_HOUR = 60 * 60
BY_FIELD = ("first_name", "last_name", "date_of_birth", "identifier")
KEPT = ("first_name", "last_name", "date_of_birth")


@requires(Permission.PEOPLE_SEARCH)
def search(request: HttpRequest) -> HttpResponse:
    """This function will search for people. `for` in the address is the child a relative is sought for."""
    sought_for = _child_sought_for(request.GET.get("for", ""), by=request.user)
    is_asked = any(name in request.GET for name in ("anything", "last_name", "identifier"))
    form = SearchForm(request.GET if is_asked else None, on=clock.today())
    found, searched = None, ""
    if is_asked and form.is_valid():
        found = people_found(Terms(**form.cleaned_data), by=request.user, at=clock.now())
        searched = _sign(request, found.terms, sought_for)
    can_create = request.user.can(Permission.RECORD_WRITE)
    context = {
        "form": form,
        "found": found,
        "searched": searched,
        "sought_for": sought_for,
        "can_create": can_create,
        "can_merge": request.user.can(Permission.PEOPLE_MERGE),
        "by_field": any(found.terms.said().get(name) for name in BY_FIELD) if found else False,
        "on": clock.today(),
    }
    return render(request, "record/search.html", context)


@requires(Permission.RECORD_WRITE)
def person_new(request: HttpRequest) -> HttpResponse:
    """This function will put a person on the record, when a search has just not found them."""
    searched = request.POST.get("searched") or request.GET.get("searched", "")
    terms = _unsign(request, searched)
    if terms is None:
        messages.info(request, "Search first, so that nobody is put on the record twice.")
        return redirect("record:search")
    form = NewPersonForm(request.POST or None, initial={**terms, "searched": searched}, on=clock.today())
    same = []
    if form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if name != "searched"}
        try:
            person = create_person(**facts, on=clock.today(), by=request.user, at=clock.now())
        except PersonAlreadyThere as there:
            same = there.people
            form.refuse(there, field="is_somebody_else")
        except UnableToRecord as problem:
            form.refuse(problem)
        else:
            return _after_creating(request, person, child=terms.get("for"))
    return render(request, "record/person_new.html", {"form": form, "same": same})


def _after_creating(request: HttpRequest, person: Any, *, child: int | None) -> HttpResponse:
    messages.success(request, f"{person.name} is now on the record.")
    if child:
        return redirect("record:relate", pk=child, relative=person.pk)
    return redirect("record:person", pk=person.pk)


def _child_sought_for(asked: str, *, by: Any) -> Any:
    return person_known_to(by, pk=number) if (number := number_in(asked)) is not None else None


def _sign(request: HttpRequest, terms: Terms, sought_for: Any) -> str:
    """This function will seal what was searched for, so that a new person can be made only after a search."""
    child = sought_for.pk if sought_for else None
    said = {name: text for name, text in terms.to_begin_with().items() if name in KEPT}
    return signing.dumps({**said, "for": child, "by": request.user.pk}, salt=SALT)


def _unsign(request: HttpRequest, searched: str) -> dict | None:
    """This function will return what this person searched for in the last hour, or None."""
    try:
        terms = signing.loads(searched, salt=SALT, max_age=AN_HOUR)
    except signing.BadSignature:
        return None
    if terms.pop("by") != request.user.pk:
        return None
    born = terms.get("date_of_birth")
    return {**terms, "date_of_birth": date.fromisoformat(born)} if born else terms
