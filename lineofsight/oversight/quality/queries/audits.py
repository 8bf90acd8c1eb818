"""Audits of practice, and one child of an audit; who read what was found of a child is written down."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.http import Http404

from lineofsight.access import audit as log
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Action
from lineofsight.bodies.queries.actions import actions_from
from lineofsight.oversight.quality.models import AgencyView, Audit, AuditedChild, JointFinding
from lineofsight.oversight.quality.operations import missing_from
from lineofsight.oversight.quality.sources import KIND
from lineofsight.record.quality import Quality
from lineofsight.record.queries.need_to_know import mark, why_absent

COMPARED = 12


class NoSuchAudit(Http404):
    """There is no such audit, or no such child in it, among those the reader may know of."""


@dataclass(frozen=True)
class AuditPage:
    """An audit as its page shows it. `hidden` is how many of its children the reader may not open."""

    audit: Audit
    children: list[AuditedChild]
    hidden: int
    findings: list[JointFinding]
    actions: list[Action]
    missing: list[str]
    others: list[Audit]

    @property
    def is_together(self) -> bool:
        """Whether other agencies take part."""
        return self.audit.kind == "multi_agency"


@dataclass(frozen=True)
class AuditedPage:
    """One child of an audit, with each agency's view."""

    audited: AuditedChild
    views: list[AgencyView]

    @property
    def is_open(self) -> bool:
        """Whether the audit can still be changed."""
        return self.audited.audit.finished_on is None


def audits(by: Any) -> QuerySet[Audit]:
    """This function will return all audits; each has `asked` and `found`: of how many children, and of how many done.

    Raises NotAllowed.
    """
    check(by, Permission.AUDIT_LEAD)
    found = Count("children", filter=Q(children__found_at__isnull=False))
    return Audit.objects.select_related("started_by").annotate(asked=Count("children"), found=found)


def audit_page(pk: int, *, by: Any, at: datetime) -> AuditPage:
    """This function will return an audit with the children whose record `by` may open. Raises as above, NoSuchAudit."""
    found = audits(by).filter(pk=pk).first()
    if found is None:
        raise NoSuchAudit("There is no such audit.")
    rows = AuditedChild.objects.visible_to(by, at=at).filter(audit=found).select_related("child", "step", "found_by")
    children = list(rows.annotate(told=Count("views")).order_by(F("found_at").asc(nulls_first=True), "pk"))
    findings = list(found.findings.select_related("recorded_by").order_by("pk"))
    actions = actions_from(KIND, found.pk, by=by, at=at)
    missing = missing_from(found) if found.finished_on is None else []
    others = _of_the_same_children(found, by=by)
    return AuditPage(found, children, found.asked - len(children), findings, actions, missing, others)


def _of_the_same_children(found: Audit, *, by: Any) -> list[Audit]:
    """This function will return this audit and others of the same kind of children, the latest first, with grades.

    Each has `graded` and `good`: how many children were graded, and how many of them good or outstanding.
    """
    good = Count("children", filter=Q(children__grade__in=[Quality.GOOD, Quality.OUTSTANDING]))
    rows = audits(by).filter(population=found.population)
    counted = rows.annotate(graded=Count("children", filter=~Q(children__grade="")), good=good)
    return list(counted.filter(graded__gt=0).order_by("-started_on", "-pk")[:COMPARED])


def audited_page(pk: int, *, by: Any, at: datetime) -> AuditedPage:
    """This function will return one child of an audit, and write that it was read. Raises as audit_page does."""
    check(by, Permission.AUDIT_LEAD)
    rows = AuditedChild.objects.visible_to(by, at=at).select_related("audit", "child", "step", "found_by")
    found = rows.filter(pk=pk).first()
    if found is None:
        child = AuditedChild.objects.filter(pk=pk).values_list("child", flat=True).first()
        raise why_absent(child, by=by, otherwise=NoSuchAudit("There is no such child in an audit."))
    mark(found.child, by=by, at=at)
    detail = {"page": "audit of practice", "audit": found.audit_id}
    log.record(by=by, at=at, action=log.Action.READ, subject=f"record.person:{found.child_id}", detail=detail)
    return AuditedPage(found, list(found.views.order_by("recorded_at", "pk")))
