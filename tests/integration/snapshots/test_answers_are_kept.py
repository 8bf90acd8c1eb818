"""What a measure answered of a frozen snapshot is kept on the disk, and never taken for another's answer."""

from datetime import date

import pytest

from lineofsight.snapshots import answers
from lineofsight.snapshots.folder import remove
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db
JULY = {"start": date(2021, 7, 1), "end": date(2021, 7, 31)}


@pytest.fixture(autouse=True)
def _kept_on_disk(settings, tmp_path):
    files = {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": tmp_path / "answers"}
    settings.CACHES = {**settings.CACHES, "answers": {**files, "TIMEOUT": None}}


def as_after_a_restart() -> None:
    answers._remembered.cache_clear()


@pytest.fixture
def snapshot():
    """A snapshot in which 17 of 20 assessments were finished in time."""
    return make_snapshot(ssd_cin_assessments=assessments(in_time=17, late=3, team="N"))


def test_an_answer_outlives_the_process_that_counted_it(snapshot):
    first = answers.cached_answer(snapshot=snapshot, code="AS01", **JULY)
    assert first.total.value == 85.0
    as_after_a_restart()
    remove(snapshot.folder)
    assert answers.cached_answer(snapshot=snapshot, code="AS01", **JULY) == first


def test_another_question_is_counted(snapshot):
    answers.cached_answer(snapshot=snapshot, code="AS01", **JULY)
    as_after_a_restart()
    remove(snapshot.folder)
    for other in ({"code": "AS03", **JULY}, {"code": "AS01", "start": JULY["start"], "end": date(2021, 7, 30)}):
        with pytest.raises(answers.CannotMeasure):
            answers.cached_answer(snapshot=snapshot, **other)
