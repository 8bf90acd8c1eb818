"""What early help publishes in the national dataset: its episodes, as far as the spine tells of them."""

from lineofsight.record.models import CaseStep
from lineofsight.snapshots.expressions import translated
from lineofsight.snapshots.publication import NOT_HELD, Known, Publication, register
from lineofsight.ssd import TABLES
from lineofsight.statute.steps import STEPS

REASONS = {outcome.code: outcome.label for outcome in STEPS["early_help"].outcomes}

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
        earl_episode_organisation=NOT_HELD,
        earl_episode_worker_id=NOT_HELD,
    )
)
