"""Set up two-step sign-in, change it, and reset it for somebody who lost their device."""

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST

from lineofsight.access import operations, passkeys, queries, second_step
from lineofsight.access.forms import NewCodeForm, PasskeyForm
from lineofsight.access.gate import requires, signed_in
from lineofsight.access.permissions import Permission
from lineofsight.web import clock

NEW_SECRET = "new_code_app"


@signed_in
def two_step(request: HttpRequest) -> HttpResponse:
    """This function will show what the reader signs in with a second time, and lead to setting it up."""
    if turned_away := _turned_away(request):
        return turned_away
    asked = passkeys.asked_to_add(request, account=request.user, known=queries.credentials_of(request.user))
    page = {**queries.second_steps_of(request.user), "asked": asked, "form": PasskeyForm()}
    page["is_needed"] = second_step.is_needed(request.user)
    return render(request, "access/two_step.html", page)


@signed_in
@sensitive_variables("secret")
@sensitive_post_parameters("code")
def code_app(request: HttpRequest) -> HttpResponse:
    """This function will show the secret of a new code app, and keep the app once a code of it is right."""
    if turned_away := _turned_away(request):
        return turned_away
    secret = second_step.unseal(request.session.get(NEW_SECRET, "")) or second_step.new_secret()
    request.session[NEW_SECRET] = second_step.seal(secret)
    form = NewCodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            given = {**form.cleaned_data, "at": clock.now(), "moment": timezone.now().timestamp()}
            codes = operations.add_code_app(request=request, secret=secret, **given)
            request.session.pop(NEW_SECRET)
            return _show_codes(request, codes)
        except operations.UnableToSetUp as problem:
            form.refuse(problem, field="code")
    drawn = second_step.square(secret, username=request.user.username, issuer="Line of Sight")
    in_fours = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    # Drawn by our own code from the secret; nothing anybody typed is in it but the username, as modules of the square.
    page = {"form": form, "square": mark_safe(drawn), "secret": in_fours}  # noqa: S308
    return render(request, "access/code_app.html", page)


@signed_in
@require_POST
def add_passkey(request: HttpRequest) -> HttpResponse:
    """This function will keep the passkey that the browser made."""
    if turned_away := _turned_away(request):
        return turned_away
    answer, name = request.POST.get("answer", ""), request.POST.get("name", "")
    try:
        codes = operations.add_passkey(request=request, answer=answer, name=name, at=clock.now())
    except operations.UnableToSetUp as problem:
        messages.error(request, str(problem))
        return redirect("access:two_step")
    if codes:
        return _show_codes(request, codes)
    messages.success(request, "Your passkey is added.")
    return redirect("access:two_step")


@signed_in
@require_POST
def remove_passkey(request: HttpRequest, passkey_id: int) -> HttpResponse:
    """This function will forget one of the reader's passkeys."""
    if turned_away := _turned_away(request):
        return turned_away
    try:
        operations.remove_passkey(passkey_id=passkey_id, by=request.user, at=clock.now())
        messages.success(request, "The passkey is removed.")
    except operations.UnableToSetUp as problem:
        messages.error(request, str(problem))
    return redirect("access:two_step")


@signed_in
@require_POST
def recovery_codes(request: HttpRequest) -> HttpResponse:
    """This function will make new recovery codes and show them, this once."""
    if turned_away := _turned_away(request):
        return turned_away
    try:
        return _show_codes(request, operations.renew_recovery_codes(by=request.user, at=clock.now()))
    except operations.UnableToSetUp as problem:
        messages.error(request, str(problem))
        return redirect("access:two_step")


@requires(Permission.ACCOUNTS_MANAGE)
@require_POST
def reset_second_step(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will let an account set up two-step sign-in anew, and return to it."""
    account = get_object_or_404(queries.accounts(), pk=account_id)
    try:
        operations.reset_second_step(account, by=request.user, at=clock.now())
        messages.success(request, f"{account.name} can set up two-step sign-in again.")
    except operations.UnableToSetUp as problem:
        messages.error(request, str(problem))
    return redirect("access:account", account_id=account_id)


def _turned_away(request: HttpRequest) -> HttpResponse | None:
    """This function will send back to signing in whoever has a second step and did not pass it in this session.

    Who did not prove within ten minutes that it is them does so again, before anything is changed.
    """
    if not request.session.get(second_step.SECOND_STEP_DONE) and queries.has_second_step(request.user):
        logout(request)
        return redirect("access:sign_in")
    if not second_step.is_fresh(request.session, moment=clock.now().timestamp()):
        return redirect("access:prove_again")
    return None


def _show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    return render(request, "access/recovery_codes.html", {"codes": codes})
