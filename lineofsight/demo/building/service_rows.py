"""The made-up authority's catalogue of services, and children who were referred to them."""

from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from lineofsight.catalogue.models import Contract, Provider, Service, ServiceRequest, Session
from lineofsight.demo.building.tables import load_objects
from lineofsight.demo.simulation.days import LONDON, moment
from lineofsight.record.models import CaseStep

OPENED = date(2021, 4, 1)
LATELY = timedelta(days=300)
EVERY = 4  # one in so many of the latest early help steps leads to a service


class Offer(NamedTuple):
    """One service of the demo."""

    provider: str
    kind: str
    name: str
    about: str
    who_for: str
    ages: tuple[int | None, int | None]
    places: int | None
    measure: str
    funding: str
    until: date | None
    lot: str


OFFERS = (
    Offer("Marlbrook Trust", "voluntary", "Listened To", "A worker who understands trauma, for as long as it takes.",
          "Children who have been through something frightening.", (5, 17), 40, "Strengths score, 0 to 40",
          "A grant for recovery", date(2022, 12, 31), ""),
    Offer("Tidewell Therapies", "health", "Talking it through", "Ten sessions with a therapist, at school or at home.",
          "Children who lived with abuse between the adults at home.", (4, 18), 30, "Strengths score, 0 to 40",
          "The council and health", date(2023, 3, 31), ""),
    Offer("Wexcombe Youth Alliance", "voluntary", "Youth service: for everybody", "Clubs and music in each ward.",
          "Young people who want somewhere to go.", (8, 19), None, "", "The council", date(2024, 3, 31),
          "Lot 1: for everybody"),
    Offer("Wexcombe Youth Alliance", "voluntary", "Youth service: one to one", "A youth worker, every week.",
          "Young people whom the front door or early help names.", (11, 17), 60, "Goals reached, of three",
          "The council", date(2024, 3, 31), "Lot 2: one to one"),
    Offer("Wexcombe Youth Alliance", "voluntary", "Youth service: moving on", "Help into work or college.",
          "Young people who leave school or care.", (16, 19), 25, "In work or learning, yes or no", "The council",
          date(2024, 3, 31), "Lot 3: moving on"),
    Offer("The council", "council", "Evenings together", "Eight evenings about routines, for parents.",
          "Parents who want calmer evenings.", (None, 12), 24, "", "The council", None, ""),
)  # fmt: skip
AIM = (
    "Somewhere to go in every ward, a youth worker for those whom the front door or early help names, and a way into "
    "work or college."
)
REASON = "They asked for somebody apart from school and social work. They hope to sleep and to row less."
SAID = "“I know what to do when my head is loud.” Mum says the mornings are easier."


def offer_services(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will fill the catalogue, and refer children of lately opened early help, in the database."""
    today = now.astimezone(LONDON).date()
    services = [_add(offer) for offer in OFFERS]
    steps = CaseStep.objects.filter(kind="early_help", started_on__gte=today - LATELY).select_related("child")
    # A child is referred once: a service is asked for the same child again only after the first time has ended.
    last_of_each = {step.child_id: step for step in steps.order_by("pk") if step.pk % EVERY == 0}
    made = [_refer(step, services, today, accounts) for step in last_of_each.values()]
    requests = [one for one in made if one is not None]
    turn_away_when_full(requests)
    load_objects(ServiceRequest, requests)
    sessions = [session for one in requests for session in _sessions(one, today, accounts)]
    load_objects(Session, sessions)


def _add(offer: Offer) -> Service:
    contact = f"{offer.provider}, the office"
    provider, _ = Provider.objects.get_or_create(name=offer.provider, defaults={"kind": offer.kind, "contact": contact})
    contract = _youth_contract(provider) if offer.lot else None
    return Service.objects.create(
        provider=provider, name=offer.name, about=offer.about, who_for=offer.who_for, least_age=offer.ages[0],
        most_age=offer.ages[1], places=offer.places, outcome_measure=offer.measure, funding=offer.funding,
        funded_until=offer.until, contract=contract, lot=offer.lot, started_on=OPENED,
    )  # fmt: skip


def _youth_contract(provider: Provider) -> Contract:
    """This function will return the contract of which the youth service's offers are lots. Its board comes later."""
    made, _ = Contract.objects.get_or_create(
        title="Youth contract",
        defaults={
            "provider": provider, "reference": "WX-1147", "about": AIM, "pounds": 412_000,
            "manager": "Commissioner for young people", "decide_by": date(2023, 3, 31), "started_on": OPENED,
            "ended_on": date(2024, 4, 1),
        },
    )  # fmt: skip
    return made


def _refer(step: CaseStep, services: list[Service], today: date, accounts: dict[str, int]) -> ServiceRequest | None:
    """This function will refer a child to a service of their age, and let happen what has happened by now."""
    asked, age = step.started_on + timedelta(days=20), step.child.age_on(step.started_on)
    fit = [one for one in services if age is not None and (one.least_age or 0) <= age <= (one.most_age or 99)]
    if not fit or asked > today:
        return None
    told: dict[str, Any] = {}
    answered = asked + timedelta(days=6 + step.pk % 9)
    if answered <= today:
        declined = step.pk % 11 == 0
        told = {"answer": "declined" if declined else "accepted", "answered_on": answered}
        told |= {"answer_words": "No place before spring." if declined else "From next month."}
        ended = answered + timedelta(days=110)
        if not declined and ended <= today:
            outcome = ("better", "better", "better", "same", "stopped")[step.pk // EVERY % 5]
            told |= {"ended_on": ended, "outcome": outcome, "outcome_words": SAID}
            told |= {"score_before": 14 + step.pk % 9, "score_after": 20 + step.pk % 13}
    return ServiceRequest(
        service=fit[step.pk // EVERY % len(fit)], child=step.child, step=step, reason=REASON, asked_on=asked,
        asked_at=moment(asked, 11), asked_by_id=accounts["early_help_practitioner"], **told,
    )  # fmt: skip


def turn_away_when_full(requests: list[ServiceRequest]) -> None:
    """This function will decline, in the order of answers, each request answered while its service had no place."""
    held: dict[int, list[ServiceRequest]] = {}
    for one in sorted((one for one in requests if one.answer == "accepted"), key=lambda one: one.answered_on):
        here = [other for other in held.get(one.service_id, []) if not _left_by(other, one.answered_on)]
        if one.service.places is not None and len(here) >= one.service.places:
            _decline(one)
        else:
            held[one.service_id] = [*here, one]


def _left_by(one: ServiceRequest, day: date) -> bool:
    return one.ended_on is not None and one.ended_on <= day


def _decline(one: ServiceRequest) -> None:
    one.answer, one.answer_words = "declined", "Every place is taken."
    one.ended_on, one.outcome, one.outcome_words, one.score_before, one.score_after = None, "", "", None, None


def _sessions(one: ServiceRequest, today: date, accounts: dict[str, int]) -> list[Session]:
    if one.answer != "accepted":
        return []
    first, until = one.answered_on + timedelta(days=10 + one.step_id % 15), one.ended_on or today
    days = [first + timedelta(days=14 * number) for number in range(8)]
    return [
        Session(
            request=one, on=day, how="absent" if (one.step_id + number) % 6 == 0 else "attended",
            recorded_at=moment(day, 17), recorded_by_id=accounts["early_help_practitioner"],
        )
        for number, day in enumerate(days)
        if day <= until
    ]  # fmt: skip
