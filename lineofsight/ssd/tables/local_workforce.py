"""Local extensions about the workforce: posts and positions over time, and what there is at the end of each month."""

from lineofsight.ssd.table import Column, day, define, number, text, whole


def _worker(item: str) -> Column:
    return text("worker_id", item, "The worker.", key="foreign", references="ssd_professionals.prof_professional_id")


def _team(item: str) -> Column:
    return text("team_id", item, "The team.", key="foreign", references="ssd_department.dept_team_id")


POSTS = define(
    "local_posts",
    "One row for each post a worker holds or held, other than acting up.",
    text("post_id", "LPST001L", "The post's key.", key="primary", required=True),
    _worker("LPST002L"),
    _team("LPST003L"),
    text("service", "LPST004L", "The part of the journey the team serves, such as assessment."),
    text("kind", "LPST005L", "What the position is for, such as social_worker; empty where it has none."),
    text("basis", "LPST006L", "How the worker is engaged: permanent, agency or managed.", required=True),
    text("is_manager", "LPST007L", "Y for the manager of the team.", codes="yn"),
    number("fte", "LPST008L", "Whole-time equivalent, above 0 and at most 1.", required=True),
    day("started_on", "LPST009L", "The first day of the post.", required=True),
    day("ended_on", "LPST010L", "The first day on which it is no longer held; empty while it is."),
    text(
        "position_id",
        "LPST011L",
        "The position that is held by it; empty where there is none.",
        key="foreign",
        references="local_positions.position_id",
    ),
    national=False,
)

POSITIONS = define(
    "local_positions",
    "One row for each place on a team's establishment, whether anybody holds it or not.",
    text("position_id", "LPOS001L", "The position's key.", key="primary", required=True),
    _team("LPOS002L"),
    text("service", "LPOS003L", "The part of the journey the team serves."),
    text("kind", "LPOS004L", "What the position is for, such as social_worker.", required=True),
    number("fte", "LPOS005L", "Whole-time equivalent, above 0 and at most 1.", required=True),
    day("started_on", "LPOS006L", "The first day of the position.", required=True),
    day("ended_on", "LPOS007L", "The first day on which it is no longer there; empty while it is."),
    national=False,
)

ESTABLISHMENT = define(
    "local_establishment",
    "One row for each position there is at the end of each month, with how much of it somebody held then.",
    text("establishment_id", "LEST001L", "The position's key and the day.", key="primary", required=True),
    _team("LEST002L"),
    text("service", "LEST003L", "The part of the journey the team serves."),
    text("kind", "LEST004L", "What the position is for."),
    number("fte", "LEST005L", "Whole-time equivalent of the position."),
    day("on_date", "LEST006L", "The last day of the month.", required=True),
    number("held_fte", "LEST007L", "Whole-time equivalent that somebody held of it; 0 where it was vacant."),
    national=False,
)

TURNOVER = define(
    "local_turnover",
    "One row for each worker who is in a post at the end of each month, or left their last one in the year before.",
    text("turnover_id", "LTRN001L", "The key of the worker's last post and the day.", key="primary", required=True),
    _worker("LTRN002L"),
    _team("LTRN003L"),
    text("service", "LTRN004L", "The part of the journey the team of that post serves."),
    text("kind", "LTRN005L", "What that post's position is for; empty where it has none."),
    text("basis", "LTRN006L", "How the worker was engaged: permanent, agency or managed."),
    number("fte", "LTRN007L", "Whole-time equivalent of that post."),
    day("on_date", "LTRN008L", "The last day of the month.", required=True),
    text("has_left", "LTRN009L", "Y where the worker is in no post any more, else N.", codes="yn"),
    national=False,
)

CASELOADS = define(
    "local_caseloads",
    "One row for each post held at the end of each month, with what the worker held then.",
    text("caseload_id", "LCAS001L", "The post's key and the day.", key="primary", required=True),
    _worker("LCAS002L"),
    _team("LCAS003L"),
    text("service", "LCAS004L", "The part of the journey the team serves."),
    text("kind", "LCAS005L", "What the position is for."),
    text("basis", "LCAS006L", "How the worker is engaged: permanent, agency or managed."),
    text("is_manager", "LCAS007L", "Y for the manager of the team.", codes="yn"),
    number("fte", "LCAS008L", "Whole-time equivalent."),
    day("on_date", "LCAS009L", "The last day of the month.", required=True),
    whole("children", "LCAS010L", "Children of whom the worker held an open step at the end of that day."),
    whole("lowest", "LCAS011L", "The fewest children a whole-time worker of the service should hold then."),
    whole("highest", "LCAS012L", "The most children a whole-time worker of the service should hold then."),
    whole("far_lowest", "LCAS013L", "From how many children on a worker of the service holds far too many then."),
    whole("far_highest", "LCAS014L", "Up to how many children that is counted."),
    national=False,
)

ALL = (POSTS, CASELOADS, POSITIONS, ESTABLISHMENT, TURNOVER)
