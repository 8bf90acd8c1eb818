"""Pass the work with brothers and sisters on in one act: all of it, or none."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.record.models import CaseStep, Team, Transfer
from lineofsight.record.operations.transfers import accept_transfer, propose_transfer


@transaction.atomic
def propose_together(
    steps: Iterable[CaseStep], *, outcome: str, reason: str, on: date, by: Any, at: datetime, level: str,
    indicators: Iterable[str],
) -> list[Transfer]:  # fmt: skip
    """This function will propose the same for several steps. Raises as propose_transfer."""
    told = {"outcome": outcome, "reason": reason, "level": level, "indicators": tuple(indicators)}
    return [propose_transfer(step, **told, on=on, by=by, at=at) for step in steps]


@transaction.atomic
def accept_together(
    transfers: Iterable[Transfer], *, team: Team, words: str = "", on: date, by: Any, at: datetime
) -> list[Transfer]:
    """This function will accept several proposals for one team. Raises as accept_transfer."""
    return [accept_transfer(one, team=team, words=words, on=on, by=by, at=at) for one in transfers]
