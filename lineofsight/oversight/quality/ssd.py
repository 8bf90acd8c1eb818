"""What audits publish, locally: each child whose plan was looked at, and whether it was specific enough."""

from django.db.models import Q

from lineofsight.oversight.quality.models import AuditedChild
from lineofsight.snapshots.expressions import yes_no
from lineofsight.snapshots.publication import Publication, register
from lineofsight.ssd import TABLES

register(
    Publication(
        TABLES["local_audited_plans"],
        lambda: AuditedChild.objects.filter(
            step__kind="child_protection_plan", is_smart__isnull=False, found_at__isnull=False
        ),
        since="found_at",
        audited_id="pk",
        person_id="child_id",
        cp_plan_id="step_id",
        audited_on="found_at",
        is_smart=yes_no(Q(is_smart=True)),
    )
)
