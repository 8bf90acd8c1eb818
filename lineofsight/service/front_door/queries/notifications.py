"""Files of police notifications, what triage takes, and domestic abuse counted both ways."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.http import Http404

from lineofsight.access.checks import check
from lineofsight.access.permissions import Permission
from lineofsight.record.models import CaseStep
from lineofsight.service.front_door.models import Notification, NotificationFile, TriageSwitch

MONTHS = 12
SHOWN = 20


class NoSuchFile(Http404):
    """There is no file of that number."""


@dataclass(frozen=True)
class Loads:
    """The files loaded lately, and each switch of what triage takes, the newest first."""

    files: list[NotificationFile]
    switches: list[TriageSwitch]


@dataclass(frozen=True)
class BothWays:
    """One month of domestic abuse notifications, counted as contacts and as referrals, beside everything else."""

    month: date
    notifications: int
    high: int
    became_referrals: int
    contacts: int
    referrals: int

    @property
    def without(self) -> int:
        """All contacts, were domestic abuse notifications not counted as contacts."""
        return self.contacts - self.notifications

    @property
    def if_all_were(self) -> int:
        """All referrals, were every domestic abuse notification counted as a referral on the day it came."""
        return self.referrals + self.notifications - self.became_referrals


def loads(*, by: Any) -> Loads:
    """This function will return the files loaded lately, and what triage took from when. Raises NotAllowed."""
    check(by, Permission.BOARD_READ)
    files = NotificationFile.objects.select_related("loaded_by").order_by("-loaded_at", "-pk")[:SHOWN]
    return Loads(list(files), list(TriageSwitch.objects.select_related("set_by").order_by("-from_on")))


def loaded_file(pk: int, *, by: Any) -> NotificationFile:
    """This function will return one file that was loaded. Raises NotAllowed and NoSuchFile."""
    check(by, Permission.BOARD_READ)
    found = NotificationFile.objects.select_related("loaded_by").filter(pk=pk).first()
    if found is None:
        raise NoSuchFile("There is no file of that number.")
    return found


def counted_both_ways(*, by: Any, on: date) -> list[BothWays]:
    """This function will return the last twelve months of domestic abuse notifications, the newest first.

    It counts and names nobody, so what is restricted is counted too. Raises NotAllowed.
    """
    check(by, Permission.BOARD_READ)
    since = date(on.year - 1, on.month, 1)
    abuse = Notification.objects.filter(is_domestic_abuse=True, contact__step__started_on__gte=since)
    told = abuse.annotate(month=TruncMonth("contact__step__started_on")).values("month")
    told = told.annotate(
        all=Count("pk", distinct=True),
        high=Count("pk", distinct=True, filter=Q(grading="high")),
        referred=Count("pk", distinct=True, filter=Q(contact__step__opened__kind="referral")),
    )
    by_month = {row["month"]: row for row in told}
    contacts, referrals = _months("contact", since), _months("referral", since)
    none = {"all": 0, "high": 0, "referred": 0}
    return [
        BothWays(
            month=month,
            notifications=found["all"],
            high=found["high"],
            became_referrals=found["referred"],
            contacts=contacts[month],
            referrals=referrals[month],
        )  # fmt: skip
        for month in sorted({*by_month, *contacts, *referrals}, reverse=True)[:MONTHS]
        for found in [by_month.get(month, none)]
    ]


def _months(kind: str, since: date) -> Counter:
    steps = CaseStep.objects.filter(kind=kind, started_on__gte=since).annotate(month=TruncMonth("started_on"))
    return Counter({row["month"]: row["n"] for row in steps.order_by().values("month").annotate(n=Count("pk"))})
