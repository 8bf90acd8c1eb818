"""What somebody who watches over access looks at first: reading at odd hours, records read by many, quiet accounts."""

from datetime import datetime, timedelta

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import ExtractHour
from django.utils.timezone import get_default_timezone

from lineofsight.access.actions import Action
from lineofsight.access.models import AuditEntry, User

DAYS_LOOKED_AT = 30
DAYS_UNTIL_QUIET = 90
NIGHT_BEGINS, NIGHT_ENDS = 22, 6  # hours in London
MANY_READERS = 5
RECORDS = "record.person:"


def reads_at_unusual_hours(*, at: datetime) -> QuerySet[AuditEntry]:
    """This function will return the reads of a person's record between 10pm and 6am in the 30 days before `at`.

    Which hours are unusual is a local default. Newest first.
    """
    hour = ExtractHour("at", tzinfo=get_default_timezone())
    in_the_night = Q(hour__gte=NIGHT_BEGINS) | Q(hour__lt=NIGHT_ENDS)
    return _reads(at=at).annotate(hour=hour).filter(in_the_night).select_related("by").order_by("-sequence")


def records_read_by_many(*, at: datetime) -> QuerySet:
    """This function will return the records that five accounts or more read in the 30 days before `at`.

    Each is a dictionary of `subject`, `readers`, `reads` and `last`. Some families are known to many.
    """
    counted = _reads(at=at).values("subject").annotate(readers=Count("by", distinct=True), reads=Count("sequence"))
    return counted.annotate(last=Max("at")).filter(readers__gte=MANY_READERS).order_by("-readers", "-reads", "subject")


def quiet_accounts(*, at: datetime) -> QuerySet[User]:
    """This function will return the open accounts that nobody signed in to in the 90 days before the real `at`."""
    since = at - timedelta(days=DAYS_UNTIL_QUIET)
    never = Q(last_login__isnull=True, created_at__lt=since)
    return User.objects.filter(Q(last_login__lt=since) | never, is_active=True).order_by("last_login", "name")


def _reads(*, at: datetime) -> QuerySet[AuditEntry]:
    since = at - timedelta(days=DAYS_LOOKED_AT)
    return AuditEntry.objects.filter(action=Action.READ, subject__startswith=RECORDS, at__gt=since, at__lte=at)
