"""Local extensions about the workforce: posts over time, and caseloads at the end of each month."""

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

ALL = (POSTS, CASELOADS)
