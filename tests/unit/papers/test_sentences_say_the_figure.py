"""Each kind of figure is said in plain sentences, and what is held back is never said."""

from datetime import date

import pytest

from lineofsight.measures import MEASURES
from lineofsight.papers.facts import Facts, Line
from lineofsight.papers.phrases import PHRASES, phrase
from lineofsight.papers.sentences import sentence

JULY = {"start": date(2021, 7, 1), "last": date(2021, 7, 31)}
HIDDEN = Line(records=None, is_hidden=True)


def months(*lines: Line | tuple) -> tuple[Line, ...]:
    made = []
    for number, numbers in enumerate(lines, start=5):
        period = date(2021, number, 1)
        records, met, value = (None, None, None) if numbers is None else numbers
        made.append(Line(records=records, met=met, value=value, period=period, is_hidden=numbers is None))
    return tuple(made)


def groups(**lines: tuple | None) -> tuple[Line, ...]:
    made = []
    for name, numbers in lines.items():
        records, met, value = numbers or (None, None, None)
        made.append(Line(records=records, met=met, value=value, group=name, is_hidden=numbers is None))
    return tuple(made)


def facts(measure: str, *lines: Line, total: Line | None = None, **more) -> Facts:
    about = MEASURES[measure]
    details = {"title": about.title, "kind": about.kind.name, "unit": about.unit, "by": "", **JULY, **more}
    return Facts(measure=measure, lines=tuple(lines), total=total or lines[0], **details)


@pytest.mark.parametrize(
    "measure, line, said",
    [
        (
            "AS01",
            Line(records=214, met=203, value=95),
            "Of 214 assessments finished in July 2021, 203 (95%) took no more than 45 working days from their start.",
        ),
        (
            "AS01",
            Line(records=1, met=1, value=100),
            "Of 1 assessment finished in July 2021, 1 (100%) took no more than 45 working days from their start.",
        ),
        ("FD01", Line(records=1204, value=1204), "There were 1,204 contacts received in July 2021."),
        ("FD01", Line(records=1, value=1), "There was 1 contact received in July 2021."),
        (
            "AS06",
            Line(records=214, value=38.5),
            "Half of 214 assessments finished in July 2021 took 38.5 working days or fewer (the median).",
        ),
        (
            "AS02",
            Line(records=40, met=6, value=15),
            "Of 40 assessments open at the end of 31 July 2021, 6 (15%) had been open for more than 45 working days.",
        ),
        ("FD08", Line(records=0, value=0), "There were no referrals received in July 2021."),
        (
            "AS01",
            HIDDEN,
            "It can't be shown how many of the assessments finished in July 2021 took no more than 45 working days"
            " from their start: some numbers are so small that they are held back, so that no child can be identified.",
        ),
        (
            "FD08",
            HIDDEN,
            "The number of referrals received in July 2021 is too small to show in full, "
            "so that no child can be identified.",
        ),
    ],
)
def test_a_single_number(measure, line, said):
    assert sentence(facts(measure, line)) == said


def test_a_rounded_count_is_said_to_be_about():
    rounded = facts("AS01", Line(records=215, met=205, value=95), is_rounded=True)
    assert sentence(rounded).startswith("Of about 215 assessments finished in July 2021, about 205 (95%) took")


@pytest.mark.parametrize(
    "measure, lines, said",
    [
        (
            "AS01",
            months((100, 60, 60), (100, 80, 80), (200, 190, 95)),
            "In May 2021, 60% of 100 assessments finished took no more than 45 working days from their start; "
            "in July 2021, 95% of 200 did. All the other months lay between the two.",
        ),
        (
            "FD01",
            months((300, None, 300), (250, None, 250)),
            "In May 2021, there were 300 contacts received; in June 2021, there were 250.",
        ),
        (
            "AS06",
            months((10, None, 40), (12, None, 38), (11, None, 41)),
            "In May 2021, half of 10 assessments finished took 40 working days or fewer (the median); in July "
            "2021, 41 working days. The highest was 41 working days in July 2021 and the lowest 38 working days in "
            "June 2021.",
        ),
        (
            "FD01",
            months((9, None, 9), (9, None, 9), (9, None, 9)),
            "In May 2021, there were 9 contacts received; in July 2021, there were 9. "
            "It was the same in every month shown.",
        ),
        (
            "AS01",
            months((100, 60, 60), None, None),
            "In May 2021, 60% of 100 assessments finished took no more than 45 working days from their start. "
            "2 of the 3 numbers are not shown, so that no child can be identified.",
        ),
    ],
)
def test_a_series(measure, lines, said):
    total = Line(records=1000, met=500, value=50)
    assert sentence(facts(measure, *lines, total=total, by="month", start=date(2021, 5, 1))) == said


def test_a_breakdown_says_the_whole_and_its_range():
    teams = groups(North=(100, 90, 90), South=(100, 95, 95), East=None, West=None)
    said = sentence(facts("AS01", *teams, total=Line(records=210, met=192, value=91), by="team"))
    assert said == (
        "Of 210 assessments finished in July 2021, 192 (91%) took no more than 45 working days from their start. "
        "By team, it ranged from 90% (North) to 95% (South). "
        "2 of the 4 numbers are not shown, so that no child can be identified."
    )


def test_categories_are_said_by_how_common_they_are():
    outcomes = {
        "Early help": (40, None, 40),
        "New referral": (60, None, 60),
        "Advice": (30, None, 30),
        "Other": (5, None, 5),
    }
    said = sentence(facts("FD03", *groups(**outcomes), total=Line(records=135, value=135), by="category"))
    assert said == (
        "Of 135 contacts with an outcome in July 2021, the most common outcomes were New referral (60), Early help "
        "(40) and Advice (30)."
    )


@pytest.mark.parametrize("by", ["", "month", "team", "category"])
@pytest.mark.parametrize("measure", ["AS01", "AS02", "AS06", "FD01", "FD03"])
def test_nothing_hidden_is_ever_said(measure, by):
    hidden = Line(records=None, is_hidden=True, period=date(2021, 7, 1) if by == "month" else None, group="North")
    said = sentence(facts(measure, hidden, hidden, total=hidden, by=by))
    assert "None" not in said
    assert "so that no child can be identified" in said


@pytest.mark.parametrize("code", sorted(MEASURES))
def test_every_measure_has_words_of_its_own(code):
    about = MEASURES[code]
    words = PHRASES[code]
    assert words.one != words.many
    assert bool(words.did) == about.kind.is_proportion, (
        "what those that met it did is said of proportions, and only of them"
    )


def test_a_measure_without_words_is_said_by_its_title():
    words = phrase(code="ZZ99", title="Children seen", is_proportion=True)
    assert words.did == "met the measure “children seen”"
