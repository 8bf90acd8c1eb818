"""What reaches the front door, and early help."""

from lineofsight.ssd.table import day, define, text

CONTACTS = define(
    "ssd_contacts",
    "One row for each contact about each child.",
    text("cont_contact_id", "CONT001A", "Contact key.", length=48, key="primary", required=True),
    text(
        "cont_person_id",
        "CONT002A",
        "Child the contact concerns.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("cont_contact_date", "CONT003A", "Received by the authority."),
    text("cont_contact_source_code", "CONT004A", "Who made contact.", length=48, codes="referral_source"),
    text("cont_contact_source_desc", "CONT006A", "Label of the source.", length=255),
    text(
        "cont_contact_outcome_json",
        "CONT005A",
        "Flags for what the contact led to.",
        length=4000,
        shape="contact_outcome",
    ),
)

EARLY_HELP_EPISODES = define(
    "ssd_early_help_episodes",
    "One row for each episode of early help for each child.",
    text("earl_episode_id", "EARL001A", "Early help episode key.", length=48, key="primary", required=True),
    text(
        "earl_person_id",
        "EARL002A",
        "Child helped.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    day("earl_episode_start_date", "EARL003A", "Help began."),
    day("earl_episode_end_date", "EARL004A", "Help ended."),
    text("earl_episode_reason", "EARL005A", "Main reason for help."),
    text("earl_episode_end_reason", "EARL006A", "Why it ended, for example met, stepped up."),
    text("earl_episode_organisation", "EARL007A", "Lead organisation."),
    text(
        "earl_episode_worker_id",
        "EARL008A",
        "Lead worker; may be removed in a later version.",
        length=100,
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
)

ALL = (
    CONTACTS,
    EARLY_HELP_EPISODES,
)
