"""One child of an audit on screen: what was found, and how each agency sees it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.oversight.quality import forms, operations
from lineofsight.oversight.quality.queries import audits as queries
from lineofsight.oversight.quality.views.forming import asked
from lineofsight.record.links import step_href
from lineofsight.web import clock
from lineofsight.web.asking import posted

WRITTEN = ("strengths", "worries", "impact", "grade")


@requires(Permission.AUDIT_LEAD)
def audited(request: HttpRequest, audited_id: int) -> HttpResponse:
    """This function will show what an audit found of one child."""
    page = queries.audited_page(audited_id, by=request.user, at=clock.now())
    found = page.audited
    plan_href = step_href(found.step) if found.step else ""
    context = {"page": page, "found": found, "audit": found.audit, "child": found.child, "plan_href": plan_href}
    return render(request, "quality/audited.html", context)


@requires(Permission.AUDIT_LEAD)
@keeps_draft("What an audit found of a child")
def finding(request: HttpRequest, audited_id: int) -> HttpResponse:
    """This function will write what an audit found of one child."""
    found = queries.audited_page(audited_id, by=request.user, at=clock.now()).audited
    has_plan = found.step is not None and found.step.kind == "child_protection_plan"
    start = {name: getattr(found, name) for name in WRITTEN} | {
        "is_smart": {True: "yes", False: "no"}.get(found.is_smart)
    }
    form = forms.FindingForm(posted(request), has_plan=has_plan, initial=start)

    def do() -> None:
        told = {name: form.cleaned_data[name] for name in WRITTEN}
        operations.write_finding(found, **told, is_smart=form.is_smart_enough, by=request.user, at=clock.now())

    return asked(
        request, form, do, heading=f"What was found: {found.child.name}", done="It is kept.", child=found.child,
        caption=found.audit.title, told=found.audit.question, back=reverse("quality:audited", args=[audited_id]),
    )  # fmt: skip


@requires(Permission.AUDIT_LEAD)
@keeps_draft("How an agency sees it")
def agency_view(request: HttpRequest, audited_id: int) -> HttpResponse:
    """This function will keep how one agency sees what was done for a child."""
    found = queries.audited_page(audited_id, by=request.user, at=clock.now()).audited
    form = forms.ViewForm(posted(request))

    def do() -> None:
        operations.keep_view(found, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, heading=f"How an agency sees it: {found.child.name}", done="It is kept.", child=found.child,
        caption=found.audit.title, told="Each agency says how it sees the child, its own part too, before all meet.",
        back=reverse("quality:audited", args=[audited_id]),
    )  # fmt: skip
