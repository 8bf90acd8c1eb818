"""Packs and minutes as the public reads them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from lineofsight.council.agendas.pdf import front, item_words, member_lines
from lineofsight.council.agendas.published import printed_pack
from lineofsight.council.public_site.reading import public_file, public_minutes, public_pack
from lineofsight.papers import markup
from lineofsight.papers.pdf import facts
from lineofsight.web.declared import public


@public
@require_safe
def pack(request: HttpRequest, pack_slug: str) -> HttpResponse:
    """This function will show a published pack."""
    said = public_pack(pack_slug)
    shown = {
        "slug": pack_slug,
        "said": said,
        "front": front(said),
        "members": member_lines(said),
        "papers": [(paper, facts(paper["said"])) for paper in said["papers"]],
        "item_words": item_words,
        "words": markup.html,
        "figure_address": lambda _figure: "",
        "attached_address": lambda item, place: reverse("public_site:attached", args=[pack_slug, item, place]),
    }
    return render(request, "public_site/pack.html", shown)


@public
@require_safe
def pack_pdf(request: HttpRequest, pack_slug: str) -> HttpResponse:
    """This function will send the PDF of a published pack."""
    public_pack(pack_slug)
    named = {"Content-Disposition": f'inline; filename="{pack_slug}.pdf"', "Cache-Control": "public, max-age=3600"}
    return HttpResponse(printed_pack(pack_slug), content_type="application/pdf", headers=named)


@public
@require_safe
def attached(request: HttpRequest, pack_slug: str, item: int, place: int) -> HttpResponse:
    """This function will hand out a file of others that a published pack came with: a browser never runs it here."""
    name, content = public_file(pack_slug, item=item, place=place)
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "public, max-age=3600"
    return response


@public
@require_safe
def minutes(request: HttpRequest, minutes_slug: str) -> HttpResponse:
    """This function will show the published minutes of a meeting."""
    return render(request, "public_site/minutes.html", {"said": public_minutes(minutes_slug)})
