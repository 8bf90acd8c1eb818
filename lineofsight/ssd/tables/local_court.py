"""Local extensions: care proceedings, plans for permanence side by side, and protection in an emergency."""

from lineofsight.ssd.table import day, define, text, whole

PROCEEDINGS = define(
    "local_proceedings",
    "One row for each child's care proceedings that the council decided to begin.",
    text("proc_id", "LPRC001L", "The key of the proceedings: that of their step.", key="primary", required=True),
    text("person_id", "LPRC002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("family_id", "LPRC003L", "Shared by brothers and sisters who go to court together."),
    day("decided_on", "LPRC004L", "The day the council decided to issue.", required=True),
    day("issued_on", "LPRC005L", "The day the court issued the application; empty until then."),
    day("concluded_on", "LPRC006L", "The day of the final order, or of another end; empty while they are open."),
    text("final_outcome", "LPRC007L", "What the court decided, such as care_order; empty while they are open."),
    text("short_notice_reason", "LPRC008L", "A, B or C where a hearing was asked for at short notice."),
    whole("extensions_num", "LPRC009L", "Extensions that the court gave."),
    text("is_delayed_covid", "LPRC010L", "Y where Covid is recorded as a cause of delay, else N."),
    text("is_delayed", "LPRC011L", "Y where any cause of delay is recorded, else N."),
    text("team_id", "LPRC012L", "The team that holds it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LPRC013L",
        "The worker who holds it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    national=False,
)

EMERGENCIES = define(
    "local_emergencies",
    "One row for each time a child was protected in an emergency.",
    text("emergency_id", "LEMG001L", "The key: that of the step.", key="primary", required=True),
    text("person_id", "LEMG002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("route", "LEMG003L", "police, order, assessment or agreement.", required=True),
    day("began_on", "LEMG004L", "The day it began.", required=True),
    day("ended_on", "LEMG005L", "The day it ended; empty while it lasts."),
    text("known_step_kind", "LEMG006L", "The kind of step that was open with us longest before; empty where none was."),
    day("known_since", "LEMG007L", "The day that step started; empty where none was open."),
    text("is_avoidable", "LEMG008L", "Y, N or U once a manager looked back on it."),
    national=False,
)

PERMANENCE_AIMS = define(
    "local_permanence_aims",
    "One row for each plan for where a child grows up, made on the way to court or in it.",
    text("aim_id", "LAIM001L", "The key.", key="primary", required=True),
    text("person_id", "LAIM002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("aim", "LAIM003L", "The plan, such as ADOPTION or LTRELFR.", required=True),
    day("from_on", "LAIM004L", "The day it was made.", required=True),
    day("until_on", "LAIM005L", "The day it was dropped; empty while it stands."),
    national=False,
)

ALL = (PROCEEDINGS, EMERGENCIES, PERMANENCE_AIMS)
