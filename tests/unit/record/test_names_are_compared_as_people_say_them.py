"""Names are compared without capitals, accents, hyphens and apostrophes, and by their beginnings."""

import pytest

from lineofsight.record.models import Person
from lineofsight.record.names import next_after, searchable
from tests.factories.record import PersonFactory


@pytest.mark.parametrize(
    "name, compared",
    [
        ("O’Dell-Marsh", "o dell marsh"),
        ("ZOË", "zoe"),
        ("  Anna   Maria ", "anna maria"),
        ("Straße", "strasse"),
        ("\u05d3\u05d5\u05d3", "\u05d3\u05d5\u05d3"),
        ("\u0645\u06cc\u200c\u062e", "\u0645\u06cc\u062e"),
        ("", ""),
    ],
)
def test_the_form_that_is_compared(name, compared):
    assert searchable(name) == compared


@pytest.mark.parametrize(
    "beginning, after", [("smi", "smj"), ("z", "{"), ("a\U0010ffff", "b"), ("\ud7ff", "\ue000"), ("é", "ê")]
)
def test_what_comes_after_a_beginning(beginning, after):
    assert next_after(beginning) == after


def test_nothing_comes_after_the_last_letter():
    with pytest.raises(ValueError, match="Nothing sorts after"):
        next_after("\U0010ffff")


@pytest.mark.django_db
@pytest.mark.parametrize("beginning", ["zz", "z", "\u05d3", "é", "a%", "a_", "van d"])
def test_a_range_finds_what_a_beginning_means(beginning):
    for name in ["Zz", "Zza", "Zebra", "\u05d3\u05d5\u05d3", "é", "a%b", "axb", "a_b", "van daal", "vandyke", "van e"]:
        PersonFactory(last_name=name)
    begins = searchable(beginning)
    found = set(Person.objects.filter(search_last__begins=begins).values_list("search_last", flat=True))
    assert found == {p.search_last for p in Person.objects.all() if p.search_last.startswith(begins)}
    assert found
