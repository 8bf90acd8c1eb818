"""What children say when they are asked."""

from lineofsight.ssd.table import define, text

VOICE_OF_CHILD = define(
    "ssd_voice_of_child",
    "One row for each questionnaire a child answered.",
    text("voch_table_id", "VOCH007A", "Row key.", length=48, key="primary", required=True),
    text(
        "voch_person_id",
        "VOCH001A",
        "Child.",
        length=48,
        key="foreign",
        references="ssd_person.pers_person_id",
        required=True,
    ),
    text("voch_explained_worries", "VOCH002A", "Worries were explained understandably.", length=1, codes="yn"),
    text("voch_story_help_understand", "VOCH003A", "Words-and-pictures story helped.", length=1, codes="yn"),
    text("voch_agree_worker", "VOCH004A", "Child agrees with what is needed.", length=1, codes="yn"),
    text("voch_plan_safe", "VOCH005A", "Plan is clear on keeping safe.", length=1, codes="yn"),
    text("voch_tablet_help_explain", "VOCH006A", "Tablet helped child express views.", length=1, codes="yn"),
)

ALL = (VOICE_OF_CHILD,)
