"""A restricted record in a browser's hands: every page of it is locked, what may be done about it, and what is told."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.access.models import AuditEntry
from lineofsight.record.models import BreakGlass, Exclusion, Restriction
from lineofsight.web import clock
from tests.factories import need_to_know as make
from tests.factories.record import PersonFactory, open_step, worker_for

pytestmark = pytest.mark.django_db

PAGES = (
    *("person", "chronology", "family", "notes", "duties"),
    *("note_new", "visit_new", "correct", "move", "identifier_new"),
)
BREAK = {"reason": "The police are at the door and ask who lives there.", "hours": "4"}


@pytest.fixture
def child():
    return PersonFactory(first_name="Orla", last_name="Tansley")


def page(name: str, **where) -> str:
    return reverse(f"record:{name}", kwargs=where)


def refusals(child) -> list[dict]:
    found = AuditEntry.objects.filter(subject=f"record.person:{child.pk}", action="refusal")
    return [json.loads(entry.detail) for entry in found]


def test_every_page_of_a_restricted_record_leads_to_the_locked_page(sign_in, child):
    make.restrict(child, at=clock.now())
    client = sign_in("social_worker")
    for name in PAGES:
        response = client.get(page(name, pk=child.pk))
        assert response.status_code == 302, name
        assert response.headers["Location"] == page("restricted", pk=child.pk), name
    assert [told["path"] for told in refusals(child)] == [page(name, pk=child.pk) for name in PAGES]


def test_the_locked_page_says_whom_to_ask_and_not_why(sign_in, child):
    make.restrict(child, at=clock.now())
    response = sign_in("auditor").get(page("restricted", pk=child.pk))
    text = response.content.decode()
    assert "Orla Tansley" in text
    assert "Ask <strong>Folake Merridale</strong>" in text
    assert "A parent works for us." not in text
    assert refusals(child) == [{"page": "restricted"}]


@pytest.mark.parametrize("role", ["head_of_service", "director"])
def test_rank_opens_nothing(sign_in, child, role):
    make.restrict(child, at=clock.now())
    assert sign_in(role).get(page("person", pk=child.pk)).status_code == 302


def test_who_is_on_the_list_opens_it_and_sees_that_it_is_restricted(sign_in, child):
    client = sign_in("social_worker")
    make.restrict(child, client.user, at=clock.now())
    response = client.get(page("person", pk=child.pk))
    assert response.status_code == 200
    assert b"Restricted" in response.content
    assert client.get(page("restricted", pk=child.pk)).headers["Location"] == page("person", pk=child.pk)


def test_broken_glass_opens_the_record_with_a_banner_on_every_page_and_tells_at_once(sign_in, child):
    make.restrict(child, at=clock.now())
    client, head = sign_in("social_worker"), sign_in("head_of_service")
    assert client.post(page("restricted", pk=child.pk), BREAK).headers["Location"] == page("person", pk=child.pk)
    for name in PAGES:
        assert b"You opened this restricted record in an emergency" in client.get(page(name, pk=child.pk)).content, name
    home = head.get("/").content.decode()
    assert f"{client.user.name} opened the record of Orla Tansley" in home
    assert BREAK["reason"] in home
    broken = BreakGlass.objects.get()
    assert broken.expires_at - broken.opened_at == timedelta(hours=4)


def test_expired_glass_is_locked_again(sign_in, child):
    client = sign_in("social_worker")
    long_ago = clock.now() - timedelta(hours=8)
    make.broken_by(make.restrict(child, at=long_ago), client.user, at=long_ago)
    assert client.get(page("person", pk=child.pk)).status_code == 302


@pytest.mark.parametrize("told", [{"reason": ""}, {"reason": "Need it"}, {"hours": "24"}, {"hours": ""}])
def test_an_emergency_without_a_proper_reason_or_with_other_hours_opens_nothing(sign_in, child, told):
    make.restrict(child, at=clock.now())
    response = sign_in("social_worker").post(page("restricted", pk=child.pk), BREAK | told)
    assert response.status_code == 200
    assert b"There is a problem" in response.content
    assert not BreakGlass.objects.exists()


@pytest.mark.parametrize("kept", [make.keep_out, make.declare])
def test_who_is_kept_out_finds_nobody_there_and_cannot_break_the_glass(sign_in, child, kept):
    client = sign_in("team_manager")
    make.restrict(child, client.user, at=clock.now())
    kept(child, client.user, at=clock.now())
    for name in (*PAGES, "restricted", "exclusions", "conflict"):
        assert client.get(page(name, pk=child.pk)).status_code == 404, name
    assert client.post(page("restricted", pk=child.pk), BREAK).status_code == 404
    assert not BreakGlass.objects.exists()
    assert len(refusals(child)) == len(PAGES) + 4


def test_who_is_kept_out_does_not_see_who_read_the_record(sign_in, child):
    head = sign_in("head_of_service")
    make.keep_out(child, head.user, at=clock.now())
    assert head.get(page("readers", pk=child.pk)).status_code == 404


def test_a_review_is_recorded_once_and_closes_what_was_not_justified(sign_in, child):
    client, head = sign_in("social_worker"), sign_in("director")
    broken = make.broken_by(make.restrict(child, at=clock.now()), client.user, at=clock.now())
    where = page("glass_review", pk=broken.pk)
    head.post(where, {"is_justified": "no", "note": "They were curious."})
    assert client.get(page("person", pk=child.pk)).status_code == 302
    broken.refresh_from_db()
    assert (broken.is_justified, broken.reviewed_by) == (False, head.user)
    assert b"reviewed already" in head.post(where, {"is_justified": "yes", "note": "Again."}).content
    broken.refresh_from_db()
    assert broken.is_justified is False
    listed = head.get(reverse("record:glass")).content.decode()
    assert "They were curious." in listed


def test_nobody_reviews_their_own_emergency(sign_in, child):
    head = sign_in("head_of_service")
    broken = make.broken_by(make.restrict(child, at=clock.now()), head.user, at=clock.now())
    head.post(page("glass_review", pk=broken.pk), {"is_justified": "yes", "note": "I needed it."})
    broken.refresh_from_db()
    assert broken.reviewed_at is None
    assert b"opened the record of" not in head.get("/").content


def test_an_overdue_review_is_shown_as_overdue(sign_in, child, make_user):
    long_ago = clock.now() - timedelta(days=9)
    make.broken_by(make.restrict(child, at=long_ago), make_user(), at=long_ago)
    assert b"Review overdue" in sign_in("director").get(reverse("record:glass")).content


def test_a_head_of_service_restricts_a_record_changes_its_list_and_ends_it(sign_in, child, make_user):
    head, worker = sign_in("head_of_service"), worker_for(make_user())
    open_step(child=child, worker=worker)
    where = page("restriction", pk=child.pk)
    assert worker.name in head.get(where).content.decode()
    head.post(where, {"reason": "A parent works for us.", "readers": [str(worker.account_id)]})
    restriction = Restriction.objects.get()
    assert [reader.account for reader in restriction.readers.all()] == [worker.account]
    other = make_user("reviewing_officer")
    head.post(where, {"account": str(other.pk)})
    head.post(page("reader_remove", pk=child.pk, account=worker.account_id))
    assert [reader.account for reader in restriction.readers.all()] == [other]
    head.post(page("reader_remove", pk=child.pk, account=other.pk))
    assert restriction.readers.count() == 1
    head.post(page("restriction_end", pk=child.pk), {"reason": "They left."})
    restriction.refresh_from_db()
    assert (restriction.ended_by, restriction.ended_reason) == (head.user, "They left.")


def test_a_manager_keeps_a_colleague_out_and_lets_them_in_again(sign_in, child):
    manager, worker = sign_in("team_manager"), sign_in("social_worker")
    manager.post(page("exclusions", pk=child.pk), {"account": str(worker.user.pk), "reason": "A neighbour."})
    assert worker.get(page("person", pk=child.pk)).status_code == 404
    manager.post(page("exclusion_end", pk=Exclusion.objects.get().pk), {"reason": "They moved away."})
    assert worker.get(page("person", pk=child.pk)).status_code == 200


def test_a_declared_conflict_ends_all_sight_at_once_and_its_owner_cannot_end_it(sign_in, child):
    manager = sign_in("team_manager")
    manager.post(page("conflict", pk=child.pk), {"reason": "My sister's child."})
    assert manager.get(page("person", pk=child.pk)).status_code == 404
    ending = page("exclusion_end", pk=Exclusion.objects.get().pk)
    assert manager.post(ending, {"reason": "Never mind."}).status_code == 404
    assert Exclusion.objects.get().ended_at is None


@pytest.mark.parametrize("name", ["restricted", "restriction", "exclusions"])
def test_pages_ask_few_questions(sign_in, child, name, make_user, django_assert_max_num_queries):
    restriction = make.restrict(child, at=clock.now())
    for _ in range(30):
        make.broken_by(restriction, make_user(), at=clock.now())
        make.keep_out(child, make_user(), at=clock.now())
    client = sign_in("head_of_service")
    with django_assert_max_num_queries(15):
        client.get(page(name, pk=child.pk))
    with django_assert_max_num_queries(15):
        client.get(reverse("record:glass"))
