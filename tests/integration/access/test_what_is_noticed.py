"""What the audit's watchers are shown first: searches for watched names, and who opened their own or a relative's."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lineofsight.access import audit
from lineofsight.access.models import AuditEntry, WatchedName
from lineofsight.access.noticed import searches_for_watched_names, words
from lineofsight.access.operations import watch_name
from lineofsight.record.models import Colleague
from lineofsight.record.noticing import OWN, RELATIVE, own_records_read
from lineofsight.record.operations.colleagues import UnableToSay, say_colleague
from lineofsight.web import clock
from tests.factories import need_to_know as make
from tests.factories.record import PersonFactory, RelationshipFactory

pytestmark = pytest.mark.django_db


def searched(account, **typed) -> None:
    audit.record(by=account, at=clock.now(), action=audit.Action.SEARCH, detail={**typed, "found": 1})


def read(account, person) -> None:
    subject = f"record.person:{person.pk}"
    audit.record(by=account, at=clock.now(), action=audit.Action.READ, subject=subject, detail={"page": "person"})


def noticed(find) -> list[str]:
    return [one.why for one in find(since=clock.now() - timedelta(days=30), at=clock.now())]


@pytest.mark.parametrize(
    ("typed", "is_noticed"),
    [
        ({"anything": "quillfeather"}, True),
        ({"anything": "Ellis QUILLFEATHER 6 May 2014"}, True),
        ({"last_name": "Quillféather", "first_name": "Ellis"}, True),
        ({"anything": "Quill Feather"}, False),
        ({"anything": "Ellis"}, False),
    ],
)
def test_a_search_for_a_watched_name_is_noticed(make_user, typed, is_noticed):
    watch_name(name="Quillfeather", reason="In the news.", by=make_user("administrator"), at=clock.now())
    searched(make_user(), **typed)
    assert bool(noticed(searches_for_watched_names)) == is_noticed


def test_every_word_of_a_watched_name_has_to_be_typed(make_user):
    watch_name(name="Ellis Quillfeather", reason="In the news.", by=make_user("director"), at=clock.now())
    searched(make_user(), anything="Ellis Marsh")
    searched(make_user(), anything="Quillfeather, Ellis")
    assert noticed(searches_for_watched_names) == ["Watched name: Ellis Quillfeather"]


def test_a_search_for_a_restricted_name_is_noticed_and_named_to_nobody_who_may_read_no_record(sign_in, make_user):
    child = PersonFactory(first_name="Orla", last_name="Tansley")
    make.restrict(child, at=clock.now())
    searched(make_user(name="Noel Wintergreen"), anything="Orla Tansley")
    page = sign_in("administrator").get(reverse("access:review")).content.decode()
    assert "Noel Wintergreen" in page
    assert "somebody whose record is restricted</td>" not in page
    page = sign_in("director").get(reverse("access:review")).content.decode()
    assert "The name of somebody whose record is restricted" in page


def test_reading_ones_own_record_or_a_relatives_is_noticed(make_user):
    manager, worker, other = make_user("team_manager"), make_user(), make_user()
    own, stranger = PersonFactory(), PersonFactory()
    niece = RelationshipFactory(relative=own, kind="other_relative").child
    say_colleague(own, account=worker, by=manager, at=clock.now())
    for account in (worker, other):
        for person in (own, niece, stranger):
            read(account, person)
    assert noticed(own_records_read) == [RELATIVE, OWN]


def test_somebody_who_works_here_is_one_account_and_can_be_taken_back(make_user):
    manager, worker, person = make_user("team_manager"), make_user(), PersonFactory()
    say_colleague(person, account=worker, by=manager, at=clock.now())
    with pytest.raises(UnableToSay, match="somebody else"):
        say_colleague(PersonFactory(), account=worker, by=manager, at=clock.now())
    say_colleague(person, account=None, by=manager, at=clock.now())
    assert not Colleague.objects.exists()


def test_a_manager_says_on_the_page_that_somebody_works_here(sign_in, make_user):
    client, worker, person = sign_in("team_manager"), make_user(), PersonFactory()
    where = reverse("record:colleague", kwargs={"pk": person.pk})
    client.post(where, {"account": str(worker.pk)})
    assert worker.name in client.get(where).content.decode()
    client.post(where, {"account": ""})
    assert not Colleague.objects.exists()


def test_a_name_is_watched_once_and_no_longer(sign_in):
    client = sign_in("administrator")
    where = reverse("access:watched_names")
    client.post(where, {"name": " Quillfeather ", "reason": "In the news."})
    assert b"watched already" in client.post(where, {"name": "quillfeather", "reason": "Again."}).content
    assert "Quillfeather" in client.get(where).content.decode()
    client.post(reverse("access:watched_name_end", kwargs={"watched": WatchedName.objects.get().pk}))
    assert WatchedName.objects.get().ended_by == client.user
    assert AuditEntry.objects.filter(subject__startswith="access.watchedname:").count() == 2


def test_words_are_compared_without_accents_and_capitals():
    assert words("Zoë O'Neill-Ravensworth") == {"zoe", "o", "neill", "ravensworth"}


@pytest.mark.parametrize("how_many", [1, 200])
def test_the_page_asks_few_questions(sign_in, make_user, how_many, django_assert_max_num_queries):
    client, worker, person = sign_in("director"), make_user(), PersonFactory(last_name="Quillfeather")
    watch_name(name="Quillfeather", reason="In the news.", by=client.user, at=clock.now())
    say_colleague(person, account=worker, by=make_user("team_manager"), at=clock.now())
    for _ in range(how_many):
        searched(worker, anything="Quillfeather")
        read(worker, person)
    with django_assert_max_num_queries(15):
        client.get(reverse("access:review"))
