"""What is typed is kept for its author alone, put back, and gone once it is sent, discarded or too old."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lineofsight.access.models import AuditEntry
from lineofsight.drafts.models import Draft
from lineofsight.drafts.operations import LONGEST, MOST
from lineofsight.record.models import Note
from tests.factories.need_to_know import keep_out, restrict
from tests.factories.record import PersonFactory, PostFactory, open_step

KEEP = "/drafts/keep/"
SCRIPT = {"Accept": "application/json"}
WORDS = "Aisha said: I like <school> & my Gran \N{HEAVY BLACK HEART}. She had\r\nbreakfast."
pytestmark = pytest.mark.django_db


@pytest.fixture
def child():
    return PersonFactory(first_name="Aisha", last_name="Draper")


@pytest.fixture
def worker(sign_in):
    return sign_in("social_worker")


def form_of(client, place: str) -> dict[str, str]:
    """This function will return what a browser sends of the form at the place before anything is typed."""
    page = client.get(place).content.decode()
    return {"_ticket": re.search(r'name="_ticket" value="([^"]+)"', page)[1]}


def note(child) -> str:
    return f"/people/{child.pk}/notes/new/"


def typed(client, place: str, **fields) -> dict[str, str]:
    return {**form_of(client, place), "text": WORDS, "kind": "agency", "happened_at_day": "3", **fields}


def a_whole_note(client, place: str) -> dict[str, str]:
    when = timezone.localtime() - timedelta(hours=1)
    day = {f"happened_at_{part}": getattr(when, part) for part in ("day", "month", "year")}
    return typed(client, place, **day, happened_at_time=f"{when:%H:%M}")


def test_a_script_is_told_when_it_was_saved(worker, child):
    answer = worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    assert re.fullmatch(r"Saved as a draft at (\d{1,2}(:\d\d)?[ap]m|midday|midnight)\.", answer.json()["said"])
    draft = Draft.objects.get()
    assert (draft.author, draft.person, draft.title) == (worker.user, child.pk, "Note")


def test_what_was_typed_is_put_back_with_a_choice(worker, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    page = worker.get(note(child)).content.decode()
    assert "Aisha said: I like &lt;school&gt; &amp; my Gran \N{HEAVY BLACK HEART}" in page
    assert re.search(r'value="agency"\s+checked', page)
    assert re.search(r'name="happened_at_day"[^>]*value="3"', page)
    assert "discard it and start again" in page
    assert "There is a problem" not in page


def test_without_a_script_a_button_does_the_same(worker, child):
    page = worker.post(KEEP, typed(worker, note(child)), follow=True)
    assert page.redirect_chain == [(note(child), 302)]
    assert "It is not on the record yet." in page.content.decode()
    assert "Aisha said" in page.content.decode()


def test_sending_the_form_lets_the_draft_go_with_the_change(worker, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    assert worker.post(note(child), a_whole_note(worker, note(child))).status_code == 302
    assert Note.objects.count() == 1
    assert not Draft.objects.exists()


def test_a_form_that_is_refused_keeps_its_draft(worker, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    assert worker.post(note(child), typed(worker, note(child))).status_code == 200
    assert Draft.objects.count() == 1


def test_the_change_and_the_draft_go_together_or_not_at_all(worker, child, monkeypatch):
    from lineofsight.drafts import keeping

    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    whole = a_whole_note(worker, note(child))

    def power_cut(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(keeping, "let_go", power_cut)
    with pytest.raises(KeyboardInterrupt):
        worker.post(note(child), whole)
    assert (Note.objects.count(), Draft.objects.count()) == (0, 1)


def test_only_its_author_sees_a_draft(worker, sign_in, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    other, draft = sign_in("team_manager"), Draft.objects.get()
    assert "Aisha said" not in other.get(note(child)).content.decode()
    assert "Aisha" not in other.get("/drafts/").content.decode()
    assert other.post(f"/drafts/{draft.pk}/discard/").status_code == 404
    assert Draft.objects.exists()


def test_drafts_are_listed_and_discarded(worker, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    for place in ("/", "/drafts/"):
        assert "Note: Aisha Draper" in worker.get(place).content.decode()
    draft = Draft.objects.get()
    answer = worker.post(f"/drafts/{draft.pk}/discard/", {"again": "1"})
    assert answer.headers["Location"] == note(child)
    assert not Draft.objects.exists()


@pytest.mark.parametrize("lock", [lambda child, user, at: restrict(child, at=at), keep_out])
def test_a_draft_about_a_child_one_may_no_longer_see_is_not_shown(worker, child, lock):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    draft = Draft.objects.get()
    if lock is keep_out:
        keep_out(child, worker.user, at=timezone.now() - timedelta(minutes=1))
    else:
        lock(child, worker.user, timezone.now() - timedelta(minutes=1))
    for place in ("/", "/drafts/", note(child), f"/drafts/{draft.pk}/discard/"):
        page = worker.get(place, follow=True).content.decode()
        assert "Aisha said" not in page
        assert "Note: Aisha" not in page


def test_a_draft_has_an_end(worker, child):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    Draft.objects.update(ends_on=timezone.localdate() - timedelta(days=1))
    assert "Aisha" not in worker.get("/drafts/").content.decode()
    another = note(PersonFactory())
    worker.post(KEEP, typed(worker, another), headers=SCRIPT)
    assert [draft.place for draft in Draft.objects.all()] == [another]


def test_what_is_too_long_is_not_kept_and_is_shown_to_be_copied(worker, child):
    sent = typed(worker, note(child), text="long words " * (LONGEST // 10))
    assert "too long" in worker.post(KEEP, sent, headers=SCRIPT).json()["problem"]
    page = worker.post(KEEP, sent)
    assert page.status_code == 400
    assert "long words long words" in page.content.decode()
    assert not Draft.objects.exists()


def test_nobody_has_more_drafts_than_can_be_looked_through(worker, child):
    form = typed(worker, note(child))
    worker.post(KEEP, form, headers=SCRIPT)
    first = Draft.objects.get()
    copies = [{**vars(first), "id": None, "place": f"/{number}/"} for number in range(MOST)]
    Draft.objects.bulk_create(Draft(**{k: v for k, v in one.items() if not k.startswith("_")}) for one in copies)
    assert worker.post(KEEP, form, headers=SCRIPT).status_code == 200, "the one that is there is still saved"
    refused = worker.post(KEEP, typed(worker, note(PersonFactory())), headers=SCRIPT)
    assert "You have 200 drafts" in refused.json()["problem"]


def test_typing_is_audited_when_a_draft_begins_and_not_with_every_pause(worker, child):
    form, before = typed(worker, note(child)), AuditEntry.objects.filter(subject__startswith="drafts.draft").count()
    for _ in range(3):
        worker.post(KEEP, form, headers=SCRIPT)
    assert AuditEntry.objects.filter(subject__startswith="drafts.draft").count() == before + 1


@pytest.mark.parametrize("many", [1, 100])
def test_the_list_asks_few_questions(worker, child, many, django_assert_max_num_queries):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    first = {k: v for k, v in vars(Draft.objects.get()).items() if not k.startswith("_") and k != "id"}
    Draft.objects.bulk_create(
        Draft(**{**first, "place": f"/{number}/", "person": PersonFactory().pk}) for number in range(many - 1)
    )
    with django_assert_max_num_queries(8):
        assert worker.get("/drafts/").status_code == 200


def test_drafts_are_listed_among_the_work_and_on_a_partners_home(worker, child, sign_in):
    worker.post(KEEP, typed(worker, note(child)), headers=SCRIPT)
    page = worker.get(reverse("record:my_work")).content.decode()
    assert "Note: Aisha Draper" in page
    assert "Written and not yet sent" in page
    school, place = sign_in("partner"), reverse("front_door:tell_us")
    assert "Written and not yet sent" not in school.get("/").content.decode()
    school.post(KEEP, {**form_of(school, place), "concern": WORDS}, headers=SCRIPT)
    assert "What you tell us about a child" in school.get("/").content.decode()
    assert Draft.objects.count() == 2


def test_a_hand_over_note_is_put_back(sign_in):
    step = open_step(worker=PostFactory().worker)
    manager, place = sign_in("team_manager"), reverse("record:hand_over", kwargs={"pk": step.pk})
    manager.post(KEEP, {**form_of(manager, place), "note": WORDS}, headers=SCRIPT)
    assert "I like &lt;school&gt;" in manager.get(place).content.decode()
    assert Draft.objects.get().person == step.child_id
