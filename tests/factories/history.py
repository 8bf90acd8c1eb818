"""Make names, facts, pairs and merges for tests."""

from datetime import date

from lineofsight.record import models
from lineofsight.record.operations import merging
from tests.factories.access import make_user
from tests.factories.record import STARTED, PersonFactory, moment


def make_alias() -> models.Alias:
    """This function will make another name of a new person."""
    told = {"recorded_at": moment(STARTED), "recorded_by": make_user()}
    return models.Alias.objects.create(
        person=PersonFactory(), kind="known_as", first_name="Bee", last_name="Wex", **told
    )


def make_fact() -> models.Fact:
    """This function will make a fact about a new person."""
    told = {"recorded_at": moment(STARTED), "recorded_by": make_user()}
    return models.Fact.objects.create(person=PersonFactory(), kind="religion", value="None", **told)


def unborn_child() -> models.Person:
    """This function will make a child who is not born yet."""
    return PersonFactory(first_name="", date_of_birth=None, expected_on=date(2021, 9, 1), sex="U")


def make_pair() -> models.PossibleDuplicate:
    """This function will make two records that may be of one person, still to be looked at."""
    told = {"score": 90, "why": "Name: the same", "found_at": moment(STARTED)}
    return models.PossibleDuplicate.objects.create(one=PersonFactory(), other=PersonFactory(), **told)


def make_merge() -> models.Merge:
    """This function will merge two new records by the operation."""
    told = {"reason": "The school says so.", "on": STARTED, "by": make_user("head_of_service"), "at": moment(STARTED)}
    return merging.merge(PersonFactory(), duplicate=PersonFactory(), **told)
