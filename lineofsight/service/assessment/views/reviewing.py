"""A manager's pages: review what was submitted, and record a checkpoint on what is under way."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.assessment.forms import AuthoriseForm, CheckpointForm, ReturnForm
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.reviewing import (
    UnableToReview,
    authorise,
    record_checkpoint,
    return_with_reason,
)
from lineofsight.service.assessment.presenting import context
from lineofsight.service.assessment.queries.assessments import assessment_page, waiting_for_decision
from lineofsight.service.assessment.tables import waiting_table
from lineofsight.web import clock


@requires(Permission.ASSESSMENT_AUTHORISE)
def waiting(request: HttpRequest) -> HttpResponse:
    """This function will list the assessments that wait for a manager."""
    table = waiting_table(waiting_for_decision(request.user), query=request.GET)
    return render(request, "assessment/waiting.html", {"table": table})


@requires(Permission.ASSESSMENT_AUTHORISE)
@keeps_draft("Decision on an assessment")
def review(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a submitted assessment to a manager, who authorises it."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="review")
    start = {"outcome": page.assessment.recommended_outcome}
    form = AuthoriseForm(
        request.POST or None, on=clock.today(), step=page.assessment.step, is_late=page.is_late, initial=start
    )  # fmt: skip
    name_child(form, page.step.child)
    if form.is_valid():
        try:
            opened = authorise(
                page.assessment, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now()
            )  # fmt: skip
        except (UnableToReview, NotExplained, UnableToOpen, UnableToClose, NoTeam) as problem:
            form.refuse(problem)
        else:
            what = f" Opened: {opened.declared.name.lower()}." if opened else ""
            messages.success(request, f"Authorised.{what}")
            return redirect("assessment:overview", step_id=step_id)
    more = {"form": form, "return_form": ReturnForm()}
    return render(request, "assessment/review.html", {**context(page, by=request.user), **more})


@requires(Permission.ASSESSMENT_AUTHORISE)
@keeps_draft("Returning an assessment")
def send_back(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask what needs to change, and return the assessment to the worker."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="return")
    form = ReturnForm(request.POST or None)
    if form.is_valid():
        try:
            return_with_reason(page.assessment, **form.cleaned_data, by=request.user, at=clock.now())
        except UnableToReview as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Returned. The worker sees why on their home page.")
            return redirect("assessment:overview", step_id=step_id)
    return render(request, "assessment/send_back.html", {**context(page, by=request.user), "form": form})


@requires(Permission.ASSESSMENT_AUTHORISE)
@keeps_draft("Checkpoint")
def checkpoint(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record the manager's next checkpoint on an assessment under way."""
    page = assessment_page(step_id, by=request.user, at=clock.now(), page="checkpoint")
    form = CheckpointForm(request.POST or None)
    if form.is_valid():
        code = page.checkpoint_due.clock_code if page.checkpoint_due else ""
        try:
            record_checkpoint(page.assessment, code=code, **form.cleaned_data, by=request.user, at=clock.now())
        except (UnableToReview, UnableToChange) as problem:
            form.refuse(problem)
        else:
            messages.success(request, "The checkpoint is recorded.")
            return redirect("assessment:overview", step_id=step_id)
    return render(request, "assessment/checkpoint.html", {**context(page, by=request.user), "form": form})
