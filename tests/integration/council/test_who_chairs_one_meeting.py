"""A meeting without its chair elects one, with nominations and a vote; a member who is away has a substitute."""

import pytest

from lineofsight.bodies.operations.meetings import UnableToMeet
from lineofsight.bodies.queries.quorum import judged
from lineofsight.council.membership.operations.presiding import Nominated, elect_pro_tem, stand_in
from tests.factories.council import AT, MEMBERS, clerk, council_meeting, make_council_body, seat

pytestmark = pytest.mark.django_db
ADA, BRAM, CASS, DOV = range(4)

NOMINATIONS = [
    # nominations as (member, proposed by, seconded by, votes), and who is elected or why nobody is.
    ([(ADA, BRAM, CASS, None)], ADA),
    ([(ADA, BRAM, CASS, 1), (BRAM, CASS, DOV, 3)], BRAM),
    ([(ADA, BRAM, CASS, 2), (BRAM, CASS, DOV, 2)], "The vote is tied"),
    ([(ADA, BRAM, CASS, 2), (BRAM, CASS, DOV, None)], "how many votes each had"),
    ([(ADA, BRAM, CASS, 0), (BRAM, CASS, DOV, 0)], "The vote is tied"),
    ([(ADA, BRAM, CASS, 2), (ADA, CASS, DOV, 1)], "put forward once"),
    ([(ADA, ADA, CASS, None)], "proposed by one other member"),
    ([(ADA, BRAM, BRAM, None)], "proposed by one other member"),
    ([(ADA, BRAM, ADA, None)], "proposed by one other member"),
    ([(DOV, BRAM, CASS, None)], "did not come"),
    ([(ADA, DOV, CASS, None)], "did not come"),
    ([], "Say who was put forward"),
]


@pytest.mark.parametrize(("nominations", "elected"), NOMINATIONS)
def test_who_is_elected(nominations, elected):
    by, panel = clerk(), make_council_body()
    away = MEMBERS[3:] if elected == "did not come" else ()
    meeting = council_meeting(panel, by=by, away=away)
    members = {name: panel.body.memberships.get(name=name) for name in MEMBERS}
    people = [members[name] for name in MEMBERS]
    asked = [
        Nominated(member=people[who], proposed_by=people[first], seconded_by=people[second], votes=votes)
        for who, first, second, votes in nominations
    ]
    if isinstance(elected, str):
        with pytest.raises(UnableToMeet, match=elected):
            elect_pro_tem(meeting=meeting, nominated=asked, by=by, at=AT)
        assert not meeting.nominations.exists()
        return
    made = elect_pro_tem(meeting=meeting, nominated=asked, by=by, at=AT)
    assert made.nomination.member == people[elected]
    assert meeting.nominations.count() == len(nominations)
    with pytest.raises(UnableToMeet, match="elected for this meeting already"):
        elect_pro_tem(meeting=meeting, nominated=asked, by=by, at=AT)


@pytest.mark.parametrize("as_seat", ["chair", "vice_chair"])
def test_nobody_is_elected_where_the_chair_came(as_seat):
    by, panel = clerk(), make_council_body()
    chair = seat(panel, "Councillor Zena Ash", seat=as_seat)
    meeting = council_meeting(panel, by=by)
    ada, bram = (panel.body.memberships.get(name=name) for name in MEMBERS[:2])
    with pytest.raises(UnableToMeet, match="They chair the meeting"):
        elect_pro_tem(
            meeting=meeting, nominated=[Nominated(member=ada, proposed_by=bram, seconded_by=chair)], by=by, at=AT
        )


def test_a_substitute_counts_towards_the_quorum():
    by, panel = clerk(), make_council_body()
    meeting = council_meeting(panel, by=by, away=MEMBERS[2:])
    assert not judged(meeting).is_met
    absent = meeting.attendance.get(name=MEMBERS[2])
    made = stand_in(meeting=meeting, instead_of=absent, name="Councillor Ffion Moss", by=by, at=AT)
    assert (made.attendance.how, made.attendance.seat) == ("attended", "member")
    assert judged(meeting).is_met


@pytest.mark.parametrize(
    ("who", "name", "why"),
    [
        (MEMBERS[0], "Councillor Ffion Moss", "so nobody stands in"),
        (MEMBERS[2], "Councillor Ada Thorne", "sits on it already"),
        (MEMBERS[2], "councillor una ives", "Nobody of the executive sits at scrutiny"),
        (MEMBERS[2], "", "Say who"),
    ],
)
def test_who_cannot_stand_in(who, name, why):
    by, panel = clerk(), make_council_body()
    make_council_body(kind="executive", name="Executive", members=("Councillor Una Ives",), by=by)
    meeting = council_meeting(panel, by=by, away=MEMBERS[2:])
    with pytest.raises(UnableToMeet, match=why):
        stand_in(meeting=meeting, instead_of=meeting.attendance.get(name=who), name=name, by=by, at=AT)
    assert meeting.attendance.count() == len(MEMBERS)


def test_a_member_has_one_substitute():
    by, panel = clerk(), make_council_body()
    meeting = council_meeting(panel, by=by, away=MEMBERS[2:])
    absent = meeting.attendance.get(name=MEMBERS[2])
    stand_in(meeting=meeting, instead_of=absent, name="Councillor Ffion Moss", by=by, at=AT)
    with pytest.raises(UnableToMeet, match="stands in for Councillor Cass Verrin already"):
        stand_in(meeting=meeting, instead_of=absent, name="Councillor Hob Pell", by=by, at=AT)
