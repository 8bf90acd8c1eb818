"""The agenda of a meeting of the council as it stands, what is found in it, and its packs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.allowing import may_run
from lineofsight.bodies.models import Item, Meeting
from lineofsight.council.agendas.checks.finding import PackFinding
from lineofsight.council.agendas.coming import Coming, coming
from lineofsight.council.agendas.content import items_of
from lineofsight.council.agendas.kinds import ITEM_KINDS
from lineofsight.council.agendas.models import AgendaItem, Attachment, Overruling, Pack
from lineofsight.council.agendas.notice import Notice, notice
from lineofsight.council.agendas.operations.attaching import published_files
from lineofsight.council.agendas.operations.packs import drafted, open_findings
from lineofsight.council.agendas.published import printed_pack
from lineofsight.council.agendas.verification import thawed
from lineofsight.council.membership.queries.bodies import meeting_of_council


class NoSuchItem(Http404):
    """There is no such item on an agenda of the council, or no such pack."""


@dataclass(frozen=True)
class AgendaPage:
    """The agenda of a meeting as democratic services see it: what would be published, what is found, its packs.

    `unknown` are items of the meeting that nobody said the kind of: they are not in the pack until somebody does.
    `coming` is what comes onto it by itself when it is published. `kept` are the files that a pack was published with:
    they are not taken away. `outdated` is when and where the pack that stands names it, as far as that was changed.
    """

    meeting: Meeting
    said: dict[str, Any]
    items: list[AgendaItem]
    unknown: list[Item]
    findings: list[PackFinding]
    overruled: list[Overruling]
    packs: list[Pack]
    notice: Notice
    coming: list[Coming]
    kept: set[int]
    outdated: list[str]
    can_run: bool


def agenda_page(meeting_id: int, *, by: Any, at: datetime) -> AgendaPage:
    """This function will return the agenda of a meeting. Raises NotAllowed and NoSuchCouncilBody."""
    meeting = meeting_of_council(meeting_id, by=by)
    check(by, Permission.COUNCIL_RUN)
    items = list(items_of(meeting))
    found = drafted(meeting, by=by, at=at, items=items)
    known = {one.item_id for one in items}
    return AgendaPage(
        meeting=meeting,
        said=found.said,
        items=items,
        unknown=list(meeting.items.filter(is_confidential=False, child=None).exclude(pk__in=known).order_by("number")),
        findings=open_findings(found),
        overruled=list(meeting.overruled.select_related("overruled_by").order_by("overruled_at", "pk")),
        packs=list(meeting.council_packs.defer("frozen").order_by("-number")),
        notice=notice(published_on=timezone.localdate(at), meeting_on=timezone.localdate(meeting.starts_at)),
        coming=coming(meeting, at=at),
        kept=_kept(meeting, items),
        outdated=_outdated(meeting, found.said["meeting"]),
        can_run=may_run(by, kind=meeting.body.kind) and not meeting.is_locked and meeting.status != "cancelled",
    )


def _outdated(meeting: Meeting, now: dict[str, Any]) -> list[str]:
    """When and where the pack that stands says the meeting is, as far as that is otherwise now."""
    pack = meeting.council_packs.order_by("-number").first()
    if pack is None:
        return []
    said = thawed(pack)["meeting"]
    return [said[key] for key in ("when", "place") if said[key] != now[key]]


def _kept(meeting: Meeting, items: list[AgendaItem]) -> set[int]:
    """The files of these items that a pack was published with; packs are read only where an item has a file."""
    files = [(one.item.number, file) for one in items for file in one.attachments.all()]
    if not files:
        return set()
    published = published_files(meeting)
    return {file.pk for number, file in files if (number, file.sha256) in published}


def attachment(pk: int, *, by: Any) -> Attachment:
    """This function will return a file of others with an item. Raises NotAllowed and NoSuchItem."""
    found = Attachment.objects.filter(pk=pk).first()
    if found is None:
        check(by, Permission.COUNCIL_RUN)
        raise NoSuchItem("There is no such file.")
    found.agenda_item = agenda_item(found.agenda_item_id, by=by)
    return found


def agenda_item(pk: int, *, by: Any) -> AgendaItem:
    """This function will return an item of an agenda. Raises NotAllowed and NoSuchItem."""
    check(by, Permission.COUNCIL_RUN)
    found = AgendaItem.objects.select_related("item__meeting__body__of_council").filter(pk=pk).first()
    if found is None:
        raise NoSuchItem("There is no such item.")
    return found


def item_of_meeting(pk: int, *, by: Any) -> Item:
    """This function will return an item of a meeting of the council that is no item of its agenda yet."""
    check(by, Permission.COUNCIL_RUN)
    rows = Item.objects.filter(meeting__body__of_council__isnull=False, is_confidential=False, child=None)
    found = rows.select_related("meeting__body").filter(pk=pk).first()
    if found is None:
        raise NoSuchItem("There is no such item.")
    return found


@dataclass(frozen=True)
class PackPart:
    """What the page of a meeting says of its pack."""

    meeting: Meeting
    pack: Pack | None
    can_run: bool


def pack_part(meeting: Meeting, *, by: Any, at: datetime) -> PackPart | None:
    """This function will return the pack of a council's meeting that stands now; nothing for others and who may not."""
    if not meeting.body.declared.meets_in_public or not by.can(Permission.COUNCIL_READ):
        return None
    pack = meeting.council_packs.defer("frozen").order_by("-number").first()
    return PackPart(meeting, pack, may_run(by, kind=meeting.body.kind))


def pack_known_to(slug: str, *, by: Any) -> Pack:
    """This function will return a published pack. Raises NotAllowed and NoSuchItem."""
    check(by, Permission.COUNCIL_READ)
    found = Pack.objects.select_related("meeting__body").filter(slug=slug).first()
    if found is None:
        raise NoSuchItem("No such pack was published.")
    return found


def taken_out(slug: str, *, by: Any, at: datetime) -> bytes:
    """This function will return the PDF of a published pack, and write in the audit that it was taken out.

    `by` is None at the server's command line. Raises NotAllowed, NoPack, AlteredPaper and UnableToPrint.
    """
    if by is not None:
        check(by, Permission.COUNCIL_READ)
    made = printed_pack(slug)
    audit.record(
        by=by, at=at, action=audit.Action.EXPORT, subject=f"agendas.pack:{slug}",
        username="" if by else "command line", detail={"file": "pdf"},
    )  # fmt: skip
    return made


def template_of(one: AgendaItem) -> str:
    """This function will return the template that papers of an item's kind follow, or nothing."""
    return ITEM_KINDS[one.kind].template
