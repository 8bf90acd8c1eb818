"""What the record publishes of families: who belongs together, and who is whose mother."""

from datetime import date

from django.db.models import BigIntegerField, Case, Exists, F, OuterRef, Q, QuerySet, Subquery, When
from django.db.models.functions import Coalesce

from lineofsight.record.models import Person, Relationship
from lineofsight.record.ssd import FATHER, MOTHER, is_sealed
from lineofsight.snapshots.publication import ALWAYS, Publication, register
from lineofsight.ssd import TABLES

KEY = BigIntegerField()
WHO_IS_RELATED = ("child", "relative")


def families() -> QuerySet[Person]:
    """This function will return the people who are family to a child, each with `family`: who the family goes by.

    A family goes by the children's mother, or their father where no mother is known.
    """
    of_this_child = Relationship.objects.filter(child=OuterRef("pk")).order_by("relative")
    is_parent = Relationship.objects.filter(relative=OuterRef("pk"), kind__in=[MOTHER, FATHER])
    other_parent = Relationship.objects.filter(kind=MOTHER, child__relatives__in=_as_parent()).order_by("relative")
    family = Coalesce(
        Case(When(Exists(is_parent), then=Coalesce(_relative(other_parent), F("pk"), output_field=KEY))),
        _relative(of_this_child.filter(kind=MOTHER)),
        _relative(of_this_child.filter(kind=FATHER)),
        output_field=KEY,
    )
    return Person.objects.annotate(family=family).filter(family__isnull=False)


def _as_parent() -> QuerySet[Relationship]:
    """This function will return the rows in which the person two queries out is a parent."""
    return Relationship.objects.filter(relative=OuterRef(OuterRef("pk")), kind__in=[MOTHER, FATHER]).values("pk")


def _relative(rows: QuerySet[Relationship]) -> Subquery:
    return Subquery(rows.values("relative")[:1], output_field=KEY)


def mothers() -> QuerySet[Relationship]:
    """This function will return who is whose mother. Who a sealed child was born to is not told (ADR 0018)."""
    rows = Relationship.objects.filter(kind=MOTHER, child__merged_into=None, relative__merged_into=None)
    return rows.exclude(is_sealed("child_id")).exclude(is_sealed("relative_id"))


def related_by(as_at: date) -> Q:
    """This function will return the condition that two people were on the record, and related, on the day."""
    known = [Q(**{f"{who}__recorded_on": None}) | Q(**{f"{who}__recorded_on__lte": as_at}) for who in WHO_IS_RELATED]
    begun = Q(started_on=None) | Q(started_on__lte=as_at)
    return known[0] & known[1] & begun & (Q(ended_on=None) | Q(ended_on__gt=as_at))


register(
    Publication(
        TABLES["ssd_family"],
        families,
        since=ALWAYS,
        fami_table_id="pk",
        fami_family_id="family",
        fami_person_id="pk",
    )
)

register(
    Publication(
        TABLES["ssd_mother"],
        mothers,
        since=related_by,
        moth_table_id="pk",
        moth_person_id="relative_id",
        moth_childs_person_id="child_id",
        moth_childs_dob="child__date_of_birth",
    )
)
