"""What is said of risks stands in the chronology as it was known on a day, and is found by its words."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lineofsight.record.models import Risk, SearchedText
from lineofsight.record.operations.risks import judge_risks, move_risks
from lineofsight.record.queries.chronology import chronology
from lineofsight.record.textsearch.keeping import rebuild
from tests.factories.access import make_user
from tests.factories.plans import OPENED, make_risk
from tests.factories.record import PersonFactory, moment, open_step

pytestmark = pytest.mark.django_db
OVER = OPENED + timedelta(days=30)


@pytest.fixture
def risk() -> Risk:
    """A risk that was named, carried to another step, and ended there."""
    named = make_risk(words="He comes in hungry.", source="His school")
    step = open_step(kind="child_in_need_plan", child=named.child, on=OPENED, clocks=())
    make_risk(step, words="Hungry again.")
    judge_risks(step, said={named.pk: ("ended", "Breakfast club.")}, by=make_user("social_worker"), at=moment(OVER, 12))
    return named


def events(child, *, as_at: date) -> list[tuple[str, str]]:
    found = chronology(child, as_at=as_at, kinds=frozenset({"risk"}))
    return [(event.title, event.text) for event in reversed(found)]


def test_the_chronology_tells_of_a_risk_as_far_as_it_was_known(risk):
    named = ("Risk named: Neglect", "He comes in hungry.")
    again = ("Risk told of again: Neglect", "Hungry again.")
    assert events(risk.child, as_at=OPENED - timedelta(days=1)) == []
    assert events(risk.child, as_at=OVER - timedelta(days=1)) == [named, again]
    assert events(risk.child, as_at=OVER) == [named, again, ("No longer a risk: Neglect", "Breakfast club.")]


def test_what_was_said_of_a_risk_is_found_and_leads_to_the_record(risk, sign_in):
    client = sign_in("social_worker")
    html = client.get(reverse("record:text_search"), {"words": "hungry"}).content.decode()
    assert "2 texts found" in html
    assert "Risk: Neglect" in html
    assert reverse("record:chronology", kwargs={"pk": risk.child_id}) in html
    assert "Plans and risks" in html


def test_reading_every_text_again_finds_the_same(risk):
    columns = ("child", "kind", "table", "row", "title", "text", "happened_on", "author")
    before = set(SearchedText.objects.values_list(*columns))
    assert rebuild() == len(before)
    assert set(SearchedText.objects.values_list(*columns)) == before


def test_a_risk_moved_to_another_child_is_found_on_their_record_alone():
    risk, other = make_risk(words="He comes in hungry."), PersonFactory()
    step, before = risk.found_in, risk.child
    step.child = other
    step.save()
    move_risks(step, before=before, by=make_user("social_worker"), at=moment(OPENED, 15))
    assert {text.child for text in SearchedText.objects.filter(text__contains="hungry")} == {other}
