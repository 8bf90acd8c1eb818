"""Audits of practice on screen: the list, a new one, one with its children, what is found together, and its end."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.oversight.quality import forms, operations
from lineofsight.oversight.quality.queries import audits as queries
from lineofsight.oversight.quality.tables import audits_table
from lineofsight.oversight.quality.views.forming import asked
from lineofsight.record.audit_lists import audit_tabs
from lineofsight.web import clock
from lineofsight.web.asking import posted

WHY_SPREAD = (
    "An audit looks at several children with one question. Only children whose record you may open are chosen. "
    "How many, and how they are spread, is a local default."
)


@requires(Permission.AUDIT_LEAD)
def audit_list(request: HttpRequest) -> HttpResponse:
    """This function will list the audits."""
    table = audits_table(queries.audits(request.user), query=request.GET)
    tabs = audit_tabs(request.user, current="practice")
    return render(request, "quality/audits.html", {"table": table, "tabs": tabs})


@requires(Permission.AUDIT_LEAD)
@keeps_draft("An audit of practice")
def audit_new(request: HttpRequest) -> HttpResponse:
    """This function will begin an audit, and choose its children."""
    form = forms.StartForm(posted(request), on=clock.today())

    def do() -> str:
        made = operations.start_audit(**form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())
        return reverse("quality:audit", args=[made.pk])

    return asked(
        request, form, do, heading="Begin an audit", back=reverse("quality:audits"), submit="Choose the children",
        done="The children are chosen.", told=WHY_SPREAD,
    )  # fmt: skip


@requires(Permission.AUDIT_LEAD)
def audit(request: HttpRequest, audit_id: int) -> HttpResponse:
    """This function will show an audit: its children, what was found, and what came of it."""
    page = queries.audit_page(audit_id, by=request.user, at=clock.now())
    return render(request, "quality/audit.html", {"page": page, "audit": page.audit, "on": clock.today()})


@requires(Permission.AUDIT_LEAD)
@keeps_draft("What an audit found of all the children")
def together(request: HttpRequest, audit_id: int) -> HttpResponse:
    """This function will keep something that was found of all the children."""
    page = queries.audit_page(audit_id, by=request.user, at=clock.now())
    form = forms.TogetherForm(posted(request))

    def do() -> None:
        operations.find_together(page.audit, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, heading="What was found of all the children", done="It is kept.", caption=page.audit.title,
        back=reverse("quality:audit", args=[audit_id]),
        told="It names practice, and no child. Give an action for it on the audit's page.",
    )  # fmt: skip


@requires(Permission.AUDIT_LEAD)
@keeps_draft("What an audit comes to")
def finish(request: HttpRequest, audit_id: int) -> HttpResponse:
    """This function will finish an audit."""
    page = queries.audit_page(audit_id, by=request.user, at=clock.now())
    form = forms.FinishForm(posted(request))

    def do() -> None:
        operations.finish_audit(page.audit, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now())

    told = "Once it is finished, nothing of it is changed. " + " ".join(page.missing)
    return asked(
        request, form, do, heading="Finish the audit", done="The audit is finished.", caption=page.audit.title,
        back=reverse("quality:audit", args=[audit_id]), submit="Finish it", told=told,
    )  # fmt: skip
