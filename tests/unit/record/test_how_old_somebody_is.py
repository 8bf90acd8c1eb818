"""How old somebody is on a day is told in one way: who died grows no older, and who is not born is expected."""

from datetime import date
from types import SimpleNamespace

import pytest
from django.template import engines

from tests.structure.code import PACKAGE

LIFE = '{% from "record/life.html" import life %}{{ life(person, on) }}'
THE_ONE = PACKAGE / "record/jinja2/record/life.html"


@pytest.mark.parametrize(
    ("born", "died", "expected", "told"),
    [
        (date(2014, 4, 3), None, None, "8 years"),
        (date(2014, 4, 3), date(2016, 1, 2), None, "died 2 January 2016, aged 20 months"),
        (date(2014, 4, 3), date(2022, 10, 1), None, "8 years"),
        (None, date(2016, 1, 2), None, "died 2 January 2016"),
        (None, None, date(2022, 12, 1), "expected 1 December 2022"),
        (None, None, None, "age not known"),
    ],
)
def test_who_died_grows_no_older(born, died, expected, told):
    person = SimpleNamespace(date_of_birth=born, died_on=died, expected_on=expected)
    said = engines["jinja2"].from_string(LIFE).render({"person": person, "on": date(2022, 9, 30)})
    assert said == told


def test_no_page_tells_an_age_in_another_way():
    pages = [path for path in PACKAGE.rglob("jinja2/**/*.html") if "| age(" in path.read_text()]
    assert pages == [THE_ONE]
