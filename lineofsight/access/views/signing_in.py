"""Sign in and sign out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from lineofsight.access import oidc, operations
from lineofsight.access.demo_accounts import DEMO_ACCOUNTS, DEMO_PASSWORD
from lineofsight.access.forms import SignInForm
from lineofsight.access.gate import public, signed_in
from lineofsight.access.roles import ROLES
from lineofsight.web import clock


@public
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """This function will ask for a username and password, and lead on to the page that was wanted."""
    if request.user.is_authenticated:
        return redirect(_wanted(request))
    form = SignInForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = asked_for(request)
            is_in = operations.sign_in(request=request, **form.cleaned_data, at=clock.now(), wanted=asked)
            return redirect(_wanted(request)) if is_in else redirect("access:prove")
        except operations.UnableToSignIn as problem:
            form.refuse(problem, field="username")
    page = {"form": form, "next": asked_for(request), "has_authority": oidc.is_on(), **_demo()}
    return render(request, "access/sign_in.html", page)


@signed_in
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """This function will sign the person out and lead to the sign-in page."""
    operations.sign_out(request=request, at=clock.now())
    return redirect(settings.LOGOUT_REDIRECT_URL)


def asked_for(request: HttpRequest) -> str:
    """This function will return the page to go on to, when it is one of ours; otherwise nothing."""
    asked = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(asked, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return asked if ours else ""


def _wanted(request: HttpRequest) -> str:
    return asked_for(request) or resolve_url(settings.LOGIN_REDIRECT_URL)


def _demo() -> dict:
    """This function will return the made-up accounts to choose from, in the demonstration only."""
    if not settings.LINEOFSIGHT_DEMO:
        return {"demo_accounts": []}
    accounts = [{"account": account, "role": ROLES[account.role]} for account in DEMO_ACCOUNTS]
    return {"demo_accounts": accounts, "demo_password": DEMO_PASSWORD}
