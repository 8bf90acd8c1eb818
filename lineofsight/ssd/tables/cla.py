"""Children looked after: episodes, placements, reviews, visits and care plans."""

from lineofsight.ssd.table import day, define, number, text

CLA_EPISODES = define(
    "ssd_cla_episodes",
    "One row for each episode of care of each child: a new row whenever placement or legal status changes.",
    text("clae_cla_episode_id", "CLAE001A", "903 episode key.", length=48, key="primary", required=True),
    text(
        "clae_person_id",
        "CLAE002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("clae_cla_episode_start_date", "CLAE003A", "Episode began (DECOM)."),
    text("clae_cla_episode_start_reason", "CLAE004A", "Why a new episode (RNE).", length=100, codes="rne"),
    text(
        "clae_cla_primary_need_code",
        "CLAE009A",
        "Need at entry to care; constant through the period.",
        length=3,
        codes="primary_need_cla",
    ),
    day("clae_cla_episode_ceased_date", "CLAE005A", "Episode ended (DEC)."),
    text("clae_cla_episode_ceased_reason", "CLAE006A", "Why it ended (REC).", length=255, codes="rec"),
    text("clae_cla_id", "CLAE010A", "Key of the whole period of care.", length=48),
    text(
        "clae_referral_id",
        "CLAE011A",
        "Linked need episode.",
        length=48,
        references="ssd_cin_episodes.cine_referral_id",
    ),
    text(
        "clae_cla_placement_id",
        "CLAE013A",
        "Placement during the episode.",
        length=48,
        key="foreign",
        references="ssd_cla_placement.clap_cla_placement_id",
    ),
    day("clae_entered_care_date", "CLAE014A", "Start of this period of care."),
    day("clae_cla_last_iro_contact_date", "CLAE012A", "Latest IRO visit or contact."),
)

CLA_PLACEMENT = define(
    "ssd_cla_placement",
    "One row for each placement of each child.",
    text("clap_cla_placement_id", "CLAP001A", "Placement key.", length=48, key="primary", required=True),
    day("clap_cla_placement_start_date", "CLAP003A", "Placement began."),
    text("clap_cla_placement_type", "CLAP004A", "Setting type.", length=100, codes="placement_type"),
    text(
        "clap_cla_placement_urn",
        "CLAP005A",
        "Ofsted URN of setting or agency; XXXXXXX where inspected elsewhere.",
        length=48,
    ),
    number("clap_cla_placement_distance", "CLAP011A", "Miles from home; 999.9 when not computable."),
    text(
        "clap_cla_id",
        "CLAP012A",
        "Period of care.",
        length=48,
        key="foreign",
        references="ssd_cla_episodes.clae_cla_id",
    ),
    text("clap_cla_placement_provider", "CLAP007A", "Who provides it.", length=48, codes="placement_provider"),
    text("clap_cla_placement_postcode", "CLAP008A", "Where the child is.", length=8),
    day("clap_cla_placement_end_date", "CLAP009A", "Placement ended."),
    text(
        "clap_cla_placement_change_reason",
        "CLAP010A",
        "Why it ended, put on the ceasing placement.",
        length=100,
        codes="placement_change",
    ),
    text("clap_person_id", "CLAP013A", "Child.", length=48, references="ssd_person.pers_person_id"),
)

CLA_REVIEWS = define(
    "ssd_cla_reviews",
    "One row for each statutory review of a child looked after.",
    text("clar_cla_review_id", "CLAR001A", "Review key.", length=48, key="primary", required=True),
    text("clar_cla_person_id", "CLAR002A", "Child.", length=48, references="ssd_person.pers_person_id"),
    text(
        "clar_cla_id",
        "CLAR011A",
        "Period of care.",
        length=48,
        key="foreign",
        references="ssd_cla_episodes.clae_cla_id",
    ),
    day("clar_cla_review_due_date", "CLAR003A", "Review due."),
    day("clar_cla_review_date", "CLAR004A", "Review held."),
    text("clar_cla_review_cancelled", "CLAR012A", "Review was cancelled.", length=1, codes="yn"),
    text("clar_cla_review_participation", "CLAR007A", "How the child took part.", length=100, codes="participation"),
)

CLA_VISITS = define(
    "ssd_cla_visits",
    "One row for each statutory visit to a child looked after.",
    text("clav_cla_visit_id", "CLAV001A", "Visit key.", length=48, key="primary", required=True),
    text("clav_cla_id", "CLAV007A", "Period of care.", length=48, references="ssd_cla_episodes.clae_cla_id"),
    text("clav_person_id", "CLAV008A", "Child.", length=48, key="foreign", references="ssd_person.pers_person_id"),
    day("clav_cla_visit_date", "CLAV003A", "Visit made."),
    text("clav_cla_visit_seen", "CLAV004A", "Child seen.", length=1, codes="yn"),
    text("clav_cla_visit_seen_alone", "CLAV005A", "Child seen alone.", length=1, codes="yn"),
)

CLA_CARE_PLAN = define(
    "ssd_cla_care_plan",
    "One row for each period of a child's care plan.",
    text("lacp_table_id", "LACP001A", "Row key.", length=48, key="primary", required=True),
    text(
        "lacp_person_id",
        "LACP007A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("lacp_cla_care_plan_start_date", "LACP004A", "Plan in force from."),
    day("lacp_cla_care_plan_end_date", "LACP005A", "Plan in force to."),
    text(
        "lacp_cla_care_plan_json",
        "LACP003A",
        "Permanence options being pursued (parallel plans allowed).",
        length=1000,
        shape="care_plan",
    ),
)

CLA_PREVIOUS_PERMANENCE = define(
    "ssd_cla_previous_permanence",
    "One row for each earlier permanence order of each child.",
    text("lapp_table_id", "LAPP001A", "Row key.", length=48, key="primary", required=True),
    text(
        "lapp_person_id",
        "LAPP002A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text(
        "lapp_previous_permanence_order_date",
        "LAPP003A",
        "Earlier order date as text; zz stands for unknown day/month/year.",
        length=10,
    ),
    text(
        "lapp_previous_permanence_option",
        "LAPP004A",
        "Earlier permanence route.",
        length=200,
        codes="previous_permanence",
    ),
    text("lapp_previous_permanence_la", "LAPP005A", "Authority that arranged it.", length=100),
)

MISSING = define(
    "ssd_missing",
    "One row for each time a child went missing or was away without authorisation.",
    text("miss_table_id", "MISS001A", "Row key.", length=48, key="primary", required=True),
    text("miss_person_id", "MISS002A", "Child.", length=48, key="foreign", references="ssd_person.pers_person_id"),
    day("miss_missing_episode_start_date", "MISS003A", "Left or last seen."),
    text(
        "miss_missing_episode_type",
        "MISS004A",
        "Missing or away without authorisation.",
        length=100,
        codes="missing_type",
    ),
    day("miss_missing_episode_end_date", "MISS005A", "Found or returned."),
    text("miss_missing_rhi_offered", "MISS006A", "Return interview offered.", length=2, codes="yn_na"),
    text("miss_missing_rhi_accepted", "MISS007A", "Return interview accepted.", length=2, codes="yn_na"),
)

ALL = (
    CLA_EPISODES,
    CLA_PLACEMENT,
    CLA_REVIEWS,
    CLA_VISITS,
    CLA_CARE_PLAN,
    CLA_PREVIOUS_PERMANENCE,
    MISSING,
)
