"""How each step moves in life, by its own operations, for tests that live through whole journeys."""

from datetime import timedelta

from lineofsight.drafts.versions import EditedMeanwhile
from lineofsight.record.operations.lateness import NotExplained
from lineofsight.record.operations.notes import record_visit
from lineofsight.record.operations.transfers import UnableToTransfer
from lineofsight.record.pathway import UnableToClose, UnableToOpen
from lineofsight.service.assessment.models import Assessment
from lineofsight.service.assessment.operations import reviewing, submitting, writing
from lineofsight.service.assessment.operations.changes import UnableToChange
from lineofsight.service.assessment.operations.reviewing import UnableToReview
from lineofsight.service.assessment.operations.submitting import UnableToSubmit
from lineofsight.service.assessment.operations.writing import UnableToSave
from lineofsight.service.court.operations import (
    emergencies,
    gateways,
    hearings,
    meetings,
    orders,
    pre_proceedings,
    proceedings,
)
from lineofsight.service.front_door.models import Contact, Referral
from lineofsight.service.front_door.operations.deciding import UnableToDecide, decide_contact
from lineofsight.service.front_door.operations.rating import UnableToRate, rate_contact
from lineofsight.service.front_door.operations.referrals import UnableToDecideReferral, decide_referral
from lineofsight.service.front_door.operations.screening import UnableToFinish, UnableToScreen, save_and_finish
from tests.factories import protective_journeys
from tests.factories.access import make_user
from tests.factories.court import sent_letter
from tests.factories.service import WHOLE, decision
from tests.factories.told import WHY
from tests.factories.transfers import agreed

REFUSED = (
    *(UnableToRate, UnableToScreen, UnableToFinish, UnableToDecide, UnableToDecideReferral),
    *(UnableToSave, UnableToReview, UnableToChange, UnableToSubmit, UnableToTransfer, NotExplained),
    *(UnableToOpen, UnableToClose, EditedMeanwhile, *protective_journeys.REFUSED),
)


def work_contact(step, how, told) -> None:
    """This function will rate and screen a contact."""
    contact = Contact.objects.get(pk=step.pk)
    rate_contact(contact, rag="amber", reason="Worry is growing.", by=told.manager, at=told.at)
    if how == 1:
        answers = {**WHOLE, "parents_told_on": told.at.date()}
        save_and_finish(contact, answers=answers, seen="", by=told.worker, at=told.at)


def end_contact(step, outcome, told) -> None:
    """This function will decide a contact."""
    made = decision(outcome=outcome.code, late_reason=WHY)
    decide_contact(Contact.objects.get(pk=step.pk), decision=made, **told.when)


def end_referral(step, outcome, told) -> None:
    """This function will decide a referral."""
    decide_referral(Referral.objects.get(pk=step.pk), outcome=outcome.code, primary_need="N1", rationale="Unclear.",
                    alternatives="To wait.", late_reason=WHY, **told.when)  # fmt: skip


def work_single_assessment(step, how, told) -> None:
    """This function will see the child, and write the analysis."""
    found, when = Assessment.objects.get(pk=step.pk), {"by": told.worker, "at": told.at}
    if how == 0:
        record_visit(step, happened_at=told.at, is_seen=True, is_seen_alone=True, **when)
    else:
        writing.save_section(found, key="analysis", text=f"Needs are not met: {how}.",
                             seen=writing.seen_version(found.analysis), **when)  # fmt: skip


def end_single_assessment(step, outcome, told) -> None:
    """This function will submit an assessment and authorise it."""
    found, when = Assessment.objects.get(pk=step.pk), {"by": told.worker, "on": told.on, "at": told.at}
    writing.choose_factors(found, codes=["16A"], **when)
    writing.recommend(found, outcome=outcome.code, not_seen_reason="Away.", **when)
    agreed(step, outcome=outcome.code, on=told.on, at=told.at)
    submitted = submitting.submit(Assessment.objects.get(pk=step.pk), **when)
    reviewing.authorise(
        submitted,
        outcome=outcome.code,
        decision="Agreed.",
        alternatives="To wait.",
        late_reason=WHY,
        support_after="",
        **told.when,
    )


def ask_panel(child, told) -> None:
    """This function will ask the panel about a child."""
    gateways.ask_panel(children=[child], why="Should we?", evidence="Hurt.", views="", **told.when)


def work_legal_gateway(step, how, told) -> None:
    """This function will write what the panel is asked."""
    gateways.write_request(steps=[step], why="Should we?", evidence="Hurt.", views="", by=told.worker, at=told.at)


def end_legal_gateway(step, outcome, told) -> None:
    """This function will have the panel decide."""
    gateways.decide_gateway(
        steps=[step], outcome=outcome.code, decision="Met.", alternatives="To wait.", letter_by=told.on, **told.when
    )


def work_pre_proceedings(step, how, told) -> None:
    """This function will send the letter, hold a meeting, or offer a conference."""
    when = {"by": told.manager, "at": told.at}
    if how % 3 == 0:
        pre_proceedings.record_letter(steps=[step], letter=sent_letter(step), sent_on=told.on, late_reason=WHY,
                                      **told.when)  # fmt: skip
    elif how % 3 == 1:
        kind = "review" if step.court_meetings.exists() else "first"
        meetings.record_meeting(steps=[step], kind=kind, held_at=told.at, place="Hall", came=[("Mum", "family")],
                                said="Agreed.", **when)  # fmt: skip
    else:
        pre_proceedings.offer_conference(steps=[step], offered_on=told.on, answer="accepted", **told.when)


def end_pre_proceedings(step, outcome, told) -> None:
    """This function will end pre-proceedings."""
    pre_proceedings.end_pre_proceedings(
        steps=[step], outcome=outcome.code, decision="So.", late_reason=WHY, support_after="", **told.when
    )


def work_care_proceedings(step, how, told) -> None:
    """This function will issue the application, list and hold a hearing, make an order or extend the time."""
    if step.care_proceedings.issued_on is None:
        proceedings.record_issue(steps=[step], issued_on=told.on, reference="WX1", initial_plan="A",
                                 late_reason=WHY, **told.when)  # fmt: skip
        return
    by = {"by": told.worker, "at": told.at}
    if how % 3 == 0:
        proceedings.extend(steps=[step], until_on=proceedings.end_now(step) + timedelta(days=56), reason="An expert.",
                           granted_on=told.on, **told.when)  # fmt: skip
    elif how % 3 == 1:
        kind = ("allocation", "cmh", "fcmh", "irh")[how % 4]
        row = hearings.list_hearing(steps=[step], kind=kind, listed_at=told.at, **by)[0]
        hearings.hold_hearing(hearing=row, happened="Directions were made.", **by)
    else:
        orders.make_interim_order(steps=[step], kind="interim_care", made_on=told.on, **told.when)


def end_care_proceedings(step, outcome, told) -> None:
    """This function will record the court's final decision."""
    proceedings.conclude(steps=[step], outcome=outcome.code, made_on=told.on, decision="So ordered.",
                         final_approved="Y", late_reason=WHY, support_after="Gran.", **told.when)  # fmt: skip


def begin_emergency(child, route, told) -> None:
    """This function will protect a child."""
    emergencies.record_emergency(children=[child], route=route, began_at=told.at, what_happened="Alone.", place="",
                                 by=told.worker, at=told.at)  # fmt: skip


def work_emergency_protection(step, how, told) -> None:
    """This function will extend an order."""
    emergencies.extend_order(steps=[step], extended_on=told.on, **told.when)


def end_emergency_protection(step, outcome, told) -> None:
    """This function will say what came next."""
    emergencies.end_emergency(steps=[step], outcome=outcome.code, ended_at=told.at, next_plan="Safe.", route="order",
                              late_reason=WHY, support_after="", by=make_user("team_manager"), at=told.at)  # fmt: skip


WAYS = {
    name: made
    for name, made in {**vars(protective_journeys), **globals()}.items()
    if name.startswith(("work_", "end_", "begin_", "ask_"))
}
