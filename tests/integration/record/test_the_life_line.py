"""The chronology shows the child's steps over time as a picture and as a table, as they were known on the day asked."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.record.queries.lifeline import life_line
from tests.factories.record import PersonFactory, open_step

pytestmark = pytest.mark.django_db


def test_the_picture_and_its_table_are_on_the_page(sign_in):
    child = open_step().child
    html = sign_in("social_worker").get(reverse("record:chronology", kwargs={"pk": child.pk})).content.decode()
    assert "Single assessment, 14 June 2021, open" in html
    assert "The life-line as a table" in html


def test_what_stopped_later_was_open_then_and_what_started_later_is_left_out(make_user):
    step = open_step(on=date(2021, 6, 14))
    step.stopped_on, step.stopped_by, step.outcome = date(2021, 7, 1), make_user(), "no_further_action"
    child = step.child
    assert life_line(child, steps=[step], as_at=date(2021, 6, 13)) is None
    assert life_line(child, steps=[step], as_at=date(2021, 6, 30)).bars[0].ended_on is None
    assert life_line(child, steps=[step], as_at=date(2021, 7, 1)).bars[0].ended_on == date(2021, 7, 1)


def test_nobody_without_steps_has_a_life_line(sign_in):
    page = sign_in("social_worker").get(reverse("record:chronology", kwargs={"pk": PersonFactory().pk}))
    assert "Life-line" not in page.content.decode()
