"""Audits of early help on screen, and its workload."""

from secrets import randbits
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.audit_lists import audit_tabs
from lineofsight.service.early_help import forms_of_audits as forms
from lineofsight.service.early_help.operations import auditing as operations
from lineofsight.service.early_help.queries import audits as queries
from lineofsight.service.early_help.queries.workload import workload as workload_of
from lineofsight.service.early_help.views.asking import asked_plainly
from lineofsight.service.early_help.workload import WEIGHTS
from lineofsight.web import clock
from lineofsight.web.asking import told


@requires(Permission.TEAM_WORK_READ)
def workload(request: HttpRequest) -> HttpResponse:
    """This function will show caseloads weighed by intensity, places on the teams, and how many staff are needed."""
    found = workload_of(by=request.user, on=clock.today())
    return render(request, "early_help/workload.html", {"found": found, "weights": WEIGHTS, "on": clock.today()})


@requires(Permission.PRACTICE_AUDIT)
def audits(request: HttpRequest) -> HttpResponse:
    """This function will show the rounds of audits with how many are done, and what is missing in the data."""
    found = queries.audits_page(which=request.GET.get("check", ""), by=request.user, on=clock.today())
    tabs = audit_tabs(request.user, current="early_help")
    return render(request, "early_help/audits.html", {"found": found, "on": found.on, "tabs": tabs})


@requires(Permission.PRACTICE_AUDIT)
def round_new(request: HttpRequest) -> HttpResponse:
    """This function will open a round of audits for a team."""
    teams = queries.teams_to_audit(on=clock.today())
    form = forms.RoundForm(request.POST or None, teams=teams)

    def change(said: dict) -> Any:
        team = next(one for one in teams if str(one.pk) == said["team"])
        return operations.open_round(team=team, wanted=said["wanted"], seed=randbits(32), **told(request))

    return asked_plainly(
        request, form, change, heading="Open a round of audits", submit="Choose cases",
        back=reverse("early_help:audits"),
        to=lambda made: reverse("early_help:round", kwargs={"round_id": made.pk}), done="The cases are chosen.",
        told=f"Cases are chosen at random from those the team holds now. They are audited within {operations.DAYS} "
        "working days: a local default.",
    )  # fmt: skip


@requires(Permission.PRACTICE_AUDIT)
def audit_round(request: HttpRequest, round_id: int) -> HttpResponse:
    """This function will show a round: which cases are audited, and which wait."""
    found = queries.round_page(round_id, by=request.user)
    return render(request, "early_help/audit_round.html", {"found": found, "on": clock.today()})


@requires(Permission.RECORD_READ)
def audit(request: HttpRequest, audit_id: int) -> HttpResponse:
    """This function will show one audit, and what came of it."""
    page = queries.audit_page(audit_id, by=request.user, at=clock.now())
    shown = {"page": page, "one": page.audit, "child": page.audit.step.child, "on": page.on}
    shown["may"] = request.user.can(Permission.PRACTICE_AUDIT)
    return render(request, "early_help/audit.html", shown)


@requires(Permission.PRACTICE_AUDIT)
@keeps_draft("An audit of early help")
def judge(request: HttpRequest, audit_id: int) -> HttpResponse:
    """This function will record what an audit found."""
    one = queries.audit_page(audit_id, by=request.user, at=clock.now()).audit
    back = reverse("early_help:audit", kwargs={"audit_id": one.pk})
    return asked_plainly(
        request, forms.JudgeForm(request.POST or None),
        lambda said: operations.judge_case(one, **said, **told(request)),
        heading="What did the audit find?", caption=one.step.child.name, child=one.step.child, back=back,
        done="The audit is done. Give an action for what should be better.",
        told="Read the assessment, the plan and the record first, best with the practitioner. Nobody audits their own.",
    )  # fmt: skip
