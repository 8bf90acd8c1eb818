"""Every audit of practice on one page: what waits, how good practice is found to be, and each audit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.oversight.quality.queries.every import every_audit
from lineofsight.oversight.quality.tables import judged_table
from lineofsight.record.audit_lists import audit_tabs
from lineofsight.record.quality import Quality
from lineofsight.web import clock


@requires(Permission.PRACTICE_AUDIT)
def every(request: HttpRequest) -> HttpResponse:
    """This function will show every audit of the last two years, whatever was audited, and what waits."""
    grade = request.GET.get("grade", "")
    grade = grade if grade in Quality.values else ""
    page = every_audit(request.user, at=clock.now(), grade=grade)
    ways = [{"text": "All", "href": "?", "current": not grade}]
    ways += [{"text": label, "href": f"?grade={key}", "current": key == grade} for key, label in Quality.choices]
    shown = {"page": page, "table": judged_table(page.judged, query=request.GET), "ways": ways}
    return render(request, "quality/every.html", {**shown, "tabs": audit_tabs(request.user, current="every")})
