"""Who works with children: workers, teams and allocations."""

from lineofsight.ssd.table import day, define, number, text, whole

INVOLVEMENTS = define(
    "ssd_involvements",
    "One row for each period a worker was allocated.",
    text("invo_involvements_id", "INVO005A", "Row key.", length=48, key="primary", required=True),
    text(
        "invo_professional_id",
        "INVO006A",
        "Worker.",
        length=48,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    text("invo_professional_role_id", "INVO007A", "Role code; CW marks the case worker in the API feed.", length=200),
    text(
        "invo_professional_team",
        "INVO009A",
        "Team.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    day("invo_involvement_start_date", "INVO002A", "Allocated."),
    day("invo_involvement_end_date", "INVO003A", "De-allocated."),
    text("invo_worker_change_reason", "INVO004A", "Why the worker changed.", length=200, codes="worker_change"),
    text("invo_person_id", "INVO011A", "Child.", length=48, references="ssd_person.pers_person_id"),
    text("invo_referral_id", "INVO010A", "Episode.", length=48, references="ssd_cin_episodes.cine_referral_id"),
)

PROFESSIONALS = define(
    "ssd_professionals",
    "One row for each worker.",
    text("prof_professional_id", "PROF001A", "Worker key.", length=48, key="primary", required=True),
    text("prof_staff_id", "PROF010A", "Staff number where held.", length=48),
    text("prof_professional_name", "PROF013A", "Name.", length=300),
    text("prof_social_worker_registration_no", "PROF002A", "Social Work England number, SW plus digits.", length=48),
    text("prof_professional_job_title", "PROF007A", "Job title.", length=500),
    whole("prof_professional_caseload", "PROF008A", "Cases held at the previous 30 September."),
    text("prof_professional_department", "PROF012A", "Team or organisation label.", length=100),
    number("prof_full_time_equivalency", "PROF011A", "FTE."),
    text("prof_agency_worker_flag", "PROF014A", "Agency worker.", length=1, codes="yn"),
)

DEPARTMENT = define(
    "ssd_department",
    "One row for each team; a team may have a parent team.",
    text("dept_team_id", "DEPT1001A", "Team key.", length=48, key="primary", required=True),
    text("dept_team_name", "DEPT1002A", "Team name.", length=255),
    text(
        "dept_team_parent_id",
        "DEPT1003A",
        "Parent team.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    text("dept_team_parent_name", "DEPT1004A", "Parent team name.", length=255),
)

ALL = (
    INVOLVEMENTS,
    PROFESSIONALS,
    DEPARTMENT,
)
