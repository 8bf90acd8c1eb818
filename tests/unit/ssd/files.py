"""Small files made for judging: tables as CSV or Parquet, clean until a test spoils them."""

import csv
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from lineofsight.ssd import JSON_SHAPES, TABLES

OUTCOME = json.dumps(dict.fromkeys(JSON_SHAPES["contact_outcome"].keys, "N"))
PERSON = {"pers_person_id": "P1", "pers_surname": "Quillfeather", "pers_sex": "F", "pers_dob": "2010-02-01"}
CONTACT = {
    "cont_contact_id": "C1",
    "cont_person_id": "P1",
    "cont_contact_date": "2021-05-04",
    "cont_contact_source_code": "2A",
    "cont_contact_outcome_json": OUTCOME,
}
EPISODE = {"cine_referral_id": "R1", "cine_person_id": "P1", "cine_referral_date": "2021-05-05"}


def write_csv(folder: Path, table: str, *rows: dict[str, str], without: str = "") -> Path:
    """Write rows as CSV, with the columns of the table (but `without`) and those of their own."""
    columns = dict.fromkeys([*TABLES[table].columns, *(name for row in rows for name in row)])
    file = folder / f"{table}.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, [name for name in columns if name != without], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return file


def write_parquet(folder: Path, table: str, columns: dict[str, pa.Array]) -> Path:
    """Write columns as Parquet, and leave the others of the table empty."""
    length = len(next(iter(columns.values())))
    empty = {f.name: pa.nulls(length, f.type) for f in TABLES[table].arrow_schema() if f.name not in columns}
    file = folder / f"{table}.parquet"
    pq.write_table(pa.table({**columns, **empty}), file)
    return file


def clean(folder: Path) -> Path:
    """Write a person and a contact in which nothing is wrong."""
    write_csv(folder, "ssd_person", PERSON)
    write_csv(folder, "ssd_contacts", CONTACT)
    return folder
