"""Whatever is on two records, merging them and undoing it leaves every table as it was."""

from datetime import date, datetime

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import CaseStep, Fact, Merge, MergedValue, Relationship
from lineofsight.record.operations.merging import UnableToMerge, merge, pointers, undo
from tests.factories.access import make_user
from tests.factories.record import (
    LONDON,
    AddressFactory,
    IdentifierFactory,
    PersonFactory,
    RelationshipFactory,
    ResidenceFactory,
    open_step,
)

NOW = datetime(2022, 3, 1, 10, tzinfo=LONDON)
WHO = st.sampled_from(["kept", "duplicate"])
WHAT = st.sampled_from(["home", "old home", "number", "contact", "assessment", "mother", "child", "sex", "language"])


def everything() -> dict[str, list[tuple]]:
    """Every row of every table of ours, but for accounts, the audit, and what is written down of merges."""
    ours = [m for m in apps.get_models() if m.__module__.startswith("lineofsight.") and m._meta.app_label != "access"]
    kept_out = {Merge, MergedValue}
    return {m._meta.label: sorted(map(repr, m._base_manager.values_list())) for m in ours if m not in kept_out}


def add(what: str, person, mother, by) -> None:
    """Record one thing about a person, where it can be."""
    told = {"recorded_at": NOW, "recorded_by": by}
    is_assessed = CaseStep.objects.open().filter(child=person, kind="single_assessment").exists()
    has_home, has_mother = person.residences.filter(ended_on=None).exists(), person.relatives.exists()
    makers = {
        "home": lambda: has_home or ResidenceFactory(person=person, address=AddressFactory()),
        "old home": lambda: ResidenceFactory(person=person, ended_on=date(2020, 1, 1)),
        "number": lambda: IdentifierFactory(person=person),
        "contact": lambda: open_step(kind="contact", child=person),
        "assessment": lambda: is_assessed or open_step(kind="single_assessment", child=person),
        "mother": lambda: has_mother or RelationshipFactory(child=person, relative=mother),
        "child": lambda: RelationshipFactory(relative=person),
        "sex": lambda: Fact.objects.get_or_create(kind="legal_sex", value="F", person=person, defaults=told),
        "language": lambda: Fact.objects.get_or_create(kind="language", value="Welsh", person=person, defaults=told),
    }
    makers[what]()


@pytest.mark.django_db
class TestMergeAndUndo(TestCase):
    """Two records of anything, made one and two again."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        facts=st.lists(st.tuples(WHO, WHAT), max_size=10),
        born=st.sampled_from([None, date(2012, 2, 2)]),
        name=st.sampled_from(["Wexley", "Wexly", "\u05db\u05d4\u05df"]),
    )
    def test_every_table_is_as_it_was(self, facts, born, name):
        by, mother = make_user("head_of_service"), PersonFactory()
        people = {
            "kept": PersonFactory(last_name="Wexley", date_of_birth=born, phone=""),
            "duplicate": PersonFactory(last_name=name, phone="01632 960001"),
        }
        for who, what in facts:
            add(what, people[who], mother, by)
        before = everything()
        try:
            done = merge(
                people["kept"],
                duplicate=people["duplicate"],
                reason="The same school says so.",
                on=NOW.date(),
                by=by,
                at=NOW,
            )
        except UnableToMerge:
            assert everything() == before
            return
        assert everything() != before
        self.nothing_but_what_may_stay_points_to(people["duplicate"])
        undo(done, by=by, at=NOW)
        assert everything() == before
        assert AuditEntry.objects.filter(subject=f"record.person:{people['kept'].pk}").count() >= 2

    def nothing_but_what_may_stay_points_to(self, duplicate):
        left = {m for m, f in pointers() if m._base_manager.filter(**{f.name: duplicate}).exists()}
        assert left <= {Relationship, Fact}
