"""Put merges of two records back while a snapshot as at a day before them is read."""

from datetime import date, datetime, time, timedelta

from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone

from lineofsight.record.models import Merge
from lineofsight.record.operations.merging import put_back
from lineofsight.snapshots.rewinding import Rewind, register_rewind


def merged_after(as_at: date) -> QuerySet[Merge]:
    """This function will return the merges made after a day that stand, the latest first."""
    end = timezone.make_aware(datetime.combine(as_at + timedelta(days=1), time.min))
    return Merge.objects.filter(merged_at__gte=end, undone_at=None).order_by("-merged_at", "-pk")


def put_back_merges(as_at: date) -> None:
    """This function will put every value that a merge after the day changed back as it was.

    It belongs in a transaction that is rolled back. What was recorded since may stand in the way of a value: that one
    stays as it is, for what was recorded since is of no day that is read.
    """
    for done in merged_after(as_at):
        for value in done.values.order_by("-pk"):
            try:
                with transaction.atomic():
                    put_back(value)
            except IntegrityError:
                continue


register_rewind(Rewind(lambda as_at: merged_after(as_at).exists(), put_back_merges))
