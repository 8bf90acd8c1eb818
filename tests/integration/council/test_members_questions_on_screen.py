"""What minutes promise is kept as a question, answered by its owner and published; councillors read."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from lineofsight.bodies.operations.minutes import write_minute
from lineofsight.council.questions.models import Question
from lineofsight.council.questions.operations.replying import publish_question
from lineofsight.papers.operations.blocks import figure_block
from lineofsight.web import clock
from tests.factories.access import make_user, signed_in
from tests.factories.council import AT, clerk, council_meeting, make_agenda_item, make_council_body
from tests.factories.papers import make_figure, make_published
from tests.factories.questions import make_question

pytestmark = pytest.mark.django_db
PROMISED = "Members asked how many. The figure would be provided in due course. Members noted it."


def address(name, *args):
    return reverse(f"questions:{name}", args=args)


def body(response):
    assert response.status_code == 200
    return response.content.decode()


def day(name, on):
    return {f"{name}_day": on.day, f"{name}_month": on.month, f"{name}_year": on.year}


@pytest.fixture
def promised():
    by = clerk()
    item = make_agenda_item(
        council_meeting(make_council_body(by=by), by=by), kind="spoken", title="Justice", by=by
    ).item
    write_minute(item=item, text=PROMISED, by=by, at=AT)
    return item


def test_what_minutes_promise_is_kept_as_a_question(promised, sign_in):
    client = sign_in("democratic_services")
    shown = body(client.get(address("questions")))
    assert "“The figure would be provided in due course.”" in shown
    said = {"text": "How many does youth justice know?", "asked_by": "Councillor Ada Thorne", "account": "outside",
            "owner": "Head of youth justice", **day("due_on", date(2021, 10, 5))}  # fmt: skip
    kept = body(client.post(address("question_of_item", promised.pk), said, follow=True))
    assert "Head of youth justice" in kept
    assert Question.objects.get().asked_on == date(2021, 9, 21)
    assert "would be provided" not in body(client.get(address("questions")))


def test_its_owner_answers_with_a_figure_and_it_is_published(sign_in):
    owner, figure = make_user("director"), make_figure()
    make_published(figure_block(figure, presentation="sentence"))
    question = make_question(account=owner, owner="")
    client = signed_in(owner)
    said = {"kind": "answer", "text": "Nearly all are in time.", "figures": "nothing"}
    assert "There is no figure of the number nothing" in body(client.post(address("reply", question.pk), said))
    shown = body(client.post(address("reply", question.pk), {**said, "figures": figure.pk}, follow=True))
    assert "Nearly all are in time." in shown
    assert "95%" in shown
    clerk_ = sign_in("democratic_services")
    assert "It was last published on" in body(clerk_.post(address("publish", question.pk), follow=True))
    public = body(sign_in("councillor").get(reverse("public_site:question", args=[question.pk])))
    assert "Nearly all are in time." in public


def test_a_question_asked_outside_a_meeting(sign_in):
    panel = make_council_body()
    said = {"text": "How many?", "asked_by": "Councillor Ada Thorne", "account": "outside", "owner": "Director",
            "body": panel.slug, **day("due_on", date(2060, 1, 5)), **day("asked_on", date(2021, 9, 1))}  # fmt: skip
    client = sign_in("democratic_services")
    assert "Say which body asks" in body(client.post(address("question_new"), {**said, "body": ""}))
    body(client.post(address("question_new"), said, follow=True))
    assert Question.objects.get().body == panel.body


def test_somebody_else_answers_for_it(sign_in):
    question, director = make_question(), make_user("director")
    client = sign_in("democratic_services")
    assert "Say who answers for it" in body(client.post(address("hand_over", question.pk), {"account": "outside"}))
    assert director.name in body(
        client.post(address("hand_over", question.pk), {"account": director.pk}, follow=True)
    )  # fmt: skip


def test_who_does_not_answer_for_it_is_told_so(sign_in):
    question, client = make_question(), sign_in("councillor")
    shown = body(client.get(address("question", question.pk)))
    assert "It is overdue since 10 August 2021" in shown
    assert "Answer it" not in shown
    assert "Only who answers for a question" in body(client.get(address("reply", question.pk), follow=True))
    assert client.get(address("question", 99999)).status_code == 404


@pytest.mark.parametrize("name", ["questions", "question"])
def test_pages_ask_few_queries(name, promised, sign_in):
    made = [make_question(body=promised.meeting.body, text=f"How many {number}?") for number in range(12)]
    client = sign_in("democratic_services")
    where = address(name, *([made[0].pk] if name == "question" else []))
    body(client.get(where))
    with CaptureQueriesContext(connection) as asked:
        body(client.get(where))
    assert len(asked) <= 15


def test_the_public_reads_that_an_answer_is_overdue(monkeypatch):
    question = make_question()
    publish_question(question=question, by=clerk(), at=AT)
    for today, overdue in ((question.due_on, False), (question.due_on + timedelta(days=1), True)):
        monkeypatch.setattr(clock, "today", lambda today=today: today)
        listed = body(Client().get(reverse("public_site:questions")))
        assert ("Overdue: it was to be answered by" in listed) is overdue
        one = body(Client().get(reverse("public_site:question", args=[question.pk])))
        assert ("It is overdue." in one) is overdue
