"""From when a record may go, by the schedule, for lives drawn one a line."""

from datetime import date

import pytest

from lineofsight.retention.schedule import RULES, Life, rule_for, schedule_markdown

BORN, ENDED, DIED = date(2000, 2, 29), date(2010, 6, 1), date(2012, 3, 4)
# born, died, last thing, looked after, helped -> rule, due
LIVES = [
    (BORN, None, ENDED, True, True, "looked-after", date(2075, 2, 28)),
    (BORN, DIED, ENDED, True, True, "looked-after", date(2027, 3, 4)),
    (None, None, ENDED, True, True, "looked-after", None),
    (BORN, None, ENDED, False, True, "helped", date(2025, 2, 28)),
    (BORN, None, date(2020, 6, 1), False, True, "helped", date(2026, 6, 1)),
    (None, None, ENDED, False, True, "helped", date(2035, 6, 1)),
    (BORN, None, ENDED, False, False, "contact-only", date(2013, 6, 1)),
    (BORN, None, None, False, False, "contact-only", None),
    (BORN, None, None, False, True, "helped", None),
]


@pytest.mark.parametrize("born, died, ended, looked_after, helped, rule, due", LIVES)
def test_the_first_rule_that_fits_decides(born, died, ended, looked_after, helped, rule, due):
    life = Life(born_on=born, died_on=died, ended_on=ended, was_looked_after=looked_after, was_helped=helped)
    assert rule_for(life).key == rule
    assert rule_for(life).due(life) == due


def test_the_reference_page_has_every_rule_and_says_what_is_ours():
    page = schedule_markdown()
    assert all(f"| `{rule.key}` |" in page for rule in RULES)
    assert page.count("| Local default |") == 2
    assert "Care Planning" in page
