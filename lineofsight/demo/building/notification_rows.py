"""Rows of police notifications: each contact from the police came in the feed, and some went to the daily triage."""

from datetime import date, timedelta

from django.db.models import Count

from lineofsight.demo.building.desk import Desk, due_on
from lineofsight.demo.simulation.days import LONDON
from lineofsight.demo.simulation.journey import Journey
from lineofsight.service.front_door.models import Notification, NotificationFile

INCIDENTS = ("domestic", "domestic", "missing", "domestic", "welfare", "domestic", "exploitation")
GRADINGS = ("standard", "medium", "standard", "high", "standard")
# As the switch of the demo says: everything until 9 January 2022, and domestic abuse alone from then on.
DOMESTIC_ALONE_FROM = date(2022, 1, 10)
TRIAGE_FROM = date(2020, 9, 1)


def add_notification(desk: Desk, journey: Journey, *, step: int, child: int, decided_on: date | None) -> None:
    """This function will add the notification that a contact from the police came by, and its duty to be triaged."""
    received_on = journey.received_at.astimezone(LONDON).date()
    incident = INCIDENTS[journey.number % len(INCIDENTS)]
    is_domestic = incident == "domestic"
    enters = received_on >= TRIAGE_FROM and (is_domestic or received_on < DOMESTIC_ALONE_FROM)
    desk.tables.add(
        Notification, pk=step, reference=f"WP-{journey.number:06d}", child_key=str(child), words=f"feed {step}",
        incident=incident, is_domestic_abuse=is_domestic, grading=GRADINGS[journey.number % len(GRADINGS)],
        enters_triage=enters, file_id=_feed(desk),
    )  # fmt: skip
    if enters:
        _add_duty(desk, journey, step=step, child=child, received_on=received_on, decided_on=decided_on)


def _feed(desk: Desk) -> int:
    """This function will return the file that stands for the years before the demo's today."""
    if not desk.tables.counts[NotificationFile]:
        desk.tables.add(
            NotificationFile, name="feed-of-earlier-years.csv", sha256="", refused="[]", loaded_at=desk.now,
            loaded_by_id=desk.accounts["team_manager"],
        )  # fmt: skip
    return 1


def count_feed() -> None:
    """This function will say of the file how many notifications it brought, once they are in the database."""
    for file in NotificationFile.objects.annotate(brought=Count("notifications")):
        NotificationFile.objects.filter(pk=file.pk).update(loaded=file.brought)


def _add_duty(
    desk: Desk, journey: Journey, *, step: int, child: int, received_on: date, decided_on: date | None
) -> None:
    met_on = due_on("FD-TRIAGE", received_on) + timedelta(days=2 if journey.number % 11 == 0 else 0)
    met_on = desk.known_day(met_on)
    if met_on is not None or decided_on is None:
        crew = desk.crew("front_door", 0)
        desk.duty("FD-TRIAGE", step=step, child=child, crew=crew, start=received_on, met_on=met_on)
