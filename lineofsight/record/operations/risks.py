"""Name a risk, say whether it is still one, and move what was named about the wrong child."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.drafts import same_words
from lineofsight.record.models import CaseStep, Person, Risk, RiskTurn
from lineofsight.record.operations.people import note_change, tidy
from lineofsight.record.risk_thread import carry, leave
from lineofsight.record.textsearch.keeping import row_saved
from lineofsight.statute.codes import OTHER_RISK, RISK_KINDS, valid_codes

Kind, Standing = RiskTurn.Kind, Risk.Standing


class UnableToJudge(Exception):
    """The risk can't be named or judged like this; the message says why."""


@transaction.atomic
def name_risk(step: CaseStep, *, kind: str, by: Any, at: datetime, words: str = "", source: str = "") -> Risk:
    """This function will name a risk at a step, or add what was said to the same kind of risk that is known already.

    `words` are those of whoever told us and `source` is who that was; both may be missing, but another risk (a kind
    without a word of its own) says what it is. Raises NotAllowed and UnableToJudge.
    """
    check(by, Permission.RECORD_WRITE)
    return _named(step, kind=kind, words=same_words(words), source=tidy(source), by=by, at=at)


@transaction.atomic
def take_told(step: CaseStep, *, kinds: Iterable[str], words: str, source: str, by: Any, at: datetime) -> list[Risk]:
    """This function will name the risks that somebody who makes contact names, at the step that their contact is.

    They need not be allowed to write on a record, and are told nothing of what is known already. Whoever calls it has
    checked that they may make contact. `words` and `source` may be empty. Raises UnableToJudge.
    """
    told = {"words": same_words(words), "source": tidy(source), "by": by, "at": at}
    return [_named(step, kind=kind, **told) for kind in dict.fromkeys(kinds)]


def _named(step: CaseStep, *, kind: str, words: str, source: str, by: Any, at: datetime) -> Risk:
    _check_open(step)
    if kind not in {code.code for code in valid_codes(RISK_KINDS, on=step.started_on)}:
        raise UnableToJudge("Choose what kind of risk it is.")
    if kind == OTHER_RISK and not words:
        raise UnableToJudge("Say what the risk is.")
    known = _known(step, kind)
    if known is not None:
        return _told_again(known, step, words=words, source=source, by=by, at=at)
    risk = Risk.objects.create(
        child_id=step.child_id, kind=kind, words=words, source=source, found_in=step, found_at=at, found_by=by
    )
    _turn(risk, step, Kind.FOUND, words=words, by=by, at=at)
    return risk


@transaction.atomic
def name_risk_together(
    steps: Iterable[CaseStep], *, kind: str, by: Any, at: datetime, words: str = "", source: str = ""
) -> list[Risk]:
    """This function will name a risk at the steps of several children: a risk each. Raises as name_risk."""
    return [name_risk(step, kind=kind, by=by, at=at, words=words, source=source) for step in steps]


def _known(step: CaseStep, kind: str) -> Risk | None:
    """This function will return the child's risk of that kind that is not over. Another risk is always a new one."""
    same = Risk.objects.filter(child_id=step.child_id, kind=kind).exclude(standing=Standing.ENDED)
    return None if kind == OTHER_RISK else same.order_by("pk").first()


def _told_again(risk: Risk, step: CaseStep, *, words: str, source: str, by: Any, at: datetime) -> Risk:
    carry([risk], to=step, by=by, at=at)
    _turn(risk, step, Kind.TOLD_AGAIN, words=f"{source}: {words}" if source and words else words or source,
          by=by, at=at)  # fmt: skip
    risk.refresh_from_db()
    return risk


@transaction.atomic
def judge_risks(step: CaseStep, *, said: Mapping[int, tuple[str, str]], by: Any, at: datetime) -> int:
    """This function will record what was found of risks on a step's list, and return how many it was said of.

    `said` is {number of the risk: (confirmed, ended or again, reason)}. A risk that is confirmed needs no reason.
    Raises NotAllowed and UnableToJudge.
    """
    check(by, Permission.RECORD_WRITE)
    _check_open(step)
    listed = {risk.pk: risk for risk in Risk.objects.select_for_update().listed_on(step)}
    if set(said) - set(listed):
        raise UnableToJudge("One of these risks is not on this list. Open the page again.")
    for number, (kind, reason) in said.items():
        _judge(listed[number], step, kind, same_words(reason), by=by, at=at)
    return len(said)


def _judge(risk: Risk, step: CaseStep, kind: str, reason: str, *, by: Any, at: datetime) -> None:
    if kind not in (Kind.CONFIRMED, Kind.ENDED, Kind.AGAIN):
        raise UnableToJudge("Say whether it is still a risk.")
    if kind != Kind.CONFIRMED and not reason:
        raise UnableToJudge(f"Say why “{risk.name}” is {'no longer a risk' if kind == Kind.ENDED else 'a risk again'}.")
    if (kind == Kind.AGAIN) == risk.is_open:
        raise UnableToJudge(f"“{risk.name}” was judged meanwhile. Open the page again.")
    risk.standing = Standing.ENDED if kind == Kind.ENDED else Standing.OPEN
    risk.save(update_fields=["standing"])
    _turn(risk, step, kind, words=reason, by=by, at=at)


@transaction.atomic
def move_risks(step: CaseStep, *, before: Person, by: Any, at: datetime) -> None:
    """This function will take to another child what was named at a step that turned out to be about them.

    `step` is the other child's by now. What had been carried to it from `before` stays theirs, and is left.
    """
    named = Risk.objects.filter(found_in=step, child=before)
    moved = list(named.values_list("pk", flat=True))
    here = RiskTurn.objects.filter(step=step).values("risk")
    elsewhere = RiskTurn.objects.filter(step__child=before, step__stopped_on=None).values("risk")
    only_here = Risk.objects.open().filter(child=before, pk__in=here).exclude(found_in=step).exclude(pk__in=elsewhere)
    left = list(only_here)
    named.update(child=step.child)
    for turn in RiskTurn.objects.filter(risk__in=moved).select_related("risk"):
        row_saved(sender=RiskTurn, instance=turn)  # what is searched goes with them
    leave(left, step=step, because="The step was moved to the record of another child.", by=by, at=at)
    carry(Risk.objects.filter(child_id=step.child_id, standing=Standing.LEFT), to=step, by=by, at=at)


def _check_open(step: CaseStep) -> None:
    if step.stopped_on is not None:
        raise UnableToJudge(f"This {step.declared.name.lower()} is finished. Say it at the step that is open now.")


def _turn(risk: Risk, step: CaseStep, kind: str, *, words: str, by: Any, at: datetime) -> None:
    RiskTurn.objects.create(risk=risk, step=step, kind=kind, words=words, at=at, by=by)
    note_change(risk.child, by=by, at=at, risk=risk.pk, kind=risk.kind, step=step.pk, turn=str(kind), words=words)
