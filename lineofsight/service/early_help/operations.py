"""Open early help in the right team's tray."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray


def open_early_help(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open early help, to be allocated and assessed by the dates its clocks give.

    Raises UnableToOpen when the child already has early help.
    """
    return open_in_tray(
        "early_help", service=Team.Service.EARLY_HELP, duties={"EH-ALLOC": on, "EH-ASSESS": on},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team,
    )  # fmt: skip
