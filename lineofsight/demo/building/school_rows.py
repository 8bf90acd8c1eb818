"""Schools of the made-up authority: who goes where, a pilot at one, supervision there, and a team of education."""

from datetime import date, datetime, timedelta
from typing import Any

from lineofsight.access.models import User
from lineofsight.demo.simulation.days import LONDON
from lineofsight.programmes.models import LeadSupervision, PilotSchool, Programme, School, SchoolPlace
from lineofsight.record.models import Person, Position, Post, Team, Worker

SCHOOLS = (
    ("Larkrise Primary", "primary", 310), ("Tannery Lane Primary", "primary", 290),
    ("Withy Brook Primary", "primary", 240),
    ("Marlhill Academy", "secondary", 1040), ("Ferrybridge Road School", "secondary", 980),
)  # fmt: skip
PLACED = 3_000
PILOT = ("School social workers", "A social worker is at the school three days a week, for whoever wants to ask.")
WHY = "As many pupils, as many on free meals, and the next ward."
SUPERVISED = (
    ("Larkrise Primary", "Ferrin Oakes", ["threshold", "feedback"],
     "We read three referrals together, and what the guide says of each.",
     "Say in the first line what you saw, and on which day. A manager decides sooner."),
    ("Marlhill Academy", "Odile Tranter", ["exploitation", "load"],
     "Two young people worry everybody. She thinks of them at night. We spoke of what is hers to do and what is not.",
     "Nobody should hold this alone: name a second lead, and meet each week."),
    ("Withy Brook Primary", "Sten Hollis", ["neglect", "sharing"],
     "What a chronology of small things shows, and what may be told to the next school.", ""),
)  # fmt: skip


def fill_schools(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will have children go to schools, try a pilot, supervise, and place a team of education."""
    today, by = now.astimezone(LONDON).date(), User.objects.get(pk=accounts["early_help_manager"])
    schools = School.objects.bulk_create(School(name=name, phase=phase, pupils=n) for name, phase, n in SCHOOLS)
    _places(schools, today, now, by)
    name, about = PILOT
    pilot = Programme.objects.create(
        name=name, about=about, source="Tried here for a year.", started_on=date(2022, 1, 4), is_pilot=True,
        evaluate_on=date(2022, 12, 16),
    )  # fmt: skip
    for tried, matched in ((0, 1), (3, 4)):
        PilotSchool.objects.create(
            programme=pilot, school=schools[tried], matched=schools[matched], why_matched=WHY, added_on=pilot.started_on
        )
    for number, (school, lead, themes, words, lesson) in enumerate(SUPERVISED):
        held = today - timedelta(days=20 + 60 * number)
        LeadSupervision.objects.create(
            school=next(one for one in schools if one.name == school), lead=lead, held_on=held, themes=themes,
            words=words, lesson=lesson, next_on=held + timedelta(days=70), recorded_at=now, recorded_by=by,
        )  # fmt: skip
    _team_of_education()


def _places(schools: list[School], today: date, now: datetime, by: Any) -> None:
    """This function will have the children of school age among the latest people go to a school of their age."""
    oldest, youngest = today.replace(year=today.year - 16), today.replace(year=today.year - 5)
    rows = Person.objects.filter(date_of_birth__gt=oldest, date_of_birth__lte=youngest, steps__isnull=False).distinct()
    found = rows.order_by("-pk").values_list("pk", "date_of_birth")[:PLACED]
    secondary_from = today.replace(year=today.year - 11)
    of_age = {True: schools[:3], False: schools[3:]}
    SchoolPlace.objects.bulk_create(
        (
            SchoolPlace(
                child_id=pk, school=of_age[born > secondary_from][pk % len(of_age[born > secondary_from])],
                started_on=date(2021, 9, 1) if born > secondary_from else date(2020, 9, 1), recorded_at=now,
                recorded_by=by,
            )
            for pk, born in found
        ),
        batch_size=1_000,
    )  # fmt: skip


def _team_of_education() -> None:
    """This function will place the school readiness team, which stays with education and holds no casework."""
    on = date(2020, 7, 1)
    team = Team.objects.create(
        code="SRT", name="School Readiness Team", service="school_readiness", directorate="education", started_on=on
    )
    for name in ("Ismene Calloway", "Rufus Pettigrain"):
        position = Position.objects.create(team=team, kind=Position.Kind.PRACTITIONER, started_on=on)
        worker = Worker.objects.create(name=name, started_on=on)
        Post.objects.create(worker=worker, team=team, position=position, started_on=on)
