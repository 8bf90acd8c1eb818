"""A measure's SQL is checked against the dataset before it counts anything."""

import pytest

from lineofsight.measures import MEASURES, NotAMeasure
from lineofsight.measures.lineage import Item
from tests.unit.measures.drawn import a_measure, of_assessments

CONTACTS = "select c.cont_contact_id as record_id, c.cont_person_id as person_id, c.cont_contact_date as on_date"


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_every_measure_passes(measure):
    assert measure.plain.named_selects[-1] == "outside_calendar"


def test_an_unknown_column_is_named_with_the_file():
    wrong = a_measure(f"{CONTACTS}, c.cont_colour as team_id from ssd_contacts c")
    with pytest.raises(NotAMeasure, match=r"T1.sql uses a column the dataset does not have: .*cont_colour"):
        _ = wrong.plain


def test_an_unknown_table_is_named():
    with pytest.raises(NotAMeasure, match="T1.sql reads ssd_secrets, which the dataset does not have"):
        _ = a_measure(f"{CONTACTS} from ssd_secrets c").tree


def test_a_file_outside_the_dataset_cannot_be_read():
    with pytest.raises(NotAMeasure, match="T1.sql"):
        _ = a_measure(f"{CONTACTS} from read_csv('/etc/hostname') c").plain


@pytest.mark.parametrize(
    "sql, message",
    [
        ("select from where", "T1.sql is not SQL that can be read"),
        ("delete from ssd_contacts", "T1.sql must be one select"),
        ("select c.cont_contact_id as record_id from ssd_contacts c", "must return person_id, on_date"),
        (f"{CONTACTS}, 1 as colour from ssd_contacts c", "returns colour, which a flow does not use"),
        (f"{CONTACTS}, c.cont_contact_date as on_date from ssd_contacts c", "returns a column twice"),
        (f"{CONTACTS} from ssd_contacts c where c.cont_contact_date < :today", "uses the parameter today"),
        (f"{CONTACTS} from ssd_contacts c where age_in_years(c.cont_contact_date) > 1", "uses age_in_years"),
        (
            f"{CONTACTS} from ssd_contacts c where working_days(c.cont_contact_date, :as_at) < 5",
            "working_days\\(\\) may stand only in the columns of the last select",
        ),
        (
            f"{CONTACTS} from ssd_contacts c where flagged(c.cont_contact_outcome_json, 'NO_SUCH_FLAG')",
            "NO_SUCH_FLAG is not a flag of the dataset",
        ),
        (f"{CONTACTS} from ssd_contacts c where flagged(c.cont_contact_outcome_json)", "takes two arguments"),
    ],
)
def test_a_select_that_breaks_a_rule_is_refused(sql, message):
    with pytest.raises(NotAMeasure, match=message):
        _ = a_measure(sql).plain


def test_working_days_inside_an_inner_select_is_refused():
    inner = "with d as (select working_days(c.cont_contact_date, :as_at) as n from ssd_contacts c) "
    with pytest.raises(NotAMeasure, match="only in the columns of the last select"):
        _ = a_measure(f"{inner}{CONTACTS} from ssd_contacts c join d on d.n = 1").tree


def test_lineage_names_the_items_behind_each_column():
    lineage = MEASURES["AS01"].lineage
    assert lineage["met"] == (
        Item("ssd_cin_assessments", "cina_assessment_auth_date", "CINA005A"),
        Item("ssd_cin_assessments", "cina_assessment_start_date", "CINA003A"),
    )
    assert [item.reference for item in lineage["record_id"]] == ["CINA001A"]


def test_lineage_looks_through_inner_selects_and_flags():
    assert "CINE003A" in {item.reference for item in MEASURES["AS01R"].lineage["met"]}
    assert [item.reference for item in MEASURES["FD03"].lineage["category"]] == ["CONT005A"]


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_every_column_but_a_parameter_has_a_source(measure):
    assert all(measure.lineage.values())


def test_the_tables_a_measure_reads_leave_out_the_names_it_makes():
    assert MEASURES["FD10"].tables == ("ssd_cin_episodes",)
    assert MEASURES["AS01R"].tables == ("ssd_cin_assessments", "ssd_cin_episodes")


def test_a_definition_is_not_changed_by_its_layout_or_its_comments():
    plain = of_assessments("a.cina_assessment_start_date as on_date", kind="flow")
    spaced = of_assessments("a.cina_assessment_start_date\n    as on_date -- a note\n /* more */", kind="flow")
    assert plain.definition_digest == spaced.definition_digest


@pytest.mark.parametrize(
    "columns, kind",
    [
        ("a.cina_assessment_auth_date as on_date", "flow"),
        ("a.cina_assessment_start_date as on_date, 'a  b' as category", "category"),
    ],
)
def test_a_definition_is_changed_by_what_it_counts(columns, kind):
    first = of_assessments("a.cina_assessment_start_date as on_date, 'a b' as category", kind="category")
    assert of_assessments(columns, kind=kind).definition_digest != first.definition_digest


def test_a_definition_is_changed_by_its_kind(monkeypatch):
    columns = "a.cina_assessment_start_date as on_date, true as met"
    proportion = of_assessments(columns, kind="proportion").definition_digest
    monkeypatch.setattr("lineofsight.measures.definition.WRAPPER_VERSION", "2")
    assert of_assessments(columns, kind="proportion").definition_digest != proportion
    assert len(proportion) == 64
