"""Suggest something to a panel, and say what the panel chose to do with it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.bodies.allowing import check_run
from lineofsight.bodies.kinds import KINDS
from lineofsight.bodies.models import Body
from lineofsight.bodies.noting import note
from lineofsight.council.programme.models import Suggestion
from lineofsight.council.programme.operations.refusing import UnableToScrutinise, said
from lineofsight.council.programme.rules import CONSIDERATIONS, SOURCES

Choice = Suggestion.Choice


@dataclass(frozen=True)
class Vote:
    """How many members were for what was chosen, and how many against."""

    votes_for: int
    votes_against: int


@transaction.atomic
def suggest(
    *,
    body: Body,
    year: int,
    title: str,
    source: str,
    source_name: str,
    considerations: dict[str, str],
    on: date,
    by: Any,
    at: datetime,
) -> Suggestion:
    """This function will keep a suggestion for a municipal year, with what is to be weighed up about it.

    Raises NotAllowed, and UnableToScrutinise for words that are missing, or a body that is no panel of scrutiny.
    """
    check_run(by, kind=body.kind)
    if body.kind not in {"scrutiny_panel", "scrutiny_board"}:
        raise UnableToScrutinise(f"{body.name} is a body of {KINDS[body.kind].name.lower()}: it has no work programme.")
    if source not in SOURCES:
        raise UnableToScrutinise("Say where it comes from.", field="source")
    weighed = {key: words.strip() for key, words in considerations.items() if key in CONSIDERATIONS and words.strip()}
    made = Suggestion.objects.create(
        body=body, year=year, title=said(title, otherwise="Say what is suggested.", field="title"), source=source,
        source_name=said(source_name, otherwise="Say who suggested it.", field="source_name"), considerations=weighed,
        suggested_on=on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(body=body, by=by, at=at, did="suggestion kept", suggestion=made.pk)
    return made


@transaction.atomic
def choose(
    suggestion: Suggestion,
    *,
    choice: str,
    why: str,
    on: date,
    by: Any,
    at: datetime,
    vote: Vote | None = None,
    passed_to: Body | None = None,
) -> Suggestion:
    """This function will say what a panel does with a suggestion, by a vote or agreed without one.

    It can be chosen otherwise until a review of it began. One passed on is suggested to the other panel, with what was
    weighed up. Raises NotAllowed and UnableToScrutinise.
    """
    held = Suggestion.objects.select_for_update(of=("self",)).select_related("body").get(pk=suggestion.pk)
    check_run(by, kind=held.body.kind)
    _refuse(held, choice=choice, on=on, vote=vote, passed_to=passed_to)
    if choice == Choice.PASSED_ON and held.passed_to_id != passed_to.pk:
        suggest(
            body=passed_to, year=held.year, title=held.title, source=held.source,
            source_name=f"{held.source_name}, passed on by {held.body.name}", considerations=held.considerations,
            on=on, by=by, at=at,
        )  # fmt: skip
    held.choice, held.chosen_on, held.why = choice, on, said(why, otherwise="Say why.", field="why")
    held.passed_to = passed_to if choice == Choice.PASSED_ON else None
    held.votes_for, held.votes_against = (vote.votes_for, vote.votes_against) if vote else (None, None)
    held.save()
    note(body=held.body, by=by, at=at, did="suggestion chosen", suggestion=held.pk, choice=choice)
    return held


def _refuse(held: Suggestion, *, choice: str, on: date, vote: Vote | None, passed_to: Body | None) -> None:
    if choice not in Choice.values:
        raise UnableToScrutinise("Say what the panel does with it.", field="choice")
    if on < held.suggested_on:
        raise UnableToScrutinise("It can't be chosen before it was suggested.", field="on")
    if hasattr(held, "review"):
        raise UnableToScrutinise("A review of it has begun, so what was chosen stands.")
    if vote and vote.votes_for <= vote.votes_against:
        raise UnableToScrutinise("A vote that was lost chooses nothing: more must be for it.", field="votes_for")
    if choice == Choice.PASSED_ON and (passed_to is None or passed_to.pk == held.body_id):
        raise UnableToScrutinise("Say which other panel it is for.", field="passed_to")
