"""Decide on a contact: the level of need, what shows it, what happens, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import pathway
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import lift_duties, meet_duty, open_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.service.front_door.models import AgencyCheck, Contact, ContactDecision, DecisionIndicator, Screening
from lineofsight.service.front_door.operations.together import with_siblings
from lineofsight.service.front_door.thresholds import threshold_in_force
from lineofsight.statute.codes import LATE_REASONS, RAG_CLOCKS, RETURN_REASONS, code_labels
from lineofsight.statute.steps import STEPS
from lineofsight.statute.threshold import Threshold


class UnableToDecide(Exception):
    """The contact can't be decided so; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What a manager decides: level and indicators of the threshold, outcome of the step, reasons, and why it is late.

    `late_reason` and `late_code` are empty for a decision in time. `return_reason` is why a notification is sent back,
    `harm_considered` why significant harm is not suspected where the family does not agree: each for its outcome alone.
    `alternatives` is what else was considered, and why not.
    """

    level: str
    indicators: tuple[str, ...]
    outcome: str
    rationale: str
    alternatives: str
    late_reason: str = ""
    late_code: str = ""
    return_reason: str = ""
    harm_considered: str = ""
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
    if decision.outcome == "no_consent":
        check(by, Permission.CLOSE_WITHOUT_CONSENT)
    in_force = threshold_in_force(on=on)
    _check_words(decision, in_force, on=on)
    _check_reasons(decision)
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
        late_code=_late_code(step, decision), return_reason=decision.return_reason,
        harm_considered=decision.harm_considered.strip(), alternatives=same_words(decision.alternatives).strip(),
    )  # fmt: skip
    DecisionIndicator.objects.bulk_create(DecisionIndicator(decision=kept, code=c) for c in decision.indicators)
    for code in ("FD-CONTACT-DEC", RAG_CLOCKS[contact.rag]):
        meet_duty(code, step=step, at=at, on=on)
    lift_duties(step=step, on=on, reason="The contact was decided.")
    AgencyCheck.objects.unanswered().filter(contact=contact).update(given_up_at=at)
    _start_return(step, decision, on=on)
    pathway.stop(step, outcome=decision.outcome, on=on, by=by, at=at)
    opens = STEPS["contact"].outcome(decision.outcome).opens
    return pathway.open_step(opens, child=step.child, opened_by=step, on=on, by=by, at=at) if opens else None


def _late_code(step: CaseStep, decision: Decision) -> str:
    """This function will return the coded reason of a decision that is late, and nothing for one in time."""
    late = step.duties.filter(clock_code="FD-CONTACT-DEC").exclude(late_reason="").exists()
    return decision.late_code if late else ""


def _start_return(step: CaseStep, decision: Decision, *, on: date) -> None:
    """This function will start the clock by which a notification is back with whoever sent it, with the reason."""
    if decision.outcome == "returned_to_sender":
        held = step.allocations.filter(ended_on=None).select_related("team", "worker").get()
        open_duty("FD-POLICE-RETURN", step=step, start=on, team=held.team, worker=held.worker)


def _check_reasons(decision: Decision) -> None:
    if decision.late_code not in {"", *code_labels(LATE_REASONS)}:
        raise UnableToDecide("Choose why the decision is late from the list.")
    returned, no_consent = decision.outcome == "returned_to_sender", decision.outcome == "no_consent"
    if returned != bool(decision.return_reason) or decision.return_reason not in {"", *code_labels(RETURN_REASONS)}:
        raise UnableToDecide("Choose why it is sent back, if it is.")
    if no_consent != bool(decision.harm_considered.strip()):
        raise UnableToDecide(
            "Say why significant harm is not suspected. If it may be, the family's agreement is not needed."
        )


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
    if not decision.alternatives.strip():
        raise UnableToDecide("Say what else was considered, and why not.")


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
    if decision.outcome == "no_further_action" and screening is not None and screening.consent == "refused":
        raise UnableToDecide(
            f"The family of {name} did not agree. To close it for that, choose so: a senior manager decides."
        )
