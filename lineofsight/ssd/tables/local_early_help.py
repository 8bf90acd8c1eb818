"""Local extension: what the national dataset does not say of early help."""

from lineofsight.ssd.table import day, define, text

EARLY_HELP = define(
    "local_early_help",
    "One row for each child's early help: when it was assessed, who led it, how intensive it was and how it ended.",
    text(
        "episode_id",
        "LEHE001L",
        "The early help, as the national dataset lists it.",
        key="primary",
        required=True,
        references="ssd_early_help_episodes.earl_episode_id",
    ),
    text("person_id", "LEHE002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    day("started_on", "LEHE003L", "The day it was opened.", required=True),
    day("ended_on", "LEHE004L", "The day it ended; empty while it is open."),
    text("outcome", "LEHE005L", "How it ended, such as goals_met or step_up; empty while it is open."),
    day("met_on", "LEHE006L", "The day of the first meaningful contact with the family."),
    day("assessed_on", "LEHE007L", "The day a manager authorised the whole-family assessment."),
    text("lead_agency", "LEHE008L", "The agency that led when it was authorised, such as education."),
    text("intensity", "LEHE009L", "How intensive the help is: light, steady or intensive."),
    text("team_id", "LEHE010L", "The team that holds it.", key="foreign", references="ssd_department.dept_team_id"),
    text(
        "worker_id",
        "LEHE011L",
        "The practitioner who holds it.",
        key="foreign",
        references="ssd_professionals.prof_professional_id",
    ),
    national=False,
)

SUPPORT_AFTER = define(
    "local_support_after",
    "One row for each end of our work with a child: of early help, an assessment, a plan, private fostering or work on "
    "the way to court, where no other social work went on.",
    text("step_id", "LSUP001L", "The key of the step that ended.", key="primary", required=True),
    text("person_id", "LSUP002L", "The child.", key="foreign", references="ssd_person.pers_person_id"),
    text("step_kind", "LSUP003L", "What ended, such as a single assessment or private fostering.", required=True),
    day("ended_on", "LSUP004L", "The day it ended.", required=True),
    text("has_support", "LSUP005L", "Y where a plan of support was left or early help took over, else N."),
    text("team_id", "LSUP006L", "The team that held it.", key="foreign", references="ssd_department.dept_team_id"),
    text("worker_id", "LSUP007L", "The worker who held it.", key="foreign",
         references="ssd_professionals.prof_professional_id"),
    national=False,
)  # fmt: skip

ALL = (EARLY_HELP, SUPPORT_AFTER)
