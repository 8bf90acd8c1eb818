"""A person's own account: where they are signed in, and the end of that."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from lineofsight.access import operations, queries
from lineofsight.access.gate import requires, signed_in
from lineofsight.access.permissions import Permission
from lineofsight.web import clock
from lineofsight.web.words import plural


@signed_in
def my_account(request: HttpRequest) -> HttpResponse:
    """This function will show the reader's own account and everywhere they are signed in."""
    sessions = queries.sessions_of(request.user, at=timezone.now(), this=request.session.session_key)
    return render(request, "access/my_account.html", {"sessions": sessions})


@signed_in
@require_POST
def end_session(request: HttpRequest, reference: str) -> HttpResponse:
    """This function will sign the reader out of one other browser."""
    try:
        operations.end_session(reference=reference, by=request.user, at=clock.now())
        messages.success(request, "You are signed out there.")
    except operations.UnableToEndSession as problem:
        messages.error(request, str(problem))
    return redirect("access:my_account")


@signed_in
@require_POST
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """This function will sign the reader out everywhere but here."""
    operations.end_other_sessions(keep=request.session.session_key, by=request.user, at=clock.now())
    messages.success(request, "You are signed out everywhere but here.")
    return redirect("access:my_account")


@requires(Permission.ACCOUNTS_MANAGE)
@require_POST
def end_sessions_of(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will sign an account out everywhere and return to it."""
    account = get_object_or_404(queries.accounts(), pk=account_id)
    ended = operations.end_all_sessions(account, by=request.user, at=clock.now())
    messages.success(request, f"{account.name} was signed out of {plural(ended, 'session', 'sessions')}.")
    return redirect("access:account", account_id=account_id)
