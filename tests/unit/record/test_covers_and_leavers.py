"""Somebody acts for a colleague for a time; somebody leaves, and nothing of theirs waits unseen."""

from datetime import date, timedelta

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Allocation, Duty, Post, Worker
from lineofsight.record.operations import leaving
from lineofsight.record.operations.allocations import UnableToAllocate
from lineofsight.record.operations.covers import UnableToCover, end_cover
from lineofsight.record.operations.leaving import UnableToLeave
from lineofsight.record.queries import work
from lineofsight.record.queries.leaving import NoSuchLeaver, leaver_page, leavers, step_to_hand_over
from lineofsight.record.unfinished import pieces_left
from tests.factories.need_to_know import restrict
from tests.factories.record import PostFactory, TeamFactory, moment, open_step, worker_for
from tests.factories.teams import DAY, leaver, make_cover

pytestmark = pytest.mark.django_db
LAST = date(2021, 7, 30)
AFTER = date(2021, 7, 31)


@pytest.fixture
def manager(make_user):
    return make_user("team_manager")


def test_the_work_of_who_is_covered_stands_among_ones_own_marked_for_those_days_only(make_user):
    me, away = worker_for(make_user()), PostFactory().worker
    own, theirs = open_step(worker=me), open_step(worker=away)
    make_cover(worker=away, covered_by=me, first=DAY, last=date(2021, 7, 23))
    listed = work.my_work(me.account, at=moment(DAY), number=None)
    assert {duty.step for duty in listed.page.items} == {own, theirs}
    assert listed.covered == {away.pk: away.name}
    held = {h.child.pk: h.covered_for for h in work.children_of(me.account, on=DAY)}
    assert held == {own.child_id: "", theirs.child_id: away.name}
    for day in (DAY - timedelta(days=1), date(2021, 7, 24)):
        assert {duty.step for duty in work.my_work(me.account, at=moment(day), number=None).page.items} == {own}


def test_a_cover_opens_no_record_that_was_locked(make_user):
    me, away = worker_for(make_user()), PostFactory().worker
    theirs = open_step(worker=away)
    restrict(theirs.child, at=moment(DAY))
    make_cover(worker=away, covered_by=me)
    listed = work.my_work(me.account, at=moment(DAY), number=None)
    assert (listed.page.total, [person.pk for person in listed.restricted]) == (0, [theirs.child_id])


@pytest.mark.parametrize(
    "wrong, why",
    [
        ({"last": DAY - timedelta(days=1)}, "before the first"),
        ({"last": DAY + timedelta(days=120)}, "at most three months"),
        ({"first": date(2018, 1, 1), "last": date(2018, 1, 5)}, "holds no post"),
    ],
)
def test_a_cover_that_cannot_be(wrong, why):
    with pytest.raises(UnableToCover, match=why):
        make_cover(**wrong)


def test_nobody_covers_themselves_and_only_a_manager_arranges(make_user):
    me = PostFactory().worker
    with pytest.raises(UnableToCover, match="themselves"):
        make_cover(worker=me, covered_by=me)
    with pytest.raises(NotAllowed):
        end_cover(make_cover(), on=DAY, by=make_user(), at=moment(DAY))


def test_a_cover_ends_early(manager):
    cover = end_cover(make_cover(), on=DAY + timedelta(days=2), by=manager, at=moment(DAY))
    assert cover.ended_on == DAY + timedelta(days=2)
    with pytest.raises(UnableToCover, match="already"):
        end_cover(cover, on=date(2021, 8, 1), by=manager, at=moment(DAY))


def test_the_work_of_who_leaves_is_listed_until_it_is_handed_over(manager):
    worker, heir = leaver(pieces=2), PostFactory().worker
    [listed] = leavers(by=manager, on=DAY)
    assert (listed.worker, listed.steps, listed.why) == (worker, 2, "Leaves: last day 30 July 2021")
    for held in worker.allocations.select_related("step"):
        leaving.hand_over(held.step, receiver=heir, note="Ring the school first.", on=DAY, by=manager, at=moment(DAY))
    assert leavers(by=manager, on=DAY) == []
    now = Allocation.objects.filter(ended_on=None)
    assert set(now.values_list("worker", "reason", "direction")) == {(heir.pk, "LEFTRL", "Ring the school first.")}
    assert not Duty.objects.open().filter(worker=worker).exists()
    assert not worker.handovers.filter(done_on=None).exists()


def test_nobody_is_closed_while_work_is_left_unless_a_manager_says_why(manager):
    """C6 (3)"""
    worker = leaver()
    told = {"by": manager, "at": moment(AFTER)}
    with pytest.raises(UnableToLeave, match="Close them then"):
        leaving.close_leaver(worker, on=DAY, **told)
    with pytest.raises(UnableToLeave, match="1 piece of work is not handed over"):
        leaving.close_leaver(worker, on=AFTER, **told)
    leaving.close_leaver(worker, on=AFTER, overruled_reason="Gone abroad.", **told)
    worker.refresh_from_db()
    assert (worker.ended_on, worker.overruled_reason) == (AFTER, "Gone abroad.")
    assert not Post.objects.on(AFTER).filter(worker=worker).exists()
    assert [one.why for one in leavers(by=manager, on=AFTER)] == ["Left: last day 30 July 2021"]
    with pytest.raises(UnableToLeave, match="closed already"):
        leaving.close_leaver(worker, on=AFTER, **told)


def test_who_has_nothing_left_is_closed_without_a_reason(manager):
    worker = leaver(pieces=0)
    leaving.close_leaver(worker, on=AFTER, overruled_reason="Never needed", by=manager, at=moment(AFTER))
    assert Worker.objects.get(pk=worker.pk).overruled_reason == ""


def test_a_last_day_can_be_taken_back(manager):
    worker = leaver()
    leaving.set_leaving(worker, last_day=None, by=manager, at=moment(DAY))
    assert leavers(by=manager, on=DAY) == []
    with pytest.raises(UnableToLeave, match="last day first"):
        leaving.close_leaver(worker, on=AFTER, by=manager, at=moment(AFTER))


def test_who_moved_to_another_team_left_their_work_behind(manager):
    post = PostFactory()
    open_step(worker=post.worker)
    post.ended_on = DAY
    post.save()
    PostFactory(worker=post.worker, started_on=DAY)
    assert [(one.why, one.team) for one in leavers(by=manager, on=DAY)] == [("Moved to another team", post.team)]


def test_a_manager_sees_their_own_team_s_leavers(make_user):
    manager = worker_for(make_user("team_manager"))
    leaver()
    assert leavers(by=manager.account, on=DAY) == []
    theirs = leaver(team=manager.posts.get().team)
    assert [one.worker for one in leavers(by=manager.account, on=DAY)] == [theirs]
    with pytest.raises(NotAllowed):
        leavers(by=make_user(), on=DAY)


def test_a_leaver_writes_notes_and_a_manager_gives_the_work_out(manager):
    worker = leaver()
    step = worker.allocations.get().step
    written = leaving.write_handover(step, note="See Wren first.", receiver=None, by=worker.account, at=moment(DAY))
    page = leaver_page(worker.pk, by=worker.account, on=DAY, at=moment(DAY), number=None)
    assert (page.is_own, page.left, page.pieces.items[0].handover) == (True, 1, written)
    with pytest.raises(NotAllowed):
        leaving.hand_over(step, receiver=worker, note="x", on=DAY, by=worker.account, at=moment(DAY))
    with pytest.raises(UnableToLeave, match="Choose who"):
        leaving.hand_over(step, receiver=None, note="x", on=DAY, by=manager, at=moment(DAY))
    assert worker not in step_to_hand_over(step.pk, by=manager, on=DAY).workers


def test_nobody_reads_a_colleagues_list_or_notes(make_user):
    worker, colleague = leaver(), worker_for(make_user()).account
    step = worker.allocations.get().step
    with pytest.raises(NoSuchLeaver):
        leaver_page(worker.pk, by=colleague, on=DAY, at=moment(DAY), number=None)
    with pytest.raises(NoSuchLeaver):
        step_to_hand_over(step.pk, by=colleague, on=DAY)
    with pytest.raises(NotAllowed):
        leaving.write_handover(step, note="x", receiver=None, by=colleague, at=moment(DAY))


def test_work_goes_to_nobody_who_has_left(manager):
    gone = leaver(last_day=DAY - timedelta(days=1), pieces=0)
    with pytest.raises(UnableToAllocate, match="left on 13 July 2021"):
        leaving.hand_over(
            open_step(worker=PostFactory().worker), receiver=gone, note="x", on=DAY, by=manager, at=moment(DAY)
        )


def test_drafts_and_assessments_begun_are_unfinished_work(manager):
    from lineofsight.drafts.models import Draft
    from tests.factories.service import submitted_assessment

    sent = submitted_assessment()
    worker = Worker.objects.filter(account=sent.by).first() or worker_for(sent.by, team=TeamFactory())
    Draft.objects.create(
        author=worker.account, place="/people/1/notes/new/", title="Note", content="text=x", begun_at=moment(DAY),
        kept_at=moment(DAY), ends_on=AFTER,
    )  # fmt: skip
    page = leaver_page(worker.pk, by=manager, on=DAY, at=moment(DAY), number=None)
    words = " ".join(mark.words for mark in [*page.others, *(m for piece in page.pieces.items for m in piece.marks)])
    assert "A draft not sent: note" in words
    assert "waits to be authorised" in words
    assert pieces_left(worker) == page.left
