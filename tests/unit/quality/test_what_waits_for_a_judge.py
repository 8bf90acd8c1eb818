"""P1, C10 (1), B10 (4), B11 (1): what waits for whoever judges practice stands on their home page."""

import pytest
from django.urls import reverse

from lineofsight.oversight.quality.queries.every import waiting_panel
from tests.factories import audits, judging
from tests.factories.access import make_user

pytestmark = pytest.mark.django_db


def panel_of(role: str):
    return waiting_panel(by=make_user(role), on=audits.ON, at=audits.at())


def test_an_auditor_sees_the_cases_chosen_and_the_enquiries_drawn():
    audited, drawn = audits.make_audited(), judging.drawn()
    panel = panel_of("auditor")
    assert [one.child for one in panel.audits] == [audited.child]
    assert (panel.more, panel.enquiries, panel.ledgers) == (0, 1, [])
    assert drawn.decision == ""


def test_what_was_judged_waits_no_more():
    audits.found(audits.make_audited())
    panel = panel_of("auditor")
    assert (panel.audits, panel.enquiries) == ([], 0)


def test_a_reviewing_officer_is_shown_what_they_may_judge_and_not_the_themes():
    audits.make_audited()
    judging.drawn()
    panel = panel_of("reviewing_officer")
    assert (panel.audits, panel.enquiries) == ([], 1)


@pytest.mark.parametrize("role", ["head_of_service", "early_help_manager"])
def test_a_manager_finds_it_under_audits_not_at_home(role):
    judging.drawn()
    assert panel_of(role) is None


def test_no_more_than_six_stand_at_home_and_the_rest_are_counted():
    audits.make_audit(count=8, plans=8)
    panel = panel_of("auditor")
    assert (len(panel.audits), panel.more) == (6, 2)


@pytest.mark.parametrize("plans", [1, 12])
def test_it_is_on_the_home_page_in_few_queries(plans, sign_in, django_assert_max_num_queries):
    audits.make_audit(count=plans, plans=plans)
    judging.drawn()
    client = sign_in("auditor")
    with django_assert_max_num_queries(15):
        page = client.get(reverse("record:home")).content.decode()
    assert "Waiting for you to judge" in page
    assert "1 enquiry that found nothing, drawn to be looked at again" in page
