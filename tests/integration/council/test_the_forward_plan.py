"""An entry is written, its notice is frozen, what it said before stays, and it is withdrawn and never deleted."""

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.db.models import ProtectedError
from django.test import Client
from django.urls import reverse

from lineofsight.access.checks import NotAllowed
from lineofsight.council.decisions.models import PlanEntry, PlanNotice
from lineofsight.council.decisions.operations import plan
from lineofsight.council.decisions.operations.deciding import publish_decision, set_impacts
from lineofsight.council.decisions.published import published_entry, published_plan
from lineofsight.council.decisions.queries.plan import judged
from tests.factories.access import make_user
from tests.factories.council import clerk, make_council_body
from tests.factories.decisions import (
    IMPACTS,
    NOTICED,
    TAKEN,
    at,
    days,
    make_decision,
    make_entry,
    make_executive,
    matter,
)

pytestmark = pytest.mark.django_db

REFUSED = [
    ({"officer": ""}, "Say who decides"),
    ({"is_key": True, "for_spending": False, "pounds": None}, "Say why it is a key decision"),
    ({"pounds": 299_999}, "Spending makes it key from £300,000"),
    ({"for_spending": False, "for_wards": True}, "Name the wards"),
    ({"is_key": False, "for_spending": False, "pounds": 300_000}, "Say why it is not"),
    ({"is_private": True}, "Say why it is to be taken in private"),
    ({"taken_to": TAKEN - days(1)}, "The period can't end before it begins"),
]


@pytest.mark.parametrize(("said", "why"), REFUSED)
def test_an_entry_that_is_not_whole(said, why):
    with pytest.raises(plan.UnableToPlan, match=why):
        make_entry(**said)
    assert not PlanEntry.objects.exists()


@pytest.mark.parametrize("kind", ["scrutiny_panel", "full_council"])
def test_only_an_executive_decides(kind):
    body = make_council_body(kind=kind, members=()).body
    with pytest.raises(plan.UnableToPlan, match="is an executive"):
        make_entry(body=body, officer="")


def test_nothing_is_public_before_its_notice_and_the_notice_is_frozen():
    entry = make_entry(published_on=None, body=make_executive(), officer="")
    assert published_plan() == []
    assert published_entry(entry.pk) is None
    plan.publish_entry(entry=entry, by=clerk(), on=NOTICED, at=at(NOTICED))
    told = published_entry(entry.pk)
    assert (told["decides"], told["notice_on"]) == ("Executive", "2022-09-01")
    assert told["members"] == ["Councillor Gil Hawk", "Mayor Tamsin Rooke"]
    with pytest.raises(plan.UnableToPlan, match="notice is published"):
        plan.publish_entry(entry=entry, by=clerk(), on=NOTICED, at=at(NOTICED))
    PlanEntry.objects.filter(pk=entry.pk).update(about="Something else")
    assert published_entry(entry.pk)["about"] == "To buy two houses."
    for change in (lambda: PlanNotice.objects.update(why_changed="x"), lambda: PlanNotice.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    with pytest.raises(ProtectedError):
        entry.delete()


CHANGES = [
    # what is changed, whether the clear days begin again
    ({"about": "To buy three houses."}, False),
    ({"documents": "Report"}, False),
    ({"taken_from": date(2022, 10, 14)}, False),
    ({"title": "Homes"}, True),
    ({"officer": "Quentin Abberley, chief executive"}, True),
    ({"is_key": False, "for_spending": False, "pounds": 10}, True),
]


@pytest.mark.parametrize(("said", "begins_again"), CHANGES)
def test_what_it_said_before_stays_beside_what_it_says_now(said, begins_again):
    entry, later = make_entry(), NOTICED + days(10)
    told = {"entry": entry, "by": clerk(), "on": later, "at": at(later)}
    with pytest.raises(plan.UnableToPlan, match="Nothing is different"):
        plan.change_entry(matter=matter(), why="No reason", **told)
    with pytest.raises(plan.UnableToPlan, match="Say why it is changed"):
        plan.change_entry(matter=matter(**said), **told)
    plan.change_entry(matter=matter(**said), why="It was wrong.", **told)
    shown = published_entry(entry.pk)
    assert shown["counts_from"] == (later if begins_again else NOTICED).isoformat()
    (change,) = shown["changes"]
    assert change["why"] == "It was wrong."
    assert all(one["before"] != one["after"] for one in change["changed"])
    entry.refresh_from_db()
    if entry.is_key:
        assert judged(entry, on=TAKEN).is_allowed is not begins_again


def test_it_is_withdrawn_with_a_reason_and_stays():
    entry, by = make_entry(), clerk()
    with pytest.raises(plan.UnableToPlan, match="Say why it is withdrawn"):
        plan.withdraw_entry(entry=entry, why=" ", by=by, on=TAKEN, at=at(TAKEN))
    plan.withdraw_entry(entry=entry, why="The houses were sold.", by=by, on=TAKEN, at=at(TAKEN))
    (told,) = published_plan()
    assert told["withdrawn"] == {"on": "2022-09-30", "why": "The houses were sold."}
    with pytest.raises(plan.UnableToPlan, match="It was withdrawn"):
        plan.change_entry(entry=entry, matter=matter(title="Other"), why="x", by=by, on=TAKEN, at=at(TAKEN))


def test_urgency_is_told_of_by_name_and_opens_a_way():
    entry, by, day = make_entry(), clerk(), NOTICED + days(4)
    said = {"person": "Councillor Joss Kettle", "role": "Chair", "why": "The seller will not wait.", "by": by}
    said |= {"entry": entry, "today": day, "at": at(day)}
    with pytest.raises(plan.UnableToPlan, match="has not come yet"):
        plan.say_urgent(way="special_urgency", on=day + days(1), **said)
    with pytest.raises(plan.UnableToPlan, match="Say who"):
        plan.say_urgent(way="special_urgency", on=day, **{**said, "person": " "})
    assert judged(entry, on=day).way == ""
    plan.say_urgent(way="special_urgency", on=day, **said)
    assert judged(entry, on=day).way == "special_urgency"
    assert published_entry(entry.pk)["urgency"][0]["person"] == "Councillor Joss Kettle"
    with pytest.raises(plan.UnableToPlan, match="recorded already"):
        plan.say_urgent(way="special_urgency", on=day, **said)
    with pytest.raises(plan.UnableToPlan, match="Only a key decision"):
        plan.say_urgent(way="general_exception", on=day, **{**said, "entry": make_entry(published_on=None)})


def test_scrutiny_picks_an_entry():
    entry, panel, councillor = make_entry(), make_council_body().body, make_user("councillor")
    wanted = plan.want_entry(entry=entry, body=panel, why="It is in our programme.", by=councillor, at=at(NOTICED))
    assert wanted.asked_by == councillor.name
    with pytest.raises(plan.UnableToPlan, match="has not asked for it yet"):
        plan.want_entry(entry=entry, body=panel, why="Again", by=councillor, at=at(NOTICED))
    with pytest.raises(plan.UnableToPlan, match="A councillor asks"):
        plan.want_entry(entry=entry, body=panel, why="Me too", by=make_user("director"), at=at(NOTICED))
    with pytest.raises(NotAllowed):
        plan.want_entry(entry=entry, body=panel, why="Me too", by=make_user("social_worker"), at=at(NOTICED))


@pytest.mark.parametrize("role", ["councillor", "director", "head_of_service", "analyst"])
def test_only_democratic_services_write_the_plan(role):
    with pytest.raises(NotAllowed):
        make_entry(by=make_user(role))


@pytest.mark.parametrize("broken", [{"officer": ""}, {"why_private": "Paragraph 3"}, {"withdrawn_why": "x"}])
def test_the_database_refuses_what_is_not_whole(broken):
    entry = make_entry()
    with pytest.raises(IntegrityError):
        PlanEntry.objects.filter(pk=entry.pk).update(**broken)


def test_the_public_reads_what_was_decided_as_decided():
    """Until the decision is published the entry is still to be decided; then it leads to the decision."""
    entry, by, visitor = make_entry(), clerk(), Client()
    made = make_decision(by=by, entry=entry, published_on=None)
    of_entry, listed = reverse("public_site:entry", args=[entry.pk]), reverse("public_site:decisions")
    assert of_entry in visitor.get(listed).content.decode()
    assert "It was decided" not in visitor.get(of_entry).content.decode()
    set_impacts(decision=made, impacts=IMPACTS, by=by, on=TAKEN, at=at(TAKEN))
    publish_decision(decision=made, by=by, on=TAKEN, at=at(TAKEN))
    shown, decision = visitor.get(listed).content.decode(), reverse("public_site:decision", args=[made.pk])
    assert (of_entry in shown, decision in shown) == (False, True)
    assert decision in visitor.get(of_entry).content.decode()
