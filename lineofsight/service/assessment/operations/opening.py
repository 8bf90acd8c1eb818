"""Start a single assessment."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.record.episodes import episode_of
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.service.assessment.models import Assessment

FROM_START = ("AS-45-START", "AS-SEEN", "AS-CHK10", "AS-CHKMID")


@transaction.atomic
def open_assessment(
    *,
    child: Person,
    opened_by: CaseStep | None,
    on: date,
    by: Any,
    at: datetime,
    team: Team | None = None,
    question: str = "",
) -> CaseStep:
    """This function will open an assessment in an assessment team's tray, with both clocks: the opener of its kind.

    The clock from referral counts from the day the referral was received when the referral itself led here, and from
    `on`, the decision to assess, when the child's case was open already. `question` is why, and may be missing.
    Raises UnableToOpen when the child already has an open assessment.
    """
    referred_on = opened_by.started_on if opened_by and opened_by.kind == "referral" else on
    step = open_in_tray(
        "single_assessment", service=Team.Service.ASSESSMENT, child=child, opened_by=opened_by, on=on, by=by, at=at,
        duties={"AS-45": referred_on, **dict.fromkeys(FROM_START, on)}, team=team,
        group=opened_by.group if opened_by else None,
    )  # fmt: skip
    Assessment.objects.create(step=step, referral=episode_of(opened_by), referred_on=referred_on, question=question)
    return step
