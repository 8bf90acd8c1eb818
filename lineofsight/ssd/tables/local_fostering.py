"""Local extension: private fostering, which the national dataset knows only as a factor of an assessment."""

from lineofsight.ssd.table import day, define, text

ARRANGEMENTS = define(
    "local_private_fostering",
    "One row for each private fostering arrangement that the council was told of.",
    text("arrangement_id", "LPFO001L", "The arrangement's key: that of its step.", key="primary", required=True),
    text("person_id", "LPFO002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    day("started_on", "LPFO003L", "The day the council became aware.", required=True),
    day("ended_on", "LPFO004L", "The day it ended; empty while it is known to last."),
    text("circumstances", "LPFO005L", "The census's kind of arrangement, 8B to 8F; empty until it is recorded."),
    day("begins_on", "LPFO006L", "The day the child began to live there; empty until it is recorded."),
    day("notified_on", "LPFO007L", "The day somebody told the council; empty until it is recorded."),
    text("team_id", "LPFO008L", "The team that holds it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LPFO009L",
        "The worker who holds it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    national=False,
)

ALL = (ARRANGEMENTS,)
