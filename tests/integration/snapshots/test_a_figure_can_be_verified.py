"""A figure worked out again is the same, is different, or can't be worked out: and never wrongly the same."""

import json
from datetime import UTC, date, datetime

import pikepdf
import pytest

from lineofsight.measures import MEASURES, read_measure
from lineofsight.snapshots import verification
from lineofsight.snapshots.folder import remove
from lineofsight.snapshots.manifest import figure_manifest
from lineofsight.snapshots.operations import take_figure
from lineofsight.snapshots.verification import overall, verify, verify_figure
from tests.factories.snapshots import assessments, make_snapshot

pytestmark = pytest.mark.django_db
AT = datetime(2021, 8, 3, 9, tzinfo=UTC)
SUMMER = {"start": date(2021, 6, 1), "end": date(2021, 7, 31)}


@pytest.fixture(autouse=True)
def _no_paper_was_published(monkeypatch):
    """The PDFs here are made for the test, so no app above is asked whether it published them."""
    monkeypatch.setattr(verification, "PAPER_CHECKS", [])


@pytest.fixture
def snapshot(db):
    return make_snapshot(
        ssd_cin_assessments=[*assessments(in_time=20, late=10), *assessments(in_time=9, late=9, month=6)]
    )


@pytest.fixture
def figure(snapshot):
    return take_figure(measure_code="AS01", snapshot=snapshot, grouped_by="month", by=None, at=AT, **SUMMER)


def paper(folder, manifest):
    """This function will write a PDF with the manifest attached."""
    file = folder / "paper.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["figures.json"] = json.dumps(manifest).encode()
        pdf.save(file)
    return file


def test_an_untouched_figure_is_the_same(figure):
    assert [verdict.result for verdict in verify(figure.pk)] == ["same"]


def test_a_changed_answer_is_different_and_its_row_named(figure):
    figure.value[1]["met"] = 29
    verdict = verify_figure(figure)
    assert verdict.result == "different"
    assert verdict.rows == ("2021-07-01: it said 66.7 (30 records, 29 met), and it is 66.7 (30 records, 20 met)",)


def test_a_row_left_out_is_different(figure):
    del figure.value[0]
    assert verify_figure(figure).rows == ("2021-06-01: it said nothing, and it is 50.0 (18 records, 9 met)",)


def test_an_id_of_something_else_is_different(figure):
    figure.pk = "0" * 16
    verdict = verify_figure(figure)
    assert (verdict.result, verdict.rows) == ("different", ())
    assert "id is not that of what it says it was made from" in verdict.sentence


def test_one_altered_byte_of_the_data_can_not_be_trusted(figure):
    file = figure.snapshot.folder / "ssd_cin_assessments.parquet"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(data)
    verdict = verify_figure(figure)
    assert verdict.result == "cannot"
    assert "ssd_cin_assessments in snapshot" in verdict.sentence
    assert "was altered after it was published" in verdict.sentence


def test_an_altered_manifest_can_not_be_trusted(figure):
    file = figure.snapshot.folder / "manifest.json"
    file.chmod(0o644)
    file.write_text(file.read_text().replace("Wexcombe", "Elsewhere"))
    assert "The manifest of snapshot" in verify_figure(figure).sentence


def test_missing_files_can_not_be_counted(figure):
    remove(figure.snapshot.folder)
    verdict = verify_figure(figure)
    assert (verdict.result, "are missing" in verdict.sentence) == ("cannot", True)


def test_a_changed_definition_can_not_be_asked_again(figure, monkeypatch):
    changed = read_text().replace("<= 45", "<= 40")
    monkeypatch.setitem(MEASURES, "AS01", read_measure(changed, file="AS01.sql"))
    verdict = verify_figure(figure)
    assert (verdict.result, "definition of AS01 has changed" in verdict.sentence) == ("cannot", True)


def read_text():
    from importlib.resources import files

    return files("lineofsight.measures").joinpath("sql/AS01.sql").read_text()


@pytest.mark.parametrize("asked", ["0123456789abcdef", "no such thing", "missing.pdf"])
def test_what_is_not_there_can_not_be_verified(db, asked):
    assert overall(verify(asked)) == "cannot"


def test_every_figure_in_a_paper_is_verified(figure, snapshot, tmp_path):
    other = take_figure(measure_code="AS04", snapshot=snapshot, by=None, at=AT, **SUMMER)
    verdicts = verify(str(paper(tmp_path, figure_manifest([figure, other, figure]))))
    assert [(verdict.figure, verdict.result) for verdict in verdicts] == [(figure.pk, "same"), (other.pk, "same")]


def test_a_paper_carries_no_small_numbers(snapshot, tmp_path):
    small = make_snapshot(ssd_cin_assessments=assessments(in_time=30, late=2))
    figure = take_figure(measure_code="AS01", snapshot=small, by=None, at=AT, **SUMMER)
    manifest = figure_manifest([figure])
    assert manifest["figures"][0]["rows"][0]["met"] is None
    assert overall(verify(str(paper(tmp_path, manifest)))) == "same"


def test_a_number_changed_in_a_paper_is_different(figure, tmp_path):
    manifest = figure_manifest([figure])
    manifest["figures"][0]["rows"][1]["value"] = 99
    [verdict] = verify(str(paper(tmp_path, manifest)))
    assert (verdict.result, len(verdict.rows)) == ("different", 1)


@pytest.mark.parametrize(
    "manifest", [{}, [], {"format": "line-of-sight/1", "figures": []}, {"format": "line-of-sight/1", "figures": [{}]}]
)
def test_a_paper_without_a_list_of_figures_can_not_be_verified(db, tmp_path, manifest):
    assert overall(verify(str(paper(tmp_path, manifest)))) == "cannot"


def test_an_incomplete_entry_can_not_be_verified(figure, tmp_path):
    manifest = figure_manifest([figure])
    manifest["figures"][0]["params"] = {"from": "soon"}
    [verdict] = verify(str(paper(tmp_path, manifest)))
    assert (verdict.result, "not complete" in verdict.sentence) == ("cannot", True)


def test_a_pdf_of_another_kind_is_not_a_paper(db, tmp_path):
    file = tmp_path / "other.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(file)
    assert "not a paper of ours" in verify(str(file))[0].sentence
    file.write_text("not a PDF at all")
    assert "not a PDF that can be read" in verify(str(file))[0].sentence


def test_a_paper_may_be_checked_as_a_whole(figure, tmp_path):
    verification.register_paper_check(lambda file: f"{file.name} is not the paper that was published.")
    verdicts = verify(str(paper(tmp_path, figure_manifest([figure]))))
    assert (overall(verdicts), verdicts[0].sentence) == ("different", "paper.pdf is not the paper that was published.")
