"""Make topics and recommendations for tests, by the operations that make them in life."""

from datetime import date

from lineofsight.oversight.scrutiny.models import Recommendation, Topic
from lineofsight.oversight.scrutiny.operations import recommend, start_topic
from tests.factories.access import make_user
from tests.factories.record import moment

ON = date(2021, 8, 16)
USUAL = {
    "source": "inspection",
    "source_title": "Focused visit, July 2021",
    "text": "Let identity inform every plan.",
    "made_on": date(2021, 7, 1),
    "owner": "Head of service",
    "measure_code": "AS01",
    "why_measure": "It shows it.",
}


def told(*, by=None) -> dict:
    """This function will return who writes on ON, and when."""
    return {"by": by or make_user("democratic_services"), "on": ON, "at": moment(ON)}


def make_topic(**changes) -> Topic:
    """This function will begin to look into help for birth families."""
    usual = {"title": "Help for birth families", "question": "Is it early enough?", "report_on": date(2021, 11, 1)}
    return start_topic(**{**usual, **changes}, **told())


def make_recommendation(*, by=None, **changes) -> Recommendation:
    """This function will keep what an inspection recommended, followed by AS01."""
    return recommend(**{**USUAL, **changes}, **told(by=by))
