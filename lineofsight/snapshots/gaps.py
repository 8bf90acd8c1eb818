"""What of the national dataset we do not publish, table by table and column by column, each with the reason."""

CARE = "Kept once the authority looks after children in this service: that part is not built yet."
SEND = "Held by the education service's own system, which this record does not copy."
PUPIL = "Whether a child has no pupil number, or only none that we know of, is not recorded."

TABLES_NOT_HELD = {
    "ssd_legal_status": CARE,
    "ssd_cla_episodes": CARE,
    "ssd_cla_placement": CARE,
    "ssd_cla_reviews": CARE,
    "ssd_cla_visits": CARE,
    "ssd_cla_care_plan": CARE,
    "ssd_cla_previous_permanence": CARE,
    "ssd_missing": "Times a child goes missing are told in notes, and are not kept as spells with an end.",
    "ssd_cla_health": CARE,
    "ssd_cla_immunisations": CARE,
    "ssd_cla_substance_misuse": CARE,
    "ssd_cla_convictions": CARE,
    "ssd_sdq_scores": CARE,
    "ssd_care_leavers": CARE,
    "ssd_permanence": CARE,
    "ssd_send": SEND,
    "ssd_ehcp_requests": SEND,
    "ssd_ehcp_assessment": SEND,
    "ssd_ehcp_named_plan": SEND,
    "ssd_ehcp_active_plans": SEND,
    "ssd_sen_need": SEND,
    "ssd_voice_of_child": "A questionnaire few authorities use. What a child says is kept in their own words.",
    "ssd_s251_finance": "The standard has not defined its columns.",
    "ssd_version_log": "A snapshot's manifest says the version of the dataset it is made to.",
    "ssd_api_data_staging": "A working table of the extract that feeds the Department for Education, not of a record.",
}

COLUMNS_NOT_HELD = {
    "pers_upn_unknown": PUPIL,
    "pers_send_flag": SEND,
    "link_valid_from_date": "A number is kept as long as it is right, without days.",
    "link_valid_to_date": "A number is kept as long as it is right, without days.",
    "earl_episode_reason": "What help is for is told in the family's assessment, and is no one reason.",
    "dept_team_parent_id": "Teams belong to a service, and not to one another.",
    "dept_team_parent_name": "Teams belong to a service, and not to one another.",
    "prof_staff_id": "Staff numbers belong to the personnel system, and are not copied.",
    "prof_social_worker_registration_no": "Registration is checked by the personnel system, and is not copied.",
}


def reason(name: str) -> str:
    """This function will say why a table or a column is not held; an empty text where nobody has said."""
    return TABLES_NOT_HELD.get(name) or COLUMNS_NOT_HELD.get(name, "")
