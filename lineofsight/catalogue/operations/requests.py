"""Refer a child to a service, say what was answered, which sessions they came to, and what came of it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.catalogue.models import Service, ServiceRequest, Session
from lineofsight.catalogue.operations.changes import UnableToOffer, locked, note_request
from lineofsight.catalogue.operations.panels import put_before_panel
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Person

Answer = ServiceRequest.Answer


@transaction.atomic
def refer_to_service(
    *, child: Person, service: Service, reason: str, family_agrees: bool, step: CaseStep | None = None, on: date,
    by: Any, at: datetime,
) -> ServiceRequest:  # fmt: skip
    """This function will ask a provider to take a child on. `step` is the work it comes from, and may be missing.

    Raises NotAllowed, and UnableToOffer when the child is not of the age, the family has not agreed, the service has
    ended or its money has, or the child is referred to it already.
    """
    check(by, Permission.SERVICE_REFER)
    if why := why_not_for(service, child=child, on=on):
        raise UnableToOffer(why)
    if not family_agrees:
        raise UnableToOffer("The family has to agree before they are referred.")
    if not reason.strip():
        raise UnableToOffer("Say why, and what the family hopes for.")
    if now_asked(service, child=child) is not None:
        raise UnableToOffer(f"{child.name} is referred to {service.name} already.")
    return place_request(child=child, service=service, reason=reason, step=step, on=on, by=by, at=at)


def now_asked(service: Service, *, child: Person) -> ServiceRequest | None:
    """This function will return a child's referral to a service that was not declined and has not ended, or None."""
    rows = ServiceRequest.objects.filter(service=service, child=child, ended_on=None)
    return rows.exclude(answer=Answer.DECLINED).first()


def place_request(
    *, child: Person, service: Service, reason: str, step: CaseStep | None, on: date, by: Any, at: datetime
) -> ServiceRequest:
    """This function will keep a referral, and send it to whoever answers it.

    It asks for no permission and checks nothing: whoever calls it has.
    """
    made = ServiceRequest.objects.create(
        service=service, child=child, step=step, reason=same_words(reason), asked_on=on, asked_at=at, asked_by=by
    )
    put_before_panel(made, at=at)
    note_request(made, by=by, at=at, referred_to=service.name)
    return made


def why_not_for(service: Service, *, child: Person, on: date) -> str:
    """This function will return why a service can't take a child on a day, or nothing."""
    return why_not(service, name=child.name, age=child.age_on(on), on=on)


def why_not(service: Service, *, name: str, age: int | None, on: date) -> str:
    """This function will return why a service can't take somebody of an age in whole years on a day, or nothing."""
    if service.ended_on is not None and service.ended_on <= on:
        return f"{service.name} has ended."
    if service.funded_until is not None and service.funded_until < on:
        return f"The money for {service.name} ended on {service.funded_until:%-d %B %Y}."
    if age is None:
        return "" if service.least_age is None else f"{service.name} is for ages {service.ages}: the age is not known."
    too_young = service.least_age is not None and age < service.least_age
    too_old = service.most_age is not None and age > service.most_age
    return f"{service.name} is for ages {service.ages}: {name} is {age}." if too_young or too_old else ""


@transaction.atomic
def answer_request(
    request: ServiceRequest, *, answer: str, answer_words: str, on: date, by: Any, at: datetime,
    score_before: int | None = None,
) -> ServiceRequest:  # fmt: skip
    """This function will record what the provider answers. `score_before` is the outcome measure's score at the start.

    Raises NotAllowed and UnableToOffer.
    """
    check(by, Permission.SERVICE_REFER)
    held = locked(request)
    if held.service.panel_id is not None:
        raise UnableToOffer("A panel decides this. Its decision is recorded on the page of its meeting.")
    if held.answer:
        raise UnableToOffer("The provider has answered already.")
    if answer not in Answer.values:
        raise UnableToOffer("Choose what the provider says.")
    if answer == Answer.DECLINED and not answer_words.strip():
        raise UnableToOffer("Say why the provider declines, so that the family is told.")
    held.answer, held.answer_words, held.answered_on = answer, same_words(answer_words), on
    held.score_before = score_before
    held.save(update_fields=["answer", "answer_words", "answered_on", "score_before"])
    note_request(held, by=by, at=at, answer=answer)
    return held


@transaction.atomic
def record_session(
    request: ServiceRequest, *, held_on: date, how: str, words: str = "", on: date, by: Any, at: datetime
) -> Session:
    """This function will record a session, and whether the child came. Raises NotAllowed and UnableToOffer."""
    check(by, Permission.SERVICE_REFER)
    held = locked(request)
    if held.answer != Answer.ACCEPTED:
        raise UnableToOffer("The provider has not accepted yet, so there is no session.")
    if how not in Session.How.values:
        raise UnableToOffer("Choose what happened.")
    if not held.asked_on <= held_on <= on:
        raise UnableToOffer("Give the day of the session: after the referral, and not in the future.")
    if held.sessions.filter(on=held_on).exists():
        raise UnableToOffer("A session of that day is recorded already.")
    made = Session.objects.create(
        request=held, on=held_on, how=how, words=same_words(words), recorded_at=at, recorded_by=by
    )
    note_request(held, by=by, at=at, session=held_on.isoformat(), how=how)
    return made


@transaction.atomic
def end_request(
    request: ServiceRequest, *, outcome: str, outcome_words: str, on: date, by: Any, at: datetime,
    score_after: int | None = None,
) -> ServiceRequest:  # fmt: skip
    """This function will end what a child had, with what came of it. Raises NotAllowed and UnableToOffer."""
    check(by, Permission.SERVICE_REFER)
    held = locked(request)
    if held.answer != Answer.ACCEPTED:
        raise UnableToOffer("The provider has not accepted, so there is nothing to end.")
    if outcome not in ServiceRequest.Outcome.values or not outcome_words.strip():
        raise UnableToOffer("Say what came of it, and in whose words.")
    held.outcome, held.outcome_words, held.score_after = outcome, same_words(outcome_words), score_after
    held.ended_on = on
    held.save(update_fields=["outcome", "outcome_words", "score_after", "ended_on"])
    note_request(held, by=by, at=at, ended=outcome)
    return held
