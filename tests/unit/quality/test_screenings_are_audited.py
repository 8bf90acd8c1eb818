"""A7 (4): screenings are audited with one question, and how good they are is compared from audit to audit."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.oversight.quality.operations import UnableToAuditPractice, start_audit
from lineofsight.oversight.quality.queries.audits import audit_page
from tests.factories import audits as make
from tests.factories.access import make_user
from tests.factories.service import later, make_contact, ready_contact

pytestmark = pytest.mark.django_db
ASKED = {
    "kind": "thematic", "title": "Screenings of July", "question": "Is the history considered?",
    "population": "screenings", "count": 5,
}  # fmt: skip


def begin(*, by=None, days: int = 3, **changes):
    at = later(days=days)
    told = {"on": at.date(), "at": at, "due_on": at.date() + timedelta(days=30), "by": by or make_user("auditor")}
    return start_audit(**{**ASKED, **changes}, **told)


def test_only_contacts_whose_screening_was_finished_are_looked_at():
    done = ready_contact()
    make_contact()
    [one] = begin().children.all()
    assert (one.step, one.child) == (done.step, done.step.child)


def test_a_screening_of_long_ago_and_ones_own_are_left():
    contact = ready_contact()
    with pytest.raises(UnableToAuditPractice, match="no such child now"):
        begin(days=100)
    auditor = make_user("auditor")
    contact.screening.completed_by = auditor
    contact.screening.save(update_fields=["completed_by"])
    with pytest.raises(UnableToAuditPractice, match="no such child now"):
        begin(by=auditor)


def test_audits_of_screenings_are_compared_on_their_pages(sign_in):
    """A7 (4)"""
    ready_contact()
    first, second = begin(), begin(title="Screenings of August", days=30)
    for audit, grade in ((first, "requires_improvement"), (second, "good")):
        make.found(audit.children.get(), is_smart=None, grade=grade)
    page = audit_page(second.pk, by=make_user("auditor"), at=later(days=31))
    assert [(one.title, one.graded, one.good) for one in page.others] == [
        ("Screenings of August", 1, 1), ("Screenings of July", 1, 0),
    ]  # fmt: skip
    shown = sign_in("auditor").get(reverse("quality:audit", args=[second.pk])).content.decode()
    assert "Screenings of August (this one)" in shown
    assert "Screenings of July" in shown


def test_an_audit_alone_is_compared_with_nothing(sign_in):
    ready_contact()
    audit = begin()
    make.found(audit.children.get(), is_smart=None)
    assert "audits compared" not in sign_in("auditor").get(reverse("quality:audit", args=[audit.pk])).content.decode()
