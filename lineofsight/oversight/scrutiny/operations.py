"""Look into a topic, keep what is recommended, and close it with what changed."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.measures import MEASURES
from lineofsight.oversight.scrutiny.choices import SOURCES
from lineofsight.oversight.scrutiny.models import Recommendation, Topic


class UnableToReview(Exception):
    """The topic or recommendation can't be kept like this; the message says why."""


def _say(text: str, sentence: str) -> str:
    if not text.strip():
        raise UnableToReview(sentence)
    return text.strip().replace("\r\n", "\n")


@transaction.atomic
def start_topic(*, title: str, question: str, report_on: date, by: Any, on: date, at: datetime) -> Topic:
    """This function will begin to look into a topic. Raises NotAllowed and UnableToReview."""
    check(by, Permission.PAPER_WRITE)
    if report_on < on:
        raise UnableToReview("Give a day from today on by which it reports.")
    made = Topic.objects.create(
        title=_say(title, "Give it a title."), question=_say(question, "Say what it asks."), started_on=on,
        report_on=report_on, started_by=by,
    )  # fmt: skip
    _note("topic", made.pk, by=by, at=at, started=made.title)
    return made


@transaction.atomic
def finish_topic(topic: Topic, *, conclusion: str, by: Any, on: date, at: datetime) -> Topic:
    """This function will finish a topic with what it comes to. Raises NotAllowed and UnableToReview."""
    topic = open_topic(topic, by=by)
    topic.conclusion = _say(conclusion, "Say what it comes to.")
    topic.finished_on, topic.finished_by = on, by
    topic.save()
    _note("topic", topic.pk, by=by, at=at, finished=on.isoformat())
    return topic


def open_topic(topic: Topic, *, by: Any) -> Topic:
    """This function will return a topic that is not finished, locked. Raises NotAllowed and UnableToReview."""
    check(by, Permission.PAPER_WRITE)
    found = Topic.objects.select_for_update(of=("self",)).get(pk=topic.pk)
    if found.finished_on is not None:
        raise UnableToReview("This topic is finished, so nothing of it is changed.")
    return found


@transaction.atomic
def recommend(
    *,
    source: str,
    source_title: str,
    text: str,
    made_on: date,
    owner: str,
    measure_code: str,
    why_measure: str,
    by: Any,
    on: date,
    at: datetime,
    topic: Topic | None = None,
) -> Recommendation:
    """This function will keep a recommendation, with the measure by which its effect is followed from its day on.

    `topic` is what it came of, where the council looked into it itself. Raises NotAllowed and UnableToReview.
    """
    check(by, Permission.PAPER_WRITE)
    if source not in SOURCES:
        raise UnableToReview("Say where it comes from.")
    if measure_code not in MEASURES:
        raise UnableToReview("Choose the measure that shows its effect.")
    if made_on > on:
        raise UnableToReview("A recommendation is made today or was made before.")
    made = Recommendation.objects.create(
        topic=topic, source=source, source_title=_say(source_title, "Say which one it comes from."),
        text=_say(text, "Say what is recommended."), made_on=made_on, owner=_say(owner, "Say who answers for it."),
        measure_code=measure_code, why_measure=_say(why_measure, "Say why this measure shows its effect."),
        recorded_at=at, recorded_by=by,
    )  # fmt: skip
    _note("recommendation", made.pk, by=by, at=at, source=source, measure=measure_code)
    return made


@transaction.atomic
def close_recommendation(
    recommendation: Recommendation, *, closed_how: str, by: Any, on: date, at: datetime
) -> Recommendation:
    """This function will close a recommendation with what changed, and how we know. Raises as `recommend`."""
    check(by, Permission.PAPER_WRITE)
    found = Recommendation.objects.select_for_update(of=("self",)).get(pk=recommendation.pk)
    if found.closed_on is not None:
        raise UnableToReview("This recommendation is closed already.")
    found.closed_how = _say(closed_how, "Say what changed, and how we know.")
    found.closed_on, found.closed_by = on, by
    found.save()
    _note("recommendation", found.pk, by=by, at=at, closed=on.isoformat())
    return found


def _note(what: str, pk: int, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=f"scrutiny.{what}:{pk}", detail=detail)
