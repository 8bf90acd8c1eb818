"""Local extension: what the national dataset does not say of the front door, and of services that families ask for."""

from lineofsight.ssd.table import day, define, text

SCREENINGS = define(
    "local_screenings",
    "One row for each finished screening of a contact: which parents were told and when, and what they agreed to.",
    text(
        "contact_id",
        "LSCR001L",
        "The contact that was screened.",
        key="primary",
        required=True,
        references="ssd_contacts.cont_contact_id",
    ),
    text("person_id", "LSCR002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    day("completed_on", "LSCR003L", "The day the screening was finished.", required=True),
    text("parents_informed", "LSCR004L", "Y where parents were told of the contact, N where they were not."),
    text("parents_told", "LSCR008L", "Which parents were told, in the worker's words; empty where none was."),
    day("parents_told_on", "LSCR009L", "The day they were told; empty where none was."),
    text("not_told_reason", "LSCR010L", "Why they were not told, in the worker's words; empty where they were."),
    text("consent", "LSCR005L", "Whether the family agreed that agencies are asked: obtained, refused or dispensed."),
    text("team_id", "LSCR006L", "The team that held the contact.", key="foreign",
         references="ssd_department.dept_team_id"),
    text("worker_id", "LSCR007L", "The worker who held the contact.", key="foreign",
         references="ssd_professionals.prof_professional_id"),
    national=False,
)  # fmt: skip

SERVICE_REQUESTS = define(
    "local_service_requests",
    "One row for each child for whom a service was asked, with the day they first had it.",
    text("request_id", "LSRQ001L", "The request's key.", key="primary", required=True),
    text("person_id", "LSRQ002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("service", "LSRQ003L", "The service's name.", required=True),
    text("contract", "LSRQ010L", "The contract under which it is given; empty where it is under none."),
    text("lot", "LSRQ011L", "The lot of that contract."),
    text("route", "LSRQ004L", "Who answers it: the provider, a team of ours, or a panel."),
    day("asked_on", "LSRQ005L", "The day it was asked for.", required=True),
    day("answered_on", "LSRQ006L", "The day it was answered; empty until then."),
    text("answer", "LSRQ007L", "What was answered: accepted or declined; empty until then."),
    day("first_on", "LSRQ008L", "The first session the child came to; empty until then."),
    day("ended_on", "LSRQ009L", "The day the child stopped having it; empty until then."),
    national=False,
)

ALL = (SCREENINGS, SERVICE_REQUESTS)
