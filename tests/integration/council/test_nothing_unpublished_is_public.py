"""Every public address, visited by nobody signed in, tells what was published and nothing else."""

from datetime import date, time
from itertools import product

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.access.gate import PUBLIC
from lineofsight.access.routes import routes
from lineofsight.bodies.models import Body
from lineofsight.bodies.operations.minutes import write_minute
from lineofsight.council.agendas.models import AgendaItem, Attachment, Pack
from lineofsight.council.agendas.operations.items import Withheld, describe
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.decisions.models import Decision, PlanEntry
from lineofsight.council.membership.operations.bodies import publish_body
from lineofsight.council.minutes.models import PublishedMinutes
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.council.programme.models import Review
from lineofsight.council.programme.operations.following import publish_review
from lineofsight.council.programme.operations.reviewing import begin_review
from lineofsight.council.public_site.oparl import EMPTY, LISTS
from lineofsight.council.questions.models import Question
from lineofsight.council.questions.operations.replying import publish_question
from lineofsight.council.schedule.operations.calling import call_meetings
from lineofsight.council.schedule.operations.moving import publish_schedule
from tests.factories.council import (
    AT,
    IN_TIME,
    before,
    clerk,
    council_meeting,
    file_of_others,
    make_agenda_item,
    make_attachment,
    make_council_body,
    minuted,
    planned_meeting,
    published_report,
    ready_meeting,
    scrutiny_parts,
    seat,
)
from tests.factories.decisions import make_decision, make_entry
from tests.factories.questions import make_question, say
from tests.factories.reviews import TODAY, approved, chosen, make_review, make_suggestion, submitted, with_evidence

pytestmark = pytest.mark.django_db
SECRET = "Thistledown"  # noqa: S105 (a word that was published nowhere)
KEPT = Withheld(how="confidential", reason="A court ordered it.")
ROUTES = [route for route in routes() if (route.name or "").startswith("public_site:")]


@pytest.fixture
def town():
    """Publish one of everything, and write the secret into everything that is not published."""
    by = clerk()
    meeting = ready_meeting(by=by)
    panel = meeting.body.of_council
    publish_body(council_body=panel, by=by, on=AT.date(), at=AT)
    kept = make_agenda_item(meeting, kind="scrutiny_report", title="A contract", withheld=KEPT, by=by,
                            description=f"With {SECRET}")  # fmt: skip
    report = published_report(*scrutiny_parts(Summary=f"{SECRET} asks."), title=f"{SECRET} terms",
                              for_body=meeting.body.name)  # fmt: skip
    before(kept, report, by=by)
    _publish_with_files(meeting, kept, by=by)
    describe(agenda_item=kept, description=SECRET, withheld=Withheld(), by=by, at=IN_TIME)
    held = minuted(council_meeting(panel, by=by, starts_at=AT.replace(day=20)), items=1, by=by)
    publish_draft(meeting=held, by=by, at=AT)
    write_minute(item=held.items.first(), text=SECRET, by=by, at=AT)
    seat(panel, f"{SECRET} Moss", seat="co_opted", by=by)
    _unpublished(panel, by=by)
    make_decision(by=by, entry=make_entry(by=by))
    make_entry(by=by, title=f"{SECRET} homes", published_on=None)
    make_decision(by=by, entry=make_entry(by=by, title="Homes nearby"), published_on=None, decided=SECRET)
    told = {"body": panel.body, "by": by, "at": IN_TIME}
    call_meetings(days=[date(2022, 3, 1)], hour=time(10), place="Room 1", **told)
    publish_schedule(**told)
    call_meetings(days=[date(2022, 4, 5)], hour=time(10), place=SECRET, **told)
    question = make_question(by=by, body=panel.body)
    publish_question(question=question, by=by, at=AT)
    say(question, "answer", by=by, text=SECRET)
    make_question(by=by, body=panel.body, text=f"{SECRET}?")
    _scrutiny(panel, by=by)
    return panel


def _publish_with_files(meeting, kept, *, by):
    """A pack with a file of others, and files that it does not come with: of a withheld item, and put there later."""
    make_attachment(kept, by=by, file=file_of_others(secret=SECRET))
    shown = make_agenda_item(meeting, kind="spoken", title="The hub", by=by)
    make_attachment(shown, by=by)
    publish_pack(meeting=meeting, by=by, at=IN_TIME)
    make_attachment(shown, by=by, file=file_of_others(secret=f"{SECRET} later"))


def _scrutiny(panel, *, by):
    """A review that was published and learnt more since, and suggestions, programmes and reviews that were not."""
    review = with_evidence(make_review(by=by, body=panel.body), by=by)
    publish_review(review, by=by, at=AT)
    with_evidence(review, by=by, heard=SECRET)
    make_suggestion(by=by, body=panel.body, title=SECRET)
    submitted(chosen(make_suggestion(by=by, body=panel.body, title=f"{SECRET} next", year=2022), by=by), by=by)
    other = make_council_body(by=by, name="Place panel", slug="place").body
    unpublished = chosen(make_suggestion(by=by, body=other, title="Homes"), by=by)
    approved(submitted(unpublished, by=by), by=by, board=Body.objects.get(kind="scrutiny_board"))
    begin_review(unpublished, aim=SECRET, question=SECRET, report_on=TODAY, on=TODAY, by=by, at=AT)


def _unpublished(panel, *, by):
    """A body, an agenda and minutes that nobody published."""
    make_council_body(by=by, name=f"{SECRET} panel", slug="unpublished")
    ahead = planned_meeting(panel, by=by, starts_at=AT.replace(month=11))
    make_agenda_item(ahead, kind="spoken", title=f"{SECRET} ahead", by=by)
    minuted(council_meeting(panel, by=by, starts_at=AT.replace(day=19)), items=1, by=by)


def values():
    """Every value that a public address could hold, of what was published and of what was not."""
    packs = list(Pack.objects.values_list("slug", flat=True))
    minutes = list(PublishedMinutes.objects.values_list("slug", flat=True))
    guessed = ["unpublished", "unpublished-2021-09-21", "children-and-young-peoples-scrutiny-panel-2021-11-22"]
    return {
        "body_slug": ["children-and-young-peoples-scrutiny-panel", "unpublished"],
        "pack_slug": [*packs, *guessed],
        "minutes_slug": [*minutes, *guessed, "children-and-young-peoples-scrutiny-panel-2021-09-19"],
        "entry_id": list(PlanEntry.objects.values_list("pk", flat=True)),
        "list_name": [*LISTS, *EMPTY],
        "meeting_at": [
            f"2021-{month}-{day}t{hour}00" for month in ("09", "11") for day in range(19, 23) for hour in ("09", "10")
        ],
        "question_id": list(Question.objects.values_list("pk", flat=True)),
        "item": list(range(AgendaItem.objects.count() + 2)),
        "place": list(range(Attachment.objects.count() + 2)),
        "review_id": list(Review.objects.values_list("pk", flat=True)),
        "decision_id": list(Decision.objects.values_list("pk", flat=True)),
    }


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_what_a_public_address_tells(route, town):
    visitor, told = Client(), 0
    held = values()
    for address in (reverse(route.name, args=args) for args in product(*(held[name] for name in route.parameters))):
        response = visitor.get(address)
        assert response.status_code in (200, 404)
        assert SECRET.encode() not in response.content, address
        told += response.status_code == 200
    assert told, "Nothing of what was published is told."


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_it_is_public_and_only_read(route, town):
    assert route.declared == PUBLIC
    value = [values()[name][0] for name in route.parameters]
    assert Client().post(reverse(route.name, args=value)).status_code == 405


def test_only_what_was_published_is_found(town):
    home = Client().get(reverse("public_site:home")).content.decode()
    assert town.body.name.replace("'", "&#39;") in home
    shown = Client().get(reverse("public_site:body", args=[town.slug])).content.decode()
    assert shown.count("Agenda and papers") == 1
    assert shown.count("Draft minutes") == 1
    assert Client().get(reverse("public_site:body", args=["unpublished"])).status_code == 404


def test_the_feed_names_what_was_published(town):
    feed = Client().get(reverse("public_site:feed", args=[town.slug]))
    assert feed["Content-Type"].startswith("application/atom+xml")
    assert feed.content.decode().count("<entry>") == 2


def test_the_pack_is_read_as_a_page_and_as_a_file(town):
    slug = Pack.objects.get().slug
    page = Client().get(reverse("public_site:pack", args=[slug])).content.decode()
    assert "Families wait less." in page
    assert "Not for publication: confidential. A court ordered it." in page
    assert Client().get(reverse("public_site:pack_pdf", args=[slug])).content.startswith(b"%PDF")
