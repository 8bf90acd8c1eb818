"""Record a contact, and open one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.contacts import ContactForm
from lineofsight.service.front_door.forms.working import WhoForm
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, record_contact
from lineofsight.service.front_door.operations.matching import (
    UnableToMatch,
    confirm_new_person,
    move_to_known_child,
)
from lineofsight.service.front_door.presenting import receipts, whole_contact_context
from lineofsight.service.front_door.queries.contacts import contact_page, family_to_choose
from lineofsight.service.front_door.queries.matching import InDoubt, contact_in_doubt
from lineofsight.web import clock
from lineofsight.web.numbers import number_in


@requires(Permission.RECORD_WRITE)
@keeps_draft("Contact")
def new_contact(request: HttpRequest) -> HttpResponse:
    """This function will record a contact about the child whose number is `child` in the address, and their family."""
    asked = number_in(request.GET.get("child"))
    if asked is None:
        messages.info(request, "Search for the child first. If they are new to us, add them from the search.")
        return redirect("record:search")
    child, family = family_to_choose(asked, by=request.user, on=clock.today())
    form = ContactForm(
        request.POST or None, on=clock.today(), family=family, initial={"received_at": clock.now()}
    )  # fmt: skip
    if form.is_valid():
        told = dict(form.cleaned_data)
        chosen = set(told.pop("also_about", ()))
        children = [child, *(person for person in family if str(person.pk) in chosen)]
        try:
            made = record_contact(children=children, by=request.user, at=clock.now(), **told)
        except (UnableToRecordContact, NoTeam) as problem:
            form.refuse(problem)
        else:
            messages.success(request, receipts(made))
            return redirect("front_door:contact", step_id=made[0].pk)
    return render(request, "front_door/new_contact.html", {"form": form, "child": child})


@requires(Permission.RECORD_READ)
def contact(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a contact: what was said, what has happened, what we knew, and what to do next."""
    page = contact_page(step_id, by=request.user, at=clock.now())
    return render(request, "front_door/contact.html", whole_contact_context(page, by=request.user))


@requires(Permission.CONTACT_SCREEN)
def who(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask who a partner's contact is about: a child we know, or somebody new."""
    doubt = contact_in_doubt(step_id, by=request.user, at=clock.now())
    form = WhoForm(request.POST or None, people=doubt.people)
    if form.is_valid():
        try:
            _match(request, doubt, form.cleaned_data["child"])
        except UnableToMatch as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Who this contact is about has been checked.")
            return redirect("front_door:contact", step_id=step_id)
    return render(request, "front_door/who.html", {"form": form, "contact": doubt.contact, "people": doubt.people})


def _match(request: HttpRequest, doubt: InDoubt, chosen: str) -> None:
    if chosen == "new":
        confirm_new_person(doubt.contact, by=request.user, at=clock.now())
        return
    child = next(person for person in doubt.people if str(person.pk) == chosen)
    move_to_known_child(doubt.contact, child=child, by=request.user, at=clock.now())
