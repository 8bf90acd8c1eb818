"""The pages of many measures: those of one part of the service, and all of them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.performance.domains import NoSuchDomain, domain_at
from lineofsight.oversight.performance.queries.overview import overview
from lineofsight.oversight.performance.queries.services import service as found_service
from lineofsight.oversight.performance.queries.services import services
from lineofsight.oversight.performance.sections import sections
from lineofsight.snapshots.queries import NoSnapshot


@requires(Permission.MEASURES_READ)
@require_safe
def service(request: HttpRequest, service: str) -> HttpResponse:
    """This function will show how one part of the service did: what stands out, then its measures."""
    context = {"sections": sections(request.user, current="services")}
    try:
        name = domain_at(service)
        context["overview"] = overview(by=request.user)
    except NoSuchDomain as error:
        raise Http404(str(error)) from error
    except NoSnapshot:
        return render(request, "performance/no_snapshot.html", context)
    context["service"] = found_service(context["overview"], name)
    return render(request, "performance/service.html", context)


@requires(Permission.MEASURES_READ)
@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """This function will show every measure's last month beside the months before it."""
    context = {"sections": sections(request.user, current="every")}
    try:
        context["overview"] = overview(by=request.user)
    except NoSnapshot:
        return render(request, "performance/no_snapshot.html", context)
    context["services"] = services(context["overview"])
    return render(request, "performance/every.html", context)
