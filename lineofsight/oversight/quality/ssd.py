"""What audits publish, locally: each child who was looked at, and whether their plan was specific enough."""

from django.db.models import Case, Q, TextField, Value, When
from django.db.models.functions import Cast

from lineofsight.oversight.quality.choices import SERVICES
from lineofsight.oversight.quality.models import AuditedChild
from lineofsight.record.holders import holder_as_at
from lineofsight.snapshots.expressions import Joined, LondonDay, yes_no
from lineofsight.snapshots.publication import Known, Publication, register, register_part
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

register_part(
    Publication(
        TABLES["local_practice_audits"],
        lambda: AuditedChild.objects.all(),
        since="audit__started_on",
        audit_id=Joined(Value("practice-", TextField()), Cast("pk", TextField())),
        person_id="child_id",
        service=Case(*(When(audit__population=code, then=Value(name)) for code, name in SERVICES.items())),
        team_id=lambda as_at: holder_as_at("team", as_at=as_at),
        chosen_on="audit__started_on",
        due_on="audit__due_on",
        done_on=Known(LondonDay("found_at"), on="found_at"),
        grade=Known("grade", on="found_at"),
    )
)
