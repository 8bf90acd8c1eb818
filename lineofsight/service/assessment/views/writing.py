"""Write an assessment: the overview, its sections, factors and recommendation, and submit it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.service.assessment.forms import FactorsForm, OutcomeForm, SectionForm
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.submitting import UnableToSubmit
from lineofsight.service.assessment.operations.submitting import submit as submit_it
from lineofsight.service.assessment.operations.writing import (
    UnableToSave,
    choose_factors,
    recommend,
    save_section,
    seen_version,
)
from lineofsight.service.assessment.presenting import context, events, tasks
from lineofsight.service.assessment.queries.assessments import AssessmentPage, assessment_page
from lineofsight.service.assessment.sections import SECTIONS
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def overview(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show an assessment: both clocks, what is left to write, who holds it and what happens next."""
    page = _page(request, step_id)
    return _drawn(request, "overview", page, tasks=tasks(page), events=events(page))


@requires(Permission.ASSESSMENT_WRITE)
@keeps_draft("Assessment")
def section(request: HttpRequest, step_id: int, key: str) -> HttpResponse:
    """This function will save one section. Whatever is refused, what was typed stays on the page."""
    if key not in SECTIONS:
        raise Http404("An assessment has no such section.")
    page, asked = _page(request, step_id), SECTIONS[key]
    saved = getattr(page.assessment, key)
    start = {"text": saved, "seen": seen_version(saved), "is_to_child": page.assessment.is_to_child}
    form = SectionForm(request.POST or None, section=asked, child=page.child, initial=start)
    if form.is_valid():
        told = form.cleaned_data
        try:
            save_section(page.assessment, key=key, **told, by=request.user, at=clock.now())
        except EditedMeanwhile as edited:
            form.meet(edited)
        except UnableToChange as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"{asked.title}: saved.")
            return _after_saving(request, step_id, key)
    return _drawn(request, "section", page, form=form, section=asked)


def _after_saving(request: HttpRequest, step_id: int, key: str) -> HttpResponse:
    """This function will go on to the next section when asked to, and otherwise back to the task list."""
    keys = list(SECTIONS)
    after = keys.index(key) + 1
    if "on" in request.POST and after < len(keys):
        return redirect("assessment:section", step_id=step_id, key=keys[after])
    return redirect("assessment:overview", step_id=step_id)


@requires(Permission.ASSESSMENT_WRITE)
def factors(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will save the factors found."""
    page = _page(request, step_id)
    start = {"codes": [factor.code for factor in page.factors]}
    form = FactorsForm(request.POST or None, on=clock.today(), initial=start)
    if form.is_valid():
        try:
            choose_factors(
                page.assessment, codes=form.cleaned_data["codes"], by=request.user, on=clock.today(), at=clock.now()
            )
        except UnableToSave as problem:
            form.refuse(problem, field="codes")
        except UnableToChange as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Factors: saved.")
            return redirect("assessment:overview", step_id=step_id)
    return _drawn(request, "factors", page, form=form)


@requires(Permission.ASSESSMENT_WRITE)
@keeps_draft("Recommendation")
def outcome(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will save what the worker recommends."""
    page = _page(request, step_id)
    start = {"outcome": page.assessment.recommended_outcome, "not_seen_reason": page.assessment.not_seen_reason}
    form = OutcomeForm(request.POST or None, on=clock.today(), was_seen=page.was_seen, initial=start)
    if form.is_valid():
        told: dict[str, Any] = form.cleaned_data
        try:
            recommend(page.assessment, **told, by=request.user, on=clock.today(), at=clock.now())
        except UnableToSave as problem:
            form.refuse(problem, field="outcome")
        except UnableToChange as problem:
            form.refuse(problem)
        else:
            messages.success(request, "What you recommend: saved.")
            return redirect("assessment:overview", step_id=step_id)
    return _drawn(request, "outcome", page, form=form)


@requires(Permission.ASSESSMENT_WRITE)
def submit(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show the whole assessment and submit it, or name everything it still needs."""
    page = _page(request, step_id)
    if request.method == "POST":
        try:
            submit_it(page.assessment, by=request.user, on=clock.today(), at=clock.now())
        except UnableToSubmit:
            return _drawn(request, "submit", page, refused=True)
        except UnableToChange as problem:
            messages.error(request, str(problem))
        else:
            messages.success(request, "Submitted. A manager will authorise it or return it.")
        return redirect("assessment:overview", step_id=step_id)
    return _drawn(request, "submit", page, refused=False)


@requires(Permission.RECORD_WRITE)
def risks(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will lead to the risks on the assessment's list, which the record keeps for every stage."""
    return redirect("record:step_risks", pk=step_id)


def _page(request: HttpRequest, step_id: int) -> AssessmentPage:
    return assessment_page(step_id, by=request.user, at=clock.now())


def _drawn(request: HttpRequest, template: str, page: AssessmentPage, **more: Any) -> HttpResponse:
    return render(request, f"assessment/{template}.html", {**context(page, by=request.user), **more})
