"""Pages of child in need plans: all of them by team, and the review, grade and end of one."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_in_need.forms import plans as forms
from lineofsight.service.child_in_need.operations.ending import KIND, end_plan
from lineofsight.service.child_in_need.operations.grading import grade_plan
from lineofsight.service.child_in_need.operations.reviewing import hold_review
from lineofsight.service.child_in_need.queries import plans as queries
from lineofsight.service.child_in_need.queries.caseload import plans_page
from lineofsight.service.child_in_need.queries.known import Known, known_step
from lineofsight.service.child_in_need.tables import plans_table
from lineofsight.service.child_in_need.views.asking import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.TEAM_WORK_READ)
def plans(request: HttpRequest) -> HttpResponse:
    """This function will list the open plans, the longest first, by team and past 12 weeks as asked."""
    only_past = request.GET.get("past") == "yes"
    page = plans_page(team=request.GET.get("team", ""), only_past=only_past, by=request.user, at=clock.now())
    table = plans_table(page.rows, query=request.GET, on=page.on)
    return render(request, "child_in_need/plans.html", {"page": page, "table": table})


@requires(Permission.PLAN_WRITE)
@keeps_draft("A review of a child in need plan")
def review(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a review of a plan."""
    known = _known(request, pk, "review")
    form = forms.ReviewForm(posted(request), on=clock.today(), goals=queries.goals_to_review(known.step))
    return _asked(request, form, partial(hold_review, known.step), known, "Record a review", "The review is recorded.")


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("Ending a child in need plan")
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask how and why a plan ends, and end it."""
    known = _known(request, pk, "end")
    may_withdraw = request.user.can(Permission.CLOSE_WITHOUT_CONSENT)
    form = forms.EndForm(posted(request), on=clock.today(), step=known.step, may_withdraw=may_withdraw)
    change = partial(end_plan, known.step, on=clock.today())
    note = "" if may_withdraw else "A plan that ends because the family withdrew consent is ended by a senior manager."
    return _asked(request, form, change, known, "End this plan", "The plan is ended.", submit="End the plan", note=note)


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("The grade of a plan")
def grade(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask how good a plan is."""
    known = _known(request, pk, "grade")
    version = queries.version_to_grade(known.step)
    form = forms.GradeForm(posted(request), initial=_graded(version))
    heading = f"How good is version {version.number} of this plan?"
    return _asked(request, form, partial(grade_plan, version), known, heading, "The grade is recorded.")


def _graded(version) -> dict:
    before = getattr(version, "quality", None)
    return {"grade": before.grade, "reason": before.reason} if before else {}


def _known(request: HttpRequest, pk: int, page: str) -> Known:
    return known_step(pk, kind=KIND, by=request.user, at=clock.now(), page=page)


def _asked(request: HttpRequest, form, change, known: Known, heading: str, done: str, **more) -> HttpResponse:
    back = reverse("record:plan", kwargs={"pk": known.step.pk})
    return asked(
        request, form, change, known=known, heading=heading, done=done, back=back, back_name="plan", **more
    )  # fmt: skip
