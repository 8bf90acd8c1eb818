"""Decide on a contact: the level of need, what shows it, what happens, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.service.front_door.models import Contact, ContactDecision, DecisionIndicator, Screening
from lineofsight.service.front_door.operations.together import with_siblings
from lineofsight.statute.codes import RAG_CLOCKS
from lineofsight.statute.steps import STEPS
from lineofsight.statute.threshold import Threshold, threshold


class UnableToDecide(Exception):
    """The contact can't be decided so; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a manager decides: level and indicators of the threshold, outcome of the step, reasons, and why it is late.

    `late_reason` is empty for a decision in time.
    """

    level: str
    indicators: tuple[str, ...]
    outcome: str
    rationale: str
    late_reason: str = ""
    is_to_child: bool = False


@transaction.atomic
def decide_contact(
    contact: Contact, *, decision: Decision, by: Any, on: date, at: datetime, also: Iterable[int] = ()
) -> list[CaseStep]:
    """This function will record the decision, stop the contact, and open what it leads to: the steps opened.

    `also` are the steps of siblings' contacts to decide the same. A contact is decided once it is rated and screened;
    a red one may be decided before screening is finished. Raises NotAllowed, UnableToDecide, NotExplained,
    NotTogether, and UnableToOpen when the child has open what the outcome would open again.
    """
    check(by, Permission.CONTACT_DECIDE)
    in_force = threshold(on=on)
    _check_words(decision, in_force, on=on)
    opened = [_decide(one, decision, in_force, by=by, on=on, at=at) for one in with_siblings(contact, also=also, by=by)]
    return [step for step in opened if step is not None]


def _decide(
    contact: Contact, decision: Decision, in_force: Threshold, *, by: Any, on: date, at: datetime
) -> CaseStep | None:
    _check_ready(contact, decision)
    step = contact.step
    explain_if_late("FD-CONTACT-DEC", step=step, reason=decision.late_reason, by=by, at=at)
    kept = ContactDecision.objects.create(
        contact=contact, threshold_version=in_force.version, level=decision.level,
        rationale=decision.rationale.strip(), is_to_child=decision.is_to_child, decided_at=at, decided_by=by,
    )  # fmt: skip
    DecisionIndicator.objects.bulk_create(DecisionIndicator(decision=kept, code=c) for c in decision.indicators)
    for code in ("FD-CONTACT-DEC", RAG_CLOCKS[contact.rag]):
        meet_duty(code, step=step, at=at, on=on)
    lift_duties(step=step, on=on, reason="The contact was decided.")
    pathway.stop(step, outcome=decision.outcome, on=on, by=by, at=at)
    opens = STEPS["contact"].outcome(decision.outcome).opens
    return pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at) if opens else None


def _check_words(decision: Decision, in_force: Threshold, *, on: date) -> None:
    if decision.level not in {level.code for level in in_force.levels}:
        raise UnableToDecide("Choose the level of need.")
    if not decision.indicators:
        raise UnableToDecide("Choose at least one thing that shows the level of need.")
    if unknown := set(decision.indicators) - set(in_force.indicators()):
        raise UnableToDecide(f"The threshold in force does not hold {', '.join(sorted(unknown))}.")
    if decision.outcome not in {offered.code for offered in STEPS["contact"].offered(on=on)}:
        raise UnableToDecide("Choose what happens next.")
    if not decision.rationale.strip():
        raise UnableToDecide("Give the reasons for the decision.")


def _check_ready(contact: Contact, decision: Decision) -> None:
    name = contact.step.child.name
    screening = Screening.objects.filter(contact=contact).first()
    if not contact.is_open:
        raise UnableToDecide(f"The contact about {name} has already been decided.")
    if not contact.rag:
        raise UnableToDecide(f"Say first how urgent the contact about {name} is: red, amber or green.")
    if contact.rag != "red" and (screening is None or screening.completed_at is None):
        raise UnableToDecide(f"The screening of {name} is not finished. Only a red contact can be decided before.")
    if decision.outcome == "early_help" and (screening is None or screening.consent != "obtained"):
        raise UnableToDecide(
            f"Early help needs the family's agreement, and the screening of {name} does not record it."
        )
