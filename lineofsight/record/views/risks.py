"""The pages of the risk thread."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms.risks import JudgeRisksForm, NameRiskForm
from lineofsight.record.links import step_href
from lineofsight.record.operations.risks import UnableToJudge, judge_risks, name_risk_together
from lineofsight.record.queries import risks as queries
from lineofsight.record.views.person import framed
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def risks(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show every risk to a child as a thread: where from, what was decided, what answers it."""
    context = framed(request, pk, "risks")
    return render(request, "record/risks.html", {**context, "threads": queries.thread_of(context["person"])})


@requires(Permission.RECORD_WRITE)
@keeps_draft("Risks")
def step_risks(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask of each risk on a step's list whether it is still one."""
    step = queries.step_with_risks(pk, by=request.user)
    listed = queries.risks_of_step(step)
    form = JudgeRisksForm(request.POST if request.method == "POST" else None, listed=listed)
    if form.is_valid():
        try:
            judged = judge_risks(step, said=form.said, by=request.user, at=clock.now())
        except UnableToJudge as problem:
            form.refuse(problem)
        else:
            messages.success(request, "Saved." if judged else "Nothing was changed.")
            return redirect(step_href(step) or "record:person", **({} if step_href(step) else {"pk": step.child_id}))
    return render(request, "record/step_risks.html", {**_context(step), "form": form, "listed": listed})


@requires(Permission.RECORD_WRITE)
@keeps_draft("A risk")
def risk_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will name a risk at a step, and ask for another where the person wants to."""
    step = queries.step_with_risks(pk, by=request.user)
    together = queries.steps_together(step, by=request.user)
    siblings = [(str(one.pk), one.child.name) for one in together]
    form = NameRiskForm(request.POST or None, started_on=step.started_on, siblings=siblings)
    if form.is_valid():
        told = dict(form.cleaned_data)
        chosen = set(told.pop("also", ()))
        steps = [step, *(one for one in together if str(one.pk) in chosen)]
        try:
            named = name_risk_together(steps, **told, by=request.user, at=clock.now())[0]
        except UnableToJudge as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Risk recorded: {named.name}.")
            return redirect("record:risk_new" if "another" in request.POST else "record:step_risks", pk=pk)
    return render(request, "record/risk_new.html", {**_context(step), "form": form})


def _context(step) -> dict:
    return {"step": step, "child": step.child, "step_href": step_href}
