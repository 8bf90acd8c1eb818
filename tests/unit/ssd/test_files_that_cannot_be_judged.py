"""What is no file of the dataset is refused with a sentence, and nothing is left out in silence."""

import json
from datetime import date

import pytest

from lineofsight.ssd import __main__ as command
from lineofsight.ssd.checking import UnableToCheck, check
from tests.unit.ssd.files import CONTACT, clean, write_csv

DAY = date(2021, 7, 31)


def refused(folder, *, as_at=DAY):
    with pytest.raises(UnableToCheck) as refusal:
        check(folder, as_at=as_at)
    return str(refusal.value)


@pytest.mark.parametrize(
    "name, content, sentence",
    [
        ("ssd_person.parquet", b"a,b\n1,2\n", "ssd_person.parquet is not a Parquet file, or is not whole."),
        ("ssd_person.csv", b"", "ssd_person.csv is empty."),
        ("ssd_person.csv", "pers_person_id\ncaf\xe9\n".encode("latin-1"), "ssd_person.csv is not in UTF-8"),
        ("ssd_person.csv", "pers_person_id\n1\n".encode("utf-16"), "ssd_person.csv is not a CSV file in UTF-8."),
        ("ssd_person.csv", b"PK\x03\x04\x00\x00", "ssd_person.csv is not a CSV file in UTF-8."),
        ("ssd_person.csv", b"pers_person_id,pers_sex\n1,F\n2,F,M\n", "Line 3 of ssd_person.csv can't be read"),
        ("ssd_person.csv", b"pers_person_id,PERS_person_id\n1,2\n", "more than one column named pers_person_id"),
        ("ssd_person.csv", b"pers_person_id,\n1,2\n", "A column of ssd_person.csv has no name"),
        ("people.csv", b"a\n1\n", "No file in"),
        ("notes.txt", b"hello", "holds no Parquet or CSV files"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_refused(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    assert sentence in refused(tmp_path)


def test_an_empty_folder_and_none_are_refused(tmp_path):
    assert "holds no Parquet or CSV files" in refused(tmp_path)
    assert "There is nothing at" in refused(tmp_path / "nowhere")


def test_two_files_of_one_table_are_refused(tmp_path):
    clean(tmp_path)
    (tmp_path / "SSD_PERSON.csv").write_text("pers_person_id\n1\n")
    assert "are both ssd_person" in refused(tmp_path)


def test_files_without_a_day_ask_for_it(tmp_path):
    assert "--as-at" in refused(clean(tmp_path), as_at=None)


def test_a_cut_off_parquet_file_is_refused(tmp_path):
    from tests.unit.ssd.files import pa, write_parquet

    file = write_parquet(tmp_path, "ssd_person", {"pers_person_id": pa.array(["1", "2"])})
    file.write_bytes(file.read_bytes()[:-20])
    assert "is not a Parquet file, or is not whole" in refused(tmp_path)


def test_no_refusal_repeats_what_a_line_says(tmp_path):
    (tmp_path / "ssd_person.csv").write_text("pers_person_id,pers_sex\nQuillfeather,F,too,many\n")
    assert "Quillfeather" not in refused(tmp_path)


def test_a_manifest_gives_the_day_and_is_compared(tmp_path):
    clean(tmp_path)
    said = {"as_at": "2021-05-01", "tables": {"ssd_contacts": {"rows": 2}}}
    (tmp_path / "manifest.json").write_text(json.dumps(said))
    found = check(tmp_path)
    assert found.as_at == date(2021, 5, 1)
    assert {each.rule for each in found.faults} == {"manifest", "date to come"}


def test_a_broken_manifest_is_a_fault_and_the_files_are_judged(tmp_path):
    clean(tmp_path)
    (tmp_path / "manifest.json").write_text("{")
    assert [each.rule for each in check(tmp_path, as_at=DAY).faults] == ["manifest"]


@pytest.mark.parametrize("source, status", [("2A", 0), ("ZZ", 1)])
def test_the_command_says_by_its_status_whether_files_are_clean(tmp_path, monkeypatch, capsys, source, status):
    clean(tmp_path)
    write_csv(tmp_path, "ssd_contacts", {**CONTACT, "cont_contact_source_code": source})
    monkeypatch.setattr("sys.argv", ["ssd", "check", str(tmp_path), "--as-at", "2021-07-31", "--format", "json"])
    assert command.main() == status
    assert json.loads(capsys.readouterr().out)["clean"] is (status == 0)


def test_the_command_cannot_read_an_empty_folder(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["ssd", "check", str(tmp_path)])
    assert command.main() == 2
    assert "holds no Parquet or CSV files" in capsys.readouterr().err
