"""Numbers that a paper gives together are compared with one another."""

import pytest

from lineofsight.council.agendas.checks.sums import sum_problems, total_problem

SENTENCES = [
    # what a paper says, and the number it should have said: nothing where it agrees
    ("34 of 40 families said so (85%).", ""),
    ("34 of the 40 families said so, which is 85 per cent.", ""),
    ("34 of 40 families said so (80%).", "34 of 40 is 85%"),
    ("1 of 3 (33%).", ""),
    ("1 of 3 (34%).", "1 of 3 is 33%"),
    ("Children looked after fell from 702 to 539, which is 23.2%.", ""),
    ("Children looked after fell from 702 to 531, which is 23.2%.", "From 702 to 531 is 24.4%"),
    ("They fell from 645 to 539, as 66 came in and 172 left.", ""),
    ("They fell from 702 to 539, as 66 came in and 172 left.", "is 596, and it says 539"),
    ("71 young people at £3,200 a week cost £11.8m a year.", ""),
    ("71 young people at £3,200 a week cost £1.8m a year.", "about £11,814,400 a year"),
    ("4 children at £6,700 a week cost £1.4 million each year.", ""),
    ("From 2019 to 2021 there were 12 visits.", ""),
    ("We met 40 families, and 85% were glad.", ""),
    ("0 of 0 (0%).", ""),
]
LISTS = [
    (["Social workers: 12", "Early help: 20.5", "Police: 11", "Total: 43.5"], ""),
    (["Social workers: 12", "Early help: 20.5", "Police: 11", "Total: 43"], "add up to 43.5, and it says 43"),
    (["Health 10", "Schools 14", "Altogether 24"], ""),
    (["Health 10", "Schools 14", "Altogether 25"], "add up to 24, and it says 25"),
    (["Health", "Schools 14", "Total 25"], ""),
    (["We met 10 families", "They were glad"], ""),
    (["Total 5"], ""),
    ([], ""),
]


@pytest.mark.parametrize(("sentence", "found"), SENTENCES)
def test_a_sentence(sentence, found):
    told = list(sum_problems(sentence))
    assert bool(told) == bool(found), told
    assert found in " ".join(told)


@pytest.mark.parametrize(("lines", "found"), LISTS)
def test_a_list_with_its_total(lines, found):
    told = total_problem(lines)
    assert bool(told) == bool(found), told
    assert found in told
