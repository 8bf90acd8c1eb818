"""Supporting Families in the made-up authority: families attached, what shows progress, what lasted, and claims."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from dateutil.relativedelta import relativedelta

from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.simulation.attaching import TARGET, attached, claimed
from lineofsight.demo.simulation.days import LONDON, moment, shifted
from lineofsight.demo.simulation.trends import FIRST_DAY
from lineofsight.programmes.models import Aim, Claim, Criterion, Enrolment, Programme, Progress
from lineofsight.record.models import CaseStep, Duty
from lineofsight.statute.clocks import clock

SUSTAIN = "EH-SF-SUSTAIN"
POUNDS = 800
SETTLES = timedelta(days=40)
OUTCOMES = (
    ("Children go to school", "Every child at nine days of ten for two terms, by the school's register."),
    ("Children are safe", "No new referral to social care for six months, and the family says what changed."),
    ("Parents are in work or near it", "Six months in work, or six months of steps towards it."),
    ("Nobody is hurt at home", "No incident of domestic abuse for six months, and a safety plan that is kept."),
)
REASON = "School writes that a third of mornings are missed, and Mum has asked for help. They hope for calmer mornings."
ACHIEVED = "The school's letter and the family say so. It is on the plan."
LASTED = "The register, the front door's list and the family: it has held for six months."
PROGRESS = ("forward", "Attendance is up to 88%, the school says.", "same", "As last month. Mum has started a course.")


class Family(NamedTuple):
    """The steps of a family's children in one act, and the days on which things happened, as far as they have."""

    steps: list[CaseStep]
    number: UUID
    on: date
    achieved: date | None
    lasted: date | None


def support_families(*, now: datetime, accounts: dict[str, int], scale: float) -> None:
    """This function will attach families of early help to a programme, and claim for those whose outcomes lasted."""
    today = now.astimezone(LONDON).date()
    programme = Programme.objects.create(
        name="Supporting Families", about="Families with several needs get one worker and one plan, until it lasts.",
        source="A national programme: its guidance says which outcomes count.", unit_pence=POUNDS * 100,
        target=max(1, round(TARGET * scale)), started_on=FIRST_DAY,
    )  # fmt: skip
    criteria = [
        Criterion.objects.create(programme=programme, label=label, evidence=evidence, started_on=FIRST_DAY)
        for label, evidence in OUTCOMES
    ]
    families = attached(_families(today), on=lambda one: one.on, scale=scale)
    rows = [(one, _enrolment(one, step, programme, accounts)) for one in families for step in one.steps]
    load_objects(Enrolment, [row for _, row in rows])
    aims = [aim for one, row in rows for aim in _aims(one, row, criteria, accounts)]
    load_objects(Aim, aims)
    load_objects(Progress, list(_progress(aims, today, accounts)))
    load_objects(Duty, list(_duties(rows)))
    firsts = {row.family: (one, row) for one, row in reversed(rows) if one.lasted}
    claims = claimed(
        firsts.values(), ready_on=lambda pair: pair[0].lasted + timedelta(days=10), scale=scale,
        is_refused=lambda pair, on: _is_refused(pair[0]) and on + SETTLES <= today,
    )  # fmt: skip
    made = [_claim(*pair, on, today, accounts) for pair, on in claims if on <= today]
    load_objects(Claim, made)


def _is_refused(one: Family) -> bool:
    return one.number.int % 61 == 0


def _families(today: date) -> Iterator[Family]:
    """This function will return the families whose early help was assessed by the day, by its first assessment."""
    steps = CaseStep.objects.filter(kind="early_help").order_by("pk")
    assessed = dict(steps.values_list("pk", "family_assessment__authorised_at"))
    families: dict[Any, list[CaseStep]] = {}
    seen: set[int] = set()
    for step in steps.select_related("child"):
        if assessed[step.pk] and step.child_id not in seen:
            seen.add(step.child_id)
            families.setdefault(step.group or step.pk, []).append(step)
    for key, found in families.items():
        number = key if isinstance(key, UUID) else UUID(int=key)
        on = assessed[found[0].pk].astimezone(LONDON).date()
        if on <= today:
            yield _lived(found, number, on, today)


def _lived(steps: list[CaseStep], number: UUID, on: date, today: date) -> Family:
    ended = steps[0].stopped_on
    reached = shifted(on, 90 + number.int % 40)
    achieved = min(reached, ended) if ended and steps[0].outcome in ("goals_met", "partly_met") else None
    if achieved is None and number.int % 5 == 0 and reached <= today:
        achieved = reached
    achieved = max(achieved, on) if achieved else None
    lasted = achieved + relativedelta(months=6) + timedelta(days=number.int % 12) if achieved else None
    return Family(steps, number, on, achieved, lasted if lasted and lasted <= today else None)


def _enrolment(one: Family, step: CaseStep, programme: Programme, accounts: dict[str, int]) -> Enrolment:
    told = {"lasted_on": one.lasted, "lasted_words": LASTED, "lasted_by_id": accounts["early_help_practitioner"]}
    return Enrolment(
        programme=programme, child_id=step.child_id, step=step, family=one.number, reason=REASON, started_on=one.on,
        started_at=moment(one.on, 12), started_by_id=accounts["early_help_practitioner"],
        **(told if one.lasted else {}),
    )  # fmt: skip


def _aims(one: Family, row: Enrolment, criteria: list[Criterion], accounts: dict[str, int]) -> Iterator[Aim]:
    first = one.number.int % len(criteria)
    told = {"achieved_by_id": accounts["early_help_practitioner"], "achieved_words": ACHIEVED}
    for place, criterion in enumerate({first, (first + 1) % len(criteria)}):
        on = one.achieved or (one.on + timedelta(days=60) if place == 0 and one.number.int % 2 else None)
        known = on is not None and (one.achieved is not None or row.step.stopped_on is None)
        known = known and on <= max(one.on, row.step.stopped_on or on)
        yield Aim(enrolment=row, criterion=criteria[criterion], **({"achieved_on": on, **told} if known else {}))


def _progress(aims: list[Aim], today: date, accounts: dict[str, int]) -> Iterator[Progress]:
    for number, aim in enumerate(aims):
        on = aim.enrolment.started_on + timedelta(days=30)
        if on <= today:
            place = number % 2 * 2
            yield Progress(
                aim=aim, on=on, way=PROGRESS[place], words=PROGRESS[place + 1], recorded_at=moment(on, 15),
                recorded_by_id=accounts["early_help_practitioner"],
            )  # fmt: skip


def _duties(rows: list[tuple[Family, Enrolment]]) -> Iterator[Duty]:
    held = {
        pk: (team, worker)
        for pk, team, worker in CaseStep.objects.filter(kind="early_help")
        .order_by("pk", "allocations__started_on", "allocations__pk")
        .values_list("pk", "allocations__team", "allocations__worker")
    }
    for one, row in rows:
        if one.achieved:
            team, worker = held[row.step_id]
            yield Duty(
                clock_code=SUSTAIN, step=row.step, child_id=row.child_id, team_id=team, worker_id=worker,
                started_on=one.achieved, due_on=clock(SUSTAIN).due(one.achieved).on, met_on=one.lasted,
            )  # fmt: skip


def _claim(one: Family, row: Enrolment, on: date, today: date, accounts: dict[str, int]) -> Claim:
    told: dict[str, Any] = {}
    if on + SETTLES <= today:
        settled = on + SETTLES
        state = "returned" if _is_refused(one) else "paid"
        told = {"state": state, "settled_on": settled, "settled_words": "With the quarter's payment."}
        if state == "returned":
            told["settled_words"] = "The check found one term of school only."
    if one.number.int % 10 == 0 or told.get("state") == "returned":
        told |= {"drawn_on": on}
        if on + timedelta(days=20) <= today:
            upheld = told.get("state") != "returned"
            told |= {"result": "upheld" if upheld else "not_upheld", "checked_on": on + timedelta(days=20)}
            told |= {"checked_by_id": accounts["auditor"], "checked_words": "Read the register and the plan."}
    return Claim(
        programme_id=row.programme_id, enrolment=row, family=row.family, pence=POUNDS * 100, claimed_on=on,
        claimed_at=moment(on, 10), claimed_by_id=accounts["early_help_manager"], **told,
    )  # fmt: skip
