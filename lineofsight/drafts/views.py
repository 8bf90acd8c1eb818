"""The pages of drafts: keep one, list one's own, discard one; and the answer to a form that was open for too long."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from lineofsight.access.gate import public, signed_in
from lineofsight.drafts import operations, queries
from lineofsight.drafts.answers import kept_for_later, not_kept, saved
from lineofsight.drafts.contents import content_of
from lineofsight.drafts.tickets import Ticket, ticket_in
from lineofsight.web import clock, views

NO_TICKET = "This page was open for too long for a draft to be saved. Copy what you wrote, and open the form again."


# The signed ticket in the form stands in place of a CSRF token, which is another one after signing in again.
@public
@csrf_exempt
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """This function will keep what is typed in a form: every few seconds by a script, or by "Save as draft"."""
    ticket, is_script = ticket_in(request), request.headers.get("Accept") == "application/json"
    if ticket is None:
        return JsonResponse({"problem": NO_TICKET}, status=400) if is_script else not_kept(request, NO_TICKET)
    if is_script:
        return _told(request, ticket)
    if request.user.pk != ticket.author:
        return kept_for_later(request, ticket, at=clock.now())
    try:
        draft = operations.keep(ticket, content=content_of(request), at=clock.now(), by=request.user)
    except operations.UnableToKeep as problem:
        return not_kept(request, str(problem))
    messages.success(request, f"{saved(draft.kept_at)}. It is not on the record yet.")
    return redirect(ticket.place)


def _told(request: HttpRequest, ticket: Ticket) -> JsonResponse:
    """This function will keep a draft for the script in the page, which says what is told here."""
    by = request.user if request.user.is_authenticated else None
    try:
        draft = operations.keep(ticket, content=content_of(request), at=clock.now(), by=by)
    except operations.UnableToKeep as problem:
        return JsonResponse({"problem": str(problem)}, status=400)
    signed_out = "" if by else " You have been signed out: sign in again to send it."
    return JsonResponse({"said": f"{saved(draft.kept_at)}.{signed_out}"})


@signed_in
def mine(request: HttpRequest) -> HttpResponse:
    """This function will list the reader's drafts."""
    found = queries.drafts_of(request.user, on=clock.today(), at=clock.now())
    return render(request, "drafts/mine.html", {"drafts": found, "days": operations.DAYS_KEPT})


@signed_in
def discard(request: HttpRequest, draft_id: int) -> HttpResponse:
    """This function will ask whether to throw a draft away, and do it."""
    draft = queries.draft_of(request.user, pk=draft_id, on=clock.today(), at=clock.now())
    if request.method == "POST":
        operations.discard(draft, by=request.user, at=clock.now())
        messages.success(request, "The draft is discarded.")
        return redirect(draft.place if "again" in request.POST else resolve_url("drafts:mine"))
    return render(request, "drafts/discard.html", {"draft": draft})


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """This function will keep a form that was too old to be sent (settings.CSRF_FAILURE_VIEW), where it has a ticket.

    Nothing is changed but a draft, and only by who holds the ticket, which no other site can.
    """
    ticket = ticket_in(request)
    if ticket is None:
        return views.csrf_failure(request, reason)
    return kept_for_later(request, ticket, at=clock.now())
