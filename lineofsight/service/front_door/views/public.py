"""The pages of somebody without an account: tell us of a child, ask for a service, the receipt, what came of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from lineofsight.access.gate import public
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.asking_service import PublicServiceForm
from lineofsight.service.front_door.forms.public import AnswerForm, PublicForm
from lineofsight.service.front_door.operations.asking_service import ask_without_account
from lineofsight.service.front_door.operations.children import GivenChild
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact
from lineofsight.service.front_door.operations.public_forms import NothingUnderThat, TooManyTries, send_form
from lineofsight.service.front_door.queries.asking_service import services_for_anybody
from lineofsight.service.front_door.queries.public_forms import answer_to
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.web import clock

CHILD = ("first_name", "last_name", "date_of_birth", "address")
RECEIPT = "front_door_receipt"
CLOSED = "This form is closed. Ring us instead."


@public
@never_cache
def refer(request: HttpRequest) -> HttpResponse:
    """This function will take what somebody without an account tells us. It answers the same for every child."""
    is_open = settings.LINEOFSIGHT_PUBLIC_FORM
    form = PublicForm(request.POST or None if is_open else None, on=clock.today())
    if is_open and form.is_valid():
        told = form.answers
        given = GivenChild(**{name: told.pop(name) for name in CHILD})
        try:
            contact, secret = send_form(given, answers=told, sender=_sender(request), at=clock.now())
        except (UnableToRecordContact, TooManyTries, NoTeam) as problem:
            form.refuse(problem)
        else:
            request.session[RECEIPT] = {"receipt": contact.receipt, "secret": secret}
            return redirect("front_door:refer_receipt")
    context = {"form": form, "threshold": threshold_in_force(on=clock.today()), "is_open": is_open, "closed": CLOSED}
    return render(request, "front_door/refer.html", context)


@public
@never_cache
def ask_openly(request: HttpRequest) -> HttpResponse:
    """This function will take what somebody without an account asks for: any service, on one form."""
    is_open, offered = settings.LINEOFSIGHT_PUBLIC_FORM, services_for_anybody(on=clock.today())
    form = PublicServiceForm(request.POST or None if is_open else None, offered=offered, on=clock.today())
    if is_open and form.is_valid():
        told = form.said
        given = GivenChild(**{name: told.pop(name) for name in CHILD})
        try:
            made, secret = ask_without_account(given, **told, sender=_sender(request), at=clock.now())
        except (UnableToOffer, UnableToRecordContact, TooManyTries) as problem:
            form.refuse(problem)
        else:
            request.session[RECEIPT] = {
                "receipt": made.receipt,
                "secret": secret,
                "who": made.request.service.answered_by,
            }
            return redirect("front_door:refer_receipt")
    context = {"form": form, "offered": offered, "is_open": is_open, "closed": CLOSED}
    return render(request, "front_door/ask_openly.html", context)


@public
@never_cache
def refer_receipt(request: HttpRequest) -> HttpResponse:
    """This function will show the number and the secret to whoever has just sent a form, in the same browser."""
    kept = request.session.get(RECEIPT)
    if kept is None:
        return redirect("front_door:refer")
    return render(request, "front_door/refer_receipt.html", kept)


@public
@never_cache
def refer_answer(request: HttpRequest) -> HttpResponse:
    """This function will tell whoever has a receipt number and its secret what came of their form."""
    form, told = AnswerForm(request.POST or None), None
    if form.is_valid():
        try:
            told = answer_to(**form.cleaned_data, sender=_sender(request), at=clock.now())
        except (NothingUnderThat, TooManyTries) as problem:
            form.refuse(problem)
    return render(request, "front_door/refer_answer.html", {"form": form, "told": told})


def _sender(request: HttpRequest) -> str:
    return getattr(request, "axes_ip_address", "") or request.META.get("REMOTE_ADDR", "")
