"""The transfer protocol: the points at which a child's work moves from one service to another. A local default."""

from dataclasses import dataclass

from lineofsight.record.models import Team

ASSESSMENT, SAFEGUARDING = Team.Service.ASSESSMENT.value, Team.Service.SAFEGUARDING.value


@dataclass(frozen=True, kw_only=True)
class Trigger:
    """One point of transfer: what has happened, and the service that takes over."""

    code: str
    label: str
    hint: str
    to: str


_TRIGGERS = (
    Trigger(
        code="plan_agreed", label="A child in need plan was agreed", to=SAFEGUARDING,
        hint="The plan has been agreed with the family: the team that will carry it out takes over.",
    ),
    Trigger(
        code="conference_plan", label="A child protection plan was made", to=SAFEGUARDING,
        hint="The first conference made a plan. The receiving team comes to the first core group.",
    ),
    Trigger(
        code="first_hearing", label="The first hearing was held", to=SAFEGUARDING,
        hint="Care proceedings have begun, and the court has set a timetable.",
    ),
    Trigger(
        code="placed", label="The child became looked after", to=SAFEGUARDING,
        hint="The first review of a looked after child has been held, and permanence is being planned.",
    ),
    Trigger(
        code="early", label="None of these yet: it moves early", to="",
        hint="An exception to the protocol. It needs a reason, and is counted.",
    ),
)  # fmt: skip
TRIGGERS: dict[str, Trigger] = {trigger.code: trigger for trigger in _TRIGGERS}
