"""Rows of child protection: what strategy discussions led to, for each child, consistently with everything else."""

import json
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from lineofsight.bodies.models import AgencyReport, Attendance, Body, Meeting, Membership, Terms
from lineofsight.demo.building import protection_words as words
from lineofsight.demo.building.desk import Desk, due_on
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.demo.simulation.journey import Journey
from lineofsight.record.models import Duty, Visit
from lineofsight.service.child_protection.models import (
    Concern,
    Conference,
    CoreGroup,
    Discussion,
    Enquiry,
    NeglectScore,
    ProtectionPlan,
    SeniorReview,
)

NUMBER = 47


def discussed_at(opened_on: date, ended_on: date) -> datetime:
    """This function will return when a discussion was held: the same evening, or in the morning of a later day."""
    return moment(ended_on, 17.25) if ended_on == opened_on else moment(ended_on, 10.75)


@dataclass(frozen=True)
class Discussed:
    """A discussion of one child: its step, the journey, and the days it was opened and ended."""

    step: int
    child: int
    journey: Journey
    opened_on: date
    ended_on: date
    outcome: str
    group: Any


@dataclass
class Protection:
    """What is kept while journeys are built, so that all that follows can be built at the end."""

    seed: int
    discussions: list[Discussed] = field(default_factory=list)
    in_need: dict[int, list[tuple[date, date]]] = field(default_factory=dict)
    busy: dict[int, date] = field(default_factory=dict)
    stepped_down: list[tuple[Discussed, int]] = field(default_factory=list)

    def note_plan(self, child: int, *, on: date, until: date | None) -> None:
        """This function will note a child in need plan, beside which no child protection plan stands."""
        self.in_need.setdefault(child, []).append((on, until or date.max))

    def is_free(self, child: int, *, on: date, until: date) -> bool:
        """This function will say whether a child has no child in need plan between two days."""
        return not any(began <= until and on <= ended for began, ended in self.in_need.get(child, []))


def add_protection(desk: Desk, kept: Protection) -> None:
    """This function will add what each discussion that has ended led to by now. Draws are its own, by journey."""
    for found in kept.discussions:
        rng = np.random.default_rng([kept.seed, NUMBER, found.journey.number])
        _Line(desk, kept, found, rng).add()


class _Line:
    """What one child's discussion led to: enquiry, conference, plan."""

    def __init__(self, desk: Desk, kept: Protection, found: Discussed, rng: np.random.Generator) -> None:
        self.desk, self.kept, self.found = desk, kept, found
        self.child, self.number = found.child, found.journey.number
        self.chair = desk.accounts["reviewing_officer"]
        self.facts = found.journey.protected
        if self.facts:
            self.enquiry_ends, self.enquiry_ended = self.facts.enquiry_outcome, self.facts.enquiry_ended_on
        self.rng = rng

    def add(self) -> None:
        """This function will add all of it that has happened by now."""
        self._discussion()
        if self.facts is None:
            return
        began = self.found.ended_on
        if self.kept.busy.get(self.child, date.min) >= began:
            self.enquiry_ends, self.enquiry_ended = "monitor", began  # No child has two of them open.
        ended = self.enquiry_ended
        crew, (worker, account) = self._who("assessment")
        step = self._step("section_47_enquiry", began, ended, self.enquiry_ends, self.found.step, crew, worker)
        known = self.desk.known_day(ended)
        self.desk.duty(
            "CP-S47", step=step, child=self.child, crew=crew, start=began, met_on=known, worker_id=worker
        )  # fmt: skip
        self._enquiry(step, began, ended, account, crew.manager)
        if known and self.enquiry_ends == "conference":
            self._conference(step, began, ended)
        self.kept.busy[self.child] = max(self.kept.busy.get(self.child, date.min), ended)

    def _who(self, service: str) -> tuple[Any, tuple[int, int]]:
        return self.desk.crew(service, self.number), self.desk.worker(service, self.number)

    def _step(self, kind: str, on: date, until: date, outcome: str, opened_by: int, crew: Any, worker: int) -> int:
        known = self.desk.known_day(until)
        step = self.desk.step(
            kind, child=self.child, by=crew.manager, started_on=on, stopped_on=known, outcome=outcome,
            opened_by_id=opened_by, group=self.found.group,
        )  # fmt: skip
        service = "assessment" if kind == "section_47_enquiry" else "safeguarding"
        self.desk.hold_in_turn(service, self.number, step=step, child=self.child, on=on, until=known)
        return step

    def _meeting(self, body: int, at: datetime, asked: tuple, *, by: int, is_held: bool) -> int:
        tables = self.desk.tables
        meeting = tables.add(
            Meeting, body_id=body, starts_at=at, place="Room 4, Wexcombe House", called_by_id=by,
            status="held" if is_held else "planned",
        )  # fmt: skip
        for agency, name, seat in asked:
            absent = agency != "childrens_services" and (self.number + len(name)) % 11 == 0
            tables.add(
                Attendance, meeting_id=meeting, name=name, agency=agency, seat=seat, invited_by_id=by,
                invited_at=at - timedelta(hours=4), how=("apologies" if absent else "attended") if is_held else "",
            )  # fmt: skip
        return meeting

    def _body(self, kind: str, name: str, on: date, until: date | None, *, agencies: list[str], by: int) -> int:
        tables = self.desk.tables
        body = tables.add(Body, kind=kind, name=name, child_id=self.child, started_on=on, ended_on=until)
        tables.add(
            Terms, body_id=body, text=words.TERMS[kind], quorum_least=3, quorum_agencies=json.dumps(agencies),
            started_on=on, ended_on=until, recorded_by_id=by,
        )  # fmt: skip
        return body

    def _came(self, asked: tuple) -> set[str]:
        """This function will return the agencies that came to a held meeting, as `_meeting` has it."""
        return {a for a, name, _ in asked if a == "childrens_services" or (self.number + len(name)) % 11}

    def _discussion(self) -> None:
        crew, _ = self._who("assessment")
        at, day = discussed_at(self.found.opened_on, self.found.ended_on), self.found.ended_on
        three = ["childrens_services", "police", "health"]
        body = self._body(
            "case_meeting", "Strategy discussion", day, day + timedelta(days=1), agencies=three, by=crew.manager
        )
        asked = words.THREE if self.number % 2 else (*words.THREE, words.SCHOOL)
        is_met, is_quorate = self.found.outcome.startswith("section_47"), set(three) <= self._came(asked)
        self.desk.tables.add(
            Discussion, pk=self.found.step, held_at=at, decided_by_id=crew.manager, is_quorate=is_quorate,
            meeting_id=self._meeting(body, at, asked, by=crew.manager, is_held=True), is_threshold_met=is_met,
            inquorate_reason="" if is_quorate else words.WHY_WITHOUT, **words.DISCUSSED[is_met],
        )  # fmt: skip

    def _enquiry(self, step: int, began: date, ended: date, account: int, manager: int) -> None:
        seen = self.desk.known_day(shifted(began, 1))
        submitted = self.desk.known(moment(ended, 10))
        told = words.ENQUIRED if self.desk.known_day(shifted(began, 4)) or submitted else {}
        conclusion = "continuing_risk" if self.enquiry_ends == "conference" else "not_substantiated"
        ending = {"found": conclusion, "recommended_outcome": self.enquiry_ends} if submitted else {}
        if submitted:
            ending |= {"submitted_at": submitted, "submitted_by_id": account}
        if self.desk.known_day(ended):
            ending |= {"authorised_at": moment(ended, 15), "authorised_by_id": manager, "decision": words.AGREED}
            ending |= {"alternatives": words.AGREED_INSTEAD}
            ending |= {"submitted_at": moment(ended, 10), "submitted_by_id": account, "found": conclusion}
            ending |= {"recommended_outcome": self.enquiry_ends}
        self.desk.tables.add(Enquiry, pk=step, seen_on=seen, is_seen_alone=seen is not None, **{**told, **ending})

    def _conference(self, enquiry: int, began: date, on: date) -> None:
        held, ends, category = self.facts.held_on, self.facts.plan_ended_on, self.facts.category
        until = min(ends, self.desk.now.date())
        makes_plan = self.facts.makes_plan and self.kept.is_free(self.child, on=held, until=max(until, held))
        crew, (worker, account) = self._who("safeguarding")
        outcome = "child_protection_plan" if makes_plan else "no_further_action"
        self.kept.busy[self.child] = held
        step = self._step("initial_conference", on, held, outcome, enquiry, crew, worker)
        known = self.desk.known_day(held)
        own = {"step": step, "child": self.child, "crew": crew, "worker_id": worker}
        self.desk.duty("CP-ICPC", start=began, met_on=known, **own)
        body = self._body("conference", "Child protection conference", on, None if makes_plan else known,
                          agencies=["childrens_services"], by=crew.manager)  # fmt: skip
        self.desk.tables.add(
            Membership, body_id=body, seat="chair", agency="childrens_services", account_id=self.chair,
            name=words.CHAIR, started_on=on, ended_on=None if makes_plan else known,
        )  # fmt: skip
        conference = self._hold(
            own, body, held, category=category if makes_plan else "", due=due_on("CP-ICPC", began),
            account=account, outcome=outcome,
        )  # fmt: skip
        if known:
            self._sent(step, held, crew, worker)
        if known and makes_plan:
            self._plan(step, conference, body, held, crew, worker, account)

    def _hold(
        self, own: dict, body: int, on: date, *, category: str, due: date, account: int, cycle: int = 0,
        outcome: str = "",
    ) -> int:  # fmt: skip
        """This function will add a conference and its report: a review where `cycle` says which it is."""
        known = self.desk.known_day(on)
        asked = (*words.AROUND_THE_TABLE, words.FAMILY)
        meeting = self._meeting(body, moment(on, 10), asked, by=self.chair, is_held=known is not None)
        others = self._came(asked) - {"childrens_services", "family"}
        told = {}
        if known:
            told = {"held_on": on, "decided_at": moment(on, 13), "decided_by_id": self.chair, "category": category}
            told |= {
                "is_quorate": len(others) >= 2,
                "participation": words.TOOK_PART[self.child % 4],
                **words.CONFERRED,
            }
            told |= {
                "inquorate_reason": "" if len(others) >= 2 else words.WHY_WITHOUT,
                "is_smart": self.number % 4 != 0,
            }
            sent = {"letter_sent_on": self.desk.known_day(shifted(on, 1)),
                    "record_sent_on": self.desk.known_day(shifted(on, 14 + self.number % 9))}  # fmt: skip
            told |= {**sent, "outcome": outcome}
        self._report(own, meeting, on, account, cycle=cycle or 1)
        return self.desk.tables.add(
            Conference, step_id=own["step"], is_review=cycle > 0, due_on=due, meeting_id=meeting, chair_id=self.chair,
            **told,
        )  # fmt: skip

    def _report(self, own: dict, meeting: int, held: date, account: int, *, cycle: int) -> None:
        """This function will add our report to a conference, and the clock that counts back from it."""
        received = self.desk.known_day(shifted(held, -5))
        if received is None:
            return
        shared = self.desk.known_day(shifted(held, -3 if self.number % 5 else -1))
        self.desk.tables.add(
            AgencyReport, meeting_id=meeting, agency="childrens_services", author=words.AUTHOR, text=words.REPORT,
            sent_at=moment(received, 12), recorded_by_id=account, shared_on=shared,
        )  # fmt: skip
        due = due_on("CP-REPORT", held)
        self.desk.tables.add(
            Duty, clock_code="CP-REPORT", step_id=own["step"], child_id=self.child, team_id=own["crew"].team,
            worker_id=own["worker_id"], started_on=shifted(held, -10), counts_from=held, due_on=due, met_on=shared,
            cycle=cycle, late_reason=words.WHY_LATE if shared and shared > due else "",
        )  # fmt: skip

    def _sent(self, step: int, held: date, crew: Any, worker: int, cycle: int = 1) -> None:
        own = {"step": step, "child": self.child, "crew": crew, "start": held, "worker_id": worker, "cycle": cycle}
        self.desk.duty("CP-DECLETTER", met_on=self.desk.known_day(shifted(held, 1)), **own)
        self.desk.duty("CP-MINUTES", met_on=self.desk.known_day(shifted(held, 14 + self.number % 9)), **own)

    def _plan(self, opened_by: int, conference: int, body: int, on: date, crew, worker, account) -> None:
        ends, category, reviews = self.facts.plan_ended_on, self.facts.category, self.facts.reviewed_on
        ended = self.desk.known_day(ends)
        step = self._step("child_protection_plan", on, ends, self.facts.plan_outcome, opened_by, crew, worker)
        self.kept.busy[self.child] = ended or date.max
        self.desk.tables.add(
            ProtectionPlan, pk=step, conference_id=conference, initial_category=category,
            latest_category=category, ending_reason=words.WHY_ENDED if ended else "",
        )  # fmt: skip
        own = {"step": step, "child": self.child, "crew": crew, "worker_id": worker}
        self._reviews(own, body, on, reviews, ended, account)
        self._core_groups(own, on, ended, account)
        self._visits(own, on, ended, account)
        self._senior(own, on, ended)
        if ended is None:
            self._worries(step, account)
        elif self.facts.plan_outcome == "early_help":
            self.kept.stepped_down.append((self.found, step))

    def _reviews(self, own: dict, body: int, on: date, reviews: list[date], ended: date | None, account: int) -> None:
        start, code, cycle = on, "CP-RCPC1", 1
        for number, day in enumerate(reviews, start=1):
            known = self.desk.known_day(day)
            self.desk.duty(code, start=start, met_on=known, cycle=cycle, **own)
            due = due_on(code, start)
            soon = day <= self.desk.now.date() + timedelta(days=35)
            if known or (soon and ended is None):
                goes_on = "" if day == ended else self.facts.category
                self._hold(own, body, day, category=goes_on, due=due, account=account, cycle=number)
            if known is None:
                return
            self._sent(own["step"], day, own["crew"], own["worker_id"], cycle=number)
            start, cycle, code = day, cycle + 1 if code == "CP-RCPCN" else 1, "CP-RCPCN"
            if day == ended:
                return

    def _core_groups(self, own: dict, on: date, ended: date | None, account: int) -> None:
        start, code, cycle = on, "CP-CORE1", 1
        while True:
            after = 7 + int(self.rng.integers(0, 5)) if code == "CP-CORE1" else 25 + int(self.rng.integers(0, 8))
            day = shifted(start, after)
            stopped = ended is not None and day > ended
            known = None if stopped else self.desk.known_day(day)
            self.desk.duty(code, start=start, met_on=known, lifted_on=ended, cycle=cycle, **own)
            if known is None:
                return
            drifts = code == "CP-COREN" and cycle >= 6 and self.number % 3 == 0
            self.desk.tables.add(
                CoreGroup, plan_id=own["step"], held_on=day, progress=words.DONE[cycle % len(words.DONE)],
                what_changed=words.CHANGED[(cycle + self.number) % len(words.CHANGED)], is_drifting=drifts,
                recorded_at=moment(day, 16), recorded_by_id=account,
            )  # fmt: skip
            start, cycle, code = day, cycle + 1 if code == "CP-COREN" else 1, "CP-COREN"

    def _visits(self, own: dict, on: date, ended: date | None, account: int) -> None:
        start, cycle = on, 1
        while True:
            day = shifted(start, 7 + int(self.rng.integers(0, 4)) + (6 if self.rng.random() > 0.9 else 0))
            at = moment(day, 15.5)
            stopped = ended is not None and day > ended
            known = day if not stopped and self.desk.known(at + timedelta(hours=1)) else None
            self.desk.duty("CP-VISIT", start=start, met_on=known, lifted_on=ended, cycle=cycle, **own)
            if known is None:
                return
            is_alone = (self.child + cycle) % 5 != 0
            self.desk.tables.add(
                Visit, child_id=self.child, step_id=own["step"], happened_at=at, mode="home" if cycle % 2 else "school",
                present="Mum" if cycle % 2 else "Class teacher", is_seen=True, is_seen_alone=is_alone,
                not_alone_reason="" if is_alone else words.NOT_ALONE, is_bedroom_seen=True if cycle % 2 else None,
                childs_words=words.SAID[(self.child + cycle) % len(words.SAID)], recorded_at=at + timedelta(hours=1),
                recorded_by_id=account,
            )  # fmt: skip
            start, cycle = day, cycle + 1

    def _senior(self, own: dict, on: date, ended: date | None) -> None:
        looked = due_on("CP-DRIFT", on) - timedelta(days=6)
        known = None if ended is not None and looked > ended else self.desk.known_day(looked)
        known = known if self.number % 4 else None
        self.desk.duty("CP-DRIFT", start=on, met_on=known, lifted_on=ended, **own)
        if known:
            self.desk.tables.add(
                SeniorReview, plan_id=own["step"], findings=words.SENIOR[0], direction=words.SENIOR[1],
                reviewed_at=moment(known, 11), reviewed_by_id=self.desk.accounts["head_of_service"],
            )  # fmt: skip

    def _worries(self, step: int, account: int) -> None:
        """This function will add the chair's concerns about some open plans, and scores of neglect of many."""
        now = self.desk.now
        if self.number % 6 == 0:
            raised = now - timedelta(days=4 + self.number % 9)
            answered = self.number % 12 == 0
            reply = {"answer": words.ANSWER, "answered_at": now - timedelta(days=1)} if answered else {}
            if answered:
                reply["answered_by_id"] = self.desk.crew("safeguarding", self.number).manager
            self.desk.tables.add(
                Concern, plan_id=step, text=words.CONCERN, raised_at=raised, raised_by_id=self.chair,
                answer_due_on=shifted(raised.date(), 5), **reply,
            )  # fmt: skip
        if self.facts.category == "NEG" and self.number % 5:
            scored = shifted(now.date(), -20 - self.number % 30)
            self.desk.tables.add(
                NeglectScore, child_id=self.child, tool="Graded care profile", score=3 + self.child % 3, out_of=5,
                scored_on=scored, meaning=words.SCORED, recorded_at=moment(scored, 17), recorded_by_id=account,
            )  # fmt: skip
