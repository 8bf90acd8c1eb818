"""Whatever of the national dataset is not published is named, with the reason; what is published is not named."""

from lineofsight.config.reference import held_tables
from lineofsight.snapshots.gaps import COLUMNS_NOT_HELD, TABLES_NOT_HELD, reason
from lineofsight.snapshots.publication import PUBLICATIONS
from lineofsight.ssd import NATIONAL_TABLES
from lineofsight.ssd.reference import tables_markdown


def test_every_table_is_published_or_has_its_reason():
    assert set(TABLES_NOT_HELD) == set(NATIONAL_TABLES) - held_tables()


def test_every_column_of_a_published_table_is_held_or_has_its_reason():
    missing = {
        column for publication in PUBLICATIONS.values() for column in set(publication.sources) - set(publication.held)
    }
    assert set(COLUMNS_NOT_HELD) == missing


def test_reasons_are_sentences():
    assert all(why[0].isupper() and why.endswith(".") for why in {**TABLES_NOT_HELD, **COLUMNS_NOT_HELD}.values())
    assert reason("nothing_we_know") == ""


def test_the_reference_page_gives_them():
    page = tables_markdown(held_tables(), TABLES_NOT_HELD)
    assert f"| ssd_voice_of_child | {TABLES_NOT_HELD['ssd_voice_of_child']} |" in page
    assert "What is not held" not in tables_markdown([])
