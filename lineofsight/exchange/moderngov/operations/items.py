"""The items of an imported meeting: their titles, words and addresses of papers, what was said and resolved."""

from datetime import datetime

from lineofsight.bodies.models import Item, Meeting
from lineofsight.bodies.operations.minutes import resolve, write_minute
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.items import Withheld, describe, put_on
from lineofsight.exchange.moderngov.kinds import ITEMS, first_of
from lineofsight.exchange.moderngov.models import Imported, ImportRun
from lineofsight.exchange.moderngov.reading import Entry, MeetingRead
from lineofsight.exchange.moderngov.report import Report

RESTRICTED = "Restricted at the source, which does not say by which paragraph."


def write_items(
    meeting: Meeting, *, read: MeetingRead, run: ImportRun, report: Report, where: str, at: datetime
) -> None:  # fmt: skip
    """This function will write the items of a meeting and, once it was held, their minutes."""
    here = {row.number: row.item for row in _rows(meeting, run)}
    numbers = [f"{read.number}:{entry.number}" for entry in read.entries]
    pairs = zip(read.entries, numbers, strict=True)
    kept = [_item(meeting, entry, here.get(number), number=number, run=run, at=at) for entry, number in pairs]
    gone = [item for number, item in here.items() if number not in numbers]
    for item in gone:
        report.leave(f"{where}, {item.title}", "The source has this item no longer.", "Look whether it stays here.")
    _in_order(meeting, [*kept, *gone])
    for entry, item in zip(read.entries, kept, strict=True):
        if meeting.status == Meeting.Status.HELD:
            _minutes(item, entry, run=run, at=at)
        elif entry.minutes or entry.resolved:
            report.not_read(
                f"{where}, {entry.title}",
                "It has minutes, and the meeting is not one that was held.",
                "Look at the source what became of the meeting.",
            )


def _rows(meeting: Meeting, run: ImportRun) -> list[Imported]:
    rows = Imported.objects.filter(source=run.source, kind="item", item__meeting=meeting)
    return list(rows.select_related("item__of_agenda").order_by("item__number"))


def _item(
    meeting: Meeting, entry: Entry, item: Item | None, *, number: str, run: ImportRun, at: datetime
) -> Item:  # fmt: skip
    """The item as it stands here now. Its number at the source is that of the meeting too: items move to another."""
    withheld = Withheld(how="confidential", reason=RESTRICTED) if entry.is_restricted else Withheld()
    words = _words(entry, run)
    if item is None:
        made = put_on(
            meeting=meeting, kind=_kind(meeting, entry), title=entry.title, description=words, withheld=withheld,
            by=run.by, at=at,
        ).item  # fmt: skip
        Imported.objects.create(
            source=run.source, kind="item", number=number, item=made, first_read_at=at, run=run
        )  # fmt: skip
        return made
    if item.title != entry.title:
        item.title = entry.title
        item.save(update_fields=["title"])
    if _said(item.of_agenda) != (words, withheld.how):
        describe(agenda_item=item.of_agenda, description=words, withheld=withheld, by=run.by, at=at)
    return item


def _said(agenda_item: AgendaItem) -> tuple[str, str]:
    return agenda_item.description, agenda_item.withheld


def _kind(meeting: Meeting, entry: Entry) -> str:
    if found := first_of(ITEMS, entry.title):
        return found
    report = "executive_report" if meeting.body.kind == "executive" else "scrutiny_report"
    return report if entry.documents else "spoken"


def _words(entry: Entry, run: ImportRun) -> str:
    """What the agenda says of an item. Its papers are not copied: their addresses at the source stand here."""
    told = [f"Imported from {run.source}, where it is item {entry.shown}."]
    told += [f"It stands under “{entry.under}”."] if entry.under else []
    told += [entry.text] if entry.text else []
    told += [f"Paper at the source: {one.title}, {one.address}" for one in entry.documents]
    return "\n".join(told)


def _in_order(meeting: Meeting, items: list[Item]) -> None:
    """Numbers run as at the source. They are unique in a meeting, so first they make way."""
    if [item.number for item in items] == list(range(1, len(items) + 1)):
        return
    for start in (10_000, 1):
        for place, item in enumerate(items):
            item.number = start + place
            item.save(update_fields=["number"])


def _minutes(item: Item, entry: Entry, *, run: ImportRun, at: datetime) -> None:
    before = getattr(item, "minute", None)
    if entry.minutes and (before is None or before.text != entry.minutes):
        write_minute(item=item, text=entry.minutes, by=run.by, at=at)
    stands = list(item.resolutions.order_by("number").values_list("kind", "text"))
    if entry.resolved and stands != [(one.kind, one.text) for one in entry.resolved]:
        item.resolutions.all().delete()
        for one in entry.resolved:
            resolve(item=item, kind=one.kind, text=one.text, by=run.by, at=at)
