"""What the catalogue publishes beside the national dataset: each request for a service, and when it was first had."""

from django.db.models import Case, Min, Q, Value, When

from lineofsight.catalogue.models import ServiceRequest, Session
from lineofsight.snapshots.publication import Known, Publication, register
from lineofsight.ssd import TABLES

ROUTE = Case(
    When(service__panel__isnull=False, then=Value("panel")),
    When(service__team__isnull=False, then=Value("team")),
    default=Value("provider"),
)
FIRST = Min("sessions__on", filter=Q(sessions__how=Session.How.ATTENDED))

register(
    Publication(
        TABLES["local_service_requests"],
        lambda: ServiceRequest.objects.annotate(route_taken=ROUTE, first_had=FIRST),
        since="asked_on",
        request_id="pk",
        person_id="child_id",
        service="service__name",
        contract="service__contract__title",
        lot="service__lot",
        route="route_taken",
        asked_on="asked_on",
        answered_on=Known("answered_on"),
        answer=Known("answer", on="answered_on"),
        first_on=Known("first_had"),
        ended_on=Known("ended_on"),
    )
)
