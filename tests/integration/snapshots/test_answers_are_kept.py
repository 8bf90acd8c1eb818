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
    answers._all_remembered.cache_clear()


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


def test_many_measures_are_counted_with_the_snapshot_opened_once(snapshot, monkeypatch):
    """FD08 counts a table this snapshot does not hold: it is left out, and says so when it is asked for itself."""
    opened = []
    monkeypatch.setattr(answers, "_opened", lambda of, really=answers._opened: opened.append(of) or really(of))
    asked = {"snapshot": snapshot, "codes": ["AS01", "AS03", "FD08"], "grouped_by": "month", **JULY}
    answers.remember_answers(**asked)
    assert len(opened) == 1
    as_after_a_restart()
    assert answers.cached_answer(snapshot=snapshot, code="AS01", grouped_by="month", **JULY).total.value == 85.0
    assert len(opened) == 1
    with pytest.raises(answers.CannotMeasure):
        answers.cached_answer(snapshot=snapshot, code="FD08", grouped_by="month", **JULY)


def test_each_snapshot_is_opened_once_for_a_page_and_only_when_it_is_asked(snapshot, monkeypatch):
    """What is opened inside is opened once, by whoever asks, and again for the next page."""
    opened = []
    monkeypatch.setattr(
        answers, "DuckDB", lambda folder, really=answers.DuckDB: opened.append(folder) or really(folder)
    )
    other = make_snapshot(ssd_cin_assessments=assessments(in_time=1, late=1, team="N"))
    with answers.opened_once():
        assert opened == []
        assert answers.answer(snapshot=snapshot, code="AS01", **JULY).total.value == 85.0
        assert answers.answer(snapshot=snapshot, code="AS01", **JULY).total.value == 85.0
        assert opened == [snapshot.folder]
        assert answers.answer(snapshot=other, code="AS01", **JULY).total.value == 50.0
        with answers.opened_once():
            assert answers.answer(snapshot=other, code="AS01", **JULY).total.value == 50.0
        assert answers.answer(snapshot=snapshot, code="AS01", **JULY).total.value == 85.0
        assert opened == [snapshot.folder, other.folder]
    assert answers.answer(snapshot=snapshot, code="AS01", **JULY).total.value == 85.0
    assert opened == [snapshot.folder, other.folder, snapshot.folder]
