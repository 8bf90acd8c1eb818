"""The pages of a plan: read it, put down its words, agree it, hand it to a manager, decide, review it."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.forms import plans as forms
from lineofsight.record.forms.voice import name_child
from lineofsight.record.operations import plans as operations
from lineofsight.record.plan_presenting import context, context_to_read
from lineofsight.record.queries import plans as queries
from lineofsight.record.queries.coverage import gaps_of, plans_with_gaps
from lineofsight.record.queries.plans import PlanPage, plan_page
from lineofsight.record.queries.records import NotOnRecord
from lineofsight.record.views.person import address_of
from lineofsight.record.views.plan_forms import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted
from lineofsight.web.paging import Page


@requires(Permission.RECORD_READ)
def plan(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show a plan: what it wants, who does what, which risks it covers, and what happens next."""
    page = plan_page(pk, by=request.user, at=clock.now())
    return render(request, "record/plan/plan.html", context(page, by=request.user))


@requires(Permission.PLAN_WRITE)
def plan_start(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will begin the plan of a step."""
    page = plan_page(pk, by=request.user, at=clock.now())
    if request.method == "POST":
        try:
            operations.start_plan(page.step, by=request.user, at=clock.now())
        except operations.UnableToPlan as problem:
            messages.error(request, str(problem))
        else:
            messages.success(request, "The plan is begun. Write it with the family.")
    return redirect("record:plan", pk=pk)


def _begun(request: HttpRequest, pk: int) -> PlanPage:
    """This function will return the page of a plan that has been begun. Raises NotOnRecord."""
    page = plan_page(pk, by=request.user, at=clock.now())
    if page.plan is None:
        raise NotOnRecord("The plan has not been begun.")
    return page


@requires(Permission.PLAN_WRITE)
@keeps_draft("The words of a plan")
def plan_words(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will put down the child's words, the family's, and what is done if things get worse."""
    page = _begun(request, pk)
    form = name_child(forms.WordsForm(posted(request), initial=forms.words_of(page.version)), page.child)
    return asked(
        request, form, partial(operations.write_words, page.plan), step=page.step,
        heading="What the child and the family say", done="Saved.",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
def plan_agree(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record that the family agreed to the plan."""
    page = _begun(request, pk)
    start = {"agreed_on": page.version.agreed_on, "agreed_with": page.version.agreed_with}
    form = forms.AgreeForm(request.POST or None, on=clock.today(), initial=start)
    return asked(
        request, form, partial(operations.agree_plan, page.plan), step=page.step,
        heading="Agreed with the family", done="It is recorded that the family agreed.",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("Why a plan does not cover a risk")
def plan_uncovered(request: HttpRequest, pk: int, risk: int) -> HttpResponse:
    """This function will ask why the plan does not cover a risk."""
    page = _begun(request, pk)
    gap = next((one for one in page.not_covered if one.risk.pk == risk), None)
    if gap is None:
        raise NotOnRecord("The plan covers that risk, or it is not on its list.")
    form = forms.LeaveForm(request.POST or None, initial={"reason": gap.left.reason if gap.left else ""})
    return asked(
        request, form, partial(operations.leave_uncovered, page.plan, risk=risk), step=page.step,
        heading=f"Leave a risk uncovered: {gap.risk.name}", done="The reason is recorded. Your manager sees it.",
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
def plan_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will hand a plan to a manager, or name everything it still needs."""
    page = _begun(request, pk)
    form = forms.SubmitForm(posted(request))
    return asked(
        request, form, partial(operations.submit_plan, page.plan), step=page.step, heading="Submit to a manager",
        done="Submitted. A manager will authorise it or return it.", submit="Submit to a manager",
        note="A manager who did not submit it reads it, and authorises it or returns it.",
    )  # fmt: skip


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("A decision on a plan")
def plan_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask for the manager's decision on a submitted plan."""
    page = _begun(request, pk)
    return asked(
        request, name_child(forms.DecideForm(request.POST or None), page.step.child),
        partial(operations.authorise_plan, page.plan),
        step=page.step, heading="Authorise this plan", done="Authorised. The plan is in force.", submit="Authorise",
        gaps=page.not_covered,
    )  # fmt: skip


@requires(Permission.PLAN_AUTHORISE)
@keeps_draft("Why a plan is returned")
def plan_return(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will ask what needs to change, and return the plan to the worker."""
    page = _begun(request, pk)
    return asked(
        request, forms.ReturnPlanForm(request.POST or None), partial(operations.return_plan, page.plan),
        step=page.step, heading="Return this plan", done="Returned. The worker sees why on the plan.",
        submit="Return it", gaps=page.not_covered,
    )  # fmt: skip


@requires(Permission.PLAN_WRITE)
@keeps_draft("A review of a plan")
def plan_review(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will record a review, and begin the next version."""
    page = _begun(request, pk)
    form = forms.ReviewForm(request.POST or None, on=clock.today(), initial={"reviewed_on": clock.today()})
    name_child(form, page.child)
    return asked(
        request, form, partial(operations.review_plan, page.plan), step=page.step, heading="Review this plan",
        done="The review is recorded. Change the plan where it needs to change, and submit it again.",
    )  # fmt: skip


@requires(Permission.RECORD_READ)
def plan_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """This function will show a version as it was, also when later ones changed it."""
    page = _begun(request, pk)
    read = queries.version_read(page, number=number)
    return render(request, "record/plan/version.html", {**context_to_read(page), "read": read})


@requires(Permission.RECORD_READ)
def plan_family(request: HttpRequest, pk: int) -> HttpResponse:
    """This function will show the plan as the family is given it: to print, in plain words, without what others said.

    The version in force is given; before there is one, what is written so far, marked as not agreed yet.
    """
    page = _begun(request, pk)
    number = (page.in_force or page.version).number
    read = queries.version_read(page, number=number)
    return render(request, "record/plan/family.html", {**context_to_read(page), "read": read})


@requires(Permission.TEAM_WORK_READ)
def plan_gaps(request: HttpRequest) -> HttpResponse:
    """This function will list the open plans that do not cover every risk, across the teams."""
    page = Page.of(plans_with_gaps(request.user), number=request.GET.get("page"), per_page=50)
    shown = {"page": page, "gaps": gaps_of(page.items), "address": address_of(request)}
    return render(request, "record/plan/gaps.html", shown)
