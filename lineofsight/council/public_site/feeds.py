"""What was published of a body, as an Atom feed: packs and minutes, the latest meeting first."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from lineofsight.council.public_site.reading import MeetingLine, public_body
from lineofsight.web.declared import public


@public
@require_safe
def of_body(request: HttpRequest, body_slug: str) -> HttpResponse:
    """This function will send the feed of a body."""
    page = public_body(body_slug)
    where = request.build_absolute_uri(reverse("public_site:body", args=[body_slug]))
    feed = Atom1Feed(
        title=page.said["name"], link=where, description=page.said["remit"], language="en-GB",
        feed_url=request.build_absolute_uri(),
    )  # fmt: skip
    for line in page.meetings:
        for name, title, slug in _entries(line):
            link = request.build_absolute_uri(reverse(f"public_site:{name}", args=[slug]))
            feed.add_item(
                title=f"{title}, {line.when}", link=link, description=f"{title} of {page.said['name']}",
                unique_id=link, updateddate=datetime.fromisoformat(line.starts_at),
            )  # fmt: skip
    return HttpResponse(feed.writeString("utf-8"), content_type=feed.content_type)


def _entries(line: MeetingLine) -> list[tuple[str, str, str]]:
    minutes = "Draft minutes" if line.is_draft else "Minutes"
    told = [("pack", "Agenda and papers", line.pack), ("minutes", minutes, line.minutes)]
    return [one for one in told if one[2]]
