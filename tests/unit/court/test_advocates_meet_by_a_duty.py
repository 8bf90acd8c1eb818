"""F3 (2): advocates meet by a duty that counts back from the hearing, and no hearing is on a day the court is shut."""

from datetime import date, timedelta

import pytest

from lineofsight.service.court.operations.advocates import record_advocates
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.service.court.operations.hearings import adjourn_hearing, hold_hearing, list_hearing
from tests.factories.access import make_user
from tests.factories.court import DAY, at, issued, when
from tests.factories.record import PersonFactory

pytestmark = pytest.mark.django_db
HEARD = date(2021, 7, 26)  # A Monday.


def listed(steps=None, *, kind="cmh", day=HEARD):
    return list_hearing(
        steps=steps or issued(), kind=kind, listed_at=at(day), by=make_user("social_worker"), at=at(DAY)
    )[0]


def duty(hearing, code="CT-ADV1"):
    return hearing.step.duties.filter(clock_code=code).order_by("-cycle").first()


@pytest.mark.parametrize("kind, day, code, due", [
    ("cmh", HEARD, "CT-ADV1", date(2021, 7, 22)),
    ("irh", date(2021, 11, 15), "CT-ADV2", date(2021, 11, 4)),
])  # fmt: skip
def test_it_is_a_duty_of_the_step_counted_back_from_the_hearing(kind, day, code, due):
    one = duty(listed(kind=kind, day=day), code)
    assert (one.due_on, one.counts_from, one.count().on) == (due, day, due)
    assert not one.is_late(at=at(due, 23))
    assert one.is_late(at=at(due + timedelta(days=1)))


def test_other_hearings_have_none():
    assert not listed(kind="final").step.duties.filter(clock_code__startswith="CT-ADV").exists()


def test_it_is_met_before_the_hearing_for_every_child_and_not_twice():
    steps = issued(PersonFactory(), PersonFactory())
    first = listed(steps)
    rows = [step.hearings.get() for step in steps]
    record_advocates(hearings=rows, met_on=date(2021, 7, 21), **when(date(2021, 7, 22)))
    assert [duty(row).met_on for row in rows] == [date(2021, 7, 21)] * 2
    first.refresh_from_db()
    with pytest.raises(UnableToRecord, match="recorded that they met on 21 July 2021"):
        record_advocates(hearings=[first], met_on=date(2021, 7, 22), **when(date(2021, 7, 22)))


@pytest.mark.parametrize("day, now, sentence", [
    (date(2021, 7, 23), date(2021, 7, 22), "can't be after today"),
    (date(2021, 7, 27), date(2021, 7, 28), "before the hearing"),
])  # fmt: skip
def test_they_meet_before_the_hearing_and_not_in_the_future(day, now, sentence):
    with pytest.raises(UnableToRecord, match=sentence):
        record_advocates(hearings=[listed()], met_on=day, **when(now))


def test_a_hearing_that_is_held_says_whether_they_met():
    by = make_user("social_worker")
    met, unsaid = listed(), listed()
    hold_hearing(hearing=met, happened="Set.", by=by, at=at(HEARD, 17), advocates_on=date(2021, 7, 23))
    hold_hearing(hearing=unsaid, happened="Set.", by=by, at=at(HEARD, 17))
    assert (duty(met).met_on, duty(met).is_late(at=at(HEARD))) == (date(2021, 7, 23), True)
    assert (duty(unsaid).met_on, duty(unsaid).lifted_on) == (None, HEARD)
    assert "nobody recorded" in duty(unsaid).lifted_reason


def test_a_hearing_that_is_listed_again_has_a_duty_of_its_own():
    hearing = listed()
    adjourn_hearing(
        hearing=hearing, reason="The judge was ill.", by=make_user("social_worker"), at=at(date(2021, 7, 20)),
        listed_at=at(date(2021, 8, 9)),
    )  # fmt: skip
    first = hearing.step.duties.get(clock_code="CT-ADV1", cycle=1)
    assert first.lifted_reason == "The hearing was adjourned: The judge was ill."
    assert (duty(hearing).cycle, duty(hearing).due_on) == (2, date(2021, 8, 5))


@pytest.mark.parametrize("day, words", [
    (date(2021, 7, 25), "Sunday 25 July 2021"),
    (date(2021, 7, 24), "Saturday 24 July 2021"),
    (date(2021, 8, 30), "Monday 30 August 2021"),
])  # fmt: skip
def test_the_court_does_not_sit_at_weekends_or_on_bank_holidays(day, words):
    with pytest.raises(UnableToRecord, match=f"does not sit on {words}"):
        listed(day=day)
    assert listed(kind="urgent", day=day).listed_at == at(day)
    hearing = listed()
    with pytest.raises(UnableToRecord, match="does not sit"):
        adjourn_hearing(
            hearing=hearing, reason="So.", by=make_user("social_worker"), at=at(DAY),
            listed_at=at(day + timedelta(days=364) if day < HEARD else day),
        )  # fmt: skip


def test_a_day_beyond_what_is_known_of_bank_holidays_is_refused_in_a_sentence():
    with pytest.raises(UnableToRecord, match="nearer to today"):
        listed(day=date(2098, 1, 6))
