"""A17 (2): what a panel decides is a resolution of its meeting, and the answer to the request in the same act."""

from datetime import date

import pytest

from lineofsight.access.checks import NotAllowed
from lineofsight.bodies.operations.minutes import UnableToMinute
from lineofsight.bodies.queries.meetings import meeting_page
from lineofsight.catalogue.operations.changes import UnableToOffer
from lineofsight.catalogue.operations.panels import decide_at_panel
from lineofsight.catalogue.operations.requests import answer_request
from tests.factories.access import make_user
from tests.factories.catalogue import at_panel, make_request, told
from tests.factories.record import moment

pytestmark = pytest.mark.django_db
AFTER = date(2021, 8, 24)
SAID = {"answer": "accepted", "answer_words": "From September, two mornings."}


def manager(role: str = "team_manager") -> dict:
    return {"by": make_user(role), "at": moment(AFTER)}


def test_the_decision_is_a_resolution_and_the_answer_of_the_meetings_day():
    request = decide_at_panel(at_panel(), **SAID, **manager())
    [resolution] = request.item.resolutions.all()
    assert (resolution.kind, resolution.text) == ("resolved", "The service is given. From September, two mornings.")
    assert (request.answer, request.answered_on) == ("accepted", date(2021, 8, 20))


def test_it_is_not_keyed_by_hand():
    with pytest.raises(UnableToOffer, match="page of its meeting"):
        answer_request(at_panel(), answer="accepted", answer_words="Yes.", **told(AFTER))


def test_the_page_of_the_meeting_leads_to_it_until_it_is_decided():
    request, by = at_panel(), make_user("team_manager")
    page = lambda: meeting_page(request.item.meeting_id, by=by, at=moment(AFTER)).places[0][1].decides  # noqa: E731
    assert request.service.name in page().text
    decide_at_panel(request, **SAID, **manager())
    assert page() is None


@pytest.mark.parametrize(
    "made, said, role, error, why",
    [
        (lambda: at_panel(held=False), SAID, "team_manager", UnableToMinute, "who came"),
        (make_request, SAID, "team_manager", UnableToOffer, "on no agenda"),
        (at_panel, {**SAID, "answer_words": " "}, "team_manager", UnableToOffer, "and why"),
        (at_panel, {**SAID, "answer": "perhaps"}, "team_manager", UnableToOffer, "what the panel decided"),
        (at_panel, SAID, "social_worker", NotAllowed, None),
    ],
)
def test_what_is_refused(made, said, role, error, why):
    with pytest.raises(error, match=why):
        decide_at_panel(made(), **said, **manager(role))


def test_a_panel_decides_once():
    request = decide_at_panel(at_panel(), **SAID, **manager())
    with pytest.raises(UnableToOffer, match="decided already"):
        decide_at_panel(request, **SAID, **manager())
