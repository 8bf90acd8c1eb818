"""Local extension: factors of assessments, a row for each, which the national dataset holds as one list."""

from lineofsight.ssd.table import day, define, text

FACTORS = define(
    "local_assessment_factors",
    "One row for each factor that an authorised assessment found.",
    text("factor_id", "LAFA001L", "The factor's key.", key="primary", required=True),
    text("person_id", "LAFA002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text(
        "assessment_id",
        "LAFA003L",
        "The assessment.",
        key="foreign",
        references="ssd_cin_assessments.cina_assessment_id",
    ),
    text("factor", "LAFA004L", "The census's code.", required=True),
    day("authorised_on", "LAFA005L", "The day the assessment was authorised.", required=True),
    text("team_id", "LAFA006L", "The team.", key="foreign", references="ssd_department.dept_team_id"),
    text("worker_id", "LAFA007L", "The worker.", key="foreign", references="ssd_professionals.prof_professional_id"),
    national=False,
)

WITHDRAWALS = define(
    "local_consent_withdrawals",
    "One row for each time that consent to an assessment was taken back.",
    text("withdrawal_id", "LCWD001L", "The withdrawal's key.", key="primary", required=True),
    text("person_id", "LCWD002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text(
        "assessment_id",
        "LCWD003L",
        "The assessment.",
        key="foreign",
        references="ssd_cin_assessments.cina_assessment_id",
    ),
    day("withdrawn_on", "LCWD004L", "The day it was taken back.", required=True),
    text("decision", "LCWD005L", "What a senior manager decided: close or go_on; empty while nobody has."),
    day("decided_on", "LCWD006L", "The day they decided."),
    national=False,
)

AUDITS = define(
    "local_assessment_audits",
    "One row for each audit of an assessment.",
    text("audit_id", "LAUD001L", "The audit's key.", key="primary", required=True),
    text("person_id", "LAUD002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text(
        "assessment_id",
        "LAUD003L",
        "The assessment.",
        key="foreign",
        references="ssd_cin_assessments.cina_assessment_id",
    ),
    day("audited_on", "LAUD004L", "The day of the audit.", required=True),
    text("grade", "LAUD005L", "outstanding, good, requires_improvement or inadequate.", required=True),
    text("team_id", "LAUD006L", "The team.", key="foreign", references="ssd_department.dept_team_id"),
    text("worker_id", "LAUD007L", "The worker.", key="foreign", references="ssd_professionals.prof_professional_id"),
    text("identity_grade", "LAUD008L", "The grade of the part about identity and diverse needs, as of the whole."),
    national=False,
)

ALL = (FACTORS, WITHDRAWALS, AUDITS)
