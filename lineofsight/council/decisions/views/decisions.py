"""Decisions on screen: all of them, a new one, its record, and its publication."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.forms import deciding as forms
from lineofsight.council.decisions.operations import deciding as operations
from lineofsight.council.decisions.queries import decisions as queries
from lineofsight.council.decisions.queries.plan import plan_entry
from lineofsight.council.decisions.rules import rule
from lineofsight.council.decisions.tables import decisions_table
from lineofsight.council.decisions.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted, told

CAPTION = "Decisions"


def address(pk: int) -> str:
    """This function will return the address of a decision's page."""
    return reverse("decisions:decision", args=[pk])


@requires(Permission.COUNCIL_READ)
def listed(request: HttpRequest) -> HttpResponse:
    """This function will list the decisions, the latest first."""
    table = decisions_table(queries.decisions(request.user), query=request.GET)
    shown = {"table": table, "can_run": request.user.can(Permission.COUNCIL_RUN)}
    return render(request, "decisions/decisions.html", shown)


@requires(Permission.COUNCIL_READ)
def one(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will show the record of a decision, and whether it may be put into effect."""
    page = queries.decision_page(decision_id, by=request.user, on=clock.today())
    return render(request, "decisions/decision.html", {"page": page, "decision": page.decision})


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Record of a decision")
def new(request: HttpRequest) -> HttpResponse:
    """This function will record a decision that was not in the forward plan: one that is not key."""
    return _record(request, None)


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Record of a decision of the forward plan")
def decide(request: HttpRequest, entry_id: int) -> HttpResponse:
    """This function will record the decision of an entry of the forward plan."""
    return _record(request, plan_entry(entry_id, by=request.user))


def _record(request: HttpRequest, entry: Any) -> HttpResponse:
    form = _form(request, entry, initial={"decided_on": clock.today()} if entry and entry.officer else None)

    def do() -> str:
        return address(operations.record_decision(said=form.said(), entry=entry, **told(request)).pk)

    back = reverse("decisions:entry", args=[entry.pk]) if entry else reverse("decisions:decisions")
    return asked(request, form, do, heading="Record a decision", caption=entry.title if entry else CAPTION, back=back,
                 done="It is recorded. Publish it once it is right.")  # fmt: skip


def _form(request: HttpRequest, entry: Any, **also: Any) -> forms.DecisionForm:
    meetings = queries.meetings_that_decide(at=clock.now())
    return forms.DecisionForm(posted(request), on=clock.today(), meetings=meetings, entry=entry, **also)


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Change of the record of a decision")
def change(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will change the record of a decision that is not published."""
    decision = queries.decision_named(decision_id, by=request.user)
    form = _form(request, decision.entry, initial=forms.initial_of(decision))

    def do() -> None:
        operations.mend_decision(decision=decision, said=form.said(), **told(request))

    return asked(request, form, do, heading="Change the record", caption=decision.title, back=address(decision_id),
                 done="It is changed.")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Impacts of a decision")
def impacts(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will say a decision's impacts, and who signed them off."""
    decision, today = queries.decision_named(decision_id, by=request.user), clock.today()
    parts = rule("impacts", on=today)
    form = forms.ImpactsForm(posted(request), on=today, impacts=parts, initial=forms.impacts_of(decision))

    def do() -> None:
        operations.set_impacts(decision=decision, impacts=form.said(), **told(request))

    return asked(request, form, do, heading="Impacts", caption=decision.title, back=address(decision_id),
                 done="The impacts are kept.")  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will publish a decision today."""
    decision = queries.decision_named(decision_id, by=request.user)
    try:
        operations.publish_decision(decision=decision, **told(request))
    except operations.UnableToDecide as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "It is published, and nothing of it can be changed.")
    return redirect(address(decision_id))
