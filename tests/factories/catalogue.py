"""Make services, and referrals to them, by the operations that make them in life."""

from datetime import date
from typing import Any

from lineofsight.bodies.operations.meetings import record_attendance
from lineofsight.catalogue.models import Contract, OutsideRequest, Service, ServiceRequest
from lineofsight.catalogue.operations.contracts import keep_contract
from lineofsight.catalogue.operations.requests import answer_request, refer_to_service
from lineofsight.catalogue.operations.services import add_service
from lineofsight.record.models import Person
from lineofsight.service.front_door.operations.asking_service import ask_for_service
from lineofsight.service.front_door.operations.children import GivenChild
from tests.factories.access import make_user
from tests.factories.bodies import make_body, make_meeting, runner
from tests.factories.record import PersonFactory, moment

ON = date(2021, 8, 2)


def told(on: date = ON, *, role: str = "early_help_practitioner") -> dict[str, Any]:
    """This function will return by whom, on which day and when something is done."""
    return {"by": make_user(role), "on": on, "at": moment(on)}


def make_service(**changes: Any) -> Service:
    """This function will put a therapeutic service for children from 4 to 18 in the catalogue."""
    number = Service.objects.count() + 1
    said = {
        "provider": "Marlbrook Trust", "kind": "voluntary", "name": f"Talking it through {number}",
        "about": "Ten sessions with a therapist.", "who_for": "Children who lived with abuse at home.",
        "least_age": 4, "most_age": 18, "places": 2, "outcome_measure": "Strengths score, 0 to 40",
    }  # fmt: skip
    return add_service(**{**said, **changes}, **told(role="early_help_manager"))


def make_request(service: Service | None = None, *, child: Person | None = None, on: date = ON) -> ServiceRequest:
    """This function will refer a child of seven to a service."""
    return refer_to_service(
        child=child or PersonFactory(), service=service or make_service(), reason="She does not sleep.",
        family_agrees=True, **told(on),
    )  # fmt: skip


def accepted(request: ServiceRequest | None = None, *, on: date = ON) -> ServiceRequest:
    """This function will have the provider accept."""
    return answer_request(
        request or make_request(), answer="accepted", answer_words="From September.", score_before=21, **told(on)
    )


def make_contract(**changes: Any) -> Contract:
    """This function will put a contract of the same provider in the register, without a board."""
    said = {
        "provider": "Marlbrook Trust", "kind": "voluntary", "title": f"Youth contract {Contract.objects.count() + 1}",
        "about": "Somewhere to go in every ward.", "manager": "The commissioner", "pounds": 412_000,
        "started_on": date(2021, 4, 1), "ended_on": date(2024, 4, 1), "decide_by": date(2023, 3, 31),
    }  # fmt: skip
    return keep_contract(**{**said, **changes}, by=make_user("early_help_manager"), at=moment(ON))


def at_panel(*, held: bool = True) -> ServiceRequest:
    """This function will ask for a service of which a panel decides, at a meeting that was held or is still ahead."""
    panel = make_body(kind="panel", name="Resource panel")
    meeting = make_meeting(body=panel, starts_at=moment(ON).replace(day=20))
    request = make_request(make_service(panel=panel))
    if held:
        how = {row.pk: "attended" for row in meeting.attendance.all()}
        record_attendance(meeting=meeting, how=how, by=runner(), at=moment(date(2021, 8, 23)))
    return request


def make_outside(by: Any = None, *, service: Service | None = None, **changes: Any) -> OutsideRequest:
    """This function will have a school ask for a service for a child of seven."""
    given = {"first_name": "Ferrin", "last_name": "Oakes", "date_of_birth": date(2014, 3, 9), "address": "2 Low Street"}
    child = GivenChild(**{name: changes.pop(name, value) for name, value in given.items()})
    said = {"reason": "He does not sleep.", "agency": "Larkrise Primary", "phone": "01632 960001"}
    return ask_for_service(
        child, service=service or make_service(), family_agrees=True, **{**said, **changes},
        by=by or make_user("partner"), at=moment(ON),
    )  # fmt: skip


def sample_contract() -> Contract:
    """This function will return the contract that the route test visits: always the same."""
    return Contract.objects.order_by("pk").first() or make_contract()


def sample_service() -> Service:
    """This function will return the service that the route test visits: always the same."""
    return Service.objects.order_by("pk").first() or make_request().service


def sample_request() -> ServiceRequest:
    """This function will return the referral that the route test visits: always the same."""
    return ServiceRequest.objects.order_by("pk").first() or make_request()
