"""What the made-up council looks into, and what was recommended to it: each followed by a measure."""

from datetime import date, datetime
from typing import Any

from lineofsight.access.models import User
from lineofsight.bodies.operations.actions import Owner, give_action
from lineofsight.demo.simulation.days import moment, shifted
from lineofsight.oversight.scrutiny.models import Topic
from lineofsight.oversight.scrutiny.operations import recommend, start_topic
from lineofsight.oversight.scrutiny.sources import KIND

TOPIC = {
    "title": "Help for birth families before and during plans",
    "question": "Do our policy, process and procedures for child protection plans, child in need plans and early help "
    "support birth families early enough to keep their children safely at home?",
}
RECOMMENDED = (
    {
        "source": "inspection",
        "source_title": "Focused visit to assessments, July 2021",
        "text": "Make sure that children's identity and diverse needs inform assessment, planning and support.",
        "made_on": date(2021, 7, 30),
        "owner": "Head of service, assessment",
        "measure_code": "AS11",
        "why_measure": "Auditors grade identity and diverse needs in each assessment they look at.",
    },
    {
        "source": "inspection",
        "source_title": "Focused visit to assessments, July 2021",
        "text": "Finish assessments in time for the child.",
        "made_on": date(2020, 9, 15),
        "owner": "Head of service, assessment",
        "measure_code": "AS01",
        "why_measure": "It counts from start to decision, in working days.",
    },
)
OF_TOPIC = {
    "source": "scrutiny",
    "source_title": TOPIC["title"],
    "text": "Offer every family that steps down from a child protection plan early help for six months.",
    "owner": "Head of service, early help",
    "measure_code": "EH03",
    "why_measure": "It counts the social care episodes that close with a step down to early help.",
}


def look_into_things(*, now: datetime, accounts: dict[str, int]) -> None:
    """This function will keep recommendations of an inspection, and begin a topic with one of its own."""
    by = User.objects.get(pk=accounts["analyst"])
    for told in RECOMMENDED:
        on = told["made_on"]
        if on <= now.date():
            _recommend(by=by, on=on, **told)
    topic = _topic(by=by, on=shifted(now.date(), -30))
    _recommend(by=by, on=shifted(now.date(), -4), topic=topic, made_on=shifted(now.date(), -4), **OF_TOPIC)


def _topic(*, by: Any, on: date) -> Topic:
    return start_topic(**TOPIC, report_on=shifted(on, 60), by=by, on=on, at=moment(on, 10))


def _recommend(*, by: Any, on: date, **told: Any) -> None:
    made = recommend(**told, by=by, on=on, at=moment(on, 11))
    head = User.objects.filter(role="head_of_service").order_by("pk").first()
    give_action(
        what=f"Say how we do this, and by when: {made.text}", due_on=shifted(on, 20),
        owner=Owner(name=made.owner, agency="childrens_services"), source=(KIND, made.pk), on=on, by=head,
        at=moment(on, 12),
    )  # fmt: skip
