"""Open a referral, decide its next steps, and close the episode of need it began."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record import episodes, pathway
from lineofsight.record.models import CaseStep, Person, Team
from lineofsight.record.operations.duties import meet_duty
from lineofsight.record.operations.lateness import explain_if_late
from lineofsight.record.operations.opening import open_in_tray
from lineofsight.service.front_door.models import Contact, Referral
from lineofsight.service.front_door.re_referrals import owe_panel
from lineofsight.statute.codes import PRIMARY_NEEDS, code_labels
from lineofsight.statute.steps import STEPS

# The dataset's code for help inside the council, where a referral came from early help and nobody made contact.
FROM_EARLY_HELP = "5D"
FROM_COUNCIL = "5B"
# Outcomes after which no social worker is needed, so the episode closes with the decision. Why is a local default.
NO_SOCIAL_WORKER = {"no_further_action": "RC7", "early_help": "RC7"}


class UnableToDecideReferral(Exception):
    """Next steps can't be decided; the message says why."""


class UnableToClose(Exception):
    """The episode can't be closed; the message says why."""


@transaction.atomic
def open_referral(
    *, child: Person, opened_by: CaseStep | None, on: date, by: Any, at: datetime, team: Team | None = None
) -> CaseStep:
    """This function will open a referral in the front door's tray: the opener of `referral` steps.

    A referral opened by a contact dates from the day the contact was received, and its referrer is to be told.
    Raises UnableToOpen when the child already has an open episode.
    """
    if Referral.objects.filter(child=child, closed_on=None).exists():
        raise pathway.UnableToOpen(
            f"{child.name} already has an open referral. Choose “{_label('existing_referral')}” instead."
        )
    contact = Contact.objects.filter(step=opened_by).first() if opened_by else None
    received_on = opened_by.started_on if contact else on
    duties = {"FD-REF-DEC": received_on, **({"FD-REF-ACK": received_on} if contact else {})}
    step = open_in_tray(
        "referral", service=Team.Service.FRONT_DOOR, duties=duties, child=child, opened_by=opened_by,
        on=received_on, by=by, at=at, team=team, group=opened_by.group if opened_by else None,
    )  # fmt: skip
    Referral.objects.create(step=step, child=child, source_code=_source(contact, on=received_on))
    if contact and contact.referrer_told_at:
        meet_duty("FD-REF-ACK", step=step, at=contact.referrer_told_at)
    return step


def _label(outcome: str) -> str:
    return STEPS["contact"].outcome(outcome).label


def _source(contact: Contact | None, *, on: date) -> str:
    """This function will return who referred: the contact's source, or the council's own early help."""
    if contact:
        return contact.source_code
    return FROM_EARLY_HELP if on >= date(2022, 4, 1) else FROM_COUNCIL


@transaction.atomic
def decide_referral(
    referral: Referral,
    *,
    outcome: str,
    primary_need: str,
    rationale: str,
    alternatives: str,
    by: Any,
    at: datetime,
    on: date,
    late_reason: str = "",
    is_to_child: bool = False,
) -> CaseStep | None:
    """This function will record the manager's decision on next steps, open what it leads to, and return that step.

    `primary_need` may be empty only when nothing further is done. `late_reason` is needed when the decision is late.
    `alternatives` is what else was considered, and why not.
    Raises NotAllowed, UnableToDecideReferral, UnableToOpen, NotExplained.
    """
    check(by, Permission.REFERRAL_DECIDE)
    _check_decision(referral, outcome=outcome, primary_need=primary_need, on=on)
    _check_words(rationale, alternatives)
    explain_if_late("FD-REF-DEC", step=referral.step, reason=late_reason, by=by, at=at)
    referral.primary_need, referral.rationale = primary_need, rationale.strip()
    referral.decided_at, referral.decided_by, referral.is_to_child = at, by, is_to_child
    referral.alternatives = same_words(alternatives).strip()
    said = ["primary_need", "rationale", "alternatives", "is_to_child"]
    referral.save(update_fields=[*said, "decided_at", "decided_by"])
    meet_duty("FD-REF-DEC", step=referral.step, at=at, on=on)
    owe_panel(referral, team=referral.step.allocations.get(ended_on=None).team)
    pathway.stop(referral.step, outcome=outcome, on=on, by=by, at=at)
    opens = STEPS["referral"].outcome(outcome).opens
    opened = (
        pathway.open_step(opens, child=referral.child, opened_by=referral.step, on=on, by=by, at=at) if opens else None
    )
    if outcome in NO_SOCIAL_WORKER:
        episodes.close_episode(referral.step, reason=NO_SOCIAL_WORKER[outcome], on=on, by=by, at=at)
    return opened


def _check_decision(referral: Referral, *, outcome: str, primary_need: str, on: date) -> None:
    if referral.decided_at is not None:
        raise UnableToDecideReferral("Next steps have already been decided for this referral.")
    if outcome not in {offered.code for offered in STEPS["referral"].offered(on=on)}:
        raise UnableToDecideReferral("Choose what happens next.")
    if primary_need not in {"", *code_labels(PRIMARY_NEEDS)}:
        raise UnableToDecideReferral("Choose the child's main need from the list.")
    if not primary_need and outcome != "no_further_action":
        raise UnableToDecideReferral("Choose the child's main need: it is needed unless nothing further is done.")


def _check_words(rationale: str, alternatives: str) -> None:
    if not rationale.strip():
        raise UnableToDecideReferral("Give the reasons for the decision.")
    if not alternatives.strip():
        raise UnableToDecideReferral("Say what else was considered, and why not.")


@transaction.atomic
def close_referral(step: CaseStep, *, reason: str, on: date, by: Any, at: datetime) -> None:
    """This function will close the episode a referral began: the closer of `referral` episodes. No permission is asked:
    whoever made the decision that ends the need was asked already.

    Raises UnableToClose when it has closed, or would close before it was received.
    """
    referral = Referral.objects.select_related("step").get(step=step)
    if referral.closed_on is not None:
        raise UnableToClose(f"This referral was already closed on {referral.closed_on:%-d %B %Y}.")
    if on < referral.received_on:
        raise UnableToClose("A referral can't close before it was received.")
    referral.closed_on, referral.closed_by, referral.close_reason = on, by, reason
    referral.save(update_fields=["closed_on", "closed_by", "close_reason"])
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{referral.child_id}",
        detail={"closed": "referral", "step": step.pk, "reason": reason, "on": on.isoformat()},
    )  # fmt: skip
