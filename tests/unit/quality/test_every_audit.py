"""Every audit is in one list, in the same four grades: of assessments, of early help, and of themes."""

from datetime import date

import pytest
from django.urls import reverse

from lineofsight.oversight.quality.operations import UnableToAuditPractice
from lineofsight.oversight.quality.queries.every import every_audit
from lineofsight.record.quality import Quality
from lineofsight.service.early_help.models import CaseAudit
from tests.factories import audits as make
from tests.factories import early_help, protection
from tests.factories.access import make_user
from tests.factories.judging import audited as audited_assessment
from tests.factories.need_to_know import restrict

pytestmark = pytest.mark.django_db
AT = protection.moment(date(2021, 12, 1))


def one_of_each():
    """This function will make an audit of an assessment, one of early help, and one of a theme."""
    audited_assessment()
    audited = make.found(make.make_audited(kind="thematic"), grade="inadequate")
    case = early_help.make_judged()
    return audited, case


def test_all_three_are_in_it_by_the_grades_they_share():
    audited, case = one_of_each()
    page = every_audit(make_user("auditor"), at=AT)
    assert {one.what for one in page.judged} == {"An assessment", "Early help", audited.audit.title}
    assert all(one.grade in Quality.values for one in page.judged)
    assert sum(count for _, count in page.counts) == 3
    only = every_audit(make_user("auditor"), at=AT, grade="inadequate").judged
    assert "inadequate" in {one.grade for one in only}
    assert {one.grade for one in only} == {"inadequate"}


def test_themes_are_for_those_who_lead_them():
    one_of_each()
    seen = {one.what for one in every_audit(make_user("reviewing_officer"), at=AT).judged}
    assert seen == {"An assessment", "Early help"}


def test_a_restricted_child_is_not_in_it():
    audited, _ = one_of_each()
    restrict(audited.child, at=AT)
    assert audited.child not in [one.child for one in every_audit(make_user("auditor"), at=AT).judged]


def test_what_waits_is_first_due_first():
    make.make_audit(plans=2)
    page = every_audit(make_user("auditor"), at=make.at())
    assert [one.due_on for one in page.waiting] == [date(2021, 9, 30)] * 2


def test_a_theme_grades_each_child():
    """E7 (3)."""
    with pytest.raises(UnableToAuditPractice, match="Grade what was done"):
        make.found(make.make_audited(kind="thematic"), grade="")


def test_early_help_is_graded_as_all_else():
    assert CaseAudit._meta.get_field("grade").choices == Quality.choices


def test_one_page_leads_to_every_list(sign_in, django_assert_max_num_queries):
    one_of_each()
    client = sign_in("auditor")
    with django_assert_max_num_queries(15):
        page = client.get(reverse("quality:every")).content.decode()
    for name in ("assessment:audits", "assessment:enquiries", "early_help:audits", "quality:audits"):
        assert f'href="{reverse(name)}"' in page
        assert f'href="{reverse("quality:every")}"' in client.get(reverse(name)).content.decode()
