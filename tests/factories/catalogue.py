"""Make services, and referrals to them, by the operations that make them in life."""

from datetime import date
from typing import Any

from lineofsight.catalogue.models import Service, ServiceRequest
from lineofsight.catalogue.operations import add_service, answer_request, refer_to_service
from lineofsight.record.models import Person
from tests.factories.access import make_user
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


def sample_service() -> Service:
    """This function will return the service that the route test visits: always the same."""
    return Service.objects.order_by("pk").first() or make_request().service


def sample_request() -> ServiceRequest:
    """This function will return the referral that the route test visits: always the same."""
    return ServiceRequest.objects.order_by("pk").first() or make_request()
