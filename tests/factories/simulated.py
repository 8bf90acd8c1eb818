"""The made-up authority's journeys as the tables of a snapshot, without a database: a row for each child."""

from datetime import date
from functools import cache
from pathlib import Path

import numpy as np

from lineofsight.demo.simulation import trends
from lineofsight.demo.simulation.journey import Journey
from lineofsight.demo.simulation.journeys import simulate
from lineofsight.demo.simulation.reviewing import FIRST, LATER
from lineofsight.demo.simulation.staffing import staff
from lineofsight.demo.simulation.work import Staff
from lineofsight.record.caseload_bands import BANDS
from tests.spec.table import write

CASELOADS_ON = (date(2020, 7, 31), date(2021, 7, 31))


@cache
def simulated(*, seed: int, scale: float) -> tuple[list[Journey], Staff]:
    """Return what happened in an authority so many times the whole, and who held it."""
    rng = np.random.default_rng(seed)
    journeys = simulate(rng=rng, assessments_a_month=trends.ASSESSED_A_MONTH * scale)
    return journeys, staff(journeys, rng=rng)


def write_simulated(folder: Path, *, seed: int, scale: float) -> None:
    """Write the tables that measures of children's journeys and of caseloads read."""
    journeys, held = simulated(seed=seed, scale=scale)
    rows = {name: [] for name in TABLES_OF}
    for journey in journeys:
        for child in range(journey.size):
            for name, table in TABLES_OF.items():
                rows[name] += table(journey, f"{journey.number}-{child}")
    write(folder, {**rows, "local_caseloads": _caseloads(journeys, held)})


def _assessments(one: Journey, key: str) -> list[dict]:
    if one.assessment is None:
        return []
    facts = one.assessment
    return [{"cina_assessment_id": key, "cina_person_id": key, "cina_assessment_start_date": facts.started_on,
             "cina_assessment_auth_date": facts.authorised_on}]  # fmt: skip


def _episodes(one: Journey, key: str) -> list[dict]:
    if not one.referral_outcome:
        return []
    nfa = "Y" if one.referral_outcome == "no_further_action" else "N"
    return [{"cine_referral_id": key, "cine_person_id": key, "cine_referral_date": one.received_at.date(),
             "cine_referral_nfa": nfa, "cine_close_date": one.social_care_ends_on}]  # fmt: skip


def _plans_in_need(one: Journey, key: str) -> list[dict]:
    if one.opens != "child_in_need_plan":
        return []
    return [{"cinp_cin_plan_id": key, "cinp_person_id": key, "cinp_cin_plan_start_date": one.last_decision[1],
             "cinp_cin_plan_end_date": one.plan_ends_on}]  # fmt: skip


def _reviews(one: Journey, key: str) -> list[dict]:
    return [
        {"duty_id": f"{key}-{n}", "person_id": key, "step_id": key, "step_kind": "child_in_need_plan",
         "clock_code": LATER if n else FIRST, "started_on": review.starts_on, "due_on": review.due_on,
         "met_on": review.held_on}
        for n, review in enumerate(one.reviews)
    ]  # fmt: skip


def _conferences(one: Journey, key: str) -> list[dict]:
    if not (one.protected and one.protected.has_conference):
        return []
    return [{"icpc_icpc_id": key, "icpc_person_id": key, "icpc_icpc_date": one.protected.held_on}]


def _plans_of_protection(one: Journey, key: str) -> list[dict]:
    if not (one.protected and one.protected.has_plan):
        return []
    return [{"cppl_cp_plan_id": key, "cppl_person_id": key, "cppl_cp_plan_start_date": one.protected.held_on,
             "cppl_cp_plan_end_date": one.protected.plan_ended_on}]  # fmt: skip


def _help(one: Journey, key: str) -> list[dict]:
    if one.help is None:
        return []
    return [{"earl_episode_id": key, "earl_person_id": key, "earl_episode_start_date": one.help.started_on,
             "earl_episode_end_date": one.help.ended_on}]  # fmt: skip


def _own_help(one: Journey, key: str) -> list[dict]:
    if one.help is None:
        return []
    return [{"episode_id": key, "person_id": key, "started_on": one.help.started_on, "ended_on": one.help.ended_on,
             "outcome": one.help.outcome, "intensity": "steady"}]  # fmt: skip


TABLES_OF = {
    "ssd_cin_assessments": _assessments,
    "ssd_cin_episodes": _episodes,
    "ssd_cin_plans": _plans_in_need,
    "local_duties": _reviews,
    "ssd_initial_cp_conference": _conferences,
    "ssd_cp_plans": _plans_of_protection,
    "ssd_early_help_episodes": _help,
    "local_early_help": _own_help,
}


def _caseloads(journeys: list[Journey], held: Staff) -> list[dict]:
    sizes = {journey.number: journey.size for journey in journeys}
    return [row for on in CASELOADS_ON for row in _caseloads_on(on, sizes, held)]


def _caseloads_on(on: date, sizes: dict[int, int], held: Staff) -> list[dict]:
    loads: dict[int, int] = {}
    for (_, number), spells in held.spells.items():
        for spell in spells:
            if spell.started_on <= on < spell.ended_on:
                loads[spell.hand.number] = loads.get(spell.hand.number, 0) + sizes[number]
    return [
        {"caseload_id": f"{hand.number} {on}", "worker_id": str(hand.number), "team_id": hand.team.code,
         "service": hand.team.service, "is_manager": "N", "basis": "permanent", "fte": hand.fte, "on_date": on,
         "children": loads.get(hand.number, 0), **_band(hand.team.service, on)}
        for hand in held.hands
        if hand.started_on <= on and (hand.ended_on is None or hand.ended_on > on)
    ]  # fmt: skip


def _band(service: str, on: date) -> dict[str, int]:
    band = next(one for one in BANDS if one.service == service and one.holds_on(on))
    return {name: getattr(band, name) for name in ("lowest", "highest", "far_lowest", "far_highest")}
