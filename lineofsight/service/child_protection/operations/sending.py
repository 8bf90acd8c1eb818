"""What is sent after a conference: letters with the decision, and with the record, each issued and kept."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.letters.models import Letter
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import meet_duty, open_duty
from lineofsight.record.operations.people import note_change
from lineofsight.service.child_protection.acting import UnableToProtect
from lineofsight.service.child_protection.letters import TEMPLATE_OF
from lineofsight.service.child_protection.models import Conference, SentLetter

COLUMNS = {"letter": ("letter_sent_on", "CP-DECLETTER"), "record": ("record_sent_on", "CP-MINUTES")}


def start_sending(conference: Conference, *, step: CaseStep) -> None:
    """This function will start the clocks of the letter and the record. A review's run on the plan, a cycle each."""
    held = step.allocations.filter(ended_on=None).select_related("team", "worker").first()
    for _, code in COLUMNS.values():
        cycle = step.duties.filter(clock_code=code).count() + 1
        if held is not None:
            open_duty(
                code, step=step, start=conference.held_on, team=held.team, worker=held.worker, cycle=cycle
            )  # fmt: skip


@transaction.atomic
def mark_sent(
    conference: Conference, *, what: str, letters: Iterable[int], sent_on: date, by: Any, at: datetime
) -> Conference:
    """This function will say which letters with the decision, or with the record, were sent: `letter` or `record`.

    `letters` are the numbers of letters that were issued for it. Raises NotAllowed and UnableToProtect.
    """
    check(by, Permission.CONFERENCE_ARRANGE)
    conference = Conference.objects.select_for_update(of=("self",)).select_related("step__child").get(pk=conference.pk)
    column, code = COLUMNS[what]
    if conference.held_on is None:
        raise UnableToProtect("Nothing is sent before the conference was held.")
    if getattr(conference, column) is not None:
        raise UnableToProtect("It is recorded already that this was sent.")
    chosen = _issued(conference, what=what, numbers=letters, sent_on=sent_on)
    if not conference.held_on <= sent_on <= timezone.localdate(at):
        raise UnableToProtect("Give the day it was sent: after the conference, and not in the future.")
    setattr(conference, column, sent_on)
    conference.save(update_fields=[column])
    SentLetter.objects.bulk_create(SentLetter(conference=conference, letter=letter) for letter in chosen)
    meet_duty(code, step=conference.step, at=at, on=sent_on)
    told = {"sent": what, "on": sent_on.isoformat(), "letters": [letter.pk for letter in chosen]}
    note_change(conference.step.child, by=by, at=at, conference=conference.pk, **told)
    return conference


def _issued(conference: Conference, *, what: str, numbers: Iterable[int], sent_on: date) -> list[Letter]:
    wanted = {int(number) for number in numbers}
    rows = Letter.objects.filter(child=conference.step.child_id, template=TEMPLATE_OF[what], status="issued")
    found = list(rows.filter(pk__in=wanted, sent_of=None))
    if not found or len(found) != len(wanted):
        raise UnableToProtect("Choose the letters that were sent. Each has to be issued first.")
    if any(timezone.localdate(letter.issued_at) > sent_on for letter in found):
        raise UnableToProtect("A letter is sent once it is issued. Check the day.")
    return found
