"""How old somebody is on a day is told in one way: who died grows no older, and who is not born is expected."""

import re
from datetime import date
from types import SimpleNamespace

import pytest
from django.template import engines

from lineofsight.record.life import born as born_in_words
from tests.structure.code import PACKAGE

LIFE = '{% from "record/life.html" import life %}{{ life(person, on) }}'
TODAY, TOMORROW = date(2022, 9, 30), date(2022, 10, 1)
BORN, DIED = date(2014, 4, 3), date(2016, 1, 2)
THE_PAGE, THE_CODE = PACKAGE / "record/jinja2/record/life.html", PACKAGE / "record/life.py"


@pytest.mark.parametrize(
    ("born", "died", "expected", "told", "above"),
    [
        (BORN, None, None, "8 years", "3 April 2014 (8 years)"),
        (BORN, DIED, None, "died 2 January 2016, aged 20 months", "3 April 2014, died 2 January 2016"),
        (BORN, TOMORROW, None, "8 years", "3 April 2014 (8 years)"),
        (None, DIED, None, "died 2 January 2016", "Date of birth not known, died 2 January 2016"),
        (None, None, date(2022, 12, 1), "expected 1 December 2022", "Expected 1 December 2022"),
        (None, None, None, "age not known", "Date of birth not known"),
    ],
)
def test_who_died_grows_no_older(born, died, expected, told, above):
    person = SimpleNamespace(date_of_birth=born, died_on=died, expected_on=expected)
    said = engines["jinja2"].from_string(LIFE).render({"person": person, "on": TODAY})
    assert (said, born_in_words(person, on=TODAY)) == (told, above)


def test_no_page_tells_an_age_in_another_way():
    pages = [path for path in PACKAGE.rglob("jinja2/**/*.html") if "| age(" in path.read_text()]
    code = [path for path in PACKAGE.rglob("*.py") if re.search(r"import .*\bage\b", path.read_text())]
    assert (pages, code) == ([THE_PAGE], [THE_CODE])
