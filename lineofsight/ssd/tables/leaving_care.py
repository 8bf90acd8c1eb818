"""Young people who have left care."""

from lineofsight.ssd.table import day, define, text

CARE_LEAVERS = define(
    "ssd_care_leavers",
    "One row for each care leaver.",
    text("clea_table_id", "CLEA001A", "Row key.", length=48, key="primary", required=True),
    text(
        "clea_person_id",
        "CLEA002A",
        "Young person.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("clea_care_leaver_eligibility", "CLEA003A", "Leaving care status.", length=100, codes="cl_eligibility"),
    text("clea_care_leaver_in_touch", "CLEA004A", "Is the authority in touch.", length=100, codes="in_touch"),
    day("clea_care_leaver_latest_contact", "CLEA005A", "Latest adviser contact."),
    text("clea_care_leaver_accommodation", "CLEA006A", "Where living.", length=100, codes="cl_accommodation"),
    text("clea_care_leaver_accom_suitable", "CLEA007A", "Suitability.", length=100, codes="cl_suitability"),
    text("clea_care_leaver_activity", "CLEA008A", "Main activity.", length=100, codes="cl_activity"),
    day("clea_pathway_plan_review_date", "CLEA009A", "Pathway plan started or last reviewed."),
    text(
        "clea_care_leaver_personal_advisor",
        "CLEA010A",
        "Personal adviser (holds a professional id).",
        length=100,
        references="ssd_professionals.prof_professional_id",
    ),
    text(
        "clea_care_leaver_allocated_team",
        "CLEA011A",
        "Team.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    text(
        "clea_care_leaver_worker_id",
        "CLEA012A",
        "Allocated worker.",
        length=100,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
)

ALL = (CARE_LEAVERS,)
