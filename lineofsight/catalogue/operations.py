"""Keep the catalogue, refer a child to a service, and say what came of it."""

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Body, Item, Meeting
from lineofsight.catalogue.models import Provider, Service, ServiceRequest, Session
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep, Person, Team

Answer = ServiceRequest.Answer


class UnableToOffer(Exception):
    """The catalogue or a referral can't be changed like this; the message says why."""


@transaction.atomic
def add_service(
    *, provider: str, kind: str, contact: str = "", name: str, about: str, who_for: str, on: date, by: Any,
    at: datetime, least_age: int | None = None, most_age: int | None = None, places: int | None = None,
    outcome_measure: str = "", funding: str = "", funded_until: date | None = None, contract: str = "",
    team: Team | None = None, panel: Body | None = None,
) -> Service:  # fmt: skip
    """This function will put a service in the catalogue, with its provider when that is new.

    Ages are in whole years, both included; either may be missing. `team` is ours that gives it, or `panel`
    the body that decides who has it: not both. Raises NotAllowed and UnableToOffer.
    """
    check(by, Permission.CATALOGUE_CHANGE)
    if not (provider.strip() and name.strip() and about.strip() and who_for.strip()):
        raise UnableToOffer("Say who provides it, what it is called, what it does and whom it is for.")
    if team is not None and panel is not None:
        raise UnableToOffer("A request goes to a team of ours or to a panel, not to both.")
    if least_age is not None and most_age is not None and most_age < least_age:
        raise UnableToOffer("The oldest age can't be below the youngest.")
    if Service.objects.filter(name=name.strip()).exists():
        raise UnableToOffer("A service of that name is in the catalogue already.")
    who, _ = Provider.objects.get_or_create(name=provider.strip(), defaults={"kind": kind, "contact": contact.strip()})
    made = Service.objects.create(
        provider=who, name=name.strip(), about=same_words(about), who_for=same_words(who_for), least_age=least_age,
        most_age=most_age, places=places, outcome_measure=outcome_measure.strip(), funding=funding.strip(),
        funded_until=funded_until, contract=contract.strip(), started_on=on, team=team, panel=panel,
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"catalogue.service:{made.pk}", detail={"added": made.name}
    )
    return made


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
    here = ServiceRequest.objects.filter(service=service, child=child, ended_on=None).exclude(answer=Answer.DECLINED)
    if here.exists():
        raise UnableToOffer(f"{child.name} is referred to {service.name} already.")
    made = ServiceRequest.objects.create(
        service=service, child=child, step=step, reason=same_words(reason), asked_on=on, asked_at=at, asked_by=by
    )
    put_before_panel(made, at=at)
    _note(made, by=by, at=at, referred_to=service.name)
    return made


def put_before_panel(request: ServiceRequest, *, at: datetime) -> Item | None:
    """This function will put a request on the agenda of the next meeting of its panel, and return its item.

    None where no panel decides, it is on one already, or no meeting is planned: then it waits for one to be called.
    No permission is asked: whoever asked for the service, or called the meeting, was asked already.
    """
    panel = request.service.panel_id
    if panel is None or request.item_id is not None or request.answer:
        return None
    ahead = Meeting.objects.filter(body=panel, status="planned", starts_at__gt=at).order_by("starts_at", "pk")
    meeting = ahead.select_for_update().first()
    if meeting is None:
        return None
    last = meeting.items.aggregate(last=Max("number"))["last"] or 0
    title = f"Asked for: {request.service.name}"
    request.item = Item.objects.create(meeting=meeting, number=last + 1, title=title, child=request.child)
    request.save(update_fields=["item"])
    return request.item


@transaction.atomic
def put_waiting_before_panel(service: Service, *, by: Any, at: datetime) -> list[Item]:
    """This function will put before a panel's next meeting every request for a service that waits for one.

    The oldest comes first. Raises NotAllowed, and UnableToOffer while the panel has no meeting ahead.
    """
    check(by, Permission.MEETING_RUN)
    rows = ServiceRequest.objects.visible_to(by).filter(service=service, item=None, answer="")
    waiting = rows.select_related("service", "child").order_by("asked_on", "pk")
    made = [item for request in waiting if (item := put_before_panel(request, at=at)) is not None]
    if not made:
        raise UnableToOffer("Nothing waits for an agenda, or the panel has no meeting ahead. Call one first.")
    return made


def why_not_for(service: Service, *, child: Person, on: date) -> str:
    """This function will return why a service can't take a child on a day, or nothing."""
    age = child.age_on(on)
    if service.ended_on is not None and service.ended_on <= on:
        return f"{service.name} has ended."
    if service.funded_until is not None and service.funded_until < on:
        return f"The money for {service.name} ended on {service.funded_until:%-d %B %Y}."
    if age is None:
        return "" if service.least_age is None else f"{service.name} is for ages {service.ages}: the age is not known."
    too_young = service.least_age is not None and age < service.least_age
    too_old = service.most_age is not None and age > service.most_age
    return f"{service.name} is for ages {service.ages}: {child.name} is {age}." if too_young or too_old else ""


@transaction.atomic
def answer_request(
    request: ServiceRequest, *, answer: str, answer_words: str, on: date, by: Any, at: datetime,
    score_before: int | None = None,
) -> ServiceRequest:  # fmt: skip
    """This function will record what the provider answers. `score_before` is the outcome measure's score at the start.

    Raises NotAllowed and UnableToOffer.
    """
    held = _open(request, by=by)
    if held.answer:
        raise UnableToOffer("The provider has answered already.")
    if answer not in Answer.values:
        raise UnableToOffer("Choose what the provider says.")
    if answer == Answer.DECLINED and not answer_words.strip():
        raise UnableToOffer("Say why the provider declines, so that the family is told.")
    held.answer, held.answer_words, held.answered_on = answer, same_words(answer_words), on
    held.score_before = score_before
    held.save(update_fields=["answer", "answer_words", "answered_on", "score_before"])
    _note(held, by=by, at=at, answer=answer)
    return held


@transaction.atomic
def record_session(
    request: ServiceRequest, *, held_on: date, how: str, words: str = "", on: date, by: Any, at: datetime
) -> Session:
    """This function will record a session, and whether the child came. Raises NotAllowed and UnableToOffer."""
    held = _open(request, by=by)
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
    _note(held, by=by, at=at, session=held_on.isoformat(), how=how)
    return made


@transaction.atomic
def end_request(
    request: ServiceRequest, *, outcome: str, outcome_words: str, on: date, by: Any, at: datetime,
    score_after: int | None = None,
) -> ServiceRequest:  # fmt: skip
    """This function will end what a child had, with what came of it. Raises NotAllowed and UnableToOffer."""
    held = _open(request, by=by)
    if held.answer != Answer.ACCEPTED:
        raise UnableToOffer("The provider has not accepted, so there is nothing to end.")
    if outcome not in ServiceRequest.Outcome.values or not outcome_words.strip():
        raise UnableToOffer("Say what came of it, and in whose words.")
    held.outcome, held.outcome_words, held.score_after = outcome, same_words(outcome_words), score_after
    held.ended_on = on
    held.save(update_fields=["outcome", "outcome_words", "score_after", "ended_on"])
    _note(held, by=by, at=at, ended=outcome)
    return held


def _open(request: ServiceRequest, *, by: Any) -> ServiceRequest:
    check(by, Permission.SERVICE_REFER)
    rows = ServiceRequest.objects.select_for_update(of=("self",)).select_related("service", "child")
    held = rows.get(pk=request.pk)
    if held.ended_on is not None:
        raise UnableToOffer("This has ended, so it can't be changed.")
    return held


def _note(request: ServiceRequest, *, by: Any, at: datetime, **detail: Any) -> None:
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"record.person:{request.child_id}",
        detail={"service_request": request.pk, **detail},
    )  # fmt: skip
