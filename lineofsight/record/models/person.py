"""People: children, parents, carers and others, and how they are identified."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.record.gate import moment
from lineofsight.record.models.need_to_know import kept_from, locked_to
from lineofsight.record.models.sealing import sealed_from
from lineofsight.record.models.searching import keep_words
from lineofsight.record.names import searchable
from lineofsight.ssd import CODES


def sexes() -> list[tuple[str, str]]:
    """This function will return the sexes of the national dataset as choices."""
    return list(CODES["sex"].labels.items())


def ethnicities() -> list[tuple[str, str]]:
    """This function will return the ethnicities of the national dataset as choices."""
    return list(CODES["ethnicity"].labels.items())


# On PostgreSQL these indexes compare letter by letter, whatever the language of the database: see names.Begins.
BY_LETTER = "text_pattern_ops"


class PersonQuerySet(models.QuerySet["Person"]):
    """People. Every read for a user begins with `visible_to`, or with `known_to` where only names are shown."""

    def visible_to(self, user, *, at: datetime | None = None) -> "PersonQuerySet":
        """This function will keep the people whose record this user may open at that moment, which is now if not given.

        Restrictions are for those who may know of everyone: a partner sees the children of their own contacts.
        """
        known = self.known_to(user, at=at)
        return known.exclude(pk__in=_locked(user, at)) if scope_of(user) == Scope.EVERYONE else known

    def known_to(self, user, *, at: datetime | None = None) -> "PersonQuerySet":
        """This function will keep the people whose name this user may find: restricted ones too, for a list of names.

        All, those of their own referrals, or none; never anybody they are kept from, or whose record is sealed.
        """
        scope = scope_of(user)
        if scope == Scope.NOBODY:
            return self.none()
        known = self.exclude(pk__in=kept_from(user)).exclude(pk__in=_sealed(user, at))
        if scope == Scope.EVERYONE:
            return known
        told_of = Person.objects.filter(steps__kind="contact", steps__started_by=user)
        return known.filter(pk__in=told_of.values("pk"))

    def locked_to(self, user, *, at: datetime | None = None) -> "PersonQuerySet":
        """This function will keep the people of whom this user may find the name and nothing else."""
        if scope_of(user) != Scope.EVERYONE:
            return self.none()
        return self.known_to(user, at=at).filter(pk__in=_locked(user, at))


class AboutChildQuerySet(models.QuerySet):
    """Rows about a child. Every read for a user begins with `visible_to`. `about` is the way from row to child."""

    about = "child"

    def visible_to(self, user, *, at: datetime | None = None) -> Self:
        """This function will keep the rows about children whose record this user may open, of all or of none.

        A partner who told us about a child may not read what others recorded about that child.
        """
        known = self.known_to(user, at=at)
        return self._without(known, _locked(user, at)) if scope_of(user) == Scope.EVERYONE else known

    def known_to(self, user, *, at: datetime | None = None) -> Self:
        """This function will keep the rows about children whose name this user may find, to show names alone."""
        if scope_of(user) != Scope.EVERYONE:
            return self.none()
        return self._findable(self, user, at=at)

    def _findable(self, rows: Self, user, *, at: datetime | None) -> Self:
        """This function will take away the rows about whom this user may not find at all."""
        return self._without(self._without(rows, kept_from(user)), _sealed(user, at))

    def _without(self, rows: Self, people: models.QuerySet) -> Self:
        return rows.exclude(**{f"{self.about}__in": people})


def _locked(user, at: datetime | None) -> models.QuerySet:
    return locked_to(user, at=moment(at))


def _sealed(user, at: datetime | None) -> models.QuerySet:
    return sealed_from(user, at=moment(at))


class Person(models.Model):
    """One person, known once however often they appear."""

    first_name = models.TextField()
    last_name = models.TextField()
    search_first = models.TextField(editable=False)
    search_last = models.TextField(editable=False)
    date_of_birth = models.DateField(null=True, blank=True)
    expected_on = models.DateField("expected date of birth", null=True, blank=True)
    died_on = models.DateField(null=True, blank=True)
    sex = models.TextField(choices=sexes, default="U")
    ethnicity = models.TextField(choices=ethnicities, blank=True)
    phone = models.TextField(blank=True)
    recorded_on = models.DateField(null=True, blank=True, help_text="Empty for who was there before this was kept.")
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # Where two records were of one person, the duplicate only points to the one that is kept.
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="duplicates")

    objects = PersonQuerySet.as_manager()

    class Meta:
        """The database keeps lives in order, and finds names by their beginnings."""

        constraints = [
            models.CheckConstraint(
                name="person_died_after_birth",
                condition=Q(died_on=None) | Q(date_of_birth=None) | Q(died_on__gte=F("date_of_birth")),
            ),
            models.CheckConstraint(name="person_unborn_or_born", condition=Q(expected_on=None) | Q(date_of_birth=None)),
            models.CheckConstraint(name="person_has_a_name", condition=~Q(last_name="")),
            models.CheckConstraint(
                name="person_recorded_on_with_by",
                condition=Q(recorded_on=None, recorded_by=None)
                | Q(recorded_on__isnull=False, recorded_by__isnull=False),
            ),
            models.CheckConstraint(
                name="person_merged_into_another", condition=Q(merged_into=None) | ~Q(merged_into=F("id"))
            ),
        ]
        indexes = [
            models.Index(
                fields=["search_last", "search_first"], name="person_by_last_name", opclasses=[BY_LETTER, BY_LETTER]
            ),
            models.Index(fields=["search_first"], name="person_by_first_name", opclasses=[BY_LETTER]),
            models.Index(fields=["date_of_birth"], name="person_by_birth"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs) -> None:
        """This function will store the person, with the forms and the words of the names that search compares."""
        self.search_first, self.search_last = self.searchable_names()
        super().save(**kwargs)
        keep_words(self)

    @property
    def name(self) -> str:
        """The person's whole name."""
        return f"{self.first_name} {self.last_name}".strip()

    def searchable_names(self) -> tuple[str, str]:
        """This function will return the first and last name in the form that search compares."""
        return searchable(self.first_name), searchable(self.last_name)

    def age_on(self, day) -> int | None:
        """This function will return the person's age in whole years on the day, or None when it is not known."""
        born = self.date_of_birth
        return None if born is None else day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class Identifier(models.Model):
    """A number by which some service knows a person."""

    class Kind(models.TextChoices):
        """The services whose numbers are kept."""

        NHS = "nhs_number", "NHS number"
        UPN = "upn", "Unique pupil number"
        FORMER_UPN = "former_upn", "Former unique pupil number"
        HOME_OFFICE = "home_office", "Home Office number"
        NATIONAL_INSURANCE = "national_insurance", "National Insurance number"
        YOUTH_JUSTICE = "youth_justice", "Youth justice number"
        COURT_CASE = "court_case", "Court case number"
        ADOPTION_AGENCY = "adoption_agency", "Regional adoption agency number"
        INCIDENT = "incident", "Incident number"
        LEGACY = "legacy", "Number in an earlier system"

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="identifiers")
    kind = models.TextField(choices=Kind)
    value = models.TextField()

    class Meta:
        """One number of a kind belongs to one person."""

        constraints = [models.UniqueConstraint(name="identifier_belongs_to_one", fields=["kind", "value"])]
        indexes = [models.Index(fields=["value"], name="identifier_by_value")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.value}"
