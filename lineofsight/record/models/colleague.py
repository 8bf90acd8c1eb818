"""Who on the record works here, so that reading one's own record, or a relative's, is seen."""

from django.conf import settings
from django.db import models

from lineofsight.record.models.person import Person


class Colleague(models.Model):
    """A person on the record who is also an account."""

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="+")
    account = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.account} on the record"
