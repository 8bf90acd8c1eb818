"""Children in need: referrals, assessments, plans and visits."""

from lineofsight.ssd.table import day, define, text

CIN_EPISODES = define(
    "ssd_cin_episodes",
    "One row for each referral of each child, and the episode of need that follows.",
    text("cine_referral_id", "CINE001A", "Referral/need episode key.", length=48, key="primary", required=True),
    text(
        "cine_person_id",
        "CINE002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("cine_referral_date", "CINE003A", "Referral takes effect."),
    text("cine_cin_primary_need_code", "CINE010A", "Main need at start.", length=3, codes="primary_need"),
    text("cine_referral_source_code", "CINE004A", "Who referred.", length=48, codes="referral_source"),
    text("cine_referral_source_desc", "CINE012A", "Label of the source.", length=255),
    text(
        "cine_referral_outcome_json",
        "CINE005A",
        "Flags for the first decision on the referral.",
        length=4000,
        shape="referral_outcome",
    ),
    text("cine_referral_nfa", "CINE011A", "No further action taken on the referral.", length=1, codes="yn"),
    text("cine_close_reason", "CINE006A", "Why services ended.", length=100, codes="cin_closure"),
    day("cine_close_date", "CINE007A", "Episode closed."),
    text(
        "cine_referral_team",
        "CINE008A",
        "Team that took the referral.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    text(
        "cine_referral_worker_id",
        "CINE009A",
        "Worker who took the referral.",
        length=48,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
)

CIN_ASSESSMENTS = define(
    "ssd_cin_assessments",
    "One row for each assessment of each child.",
    text("cina_assessment_id", "CINA001A", "Assessment key.", length=48, key="primary", required=True),
    text(
        "cina_person_id",
        "CINA002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text(
        "cina_referral_id",
        "CINA010A",
        "Episode it belongs to.",
        length=48,
        key="foreign",
        references="ssd_cin_episodes.cine_referral_id",
    ),
    day("cina_assessment_start_date", "CINA003A", "Assessment began."),
    text("cina_assessment_child_seen", "CINA004A", "Child seen during it.", length=1, codes="yn"),
    day("cina_assessment_auth_date", "CINA005A", "Completed and authorised; stops the 45-working-day clock."),
    text(
        "cina_assessment_outcome_json", "CINA006A", "Flags for what follows.", length=1000, shape="assessment_outcome"
    ),
    text("cina_assessment_outcome_nfa", "CINA009A", "Ended with no further action.", length=1, codes="yn"),
    text(
        "cina_assessment_team",
        "CINA007A",
        "Team that completed it.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    text(
        "cina_assessment_worker_id",
        "CINA008A",
        "Worker who completed it.",
        length=100,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
)

ASSESSMENT_FACTORS = define(
    "ssd_assessment_factors",
    "One row for each assessment, holding all the factors it found.",
    text("cinf_table_id", "CINF003A", "Row key.", length=48, key="primary", required=True),
    text(
        "cinf_assessment_id",
        "CINF001A",
        "Assessment.",
        length=48,
        key="foreign",
        references="ssd_cin_assessments.cina_assessment_id",
        required=True,
    ),
    text("cinf_assessment_factors_json", "CINF002A", "Factors found, JSON array of codes.", codes="assessment_factors"),
)

CIN_PLANS = define(
    "ssd_cin_plans",
    "One row for each child in need plan of each child.",
    text("cinp_cin_plan_id", "CINP001A", "Plan key.", length=48, key="primary", required=True),
    text(
        "cinp_referral_id",
        "CINP007A",
        "Episode it belongs to.",
        length=48,
        key="foreign",
        references="ssd_cin_episodes.cine_referral_id",
    ),
    text(
        "cinp_person_id",
        "CINP002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("cinp_cin_plan_start_date", "CINP003A", "Plan began; one open plan at a time."),
    day("cinp_cin_plan_end_date", "CINP004A", "Plan ended, including on becoming CP or looked after."),
    text(
        "cinp_cin_plan_team",
        "CINP005A",
        "Responsible team.",
        length=48,
        key="foreign",
        references="ssd_department.dept_team_id",
    ),
    text(
        "cinp_cin_plan_worker_id",
        "CINP006A",
        "Responsible worker.",
        length=100,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
)

CIN_VISITS = define(
    "ssd_cin_visits",
    "One row for each visit to a child under a child in need plan.",
    text("cinv_cin_visit_id", "CINV001A", "Visit key.", length=48, key="primary", required=True),
    text("cinv_person_id", "CINV007A", "Child.", length=48, key="foreign", references="ssd_person.pers_person_id"),
    day("cinv_cin_visit_date", "CINV003A", "Visit made."),
    text("cinv_cin_visit_seen", "CINV004A", "Child seen.", length=1, codes="yn"),
    text("cinv_cin_visit_seen_alone", "CINV005A", "Child seen alone.", length=1, codes="yn"),
    text("cinv_cin_visit_bedroom", "CINV006A", "Bedroom seen.", length=1, codes="yn"),
)

ALL = (
    CIN_EPISODES,
    CIN_ASSESSMENTS,
    ASSESSMENT_FACTORS,
    CIN_PLANS,
    CIN_VISITS,
)
