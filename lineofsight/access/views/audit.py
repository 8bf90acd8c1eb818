"""The page of the audit."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access import operations
from lineofsight.access.forms import AuditFilterForm
from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.access.tables import audit_table
from lineofsight.web import clock


@requires(Permission.AUDIT_READ)
def audit_page(request: HttpRequest) -> HttpResponse:
    """This function will show who did what, newest first, narrowed by the filter. Looking is itself audited."""
    form = AuditFilterForm(request.GET or None)
    entries = operations.read_audit(by=request.user, at=clock.now(), filters=form.chosen())
    with_detail = request.user.can(Permission.RECORD_READ)
    table = audit_table(entries, query=request.GET, with_detail=with_detail)
    return render(request, "access/audit.html", {"form": form, "table": table, "with_detail": with_detail})
