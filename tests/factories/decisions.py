"""Make entries of the forward plan, decisions and call-ins for tests, by the operations that make them in life."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import connection
from django.test import TransactionTestCase

from lineofsight.council.decisions import guard
from lineofsight.council.decisions.models import Decision, DocumentRequest, PlanEntry
from lineofsight.council.decisions.operations.asking import ask_for_documents
from lineofsight.council.decisions.operations.calling import ask_call_in, judge_call_in
from lineofsight.council.decisions.operations.deciding import Said, publish_decision, record_decision, set_impacts
from lineofsight.council.decisions.operations.plan import Matter, publish_entry, write_entry
from tests.factories.council import clerk, make_council_body
from tests.factories.record import LONDON

NOTICED = date(2022, 9, 1)
TAKEN = date(2022, 9, 30)
"""The first day with 28 clear days before it."""


IMPACTS = {
    "legal": ("The council may buy land for homes.", "Sorrel Dunmoor"),
    "financial": ("It is in the capital budget.", "Ira Penn"),
    "policy_framework": ("It is within the framework.", ""),
    "equality": ("Disabled children can live in both homes.", "Nell Cottingley"),
    "risk": ("The price may rise before the sale.", ""),
}


def at(day: date, hour: int = 9) -> datetime:
    """This function will return a moment of a day."""
    return datetime.combine(day, time(hour), tzinfo=LONDON)


def matter(**said: Any) -> Matter:
    """This function will describe a key decision of an officer."""
    usual = {
        "title": "Homes for children in care", "about": "To buy two houses.", "taken_from": TAKEN, "is_key": True,
        "officer": "Rhoda Tillinghast, director of children's services", "for_spending": True, "pounds": 900_000,
        "documents": "Report\nPlan of the houses", "how_to_ask": "Write to democratic services.",
    }  # fmt: skip
    return Matter(**{**usual, **said})


def make_entry(*, by: Any = None, published_on: date | None = NOTICED, **said: Any) -> PlanEntry:
    """This function will write an entry, and publish its notice on a day."""
    by = by or clerk()
    made = write_entry(matter=matter(**said), by=by, on=NOTICED, at=at(NOTICED))
    if published_on is not None:
        publish_entry(entry=made, by=by, on=published_on, at=at(published_on))
    return made


def make_executive(**said: Any) -> Any:
    """This function will set up an executive and return its body."""
    members = ("Mayor Tamsin Rooke", "Councillor Gil Hawk")
    return make_council_body(kind="executive", name="Executive", members=members, **said).body


def said(**other: Any) -> Said:
    """This function will describe what an officer decided."""
    usual = {
        "decided": "To buy 12 and 14 Park Row.", "reasons": "Children live too far from home.",
        "alternatives": "To rent: it costs more within six years.", "interests": "None was declared.",
        "dispensation": "None was asked for.", "decided_on": TAKEN,
    }  # fmt: skip
    return Said(**{**usual, **other})


def make_decision(*, by: Any = None, published_on: date | None = TAKEN, entry: Any = None, **other: Any) -> Decision:
    """This function will record the decision of an entry of the forward plan, and publish it on a day."""
    by = by or clerk()
    made = record_decision(said=said(**other), entry=entry or make_entry(by=by), by=by, on=TAKEN, at=at(TAKEN))
    if published_on is None:
        return made
    set_impacts(decision=made, impacts=IMPACTS, by=by, on=published_on, at=at(published_on))
    return publish_decision(decision=made, by=by, on=published_on, at=at(published_on))


def make_call_in(*, asked: int = 3, is_valid: bool | None = True, on: date = TAKEN, decision: Any = None) -> Decision:
    """This function will have members ask that a published decision is called in, and say whether that is valid."""
    by, decision = clerk(), decision or make_decision()
    for number in range(asked):
        ask_call_in(decision=decision, name=f"Councillor {number}", ground="evidence", reasons="No figures.", by=by,
                    on=on, at=at(on))  # fmt: skip
    if is_valid is not None:
        judge_call_in(decision=decision, is_valid=is_valid, why="They say which.", by=by, on=on, at=at(on))
    return decision


def days(count: int) -> timedelta:
    """This function will return a number of days."""
    return timedelta(days=count)


def let_tests_empty_what_was_published() -> None:
    """This function will make tests that commit able to empty the tables afterwards. Call it in tests/conftest.py."""
    empty = TransactionTestCase._fixture_teardown

    def teardown(case):
        guard.take_off(connection)
        try:
            empty(case)
        finally:
            guard.put_on(connection)

    TransactionTestCase._fixture_teardown = teardown


def make_request(*, by: Any = None, **said: Any) -> DocumentRequest:
    """This function will keep that a member asked for documents on the first of September 2022."""
    usual = {"member": "Councillor Ada Thorne", "documents": "The report on homes", "why": "A review of homes",
             "asked_on": NOTICED, "on": NOTICED, "at": at(NOTICED)}  # fmt: skip
    return ask_for_documents(**{**usual, **said}, by=by or clerk())
