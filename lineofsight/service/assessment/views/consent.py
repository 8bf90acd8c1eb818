"""Pages of consent that was taken back: recorded by a worker, decided by a senior manager."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose
from lineofsight.service.assessment.judging_forms import DecideForm, WithdrawalForm
from lineofsight.service.assessment.operations.consent import UnableToDecide, decide_withdrawal, record_withdrawal
from lineofsight.service.assessment.presenting import context
from lineofsight.service.assessment.queries.assessments import assessment_page
from lineofsight.service.assessment.queries.consent import withdrawal_known_to, withdrawals
from lineofsight.service.assessment.tables_of_quality import withdrawals_table
from lineofsight.web import clock


@requires(Permission.TEAM_WORK_READ)
def waiting(request: HttpRequest) -> HttpResponse:
    """This function will list consent that was taken back: what waits for a senior manager, and what was decided."""
    found = withdrawals(by=request.user, at=clock.now())
    table = withdrawals_table(found.decided, query=request.GET)
    may_decide = request.user.can(Permission.CLOSE_WITHOUT_CONSENT)
    return render(request, "assessment/withdrawals.html", {"found": found, "table": table, "may_decide": may_decide})


@requires(Permission.ASSESSMENT_WRITE)
@keeps_draft("Consent that was taken back")
def withdrawn(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record that consent to an assessment was taken back."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="consent")
    form = WithdrawalForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        record = partial(record_withdrawal, page.assessment, by=request.user, on=clock.today(), at=clock.now())
        try:
            record(**form.cleaned_data)
        except UnableToDecide as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is recorded. A senior manager decides within 5 working days.")
            return redirect("assessment:overview", step_id=step_id)
    return render(request, "assessment/withdrawn.html", {**context(page, by=request.user), "form": form})


@requires(Permission.CLOSE_WITHOUT_CONSENT)
@keeps_draft("Decision on consent that was taken back")
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show what is known, and record a senior manager's decision."""
    withdrawal = withdrawal_known_to(request.user, pk=pk)
    page = assessment_page(withdrawal.assessment_id, by=request.user, at=clock.now(), page="consent")
    form = DecideForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        change = partial(decide_withdrawal, withdrawal, by=request.user, on=clock.today(), at=clock.now())
        try:
            change(**form.cleaned_data)
        except (UnableToDecide, UnableToClose, NotExplained) as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Your decision is recorded.")
            return redirect("assessment:withdrawals")
    shown = {"form": form, "withdrawal": withdrawal}
    return render(request, "assessment/decide_consent.html", {**context(page, by=request.user), **shown})
