"""What only the record can notice in the audit: a colleague's own record, or a relative's, and restricted names."""

from datetime import datetime

from lineofsight.access.actions import Action
from lineofsight.access.models import AuditEntry
from lineofsight.access.noticed import Noticed, ReviewList, Watched, register_review_list, register_watched_names
from lineofsight.record.models import Colleague, Restriction

SUBJECT = "record.person:"
OWN, RELATIVE = "Their own record", "The record of somebody related to them"


def own_records_read(*, since: datetime, at: datetime) -> list[Noticed]:
    """This function will return the reads by colleagues of their own record or a relative's, newest first."""
    whose = {(account, f"{SUBJECT}{person}"): why for account, person, why in _people_of_colleagues()}
    accounts, subjects = {account for account, _ in whose}, {subject for _, subject in whose}
    reads = AuditEntry.objects.filter(
        action__in=(Action.READ, Action.EXPORT), at__gt=since, at__lte=at, by__in=accounts, subject__in=subjects
    )
    found = reads.select_related("by").order_by("-sequence")
    return [Noticed(entry, whose[key]) for entry in found if (key := (entry.by_id, entry.subject)) in whose]


def restricted_names(*, at: datetime) -> list[Watched]:
    """This function will return the names of the people whose record is restricted."""
    names = Restriction.objects.in_force(at=at).values_list("person__first_name", "person__last_name")
    return [Watched(f"{first} {last}", "The name of somebody whose record is restricted") for first, last in names]


def _people_of_colleagues() -> set[tuple[int, int, str]]:
    """This function will return each colleague's account with their own number and those of who is related to them."""
    related = ("person__relatives__relative", "person__related_children__child")
    found = set()
    for account, person, *others in Colleague.objects.values_list("account", "person", *related):
        found |= {(account, person, OWN), *((account, other, RELATIVE) for other in others if other is not None)}
    return found


register_review_list(
    ReviewList(
        key="own",
        title="Colleagues who opened their own record, or a relative's",
        about="Of those who are known to be on the record themselves, in the last 30 days.",
        find=own_records_read,
    )
)
register_watched_names("restricted", restricted_names)
