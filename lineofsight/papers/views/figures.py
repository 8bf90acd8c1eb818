"""Add a figure to a draft, and change one: look at it first."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.papers import markup
from lineofsight.papers.forms import SINGLE, FigureForm
from lineofsight.papers.links import figure_address
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.operations.figures import UnableToTakeFigure, Wanted, add_figure, preview, replace_figure
from lineofsight.papers.queries import block_for, desk_paper
from lineofsight.papers.views.blocks import address_of, block_after
from lineofsight.papers.views.common import found
from lineofsight.snapshots.queries import NoSnapshot, latest_snapshot, snapshot_choices
from lineofsight.web import clock
from lineofsight.web.asking import posted

PROBLEMS = (UnableToTakeFigure, UnableToChangePaper)


@requires(Permission.PAPER_WRITE)
@found
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """This function will ask for a figure, show it, and add it: at the end, or after the block `?after=`."""
    paper = desk_paper(slug, by=request.user)
    form = FigureForm(posted(request), snapshots=snapshot_choices(), initial=_usual())
    shown = None
    if form.is_valid():
        wanted, at = Wanted(**form.wanted()), clock.now()
        try:
            if "preview" in request.POST:
                shown = preview(wanted=wanted, by=request.user, at=at)
            else:
                made = add_figure(paper, wanted=wanted, by=request.user, at=at, after=block_after(request, slug))
                return redirect(address_of(slug, made.pk))
        except PROBLEMS as problem:
            form.refuse(problem)
    return _page(request, form=form, paper=paper, shown=shown, is_new=True)


@requires(Permission.PAPER_WRITE)
@found
def edit(request: HttpRequest, slug: str, block_id: int) -> HttpResponse:
    """This function will put another figure, or another way of showing it, in a block."""
    block = block_for(slug, block_id, by=request.user)
    form = FigureForm(posted(request), snapshots=snapshot_choices(), initial=_now(block))
    shown = None
    if form.is_valid():
        wanted, at = Wanted(**form.wanted()), clock.now()
        try:
            if "preview" in request.POST:
                shown = preview(wanted=wanted, by=request.user, at=at)
            else:
                replace_figure(block, wanted=wanted, seen=form.revision, by=request.user, at=at)
                return redirect(address_of(slug, block_id))
        except PROBLEMS as problem:
            form.refuse(problem)
    return _page(request, form=form, paper=block.paper, shown=shown, is_new=False)


def _page(request: HttpRequest, *, form: FigureForm, paper: Any, shown: Any, is_new: bool) -> HttpResponse:
    context = {
        "form": form,
        "paper": paper,
        "shown": shown,
        "is_new": is_new,
        "words": markup.html,
        "figure_address": figure_address,
    }
    return render(request, "papers/figure.html", context)


def _usual() -> dict[str, Any]:
    """This function will suggest the month that the latest snapshot ends in."""
    try:
        latest = latest_snapshot()
    except NoSnapshot:
        return {}
    return {"snapshot": latest.slug, "start": latest.as_at.replace(day=1), "end": latest.as_at}


def _now(block: Any) -> dict[str, Any]:
    """This function will return what a block's figure was made from, for the form."""
    if block.figure is None:
        return {"seen": block.revision}
    params = block.figure.params
    return {
        "seen": block.revision,
        "measure_code": block.figure.measure_code,
        "snapshot": block.figure.snapshot.slug,
        "start": date.fromisoformat(params["from"]),
        "end": date.fromisoformat(params["to"]),
        "grouped_by": params["by"] or SINGLE,
        "presentation": block.presentation,
        "caption": block.caption,
    }
