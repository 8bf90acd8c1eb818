"""Whatever lawful things happen to a child over months, the journey holds together and nothing due is out of sight.

Every step moves by the operations that move it in life, from a contact to an order, or to early help and out.
"""

import ast
import inspect
from datetime import date, datetime, timedelta
from pathlib import Path

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from lineofsight.access.checks import NotAllowed
from lineofsight.record.models import Allocation, CaseStep, Duty, Team
from lineofsight.record.queries.work import LATE, counts, duties_of_team, group_of
from lineofsight.service.court.codes import ROUTES
from lineofsight.service.court.operations.family import UnableToRecord
from lineofsight.statute.steps import STEPS
from tests.factories import journeys, more_journeys, protective_journeys
from tests.factories.access import make_user
from tests.factories.journeys import REFUSED, WAYS
from tests.factories.more_journeys import MORE
from tests.factories.record import LONDON, PersonFactory
from tests.factories.service import make_contact, make_teams
from tests.factories.told import Told

BEGIN = date(2021, 4, 1)
# Whoever referred a child is told what came of it, a re-referral is looked at, and a family is sent what a conference
# decided: also once it is over.
OWED_AFTERWARDS = ("FD-REF-ACK", "FD-REREF-PANEL", "CP-DECLETTER", "CP-MINUTES")
# A panel is asked, and a child is protected in an emergency, while what led to it goes on.
BEGUN_BY_PEOPLE = {"legal_gateway", "emergency_protection"}
NUMBER = st.integers(0, 11)
MOVES = st.lists(
    st.one_of(
        st.tuples(st.just("contact")),
        st.tuples(st.just("emergency"), NUMBER),
        st.tuples(st.just("ask")),
        st.tuples(st.just("incident")),
        st.tuples(st.just("wait"), st.integers(1, 60)),
        st.tuples(st.just("work"), NUMBER, NUMBER),
        st.tuples(st.just("more"), NUMBER, st.integers(0, 15)),
        st.tuples(st.just("more"), NUMBER, st.integers(0, 15)),
        st.tuples(st.just("end"), NUMBER, NUMBER),
        st.tuples(st.just("end"), NUMBER, NUMBER),
    ),
    min_size=5,
    max_size=16,
)


# Outcomes that are refused until more was done than these journeys do: what to ask for instead, a senior manager's
# decision, a service that accepts the family, goals.
NEED_MORE = {
    *(("contact", "returned_to_sender"), ("contact", "no_consent")),
    *(("initial_conference", "early_help"), ("child_protection_plan", "early_help")),
    *(("early_help", "goals_met"), ("early_help", "partly_met")),
}
TO_COURT = ("new_referral", "single_assessment", "legal_action", "pre_proceedings", "issue", "care_order")
TO_STEP_DOWN = (
    *("new_referral", "strategy_discussion", "section_47_joint", "conference", "child_protection_plan"),
    *("child_in_need_plan", "early_help", "other_agency_lead"),
)


# What is done at these steps and not on the way of these stories: a conference waits only where both managers agree.
MORE_ELSEWHERE = {("initial_conference", "finish_conference")}


def nothing_to_do(*_) -> None:
    """This function will do nothing: a step may be decided at once."""


class Journey:
    """A child to whom things happen. What the law or an operation refuses does not happen, and leaves no trace."""

    def __init__(self) -> None:
        make_teams()
        self.child, self.day, self.done = PersonFactory(), BEGIN, 0
        self.manager, self.worker = make_user("head_of_service"), make_user("social_worker")
        self.chair, self.reader = make_user("reviewing_officer"), make_user("team_manager")

    @property
    def told(self) -> Told:
        at = datetime.combine(self.day, datetime.min.time().replace(hour=17), tzinfo=LONDON)
        return Told(manager=self.manager, worker=self.worker, chair=self.chair, on=self.day, at=at)

    def live(self, moves) -> None:
        for what, *details in moves:
            self.day += timedelta(days=1)
            try:
                with transaction.atomic():
                    getattr(self, what)(*details)
                    self.done += 1
            except (*REFUSED, *more_journeys.REFUSED, UnableToRecord, NotAllowed):
                pass
            self.promises_are_kept()

    def contact(self) -> None:
        make_contact(child=self.child, received_at=self.told.at, by=self.worker)

    def emergency(self, which: int) -> None:
        WAYS["begin_emergency"](self.child, sorted(ROUTES)[which % len(ROUTES)], self.told)

    def other_protection(self) -> None:
        WAYS["begin_emergency"](self.child, "order", self.told)

    def incident(self) -> None:
        WAYS["begin_incident"](self.child, self.told)

    def ask(self) -> None:
        WAYS["ask_panel"](self.child, self.told)

    def wait(self, days: int) -> None:
        self.day += timedelta(days=days)

    def work(self, which: int, how: int) -> None:
        if step := self.one_of(which):
            WAYS.get(f"work_{step.kind}", nothing_to_do)(step, how, self.told)

    def more(self, which: int, how: int) -> None:
        step = self.one_of(which)
        if step and (acts := MORE.get(step.kind)):
            acts[how % len(acts)](step, self.told)

    def end(self, which: int, how: int) -> None:
        step = self.one_of(which)
        if step is None:
            return
        outcome = STEPS[step.kind].outcomes[how % len(STEPS[step.kind].outcomes)]
        WAYS[f"end_{step.kind}"](step, outcome, self.told)

    def one_of(self, which: int) -> CaseStep | None:
        found = list(self.child.steps.open().order_by("pk"))
        return found[which % len(found)] if found else None

    def promises_are_kept(self) -> None:
        """Hold the whole journey to its invariants."""
        steps = list(CaseStep.objects.filter(child=self.child).prefetch_related("opened"))
        self._one_open_of_a_kind(steps)
        for step in steps:
            if step.stopped_on is None:
                assert not step.outcome, f"{step} is open and has an outcome"
                held = Allocation.objects.filter(step=step, ended_on=None).count()
                assert held == 1, f"{step} is in {held} trays"
                self._led_to_nothing_but(set(), step)
            else:
                self._stopped_as_the_law_says(step)
        duties = list(Duty.objects.filter(child=self.child).select_related("step"))
        shown = self._on_the_teams_pages(duties)
        for duty in duties:
            self._counted_or_extended_with_reason(duty)
            self._done_or_in_sight(duty, shown)

    def _on_the_teams_pages(self, duties: list[Duty]) -> dict[int, tuple[int, str]]:
        """On which team's page each duty stands for a manager who reads it, and under which heading."""
        at, shown = self.told.at, {}
        for team in Team.objects.filter(pk__in={duty.team_id for duty in duties}):
            theirs = list(duties_of_team(team, by=self.reader))
            shown |= {duty.pk: (team.pk, group_of(duty, at=at)) for duty in theirs}
            late = [duty for duty in theirs if duty.due_on < self.day or (duty.due_at and duty.due_at < at)]
            assert counts(duties_of_team(team, by=self.reader), at=at).late == len(late), f"{team} counts late wrongly"
        return shown

    def _one_open_of_a_kind(self, steps: list[CaseStep]) -> None:
        kinds = [step.kind for step in steps if step.stopped_on is None and step.declared.one_open_at_a_time]
        assert len(kinds) == len(set(kinds)), f"two are open of one kind: {kinds}"

    def _stopped_as_the_law_says(self, step: CaseStep) -> None:
        assert step.outcome in step.declared.outcome_codes, f"{step} stopped without an outcome of its own"
        declared = step.declared.outcome(step.outcome)
        led_to = {opened.kind for opened in step.opened.all()}
        assert declared.opens is None or declared.opens in led_to, f"{step}: {step.outcome} did not open what it says"
        self._led_to_nothing_but({declared.opens}, step)
        left = Duty.objects.open().filter(step=step).exclude(clock_code__in=OWED_AFTERWARDS)
        assert not left.exists(), f"{step} stopped and something of it is still due"

    def _led_to_nothing_but(self, kinds: set[str | None], step: CaseStep) -> None:
        for opened in step.opened.all():
            assert opened.kind in kinds | BEGUN_BY_PEOPLE, f"{step} led to {opened}, and no outcome says so"
            assert opened.started_on >= step.started_on, f"{opened} began before {step}, which led to it"

    def _counted_or_extended_with_reason(self, duty: Duty) -> None:
        counted = duty.count()
        assert (duty.due_on, duty.due_at) == (counted.on, counted.at), f"{duty} is not due when its clock says"
        assert duty.length is None or duty.length_reason.strip(), f"{duty} has another length without a reason"

    def _done_or_in_sight(self, duty: Duty, shown: dict[int, tuple[int, str]]) -> None:
        if duty.met_on is not None:
            assert duty.lifted_on is None
            assert duty.started_on <= duty.met_on <= self.day, f"{duty} was met on a day that is not yet"
        elif duty.lifted_on is not None:
            assert duty.lifted_reason.strip(), f"{duty} was lifted without a reason"
        elif duty.step.stopped_on is not None:
            assert duty.clock_code in OWED_AFTERWARDS
            self._is_seen(duty, duty.team_id, shown)
        else:
            tray = Allocation.objects.get(step=duty.step, ended_on=None)
            assert (duty.team_id, duty.worker_id) == (tray.team_id, tray.worker_id), f"{duty} is in nobody's tray"
            self._is_seen(duty, tray.team_id, shown)

    def _is_seen(self, duty: Duty, team: int, shown: dict[int, tuple[int, str]]) -> None:
        assert duty.pk in shown, f"{duty} is on no team's page"
        where, heading = shown[duty.pk]
        assert where == team, f"{duty} is on another team's page"
        is_overdue = duty.due_on < self.day or (duty.due_at is not None and duty.due_at < self.told.at)
        assert (heading == LATE) == is_overdue, f"{duty} stands under {heading}"


class TestJourneys(TestCase):
    """Hypothesis tells the journeys; each is rolled back after it was lived."""

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(MOVES)
    def test_no_sequence_of_lawful_operations_breaks_a_promise(self, moves):
        Journey().live([("contact",), *moves])

    def test_every_kind_of_step_ends_by_an_operation_of_its_own(self):
        assert {f"end_{kind}" for kind in STEPS} <= set(WAYS)

    def test_one_story_goes_from_a_contact_to_a_care_order(self):
        self._follows(TO_COURT, last="care_proceedings")

    def test_another_goes_to_protection_steps_down_twice_and_is_closed(self):
        self._follows(TO_STEP_DOWN, last="early_help")

    def test_every_outcome_of_every_step_on_the_way_opens_what_the_law_says_and_nothing_else(self):
        tried, refused = set(), set()
        for path in (TO_COURT, TO_STEP_DOWN):
            story = self._along(())
            for taken in path:
                step = story.one_of(0)
                refused |= self._outcomes_refused(story, step) if step.kind not in tried else set()
                tried.add(step.kind)
                self._ends(story, step, taken)
        assert refused == NEED_MORE

    def test_everything_else_that_is_done_at_a_step_is_done_by_these_journeys_and_keeps_the_promises(self):
        """Each act at each step of both stories, as soon as the step is open or after its work has begun."""
        done, kinds = set(), set()
        for path in (TO_COURT, TO_STEP_DOWN):
            story = self._along(())
            for taken in path:
                step = story.one_of(0)
                if step.kind not in kinds:
                    done |= self._acts_done(story, step)
                kinds.add(step.kind)
                self._ends(story, step, taken)
        for begin in (Journey.incident, Journey.other_protection):
            story = Journey()
            begin(story)
            done |= self._acts_done(story, story.one_of(0))
            kinds.add(story.one_of(0).kind)
        meant = {(kind, act.__name__) for kind, acts in MORE.items() for act in acts if kind in kinds}
        assert meant - done == MORE_ELSEWHERE

    def _acts_done(self, story: Journey, step: CaseStep) -> set[tuple[str, str]]:
        """Do each act twice, so that what another has to come before is done too; as if nothing had been, after."""
        done, before, day = set(), transaction.savepoint(), story.day
        acts = MORE.get(step.kind, ())
        for which in [*range(len(acts)), *range(len(acts))]:
            count = story.done
            story.live([*([("work", 0, 0), ("work", 0, 0)] if story.day == day else []), ("more", 0, which)])
            done |= {(step.kind, acts[which].__name__)} if story.done > count else set()
        transaction.savepoint_rollback(before)
        story.day = day
        return done

    def _outcomes_refused(self, story: Journey, step: CaseStep) -> set[tuple[str, str]]:
        """End the step with each of its outcomes in turn, each time as if nothing had been; return what was refused."""
        refused, day = set(), story.day
        for outcome in step.declared.offered(on=day):
            before = transaction.savepoint()
            if self._tries(story, CaseStep.objects.get(pk=step.pk), outcome.code) != outcome.code:
                refused.add((step.kind, outcome.code))
            transaction.savepoint_rollback(before)
            story.day = day
        return refused

    @settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from([TO_COURT[:5], TO_STEP_DOWN]), st.integers(3, 7), MOVES)
    def test_nor_does_one_that_begins_deep_in_a_journey(self, path, how_far, moves):
        self._along(path[:how_far]).live(moves)

    def _along(self, path) -> Journey:
        story = Journey()
        story.live([("contact",)])
        for outcome in path:
            self._ends(story, story.one_of(0), outcome)
        return story

    def _follows(self, path, *, last: str) -> None:
        story = self._along(path)
        steps = list(story.child.steps.order_by("pk").values_list("kind", "outcome"))
        assert [outcome for _, outcome in steps] == list(path)
        assert steps[-1][0] == last
        assert not Duty.objects.open().filter(child=story.child).exclude(clock_code__in=OWED_AFTERWARDS).exists()

    def _ends(self, story: Journey, step: CaseStep, outcome: str) -> None:
        assert self._tries(story, step, outcome) == outcome, f"{step.kind} did not end with {outcome}"

    def _tries(self, story: Journey, step: CaseStep, outcome: str) -> str:
        """Do what there is to do and decide, again on later days where a weekend refuses it. Returns how it ended."""
        moves = [("work", 0, 0), ("work", 0, 1), ("end", 0, step.declared.outcome_codes.index(outcome))]
        for _ in range(3):
            story.live(moves)
            step.refresh_from_db()
            if step.stopped_on:
                break
        return step.outcome


# Operations that open a step are done by the outcome that leads to it. The others are no step of a child's journey.
NOT_WALKED = {
    "open_enquiry", "open_conference", "open_plan", "open_incident", "open_gateway",
    "open_pre_proceedings", "open_proceedings", "open_emergency", "log_campaign",
}  # fmt: skip
STAGES = ("child_in_need", "child_protection", "court")


def test_every_operation_of_need_protection_and_court_is_done_by_these_journeys():
    walked = "".join(inspect.getsource(one) for one in (journeys, protective_journeys, more_journeys))
    called = {getattr(one.func, "attr", getattr(one.func, "id", "")) for one in ast.walk(ast.parse(walked))
              if isinstance(one, ast.Call)}  # fmt: skip
    never = {name for stage in STAGES for name in operations_of(stage)} - called
    assert never == NOT_WALKED


def operations_of(stage: str) -> set[str]:
    """Every public function of a stage's operations that is one act: it asks for all or nothing."""
    folder = Path(journeys.__file__).parents[2] / "lineofsight" / "service" / stage / "operations"
    found = [one for file in folder.glob("*.py") for one in ast.parse(file.read_text()).body]
    return {
        one.name
        for one in found
        if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")
        and any("atomic" in ast.unparse(how) for how in one.decorator_list)
    }  # fmt: skip
