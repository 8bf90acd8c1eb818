"""Local extensions: strategy discussions and who was asked to them, which the national dataset has no place for."""

from lineofsight.ssd.table import day, define, text

DISCUSSIONS = define(
    "local_strategy_discussions",
    "One row for each strategy discussion that was held about a child.",
    text("discussion_id", "LSTD001L", "The discussion's key: that of its step.", key="primary", required=True),
    text("person_id", "LSTD002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    day("held_on", "LSTD003L", "The day it was held.", required=True),
    text("is_complex", "LSTD004L", "Y where it was about several children and places, else N."),
    text("is_quorate", "LSTD005L", "Y where social care, the police and health all took part, else N."),
    text("is_threshold_met", "LSTD006L", "Y where there was reasonable cause to suspect significant harm, else N."),
    text("outcome", "LSTD007L", "What was decided, as the outcome of its step."),
    text("team_id", "LSTD008L", "The team that held it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LSTD009L",
        "The worker who held it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    national=False,
)

INVITATIONS = define(
    "local_strategy_invitations",
    "One row for each agency that was asked to a strategy discussion that was held.",
    text("invitation_id", "LSTI001L", "The discussion's key and the agency, joined.", key="primary", required=True),
    text(
        "discussion_id",
        "LSTI002L",
        "The discussion.",
        key="foreign",
        references="local_strategy_discussions.discussion_id",
    ),
    text("person_id", "LSTI003L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    day("held_on", "LSTI004L", "The day of the discussion.", required=True),
    text("agency", "LSTI005L", "The agency.", required=True),
    text("took_part", "LSTI006L", "Y where somebody of the agency came, else N."),
    national=False,
)

AUDITED_PLANS = define(
    "local_audited_plans",
    "One row for each child protection plan that an audit of practice looked at and judged.",
    text("audited_id", "LAPL001L", "The child's place in the audit.", key="primary", required=True),
    text("person_id", "LAPL002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("cp_plan_id", "LAPL003L", "The plan.", key="foreign", references="ssd_cp_plans.cppl_cp_plan_id"),
    day("audited_on", "LAPL004L", "The day the finding was written.", required=True),
    text("is_smart", "LAPL005L", "Y where the plan says who does what, by when, and how it is known, else N."),
    national=False,
)

ALL = (DISCUSSIONS, INVITATIONS, AUDITED_PLANS)
