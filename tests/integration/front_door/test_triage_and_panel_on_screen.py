"""A13, A16 on their pages."""

import pytest
from django.urls import reverse

from lineofsight.service.front_door.operations.deciding import decide_contact
from tests.factories.front_door import at_triage, at_triage_with, notification, re_referral, triage_meeting
from tests.factories.service import decision, later, ready_contact

pytestmark = pytest.mark.django_db


def url(name: str, **kwargs) -> str:
    return reverse(f"front_door:{name}", kwargs=kwargs)


def text(answer) -> str:
    return answer.content.decode()


def test_a_morning_at_triage(sign_in, at):
    contact, meeting, client = notification(), triage_meeting(), sign_in("team_manager")
    at(20)
    assert "1 child" in text(client.get(url("triage")))
    page = text(client.post(url("triage_fill", triage_meeting_id=meeting.pk), follow=True))
    assert contact.step.child.name in page
    triage = {"triage_id": contact.triage_items.get().pk}
    assert "Choose which agency says it" in text(client.post(url("triage_entry", **triage), {"words": ""}))
    client.post(url("triage_entry", **triage), {"agency": "police", "words": "Two calls this year."})
    sent = {"outcome": "referral", "words": "A pattern."}
    assert "is in the minutes" in text(client.post(url("triage_agree", **triage), sent, follow=True))
    told = {"what": "Send the record.", "name": "Sergeant Marlpit", "agency": "police"}
    page = text(client.post(url("triage_action", **triage), told, follow=True))
    assert "due 16 July 2021" in page
    assert "Two calls this year." in text(client.get(reverse("bodies:meeting", args=[meeting.pk])))


def test_outcomes_wait_until_it_is_said_who_came(sign_in, at):
    triage, client = at_triage(), sign_in("team_manager")
    at(21)
    triage.item.meeting.attendance.update(how="")
    type(triage.item.meeting).objects.update(status="planned")
    client.post(url("triage_entry", triage_id=triage.pk), {"agency": "police", "words": "Two calls."})
    sent = {"outcome": "referral", "words": "A pattern."}
    assert "Say first who came" in text(client.post(url("triage_agree", triage_id=triage.pk), sent))


def test_the_panel_codes_what_it_finds(sign_in, at):
    again, client = re_referral(), sign_in("team_manager")
    at(24 * 230)
    month = again.step.started_on.isoformat()[:7]
    assert "Code it" in text(client.get(f"{url('panel')}?month={month}"))
    client.post(url("panel_finding", referral_id=again.pk), {"deficit": "consent", "words": "Mum said no."})
    assert "Mum said no." in text(client.get(f"{url('panel')}?month={month}"))


@pytest.mark.parametrize("odd", ["", "0001-01", "9999-12", "2021-13", "%00", "x"])
def test_an_odd_month_is_no_failure(sign_in, odd):
    assert sign_in("team_manager").get(f"{url('panel')}?month={odd}").status_code == 200


@pytest.mark.parametrize("made", [1, 30])
def test_few_queries_however_many(sign_in, django_assert_max_num_queries, made):
    triage, client = at_triage(), sign_in("team_manager")
    months = {re_referral().step.started_on.isoformat()[:7] for _ in range(made)}
    for address in (
        url("triage"), url("triage_meeting", triage_meeting_id=triage.item.meeting_id),
        url("triage_child", triage_id=triage.pk), f"{url('panel')}?month={months.pop()}",
    ):  # fmt: skip
        with django_assert_max_num_queries(16):
            assert client.get(address).status_code == 200


def test_an_agency_is_asked_on_its_home_page_and_writes_in_its_own_words(sign_in, at):
    """A13 (2): what a partner wrote stands by its agency, with who wrote it."""
    client = sign_in("partner")
    triage = at_triage_with(client.user)
    at(20)
    assert "Triage asks what your agency knows" in text(client.get("/"))
    assert "For the daily triage" in text(client.get(url("asked_of_me")))
    page = url("triage_say", triage_id=triage.pk)
    assert "Two calls" not in text(client.get(page))
    assert "Write what you know" in text(client.post(page, {"words": ""}))
    assert "Thank you" in text(client.post(page, {"words": "Weight fell."}, follow=True))
    assert "Written by the agency" in text(sign_in("team_manager").get(url("triage_child", triage_id=triage.pk)))


def test_what_the_panel_found_becomes_somebodys_action_for_training(sign_in, at):
    """A16 (3): the theme feeds training."""
    again, client = re_referral(), sign_in("head_of_service")
    at(24 * 230)
    month = again.step.started_on
    shown = f"{url('panel')}?month={month:%Y-%m}"
    give = reverse("bodies:action_from", kwargs={"kind": "front_door.panel", "number": month.year * 100 + month.month})
    assert give in text(client.get(shown))
    due = later(24 * 250)
    told = {"what": "Teach how consent is asked.", "due_on_day": due.day, "due_on_month": due.month,
            "due_on_year": due.year, "account": str(client.user.pk), "agency": ""}  # fmt: skip
    assert f"Re-referral panel, {month:%B %Y}" in text(client.get(give))
    client.post(give, told)
    assert "Teach how consent is asked." in text(client.get(shown))


def test_no_month_that_is_none_has_a_panel(sign_in):
    give = reverse("bodies:action_from", kwargs={"kind": "front_door.panel", "number": 202113})
    assert sign_in("head_of_service").get(give).status_code == 404


def test_a_month_of_late_decisions_opens_to_its_measure(sign_in):
    """A9 (4): the exceptions of a month, each with its reason, and from there each contact."""
    manager = sign_in("team_manager")
    late = ready_contact()
    decide_contact(
        late, decision=decision(late_code="childs_interest", late_reason="She was in hospital."), by=manager.user,
        on=later(30).date(), at=later(30),
    )  # fmt: skip
    page = text(manager.get(url("report")))
    assert f"{reverse('performance:measure', kwargs={'code': 'FD02'})}?first={later(0):%Y-%m}" in page
