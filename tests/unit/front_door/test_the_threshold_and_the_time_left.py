"""The levels of need, and how the time left is put into words."""

from datetime import date, timedelta

import pytest

from lineofsight.record.models import Duty
from lineofsight.service.front_door.queries.timing import time_left
from lineofsight.statute.codes import THRESHOLD_LEVELS
from lineofsight.statute.threshold import THRESHOLDS, UnknownThreshold, threshold, threshold_version
from tests.factories.service import RECEIVED


@pytest.mark.parametrize("version", THRESHOLDS, ids=lambda version: version.version)
def test_every_version_has_the_four_levels_with_indicators_of_their_own(version):
    """A5 (1)"""
    assert [level.code for level in version.levels] == [level.code for level in THRESHOLD_LEVELS]
    codes = [found.code for level in version.levels for found in level.indicators]
    assert len(codes) == len(set(codes)) == len(version.indicators())
    assert all(found.code.startswith(level.code) for level in version.levels for found in level.indicators)


def test_versions_follow_one_another():
    starts = [version.from_on for version in THRESHOLDS]
    assert starts == sorted(set(starts))


def test_the_version_in_force_is_the_one_begun_last():
    assert threshold(on=date(2021, 7, 14)) is THRESHOLDS[-1]
    assert threshold_version(THRESHOLDS[0].version) is THRESHOLDS[0]


def test_there_is_no_threshold_before_the_first_and_none_of_another_name():
    with pytest.raises(UnknownThreshold):
        threshold(on=date(1989, 11, 16))
    with pytest.raises(UnknownThreshold):
        threshold_version("another")


@pytest.mark.parametrize(
    "hours, words, standing",
    [
        (0, "1 day left", "running"),
        (1, "23 hours left", "running"),
        (20, "4 hours left", "soon"),
        (23.5, "30 minutes left", "soon"),
        (24, "0 minutes left", "soon"),
        (24.25, "15 minutes late", "late"),
        (25, "1 hour late", "late"),
        (51, "1 day 3 hours late", "late"),
    ],
)
def test_time_left_in_words(hours, words, standing):
    duty = Duty(due_at=RECEIVED + timedelta(hours=24), due_on=RECEIVED.date())
    left = time_left(duty, at=RECEIVED + timedelta(hours=hours))
    assert (left.words, left.standing) == (words, standing)


@pytest.mark.parametrize("duty", [None, Duty(due_on=RECEIVED.date())])
def test_without_a_due_hour_there_is_nothing_to_say(duty):
    assert time_left(duty, at=RECEIVED) is None
