"""The public finds what was published by words of it, and nothing by words of anything else."""

import pytest
from django.test import Client
from django.urls import reverse

from lineofsight.council.agendas.operations.items import describe
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.minutes.operations.publishing import publish_draft
from lineofsight.council.public_site.searching import search
from lineofsight.council.questions.operations.replying import publish_question
from tests.factories.council import (
    AT,
    IN_TIME,
    Withheld,
    before,
    clerk,
    council_meeting,
    make_agenda_item,
    minuted,
    published_report,
    ready_meeting,
    scrutiny_parts,
)
from tests.factories.decisions import make_decision, make_entry
from tests.factories.questions import make_question

pytestmark = pytest.mark.django_db
KEPT = Withheld(how="confidential", reason="A court ordered it.")


@pytest.fixture
def town():
    """Publish one of everything, and keep a word, Thistledown, out of what is public."""
    by, meeting = clerk(), ready_meeting()
    kept = make_agenda_item(meeting, kind="scrutiny_report", title="A contract", withheld=KEPT, by=by)
    report = published_report(*scrutiny_parts(Summary="Thistledown asks."), title="Terms", for_body=meeting.body.name)
    before(kept, report, by=by)
    publish_pack(meeting=meeting, by=by, at=IN_TIME)
    describe(agenda_item=kept, description="Thistledown", withheld=KEPT, by=by, at=IN_TIME)
    held = minuted(council_meeting(meeting.body.of_council, by=by, starts_at=AT.replace(day=20)), items=1, by=by)
    publish_draft(meeting=held, by=by, at=AT)
    publish_question(question=make_question(by=by, body=meeting.body), by=by, at=AT)
    make_question(by=by, body=meeting.body, text="What of Thistledown?")
    make_decision(by=by, entry=make_entry(by=by))


SEARCHES = [
    # what is typed, and the first words of the titles of what is found
    ("families wait", ["Agenda and papers"]),
    ("WAIT less", ["Agenda and papers"]),
    ("heard of matter", ["Minutes"]),
    ("youth justice", ["Question"]),
    ("Park Row", ["Decision"]),
    ("two houses", ["Forward plan"]),
    ("court ordered", ["Agenda and papers"]),
    ("Thistledown", []),
    ("families Thistledown", []),
    ("pieces", []),
    ("   ", []),
    ("", []),
]


@pytest.mark.parametrize(("typed", "titles"), SEARCHES)
def test_what_is_found(typed, titles, town):
    assert [one.title.split(":")[0] for one in search(typed)] == titles


@pytest.mark.parametrize("typed", ["%", "_", "<script>", "' OR 1=1 --", "\\", "é", "a" * 100])
def test_whatever_is_typed_is_only_looked_for(typed, town):
    answer = Client().get(reverse("public_site:search"), {"words": typed})
    assert answer.status_code == 200
    assert b"<script>alert" not in answer.content
    assert "Thistledown" not in answer.content.decode()


def test_it_says_where_and_shows_the_words_around(town):
    page = Client().get(reverse("public_site:search"), {"words": "youth justice"}).content.decode()
    assert "1 page with “youth justice”" in page
    assert "How many children does youth justice know?" in page
    assert "Try fewer words" in Client().get(reverse("public_site:search"), {"words": "zebra"}).content.decode()
