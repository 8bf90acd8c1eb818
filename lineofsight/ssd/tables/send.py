"""Special educational needs: requests, assessments and plans."""

from lineofsight.ssd.table import day, define, text

SEND = define(
    "ssd_send",
    "One row for each child known to the special educational needs service.",
    text("send_table_id", "SEND001A", "Row key.", length=48, key="primary", required=True),
    text("send_upn", "SEND002A", "Pupil number.", length=48, required=True),
    text("send_uln", "SEND003A", "Learner number.", length=48),
    text("send_upn_unknown", "SEND004A", "Why neither identifier.", length=6, codes="upn_unknown_sen2"),
    text(
        "send_person_id",
        "SEND005A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
)

EHCP_REQUESTS = define(
    "ssd_ehcp_requests",
    "One row for each request to assess a child's education, health and care needs.",
    text("ehcr_ehcp_request_id", "EHCR001A", "Request key.", length=48, key="primary", required=True),
    text(
        "ehcr_send_table_id", "EHCR002A", "SEN record.", length=48, key="foreign", references="ssd_send.send_table_id"
    ),
    day("ehcr_ehcp_req_date", "EHCR003A", "Received; starts the 20-week clock."),
    day("ehcr_ehcp_req_outcome_date", "EHCR004A", "Decision notified."),
    text("ehcr_ehcp_req_outcome", "EHCR005A", "Assess or not.", length=100, codes="ehc_request_outcome"),
)

EHCP_ASSESSMENT = define(
    "ssd_ehcp_assessment",
    "One row for each assessment that follows a request.",
    text("ehca_ehcp_assessment_id", "EHCA001A", "Assessment key.", length=48, key="primary", required=True),
    text(
        "ehca_ehcp_request_id",
        "EHCA002A",
        "Request.",
        length=48,
        key="foreign",
        references="ssd_ehcp_requests.ehcr_ehcp_request_id",
    ),
    day("ehca_ehcp_assessment_outcome_date", "EHCA003A", "Plan issued or refusal notified."),
    text("ehca_ehcp_assessment_outcome", "EHCA004A", "Issue or not.", length=100, codes="ehc_assessment_outcome"),
    text("ehca_ehcp_assessment_exceptions", "EHCA005A", "20-week exceptions apply.", length=100, codes="bit"),
)

EHCP_NAMED_PLAN = define(
    "ssd_ehcp_named_plan",
    "One row for each plan's content.",
    text("ehcn_named_plan_id", "EHCN001A", "Named plan key.", length=48, key="primary", required=True),
    text(
        "ehcn_ehcp_asmt_id",
        "EHCN002A",
        "Assessment.",
        length=48,
        key="foreign",
        references="ssd_ehcp_assessment.ehca_ehcp_assessment_id",
    ),
    day("ehcn_named_plan_start_date", "EHCN003A", "Plan date."),
    day("ehcn_named_plan_ceased_date", "EHCN004A", "Plan ended or transferred."),
    text("ehcn_named_plan_ceased_reason", "EHCN005A", "Why ended.", length=100, codes="ehc_cease_reason"),
)

EHCP_ACTIVE_PLANS = define(
    "ssd_ehcp_active_plans",
    "One row for each active plan.",
    text("ehcp_active_ehcp_id", "EHCP001A", "Active plan key.", length=48, key="primary", required=True),
    text(
        "ehcp_ehcp_request_id",
        "EHCP002A",
        "Request.",
        length=48,
        key="foreign",
        references="ssd_ehcp_requests.ehcr_ehcp_request_id",
    ),
    day("ehcp_active_ehcp_last_review_date", "EHCP003A", "Annual review decision notified."),
)

SEN_NEED = define(
    "ssd_sen_need",
    "One row for each need in a plan, two at most.",
    text("senn_table_id", "SENN001A", "Row key.", length=48, key="primary", required=True),
    text(
        "senn_active_ehcp_id",
        "SENN002A",
        "Plan.",
        length=48,
        key="foreign",
        references="ssd_ehcp_active_plans.ehcp_active_ehcp_id",
    ),
    text("senn_active_ehcp_need_type", "SENN003A", "Need.", length=100, codes="sen_need"),
    text("senn_active_ehcp_need_rank", "SENN004A", "1 primary, 2 secondary.", length=1),
)

ALL = (
    SEND,
    EHCP_REQUESTS,
    EHCP_ASSESSMENT,
    EHCP_NAMED_PLAN,
    EHCP_ACTIVE_PLANS,
    SEN_NEED,
)
