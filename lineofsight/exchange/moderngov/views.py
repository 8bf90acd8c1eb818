"""Imports on screen: all of them, and the report of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.exchange.moderngov.queries import import_page, imports
from lineofsight.web.paging import Page


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the imports, the latest first."""
    page = Page.of(imports(request.user), number=request.GET.get("page"))
    return render(request, "moderngov/imports.html", {"page": page})


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, import_id: int) -> HttpResponse:
    """This function will show what an import read, made, left and could not read."""
    return render(request, "moderngov/import.html", {"page": import_page(import_id, by=request.user)})
