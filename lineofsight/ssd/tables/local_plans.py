"""Local extensions: plans, and the risks each has to answer."""

from lineofsight.ssd.table import day, define, text

PLANS = define(
    "local_plans",
    "One row for each plan that was agreed with a family: a My Family Plan, a child in need plan and so on.",
    text("plan_id", "LPLN001L", "The plan's key: that of the step it is the plan of.", key="primary", required=True),
    text("person_id", "LPLN002L", "The child it is for.", key="foreign", references="ssd_person.pers_person_id"),
    text("step_kind", "LPLN003L", "The kind of the step, such as early_help.", required=True),
    text(
        "contact_id",
        "LPLN004L",
        "The contact that the child's journey to this plan began with.",
        key="foreign",
        references="ssd_contacts.cont_contact_id",
    ),
    day("started_on", "LPLN005L", "The day the step started.", required=True),
    day("agreed_on", "LPLN006L", "The day the family first agreed to the plan.", required=True),
    day("authorised_on", "LPLN007L", "The day a manager first authorised it; empty until then."),
    day("ended_on", "LPLN008L", "The day the step ended; empty while it is open."),
    text("team_id", "LPLN009L", "The team that holds it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LPLN010L",
        "The worker who holds it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    national=False,
)

PLAN_RISKS = define(
    "local_plan_risks",
    "One row for each risk that a plan has to answer, with whether an action of the plan answers it.",
    text("plan_risk_id", "LPLR001L", "The plan's key and the risk's, joined.", key="primary", required=True),
    text("plan_id", "LPLR002L", "The plan.", key="foreign", references="local_plans.plan_id", required=True),
    text("person_id", "LPLR003L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("risk_kind", "LPLR004L", "What kind of risk: a factor's code, or a local one beginning with L."),
    text("is_on_contact", "LPLR005L", "Y where the contact that the journey began with named it, else N."),
    text("has_action", "LPLR006L", "Y where an action of the plan is about it, else N."),
    text("uncovered_reason", "LPLR007L", "Why no action is about it, where somebody said so."),
    day("ended_on", "LPLR008L", "The day it was found to be no longer a risk; empty while it is one."),
    national=False,
)

ALL = (PLANS, PLAN_RISKS)
