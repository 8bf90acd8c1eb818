"""Families on the way to court and in it: at every stage, from the panel's agenda to the final order."""

from datetime import date, datetime, timedelta
from typing import Any

import numpy as np

from lineofsight.bodies.models import Action, ActionOwner, Attendance, Body, Item, Meeting, Minute
from lineofsight.demo.building.court_clerk import Case, Clerk, cases_of, covering, family_covering, parents_of
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.record.models import CaseStep, Duty
from lineofsight.service.court import codes, models
from lineofsight.service.court.operations.lawyers import together_answer
from lineofsight.statute.clocks import clock
from lineofsight.statute.steps import STEPS

SEED_NUMBER = 77
WHY = "The plan has not kept the child safe. Should we tell the parents in a letter what must change, or go to court?"
EVIDENCE = (
    "Three injuries since the spring, each explained otherwise by each parent. The school saw two of them. The family "
    "had a support worker each week for four months; the house is no safer, and the drinking goes on."
)
DECIDED = "The panel heard the social worker and the lawyer, and weighed what was tried against what the child needs."
CONSIDERED = {
    "continue_plan": "To begin pre-proceedings: the plan is young, and the parents have begun to do what it asks.",
    "pre_proceedings": "To carry on with the plan: it has been tried for long enough. To issue at once: not yet fair.",
    "issue": "A letter before proceedings: the child can't safely wait for it.",
}
CHANGE = (
    "Nobody who has been drinking looks after the children. Both parents see the drug and alcohol worker each week."
)
ENDED = "The parents did, or did not do, what the letter asked. The child's own words weighed most."
CAME = (("Mum", "family"), ("Her solicitor", "other"), ("The health visitor", "health"))
# How many days ago the panel was asked, and how far it has come since.
STAGES = (
    *((days, "waiting") for days in (3, 6, 10, 15)),
    *((days, "continue_plan") for days in (60, 200, 400)),
    *((days, "letter") for days in (10, 12, 22)),
    *((days, "under_way") for days in (30, 45, 60, 75, 90, 110)),
    *((days, "step_down") for days in (150, 210, 300, 390, 480)),
    *((days, "court") for days in (125, 132, 160, 220, 260, 330, 380, 430, 500, 560, 620, 680)),
    *((days, "issue") for days in (25, 90, 310, 520)),
)
EMERGENCIES = (1, 2, 40, 90, 130, 180, 260, 340, 420, 520, 610, 700)
FINALS = ("care_order", "placement_order", "special_guardianship", "supervision_order", "care_order_at_home")


def go_to_court(*, now: datetime, accounts: dict[str, int], seed: int) -> None:
    """This function will take a few dozen children with plans to the panel, through pre-proceedings and to court."""
    rng = np.random.default_rng([seed, SEED_NUMBER])
    clerk = Clerk(accounts["team_manager"], now)
    cases = cases_of(rng)
    for number, (days_ago, ends) in enumerate(STAGES):
        for case in family_covering(cases, clerk.today - timedelta(days=days_ago), number=number):
            _gateway(clerk, case, ends, number)
    for number, days_ago in enumerate(EMERGENCIES):
        if case := covering(cases, clerk.today - timedelta(days=days_ago)):
            _emergency(clerk, case, number)
    _parents_are_represented(clerk)
    clerk.load()


def _gateway(clerk: Clerk, case: Case, ends: str, number: int) -> None:
    decided = None if ends == "waiting" else clerk.known(case.asked_on + timedelta(days=7))
    outcome = {"continue_plan": "continue_plan", "issue": "issue"}.get(ends, "pre_proceedings") if decided else ""
    step = clerk.step(
        case, "legal_gateway", on=case.asked_on, opened_by=case.plan, until=decided, outcome=outcome
    )  # fmt: skip
    letter_by = decided + timedelta(days=7) if outcome == "pre_proceedings" else None
    said = {"decided_at": moment(decided, 15), "decided_by_id": clerk.by, "decision": DECIDED} if decided else {}
    said |= {"alternatives": CONSIDERED[outcome]} if decided else {}
    clerk.keep(models.LegalGateway, step=step, why=WHY, evidence=EVIDENCE, letter_by=letter_by, **said)
    if outcome == "pre_proceedings":
        _pre_proceedings(clerk, case, step, ends, number)
    elif outcome == "issue":
        _proceedings(clerk, case, step, decided, number, short="A")


def _pre_proceedings(clerk: Clerk, case: Case, gate: CaseStep, ends: str, number: int) -> None:
    on = gate.stopped_on
    over = clerk.known(on + timedelta(weeks=14 + number % 5)) if ends in ("step_down", "court") else None
    outcome = {"step_down": "step_down", "court": "issue"}.get(ends, "") if over else ""
    step = clerk.step(case, "pre_proceedings", on=on, opened_by=gate, until=over, outcome=outcome)
    sent = None if ends == "letter" else clerk.known(shifted(on, 3 + number % 4))
    clerk.duty(case, step, "PLO-LETTER", start=on, met_on=sent)
    clerk.keep(
        models.PreProceedings, step=step, must_change=CHANGE if sent else "", letter_on=sent, is_represented="Y",
        offered_on=sent, answer="accepted" if sent and number % 2 else "", decision=ENDED if over else "",
    )  # fmt: skip
    if sent:
        _meetings(clerk, case, step, sent, over)
        if number % 2:
            clerk.duty(case, step, "CT-FGC", start=sent, met_on=clerk.known(sent + timedelta(days=24)))
        clerk.duty(case, step, "PLO-MAX", start=sent, met_on=over)
        for aim in ("RETURNEV", "LTRELFR")[: 1 + number % 3]:
            clerk.keep(models.PermanenceAim, step=step, aim=aim, why="In case the other can't be.", from_on=sent,
                       set_by_id=clerk.by)  # fmt: skip
    if outcome == "issue":
        _proceedings(clerk, case, step, over, number)


def _parents_are_represented(clerk: Clerk) -> None:
    """This function will say of each parent on record whether they have a lawyer: of some fathers it is not known."""
    told = [row for model in (models.PreProceedings, models.CareProceedings) for row in clerk.rows.get(model, ())]
    told = [row for row in told if row.is_represented]
    parents = parents_of({row.step.child_id for row in told})
    for row in told:
        known = parents.get(row.step.child_id, ())
        answers = ["Y" if number == 0 or row.pk % 3 else "U" for number, _ in enumerate(known)]
        for name, answer in zip(known, answers, strict=True):
            lawyer = "Fenwater and Lisle Solicitors, 01632 960 470" if answer == "Y" else ""
            clerk.keep(models.Representation, step=row.step, name=name, answer=answer, lawyer=lawyer,
                       heard_on=row.letter_on or row.step.started_on, recorded_by_id=clerk.by)  # fmt: skip
        row.is_represented = together_answer(answers)


def _meetings(clerk: Clerk, case: Case, step: CaseStep, sent: date, over: date | None) -> None:
    first = clerk.known(sent + timedelta(days=12))
    clerk.duty(case, step, "PLO-MEET1", start=sent, met_on=first)
    if first is None:
        return
    body = Body.objects.create(
        child_id=step.child_id, kind="case_meeting", name="Meetings on the way to court", started_on=step.started_on
    )
    last = min(over or clerk.today, clerk.today)
    cycle, held_on, kind = 1, first, "first"
    while held_on:
        _meeting(clerk, body, step, kind, held_on)
        again = held_on + timedelta(days=41)
        start, held_on, kind = held_on, again if again <= last else None, "review"
        clerk.duty(case, step, "PLO-REVIEW", start=start, met_on=held_on, cycle=cycle)
        cycle += 1


def _meeting(clerk: Clerk, body: Body, step: CaseStep, kind: str, on: date) -> None:
    when = moment(on, 10)
    meeting = Meeting.objects.create(
        body=body, starts_at=when, place="Family centre", status="held", called_by_id=clerk.by
    )
    item = Item.objects.create(meeting=meeting, number=1, title=codes.MEETINGS[kind], child_id=step.child_id)
    for name, agency in CAME:
        clerk.keep(Attendance, meeting=meeting, name=name, agency=agency, invited_at=when, invited_by_id=clerk.by,
                   how="attended")  # fmt: skip
    said = "What must change was gone through, line by line. Mum said what she has done, and what is hard."
    clerk.keep(Minute, item=item, text=said, written_at=when, written_by_id=clerk.by)
    clerk.keep(models.StepMeeting, step=step, meeting=meeting, kind=kind)


def _proceedings(clerk: Clerk, case: Case, before: CaseStep, on: date, number: int, short: str = "") -> None:
    issued = clerk.known(on + timedelta(days=2 if short else 5 + number % 5))
    weeks, outcome = 22 + number * 3 % 18, FINALS[number % len(FINALS)]
    over = clerk.known(issued + timedelta(weeks=weeks)) if issued and number % 4 else None
    step = clerk.step(case, "care_proceedings", on=on, opened_by=before, until=over, outcome=outcome)
    clerk.duty(case, step, "PLO-ISSUE", start=on, met_on=issued)
    said = _application(clerk, issued, short, number) if issued else {}
    ended = {"final_plan": STEPS["care_proceedings"].outcome(outcome).ssd_key, "final_approved": "Y", "decision": ENDED}
    clerk.keep(models.CareProceedings, step=step, **said, **(ended if over else {}))
    if issued:
        _timetable(clerk, case, step, issued, over)
        _end(clerk, case, step, issued, over, number)
        _orders(clerk, step, issued, over, outcome)
    _documents(clerk, case, step, on, issued)


def _application(clerk: Clerk, issued: date, short: str, number: int) -> dict[str, Any]:
    why = {"short_notice": short, "short_notice_why": "A baby was due home the next day."} if short else {}
    return {
        "issued_on": issued, "reference": f"WX{issued:%y}C{500 + number:05d}", "initial_plan": "A",
        "is_represented": "Y", "letter_on": issued, "guardian_name": "Ottoline Ferrymead", "initial_approved": "Y",
        **why,
    }  # fmt: skip


def _timetable(clerk: Clerk, case: Case, step: CaseStep, issued: date, over: date | None) -> None:
    for kind, days in (("allocation", 1), ("cmh", 23), ("irh", 130), ("final", 170)):
        listed = over if kind == "final" and over else issued + timedelta(days=days)
        listed = listed if listed == over else shifted(listed - timedelta(days=1), 1)
        if over and listed > over:
            continue
        held = clerk.known(listed)
        put_off = held and kind == "final" and not over
        status, note = ("held", "The court made its directions, and set the timetable.") if held else ("listed", "")
        why = "An assessment of an aunt was not finished." if put_off else ""
        met = _advocates(clerk, case, step, kind, listed=listed, held=held)
        clerk.keep(
            models.Hearing, step=step, kind=kind, listed_at=moment(listed, 10),
            status="adjourned" if put_off else status, note="" if put_off else note, adjourned_reason=why,
            advocates_on=met,
        )  # fmt: skip
        if code := codes.CLOCK_OF_HEARING.get(kind):
            clerk.duty(case, step, code, start=issued, met_on=held)


def _advocates(clerk: Clerk, case: Case, step: CaseStep, kind: str, *, listed: date, held: date | None) -> date | None:
    """This function will add the clock of the advocates' meeting before a hearing, and return when they met."""
    if (code := codes.ADVOCATES.get(kind)) is None:
        return None
    met = clock(code).due(listed).on if held else None
    begun = min(step.started_on + timedelta(days=5), clerk.today, met or clerk.today)
    clerk.duty(case, step, code, start=listed, met_on=met, counts_from=listed)
    clerk.rows[Duty][-1].started_on = begun
    return met


def _end(clerk: Clerk, case: Case, step: CaseStep, issued: date, over: date | None, number: int) -> None:
    """This function will give more time where 26 weeks were not enough, for most with a cause of delay."""
    last = clock("CT-26W").due(issued).on
    until = over or clerk.today
    if until <= last:
        clerk.duty(case, step, "CT-26W", start=issued, met_on=over)
        return
    cause = "covid" if issued < date(2021, 9, 1) or number % 3 == 0 else "expert"
    clerk.keep(models.DelayTag, step=step, cause=cause, from_on=issued + timedelta(days=60), recorded_by_id=clerk.by,
               note="A hearing was put off, and the next free day was weeks later.")  # fmt: skip
    reason, from_on, count = "An assessment of an aunt has to be finished.", last, 0
    lifted = {"lifted_on": last, "lifted_reason": f"The court gave more time: {reason}"}
    clerk.duty(case, step, "CT-26W", start=issued, **lifted)
    while from_on < until:
        count, upto = count + 1, from_on + timedelta(weeks=8)
        clerk.keep(models.Extension, step=step, number=count, from_on=from_on, until_on=upto, reason=reason,
                   granted_on=from_on, recorded_by_id=clerk.by)  # fmt: skip
        ended = {"met_on": over} if upto >= until else {"lifted_on": upto, "lifted_reason": lifted["lifted_reason"]}
        clerk.duty(case, step, "CT-EXT", start=from_on, cycle=count, **ended)
        from_on = upto


def _orders(clerk: Clerk, step: CaseStep, issued: date, over: date | None, outcome: str) -> None:
    made = issued + timedelta(days=3)
    finals = [models.CourtOrder.objects.create(step=step, kind=kind, made_on=over)
              for kind in (codes.FINAL_ORDERS[outcome] if over else ())]  # fmt: skip
    if clerk.known(made):
        ended = {"ended_on": over, "ended_by": finals[0]} if finals else {}
        clerk.keep(models.CourtOrder, step=step, kind="interim_care", made_on=made, **ended)
    if over:
        said = "Clear, fair to both parents, and the child's voice is in it."
        clerk.keep(models.Feedback, step=step, said_by="judge", said_on=over, mark=3 + step.pk % 3, said=said,
                   recorded_by_id=clerk.by)  # fmt: skip


def _documents(clerk: Clerk, case: Case, step: CaseStep, on: date, issued: date | None) -> None:
    for kind in ("statement", "care_plan"):
        closed = (
            {"outcome": "done", "evidence": "Filed.", "closed_on": issued, "closed_by_id": clerk.by} if issued else {}
        )
        action = Action.objects.create(
            what=f"Write the {codes.TASKS[kind].lower()} for the court.", due_on=on + timedelta(days=7), given_on=on,
            child_id=step.child_id, source_kind="record.casestep", source_number=step.pk, given_by_id=clerk.by,
            **closed,
        )  # fmt: skip
        clerk.keep(ActionOwner, action=action, account_id=clerk.by, name="The team manager", recorded_by_id=clerk.by,
                   agency="childrens_services", started_on=on)  # fmt: skip
        clerk.keep(models.CourtTask, step=step, action=action, kind=kind)


def _emergency(clerk: Clerk, case: Case, number: int) -> None:
    route = tuple(codes.ROUTES)[number % 4 if number else 0]
    began = moment(case.asked_on, 21.5) if number else clerk.now - timedelta(hours=20)
    on = began.date()
    over = clerk.known(on + timedelta(days=2)) if number > 1 else None
    outcome = ("family", "home", "assessed", "accommodated")[number % 4]
    step = clerk.step(
        case, "emergency_protection", on=on, opened_by=case.plan, until=over, outcome=outcome
    )  # fmt: skip
    CaseStep.objects.filter(pk=step.pk).update(started_at=began)
    learnt = {"is_avoidable": "NY"[number % 2], "learning": "The review was two weeks late: nobody saw it coming.",
              "learnt_at": moment(over, 16), "learnt_by_id": clerk.by} if over and number % 3 else {}  # fmt: skip
    clerk.keep(models.Emergency, step=step, route=route, place="Foster carers", **learnt,
               next_plan="Gran looks after the child, and the plan is reviewed this week." if over else "",
               what_happened="The police were called at night, and found the child alone.")  # fmt: skip
    if code := codes.ROUTES[route].clock:
        start = began if code == "CP-PP72" else on
        more = {"met_at": moment(over, 12)} if over and code == "CP-PP72" else {}
        due = clerk.duty(case, step, code, start=start, met_on=over, **more)
        if order := codes.ROUTES[route].order:
            clerk.keep(models.CourtOrder, step=step, kind=order, made_on=on, until_on=due.due_on, ended_on=over)
