"""What the front door publishes in the national dataset: contacts and referrals."""

from datetime import date

from django.db.models import Case, F, Q, Subquery, TextField, Value, When
from django.db.models.functions import NullIf

from lineofsight.record.holders import holder_as_at
from lineofsight.record.writing_ssd import narratives
from lineofsight.service.front_door.models import Contact, ContactDecision, Referral, Screening
from lineofsight.service.front_door.models.screening import NOT_ASKED
from lineofsight.snapshots.expressions import translated, yes_no
from lineofsight.snapshots.outcomes import outcome_flags
from lineofsight.snapshots.publication import Known, Publication, register, register_part
from lineofsight.ssd import CODES, TABLES

SOURCES = CODES["referral_source"].labels


def _team(as_at: date) -> Subquery:
    return holder_as_at("team", as_at=as_at)


def _worker(as_at: date) -> Subquery:
    return holder_as_at("worker", as_at=as_at)


def _where(told: bool, name: str) -> Case:
    """This function will return an answer of a screening where parents were told, or were not."""
    return Case(When(parents_informed=told, then=name))


register(
    Publication(
        TABLES["ssd_contacts"],
        lambda: Contact.objects.all(),
        since="step__started_on",
        cont_contact_id="step_id",
        cont_person_id="step__child_id",
        cont_contact_date="step__started_on",
        cont_contact_source_code="source_code",
        cont_contact_source_desc=translated("source_code", SOURCES),
        cont_contact_outcome_json=Known(
            translated("step__outcome", outcome_flags("contact", "contact_outcome")), on="step__stopped_on"
        ),
    )
)

register(
    Publication(
        TABLES["ssd_cin_episodes"],
        lambda: Referral.objects.all(),
        since="step__started_on",
        cine_referral_id="step_id",
        cine_person_id="step__child_id",
        cine_referral_date="step__started_on",
        cine_cin_primary_need_code=Known("primary_need", on="step__stopped_on"),
        cine_referral_source_code="source_code",
        cine_referral_source_desc=translated("source_code", SOURCES),
        cine_referral_outcome_json=Known(
            translated("step__outcome", outcome_flags("referral", "referral_outcome")), on="step__stopped_on"
        ),
        cine_referral_nfa=Known(yes_no(Q(step__outcome="no_further_action")), on="step__stopped_on"),
        cine_close_reason=Known("close_reason", on="closed_on"),
        cine_close_date=Known("closed_on"),
        cine_referral_team=_team,
        cine_referral_worker_id=_worker,
    )
)

register(
    Publication(
        TABLES["local_screenings"],
        lambda: Screening.objects.filter(completed_at__isnull=False).annotate(step_id=F("contact__step_id")),
        since="completed_at",
        contact_id="contact_id",
        person_id="contact__step__child_id",
        completed_on="completed_at",
        parents_informed=yes_no(Q(parents_informed=True)),
        # Of who was told before that was asked there is nothing to publish, nor of an answer that was changed.
        parents_told=NullIf(_where(True, "parents_told"), Value(NOT_ASKED, output_field=TextField())),
        parents_told_on=_where(True, "parents_told_on"),
        not_told_reason=_where(False, "parents_not_informed_reason"),
        consent="consent",
        team_id=_team,
        worker_id=_worker,
    )
)

for declared in (
    narratives(
        Screening.objects.filter(completed_at__isnull=False), kind="screening", child="contact__step__child_id",
        at="completed_at", by="completed_by",
    ),
    narratives(
        ContactDecision.objects.all(), kind="contact_decision", child="contact__step__child_id", at="decided_at",
        by="decided_by",
    ),
    narratives(
        Referral.objects.filter(decided_at__isnull=False), kind="referral_decision", child="child_id", at="decided_at",
        by="decided_by",
    ),
):  # fmt: skip
    register_part(declared)
