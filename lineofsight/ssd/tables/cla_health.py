"""The health, wellbeing and offending of children looked after."""

from lineofsight.ssd.table import day, define, text, whole

CLA_HEALTH = define(
    "ssd_cla_health",
    "One row for each health check of a child looked after.",
    text("clah_health_check_id", "CLAH001A", "Row key.", length=48, key="primary", required=True),
    text(
        "clah_person_id",
        "CLAH002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text(
        "clah_health_check_type",
        "CLAH003A",
        "Health assessment, dental check or developmental check.",
        length=500,
        codes="health_check_type",
    ),
    day("clah_health_check_date", "CLAH004A", "Check date."),
    text("clah_health_check_status", "CLAH005A", "State of the check.", length=48, codes="health_check_status"),
)

CLA_IMMUNISATIONS = define(
    "ssd_cla_immunisations",
    "One row for each child looked after.",
    text(
        "clai_person_id",
        "CLAI002A",
        "Child, one row each.",
        length=48,
        key="primary",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("clai_immunisations_status", "CLAI004A", "Immunisations up to date.", length=1, codes="yn"),
    day("clai_immunisations_status_date", "CLAI005A", "Status recorded on."),
)

CLA_SUBSTANCE_MISUSE = define(
    "ssd_cla_substance_misuse",
    "One row for each record of substance misuse by a child looked after.",
    text("clas_substance_misuse_id", "CLAS001A", "Row key.", length=48, key="primary", required=True),
    text(
        "clas_person_id",
        "CLAS002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("clas_substance_misuse_date", "CLAS003A", "Recorded on."),
    text("clas_substance_misused", "CLAS004A", "Substance.", length=100),
    text("clas_intervention_received", "CLAS005A", "Help received.", length=1, codes="yn"),
)

CLA_CONVICTIONS = define(
    "ssd_cla_convictions",
    "One row for each offence of a child looked after.",
    text("clac_cla_conviction_id", "CLAC001A", "Row key.", length=48, key="primary", required=True),
    text(
        "clac_person_id",
        "CLAC002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("clac_cla_conviction_date", "CLAC003A", "Offence date."),
    text("clac_cla_conviction_offence", "CLAC004A", "Offence.", length=1000),
)

SDQ_SCORES = define(
    "ssd_sdq_scores",
    "One row for each strengths and difficulties questionnaire.",
    text("csdq_table_id", "CSDQ001A", "Row key.", length=48, key="primary", required=True),
    text(
        "csdq_person_id",
        "CSDQ002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("csdq_sdq_completed_date", "CSDQ003A", "Questionnaire done."),
    text("csdq_sdq_reason", "CSDQ004A", "Why no score.", length=100, codes="sdq_reason"),
    whole("csdq_sdq_score", "CSDQ005A", "Total difficulties score 0-40."),
)

ALL = (
    CLA_HEALTH,
    CLA_IMMUNISATIONS,
    CLA_SUBSTANCE_MISUSE,
    CLA_CONVICTIONS,
    SDQ_SCORES,
)
