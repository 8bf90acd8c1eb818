"""Load a file of police notifications, and set which of them the daily triage takes."""

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from django.db import transaction
from django.utils import timezone

from lineofsight.access import audit
from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.drafts.versions import same_words
from lineofsight.record.models import CaseStep
from lineofsight.record.operations.duties import open_duty
from lineofsight.record.operations.people import tidy
from lineofsight.record.queries.teams import NoTeam
from lineofsight.service.front_door.models import Notification, NotificationFile, TriageSwitch
from lineofsight.service.front_door.notifications_file import Refused, Row, read_rows
from lineofsight.service.front_door.operations.children import GivenChild, known_child, new_child
from lineofsight.service.front_door.operations.contacts import UnableToRecordContact, open_contact
from lineofsight.statute.notifications import TAKEN, is_taken

POLICE = "6"
OLDEST = timedelta(days=366)
BY_DEFAULT = "domestic"


class UnableToSetTriage(Exception):
    """Which notifications triage takes can't be set so; the message says why."""


class _NotLoaded(Exception):
    """A line can't be loaded; the message is the reason."""


def load_notifications(*, content: bytes, name: str, by: Any, at: datetime) -> NotificationFile:
    """This function will load every good line of a file as a contact from the police, and keep why others were refused.

    A line that is there already changes nothing, so the same file may be loaded again. Lines of one reference are
    brothers and sisters of one contact. Each line is a transaction of its own. Raises NotAllowed and NotNotifications.
    """
    check(by, Permission.NOTIFICATIONS_LOAD)
    lines = list(read_rows(content))
    file = NotificationFile.objects.create(
        name=tidy(name) or "file.csv", sha256=sha256(content).hexdigest(), loaded_at=at, loaded_by=by
    )
    for line in lines:
        _take(line, file, by=by, at=at)
    file.save(update_fields=["loaded", "already", "refused"])
    counted = {"loaded": file.loaded, "already": file.already, "refused": len(file.refused)}
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"front_door.notificationfile:{file.pk}", detail=counted
    )
    return file


def _take(line: Row | Refused, file: NotificationFile, *, by: Any, at: datetime) -> None:
    if isinstance(line, Refused):
        file.refused.append([line.line, line.reason])
        return
    try:
        is_new = _load(line, file, by=by, at=at)
    except (_NotLoaded, UnableToRecordContact, NoTeam) as problem:
        file.refused.append([line.line, str(problem)])
    else:
        file.loaded, file.already = file.loaded + is_new, file.already + (not is_new)


@transaction.atomic
def _load(row: Row, file: NotificationFile, *, by: Any, at: datetime) -> bool:
    """This function will load one line, and say whether it was new."""
    before = Notification.objects.filter(reference=row.reference, child_key=row.child_key).first()
    if before is not None and before.words != row.words:
        raise _NotLoaded("This child of this reference was loaded before, and the line says something else now.")
    if before is not None:
        return False
    received_at = timezone.make_aware(row.sent_at)
    if not at - OLDEST <= received_at <= at:
        raise _NotLoaded("sent_at is in the future, or more than a year ago.")
    step = _contact_of(row, received_at, by=by, at=at)
    on = timezone.localdate(received_at)
    marks = {"is_domestic_abuse": row.is_domestic_abuse, "grading": row.grading}
    enters = is_taken(takes=switch_on(on), **marks)
    Notification.objects.create(
        contact=step.contact, reference=row.reference, child_key=row.child_key, words=row.words,
        incident=row.incident, enters_triage=enters, file=file, **marks,
    )  # fmt: skip
    if enters:
        open_duty("FD-TRIAGE", step=step, start=on, team=step.allocations.get(ended_on=None).team)
    return True


def _contact_of(row: Row, received_at: datetime, *, by: Any, at: datetime) -> CaseStep:
    given = GivenChild(
        first_name=row.first_name, last_name=row.last_name, date_of_birth=row.date_of_birth, address=row.address
    )
    known, on = known_child(given), timezone.localdate(received_at)
    return open_contact(
        child=known or new_child(given, on=timezone.localdate(at), by=by, at=at), opened_by=None, on=on, by=by, at=at,
        received_at=received_at, group=group_of(row.reference), source_code=POLICE, concern=same_words(row.account),
        risks=same_words(row.risks), referrer_agency="Police", given_name=given.name, given_birth=given.date_of_birth,
        given_address=same_words(given.address), is_match_unsure=known is None,
    )  # fmt: skip


def group_of(reference: str) -> UUID:
    """This function will return what brothers and sisters of one police reference share, whenever each is loaded."""
    return uuid5(NAMESPACE_URL, f"police:{reference}")


def switch_on(on: date) -> str:
    """This function will return which notifications triage takes on a day: a code of TAKEN."""
    row = TriageSwitch.objects.filter(from_on__lte=on).order_by("-from_on").first()
    return row.takes if row else BY_DEFAULT


@transaction.atomic
def set_switch(*, takes: str, from_on: date, reason: str, on: date, by: Any, at: datetime) -> TriageSwitch:
    """This function will set which notifications triage takes from a day on, with why. Days gone by stay as they were.

    Raises NotAllowed and UnableToSetTriage.
    """
    check(by, Permission.FRONT_DOOR_SET_UP)
    if takes not in {code.code for code in TAKEN}:
        raise UnableToSetTriage("Choose which notifications triage takes.")
    if not reason.strip():
        raise UnableToSetTriage("Say why, and who agreed it.")
    if from_on < on:
        raise UnableToSetTriage("It can't be changed for days gone by. Choose today or a later day.")
    if TriageSwitch.objects.filter(from_on=from_on).exists():
        raise UnableToSetTriage("It is set from that day already. Choose a later day.")
    switch = TriageSwitch.objects.create(
        takes=takes, from_on=from_on, reason=same_words(reason), set_at=at, set_by=by
    )  # fmt: skip
    audit.record(
        by=by, at=at, action=audit.Action.CHANGE, subject=f"front_door.triageswitch:{switch.pk}",
        detail={"takes": takes, "from": from_on.isoformat()},
    )  # fmt: skip
    return switch
