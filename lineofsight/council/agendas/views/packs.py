"""A pack on screen: publish it, overrule what was found in it, read it, and take it out as a PDF."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from lineofsight.access.gate import requires
from lineofsight.access.permissions import Permission
from lineofsight.council.agendas import forms
from lineofsight.council.agendas.operations import packs as operations
from lineofsight.council.agendas.pdf import front, item_words, member_lines
from lineofsight.council.agendas.queries import packs as queries
from lineofsight.council.agendas.verification import thawed
from lineofsight.council.agendas.views.agendas import address
from lineofsight.council.membership.queries.bodies import meeting_of_council
from lineofsight.drafts.keeping import keeps_draft
from lineofsight.papers import markup
from lineofsight.papers.links import figure_address
from lineofsight.papers.pdf import UnableToPrint, facts
from lineofsight.record.views import forming
from lineofsight.web import clock
from lineofsight.web.asking import posted


@requires(Permission.COUNCIL_RUN)
@keeps_draft("Why a pack is published nonetheless")
def overrule(request: HttpRequest, meeting_id: int, finding: str) -> HttpResponse:
    """This function will overrule something found in a pack, by name and with why."""
    page = queries.agenda_page(meeting_id, by=request.user, at=clock.now())
    found = next((one for one in page.findings if one.key == finding), None)
    if found is None:
        messages.info(request, "That is no longer found: it was mended, or overruled already.")
        return redirect(address(meeting_id))
    form = forms.OverruleForm(posted(request))

    def do() -> None:
        operations.overrule(
            meeting=page.meeting, key=finding, **form.cleaned_data, by=request.user, at=clock.now()
        )  # fmt: skip

    return forming.asked(
        request, form, do, refused=operations.UnableToPublishPack, heading="Publish nonetheless", told=str(found),
        caption=str(page.meeting), back=address(meeting_id), done="It is overruled in your name.", submit="Overrule",
    )  # fmt: skip


@require_POST
@requires(Permission.COUNCIL_RUN)
def publish(request: HttpRequest, meeting_id: int) -> HttpResponse:
    """This function will publish the pack of a meeting."""
    meeting = meeting_of_council(meeting_id, by=request.user)
    try:
        made = operations.publish_pack(meeting=meeting, by=request.user, at=clock.now())
    except operations.UnableToPublishPack as problem:
        messages.error(request, str(problem))
        return redirect(address(meeting_id))
    messages.success(request, "The pack is published. It stays as it is.")
    return redirect("agendas:pack", pack_slug=made.slug)


@requires(Permission.COUNCIL_READ)
def pack(request: HttpRequest, pack_slug: str) -> HttpResponse:
    """This function will show a published pack: its front sheet, its agenda, and its papers."""
    found = queries.pack_known_to(pack_slug, by=request.user)
    said = thawed(found)
    shown = {
        "pack": found,
        "said": said,
        "front": front(said),
        "members": member_lines(said),
        "papers": [(paper, facts(paper["said"])) for paper in said["papers"]],
        "item_words": item_words,
        "words": markup.html,
        "figure_address": figure_address,
    }
    return render(request, "agendas/pack.html", shown)


@requires(Permission.COUNCIL_READ)
def pack_pdf(request: HttpRequest, pack_slug: str) -> HttpResponse:
    """This function will send the PDF of a published pack."""
    queries.pack_known_to(pack_slug, by=request.user)
    try:
        made = queries.taken_out(pack_slug, by=request.user, at=clock.now())
    except UnableToPrint as error:
        messages.error(request, str(error))
        return redirect("agendas:pack", pack_slug=pack_slug)
    named = {"Content-Disposition": f'attachment; filename="{pack_slug}.pdf"', "Cache-Control": "private, max-age=3600"}
    return HttpResponse(made, content_type="application/pdf", headers=named)
