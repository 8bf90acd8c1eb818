"""Which dates follow which, which may be still to come, and what can't happen before a child is born."""

from datetime import date

EARLIEST = date(1900, 1, 1)
"""No date of a living person's record is earlier; systems write such days where they have none."""

PLANNED = frozenset(
    {
        "pers_expected_dob",
        "link_valid_to_date",
        "icpc_icpc_target_date",
        "cppr_cp_review_due",
        "clar_cla_review_due_date",
        "clea_pathway_plan_review_date",
        "due_on",
        "due_at",
        "begins_on",
        "lasted_on",
        "first_on",
    }
)
"""Columns of days that may be still to come: they say what is due, expected or agreed."""

IN_ORDER: dict[str, tuple[tuple[str, str], ...]] = {
    "ssd_person": (("pers_dob", "pers_death_date"),),
    "ssd_address": (("addr_address_start_date", "addr_address_end_date"),),
    "ssd_immigration_status": (("immi_immigration_status_start_date", "immi_immigration_status_end_date"),),
    "ssd_legal_status": (("lega_legal_status_start_date", "lega_legal_status_end_date"),),
    "ssd_linked_identifiers": (("link_valid_from_date", "link_valid_to_date"),),
    "ssd_early_help_episodes": (("earl_episode_start_date", "earl_episode_end_date"),),
    "ssd_cin_episodes": (("cine_referral_date", "cine_close_date"),),
    "ssd_cin_assessments": (("cina_assessment_start_date", "cina_assessment_auth_date"),),
    "ssd_cin_plans": (("cinp_cin_plan_start_date", "cinp_cin_plan_end_date"),),
    "ssd_s47_enquiry": (("s47e_s47_start_date", "s47e_s47_end_date"),),
    "ssd_cp_plans": (("cppl_cp_plan_start_date", "cppl_cp_plan_end_date"),),
    "ssd_cla_episodes": (
        ("clae_cla_episode_start_date", "clae_cla_episode_ceased_date"),
        ("clae_entered_care_date", "clae_cla_episode_start_date"),
    ),
    "ssd_cla_placement": (("clap_cla_placement_start_date", "clap_cla_placement_end_date"),),
    "ssd_cla_care_plan": (("lacp_cla_care_plan_start_date", "lacp_cla_care_plan_end_date"),),
    "ssd_missing": (("miss_missing_episode_start_date", "miss_missing_episode_end_date"),),
    "ssd_ehcp_requests": (("ehcr_ehcp_req_date", "ehcr_ehcp_req_outcome_date"),),
    "ssd_ehcp_named_plan": (("ehcn_named_plan_start_date", "ehcn_named_plan_ceased_date"),),
    "ssd_involvements": (("invo_involvement_start_date", "invo_involvement_end_date"),),
    "local_duties": (("started_on", "due_on"), ("started_at", "met_at")),
    "local_proceedings": (("decided_on", "issued_on"), ("issued_on", "concluded_on")),
    "local_emergencies": (("began_on", "ended_on"),),
    "local_permanence_aims": (("from_on", "until_on"),),
    "local_early_help": (("started_on", "ended_on"),),
    "local_posts": (("started_on", "ended_on"),),
    "local_plans": (("started_on", "ended_on"),),
    "local_private_fostering": (("started_on", "ended_on"),),
    "local_service_requests": (("asked_on", "answered_on"),),
    "local_consent_withdrawals": (("withdrawn_on", "decided_on"),),
    "local_enrolments": (("started_on", "ended_on"),),
    "local_practice_audits": (("chosen_on", "done_on"),),
}
"""The days of a table that follow one another: the later may be the same day, and never before it."""

AFTER_BIRTH: dict[str, tuple[str, tuple[str, ...]]] = {
    "ssd_address": ("addr_person_id", ("addr_address_end_date",)),
    "ssd_cla_episodes": ("clae_person_id", ("clae_cla_episode_start_date", "clae_entered_care_date")),
    "ssd_cla_placement": ("clap_person_id", ("clap_cla_placement_start_date",)),
    "ssd_cla_reviews": ("clar_cla_person_id", ("clar_cla_review_date",)),
    "ssd_cla_visits": ("clav_person_id", ("clav_cla_visit_date",)),
    "ssd_missing": ("miss_person_id", ("miss_missing_episode_start_date",)),
    "ssd_cla_health": ("clah_person_id", ("clah_health_check_date",)),
    "ssd_cla_immunisations": ("clai_person_id", ("clai_immunisations_status_date",)),
    "ssd_cla_substance_misuse": ("clas_person_id", ("clas_substance_misuse_date",)),
    "ssd_cla_convictions": ("clac_person_id", ("clac_cla_conviction_date",)),
    "ssd_sdq_scores": ("csdq_person_id", ("csdq_sdq_completed_date",)),
    "ssd_care_leavers": ("clea_person_id", ("clea_care_leaver_latest_contact",)),
    "local_emergencies": ("person_id", ("began_on",)),
    "local_private_fostering": ("person_id", ("started_on",)),
}
"""What happens only to a child who is born: the column that says who, and the days."""

BEFORE_BIRTH: dict[str, tuple[str, tuple[str, ...]]] = {
    "ssd_contacts": ("cont_person_id", ("cont_contact_date",)),
    "ssd_early_help_episodes": ("earl_person_id", ("earl_episode_start_date",)),
    "ssd_cin_episodes": ("cine_person_id", ("cine_referral_date",)),
    "ssd_cin_assessments": ("cina_person_id", ("cina_assessment_start_date",)),
    "ssd_cin_plans": ("cinp_person_id", ("cinp_cin_plan_start_date",)),
    "ssd_cin_visits": ("cinv_person_id", ("cinv_cin_visit_date",)),
    "ssd_s47_enquiry": ("s47e_person_id", ("s47e_s47_start_date",)),
    "ssd_initial_cp_conference": ("icpc_person_id", ("icpc_icpc_date",)),
    "ssd_cp_plans": ("cppl_person_id", ("cppl_cp_plan_start_date",)),
    "ssd_cp_visits": ("cppv_person_id", ("cppv_cp_visit_date",)),
    "ssd_cp_reviews": ("cppr_person_id", ("cppr_cp_review_date",)),
}
"""What may be about a child before the birth."""

DAYS_BEFORE_BIRTH = 300
"""How long before the birth work with an unborn child may begin (local default)."""
