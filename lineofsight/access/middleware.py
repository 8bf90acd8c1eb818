"""The gate in front of every view: what a view does not declare, nobody may open."""

from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django_htmx.http import HttpResponseClientRedirect

from lineofsight.access import audit, second_step
from lineofsight.access.gate import PUBLIC, SIGNED_IN, NotAllowed, check, declared_access
from lineofsight.web import clock

# Django's own views of static files: they hold nothing about anybody.
STATIC_VIEWS = ("django.contrib.staticfiles.views", "django.views.static")

# What somebody may open whose role needs a second step that they have not set up.
WHILE_SETTING_UP = {"access:two_step", "access:prove_again", "access:code_app", "access:add_passkey", "access:sign_out"}


class DeclaredAccessMiddleware:
    """Lets a request through to its view only as the view declares (see access.gate), and audits every refusal."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on, and keep what comes back out of browsers' and proxies' stores."""
        response = self.get_response(request)
        if getattr(request, "is_private", False):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    def process_view(self, request: HttpRequest, view, args: tuple, kwargs: dict[str, Any]) -> HttpResponse | None:
        """This function will stop the request where its view's declaration does. Raises NotAllowed."""
        if view.__module__.startswith(STATIC_VIEWS):
            return None
        declared = declared_access(view)
        if declared is None:
            return _undeclared(request, view)
        if declared == PUBLIC:
            return None
        request.is_private = True
        if not request.user.is_authenticated:
            return _to_sign_in(request)
        if not _has_proved_enough(request):
            return redirect("access:two_step")
        if declared != SIGNED_IN:
            _check(request, declared)
        return None

    def process_exception(self, request: HttpRequest, problem: Exception) -> None:
        """This function will audit a refusal by an operation, whose own transaction has been undone by now."""
        if isinstance(problem, NotAllowed):
            _audit(request, str(problem))


def _has_proved_enough(request: HttpRequest) -> bool:
    """This function will say whether the session passed a second step, or need not, or is setting one up."""
    if request.session.get(second_step.SECOND_STEP_DONE) or not second_step.is_needed(request.user):
        return True
    return request.resolver_match.view_name in WHILE_SETTING_UP


def _check(request: HttpRequest, permission: str) -> None:
    try:
        check(request.user, permission)
    except NotAllowed as problem:
        _audit(request, str(problem))
        raise


def _audit(request: HttpRequest, sentence: str) -> None:
    audit.record(
        by=request.user if request.user.is_authenticated else None,
        at=clock.now(),
        action=audit.Action.REFUSAL,
        subject=f"page:{request.resolver_match.view_name}",
        detail={"path": request.path, "method": request.method, "sentence": sentence},
    )


def _undeclared(request: HttpRequest, view) -> None:
    sentence = f"{view.__module__}.{view.__qualname__} does not say who may open it: use access.gate."
    if settings.DEBUG:
        raise ImproperlyConfigured(sentence)
    _audit(request, sentence)
    raise PermissionDenied("Nobody may open this page yet.")


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    """This function will lead to the sign-in page and from there back, unless something was being sent."""
    sign_in = resolve_url(settings.LOGIN_URL)
    if request.htmx:
        return HttpResponseClientRedirect(sign_in)
    if request.method != "GET":
        return redirect(sign_in)
    return redirect_to_login(request.get_full_path(), sign_in)
