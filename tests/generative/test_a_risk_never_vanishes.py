"""Whatever sequence of steps opens the next, no open risk of a closed step is lost."""

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.record import pathway
from lineofsight.record.models import CaseStep, Risk, RiskTurn
from lineofsight.record.operations.risks import judge_risks, name_risk
from lineofsight.statute.steps import STEPS
from tests.factories import transfers
from tests.factories.access import make_user
from tests.factories.record import PersonFactory, moment, open_step

KINDS = ("16A", "1B", "3B", "L3", "20")
BEGIN = date(2021, 4, 1)
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("begin"), st.sampled_from(["contact", "strategy_discussion", "single_assessment"])),
        st.tuples(st.just("name"), st.sampled_from(KINDS), st.integers(0, 5)),
        st.tuples(st.just("judge"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("stop"), st.integers(0, 5), st.integers(0, 20)),
    ),
    min_size=4,
    max_size=14,
)


class Life:
    """A child to whom things happen, one a day."""

    def __init__(self) -> None:
        self.by, self.child, self.day = make_user("team_manager"), PersonFactory(), BEGIN

    def live(self, moves) -> None:
        """Make every move that can be made, and look after each that nothing was lost."""
        for what, *details in moves:
            self.day += timedelta(days=1)
            getattr(self, what)(*details)
            self.nothing_is_lost()

    def begin(self, kind: str) -> None:
        if not (STEPS[kind].one_open_at_a_time and self.open_steps(kind=kind)):
            open_step(kind=kind, child=self.child, on=self.day, by=self.by, clocks=())

    def name(self, kind: str, which: int) -> None:
        if step := self.one_of(self.open_steps(), which):
            name_risk(step, kind=kind, words="What they said.", by=self.by, at=moment(self.day))

    def judge(self, which: int, how: int) -> None:
        step = self.one_of(self.open_steps(), which)
        risk = step and self.one_of(list(Risk.objects.listed_on(step).order_by("pk")), how)
        if risk:
            kind = ("ended" if how % 2 else "confirmed") if risk.is_open else "again"
            judge_risks(step, said={risk.pk: (kind, "We looked.")}, by=self.by, at=moment(self.day))

    def stop(self, which: int, how: int) -> None:
        step = self.one_of(self.open_steps(), which)
        if step is None:
            return
        outcome = STEPS[step.kind].outcomes[how % len(STEPS[step.kind].outcomes)]
        opens = outcome.opens
        if opens and STEPS[opens].one_open_at_a_time and self.open_steps(kind=opens):
            return
        before = set(Risk.objects.open().listed_on(step).values_list("pk", flat=True))
        transfers.agreed(step, outcome=outcome.code, on=self.day)
        pathway.stop(step, outcome=outcome.code, on=self.day, by=self.by, at=moment(self.day))
        if opens:
            after = open_step(kind=opens, child=self.child, on=self.day, by=self.by, clocks=(), opened_by=step)
            assert before <= set(Risk.objects.listed_on(after).values_list("pk", flat=True))

    def nothing_is_lost(self) -> None:
        """An open risk stands on an open step's list; one that does not has its last word, with a reason and a day."""
        for risk in self.child.risks.all():
            last = risk.turns.order_by("-pk").first()
            if risk.is_open:
                assert risk.turns.filter(step__stopped_on=None).exists(), f"{risk} is on no open list"
            else:
                assert last.kind in (RiskTurn.Kind.ENDED, RiskTurn.Kind.LEFT)
                assert last.words

    def open_steps(self, **of) -> list[CaseStep]:
        return list(self.child.steps.open().filter(**of).order_by("pk"))

    def one_of(self, found: list, which: int):
        return found[which % len(found)] if found else None


class TestRisks(TestCase):
    """Hypothesis tells the lives; each is rolled back after it was lived."""

    @settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(MOVES)
    def test_an_open_risk_of_a_closed_step_is_on_the_next_list_or_has_a_reason(self, moves):
        Life().live([("begin", "contact"), ("name", "16A", 0), *moves])
