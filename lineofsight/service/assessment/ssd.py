"""What the assessment publishes in the national dataset: assessments and the factors they found."""

from datetime import date

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast, Coalesce

from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import Visit
from lineofsight.record.support import ends_of
from lineofsight.record.support_ssd import support_after
from lineofsight.record.writing_ssd import narratives
from lineofsight.service.assessment.models import (
    Assessment,
    AssessmentAudit,
    AssessmentFactor,
    AuditedPart,
    ConsentWithdrawal,
)
from lineofsight.snapshots.expressions import Joined, LondonDay, json_list, translated, yes_no
from lineofsight.snapshots.outcomes import outcome_flags
from lineofsight.snapshots.publication import Known, Publication, no_later, register, register_part
from lineofsight.ssd import TABLES

OUTCOMES = outcome_flags("single_assessment", "assessment_outcome")


def _seen(as_at: date) -> Case:
    """This function will say whether a visit known of by then saw the child while the assessment was under way."""
    ended = Coalesce(OuterRef("step__stopped_on"), Value(as_at), output_field=DateField())
    known = Visit.objects.filter(no_later(Visit.objects.all(), "recorded_at", as_at=as_at), is_seen=True)
    visits = known.alias(day=LondonDay("happened_at")).filter(
        child=OuterRef("step__child"), day__range=(OuterRef("step__started_on"), ended)
    )
    return yes_no(Exists(visits))


def _with_factors() -> QuerySet[Assessment]:
    """This function will return the assessments that found factors: factors are of finished assessments alone."""
    found = AssessmentFactor.objects.filter(assessment=OuterRef("pk"))
    return Assessment.objects.filter(Exists(found), authorised_at__isnull=False)


def _team(as_at: date) -> Subquery:
    return holder_as_at("team", as_at=as_at)


def _worker(as_at: date) -> Subquery:
    return holder_as_at("worker", as_at=as_at)


register(
    Publication(
        TABLES["ssd_cin_assessments"],
        lambda: Assessment.objects.all(),
        since="step__started_on",
        cina_assessment_id="step_id",
        cina_person_id="step__child_id",
        cina_referral_id="referral_id",
        cina_assessment_start_date="step__started_on",
        cina_assessment_child_seen=_seen,
        cina_assessment_auth_date=Known("step__stopped_on"),
        cina_assessment_outcome_json=Known(translated("step__outcome", OUTCOMES), on="step__stopped_on"),
        cina_assessment_outcome_nfa=Known(yes_no(Q(step__outcome="no_further_action")), on="step__stopped_on"),
        cina_assessment_team=_team,
        cina_assessment_worker_id=_worker,
    )
)

register_part(support_after(lambda: ends_of(Assessment.objects, "single_assessment"), has_support=~Q(support_after="")))

register(
    Publication(
        TABLES["ssd_assessment_factors"],
        _with_factors,
        since="step__stopped_on",
        cinf_table_id="step_id",
        cinf_assessment_id="step_id",
        cinf_assessment_factors_json=json_list("factors__code"),
    )
)

register_part(
    narratives(
        Assessment.objects.filter(submitted_at__isnull=False),
        kind="assessment",
        child="step__child_id",
        at="submitted_at",
        by="submitted_by",
    )
)

register(
    Publication(
        TABLES["local_assessment_factors"],
        lambda: AssessmentFactor.objects.filter(assessment__authorised_at__isnull=False).annotate(
            step_id=F("assessment_id")
        ),
        since="assessment__step__stopped_on",
        factor_id="pk",
        person_id="assessment__step__child_id",
        assessment_id="assessment_id",
        factor="code",
        authorised_on="assessment__step__stopped_on",
        team_id=_team,
        worker_id=_worker,
    )
)

register(
    Publication(
        TABLES["local_consent_withdrawals"],
        lambda: ConsentWithdrawal.objects.all(),
        since="withdrawn_on",
        withdrawal_id="pk",
        person_id="assessment__step__child_id",
        assessment_id="assessment_id",
        withdrawn_on="withdrawn_on",
        decision=Known("decision", on="decided_on"),
        decided_on=Known("decided_on"),
    )
)

register(
    Publication(
        TABLES["local_assessment_audits"],
        lambda: AssessmentAudit.objects.annotate(step_id=F("assessment_id")),
        since="audited_on",
        audit_id="pk",
        person_id="assessment__step__child_id",
        assessment_id="assessment_id",
        audited_on="audited_on",
        grade="grade",
        identity_grade=Subquery(AuditedPart.objects.filter(audit=OuterRef("pk"), part="identity").values("grade")[:1]),
        team_id=_team,
        worker_id=_worker,
    )
)

register_part(
    Publication(
        TABLES["local_practice_audits"],
        lambda: AssessmentAudit.objects.annotate(step_id=F("assessment_id")),
        since="audited_on",
        audit_id=Joined(Value("assessment-", TextField()), Cast("pk", TextField())),
        person_id="assessment__step__child_id",
        service=Value("assessment", TextField()),
        team_id=_team,
        chosen_on="audited_on",
        due_on=Value(None, DateField()),
        done_on="audited_on",
        grade="grade",
    )
)
