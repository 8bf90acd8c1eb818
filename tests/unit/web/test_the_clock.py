"""The demo's clock can be set and goes on from there; elsewhere it is the real time."""

from datetime import UTC, datetime, timedelta

from django.utils import timezone

from lineofsight.web import clock

FRIDAY = datetime(2022, 9, 30, 15, 0, tzinfo=UTC)


def test_the_demo_takes_up_the_time_it_is_given_and_goes_on(settings):
    settings.LINEOFSIGHT_DEMO = True
    clock.pretend_it_is(FRIDAY)
    first, second = clock.now(), clock.now()
    assert FRIDAY <= first <= second < FRIDAY + timedelta(minutes=5)
    assert clock.today() == FRIDAY.date()


def test_a_demo_that_is_being_served_can_be_moved_on(settings):
    settings.LINEOFSIGHT_DEMO = True
    clock.pretend_it_is(FRIDAY)
    before, file = clock.now(), settings.LINEOFSIGHT_DATA / clock.SHIFT_FILE
    file.write_text(str(float(file.read_text()) + timedelta(days=7).total_seconds()))
    assert timedelta(days=7) <= clock.now() - before < timedelta(days=7, minutes=5)


def test_elsewhere_the_time_is_real_whatever_was_pretended(settings):
    settings.LINEOFSIGHT_DEMO = True
    clock.pretend_it_is(FRIDAY)
    settings.LINEOFSIGHT_DEMO = False
    assert abs(clock.now() - timezone.now()) < timedelta(minutes=1)


def test_elsewhere_nothing_can_be_pretended(settings):
    settings.LINEOFSIGHT_DEMO = False
    clock.pretend_it_is(FRIDAY)
    assert not (settings.LINEOFSIGHT_DATA / clock.SHIFT_FILE).exists()
