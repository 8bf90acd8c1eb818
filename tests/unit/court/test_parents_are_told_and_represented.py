"""F1 and F3: who represents each parent, and the letter of issue as it was sent."""

import pytest

from lineofsight.letters.queries import first_words
from lineofsight.service.court.forms.parents import LawyersForm
from lineofsight.service.court.models import CareProceedings, PreProceedings
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.hearings import list_hearing
from lineofsight.service.court.operations.issuing import LETTER_OF_ISSUE, record_letter_of_issue
from lineofsight.service.court.operations.lawyers import Represented, say_who_represents, together_answer
from lineofsight.service.court.operations.pre_proceedings import end_pre_proceedings
from tests.factories.access import make_user
from tests.factories.court import DAY, at, issued, opened, sent_letter, when
from tests.factories.record import PersonFactory, RelationshipFactory

pytestmark = pytest.mark.django_db
MUM = Represented(name="Mum", answer="Y", lawyer="Fenn and Partners, 01632 960 400")
DAD = Represented(name="Dad", answer="N")


def say(steps, *people):
    say_who_represents(steps=steps, people=people, **when())


@pytest.mark.parametrize(
    "answers, together", [("YY", "Y"), ("YN", "N"), ("YU", "U"), ("U", "U"), ("NU", "N"), ("", "U")]
)
def test_f1_all_parents_together_have_a_lawyer_only_where_each_has(answers, together):
    assert together_answer(answers) == together


def test_f1_each_parent_of_each_child_is_said_and_can_be_said_again():
    steps = opened("pre_proceedings", PersonFactory(), PersonFactory())
    say(steps, MUM, DAD)
    assert PreProceedings.objects.filter(is_represented="N").count() == 2
    say(steps[:1], Represented(name="Dad", answer="Y"))
    assert list(steps[0].representation.values_list("name", "answer").order_by("pk")) == [("Mum", "Y"), ("Dad", "Y")]
    assert [PreProceedings.objects.get(pk=step.pk).is_represented for step in steps] == ["Y", "N"]


@pytest.mark.parametrize("people, sentence", [
    ([], "at least one parent"),
    ([Represented(name=" ", answer="Y")], "name of the parent"),
    ([Represented(name="Mum", answer="")], "Say whether Mum has"),
    ([Represented(name="Mum", answer="N", lawyer="Fenn")], "Either Mum has a lawyer"),
])  # fmt: skip
def test_f1_what_is_not_whole_is_refused(people, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        say(opened("pre_proceedings"), *people)


def test_f1_proceedings_begin_with_what_was_heard():
    steps = opened("pre_proceedings")
    say(steps, MUM)
    [care] = end_pre_proceedings(steps=steps, outcome="issue", decision="Not enough changed.", **when())
    assert care.representation.get().lawyer == MUM.lawyer
    assert CareProceedings.objects.get(pk=care.pk).is_represented == "Y"


def test_f1_the_form_asks_about_each_parent_that_is_recorded():
    [step] = opened("pre_proceedings")
    mum = RelationshipFactory(child=step.child, kind="mother").relative
    RelationshipFactory(child=step.child, kind="grandparent")
    form = LawyersForm(step=step, by=make_user("social_worker"), at=at(DAY), on=DAY)
    asked = [field.label for name, field in form.fields.items() if name.startswith("answer_")]
    assert asked == [f"Has {mum.name} a lawyer?"]


def test_f3_the_letter_of_issue_is_kept_as_it_was_sent():
    [step] = issued()
    letter = sent_letter(step, template=LETTER_OF_ISSUE)
    record_letter_of_issue(steps=[step], letter=letter, sent_on=DAY, **when())
    row = CareProceedings.objects.get(pk=step.pk)
    assert (row.letter, row.letter_on) == (letter, DAY)
    with pytest.raises(UnableToRecord, match="was sent on 5 July 2021"):
        record_letter_of_issue(steps=[step], letter=letter, sent_on=DAY, **when())


def test_f3_the_letter_before_proceedings_is_not_the_letter_of_issue():
    [step] = issued()
    with pytest.raises(UnableToRecord, match="Issue the letter first"):
        record_letter_of_issue(steps=[step], letter=sent_letter(step), sent_on=DAY, **when())


def test_f3_the_letter_of_issue_is_filled_from_the_case():
    steps = opened("pre_proceedings")
    [care] = end_pre_proceedings(steps=steps, outcome="issue", decision="The drinking went on.", **when())
    words = {"template": LETTER_OF_ISSUE, "recipient": "Mum", "by": make_user("social_worker"), "on": DAY}
    _, body, step = first_words(care.child, **words)
    assert step == care
    assert "The drinking went on." in body
    assert "[court's case number]" in body
    issued_step = issued()[0]
    list_hearing(steps=[issued_step], kind="cmh", listed_at=at(DAY), by=make_user("social_worker"), at=at(DAY))
    _, body, _ = first_words(issued_step.child, **words)
    assert "WX21C00012" in body
    assert "Case management hearing, 5 July 2021" in body
