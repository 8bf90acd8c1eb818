"""The pages of passwords: one's own, and that of somebody who forgot theirs."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from lineofsight.access import operations, queries
from lineofsight.access.forms import ChangePasswordForm, SetPasswordForm
from lineofsight.access.gate import requires, signed_in
from lineofsight.access.permissions import Permission
from lineofsight.web import clock


@signed_in
@sensitive_post_parameters("current", "password")
def change_password(request: HttpRequest) -> HttpResponse:
    """This function will change the reader's own password; they stay signed in here, and nowhere else."""
    form = ChangePasswordForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            here = request.session.session_key
            operations.change_password(**form.cleaned_data, by=request.user, at=clock.now(), keep=here)
            update_session_auth_hash(request, request.user)
            messages.success(request, "Your password is changed.")
            return redirect("access:my_account")
        except operations.UnableToSetPassword as problem:
            form.refuse(problem, field=problem.field)
    return render(request, "access/password.html", {"form": form, "account": None})


@requires(Permission.ACCOUNTS_MANAGE)
@sensitive_post_parameters("password")
def set_password(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will set a new password for somebody who forgot theirs."""
    account = get_object_or_404(queries.accounts(), pk=account_id)
    form = SetPasswordForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            operations.set_password(account, **form.cleaned_data, by=request.user, at=clock.now())
            messages.success(request, f"{account.name} has a new password.")
            return redirect("access:account", account_id=account_id)
        except operations.UnableToSetPassword as problem:
            form.refuse(problem, field=problem.field)
    return render(request, "access/password.html", {"form": form, "account": account})
