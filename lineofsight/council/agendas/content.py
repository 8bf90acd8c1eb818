"""What a pack says: its front sheet, its agenda, the papers the public may see, and the manifest of their figures."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from lineofsight.bodies.models import ItemPaper, Meeting
from lineofsight.council.agendas.models import AgendaItem, Attachment
from lineofsight.council.agendas.notice import notice
from lineofsight.council.membership.models import CouncilBody
from lineofsight.council.membership.roster import roster
from lineofsight.papers.frozen import thawed
from lineofsight.snapshots.manifest import figure_manifest
from lineofsight.web.words import moment

FORMAT = "line-of-sight-pack/1"
HELP = (
    "If you need this in another form, or help at the meeting, ask democratic services. Anybody may film, record or"
    " report on the meeting while it is open to the public."
)


def content(
    meeting: Meeting, *, at: datetime, published_by: str, items: list[AgendaItem] | None = None
) -> dict[str, Any]:
    """This function will return all that a meeting's pack says, as it would be frozen at the moment `at`.

    Nothing of a withheld item is in it but its title and why: not its description, papers nor files.
    """
    council_body = CouncilBody.objects.select_related("body__successor").get(body=meeting.body_id)
    day = timezone.localdate(meeting.starts_at)
    told = roster(council_body, on=day).told()
    agenda, papers = _agenda(list(items_of(meeting)) if items is None else items)
    given = notice(published_on=timezone.localdate(at), meeting_on=day)
    return {
        "format": FORMAT,
        "authority": settings.LINEOFSIGHT_AUTHORITY_NAME,
        "body": {"slug": told["slug"], "name": told["name"], "kind": told["kind"]},
        "meeting": {
            "starts_at": timezone.localtime(meeting.starts_at).isoformat(),
            "when": moment(meeting.starts_at),
            "place": meeting.place,
            "is_virtual": meeting.is_virtual,
        },
        "published_at": at.isoformat(),
        "published_by": published_by,
        "notice": {"clear_days": given.clear_days, "is_enough": given.is_enough, "sentence": given.sentence},
        "members": told["members"],
        "vacancies": told["vacancies"],
        "help": HELP,
        "agenda": agenda,
        "papers": papers,
        "manifest": _manifest(papers),
    }


def _agenda(items: list[AgendaItem]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The items in their order, and the papers of those that the public may see."""
    before = ItemPaper.objects.filter(item__in=[one.item_id for one in items]).select_related("paper").order_by("pk")
    held: dict[int, list[Any]] = {}
    for row in before:
        held.setdefault(row.item_id, []).append(row.paper)
    agenda, papers = [], []
    for one in items:
        open_papers = [] if one.withheld else held.get(one.item_id, [])
        agenda.append(_item(one, open_papers))
        papers += [{"item": one.item.number, "digest": paper.digest, "said": thawed(paper)} for paper in open_papers]
    return agenda, papers


def items_of(meeting: Meeting) -> Any:
    """This function will return the items of a meeting's agenda, in order, that are not confidential to a seat."""
    rows = AgendaItem.objects.filter(item__meeting=meeting, item__is_confidential=False, item__child=None)
    return rows.select_related("item").prefetch_related("attachments").order_by("item__number")


def _item(one: AgendaItem, papers: list[Any]) -> dict[str, Any]:
    return {
        "number": one.item.number,
        "title": one.item.title,
        "kind": one.kind,
        "description": "" if one.withheld else one.description,
        "brought_by": one.item.owner,
        "is_late": one.is_late,
        "urgent_reason": one.urgent_reason,
        "withheld": one.why_withheld if one.withheld else "",
        "papers": [{"slug": paper.slug, "title": paper.title} for paper in papers],
        "attachments": [] if one.withheld else _attachments(one),
    }


def _attachments(one: AgendaItem) -> list[dict[str, Any]]:
    """Its files in the order they were put with it: the public's address of a file counts its place."""
    return [_attachment(file) for file in sorted(one.attachments.all(), key=lambda file: file.pk)]


def _attachment(file: Attachment) -> dict[str, Any]:
    return {
        "title": file.title,
        "made_by": file.made_by,
        "words": file.words,
        "name": file.file_name,
        "sha256": file.sha256,
        "size": file.size,
    }


def _manifest(papers: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of every paper as one list, each once."""
    manifests = [paper["said"]["manifest"] for paper in papers]
    figures = {one["id"]: one for manifest in manifests for one in manifest["figures"]}
    return {**figure_manifest([]), "figures": list(figures.values())}
