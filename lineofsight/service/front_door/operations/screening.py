"""Screen a contact: save what is found out, as often as needed, and finish when it is whole."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import refuse_if_edited, same_words, version_of
from lineofsight.service.front_door.models import Consent, Contact, Screening
from lineofsight.service.front_door.operations.together import NotTogether, with_siblings

ANSWERS = (
    "history_considered",
    "parents_informed",
    "parents_told",
    "parents_told_on",
    "parents_not_informed_reason",
    "consent",
    "consent_reason",
    "agencies_asked",
    "analysis",
    "recommended_level",
    "recommended_outcome",
)
# To whom the analysis is written goes with it, and is nothing that two people's versions differ by.
KEPT = (*ANSWERS, "is_to_child")


class UnableToScreen(Exception):
    """The screening can't be changed; the message says why."""


class UnableToFinish(Exception):
    """The screening is not whole. `missing` is {answer: the sentence that asks for it}; `seen` what is saved now."""

    def __init__(self, missing: Mapping[str, str], *, seen: str) -> None:
        """This function will write the sentence the person reads."""
        self.missing, self.seen = dict(missing), seen
        super().__init__(" ".join(self.missing.values()))


def seen_version(screening: Screening | None) -> str:
    """This function will return a short text that stands for what the screening says now."""
    return version_of(_answers(screening)) if screening else ""


def _answers(screening: Screening) -> dict[str, Any]:
    return {name: getattr(screening, name) for name in ANSWERS}


@transaction.atomic
def save_screening(
    contact: Contact, *, answers: Mapping[str, Any], seen: str, by: Any, at: datetime, also: Iterable[int] = ()
) -> list[Screening]:
    """This function will save the answers so far, whole or not, for the contact and the siblings' contacts in `also`.

    `answers` are any of ANSWERS. `seen` is the seen_version that the answers were written upon. Saving takes a
    finished screening back until it is finished again. Raises NotAllowed, UnableToScreen, NotTogether, and
    EditedMeanwhile when somebody else saved other words since.
    """
    check(by, Permission.CONTACT_SCREEN)
    kept = {name: same_words(v) if isinstance(v, str) else v for name, v in answers.items() if name in KEPT}
    if (told_on := kept.get("parents_told_on")) and told_on > timezone.localdate(at):
        raise UnableToScreen("The day the parents were told can't be in the future.")
    together = with_siblings(contact, also=also, by=by)
    for sibling in together[1:]:
        _check_in_step(sibling, seen=seen, kept=kept)
    return [_save(one, kept, seen=seen, by=by, at=at) for one in together]


def _check_in_step(sibling: Contact, *, seen: str, kept: Mapping[str, Any]) -> None:
    """This function will refuse to write over a sibling's screening that has come to say something of its own."""
    screening = Screening.objects.filter(contact=sibling).first()
    if screening is not None and seen_version(screening) != seen and _differs(screening, kept):
        raise NotTogether(
            f"The screening of {sibling.step.child.name} already says something else. "
            "Untick their name here, and screen them on their own page."
        )


def _differs(screening: Screening, kept: Mapping[str, Any]) -> bool:
    return any(getattr(screening, name) != value for name, value in kept.items())


def _save(contact: Contact, kept: Mapping[str, Any], *, seen: str, by: Any, at: datetime) -> Screening:
    if not contact.is_open:
        raise UnableToScreen("This contact has been decided, so its screening can't be changed.")
    screening = Screening.objects.select_for_update().filter(contact=contact).first()
    screening = screening or Screening(contact_id=contact.pk)
    refuse_if_edited(
        now={name: said for name, said in _answers(screening).items() if name in kept},
        wanted={name: said for name, said in kept.items() if name in ANSWERS},
        seen=seen,
        subject=f"record.person:{contact.step.child_id}",
        told=f'"contact":{contact.pk},"did":"saved screening"',
    )
    for name, value in kept.items():
        setattr(screening, name, value)
    screening.saved_at, screening.saved_by = at, by
    screening.completed_at = screening.completed_by = None
    screening.save()
    _audit(contact, by=by, at=at, done="saved screening")
    return screening


@transaction.atomic
def finish_screening(contact: Contact, *, by: Any, at: datetime, also: Iterable[int] = ()) -> list[Screening]:
    """This function will mark the saved screening as whole, ready for a manager to decide.

    Raises NotAllowed, UnableToScreen, NotTogether, and UnableToFinish with everything that is missing.
    """
    check(by, Permission.CONTACT_SCREEN)
    return [_finish(one, by=by, at=at) for one in with_siblings(contact, also=also, by=by)]


def _finish(contact: Contact, *, by: Any, at: datetime) -> Screening:
    screening = Screening.objects.filter(contact=contact).first()
    if not contact.is_open or screening is None:
        raise UnableToScreen("Save the screening of an undecided contact before you finish it.")
    if missing := missing_answers(screening):
        raise UnableToFinish(missing, seen=seen_version(screening))
    screening.completed_at, screening.completed_by = at, by
    screening.save(update_fields=["completed_at", "completed_by"])
    _log_consent(contact, screening, by=by, at=at)
    _audit(contact, by=by, at=at, done="finished screening")
    return screening


def _log_consent(contact: Contact, screening: Screening, *, by: Any, at: datetime) -> None:
    """This function will put what the family said in the child's consent log, unless it says so already."""
    step, given = contact.step, screening.consent == "obtained"
    if screening.consent == "dispensed" or Consent.objects.filter(step=step, is_given=given).exists():
        return
    Consent.objects.create(
        child_id=step.child_id, step=step, purpose=Consent.Purpose.ASK_AGENCIES, who="The family, at screening",
        is_given=given, words=screening.consent_reason, said_on=timezone.localdate(at), recorded_at=at, recorded_by=by,
    )  # fmt: skip


def save_and_finish(
    contact: Contact, *, answers: Mapping[str, Any], seen: str, by: Any, at: datetime, also: Iterable[int] = ()
) -> list[Screening]:
    """This function will save the answers and then finish the screening. What was written is kept even when refused.

    Raises what save_screening and finish_screening raise.
    """
    also = list(also)
    save_screening(contact, answers=answers, seen=seen, by=by, at=at, also=also)
    return finish_screening(contact, by=by, at=at, also=also)


def missing_answers(screening: Screening) -> dict[str, str]:
    """This function will return {answer: the sentence that asks for it} for all that a whole screening still needs.

    Parents' knowledge and consent are always answered, or reasoned: the local standard for screening.
    """
    needed = {
        "history_considered": (screening.history_considered, "Say what earlier involvement tells us."),
        "parents_informed": (screening.parents_informed is not None, "Say whether the parents were told."),
        "parents_told": (not screening.parents_informed or screening.parents_told, "Say which parent was told."),
        "parents_told_on": (not screening.parents_informed or screening.parents_told_on, "Say when they were told."),
        "parents_not_informed_reason": (
            screening.parents_informed is not False or screening.parents_not_informed_reason,
            "Say why the parents were not told.",
        ),
        "consent": (screening.consent, "Say whether the family agreed that we ask other agencies."),
        "consent_reason": (
            screening.consent in ("", "obtained") or screening.consent_reason,
            "Say why, or what the family said.",
        ),
        "agencies_asked": (screening.agencies_asked, "Say which agencies were asked, or why none was."),
        "analysis": (screening.analysis, "Say what this means for the child."),
        "recommended_level": (screening.recommended_level, "Choose the level of need you recommend."),
        "recommended_outcome": (screening.recommended_outcome, "Choose what you recommend should happen."),
    }  # fmt: skip
    return {name: sentence for name, (answered, sentence) in needed.items() if not answered}


def _audit(contact: Contact, *, by: Any, at: datetime, done: str) -> None:
    subject = f"record.person:{contact.step.child_id}"
    audit.record(by=by, at=at, action=audit.Action.CHANGE, subject=subject, detail={"contact": contact.pk, "did": done})
