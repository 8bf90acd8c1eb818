"""A referral, and the decision on its next steps."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.forms.working import ReferralForm
from lineofsight.service.front_door.operations.referrals import UnableToDecideReferral, decide_referral
from lineofsight.service.front_door.presenting import opened_in_words, referral_context
from lineofsight.service.front_door.queries.referrals import referral_page
from lineofsight.web import clock


@requires(Permission.RECORD_READ)
def referral(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will show a referral: where it came from, its clocks, and what was decided."""
    page = referral_page(step_id, by=request.user, at=clock.now())
    return render(request, "front_door/referral.html", referral_context(page, by=request.user))


@requires(Permission.REFERRAL_DECIDE)
@keeps_draft("Decision on a referral")
def decide(request: HttpRequest, step_id: int) -> HttpResponse:
    """This function will ask for the manager's decision on next steps."""
    page = referral_page(step_id, by=request.user, at=clock.now())
    form = ReferralForm(request.POST or None, on=clock.today(), is_late=page.is_late)
    if form.is_valid():
        try:
            opened = decide_referral(
                page.referral, **form.cleaned_data, by=request.user, on=clock.today(), at=clock.now()
            )  # fmt: skip
        except (UnableToDecideReferral, NotExplained, UnableToOpen, UnableToClose, NoTeam) as problem:
            form.refuse(problem)
        else:
            messages.success(request, f"Decided. {opened_in_words([opened] if opened else [])}")
            return redirect("front_door:referral", step_id=step_id)
    return render(request, "front_door/referral_decide.html", {**referral_context(page, by=request.user), "form": form})
