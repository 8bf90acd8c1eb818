"""Ask the executive for documents, give or refuse them, and publish the second notice of a decision in private."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.council.decisions.models import DocumentRequest, PlanEntry, PrivateNotice
from lineofsight.council.decisions.noting import note
from lineofsight.council.decisions.operations.plan import UnableToPlan
from lineofsight.council.decisions.rules import documents_due


class UnableToGive(UnableToPlan):
    """Documents can't be asked for, given or refused so, or a notice can't be published so; the message says why."""


def _said(words: str, *, otherwise: str, field: str) -> str:
    if not words.strip():
        raise UnableToGive(otherwise, field=field)
    return words.strip().replace("\r\n", "\n")


@transaction.atomic
def ask_for_documents(
    *,
    member: str,
    documents: str,
    why: str,
    asked_on: date,
    by: Any,
    on: date,
    at: datetime,
    entry: PlanEntry | None = None,
) -> DocumentRequest:
    """This function will keep that a member of scrutiny asks for documents: a councillor for themselves.

    Democratic services keeps it for any member. They are given within ten clear days. Raises NotAllowed, UnableToGive.
    """
    check(by, Permission.COUNCIL_READ)
    is_own = by.role == "councillor"
    if not is_own:
        check(by, Permission.COUNCIL_RUN)
    if asked_on > on:
        raise UnableToGive("It was asked today or before.", field="asked_on")
    made = DocumentRequest.objects.create(
        member=by.name if is_own else _said(member, otherwise="Say who asks.", field="member"),
        member_account=by if is_own else None, entry=entry, asked_on=asked_on, due_on=documents_due(asked_on),
        documents=_said(documents, otherwise="Say which documents.", field="documents"),
        why=_said(why, otherwise="Say what they are for.", field="why"), recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(made, by=by, at=at, did="documents asked for", due=made.due_on.isoformat())
    return made


@transaction.atomic
def answer_request(
    *, request: DocumentRequest, is_given: bool, answered_on: date, by: Any, on: date, at: datetime, why: str = ""
) -> DocumentRequest:
    """This function will record that documents were given, or refused with written reasons. It stays so.

    Raises NotAllowed and UnableToGive.
    """
    check(by, Permission.COUNCIL_RUN)
    held = DocumentRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if held.answered_by_id is not None:
        raise UnableToGive("It is answered already.")
    if not held.asked_on <= answered_on <= on:
        raise UnableToGive("It was answered after it was asked, today or before.", field="answered_on")
    if is_given:
        held.given_on = answered_on
    else:
        held.refused_on = answered_on
        held.refused_why = _said(why, otherwise="Give the reasons in writing.", field="why")
    held.answered_by = by
    held.save()
    note(held, by=by, at=at, did="documents given" if is_given else "documents refused")
    return held


@transaction.atomic
def publish_private_notice(
    *, entry: PlanEntry, reasons: str, by: Any, on: date, at: datetime, representations: str = "", response: str = ""
) -> PrivateNotice:
    """This function will publish the second notice of a decision in private, with what people said and the answer.

    Raises NotAllowed, and UnableToGive for an entry that is not private or whose first notice is not published.
    """
    check(by, Permission.COUNCIL_RUN)
    held = PlanEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    if not held.is_private or not held.notices.exists():
        raise UnableToGive("Its first notice, which says that it is taken in private, is not published.")
    if PrivateNotice.objects.filter(entry=held).exists():
        raise UnableToGive("Its second notice is published already.")
    if representations.strip():
        _said(response, otherwise="Say what was answered.", field="response")
    made = PrivateNotice.objects.create(
        entry=held, reasons=_said(reasons, otherwise="Say why the meeting is private.", field="reasons"),
        representations=representations.strip(), response=response.strip() if representations.strip() else "",
        published_on=on, recorded_at=at, recorded_by=by,
    )  # fmt: skip
    note(held, by=by, at=at, did="second notice published")
    return made
