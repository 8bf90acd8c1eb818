"""Make audits of practice for tests, by the operations that make them in life."""

from datetime import date

from lineofsight.oversight.quality.models import Audit, AuditedChild
from lineofsight.oversight.quality.operations import find_together, keep_view, start_audit, write_finding
from tests.factories import protection
from tests.factories.access import make_user

ON = date(2021, 8, 16)
FOUND = {
    "strengths": "She was seen alone each time.",
    "worries": "Nobody asked the father.",
    "impact": "She is safer, and still waits.",
    "grade": "requires_improvement",
}


def at():
    """This function will return ten in the morning of the day audits are made on."""
    return protection.moment(ON)


def make_audit(*, kind: str = "thematic", count: int = 3, by=None, plans: int = 1, **told) -> Audit:
    """This function will begin an audit of plans for neglect, of which so many are made first."""
    for _ in range(plans):
        protection.make_protection_plan()
    usual = {
        "title": "Neglect",
        "question": "Is it understood?",
        "population": "plans_neg",
        "due_on": date(2021, 9, 30),
    }
    by = by or make_user("auditor")
    return start_audit(kind=kind, count=count, by=by, on=ON, at=at(), **{**usual, **told})


def make_audited(*, kind: str = "multi_agency") -> AuditedChild:
    """This function will return the child of an audit of one."""
    return make_audit(kind=kind).children.get()


def found(audited: AuditedChild, *, is_smart: bool | None = True, by=None, **told) -> AuditedChild:
    """This function will write what was found of a child."""
    by = by or make_user("auditor")
    return write_finding(audited, **{**FOUND, **told}, is_smart=is_smart, by=by, at=at())


def seen_by(audited: AuditedChild, agency: str):
    """This function will keep how an agency sees a child."""
    told = {"author": "Una Quill", "text": "We saw it late.", "by": make_user("auditor"), "at": at()}
    return keep_view(audited, agency=agency, **told)


def together(audit: Audit, *, agency: str = ""):
    """This function will keep what was found of all."""
    told = {"text": "Each agency knew a part.", "by": make_user("auditor"), "at": at()}
    return find_together(audit, agency=agency, **told)
