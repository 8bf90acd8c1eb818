"""The second step of signing in."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from lineofsight.access import operations, passkeys, pending, queries
from lineofsight.access.forms import CodeForm
from lineofsight.access.gate import public
from lineofsight.web import clock


@public
@never_cache
@sensitive_post_parameters("code", "answer")
@require_http_methods(["GET", "HEAD", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    """This function will ask for a code or a passkey from somebody whose password was right, and sign them in."""
    if request.user.is_authenticated:
        return redirect(resolve_url(settings.LOGIN_REDIRECT_URL))
    account = pending.account_of(request.session, at=clock.now())
    if account is None:
        return redirect("access:sign_in")
    wanted = pending.wanted(request.session) or resolve_url(settings.LOGIN_REDIRECT_URL)
    if request.POST.get("answer"):
        return _by_passkey(request, account=account, wanted=wanted)
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            moment = timezone.now().timestamp()
            operations.give_code(request=request, account=account, **form.cleaned_data, at=clock.now(), moment=moment)
            return redirect(wanted)
        except operations.UnableToProve as problem:
            form.refuse(problem, field="code")
    asked = passkeys.asked_to_use(request, known=queries.credentials_of(account))
    has_app = queries.has_code_app(account)
    return render(request, "access/prove.html", {"form": form, "asked": asked, "has_app": has_app})


def _by_passkey(request: HttpRequest, *, account: Any, wanted: str) -> HttpResponse:
    try:
        operations.give_passkey(request=request, account=account, answer=request.POST["answer"], at=clock.now())
        return redirect(wanted)
    except operations.UnableToProve as problem:
        messages.error(request, str(problem))
        return redirect("access:prove")
