"""The administrator's pages of accounts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from lineofsight.access import operations, queries
from lineofsight.access.forms import NewAccountForm, RoleForm
from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.access.tables import accounts_table
from lineofsight.web import clock


@requires(Permission.ACCOUNTS_MANAGE)
def accounts(request: HttpRequest) -> HttpResponse:
    """This function will list every account."""
    return render(request, "access/accounts.html", {"table": accounts_table(queries.accounts(), query=request.GET)})


@requires(Permission.ACCOUNTS_MANAGE)
@sensitive_post_parameters("password")
def new_account(request: HttpRequest) -> HttpResponse:
    """This function will ask about a new account and create it."""
    form = NewAccountForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            made = operations.create_account(**form.cleaned_data, by=request.user, at=clock.now())
            messages.success(request, f"{made.name} can now sign in as {made.username}.")
            return redirect("access:accounts")
        except operations.UnableToCreateAccount as problem:
            form.refuse(problem, field=problem.field)
    return render(request, "access/new_account.html", {"form": form})


@requires(Permission.ACCOUNTS_MANAGE)
def account(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will show one account, and change its role."""
    shown = get_object_or_404(queries.accounts(), pk=account_id)
    form = RoleForm(request.POST if request.method == "POST" else None, initial={"role": shown.role})
    if form.is_valid():
        try:
            operations.change_role(shown, **form.cleaned_data, by=request.user, at=clock.now())
            messages.success(request, f"{shown.name} is now: {shown.role_class.display_name.lower()}.")
            return redirect("access:account", account_id=account_id)
        except operations.UnableToChangeRole as problem:
            form.refuse(problem, field="role")
    page = {"account": shown, "form": form, "sessions": queries.sessions_of(shown, at=timezone.now())}
    page["has_second_step"] = queries.has_second_step(shown)
    return render(request, "access/account.html", page)


@requires(Permission.ACCOUNTS_MANAGE)
@require_POST
def close_account(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will close the account and return to it."""
    shown = get_object_or_404(queries.accounts(), pk=account_id)
    try:
        operations.close_account(shown, by=request.user, at=clock.now())
        messages.success(request, f"{shown.name} can no longer sign in.")
    except operations.UnableToCloseAccount as problem:
        messages.error(request, str(problem))
    return redirect("access:account", account_id=account_id)


@requires(Permission.ACCOUNTS_MANAGE)
@require_POST
def reopen_account(request: HttpRequest, account_id: int) -> HttpResponse:
    """This function will open the account again and return to it."""
    shown = get_object_or_404(queries.accounts(), pk=account_id)
    operations.reopen_account(shown, by=request.user, at=clock.now())
    messages.success(request, f"{shown.name} can sign in again.")
    return redirect("access:account", account_id=account_id)
