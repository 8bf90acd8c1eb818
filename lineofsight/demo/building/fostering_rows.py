"""Private fostering in the made-up authority: a few arrangements and what is done so that more are known."""

from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.demo.simulation.days import moment
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Person
from lineofsight.record.operations.allocations import allocate
from lineofsight.record.operations.visits import Seen, record_visits
from lineofsight.record.queries.teams import workers_of
from lineofsight.service.child_in_need.operations import fostering

# Days before today on which the council was told, days of notice before the child moved, kind, carer.
TOLD = (
    (410, 50, "8D", "Marisol Tevane", "the mother of a friend from the language school"),
    (120, 45, "8C", "Orla Fenwhistle", "a second cousin of the father"),
    (33, 10, "8E", "Dilwyn Harcastle", "the family's former neighbour"),
    (4, -20, "8F", "Bettina Quorn", "the mother of a school friend"),
)
CAMPAIGNS = (
    ("Posters and a quiz for school admissions staff", "Schools", date(2021, 9, 6), date(2021, 10, 1), 140,
     "Two schools rang about children on their roll."),
    ("Talks at language schools and with host families", "Language schools", date(2022, 5, 9), date(2022, 6, 17), 65,
     ""),
)  # fmt: skip


def add_fostering(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will add arrangements of several ages, with their visits, and the campaigns."""
    people = {role: User.objects.get(pk=accounts[role]) for role in ("team_manager", "social_worker")}
    for campaign in CAMPAIGNS:
        fostering.log_campaign(**_campaign(campaign), by=people["team_manager"], at=now)
    for child, told in zip(_children(now), TOLD, strict=False):
        _add(child, *told, people=people, now=now)


def _campaign(row: tuple) -> dict[str, Any]:
    return dict(zip(("title", "audience", "started_on", "ended_on", "reached", "learnt"), row, strict=True))


def _children(now: datetime) -> list[Person]:
    """This function will return children of school age with whom nobody works now."""
    born = (now.date() - timedelta(days=14 * 365), now.date() - timedelta(days=9 * 365))
    free = Person.objects.filter(date_of_birth__range=born, steps=None)
    return list(free.order_by("pk")[: len(TOLD)])


def _add(
    child: Person, ago: int, notice: int, kind: str, carer: str, relation: str, *, people: dict, now: datetime
) -> None:
    manager, worker = people["team_manager"], people["social_worker"]
    on = now.date() - timedelta(days=ago)
    step = pathway.open_step("private_fostering", child=child, opened_by=None, on=on, by=manager, at=now)
    fostering.record_notification(
        step, carer_name=carer, carer_relation=relation, place="Thornwell Gate, Wexcombe",
        parents="Abroad for work; they speak with the child on Sundays and signed an agreement.", circumstances=kind,
        begins_on=on + timedelta(days=notice), notified_on=on, notified_by="carer" if notice > 0 else "other",
        by=worker, at=now,
    )  # fmt: skip
    _hold(step, on=on, manager=manager, now=now)
    _visit(step, on=on, by=worker, now=now)
    if ago > 30:
        fostering.judge_suitability(
            step, carer="Warm and steady. Checks came back clear.", household="One son of 15, who is glad to share.",
            home="Clean and quiet, with a desk of the child's own.", childs_wishes="I like it here. I miss my cat.",
            decision="suitable" if ago > 60 else "with_requirements", decided_on=on + timedelta(days=20), by=manager,
            requirements="" if ago > 60 else "A smoke alarm on the landing before the month ends.", at=now,
        )  # fmt: skip
    if ago > 100:
        happened = moment(now.date() - timedelta(days=40), 10)
        fostering.record_change(
            step, what="The carer's sister moved in.", happened_at=happened, told_by="The carer",
            told_at=happened + timedelta(hours=30 if ago > 400 else 75), by=worker, at=now,
        )  # fmt: skip


def _hold(step: CaseStep, *, on: date, manager: User, now: datetime) -> None:
    """This function will give an arrangement to the first worker of the team in whose tray it is."""
    team = step.allocations.get(ended_on=None).team
    worker = workers_of(team, on=now.date()).exclude(posts__is_manager=True).first()
    if worker is not None:
        allocate(step, worker=worker, direction="See the child alone.", on=now.date(), by=manager, at=now)


def _visit(step: CaseStep, *, on: date, by: User, now: datetime) -> None:
    """This function will make the visits that were due by now, each a few days early."""
    day, gap = on + timedelta(days=6), timedelta(days=38)
    while day < now.date() and step.stopped_on is None:
        seen = Seen(child=step.child, step=step, is_seen=True, is_seen_alone=True, childs_words="I like school here.")
        record_visits(
            [seen], happened_at=moment(day, 16), mode="home", present="The carer", by=by, at=now,
            text="Saw the room and the rest of the home. The carer rang school while I was there.",
        )  # fmt: skip
        day += gap
