"""Record a decision, mend its record until it is published, and publish it, which freezes it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.bodies.models import Meeting
from lineofsight.council.decisions.may_decide import WAYS
from lineofsight.council.decisions.models import Decision, PlanEntry
from lineofsight.council.decisions.noting import note
from lineofsight.council.decisions.operations.plan import UnableToPlan
from lineofsight.council.decisions.queries.plan import judged
from lineofsight.council.decisions.rules import rule
from lineofsight.council.decisions.wording import says_nothing

NO_ALTERNATIVE = (
    "“{said}” names no alternative. Say which others were looked at and why they were rejected, or say below why there "
    "was none to look at."
)


class UnableToDecide(UnableToPlan):
    """The decision can't be recorded so; the message says why, and `field` which answer it is about."""


@dataclass(frozen=True, kw_only=True)
class Said:
    """What the record of a decision says. It is of an `entry`, or has a `title` and is not key.

    `meeting` is that of the body that decided; for an officer `officer` and `decided_on` are given instead.
    """

    decided: str
    reasons: str
    alternatives: str
    interests: str
    dispensation: str
    why_no_alternatives: str = ""
    title: str = ""
    officer: str = ""
    meeting: Meeting | None = None
    decided_on: date | None = None


REQUIRED = {
    "decided": "Say what was decided.",
    "reasons": "Say why it was decided: the record is read by itself.",
    "interests": "Say which conflicts of interest were declared, or that none was.",
    "dispensation": "Say which dispensation was given, or that none was.",
}


@transaction.atomic
def record_decision(*, said: Said, by: Any, on: date, at: datetime, entry: PlanEntry | None = None) -> Decision:
    """This function will record a decision, which is not public until it is published.

    Raises NotAllowed, and UnableToDecide where a part is empty or says nothing, where a key decision could not be taken
    on that day yet, and where a matter without an entry has no title.
    """
    check(by, Permission.COUNCIL_RUN)
    held = _entry(entry) if entry is not None else None
    made = Decision(recorded_at=at, recorded_by=by, entry=held)
    _fill(made, said, held, on=on)
    made.save()
    note(made, by=by, at=at, did="decision recorded", way=made.way)
    return made


@transaction.atomic
def mend_decision(*, decision: Decision, said: Said, by: Any, on: date, at: datetime) -> Decision:
    """This function will change the record of a decision that is not published. Raises NotAllowed, UnableToDecide."""
    held = _to_change(decision, by=by)
    _fill(held, said, held.entry, on=on)
    held.save()
    note(held, by=by, at=at, did="decision mended")
    return held


@transaction.atomic
def set_impacts(
    *, decision: Decision, impacts: dict[str, tuple[str, str]], by: Any, on: date, at: datetime
) -> Decision:
    """This function will say a decision's impacts: of each part the words, and who signed it off where it is signed.

    Raises NotAllowed, and UnableToDecide for a part that says nothing, or that nobody signed off.
    """
    held = _to_change(decision, by=by)
    held.impacts = {}
    for key, name, is_signed in rule("impacts", on=on):
        text, signed_by = (words.strip() for words in impacts.get(key, ("", "")))
        if says_nothing(text):
            raise UnableToDecide(f"{name}: say what the impact is, or that there is none and why.", field=key)
        if is_signed and not signed_by:
            raise UnableToDecide(f"{name}: say who signed it off.", field=f"{key}_signed")
        held.impacts[key] = {"heading": name, "text": text, "signed_by": signed_by if is_signed else ""}
    held.save(update_fields=["impacts"])
    note(held, by=by, at=at, did="impacts said")
    return held


@transaction.atomic
def publish_decision(*, decision: Decision, by: Any, on: date, at: datetime) -> Decision:
    """This function will publish a decision, which freezes it. Raises NotAllowed and UnableToDecide."""
    held = _to_change(decision, by=by)
    missing = [name for key, name, _ in rule("impacts", on=on) if key not in held.impacts]
    if held.is_key and missing:
        raise UnableToDecide(f"A key decision says its impacts before it is published. Missing: {', '.join(missing)}.")
    held.content = told_of_decision(held)
    held.published_on, held.published_at, held.published_by = on, at, by
    held.save(update_fields=["content", "published_on", "published_at", "published_by"])
    note(held, by=by, at=at, did="decision published")
    return held


def told_of_decision(decision: Decision) -> dict[str, Any]:
    """This function will return what is published of a decision: words only."""
    return {
        "title": decision.title,
        "decided_by": decision.who,
        "decided_on": decision.decided_on.isoformat(),
        "at_meeting": decision.meeting.starts_at.isoformat() if decision.meeting else "",
        "is_key": decision.is_key,
        "way": WAYS[decision.way] if decision.is_key else "",
        "entry": decision.entry_id,
        "decided": decision.decided,
        "reasons": decision.reasons,
        "alternatives": decision.alternatives,
        "why_no_alternatives": decision.why_no_alternatives,
        "interests": decision.interests,
        "dispensation": decision.dispensation,
        "impacts": list(decision.impacts.values()),
    }


def _fill(held: Decision, said: Said, entry: PlanEntry | None, *, on: date) -> None:
    _check_words(said)
    for key in (*REQUIRED, "alternatives", "why_no_alternatives"):
        setattr(held, key, getattr(said, key).strip())
    held.title = entry.title if entry else said.title.strip()
    if not held.title:
        raise UnableToDecide("Say what the matter was.", field="title")
    _who_and_when(held, said, entry)
    if held.decided_on > on:
        raise UnableToDecide("That day has not come yet.", field="decided_on")
    if entry is not None:
        found = judged(entry, on=held.decided_on)
        if not found.is_allowed:
            raise UnableToDecide(f"It could not be taken on {held.decided_on:%-d %B %Y}. {found.sentence}")
        if entry.is_key and found.way == "notice" and held.decided_on < entry.taken_from:
            raise UnableToDecide(f"The notice says that it is decided from {entry.taken_from:%-d %B %Y}, no earlier.")
        held.is_key, held.way = entry.is_key, found.way


def _check_words(said: Said) -> None:
    for key, sentence in REQUIRED.items():
        text = getattr(said, key)
        if not text.strip() or (key in ("decided", "reasons") and says_nothing(text)):
            raise UnableToDecide(sentence, field=key)
    if says_nothing(said.alternatives) and not said.why_no_alternatives.strip():
        shown = NO_ALTERNATIVE.format(said=said.alternatives.strip() or "Nothing")
        raise UnableToDecide(shown, field="alternatives")
    if not said.alternatives.strip():
        raise UnableToDecide("Write “None” if no alternative was looked at, and why below.", field="alternatives")


def _who_and_when(held: Decision, said: Said, entry: PlanEntry | None) -> None:
    officer = entry.officer if entry else said.officer.strip()
    if officer:
        if said.decided_on is None:
            raise UnableToDecide("Say on which day the officer decided.", field="decided_on")
        held.body, held.meeting, held.officer, held.decided_on = None, None, officer, said.decided_on
        return
    meeting = said.meeting
    if meeting is None or meeting.body.kind != "executive" or meeting.status != Meeting.Status.HELD:
        raise UnableToDecide("Say at which meeting of the executive it was decided, or which officer decided.",
                             field="meeting")  # fmt: skip
    if entry is not None and meeting.body_id != entry.body_id:
        raise UnableToDecide(f"The forward plan says that {entry.decides} decides.", field="meeting")
    held.body, held.meeting, held.officer = meeting.body, meeting, ""
    held.decided_on = timezone.localdate(meeting.starts_at)


def _entry(entry: PlanEntry) -> PlanEntry:
    held = PlanEntry.objects.select_for_update(of=("self",)).select_related("body").get(pk=entry.pk)
    if held.withdrawn_on is not None or not held.notices.exists():
        raise UnableToDecide("Only an entry whose notice is published, and that is not withdrawn, can be decided.")
    if Decision.objects.filter(entry=held).exists():
        raise UnableToDecide("Its decision is recorded already.")
    return held


def _to_change(decision: Decision, *, by: Any) -> Decision:
    check(by, Permission.COUNCIL_RUN)
    rows = Decision.objects.select_for_update(of=("self",)).select_related("entry__body", "body", "meeting")
    held = rows.get(pk=decision.pk)
    if held.published_on is not None:
        raise UnableToDecide("It is published, so it can't be changed.")
    return held
