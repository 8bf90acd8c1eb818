"""Open child in need plans and private fostering arrangements in the right team's tray."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray


def open_plan(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a child in need plan: to be agreed with the family, with visits until all work is done.

    Raises UnableToOpen when the child already has an open plan.
    """
    duties = {"CIN-PLAN": on, "CIN-VISIT": on, "CIN-12W": on}
    return open_in_tray(
        "child_in_need_plan", service=Team.Service.SAFEGUARDING, duties=duties,
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
    )  # fmt: skip


def open_private_fostering(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a private fostering arrangement, with the first visit and the visits of the first year.

    Raises UnableToOpen when the child already has an open arrangement.
    """
    return open_in_tray(
        "private_fostering", service=Team.Service.SAFEGUARDING, duties={"PF-VISIT1": on, "PF-VISITY1": on},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
    )  # fmt: skip
