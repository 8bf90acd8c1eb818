"""When a meeting is quorate, drawn: who sits on it, who came, and what is told."""

import pytest

from lineofsight.bodies.quorum import Place, Quorum

# A place is an agency; a capital is there, a small letter is not; in brackets: not a member.
LETTERS = {"p": "police", "h": "health", "e": "education", "c": "childrens_services"}

TABLE = [
    # least, share, agencies, places, met, told
    (1, "", "", "c", False, "Not quorate: 0 of 1 member, 1 needed."),
    (1, "", "", "C", True, "Quorate: 1 of 1 member."),
    (3, "", "", "C P h e", False, "Not quorate: 2 of 4 members, 3 needed."),
    (3, "", "", "C P H e", True, "Quorate: 3 of 4 members."),
    (3, "", "", "", False, "Not quorate: 0 of 0 members, 3 needed."),
    # A share is rounded up, and the larger of the two rules holds.
    (1, "half", "", "C P h e c", False, "Not quorate: 2 of 5 members, 3 needed."),
    (1, "half", "", "C P H e c", True, "Quorate: 3 of 5 members."),
    (1, "quarter", "", "C p h e c", False, "Not quorate: 1 of 5 members, 2 needed."),
    (1, "quarter", "", "C p h e", True, "Quorate: 1 of 4 members."),
    (3, "third", "", "C P h e c p", False, "Not quorate: 2 of 6 members, 3 needed."),
    (1, "two_thirds", "", "C P H e", True, "Quorate: 3 of 4 members."),
    (1, "two_thirds", "", "C P h e", False, "Not quorate: 2 of 4 members, 3 needed."),
    # Agencies that must be there.
    (4, "", "p h", "C P H E c e", True, "Quorate: 4 of 6 members, police and health present."),
    (2, "", "p h", "C P h E", False, "Not quorate: 3 of 4 members, police present, health missing."),
    (2, "", "p h", "C p h E", False, "Not quorate: 2 of 4 members, police and health missing."),
    # Who is not a member does not count as one, but stands for their agency.
    (2, "", "h", "C P h (H)", True, "Quorate: 2 of 3 members, health present."),
    (2, "", "", "C (P) (H)", False, "Not quorate: 1 of 1 member, 2 needed."),
]


def place(drawn: str) -> Place:
    letter = drawn.strip("()")
    return Place(LETTERS[letter.lower()], is_there=letter.isupper(), counts="(" not in drawn)


@pytest.mark.parametrize("least, share, agencies, places, met, told", TABLE)
def test_a_meeting_is_quorate(least, share, agencies, places, met, told):
    rule = Quorum(least=least, share=share, agencies=tuple(LETTERS[letter] for letter in agencies.split()))
    judged = rule.judge([place(drawn) for drawn in places.split()])
    assert (judged.is_met, judged.sentence) == (met, told)


@pytest.mark.parametrize(
    "rule, told",
    [
        (Quorum(), "At least 1 member."),
        (Quorum(least=3, share="half"), "At least 3 members, and never fewer than half of them."),
        (Quorum(least=2, agencies=("police", "health")), "At least 2 members, with police and health."),
    ],
)
def test_the_rule_is_told(rule, told):
    assert rule.in_words == told
