"""How child protection, plans of need, private fostering and early help move in life, by their own operations."""

from datetime import timedelta

from lineofsight.record.operations.notes import record_visit
from lineofsight.service.child_in_need.operations import ending, fostering
from lineofsight.service.child_in_need.operations.changes import UnableToChange
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.models import Enquiry, ProtectionPlan
from lineofsight.service.child_protection.operations import conferences, discussions, enquiries, incidents, plans
from lineofsight.service.child_protection.operations.gathering import UnableToGather, When
from lineofsight.service.early_help.models import Episode
from lineofsight.service.early_help.operations import closing, leading
from lineofsight.service.early_help.operations.changes import UnableToHelp
from tests.factories.access import make_user
from tests.factories.protection import HEARD, MUM, SCHOOL, THREE, WHOLE, all_came
from tests.factories.told import WHY
from tests.factories.transfers import agreed

REFUSED = (UnableToProtect, UnableToGather, UnableToChange, UnableToHelp)
ASKED = (*THREE, SCHOOL, MUM)
ENDED_WITHOUT_CONFERENCE = ("turned_18", "moved_away", "looked_after", "died")


def work_strategy_discussion(step, how, told) -> None:
    """This function will call a discussion for now."""
    when = When(starts_at=told.at, asked=THREE, place="Room 2")
    discussions.call_discussion(step, when=when, by=told.manager, at=told.at)


def end_strategy_discussion(step, outcome, told) -> None:
    """This function will hold a discussion that was called, and decide."""
    agreed(step, outcome=outcome.code, on=told.on, at=told.at)
    held = discussions.Held(**HEARD, came=all_came(THREE), is_threshold_met=outcome.code.startswith("section_47"))
    discussions.hold_discussion(step, held=held, outcomes={step.pk: outcome.code}, late_reason=WHY, **told.when)


def work_section_47_enquiry(step, how, told) -> None:
    """This function will write what was found out so far."""
    enquiries.write_enquiry(Enquiry.objects.get(pk=step.pk), findings="A bruise.", **told.written)


def end_section_47_enquiry(step, outcome, told) -> None:
    """This function will write an enquiry whole, hand it to a manager, and authorise it."""
    found = "continuing_risk" if outcome.code == "conference" else "no_continuing_risk"
    said = {**WHOLE, "seen_on": told.on, "found": found, "recommended_outcome": outcome.code}
    enquiry = enquiries.write_enquiry(Enquiry.objects.get(pk=step.pk), **said, **told.written)
    enquiries.submit_enquiry(enquiry, **told.written)
    enquiries.authorise_enquiry(
        enquiry, outcome=outcome.code, decision="Agreed.", alternatives="None.", late_reason=WHY, **told.when
    )


def arrange(step, told) -> None:
    """This function will arrange a conference for this hour, which is refused at a weekend."""
    conferences.arrange_conference(
        step, when=When(starts_at=told.at, asked=ASKED, is_virtual=True), chair=told.chair, by=told.manager, at=told.at,
        late_reason=WHY,
    )  # fmt: skip


def decided(*, category: str = "") -> conferences.Decided:
    """This function will return what a conference heard, and the category of a plan that it makes or keeps."""
    return conferences.Decided(
        came=all_came(ASKED),
        reasons="Hurt again.",
        participation="PN6",
        alternatives="A plan of need.",
        support_after="The school.",
        category=category,
        outline="Dad stays away.",
        is_smart=True,
    )


def work_initial_conference(step, how, told) -> None:
    """This function will arrange the conference."""
    arrange(step, told)


def end_initial_conference(step, outcome, told) -> None:
    """This function will hold a conference that is arranged, and decide."""
    said = decided(category="NEG" if outcome.code == "child_protection_plan" else "")
    conferences.hold_initial(
        step.conferences.get(), decided=said, outcome=outcome.code, by=told.chair, on=told.on, at=told.at
    )


def work_child_protection_plan(step, how, told) -> None:
    """This function will hold a core group, see the child, or hold a review at which the plan goes on."""
    plan = ProtectionPlan.objects.get(pk=step.pk)
    if how % 3 == 0:
        plans.hold_core_group(plan, held_at=told.at, came=[*THREE[:1], SCHOOL], progress="Dad moved out.",
                              what_changed="She sleeps.", is_drifting=False, **told.written)  # fmt: skip
    elif how % 3 == 1:
        record_visit(step, happened_at=told.at, is_seen=True, is_seen_alone=True, **told.written)
    else:
        _review(step, told, outcome="continues", said=decided(category="NEG"))


def end_child_protection_plan(step, outcome, told) -> None:
    """This function will end a plan: by a review where a conference has to decide it."""
    if outcome.code in ENDED_WITHOUT_CONFERENCE:
        plans.end_plan(ProtectionPlan.objects.get(pk=step.pk), outcome=outcome.code, reason="So.", **told.when)
    else:
        _review(step, told, outcome=outcome.code, said=decided())


def _review(step, told, *, outcome, said) -> None:
    arrange(step, told)
    review = step.conferences.get(held_on=None)
    plans.hold_review(review, decided=said, outcome=outcome, by=told.chair, on=told.on, at=told.at)


def work_child_in_need_plan(step, how, told) -> None:
    """This function will see the child."""
    record_visit(step, happened_at=told.at, is_seen=True, is_seen_alone=True, **told.written)


def end_child_in_need_plan(step, outcome, told) -> None:
    """This function will end a plan of need, once early help has agreed where it takes over."""
    agreed(step, outcome=outcome.code, on=told.on, at=told.at)
    ending.end_plan(
        step,
        outcome=outcome.code,
        reason=WHY,
        told_family="They know, and agree.",
        support_after="The school.",
        **told.when,
    )


def work_private_fostering(step, how, told) -> None:
    """This function will write down what the council was told, or see the child."""
    if how % 2:
        record_visit(step, happened_at=told.at, is_seen=True, is_seen_alone=True, **told.written)
        return
    fostering.record_notification(
        step, carer_name="Orla Fenwhistle", carer_relation="A friend", place="Thornwell Gate", parents="Abroad.",
        circumstances="8D", begins_on=told.on + timedelta(days=9), notified_on=told.on, notified_by="carer",
        **told.written,
    )  # fmt: skip


def end_private_fostering(step, outcome, told) -> None:
    """This function will end an arrangement."""
    fostering.end_arrangement(step, outcome=outcome.code, reason="Home with Mum.", support_after="", **told.when)


def work_early_help(step, how, told) -> None:
    """This function will meet the family, or say how intensive the help is."""
    episode, by = Episode.objects.get(pk=step.pk), make_user("early_help_practitioner")
    if how % 2:
        leading.set_intensity(episode, intensity="intensive", by=by, at=told.at)
    else:
        leading.record_first_contact(
            episode, met_on=told.on, met_words="Mum wants sleep.", on=told.on, by=by, at=told.at
        )


def end_early_help(step, outcome, told) -> None:
    """This function will close early help, once social care has agreed where it takes over."""
    agreed(step, outcome=outcome.code, on=told.on, at=told.at)
    closing.close_early_help(
        Episode.objects.get(pk=step.pk), outcome=outcome.code, closing_words="Calmer.", support_after="The school.",
        by=make_user("early_help_manager"), on=told.on, at=told.at,
    )  # fmt: skip


def begin_incident(child, told) -> None:
    """This function will report a serious incident of which the council became aware today."""
    incidents.report_incident(child, what_happened="A fall.", harm="seriously_harmed", suspicion="Nobody saw it.",
                              aware_on=told.on, by=told.manager, at=told.at)  # fmt: skip


def work_serious_incident(step, how, told) -> None:
    """This function will tell the national panel, and then send it a rapid review that asks for a local one."""
    incident, when = step.incident, {"by": told.manager, "at": told.at}
    if incident.notified_on is None:
        incidents.notify_panel(incident, notified_on=told.on, **when)
    else:
        incidents.send_rapid_review(incident, sent_on=told.on, learning="Ask.", is_review_needed=True,
                                    decision="More to learn.", **when)  # fmt: skip


def end_serious_incident(step, outcome, told) -> None:
    """This function will leave an incident, end it with its rapid review, or publish what a local review found."""
    incident, when = step.incident, {"by": told.manager, "at": told.at}
    if outcome.code == "criteria_not_met":
        incidents.leave_it(incident, reason="It was an accident.", on=told.on, **when)
    elif outcome.code == "rapid_review":
        incidents.send_rapid_review(incident, sent_on=told.on, learning="Ask.", is_review_needed=False,
                                    decision="Nothing to add.", **when)  # fmt: skip
    else:
        incidents.publish_review(incident, published_on=told.on, published_where="Online.", findings="Ask.", **when)
