"""Local extension: what is written about children, and in whose voice."""

from lineofsight.ssd.table import day, define, text

NARRATIVES = define(
    "local_narratives",
    "One row for each narrative about a child that may be written to the child, from a case note to a conference's "
    "reasons.",
    text("narrative_id", "LNAR001L", "What it is and its key, joined, such as note-12.", key="primary", required=True),
    text("person_id", "LNAR002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("kind", "LNAR003L", "What it is, such as note, visit, goal or conference.", required=True),
    day("written_on", "LNAR004L", "The day it was written; of what a manager authorises, handed in.", required=True),
    text("is_to_child", "LNAR005L", "Y where it is written to the child, else N.", required=True),
    text(
        "worker_id",
        "LNAR006L",
        "Its writer, where they are a worker: local_posts has the team they were in that day.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    day("happened_on", "LNAR007L", "Of a note or visit, the day of what it tells; empty for others."),
    national=False,
)

ALL = (NARRATIVES,)
