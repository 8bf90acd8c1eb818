"""An office has one holder at a time, who held it is kept, and two kept apart are held with a reason only."""

from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.council.membership.models import OfficeHolder
from lineofsight.council.membership.offices import HELD_APART, OFFICES
from lineofsight.council.membership.operations.holding import UnableToHold, leave_office, take_office
from lineofsight.council.membership.queries.offices import offices
from tests.factories.access import make_user
from tests.factories.council import AT, BEGAN, clerk, make_office_holder

pytestmark = pytest.mark.django_db
APART = {frozenset((rule.one, rule.other)) for rule in HELD_APART}
PAIRS = [(one, other) for one in OFFICES for other in OFFICES if one != other]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_which_offices_one_person_holds_together(one, other):
    make_office_holder(office=one, name="Orla Venn")
    if frozenset((one, other)) not in APART:
        assert make_office_holder(office=other, name="Orla Venn").why_both == ""
        return
    with pytest.raises(UnableToHold, match="are different people"):
        make_office_holder(office=other, name="orla venn")
    made = make_office_holder(office=other, name="Orla Venn", why_both="Until the new director comes in May.")
    assert made.why_both == "Until the new director comes in May."
    problems = {found.key: found.problem for found in offices(clerk(), on=BEGAN)}
    assert all("different people" in problems[key] for key in (one, other))


def test_who_held_it_before_is_kept_with_the_days():
    make_office_holder(name="Councillor Efa Yarrow")
    make_office_holder(name="Councillor Hob Pell", on=date(2021, 9, 1))
    lead = next(one for one in offices(clerk(), on=date(2021, 9, 1)) if one.key == "lead_member")
    assert lead.holder.name == "Councillor Hob Pell"
    assert [(one.name, one.ended_on) for one in lead.before] == [("Councillor Efa Yarrow", date(2021, 9, 1))]


def test_an_office_can_be_empty():
    held = make_office_holder()
    with pytest.raises(UnableToHold, match="can't end before it began"):
        leave_office(holder=held, on=BEGAN - timedelta(days=1), by=clerk(), at=AT)
    leave_office(holder=held, on=date(2021, 9, 1), by=clerk(), at=AT)
    lead = next(one for one in offices(clerk(), on=date(2021, 9, 1)) if one.key == "lead_member")
    assert (lead.holder, lead.problem) == (None, "Nobody holds it.")
    with pytest.raises(UnableToHold, match="no longer"):
        leave_office(holder=held, on=date(2021, 9, 2), by=clerk(), at=AT)


@pytest.mark.parametrize(("said", "field"), [({"name": " "}, "name"), ({"on": date(2021, 5, 1)}, "on")])
def test_what_cannot_be_said_of_an_office(said, field):
    make_office_holder()
    with pytest.raises(UnableToHold) as refused:
        make_office_holder(**said)
    assert refused.value.field == field
    assert OfficeHolder.objects.count() == 1


@pytest.mark.parametrize("role", ["councillor", "director", "head_of_service"])
def test_nobody_else_says_who_holds_an_office(role):
    with pytest.raises(NotAllowed):
        take_office(office="director", name="Orla Venn", on=BEGAN, by=make_user(role), at=AT)
