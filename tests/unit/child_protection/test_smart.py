"""E4 (4): which actions are specific enough, drawn as a table."""

from datetime import date

import pytest

from lineofsight.service.child_protection.smart import PlannedStep, Wanted, what_is_not_smart

BEGAN = date(2021, 7, 29)
LATER = date(2021, 8, 12)


@pytest.mark.parametrize(
    "what, owner, due_on, wrong",
    [
        ("Take Isla to school every day by nine", "Mum", LATER, []),
        ("See Isla alone every ten working days", "Ada Marlpit, social worker", LATER, []),
        ("Take Isla to school every day by nine", "All", LATER, ["Owner"]),
        ("Take Isla to school every day by nine", "professionals", LATER, ["Owner"]),
        ("Take Isla to school every day by nine", "", LATER, ["Owner"]),
        ("Take Isla to school every day by nine", "Mum", None, ["Date"]),
        ("Take Isla to school every day by nine", "Mum", BEGAN, ["Date"]),
        ("Monitor the situation at home", "Ada Marlpit", LATER, ["Action"]),
        ("Attend appointments as and when needed", "Mum", LATER, ["Action"]),
        ("Engage", "TBC", None, ["Owner", "Date", "Action"]),
    ],
)
def test_an_action_says_what_who_and_by_when(what, owner, due_on, wrong):
    action = PlannedStep(text=what, owner=owner, due_on=due_on)
    goal = Wanted(text="Isla is safe", how_we_know="In school 95 days of 100", due_on=LATER, actions=[action])
    assert [sentence.split(":")[0] for sentence in what_is_not_smart([goal], started_on=BEGAN)] == wrong


@pytest.mark.parametrize(
    "how, is_measured",
    [
        ("In school 95 days of 100", True),
        ("The school tells us every morning", True),
        ("No call to the police", True),
        ("Things are better", False),
        ("Improved parenting", False),
    ],
)
def test_a_goal_says_what_anybody_could_check(how, is_measured):
    found = what_is_not_smart([Wanted(text="Safe", how_we_know=how, due_on=LATER)], started_on=BEGAN)
    assert (found == []) is is_measured
