"""Child protection plans on screen: the plan, core groups, senior reviews, its end, neglect, concerns."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_protection.forms import plans as forms
from lineofsight.service.child_protection.forms.shared import ReasonForm
from lineofsight.service.child_protection.operations import concerns, plans
from lineofsight.service.child_protection.operations.visiting import set_visiting
from lineofsight.service.child_protection.presenting import plans as presenting
from lineofsight.service.child_protection.presenting.concerns import concern as presented_concern
from lineofsight.service.child_protection.presenting.steps import address
from lineofsight.service.child_protection.queries import pages
from lineofsight.service.child_protection.queries.plans import plan_page
from lineofsight.service.child_protection.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.RECORD_READ)
def plan(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a child protection plan."""
    page = plan_page(step_id, by=request.user, at=clock.now())
    return render(request, "child_protection/page.html", presenting.plan(page, by=request.user))


@requires(Permission.PLAN_WRITE)
@keeps_draft("A core group")
def core_group(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record a core group."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="record a core group")
    form = forms.CoreGroupForm(posted(request), on=clock.today())

    def do() -> None:
        told = {
            name: form.cleaned_data[name]
            for name in ("held_at", "progress", "what_changed", "is_drifting", "is_to_child")
        }
        told |= {"came": form.came, "actions": form.promised}
        plans.hold_core_group(page.subject, **told, by=request.user, at=clock.now())

    why = "Guidance asks for the first within 10 working days of the conference; then every six weeks, a local default."
    return asked(
        request, form, do, step=page.step, heading="Record a core group", why=why, done="The core group is recorded.",
        back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.PLAN_REVIEW_SENIOR)
@keeps_draft("A senior review")
def senior_review(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record a senior manager's look at a plan that goes on for long."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="senior review")
    form = forms.SeniorReviewForm(posted(request))

    def do() -> None:
        plans.review_drift(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    why = "A plan of 15 months, or one in which a core group saw too little change: a local default."
    return asked(
        request, form, do, step=page.step, heading="A senior review of this plan", why=why, done="It is recorded.",
        back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("How often a child is visited")
def visiting(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will set how often the child is visited under this plan, with why."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="how often the child is visited")
    form = forms.VisitingForm(posted(request))

    def do() -> None:
        set_visiting(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    why = (
        "No law says how often. Each plan sets it, by the risk to the child; without that it is every 10 working days, "
    )
    why += "a local default. A visit at which the child was not seen does not count."
    return asked(
        request, form, do, step=page.step, heading="Set how often the child is visited", why=why,
        done="It is set, and the next visit is counted by it.", back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("The end of a plan")
def end(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will end a plan that no conference needs to end."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="end a plan")
    form = forms.EndForm(posted(request), on=clock.today())

    def do() -> None:
        plans.end_plan(page.subject, **form.cleaned_data, by=request.user, at=clock.now())

    why = "Only a review conference decides that a child is safe without a plan. These ends need none."
    return asked(
        request, form, do, step=page.step, heading="End this plan", why=why, submit="End it", done="It has ended.",
        back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.ENQUIRY_WRITE)
@keeps_draft("A score of neglect")
def neglect(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will put the result of a tool for neglect on the child's file."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="score of neglect")
    form = forms.NeglectForm(posted(request), on=clock.today())

    def do() -> None:
        concerns.score_neglect(page.child, **form.cleaned_data, by=request.user, at=clock.now())

    return asked(
        request, form, do, step=page.step, heading="A score of neglect", done="It is on file.",
        back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.CONFERENCE_CHAIR)
@keeps_draft("A chair's concern")
def concern_new(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record a chair's concern about a plan."""
    page = plan_page(step_id, by=request.user, at=clock.now(), page="raise a concern")
    form = ReasonForm(posted(request), label="What worries you?", missing="Say what worries you")

    def do() -> None:
        concerns.raise_concern(page.subject, text=form.cleaned_data["reason"], by=request.user, at=clock.now())

    why = "The team's manager answers within five working days: a local default. If not, you can take it higher."
    return asked(
        request, form, do, step=page.step, heading="Raise a concern", why=why, submit="Raise it",
        done="Your concern is recorded.", back=address("plan", step_id=step_id),
    )  # fmt: skip


@requires(Permission.RECORD_READ)
def concern(request: HttpRequest, concern_id: int) -> HttpResponse:
    """This function will show a chair's concern, its answer, and what became of it."""
    found = pages.concern_known_to(request.user, pk=concern_id, at=clock.now())
    return render(request, "child_protection/page.html", presented_concern(found, by=request.user, at=clock.now()))


@requires(Permission.CONCERN_ANSWER)
@keeps_draft("An answer to a concern")
def concern_answer(request: HttpRequest, concern_id: int) -> HttpResponse:
    """This function will answer a chair's concern."""
    found = pages.concern_known_to(request.user, pk=concern_id, at=clock.now())
    form = forms.AnswerForm(posted(request))

    def do() -> None:
        concerns.answer_concern(found, answer=form.cleaned_data["reason"], by=request.user, at=clock.now())

    return asked(
        request, form, do, step=found.plan.step, heading="Answer a concern", done="Your answer is recorded.",
        why=found.text, back=address("concern", concern_id=concern_id),
    )  # fmt: skip


@requires(Permission.CONFERENCE_CHAIR)
@keeps_draft("What becomes of a concern")
def concern_follow(request: HttpRequest, concern_id: int) -> HttpResponse:
    """This function will settle a concern, or take it to a more senior manager."""
    found = pages.concern_known_to(request.user, pk=concern_id, at=clock.now())
    form = forms.FollowForm(posted(request))

    def do() -> None:
        told = form.cleaned_data
        concerns.follow_concern(
            found, is_settled=told["is_settled"] == "yes", why=told["why"], by=request.user, at=clock.now()
        )  # fmt: skip

    return asked(
        request, form, do, step=found.plan.step, heading="What becomes of this concern?", done="It is recorded.",
        why=found.answer or found.text, back=address("concern", concern_id=concern_id),
    )  # fmt: skip
