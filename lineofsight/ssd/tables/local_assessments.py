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

ALL = (FACTORS,)
