"""A question has an owner and a day; it waits until it is answered, and comes onto the next agenda once overdue."""

from datetime import date, datetime, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.bodies import end_body
from lineofsight.council.agendas.coming import coming
from lineofsight.council.agendas.models import AgendaItem
from lineofsight.council.agendas.operations.packs import publish_pack
from lineofsight.council.agendas.pdf import item_words
from lineofsight.council.agendas.published import published_pack
from lineofsight.council.questions.models import Question, Reply
from lineofsight.council.questions.operations.asking import UnableToAsk, hand_over, usual_day
from lineofsight.council.questions.operations.replying import publish_question
from lineofsight.council.questions.overdue import TITLE
from lineofsight.council.questions.published import published_question, published_questions
from lineofsight.council.questions.tables import stands
from lineofsight.papers.operations.blocks import figure_block
from tests.factories.access import make_user
from tests.factories.council import (
    AT,
    IN_TIME,
    clerk,
    make_agenda_item,
    make_council_body,
    planned_meeting,
    ready_meeting,
)
from tests.factories.papers import make_figure, make_published
from tests.factories.questions import ASKED, DUE, make_question, say
from tests.factories.record import LONDON

pytestmark = pytest.mark.django_db
LATER = date(2021, 9, 1)


@pytest.mark.parametrize(
    ("asked_on", "due_on"),
    [
        (date(2021, 7, 27), date(2021, 8, 10)),
        (date(2021, 8, 20), date(2021, 9, 6)),  # the summer bank holiday is 30 August
        (date(2022, 9, 12), date(2022, 9, 27)),  # the funeral of the Queen is 19 September
    ],
)
def test_the_usual_day_is_ten_working_days_on(asked_on, due_on):
    assert usual_day(asked_on) == due_on


REPLIES = [
    # what is said one after the other, how it stands at the end, or why the last is refused
    ([], "Overdue by 42 days"),
    ([("holding", LATER)], "Overdue by 20 days"),
    ([("holding", date(2021, 10, 1))], "Waits, with a holding answer"),
    ([("answer", None)], "Answered 10 Aug 2021"),
    ([("holding", LATER), ("answer", None)], "Answered 10 Aug 2021"),
    ([("answer", None), ("correction", None)], "Answered 10 Aug 2021"),
    ([("correction", None)], UnableToAsk),
    ([("answer", None), ("answer", None)], UnableToAsk),
    ([("answer", None), ("holding", LATER)], UnableToAsk),
    ([("holding", None)], UnableToAsk),
    ([("holding", DUE)], UnableToAsk),
    ([("holding", LATER), ("holding", LATER)], UnableToAsk),
]


@pytest.mark.parametrize(("said", "ends"), REPLIES)
def test_what_is_said_to_a_question(said, ends):
    question, last = make_question(), len(said) - 1
    for place, (kind, due_on) in enumerate(said):
        if ends is UnableToAsk and place == last:
            with pytest.raises(UnableToAsk):
                say(question, kind, due_on=due_on)
            assert Reply.objects.count() == last
            return
        say(question, kind, due_on=due_on)
    question.refresh_from_db()
    assert stands(question, on=date(2021, 9, 21)) == ends
    assert question.first_due_on == DUE


@pytest.mark.parametrize(
    ("said", "field"),
    [({"text": " "}, "text"), ({"asked_by": ""}, "asked_by"), ({"owner": ""}, "owner"),
     ({"due_on": ASKED - timedelta(days=1)}, "due_on")],
)  # fmt: skip
def test_a_question_that_is_not_kept(said, field):
    with pytest.raises(UnableToAsk) as refused:
        make_question(**said)
    assert refused.value.field == field
    assert not Question.objects.exists()


def test_who_answers_for_it_may_answer_and_nobody_else():
    owner, other = make_user("head_of_service"), make_user("head_of_service")
    question = make_question(account=owner, owner="")
    assert question.owner == owner.name
    with pytest.raises(NotAllowed):
        say(question, "answer", by=other)
    assert say(question, "answer", by=owner).given_by == owner.name


def test_it_is_handed_over_until_it_is_answered():
    question, owner = make_question(), make_user("director")
    assert hand_over(question=question, owner="", account=owner, by=clerk(), at=AT).owner == owner.name
    say(question, "answer", by=owner)
    with pytest.raises(UnableToAsk, match="answered already"):
        hand_over(question=question, owner="Somebody", by=clerk(), at=AT)


def test_an_answer_rests_on_figures_that_were_published():
    question, figure = make_question(), make_figure()
    with pytest.raises(UnableToAsk, match="stands in no published paper") as refused:
        say(question, "answer", figures=[figure])
    assert refused.value.field == "figures"
    make_published(figure_block(figure, presentation="sentence"))
    say(question, "answer", figures=[figure, figure])
    told = publish_question(question=question, by=clerk(), at=AT).content["replies"][0]["figures"]
    assert [one["id"] for one in told] == [figure.pk]
    assert "95%" in told[0]["sentence"]


def titles(pack):
    return [one["title"] for one in published_pack(pack.slug)["agenda"]]


def test_what_is_overdue_comes_onto_the_next_agenda_by_itself():
    by, meeting = clerk(), ready_meeting()
    make_question(by=by, body=meeting.body)
    make_question(by=by, body=meeting.body, text="How many children had a short break?", due_on=date(2021, 12, 1))
    say(make_question(by=by, body=meeting.body, text="Who visits the homes?"), "answer", by=by)
    pack = publish_pack(meeting=meeting, by=by, at=IN_TIME)
    assert titles(pack) == ["Apologies for absence", "Early help", TITLE]
    told = published_pack(pack.slug)["agenda"][-1]["description"]
    assert told == (
        "How many children does youth justice know? Asked by Councillor Ada Thorne on 27 July 2021; "
        "Head of youth justice was to answer by 10 August 2021."
    )
    assert not AgendaItem.objects.get(item__title=TITLE).is_late


def test_it_is_there_once_and_up_to_date_in_a_later_pack():
    by, meeting = clerk(), ready_meeting()
    first = make_question(by=by, body=meeting.body)
    make_question(by=by, body=meeting.body, text="How many children had a short break?")
    publish_pack(meeting=meeting, by=by, at=IN_TIME)
    say(first, "answer", by=by)
    make_agenda_item(meeting, kind="spoken", title="Snow", urgent_reason="Schools close tomorrow.", by=by)
    later = publish_pack(meeting=meeting, by=by, at=IN_TIME.replace(day=16))
    assert titles(later).count(TITLE) == 1
    told = next(one for one in published_pack(later.slug)["agenda"] if one["title"] == TITLE)
    assert "short break" in told["description"]
    assert "does youth justice know" not in told["description"]


def test_each_question_that_is_overdue_is_a_line_of_its_own():
    by, meeting = clerk(), ready_meeting()
    for text in ("How many have a short break?", "How many wait?"):
        make_question(by=by, body=meeting.body, text=text)
    pack = publish_pack(meeting=meeting, by=by, at=IN_TIME)
    told = next(one for one in published_pack(pack.slug)["agenda"] if one["title"] == TITLE)
    assert [line.split("?")[0] for line in item_words(told)] == ["How many have a short break", "How many wait"]


def test_what_comes_by_itself_comes_before_what_closes_the_agenda():
    by, meeting = clerk(), ready_meeting()
    for kind in ("urgent", "next_meeting"):
        make_agenda_item(meeting, kind=kind, by=by)
    make_question(by=by, body=meeting.body)
    first = publish_pack(meeting=meeting, by=by, at=IN_TIME)
    assert titles(first)[-3:] == [TITLE, "Any other urgent items", "Date of the next meeting"]
    numbers = [one["number"] for one in published_pack(first.slug)["agenda"]]
    assert numbers == sorted(numbers)


def test_what_comes_once_a_pack_is_published_leaves_every_number_as_it_is():
    by, meeting = clerk(), ready_meeting()
    make_agenda_item(meeting, kind="next_meeting", by=by)
    first = titles(publish_pack(meeting=meeting, by=by, at=IN_TIME))
    make_question(by=by, body=meeting.body)
    make_agenda_item(meeting, kind="spoken", title="Snow", urgent_reason="Schools close tomorrow.", by=by)
    later = titles(publish_pack(meeting=meeting, by=by, at=IN_TIME.replace(day=16)))
    assert later[: len(first)] == first
    assert TITLE in later[len(first) :]


def test_what_follows_a_body_inherits_its_questions():
    by, at = clerk(), datetime(2021, 9, 1, 9, tzinfo=LONDON)
    before, after = make_council_body(by=by), make_council_body(by=by, slug="people")
    make_question(by=by, body=before.body)
    meeting = planned_meeting(after, by=by)
    assert coming(meeting, at=at) == []
    end_body(body=before.body, on=at.date(), by=by, at=at, successor=after.body)
    assert [one.title for one in coming(meeting, at=at)] == [TITLE]


def test_only_what_was_published_is_public():
    question = make_question()
    assert published_questions() == []
    assert published_question(question.pk) is None
    publish_question(question=question, by=clerk(), at=AT)
    say(question, "answer", text="There are 41.")
    assert published_question(question.pk)["replies"] == []
    publish_question(question=question, by=clerk(), at=AT)
    assert [one["replies"][0]["text"] for one in published_questions()] == ["There are 41."]
    assert published_questions("another-body") == []
