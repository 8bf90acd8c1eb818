"""Call-in on screen: members ask, democratic services judge and settle it, and record how it was answered."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.forms import deciding as forms
from lineofsight.council.decisions.operations import calling as operations
from lineofsight.council.decisions.queries import decisions as queries
from lineofsight.council.decisions.rules import rule
from lineofsight.council.decisions.views.decisions import address
from lineofsight.council.decisions.views.forming import asked
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.web import clock
from lineofsight.web.asking import posted, told


@requires(Permission.COUNCIL_READ)
@keeps_draft("Why a decision is called in")
def ask(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will record that a member asks for a call-in."""
    decision, today = queries.decision_named(decision_id, by=request.user), clock.today()
    runs = request.user.can(Permission.COUNCIL_RUN)
    grounds = rule("call_in_grounds", on=decision.published_on or today)
    form = forms.CallInForm(posted(request), on=today, grounds=grounds, runs=runs)
    return _do(request, decision, form, operations.ask_call_in, heading="Ask for a call-in", done="It is asked for.",
               submit="Ask for it")  # fmt: skip


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Whether a call-in is valid")
def judge(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will say whether a call-in is valid."""
    form = forms.JudgeForm(posted(request), on=clock.today())
    decision = queries.decision_named(decision_id, by=request.user)
    return _do(request, decision, form, operations.judge_call_in, heading="Is the call-in valid?", done="It is said.")


@requires(Permission.COUNCIL_RUN)
@keeps_draft("What scrutiny came to on a call-in")
def settle(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will say what scrutiny came to."""
    meetings = queries.meetings_of_scrutiny(at=clock.now())
    form = forms.SettleForm(posted(request), on=clock.today(), meetings=meetings)
    decision = queries.decision_named(decision_id, by=request.user)
    return _do(request, decision, form, operations.settle_call_in, heading="What scrutiny came to", done="Saved.")


@requires(Permission.COUNCIL_RUN)
@keeps_draft("How a call-in was answered")
def answer(request: HttpRequest, decision_id: int) -> HttpResponse:
    """This function will say whether a decision that was referred stands."""
    form = forms.AnswerForm(posted(request), on=clock.today())
    decision = queries.decision_named(decision_id, by=request.user)
    return _do(request, decision, form, operations.answer_call_in, heading="What became of it", done="Saved.")


def _do(request: HttpRequest, decision: Any, form: Any, operation: Any, **shown: Any) -> HttpResponse:
    def do() -> None:
        operation(decision=decision, **form.cleaned_data, **told(request))

    return asked(request, form, do, caption=decision.title, back=address(decision.pk), **shown)
