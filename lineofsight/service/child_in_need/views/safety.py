"""Pages of safety plans: a child's, and how many children have one."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_in_need.forms.plans import GradeForm
from lineofsight.service.child_in_need.forms.safety import EndSafetyForm, SafetyForm
from lineofsight.service.child_in_need.operations.grading import grade_safety
from lineofsight.service.child_in_need.operations.safety import end_safety_plan, write_safety_plan
from lineofsight.service.child_in_need.queries import safety as queries
from lineofsight.service.child_in_need.queries.known import Known, known_child
from lineofsight.service.child_in_need.tables import overdue_table, without_table
from lineofsight.service.child_in_need.views.asking import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.TEAM_WORK_READ)
def coverage(request: HttpRequest) -> HttpResponse:
    """This function will show how many open children have a safety plan, and list those who have none."""
    found = queries.coverage(by=request.user, at=clock.now())
    without = without_table(found.without, query=request.GET)
    overdue = overdue_table(found.overdue, query=request.GET)
    return render(
        request, "child_in_need/coverage.html", {"found": found, "without": without, "overdue": overdue}
    )  # fmt: skip


@requires(Permission.RECORD_READ)
def safety(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show a child's safety plan and those before it."""
    known = known_child(pk, by=request.user, at=clock.now(), page="safety plan")
    every = list(queries.plans_of(known.child))
    may = {"write": request.user.can(Permission.PLAN_WRITE), "grade": request.user.can(Permission.PLAN_AUTHORISE)}
    now = next((plan for plan in every if plan.ended_on is None), None)
    before = [plan for plan in every if plan.ended_on is not None]
    context = {"child": known.child, "on": known.on, "plan": now, "before": before, "may": may}
    return render(request, "child_in_need/safety.html", context)


@requires(Permission.PLAN_WRITE)
@keeps_draft("A safety plan")
def safety_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will write a child's safety plan, beginning with what the one in force says."""
    known = known_child(pk, by=request.user, at=clock.now(), page="safety plan")
    now = queries.plans_of(known.child).filter(ended_on=None).first()
    kept = ("worries", "keeps_safe", "who_does_what", "if_worse", "agreed_with", "is_to_child")
    form = SafetyForm(
        posted(request), on=clock.today(), initial={name: getattr(now, name) for name in kept} if now else {}
    )
    change = partial(write_safety_plan, known.child)
    return _asked(request, form, change, known, heading="Safety plan", done="The safety plan is in force.")


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("The grade of a safety plan")
def safety_grade(request: HttpRequest, plan: int) -> HttpResponse:
    """This function will ask how good a safety plan is."""
    found = queries.safety_plan_known_to(request.user, pk=plan)
    known = known_child(found.child_id, by=request.user, at=clock.now(), page="safety plan")
    form, change = GradeForm(posted(request)), partial(grade_safety, found)
    heading = "How good is this safety plan?"
    return _asked(request, form, change, known, heading=heading, done="The grade is recorded.", plan=found)


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("Ending a safety plan")
def safety_end(request: HttpRequest, plan: int) -> HttpResponse:
    """This function will ask why a child no longer needs a safety plan, and end it."""
    found = queries.safety_plan_known_to(request.user, pk=plan)
    known = known_child(found.child_id, by=request.user, at=clock.now(), page="safety plan")
    form, change = EndSafetyForm(posted(request)), partial(end_safety_plan, found, on=clock.today())
    heading, done = "End the safety plan", "The safety plan has ended. What it said is kept."
    return _asked(request, form, change, known, heading=heading, done=done, plan=found)


def _asked(request: HttpRequest, form, change, known: Known, **said) -> HttpResponse:
    back = reverse("child_in_need:safety", kwargs={"pk": known.child.pk})
    return asked(request, form, change, known=known, back=back, back_name="safety plan", **said)
