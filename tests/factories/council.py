"""Make bodies of the council, members and meetings for tests, by the operations that make them in life."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import pikepdf

from lineofsight.bodies.models import Attendance, Item, Meeting, Membership, StandingItem
from lineofsight.bodies.operations.meetings import call_meeting, record_attendance
from lineofsight.bodies.operations.minutes import write_minute
from lineofsight.bodies.operations.standing_items import put_paper_before, set_standing_item
from lineofsight.council.agendas.models import AgendaItem, Attachment, Pack
from lineofsight.council.agendas.operations.attaching import attach
from lineofsight.council.agendas.operations.items import Withheld, put_on
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.membership.models import CouncilBody, OfficeHolder
from lineofsight.council.membership.operations.appointing import Decided, appoint
from lineofsight.council.membership.operations.bodies import set_up_council_body
from lineofsight.council.membership.operations.holding import take_office
from lineofsight.council.minutes.models import PublishedMinutes
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.papers.models import Paper
from lineofsight.papers.operations.blocks import Content, add_block, heading, text
from lineofsight.papers.operations.drafts import create_paper
from lineofsight.papers.operations.publishing import publish
from tests.factories.access import make_user
from tests.factories.record import LONDON

BEGAN = date(2021, 5, 19)
AT = datetime(2021, 9, 22, 9, 0, tzinfo=LONDON)
HELD = datetime(2021, 9, 21, 10, 0, tzinfo=LONDON)
MEMBERS = ("Councillor Ada Thorne", "Councillor Bram Ulley", "Councillor Cass Verrin", "Councillor Dov Wexley")


def clerk() -> Any:
    """This function will make a democratic services officer."""
    return make_user("democratic_services")


def make_council_body(*, by: Any = None, members: tuple[str, ...] = MEMBERS, **said: Any) -> CouncilBody:
    """This function will set up a scrutiny panel of five places, with members in some of them."""
    by = by or clerk()
    usual = {"kind": "scrutiny_panel", "name": "Children and young people's scrutiny panel", "slug": "", "places": 5}
    usual |= {"remit": "Looks into help for children.", "least": 3, "cadence": "six_weekly", "on": BEGAN}
    made = set_up_council_body(**{**usual, **said}, by=by, at=AT)
    for name in members:
        seat(made, name, by=by)
    return made


def seat(council_body: CouncilBody, name: str, *, by: Any = None, seat: str = "member", on: date = BEGAN) -> Membership:
    """This function will put somebody in a place, as the annual meeting decided."""
    decided = Decided(written_in="Minutes of the annual meeting")
    return appoint(council_body=council_body, name=name, seat=seat, on=on, decided=decided, by=by or clerk(), at=AT)


def council_meeting(
    council_body: CouncilBody, *, by: Any = None, starts_at: datetime = HELD, away: tuple[str, ...] = ()
) -> Meeting:
    """This function will hold a meeting to which everybody came but those who are named."""
    by = by or clerk()
    meeting = call_meeting(body=council_body.body, starts_at=starts_at, place="Committee room 2", by=by, at=starts_at)
    rows = meeting.attendance.all()
    how = {row.pk: Attendance.How.ABSENT if row.name in away else Attendance.How.ATTENDED for row in rows}
    return record_attendance(meeting=meeting, how=how, by=by, at=max(AT, starts_at))


def make_office_holder(**said: Any) -> OfficeHolder:
    """This function will say who leads on children's services."""
    usual = {"office": "lead_member", "name": "Councillor Efa Yarrow", "on": BEGAN}
    return take_office(**{**usual, **said}, by=clerk(), at=AT)


WRITTEN = datetime(2021, 9, 9, 10, 0, tzinfo=LONDON)
IN_TIME = datetime(2021, 9, 13, 9, 0, tzinfo=LONDON)


def planned_meeting(council_body: CouncilBody, *, by: Any = None, starts_at: datetime = HELD) -> Meeting:
    """This function will call a meeting that was not held yet."""
    return call_meeting(
        body=council_body.body, starts_at=starts_at, place="Committee room 2", by=by or clerk(), at=WRITTEN
    )


def chaired_panel(*, by: Any = None) -> CouncilBody:
    """This function will set up a panel with a chair, so that nothing of its members is to be mended."""
    made = make_council_body(by=by)
    seat(made, "Councillor Zena Ash", by=by, seat="chair")
    return made


def make_agenda_item(meeting: Meeting, *, kind: str = "apologies", by: Any = None, **said: Any) -> AgendaItem:
    """This function will put an item on an agenda."""
    return put_on(meeting=meeting, kind=kind, by=by or clerk(), at=WRITTEN, **said)


def published_report(*contents: Content, title: str = "Early help", for_body: str, on: date | None = None) -> Paper:
    """This function will write and publish a paper for a meeting of the council."""
    writer, director = make_user("analyst"), make_user("director")
    paper = create_paper(
        title=title, report_of="Director of children's services", submitted_to=for_body,
        meeting_on=on or HELD.date(), by=writer, at=WRITTEN,
    )  # fmt: skip
    for content in contents:
        add_block(paper, content=content, by=writer, at=WRITTEN)
    return publish(paper, by=director, at=WRITTEN)


def scrutiny_parts(**instead: str) -> list[Content]:
    """This function will return every part of a scrutiny report, each with something to say."""
    said = {"Summary": "Families wait less.", "Introduction": "The panel asked.", "Evidence": "Officers told of it.",
            "Conclusions": "More is to be done.", **instead}  # fmt: skip
    return [block for name, words in said.items() for block in (heading(name), *([text(words)] if words else []))]


def before(item: AgendaItem, paper: Paper, *, by: Any = None) -> None:
    """This function will put a published paper before an item."""
    put_paper_before(item=item.item, paper=paper, by=by or clerk(), at=WRITTEN)


def ready_meeting(*, by: Any = None) -> Meeting:
    """This function will call a meeting whose pack can be published: apologies, and an item with its report."""
    by = by or clerk()
    meeting = planned_meeting(chaired_panel(by=by), by=by)
    make_agenda_item(meeting, by=by)
    item = make_agenda_item(meeting, kind="scrutiny_report", title="Early help", by=by)
    before(item, published_report(*scrutiny_parts(), for_body=meeting.body.name), by=by)
    return meeting


def make_pack(*, by: Any = None) -> Pack:
    """This function will publish the pack of a meeting in time."""
    by = by or clerk()
    return publish_pack(meeting=ready_meeting(by=by), by=by, at=IN_TIME)


def minuted(meeting: Meeting, *, items: int, by: Any) -> Meeting:
    """This function will write the minutes of a meeting that was held: apologies, and so many items after them."""
    make_agenda_item(meeting, by=by)
    for number in range(1, items + 1):
        make_agenda_item(meeting, kind="spoken", title=f"Matter {number}", by=by)
    for item in meeting.items.all():
        write_minute(item=item, text=f"Members heard of {item.title.lower()}.", by=by, at=AT)
    return meeting


def published_draft() -> PublishedMinutes:
    """This function will publish the minutes of a meeting as a draft."""
    by = clerk()
    return publish_draft(
        meeting=minuted(council_meeting(make_council_body(by=by), by=by), items=1, by=by), by=by, at=AT
    )


def update_of_panel() -> StandingItem:
    """This function will have an update come to a panel every six months."""
    by = clerk()
    said = {"title": "Update on early help", "measures": ["AS01"], "grouped_by": "", "months": 3, "every_months": 6}
    return set_standing_item(body=make_council_body(by=by).body, **said, on=BEGAN, by=by, at=AT)


def withheld_item() -> Item:
    """This function will hold a meeting with one item that the public may not hear."""
    by = clerk()
    held = council_meeting(make_council_body(by=by), by=by)
    kept = Withheld(how="confidential", reason="A court ordered it.")
    return make_agenda_item(held, kind="spoken", title="A contract", withheld=kept, by=by).item


def file_of_others(*, secret: str = "", name: str = "slides.pdf") -> BytesIO:
    """This function will make a PDF that somebody else could have sent, with a word in it that no page shows."""
    made = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made)
    made.write(f"\n%{secret}\n".encode())
    made.name, made.size = name, made.tell()
    made.seek(0)
    return made


def make_attachment(item: AgendaItem, *, by: Any = None, file: Any = None, **said: Any) -> Attachment:
    """This function will put a file of others with an item."""
    usual = {"title": "Slides of the hub", "made_by": "The hub", "words": "A picture of the room.\n\nTwelve desks."}
    return attach(agenda_item=item, file=file or file_of_others(), **{**usual, **said}, by=by or clerk(), at=WRITTEN)
