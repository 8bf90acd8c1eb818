"""Local extensions: tables we publish beside the national dataset, because it has no place for them."""

from lineofsight.ssd.table import day, define, moment, text, whole

DUTIES = define(
    "local_duties",
    "One row for each thing law or a local standard requires by a date.",
    text("duty_id", "LDUT001L", "The duty's key.", key="primary", required=True),
    text("person_id", "LDUT002L", "The child it concerns.", key="foreign", references="ssd_person.pers_person_id"),
    text("step_id", "LDUT003L", "The step of the child's journey it belongs to."),
    text("step_kind", "LDUT004L", "The kind of that step, such as contact or referral."),
    text("clock_code", "LDUT005L", "The clock that sets the date, such as FD-REF-DEC.", required=True),
    day("started_on", "LDUT006L", "The day the clock started.", required=True),
    moment("started_at", "LDUT007L", "The time the clock started, for a clock counted in hours."),
    day("due_on", "LDUT008L", "The last day on which it is in time."),
    moment("due_at", "LDUT009L", "The last moment at which it is in time, for a clock counted in hours."),
    day("met_on", "LDUT010L", "The day it was done; empty while it is not."),
    moment("met_at", "LDUT011L", "The time it was done, for a clock counted in hours."),
    text("late_reason", "LDUT012L", "Why it was late, in the worker's words or as a reason's name."),
    text("team_id", "LDUT013L", "The team that owed it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LDUT014L",
        "The worker who owed it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    whole("length", "LDUT015L", "How long it runs where a plan sets that, in the clock's unit; empty where none does."),
    national=False,
)

ADDRESS_WARDS = define(
    "local_address_wards",
    "One row for each address that lies in a ward of the authority.",
    text(
        "addr_table_id",
        "LADW001L",
        "The address.",
        key="primary",
        references="ssd_address.addr_table_id",
        required=True,
    ),
    text("ward_code", "LADW002L", "The ward's code.", required=True),
    text("ward_name", "LADW003L", "The ward's name."),
    national=False,
)

POPULATION = define(
    "local_population",
    "One row for each estimate of how many children live in the authority.",
    text("population_id", "LPOP001L", "The estimate's key.", key="primary", required=True),
    day("on_date", "LPOP002L", "The day it is of, such as the middle of a year.", required=True),
    whole("children", "LPOP003L", "How many people aged 0 to 17 live in the authority.", required=True),
    text("source", "LPOP004L", "Who estimated it, and where it was published."),
    day("recorded_on", "LPOP005L", "The day it was recorded: of two for one day, the later counts.", required=True),
    national=False,
)

ALL = (DUTIES, ADDRESS_WARDS, POPULATION)
