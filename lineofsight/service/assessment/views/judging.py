"""Pages of those who judge practice: audits of assessments, and enquiries that found nothing, looked at again."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.audit_lists import audit_tabs
from lineofsight.record.links import step_href
from lineofsight.service.assessment.judging_forms import AuditForm, DrawForm, JudgeForm
from lineofsight.service.assessment.operations.auditing import UnableToAudit, audit_assessment
from lineofsight.service.assessment.operations.proportion import UnableToJudge, draw_sample, judge_enquiry
from lineofsight.service.assessment.presenting import context
from lineofsight.service.assessment.queries.assessments import assessment_page
from lineofsight.service.assessment.queries.auditing import audits_page
from lineofsight.service.assessment.queries.proportion import review_page, sample_page
from lineofsight.service.assessment.tables_of_quality import audits_table, sample_table
from lineofsight.web import clock


@requires(Permission.PRACTICE_AUDIT)
def audits(request: HttpRequest) -> HttpResponse:
    """This function will show how good assessments are found to be, and which to audit next."""
    page = audits_page(by=request.user, at=clock.now())
    table, tabs = audits_table(page.rows, query=request.GET), audit_tabs(request.user, current="assessments")
    return render(request, "assessment/audits.html", {"page": page, "table": table, "tabs": tabs})


@requires(Permission.PRACTICE_AUDIT)
@keeps_draft("Audit of an assessment")
def audit(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will grade an authorised assessment, part by part."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="audit")
    form = AuditForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        try:
            audit_assessment(page.assessment, **form.told, by=request.user, at=clock.now())
        except UnableToAudit as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The audit is recorded. It stands on the assessment's page.")
            return redirect("assessment:overview", step_id=step_id)
    return render(request, "assessment/audit.html", {**context(page, by=request.user), "form": form})


@requires(Permission.PRACTICE_AUDIT)
def enquiries(request: HttpRequest) -> HttpResponse:
    """This function will show the enquiries that found nothing, and draw a sample of them to look at again."""
    form = DrawForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        draw = partial(draw_sample, by=request.user, on=clock.today(), at=clock.now())
        try:
            drawn = draw(how_many=form.cleaned_data["how_many"])
        except UnableToJudge as problem:
            form.refuse(problem, field="how_many")
        else:
            messages.success(request, f"Drawn: {len(drawn)}.")
            return redirect("assessment:enquiries")
    page = sample_page(by=request.user, at=clock.now())
    table, tabs = sample_table(page.rows, query=request.GET), audit_tabs(request.user, current="enquiries")
    return render(request, "assessment/enquiries.html", {"page": page, "table": table, "form": form, "tabs": tabs})


@requires(Permission.PRACTICE_AUDIT)
@keeps_draft("Whether an enquiry was proportionate")
def enquiry(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show one drawn enquiry with what is known, and record whether it was proportionate."""
    page = review_page(step_id, by=request.user, at=clock.now())
    form = JudgeForm(request.POST if request.method == "POST" else None, on=clock.today())
    if form.is_valid():
        judge = partial(judge_enquiry, page.review, by=request.user, on=clock.today(), at=clock.now())
        try:
            judge(**form.cleaned_data)
        except UnableToJudge as problem:
            form.refuse(problem)
        else:
            messages.success(request, "It is recorded, fed back, and in the child's chronology.")
            return redirect("assessment:enquiry", step_id=step_id)
    shown = {"page": page, "child": page.child, "form": form, "step_href": step_href}
    return render(request, "assessment/enquiry.html", shown)
