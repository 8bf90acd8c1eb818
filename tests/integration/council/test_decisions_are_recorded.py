"""A decision says what, why and instead of what; a key one waited for its notice; published, it is frozen."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.council.decisions.models import Decision
from lineofsight.council.decisions.operations import deciding, plan
from lineofsight.council.decisions.published import published_decision, published_decisions
from lineofsight.council.decisions.queries.plan import judged
from lineofsight.council.decisions.rules import excepted_from
from tests.factories.access import make_user
from tests.factories.council import clerk, council_meeting, make_council_body
from tests.factories.decisions import (
    IMPACTS,
    NOTICED,
    TAKEN,
    at,
    days,
    make_decision,
    make_entry,
    make_executive,
    matter,
    said,
)

pytestmark = pytest.mark.django_db

UNFIT = [
    ({"decided": " "}, "Say what was decided"),
    ({"reasons": "See report"}, "the record is read by itself"),
    ({"interests": ""}, "conflicts of interest"),
    ({"dispensation": ""}, "dispensation"),
    ({"alternatives": "None"}, "“None” names no alternative"),
    ({"alternatives": "See the body of the report"}, "names no alternative"),
    ({"decided_on": TAKEN + days(1)}, "has not come yet"),
    ({"decided_on": None}, "Say on which day the officer decided"),
    ({"decided_on": TAKEN - days(1)}, "27 of 28 clear days"),
]


@pytest.mark.parametrize(("other", "why"), UNFIT)
def test_a_record_that_is_not_whole(other, why):
    with pytest.raises(deciding.UnableToDecide, match=why):
        make_decision(**other)
    assert not Decision.objects.exists()


def test_none_is_taken_with_the_reason_why():
    made = make_decision(alternatives="None", why_no_alternatives="The law leaves no other way.")
    assert published_decision(made.pk)["why_no_alternatives"] == "The law leaves no other way."


WAYS = [
    # which ways were recorded, on which day after the notice; by which way it was taken, if at all
    ((), 28, ""),
    ((), 29, "notice"),
    (("general_exception",), 7, ""),
    (("general_exception",), 8, "general_exception"),
    (("special_urgency",), 1, "special_urgency"),
    (("general_exception", "special_urgency"), 8, "general_exception"),
]


@pytest.mark.parametrize(("urgent", "after", "way"), WAYS)
def test_a_key_decision_waits_for_its_notice_or_says_why_not(urgent, after, way):
    entry, by = make_entry(), clerk()
    for one in urgent:
        plan.say_urgent(entry=entry, way=one, person="Councillor Joss Kettle", role="Chair", why="Fire", by=by,
                        on=NOTICED, today=NOTICED, at=at(NOTICED))  # fmt: skip
    day = NOTICED + days(after)
    if not way:
        with pytest.raises(deciding.UnableToDecide, match="could not be taken"):
            deciding.record_decision(said=said(decided_on=day), entry=entry, by=by, on=day, at=at(day))
        return
    made = deciding.record_decision(said=said(decided_on=day), entry=entry, by=by, on=day, at=at(day))
    assert (made.way, made.is_key) == (way, True)


def test_the_days_of_an_exception_begin_when_it_is_public():
    entry, by, told_on = make_entry(), clerk(), NOTICED + days(1)
    recorded = NOTICED + days(11)
    plan.say_urgent(entry=entry, way="general_exception", person="Councillor Joss Kettle", role="Chair", why="Fire",
                    by=by, on=told_on, today=recorded, at=at(recorded))  # fmt: skip
    assert not judged(entry, on=excepted_from(recorded) - days(1)).is_allowed
    assert judged(entry, on=excepted_from(recorded)).way == "general_exception"


def test_a_key_decision_is_not_taken_before_the_day_that_its_notice_gives():
    with pytest.raises(deciding.UnableToDecide, match="from 1 October 2022, no earlier"):
        make_decision(entry=make_entry(taken_from=TAKEN + days(1)))


def test_a_body_decides_at_its_own_meeting():
    body = make_executive()
    entry = make_entry(body=body, officer="")
    meeting = council_meeting(body.of_council, starts_at=at(TAKEN, hour=8))
    elsewhere = council_meeting(make_council_body(), starts_at=at(TAKEN, hour=8))
    for wrong in (None, elsewhere):
        with pytest.raises(deciding.UnableToDecide, match="at which meeting of the executive"):
            make_decision(entry=entry, meeting=wrong)
    made = make_decision(entry=entry, meeting=meeting)
    assert (made.who, made.decided_on) == ("Executive", TAKEN)


def test_an_officer_decides_what_is_not_key():
    by = clerk()
    told = {"by": by, "on": TAKEN, "at": at(TAKEN)}
    with pytest.raises(deciding.UnableToDecide, match="what the matter was"):
        deciding.record_decision(said=said(officer="Rhoda Tillinghast, director"), **told)
    made = deciding.record_decision(said=said(officer="Rhoda Tillinghast, director", title="A lease"), **told)
    assert (made.is_key, made.who) == (False, "Rhoda Tillinghast, director")


def test_only_what_was_noticed_is_decided_and_once():
    told = {"said": said(), "by": clerk(), "on": TAKEN, "at": at(TAKEN)}
    with pytest.raises(deciding.UnableToDecide, match="notice is published"):
        deciding.record_decision(entry=make_entry(published_on=None), **told)
    entry = make_decision().entry
    with pytest.raises(deciding.UnableToDecide, match="recorded already"):
        deciding.record_decision(entry=entry, **told)
    with pytest.raises(plan.UnableToPlan, match="It is decided"):
        plan.change_entry(entry=entry, matter=matter(title="x"), why="x", by=clerk(), on=TAKEN, at=at(TAKEN))


def test_a_record_is_mended_until_it_is_published_and_then_frozen():
    made, told = make_decision(published_on=None), {"by": clerk(), "on": TAKEN, "at": at(TAKEN)}
    assert published_decisions() == []
    deciding.mend_decision(decision=made, said=said(decided="To buy 12 Park Row."), **told)
    deciding.set_impacts(decision=made, impacts=IMPACTS, **told)
    deciding.publish_decision(decision=made, **told)
    assert published_decisions()[0]["decided"] == "To buy 12 Park Row."
    with pytest.raises(deciding.UnableToDecide, match="can't be changed"):
        deciding.mend_decision(decision=made, said=said(), **told)
    for change in (lambda: Decision.objects.update(decided="x"), lambda: Decision.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize(
    ("part", "said_of_it", "why"),
    [
        ("financial", ("See the body of the report", "Ira Penn"), "Financial: say what the impact is"),
        ("risk", ("", ""), "Risk: say what the impact is"),
        ("equality", ("Disabled children can live there.", " "), "Equality and diversity: say who signed it off"),
    ],
)
def test_a_key_decision_is_not_public_without_its_impacts(part, said_of_it, why):
    made, told = make_decision(published_on=None), {"by": clerk(), "on": TAKEN, "at": at(TAKEN)}
    with pytest.raises(deciding.UnableToDecide, match=why):
        deciding.set_impacts(decision=made, impacts={**IMPACTS, part: said_of_it}, **told)
    with pytest.raises(deciding.UnableToDecide, match="Missing: Legal, Financial, Policy framework, Equality"):
        deciding.publish_decision(decision=made, **told)
    deciding.set_impacts(decision=made, impacts=IMPACTS, **told)
    deciding.publish_decision(decision=made, **told)
    signed = {one["heading"]: one["signed_by"] for one in published_decision(made.pk)["impacts"]}
    assert (signed["Legal"], signed["Risk"]) == ("Sorrel Dunmoor", "")


@pytest.mark.parametrize("broken", [{"reasons": ""}, {"way": "hurry"}, {"entry": None}, {"officer": ""}])
def test_the_database_refuses_what_is_not_whole(broken):
    made = make_decision(published_on=None)
    with pytest.raises(IntegrityError):
        Decision.objects.filter(pk=made.pk).update(**broken)


@pytest.mark.parametrize("role", ["councillor", "director", "analyst"])
def test_only_democratic_services_record(role):
    entry = make_entry()
    with pytest.raises(NotAllowed):
        deciding.record_decision(said=said(), entry=entry, by=make_user(role), on=TAKEN, at=at(TAKEN))
