"""The parts of a figure add up, however it is broken down, and what is published hides what it should."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.measures.disclosure import is_small, suppress
from lineofsight.measures.engine import DuckDB
from lineofsight.measures.figure import Figure
from tests.spec.table import outcome, write
from tests.unit.measures.published import counts, proportions

START, END, AS_AT = date(2020, 2, 10), date(2020, 6, 20), date(2020, 9, 1)
FLAGS = ("NEW_REFERRAL", "ADVICE", "NFA", "ADVICE+NFA")
PLACES = {"h1": ("W1", "Ashbank"), "h2": ("W2", "Brightwater")}

contacts = st.lists(
    st.tuples(st.sampled_from("abcd"), st.dates(date(2020, 1, 1), date(2020, 7, 31)), st.sampled_from(FLAGS)),
    max_size=25,
)


def contact_rows(drawn):
    """Return the rows of the table of contacts."""
    return [
        {
            "cont_contact_id": str(n),
            "cont_person_id": child,
            "cont_contact_date": on,
            "cont_contact_outcome_json": outcome("contact_outcome", flag),
        }
        for n, (child, on, flag) in enumerate(drawn)
    ]


HOMES = [
    {"addr_table_id": home, "addr_person_id": child, "addr_address_type": "Home"}
    for home, child in (("h1", "a"), ("h2", "b"), ("h1b", "c"))
]
PEOPLE = [
    {"pers_person_id": child, "pers_dob": born, "pers_sex": sex}
    for child, born, sex in (("a", date(2020, 3, 1), "F"), ("b", date(2012, 5, 5), "M"), ("c", None, None))
]
WARDS = [{"addr_table_id": home, "ward_code": code, "ward_name": name} for home, (code, name) in PLACES.items()]


@given(
    contacts,
    st.sampled_from(["FD01", "FD03", "FD04"]),
    st.sampled_from(["month", "quarter", "year", "ward", "age", "sex", "month,ward", "year,age", "quarter,sex"]),
)
@settings(max_examples=25, deadline=None)
def test_rows_add_up_to_the_total_and_to_the_list(drawn, code, by):
    with TemporaryDirectory() as folder:
        tables = {
            "ssd_contacts": contact_rows(drawn),
            "ssd_address": HOMES,
            "local_address_wards": WARDS,
            "ssd_person": PEOPLE,
        }
        write(Path(folder), tables)
        with DuckDB(folder) as engine:
            figure = engine.figure(code, START, END, as_at=AS_AT, by=by)
            listed = engine.records(code, START, END, as_at=AS_AT, by=by)
    assert figure.total.records == sum(row.records for row in figure.rows) == len(listed)
    assert figure.total.records == sum(START <= on <= END for _, on, _ in drawn)
    if code == "FD04":
        assert figure.total.met == sum(row.met for row in figure.rows) == sum(record["met"] for record in listed)


@given(st.lists(st.integers(0, 60), max_size=12))
@settings(max_examples=300, deadline=None)
def test_published_counts_hide_what_they_should(numbers):
    check_published(counts(*numbers))


@given(st.lists(st.integers(0, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), max_size=12))
@settings(max_examples=300, deadline=None)
def test_published_percentages_hide_what_they_should(pairs):
    check_published(proportions(*pairs))


def check_published(figure: Figure) -> None:
    """Hold what is published to the rules: nothing small is shown, and no sum of what is hidden is small."""
    public = suppress(figure)
    hidden = [row for row, shown in zip(figure.rows, public.rows, strict=True) if shown.suppressed]
    for row, shown in zip((figure.total, *figure.rows), (public.total, *public.rows), strict=True):
        assert shown.suppressed or not is_small(row, 5)
        assert shown.suppressed is (shown.records is None)
        assert shown.suppressed or (shown.records % 5 == 0 and abs(shown.records - row.records) <= 2)
    if hidden and not public.total.suppressed:
        records, met = sum(row.records for row in hidden), sum(row.met or 0 for row in hidden)
        assert records == 0 or (len(hidden) > 1 and records >= 5)
        if figure.kind == "proportion":
            assert not 0 < met < 5
            assert not 0 < records - met < 5
