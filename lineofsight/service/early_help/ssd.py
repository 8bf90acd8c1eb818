"""What early help publishes in the national dataset: its episodes, as far as the spine tells of them."""

from datetime import date

from django.db.models import OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Cast

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.record.holders import holder_as_at
from lineofsight.record.models import CaseStep
from lineofsight.record.support import work_beside
from lineofsight.record.support_ssd import support_after
from lineofsight.record.writing_ssd import narratives
from lineofsight.service.early_help.models import CaseAudit, Episode, FamilyAssessment, Lead
from lineofsight.snapshots.expressions import Joined, translated
from lineofsight.snapshots.publication import NOT_HELD, Known, Publication, register, register_part
from lineofsight.ssd import TABLES
from lineofsight.statute.steps import STEPS

NOT_AN_END = ("step_up", "moved_away")
REASONS = {outcome.code: outcome.label for outcome in STEPS["early_help"].outcomes}


def _lead(as_at: date) -> Subquery:
    """This function will return the agency that led the family's plan on the day, in words."""
    leading = Lead.objects.filter(episode=OuterRef("pk"), started_on__lte=as_at).order_by("-started_on", "-pk")
    named = leading.annotate(in_words=translated("agency", AGENCIES))
    return Subquery(named.values("in_words")[:1], output_field=TextField())


register(
    Publication(
        TABLES["ssd_early_help_episodes"],
        lambda: CaseStep.objects.filter(kind="early_help"),
        since="started_on",
        earl_episode_id="pk",
        earl_person_id="child_id",
        earl_episode_start_date="started_on",
        earl_episode_end_date=Known("stopped_on"),
        earl_episode_reason=NOT_HELD,
        earl_episode_end_reason=Known(translated("outcome", REASONS), on="stopped_on"),
        earl_episode_organisation=_lead,
        earl_episode_worker_id=lambda as_at: holder_as_at("worker", as_at=as_at, step="pk"),
    )
)

register(
    Publication(
        TABLES["local_early_help"],
        lambda: Episode.objects.all(),
        since="step__started_on",
        episode_id="step_id",
        person_id="step__child_id",
        started_on="step__started_on",
        ended_on=Known("step__stopped_on"),
        outcome=Known("step__outcome", on="step__stopped_on"),
        met_on=Known("met_on"),
        assessed_on=Known("step__family_assessment__authorised_at"),
        lead_agency=Known("step__family_assessment__led_by_agency", on="step__family_assessment__authorised_at"),
        intensity="intensity",
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        worker_id=lambda as_at: holder_as_at("worker", as_at=as_at),
    )
)

register_part(
    support_after(
        lambda: Episode.objects.filter(~work_beside("step__"), step__stopped_on__isnull=False).exclude(
            step__outcome__in=NOT_AN_END
        ),
        has_support=~Q(support_after=""),
    )
)

register_part(
    Publication(
        TABLES["local_practice_audits"],
        lambda: CaseAudit.objects.all(),
        since="round__started_on",
        audit_id=Joined(Value("early_help-", TextField()), Cast("pk", TextField())),
        person_id="step__child_id",
        service=Value("early_help"),
        team_id="round__team_id",
        chosen_on="round__started_on",
        due_on="round__due_on",
        done_on=Known("done_on"),
        grade=Known("grade", on="done_on"),
    )
)

for declared in (
    narratives(
        FamilyAssessment.objects.filter(submitted_at__isnull=False), kind="family_assessment", child="step__child_id",
        at="submitted_at", by="submitted_by",
    ),
    narratives(
        Episode.objects.exclude(closing_words=""), kind="early_help_ending", child="step__child_id",
        at="step__stopped_on", by="step__stopped_by",
    ),
):  # fmt: skip
    register_part(declared)
