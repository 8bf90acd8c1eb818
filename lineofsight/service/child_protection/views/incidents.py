"""Serious incidents and their reviews on screen: the list, the page, and each thing that is said of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.links import step_href
from lineofsight.record.queries.records import person_known_to
from lineofsight.service.child_protection.forms import incidents as forms
from lineofsight.service.child_protection.forms.shared import ReasonForm
from lineofsight.service.child_protection.operations import incidents as operations
from lineofsight.service.child_protection.presenting.incidents import incident as presented
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries import incidents as queries
from lineofsight.service.child_protection.tables import incidents_table
from lineofsight.service.child_protection.views.forming import REFUSED, asked
from lineofsight.statute.clocks import clock as declared
from lineofsight.web import clock
from lineofsight.web.asking import posted


def _rule(code: str) -> str:
    rule = declared(code)
    return f"{rule.name}: within {rule.limit}, {rule.source}."


@requires(Permission.RECORD_READ)
def incident_list(request: HttpRequest) -> HttpResponse:
    """This function will list the serious incidents and their reviews."""
    table = incidents_table(queries.incidents(request.user), query=request.GET)
    rules = [_rule(code) for code in queries.CLOCKS]
    return render(request, "child_protection/incidents.html", {"table": table, "rules": rules})


@requires(Permission.RECORD_READ)
def incident(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a serious incident: what happened, what was learnt, and who was told."""
    page = queries.incident_page(step_id, by=request.user, at=clock.now())
    return render(request, "child_protection/page.html", presented(page, by=request.user))


@requires(Permission.INCIDENT_MANAGE)
@keeps_draft("A serious incident")
def incident_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a serious incident about a child."""
    child = person_known_to(request.user, pk=pk)
    form = forms.IncidentForm(posted(request), on=clock.today())
    if form.is_valid():
        try:
            step = operations.report_incident(child, **form.cleaned_data, by=request.user, at=clock.now())
        except REFUSED as problem:
            form.refuse(problem)
        else:
            return redirect("child_protection:incident", step_id=step.pk)
    shown = {"form": form, "step": None, "child": child, "heading": "Report a serious incident", "submit": "Report it"}
    shown |= {"why": _rule("FD-SIN"), "back": address_of_record(child), "step_href": step_href}
    return render(request, "child_protection/form.html", shown)


def address_of_record(child: Any) -> str:
    """This function will return the address of a child's record."""
    return redirect("record:person", pk=child.pk).url


def _ask(request: HttpRequest, step_id: int, form: Any, change: Any, **shown: Any) -> HttpResponse:
    page = queries.incident_page(step_id, by=request.user, at=clock.now(), page="record about a serious incident")

    def do() -> None:
        change(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    back = address("incident", step_id=step_id)
    return asked(request, form, do, step=page.step, done="It is recorded.", back=back, **shown)


@requires(Permission.INCIDENT_MANAGE)
def incident_notified(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will say when the national panel was told."""
    form = forms.NotifiedForm(posted(request), on=clock.today())
    return _ask(request, step_id, form, operations.notify_panel, heading="Say when the national panel was told",
                why=_rule("FD-SIN"))  # fmt: skip


@requires(Permission.INCIDENT_MANAGE)
@keeps_draft("Why an incident did not meet the criteria")
def incident_left(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will end an incident that did not meet the criteria."""
    missing = "Say why the criteria were not met"
    form = ReasonForm(posted(request), label="Why were the criteria not met?", missing=missing)

    def leave(subject: Any, **told: Any) -> None:
        operations.leave_it(subject, on=clock.today(), **told)

    return _ask(request, step_id, form, leave, heading="It does not meet the criteria", why=_rule("FD-SIN"))


@requires(Permission.INCIDENT_MANAGE)
@keeps_draft("A rapid review")
def incident_rapid(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record a rapid review."""
    form = forms.RapidForm(posted(request), on=clock.today())

    def send(subject: Any, **told: Any) -> None:
        operations.send_rapid_review(subject, **{**told, "is_review_needed": told["is_review_needed"] == "yes"})

    return _ask(request, step_id, form, send, heading="Record the rapid review", why=_rule("FD-RAPID"))


@requires(Permission.INCIDENT_MANAGE)
@keeps_draft("A local review that was published")
def incident_published(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record that a local review was published."""
    form = forms.PublishForm(posted(request), on=clock.today())
    return _ask(request, step_id, form, operations.publish_review, heading="Say that the local review was published",
                why=_rule("FD-LCSPR"))  # fmt: skip


@requires(Permission.INCIDENT_MANAGE)
@keeps_draft("Who was told what was learnt")
def incident_told(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will log who was told what was learnt."""
    form = forms.ToldForm(posted(request), on=clock.today())
    why = "What was learnt helps nobody who was not told. Each entry says how we know that it reached them: "
    why += "a local default."
    tell = operations.tell_of_learning
    return _ask(request, step_id, form, tell, heading="Say who was told what was learnt", why=why)
