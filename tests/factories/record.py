"""Make people, teams and work for tests. Whatever an operation can make is made by that operation."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import factory
from factory.django import DjangoModelFactory

from lineofsight.record import models, pathway
from lineofsight.record.operations.allocations import allocate, place_with_team
from lineofsight.record.operations.duties import open_duty
from tests.factories.access import make_user

LONDON = ZoneInfo("Europe/London")
STARTED = date(2019, 4, 1)


class PersonFactory(DjangoModelFactory):
    """A child, unless a date of birth says otherwise."""

    class Meta:
        model = models.Person

    first_name = factory.Sequence(lambda n: f"Perry{n}")
    last_name = factory.Sequence(lambda n: f"Wexley{n}")
    date_of_birth = date(2014, 5, 6)
    sex = "F"
    ethnicity = "WBRI"


class WardFactory(DjangoModelFactory):
    """A ward of the made-up authority."""

    class Meta:
        model = models.Ward

    code = factory.Sequence(lambda n: f"W{n:03}")
    name = factory.Sequence(lambda n: f"Ward {n}")


class AddressFactory(DjangoModelFactory):
    """An address in a ward."""

    class Meta:
        model = models.Address

    line = factory.Sequence(lambda n: f"{n} Tallow Row")
    town = "Wexcombe"
    postcode = factory.Sequence(lambda n: f"WX{n % 9 + 1} {n % 9 + 1}AB")
    ward = factory.SubFactory(WardFactory)


class ResidenceFactory(DjangoModelFactory):
    """A home."""

    class Meta:
        model = models.Residence

    person = factory.SubFactory(PersonFactory)
    address = factory.SubFactory(AddressFactory)
    started_on = STARTED


def sample_home() -> models.Residence:
    """This function will return the home that the route test visits: always the same."""
    return models.Residence.objects.order_by("pk").first() or ResidenceFactory()


class IdentifierFactory(DjangoModelFactory):
    """A pupil number."""

    class Meta:
        model = models.Identifier

    person = factory.SubFactory(PersonFactory)
    kind = models.Identifier.Kind.UPN
    value = factory.Sequence(lambda n: f"H80120{n:06}")


class RelationshipFactory(DjangoModelFactory):
    """A mother."""

    class Meta:
        model = models.Relationship

    child = factory.SubFactory(PersonFactory)
    relative = factory.SubFactory(PersonFactory, date_of_birth=date(1988, 3, 2))
    kind = models.Relationship.Kind.MOTHER


class TeamFactory(DjangoModelFactory):
    """An assessment team."""

    class Meta:
        model = models.Team

    code = factory.Sequence(lambda n: f"T{n:03}")
    name = factory.Sequence(lambda n: f"Assessment team {n}")
    service = models.Team.Service.ASSESSMENT
    started_on = STARTED


class WorkerFactory(DjangoModelFactory):
    """A worker with an account to sign in with."""

    class Meta:
        model = models.Worker

    account = factory.LazyFunction(make_user)
    name = factory.LazyAttribute(lambda worker: worker.account.name if worker.account else "Ashby Quill")
    started_on = STARTED


class PostFactory(DjangoModelFactory):
    """A worker's place in a team."""

    class Meta:
        model = models.Post

    worker = factory.SubFactory(WorkerFactory)
    team = factory.SubFactory(TeamFactory)
    started_on = STARTED


def worker_for(user, *, team: models.Team | None = None) -> models.Worker:
    """This function will give an account a worker who holds a post: the manager's for a team manager."""
    worker = WorkerFactory(account=user, name=user.name)
    PostFactory(worker=worker, team=team or TeamFactory(), is_manager=user.role == "team_manager")
    return worker


def moment(day: date, hour: int = 9) -> datetime:
    """This function will return an hour of a day in London."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=LONDON)


def open_step(
    *,
    kind: str = "single_assessment",
    child: models.Person | None = None,
    on: date = date(2021, 6, 14),
    by=None,
    team: models.Team | None = None,
    worker: models.Worker | None = None,
    clocks: tuple[str, ...] = ("AS-45-START", "AS-SEEN"),
    opened_by: models.CaseStep | None = None,
) -> models.CaseStep:
    """This function will start a step as a stage's opener does, and give it to the worker where one is named."""
    by = by or make_user(role="team_manager")
    team = team or (worker.posts.get().team if worker else TeamFactory())
    child = child or PersonFactory()
    step = pathway.start(kind, child=child, opened_by=opened_by, on=on, by=by, at=moment(on))
    place_with_team(step, team=team, on=on, by=by)
    for code in clocks:
        open_duty(code, step=step, start=on, team=team)
    if worker is not None:
        manager = make_user(role="team_manager")
        allocate(step, worker=worker, direction="See the child this week.", on=on, by=manager, at=moment(on))
    return step


def copies(row, count: int, **changes) -> list:
    """This function will make this many more rows like one that is saved, at once: for pages with many rows.

    A change that is a list gives each copy its own value.
    """
    values = {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key
    }
    each = [{k: v[i] if isinstance(v, list) else v for k, v in changes.items()} for i in range(count)]
    return type(row).objects.bulk_create([type(row)(**{**values, **change}) for change in each])


def copies_of_work(step: models.CaseStep, count: int, *, of_other_children: bool = True) -> list[models.CaseStep]:
    """This function will make this many more steps like one, each with its duties and who holds it."""
    children = copies(step.child, count) if of_other_children else [step.child] * count
    who = {"child_id": [child.pk for child in children]}
    steps = copies(step, count, **who)
    for row in (*step.duties.all(), *step.allocations.all()):
        copies(row, count, step_id=[each.pk for each in steps], **who)
    return steps
