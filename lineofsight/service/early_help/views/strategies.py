"""The early help strategy on screen, which is also what its board receives."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.bodies.operations.standing_items import UnableToStand
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.service.early_help import forms_of_strategies as forms
from lineofsight.service.early_help.operations import strategies as operations
from lineofsight.service.early_help.operations.changes import UnableToHelp
from lineofsight.service.early_help.queries import strategies as queries
from lineofsight.service.early_help.views.asking import asked_plainly
from lineofsight.web import clock
from lineofsight.web.asking import told
from lineofsight.web.words import plural


def _page_of(one: Any) -> str:
    return reverse("early_help:strategy", kwargs={"strategy_id": one.pk})


@requires(Permission.BODY_READ)
def strategies(request: HttpRequest) -> HttpResponse:
    """This function will list the strategies there are."""
    found = queries.strategies(by=request.user, on=clock.today())
    may = request.user.can(Permission.EARLY_HELP_AUTHORISE)
    return render(request, "early_help/strategies.html", {"found": found, "may": may})


@requires(Permission.BODY_READ)
def strategy(request: HttpRequest, strategy_id: int) -> HttpResponse:
    """This function will show a strategy: how each priority goes, its actions and measures, and the youth contract."""
    page = queries.strategy_page(strategy_id, by=request.user, on=clock.today(), at=clock.now())
    shown = {
        "page": page,
        "strategy": page.strategy,
        "on": page.on,
        "may": request.user.can(Permission.EARLY_HELP_AUTHORISE),
        "may_run": request.user.can(Permission.MEETING_RUN),
        "may_stand": request.user.can(Permission.BODY_SET_UP),
    }
    return render(request, "early_help/strategy.html", shown)


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("A strategy")
def strategy_new(request: HttpRequest) -> HttpResponse:
    """This function will set out a strategy."""
    boards = queries.boards(by=request.user, on=clock.today(), at=clock.now())
    form = forms.StrategyForm(request.POST or None, boards=boards)

    def change(said: dict) -> Any:
        board = next(one for one in boards if str(one.pk) == said.pop("board"))
        return operations.set_out_strategy(board=board, **said, **told(request))

    return asked_plainly(request, form, change, heading="Set out a strategy", back=reverse("early_help:strategies"),
                         done="The strategy is set out. Add its priorities.", to=_page_of)  # fmt: skip


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("A priority of a strategy")
def priority_new(request: HttpRequest, strategy_id: int) -> HttpResponse:
    """This function will add something to change."""
    one = queries.strategy_of(strategy_id, by=request.user)
    return asked_plainly(
        request, forms.PriorityForm(request.POST or None),
        lambda said: operations.add_priority(one, **said, **told(request)),
        heading="Add a priority", caption=one.name, back=_page_of(one), done="The priority is added.",
    )  # fmt: skip


@requires(Permission.EARLY_HELP_AUTHORISE)
@keeps_draft("How a priority goes")
def priority_progress(request: HttpRequest, priority_id: int) -> HttpResponse:
    """This function will say how a priority goes."""
    one = queries.priority_of(priority_id, by=request.user)
    return asked_plainly(
        request, forms.ProgressForm(request.POST or None),
        lambda said: operations.say_progress(one, **said, **told(request)),
        heading="How does it go?", caption=one.title, back=_page_of(one.strategy),
        done="Recorded. The board reads it.", told=one.change,
    )  # fmt: skip


@requires(Permission.MEETING_RUN)
def to_board(request: HttpRequest, strategy_id: int) -> HttpResponse:
    """This function will put what the board receives on the agenda of a meeting."""
    one = queries.strategy_of(strategy_id, by=request.user)
    meetings = queries.meetings_ahead(one, by=request.user, at=clock.now())
    form = forms.BoardForm(request.POST or None, meetings=meetings)

    def change(said: dict) -> Any:
        chosen = next(each for each in meetings if str(each.pk) == said["meeting"])
        return operations.put_before_board(one, meeting=chosen, by=request.user, at=clock.now())

    return asked_plainly(
        request, form, change, heading="Put it before the board", caption=one.board.name, back=_page_of(one),
        submit="Put on the agenda", done="The board's standing items and their figures are on the agenda.",
        told="" if meetings else "No meeting of the board is planned. Call one first, on the page of the board.",
    )  # fmt: skip


@requires(Permission.BODY_SET_UP)
@require_POST
def stand(request: HttpRequest, strategy_id: int) -> HttpResponse:
    """This function will have the board receive the strategy, its measures and its contracts at every meeting."""
    one = queries.strategy_of(strategy_id, by=request.user)
    try:
        made = operations.stand_before_board(one, **told(request))
    except (UnableToHelp, UnableToStand) as problem:
        messages.info(request, str(problem))
    else:
        messages.success(request, f"{plural(len(made), 'standing item')} of the board set.")
    return redirect(_page_of(one))
