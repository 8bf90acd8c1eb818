"""Add, change, move and remove the blocks of a draft."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.papers.forms import BlockForm, HeadingForm, ListForm, TextForm
from lineofsight.papers.operations import blocks
from lineofsight.papers.operations.drafting import UnableToChangePaper
from lineofsight.papers.queries import block_for, desk_paper
from lineofsight.papers.views.common import found
from lineofsight.web import clock
from lineofsight.web.asking import posted
from lineofsight.web.numbers import number_in

FORMS: dict[str, type[BlockForm]] = {"heading": HeadingForm, "text": TextForm, "list": ListForm}
CONTENTS: dict[str, Callable[[dict[str, Any]], blocks.Content]] = {
    "heading": lambda said: blocks.heading(said["text"], level=int(said["level"])),
    "text": lambda said: blocks.text(said["text"]),
    "list": lambda said: blocks.list_of(said["text"], is_numbered=said["marks"] == "numbers"),
}


@requires(Permission.PAPER_WRITE)
@keeps_draft("A part of a paper")
@found
def add(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """This function will ask for a heading, text or a list, and add it: at the end, or after the block `?after=`."""
    if kind not in FORMS:
        raise Http404("There is no such kind of block.")
    paper = desk_paper(slug, by=request.user)
    form = FORMS[kind](posted(request))
    if form.is_valid():
        try:
            after = block_after(request, slug)
            content = CONTENTS[kind](form.cleaned_data)
            made = blocks.add_block(paper, content=content, by=request.user, at=clock.now(), after=after)
            return redirect(address_of(slug, made.pk))
        except UnableToChangePaper as problem:
            form.refuse(problem)
    return render(request, "papers/block.html", {"form": form, "paper": paper, "kind": kind, "is_new": True})


@requires(Permission.PAPER_WRITE)
@keeps_draft("A part of a paper")
@found
def edit(request: HttpRequest, slug: str, block_id: int) -> HttpResponse:
    """This function will change a heading, some text or a list. A figure has a page of its own."""
    block = block_for(slug, block_id, by=request.user)
    if block.kind not in FORMS:
        return redirect("papers:edit_figure", slug=slug, block_id=block_id)
    form = FORMS[block.kind](posted(request), initial=_initial(block))
    if form.is_valid():
        try:
            content = CONTENTS[block.kind](form.cleaned_data)
            blocks.edit_block(block, content=content, seen=form.revision, by=request.user, at=clock.now())
            return redirect(address_of(slug, block_id))
        except UnableToChangePaper as problem:
            form.refuse(problem)
    context = {"form": form, "paper": block.paper, "kind": block.kind, "is_new": False}
    return render(request, "papers/block.html", context)


@requires(Permission.PAPER_WRITE)
@require_POST
@found
def move(request: HttpRequest, slug: str, block_id: int) -> HttpResponse:
    """This function will move a block one place up or down."""
    block = block_for(slug, block_id, by=request.user)
    try:
        blocks.move_block(block, up=request.POST.get("way") == "up", by=request.user, at=clock.now())
    except UnableToChangePaper as problem:
        messages.error(request, str(problem))
    return redirect(address_of(slug, block_id))


@requires(Permission.PAPER_WRITE)
@require_POST
@found
def remove(request: HttpRequest, slug: str, block_id: int) -> HttpResponse:
    """This function will remove a block."""
    block = block_for(slug, block_id, by=request.user)
    try:
        blocks.remove_block(block, by=request.user, at=clock.now())
        messages.success(request, f"Block {block.position} was removed.")
    except UnableToChangePaper as problem:
        messages.error(request, str(problem))
    return redirect("papers:compose", slug=slug)


def block_after(request: HttpRequest, slug: str) -> Any:
    """This function will return the block named by `?after=`, or None to add at the end. Raises NoPaper."""
    after = request.GET.get("after", "")
    number = number_in(after)
    return block_for(slug, number, by=request.user) if number is not None else None


def address_of(slug: str, block_id: int) -> str:
    """This function will return the address of a block on the page where its paper is written."""
    return f"{reverse('papers:compose', args=[slug])}#block-{block_id}"


def _initial(block: Any) -> dict[str, Any]:
    return {
        "text": block.text,
        "level": str(block.level),
        "marks": "numbers" if block.is_numbered else "bullets",
        "seen": block.revision,
    }
