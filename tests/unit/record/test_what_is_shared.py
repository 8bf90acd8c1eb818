"""A partner reads what was copied for them, until its day or until it is withdrawn, and nothing else."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from lineofsight.access.checks import NotAllowed
from lineofsight.access.models import AuditEntry
from lineofsight.access.roles import ROLES
from lineofsight.record.models import Note, Person, Share
from lineofsight.record.operations import sharing as operations
from lineofsight.record.queries.sharing import shared_to_read
from lineofsight.record.sharing import parts_of
from tests.factories import need_to_know as make
from tests.factories.record import PersonFactory, moment, open_step
from tests.factories.sealing import seal
from tests.factories.sharing import a_note, share

pytestmark = pytest.mark.django_db

ON = date(2021, 7, 14)
AT = moment(ON, 10)


def read_by(user, made, *, at=AT) -> bool:
    return Share.objects.visible_to(user, at=at).filter(pk=made.pk).exists()


@pytest.mark.parametrize("role", ROLES)
def test_who_may_share_and_with_whom(make_user, role):
    user, note = make_user(role), a_note(at=AT)
    if role in (
        *("social_worker", "team_manager", "head_of_service"),
        *("early_help_practitioner", "early_help_manager"),
    ):
        assert share(note, at=AT, by=user).shared_by == user
    else:
        with pytest.raises(NotAllowed):
            share(note, at=AT, by=user)
    if role != "partner":
        with pytest.raises(operations.UnableToShare, match="partner"):
            share(a_note(at=AT), at=AT, partner=user)


def test_a_partner_reads_the_share_and_still_nothing_of_the_record(make_user):
    partner, other = make_user("partner"), make_user("partner")
    made = share(at=AT, partner=partner)
    assert read_by(partner, made)
    assert not read_by(other, made)
    assert not Person.objects.known_to(partner).exists()
    assert not Note.objects.visible_to(partner).exists()


def test_what_is_written_later_is_not_in_it(make_user):
    note = a_note(text="As it was.", at=AT)
    made = share(note, at=AT)
    Note.objects.filter(pk=note.pk).update(text="As it is now.")
    made.refresh_from_db()
    assert ["What was written", "As it was."] in made.lines


def test_it_ends_on_its_day(make_user):
    partner = make_user("partner")
    made = share(at=AT, partner=partner, until=ON + timedelta(days=1))
    assert read_by(partner, made, at=moment(ON + timedelta(days=1), 23))
    assert not read_by(partner, made, at=moment(ON + timedelta(days=2), 0))


def test_it_ends_at_once_when_it_is_withdrawn(make_user):
    partner = make_user("partner")
    made = share(at=AT, partner=partner)
    operations.withdraw(made, reason="Sent to the wrong school.", by=make_user(), at=AT)
    assert not read_by(partner, made)
    with pytest.raises(operations.UnableToShare, match="already"):
        operations.withdraw(made, reason="Again.", by=make_user(), at=AT)


def test_nobody_withdraws_what_they_may_not_open(make_user):
    worker, made = make_user(), share(at=AT)
    make.keep_out(made.child, worker, at=AT)
    with pytest.raises(operations.UnableToShare):
        operations.withdraw(made, reason="I would know.", by=worker, at=AT)


@pytest.mark.parametrize("end", ["kept out", "sealed"])
def test_an_exclusion_or_a_seal_ends_it_too(make_user, end):
    partner = make_user("partner")
    made = share(at=AT, partner=partner)
    if end == "sealed":
        seal(made.child, at=AT)
    else:
        make.keep_out(made.child, partner, at=AT)
    assert not read_by(partner, made)


@pytest.mark.parametrize("state", ["restricted", "kept out", "partner kept out"])
def test_what_may_not_be_opened_is_not_shared(make_user, state):
    worker, partner, note = make_user(), make_user("partner"), a_note(at=AT)
    if state == "restricted":
        make.restrict(note.child, at=AT)
    else:
        make.keep_out(note.child, partner if "partner" in state else worker, at=AT)
    with pytest.raises(operations.UnableToShare):
        share(note, at=AT, by=worker, partner=partner)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"until": ON - timedelta(days=1)}, "past"),
        ({"until": ON + timedelta(days=367)}, "within a year"),
        ({"agency": " "}, "for whom"),
        ({"purpose": " "}, "what for"),
        ({"basis_note": " "}, "on what basis"),
        ({"basis": "curiosity"}, "on what basis"),
        ({"part": "999999"}, "not on this child"),
        ({"kind": "secret"}, "not on this child"),
    ],
)
def test_what_cannot_be_shared_is_refused(told, sentence):
    with pytest.raises(operations.UnableToShare, match=f"(?i){sentence}"):
        share(at=AT, **told)


def test_a_note_of_another_child_is_not_shared_from_this_record(make_user):
    other = a_note(at=AT)
    with pytest.raises(operations.UnableToShare, match="not on this child"):
        share(a_note(at=AT), at=AT, part=str(other.pk))


def test_one_part_is_shared_with_one_partner_once_at_a_time(make_user):
    partner, note = make_user("partner"), a_note(at=AT)
    first = share(note, at=AT, partner=partner)
    with pytest.raises(operations.UnableToShare, match="already"):
        share(note, at=AT, partner=partner)
    operations.withdraw(first, reason="To share it anew.", by=make_user(), at=AT)
    assert share(note, at=AT, partner=partner).pk != first.pk


def test_sharing_reading_and_withdrawing_are_in_the_audit(make_user):
    partner = make_user("partner")
    made = share(at=AT, partner=partner)
    shared_to_read(made.pk, by=partner, at=AT)
    operations.withdraw(made, reason="No longer needed.", by=make_user(), at=AT)
    entries = AuditEntry.objects.filter(subject=f"record.person:{made.child_id}").order_by("sequence")
    assert [entry.action for entry in entries][-3:] == ["change", "read", "change"]
    assert entries.filter(action="read", by=partner).exists()


def test_only_what_has_ended_is_offered_as_a_decision():
    child = PersonFactory()
    open_step(child=child)
    assert parts_of(child) == []


def test_the_database_keeps_a_withdrawal_whole():
    made = share(at=AT)
    with pytest.raises(IntegrityError), transaction.atomic():
        Share.objects.filter(pk=made.pk).update(withdrawn_at=AT)
