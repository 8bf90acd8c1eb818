"""Child protection across children: open plans by category, conferences ahead, and who holds what."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.service.child_protection.choices import CATEGORIES
from lineofsight.service.child_protection.queries import lists
from lineofsight.service.child_protection.queries.neglect import neglect_page
from lineofsight.service.child_protection.tables import conferences_table, neglect_table, plans_table
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def plan_list(request: HttpRequest) -> HttpResponse:
    """This function will list the open plans, of one category where it is chosen."""
    category = request.GET.get("category", "")
    category = category if category in CATEGORIES else ""
    rows = lists.open_plans(request.user, category=category)
    counts = lists.plans_by_category(request.user)
    named = [(key, name, counts.get(key, 0)) for key, name in CATEGORIES.items()]
    shown = {"table": plans_table(rows, on=clock.today(), query=request.GET), "named": named, "category": category}
    return render(request, "child_protection/plans.html", {**shown, "total": sum(counts.values())})


@requires(Permission.RECORD_READ)
def conference_list(request: HttpRequest) -> HttpResponse:
    """This function will list the conferences ahead, by the day they have to be held by."""
    table = conferences_table(lists.conferences_ahead(request.user), query=request.GET)
    return render(request, "child_protection/conferences.html", {"table": table})


@requires(Permission.TEAM_WORK_READ)
def caseload(request: HttpRequest) -> HttpResponse:
    """This function will show who of safeguarding and care planning holds what, and how many plans began and ended."""
    found = lists.caseload(request.user, on=clock.today())
    return render(request, "child_protection/caseload.html", {"found": found})


@requires(Permission.RECORD_READ)
def neglect_theme(request: HttpRequest) -> HttpResponse:
    """This function will show plans for neglect: how long each took from the first concern, and tools on file."""
    page = neglect_page(request.user, on=clock.today())
    shown = {"page": page, "table": neglect_table(page.children, query=request.GET)}
    return render(request, "child_protection/neglect.html", {**shown, "categories": list(CATEGORIES.values())})
