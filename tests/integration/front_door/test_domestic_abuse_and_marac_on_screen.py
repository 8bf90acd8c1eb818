"""A19, A20 on their pages."""

import pytest
from django.urls import reverse

from tests.factories.bodies import held_meeting
from tests.factories.front_door import marac_referral, notification
from tests.factories.papers import make_published
from tests.factories.record import PersonFactory
from tests.factories.service import RECEIVED, make_contact

pytestmark = pytest.mark.django_db


def url(name: str, **kwargs) -> str:
    return reverse(f"front_door:{name}", kwargs=kwargs)


def text(answer) -> str:
    return answer.content.decode()


def test_a19_a_domestic_abuse_contact_shows_how_far_the_pathway_is(sign_in):
    contact, client = notification(), sign_in("social_worker")
    assert "0 of 9 steps said" in text(client.get(url("contact", step_id=contact.pk)))
    page = url("checklist_say", step_id=contact.pk, part="school")
    assert "Say whether it is done" in text(client.post(page, {"words": "x"}))
    shown = text(client.post(page, {"how": "done", "words": "Rang the head at 8am."}, follow=True))
    assert "Rang the head at 8am." in shown
    assert "local default" in shown
    assert "1 of 9 steps said" in text(client.get(url("contact", step_id=contact.pk)))
    assert client.get(url("checklist_say", step_id=contact.pk, part="other")).status_code == 404


def test_a19_another_contact_offers_the_pathway_only_to_be_opened(sign_in):
    page = text(sign_in("social_worker").get(url("contact", step_id=make_contact().pk)))
    assert "If it is about domestic abuse" in page
    assert "steps said" not in page


def test_a19_the_weekly_meeting_and_the_evaluation_stand_on_the_pathways_page(sign_in, at):
    """A19 (2), A19 (3)"""
    meeting, paper, client = held_meeting(), make_published(), sign_in("head_of_service")
    form = text(client.get(url("pathway_set")))
    assert meeting.body.name in form
    assert paper.title in form
    day = {"from_on_day": RECEIVED.day, "from_on_month": RECEIVED.month, "from_on_year": RECEIVED.year}
    sent = {**day, "body": meeting.body.pk, "evaluation": paper.pk, "found": "Fewer waited.", "reason": "Agreed."}
    shown = text(client.post(url("pathway_set"), sent, follow=True))
    assert "Fewer waited." in shown
    assert meeting.body.name in shown
    assert reverse("papers:paper", kwargs={"slug": paper.slug}) in shown
    assert "it is set from that day already" in text(client.post(url("pathway_set"), sent)).lower()


def test_a20_from_the_record_to_marac_and_its_flag(sign_in):
    child, client = PersonFactory(), sign_in("team_manager")
    assert "never referred to MARAC" in text(client.get(url("maracs", pk=child.pk)))
    assert "what makes the risk high" in text(client.post(url("marac_new", pk=child.pk), {"why": "high_risk"})).lower()
    sent = {"why": "high_risk", "words": "He came back.", "victim": "agrees"}
    assert "waiting to be heard" in text(client.post(url("marac_new", pk=child.pk), sent, follow=True))
    record = text(client.get(reverse("record:person", kwargs={"pk": child.pk})))
    assert 'href="' + url("maracs", pk=child.pk) in record
    assert ">MARAC<" in record.replace("\n", "").replace("  ", "")
    row = child.marac_referrals.get()
    day = {"decided_on_day": RECEIVED.day, "decided_on_month": RECEIVED.month, "decided_on_year": RECEIVED.year}
    decided = {**day, "outcome": "plan", "words": "Police mark the address."}
    shown = text(client.post(url("marac_decided", marac_id=row.pk), decided, follow=True))
    assert "Flagged until 13 July 2022" in shown
    assert "Give an action" in shown
    assert child.name in text(client.get(url("marac_list")))


@pytest.mark.parametrize("made", [1, 40])
def test_few_queries_however_many(sign_in, django_assert_max_num_queries, made):
    client = sign_in("team_manager")
    last = [marac_referral() for _ in range(made)][-1]
    contact = notification()
    for address in (
        url("marac_list"), url("maracs", pk=last.child_id), url("pathway"), url("checklist", step_id=contact.pk),
    ):  # fmt: skip
        with django_assert_max_num_queries(15):
            assert client.get(address).status_code == 200
