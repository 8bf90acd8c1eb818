"""Strategy discussions on screen: the page, calling one, and recording what was decided for each child."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.child_protection.forms.meetings import CallForm, DiscussionForm
from lineofsight.service.child_protection.operations import discussions as operations
from lineofsight.service.child_protection.presenting import steps as presenting
from lineofsight.service.child_protection.queries import pages
from lineofsight.service.child_protection.views.forming import asked
from lineofsight.web import clock
from lineofsight.web.asking import posted

WHY_THREE = (
    "Social care, the police and health take part at least. A local default asks for it within 24 hours of the "
    "suspicion of significant harm; guidance says only that it is prompt."
)
WHY_DECIDE = (
    "What is decided is recorded for each child, with who decided, what shows it and what else was considered. "
    "A section 47 enquiry starts on the day of the discussion, and a conference is counted from it."
)


@requires(Permission.RECORD_READ)
def discussion(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a strategy discussion: who takes part, what was decided, and what happens next."""
    page = pages.discussion_page(step_id, by=request.user, at=clock.now())
    return render(request, "child_protection/page.html", presenting.discussion(page, by=request.user))


@requires(Permission.DISCUSSION_LEAD)
@keeps_draft("A strategy discussion to be called")
def call(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask when a discussion is, and who of each agency is asked to it."""
    page = pages.discussion_page(step_id, by=request.user, at=clock.now(), page="call a discussion")
    chairs = {str(one.pk): one for one in pages.accounts_of(operations.DIRECTORS)}
    others = pages.together_candidates(page.step, by=request.user)
    form = CallForm(posted(request), on=clock.today(), others=others, chairs=chairs.values())

    def do() -> None:
        told = form.cleaned_data
        made = operations.Complex(places=told["places"], chair=chairs[told["chair"]]) if told["is_complex"] else None
        operations.call_discussion(
            page.step, when=form.when, also=form.others, complex_=made, by=request.user, at=clock.now()
        )

    return asked(
        request, form, do, step=page.step, heading="Call the strategy discussion", why=WHY_THREE, submit="Call it",
        done="The discussion is called.", back=presenting.address("discussion", step_id=step_id),
    )  # fmt: skip


@requires(Permission.DISCUSSION_LEAD)
@keeps_draft("A strategy discussion")
def record(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will record a discussion, and what was decided for each child."""
    page = pages.discussion_page(step_id, by=request.user, at=clock.now(), page="record a discussion")
    steps = [page.step, *pages.discussed_with(page, by=request.user)]
    form = DiscussionForm(posted(request), on=clock.today(), asked=page.attendance, steps=steps)

    def do() -> None:
        operations.hold_discussion(
            page.step, held=_held(form), outcomes=form.outcomes, actions=form.promised,
            late_reason=form.cleaned_data["late_reason"], by=request.user, on=clock.today(), at=clock.now(),
        )  # fmt: skip

    return asked(
        request, form, do, step=page.step, heading="Record the strategy discussion", why=WHY_DECIDE,
        done="The discussion is recorded.", back=presenting.address("discussion", step_id=step_id),
    )  # fmt: skip


def _held(form: DiscussionForm) -> operations.Held:
    told = form.cleaned_data
    words = ("information", "reasons", "alternatives", "safety", "visit", "medical", "inquorate_reason")
    return operations.Held(
        came=form.came,
        dissent=form.dissent,
        is_threshold_met=told["is_threshold_met"] == "yes",
        **{name: told[name] for name in words},
    )
