"""The reference page of the dataset says which tables are held."""

from lineofsight.ssd import TABLES
from lineofsight.ssd.reference import tables_markdown


def test_the_page_counts_what_is_held_and_what_is_ours():
    page = tables_markdown({"ssd_person", "ssd_contacts", "local_duties"})
    assert "Version 1.4.5. We hold 2 of its 48 tables, and 1 of our own." in page
    assert "| ssd_person | One row for each person in scope. | Yes |" in page
    assert "| ssd_send | One row for each child known to the special educational needs service. | No |" in page


def test_the_page_explains_every_column():
    page = tables_markdown(set())
    for table in TABLES.values():
        assert f"## {table.name}\n" in page
        assert all(f"| {name} | {column.item} |" in page for name, column in table.columns.items())


def test_the_page_gives_codes_with_their_notes():
    assert "### gender\n\nExtracts are seen to carry M, F, U and I as well.\n\n| Code | Meaning |" in tables_markdown(
        []
    )
