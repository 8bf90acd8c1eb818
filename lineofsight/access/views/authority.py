"""The way to the authority's own sign-in, and the way back."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lineofsight.access import oidc, operations
from lineofsight.access.gate import public
from lineofsight.access.views.signing_in import asked_for
from lineofsight.web import clock

WANTED = "wanted_after_authority"
DOWN = "Your authority's sign-in does not answer. Try again in a few minutes, or use a username and password."
NOT_PROVED = "Your authority's sign-in did not prove who you are, or it took too long. Try again from the start."


@public
@never_cache
@require_safe
def authority_sign_in(request: HttpRequest) -> HttpResponse:
    """This function will lead to the authority's own sign-in."""
    if not oidc.is_on():
        raise Http404
    if request.user.is_authenticated:
        return redirect(resolve_url(settings.LOGIN_REDIRECT_URL))
    request.session[WANTED] = asked_for(request)
    try:
        return oidc.lead_there(request, back_to=request.build_absolute_uri(reverse("access:authority_return")))
    except oidc.ProviderUnreachable:
        return _problem(request, DOWN, status=503)


@public
@never_cache
@require_safe
def authority_return(request: HttpRequest) -> HttpResponse:
    """This function will sign in whoever comes back from the authority's own sign-in with proof."""
    if not oidc.is_on():
        raise Http404
    wanted = request.session.pop(WANTED, "")
    try:
        operations.sign_in_with_authority(request=request, claimed=oidc.claimed(request), at=clock.now())
        return redirect(wanted or resolve_url(settings.LOGIN_REDIRECT_URL))
    except oidc.ProviderUnreachable:
        return _problem(request, DOWN, status=503)
    except oidc.NotProved:
        return _problem(request, NOT_PROVED, status=400)
    except operations.UnableToSignIn as problem:
        return _problem(request, str(problem), status=403)


def _problem(request: HttpRequest, sentence: str, *, status: int) -> HttpResponse:
    return render(request, "access/authority_problem.html", {"sentence": sentence}, status=status)
