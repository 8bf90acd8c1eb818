"""What is answered when a form could be kept but not sent."""

from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url

from lineofsight.drafts.contents import content_of, texts_of
from lineofsight.drafts.operations import UnableToKeep, keep
from lineofsight.drafts.tickets import Ticket
from lineofsight.web.words import clock_time

NOT_SENT = "You had been signed out, so nothing was sent. What you wrote is kept: sign in to go on with it."
NOT_YOURS = "This form was opened by somebody else, so nothing was sent. What was written is kept for them."
TOO_OLD = "This page was open for too long, so nothing was sent. What you wrote is below: check it, and send it again."


def kept_for_later(request: HttpRequest, ticket: Ticket, *, at: datetime) -> HttpResponse:
    """This function will keep a form that can't be sent as its author's draft, and lead to where they can go on."""
    try:
        keep(ticket, content=content_of(request), at=at, by=request.user if request.user.is_authenticated else None)
    except UnableToKeep as problem:
        return not_kept(request, str(problem))
    if not request.user.is_authenticated:
        messages.warning(request, NOT_SENT)
        return redirect_to_login(ticket.place, resolve_url(settings.LOGIN_URL))
    if request.user.pk != ticket.author:
        messages.warning(request, NOT_YOURS)
        return redirect(settings.LOGIN_REDIRECT_URL)
    messages.warning(request, TOO_OLD)
    return redirect(ticket.place)


def not_kept(request: HttpRequest, sentence: str) -> HttpResponse:
    """This function will say why a draft was not kept, with what was typed, so that it can be copied."""
    texts = texts_of(request) if request.user.is_authenticated else []
    return render(request, "drafts/not_kept.html", {"sentence": sentence, "texts": texts}, status=400)


def saved(at: datetime) -> str:
    """This function will say when a draft was saved: "Saved as a draft at 4:02pm"."""
    return f"Saved as a draft at {clock_time(at)}"
