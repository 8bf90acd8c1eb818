"""The forms of a plan's goals and actions."""

from functools import partial

from django.http import HttpRequest, HttpResponse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms import plans as forms
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations import goals as operations
from lineofsight.record.queries.plans import action_known_to, goal_known_to, plan_page, risks_to_choose
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.record.views.plan_forms import asked
from lineofsight.web import clock


@requires(Permission.PLAN_WRITE)
@keeps_draft("A goal")
def goal_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will add a goal to a plan, with the risks it covers."""
    page = plan_page(pk, by=request.user, at=clock.now(), page="goal")
    if page.plan is None:
        raise NotOnRecord("The plan has not been begun.")
    form = name_child(forms.GoalForm(request.POST or None, risks=[one.risk for one in page.covered]), page.child)
    return asked(
        request, form, partial(operations.add_goal, page.plan), step=page.step, heading="Add a goal",
        done="Goal added. Say who will do what towards it.",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("A goal")
def goal_change(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will change a goal, or only which risks it covers once it was authorised."""
    goal = goal_known_to(request.user, pk=pk)
    form = forms.GoalForm(request.POST or None, risks=risks_to_choose(goal.plan), initial=forms.goal_so_far(goal))
    name_child(form, goal.reader)
    return asked(
        request, form, partial(operations.change_goal, goal), step=goal.plan.step, heading="Change a goal",
        done="Saved.",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("How a goal turned out")
def goal_result(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will say how a goal turned out."""
    goal = goal_known_to(request.user, pk=pk)
    form = forms.ResultForm(request.POST or None, initial={"result": goal.result, "evidence": goal.evidence})
    return asked(
        request, form, partial(operations.judge_goal, goal), step=goal.plan.step, heading="How the goal turned out",
        done="Saved.", note=goal.text,
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("Taking a goal out")
def goal_take_out(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take a goal out of a plan, with its actions."""
    goal = goal_known_to(request.user, pk=pk)
    return asked(
        request, forms.TakeOutForm(request.POST or None), partial(operations.take_out, goal), step=goal.plan.step,
        heading="Take a goal out", done="Taken out.", submit="Take it out", note=goal.text,
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("An action of a plan")
def action_new(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will add what somebody will do towards a goal."""
    goal = goal_known_to(request.user, pk=pk)
    return asked(
        request, forms.ActionForm(request.POST or None), partial(operations.add_action, goal), step=goal.plan.step,
        heading="Add an action", done="Action added.", note=f"Goal: {goal.text}",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("An action that was done")
def action_done(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that an action was done, and what shows it."""
    action = action_known_to(request.user, pk=pk)
    start = {"done_on": action.done_on or clock.today(), "evidence": action.evidence}
    form = forms.DoneForm(request.POST or None, on=clock.today(), initial=start)
    return asked(
        request, form, partial(operations.finish_action, action), step=action.goal.plan.step,
        heading="An action was done", done="Recorded as done.", note=f"{action.owner}: {action.text}",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("Taking an action out")
def action_take_out(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will take an action out of a plan."""
    action = action_known_to(request.user, pk=pk)
    return asked(
        request, forms.TakeOutForm(request.POST or None), partial(operations.take_out, action),
        step=action.goal.plan.step, heading="Take an action out", done="Taken out.", submit="Take it out",
        note=f"{action.owner}: {action.text}",
    )  # fmt: skip
