"""Leads from a record that is locked to the page that says so, and audits what was tried."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from lineofsight.access import audit
from lineofsight.record.queries.need_to_know import RecordRestricted
from lineofsight.record.sealed import RecordSealed
from lineofsight.web import clock


class NeedToKnowMiddleware:
    """Answers for every view what a view finds locked, or finds that the reader is kept out of."""

    def __init__(self, get_response) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """This function will pass the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        """This function will lead to the locked page. Who is kept out gets the page of somebody who isn't there."""
        if isinstance(problem, RecordRestricted):
            _audit(request, problem.pk, "The record is restricted.")
            locked = reverse("record:restricted", kwargs={"pk": problem.pk})
            return HttpResponseClientRedirect(locked) if request.htmx else redirect(locked)
        if isinstance(problem, RecordSealed):
            _audit(request, problem.pk, str(problem))
            messages.error(request, str(problem))
            return redirect("record:person", pk=problem.pk)
        if isinstance(problem, Http404) and getattr(problem, "kept_out", None):
            _audit(request, problem.kept_out, getattr(problem, "why", "They are kept out of this record."))
        return None


def _audit(request: HttpRequest, pk: int, sentence: str) -> None:
    audit.record(
        by=request.user,
        at=clock.now(),
        action=audit.Action.REFUSAL,
        subject=f"record.person:{pk}",
        detail={"path": request.path, "method": request.method, "sentence": sentence},
    )
