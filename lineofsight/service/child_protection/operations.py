"""Open strategy discussions in the right team's tray."""

from datetime import date, datetime
from typing import Any

from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray


def open_strategy_discussion(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a strategy discussion, whose clock runs in hours from `at`: when harm was suspected."""
    return open_in_tray(
        "strategy_discussion", service=Team.Service.ASSESSMENT, duties={"CP-STRAT": at},
        child=child, opened_by=opened_by, on=on, by=by, at=at, team=team, started_at=at,
    )  # fmt: skip
