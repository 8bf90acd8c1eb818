"""The declared clocks, steps and codes are complete and agree with one another."""

import re
from dataclasses import replace
from datetime import date, datetime

import pytest

from lineofsight.statute.clocks import CLOCKS, UnknownClock, by_code, clock
from lineofsight.statute.codes import ASSESSMENT_FACTORS, CODE_SETS, RAG, RAG_CLOCKS, code_labels, valid_codes
from lineofsight.statute.event_limits import NextEvent, Reviews
from lineofsight.statute.limits import LONDON
from lineofsight.statute.source import Basis
from lineofsight.statute.sources import LOCAL_DEFAULT
from lineofsight.statute.step import Clock, NotRecurring, Outcome, Step, WorkingDays
from lineofsight.statute.steps import STEPS, UnknownStep, step

PUBLISHED_CLOCKS = 224
OUR_OWN = {"FD-CHECK-REPLY", "AS-45-START", "CLA-VISPWP1", "IG-SAR-EXT"}


def test_every_clock_is_declared_once():
    assert len(CLOCKS) == PUBLISHED_CLOCKS + len(OUR_OWN)
    assert set(CLOCKS) > OUR_OWN
    assert len({c.name for c in CLOCKS.values()}) == len(CLOCKS)


@pytest.mark.parametrize("code", CLOCKS)
def test_a_clock_can_be_read_and_counted(code):
    declared = CLOCKS[code]
    assert re.fullmatch(r"[A-Z0-9]+(-[A-Z0-9]+)*", code)
    assert all([declared.name, declared.domain, declared.starts, declared.stops, declared.unit, declared.source.title])
    waits = isinstance(declared.limit, NextEvent | Reviews)
    start = datetime(2021, 9, 13, 14, 30, tzinfo=LONDON)
    due = declared.due(start, event_on=date(2021, 9, 28) if waits else None)
    assert due.how.endswith(".")
    assert (due.at is not None) is (declared.unit == "hours")
    if declared.recurs:
        assert declared.next_due(start, event_on=date(2021, 9, 28) if waits else None).on >= start.date()


@pytest.mark.parametrize("code", [code for code, c in CLOCKS.items() if c.source.basis is Basis.LOCAL])
def test_a_local_limit_cites_no_law(code):
    assert CLOCKS[code].is_local
    assert CLOCKS[code].source == LOCAL_DEFAULT


def test_two_clocks_with_one_code_are_refused():
    with pytest.raises(ValueError, match="Two clocks have the code AS-45"):
        by_code([clock("AS-45"), clock("AS-SEEN"), replace(clock("AS-45"), name="Another")])


def test_a_clock_that_runs_once_has_no_next_date():
    with pytest.raises(NotRecurring, match="AS-45 runs once"):
        clock("AS-45").next_due(date(2021, 9, 13))


@pytest.mark.parametrize(("code", "nearest"), [("GOV-AGENDAS", "GOV-AGENDA"), ("as-45", "AS-45")])
def test_an_unknown_clock_suggests_the_nearest(code, nearest):
    with pytest.raises(UnknownClock, match=rf"no clock with the code {code}\. Did you mean .*{nearest}"):
        clock(code)


def test_an_unknown_clock_like_no_other_points_to_the_list():
    with pytest.raises(UnknownClock, match=r"docs/reference/clocks\.md"):
        clock("????")


def test_a_past_limit_applies_only_to_clocks_started_in_its_time():
    relaxed = clock("SEN-20W")
    note = "as soon as reasonably practicable"
    assert note in relaxed.due(date(2020, 5, 1)).how
    assert note in relaxed.due(date(2020, 9, 25)).how
    assert note not in relaxed.due(date(2020, 4, 30)).how
    assert note not in relaxed.due(date(2020, 9, 26)).how


def test_past_limits_do_not_overlap_and_name_their_source():
    for declared in CLOCKS.values():
        ends = [day for past in declared.past for day in (past.from_on, past.to_on)]
        assert ends == sorted(ends)
        assert all(past.source.title for past in declared.past)


@pytest.mark.parametrize("key", STEPS)
def test_a_step_names_declared_clocks_and_steps(key):
    declared = STEPS[key]
    assert declared.key == key
    assert set(declared.clocks) <= set(CLOCKS)
    assert {o.opens for o in declared.outcomes if o.opens} <= set(STEPS)
    assert len(declared.outcome_codes) == len(set(declared.outcome_codes))
    assert len({o.label for o in declared.outcomes}) == len(declared.outcomes)
    assert all(o.hint.endswith(".") for o in declared.outcomes)


def test_every_step_can_be_reached_from_a_contact_or_begins_by_itself():
    # The police protect a child at once, and a serious incident is reported at once: whether anybody was in contact
    # about them before is found out afterwards.
    reached, frontier = set(), {"contact", "emergency_protection", "serious_incident"}
    while frontier:
        reached |= frontier
        frontier = {o.opens for key in frontier for o in STEPS[key].outcomes if o.opens} - reached
    assert reached == set(STEPS)


def test_a_step_is_found_by_its_key():
    assert step("contact") is STEPS["contact"]
    with pytest.raises(UnknownStep, match="nonsense"):
        step("nonsense")


def test_an_outcome_no_longer_offered_is_still_known():
    old = Outcome(code="old", label="Old", until=date(2020, 3, 31))
    new = Outcome(code="new", label="New")
    made = Step(key="made", name="Made", purpose="To test.", clocks=(), outcomes=(old, new))
    assert made.offered(on=date(2020, 3, 31)) == (old, new)
    assert made.offered(on=date(2020, 4, 1)) == (new,)
    assert made.outcome("old") is old
    assert made.outcome_codes == ["old", "new"]
    with pytest.raises(KeyError):
        made.outcome("other")


def test_a_clock_may_be_made_by_an_authority():
    made = Clock(code="X", name="X", domain="x", starts="x", stops="y", limit=WorkingDays(1), source=LOCAL_DEFAULT)
    assert made.due(date(2021, 9, 13)).on == date(2021, 9, 14)


@pytest.mark.parametrize("name", CODE_SETS)
def test_codes_of_a_set_differ(name):
    codes = CODE_SETS[name]
    assert len(code_labels(codes)) == len(codes)
    assert all(code.label for code in codes)


@pytest.mark.parametrize(
    ("on", "valid", "invalid"),
    [
        (date(2020, 3, 31), {"18A", "19A"}, {"18B", "18C", "19B", "19C", "24A"}),
        (date(2020, 4, 1), {"18B", "18C", "19B", "19C"}, {"18A", "19A", "24A"}),
        (date(2021, 4, 1), {"18B", "24A"}, {"18A", "19A"}),
    ],
)
def test_assessment_factors_are_valid_by_date(on, valid, invalid):
    codes = {code.code for code in valid_codes(ASSESSMENT_FACTORS, on=on)}
    assert valid <= codes
    assert not invalid & codes


def test_each_urgency_has_its_clock():
    assert set(RAG_CLOCKS) == {code.code for code in RAG}
    assert set(RAG_CLOCKS.values()) <= set(CLOCKS)
