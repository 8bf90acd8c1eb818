"""What a partner asked for: the child as they named them, the service, and what we told them. It names no record."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.catalogue.models.request import ServiceRequest
from lineofsight.record.models.person import AboutChildQuerySet


class OutsideRequestQuerySet(AboutChildQuerySet):
    """What partners asked for. Every read for staff begins with `visible_to`, a partner's own with `asked_by`."""

    about = "request__child"

    def asked_by(self, user: Any) -> "OutsideRequestQuerySet":
        """This function will keep what one account asked for."""
        return self.filter(by=user)


class OutsideRequest(models.Model):
    """One form of a partner's, kept as it was typed. `request` is what it became, or the one it was added to.

    A partner reads their own words here and what we told them, and nothing of the request itself. Who has no account
    (then `sender` says who they are) reads what we told them by the receipt number and a secret.
    """

    request = models.ForeignKey(ServiceRequest, on_delete=models.PROTECT, related_name="from_outside")
    given_name = models.TextField("the child as they named them")
    given_birth = models.DateField(null=True, blank=True)
    given_address = models.TextField(blank=True)
    is_match_unsure = models.BooleanField("put on the record as somebody new", default=False)
    reason = models.TextField("why, and what the family hopes for")
    agency = models.TextField("whom they work for")
    phone = models.TextField()
    sender = models.TextField("who sent it, where they have no account", blank=True)
    secret = models.TextField("digest of what opens the answer, where they have no account", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    told_what = models.TextField("what we told them", blank=True)
    told_at = models.DateTimeField(null=True, blank=True)

    objects = OutsideRequestQuerySet.as_manager()

    class Meta:
        """It names a child and says why; what we told them is said whole."""

        verbose_name = "request of a partner"
        verbose_name_plural = "requests of partners"
        constraints = [
            models.CheckConstraint(
                name="outside_request_says_what", condition=~Q(given_name="") & ~Q(reason="") & ~Q(agency="")
            ),
            models.CheckConstraint(
                name="outside_request_told_whole",
                condition=Q(told_what="", told_at=None) | (~Q(told_what="") & Q(told_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="outside_request_sender_has_a_secret",
                condition=Q(sender="", secret="") | (~Q(sender="") & ~Q(secret="")),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.receipt

    @property
    def sent_by(self) -> str:
        """Who sent it: the name they gave, or the name of their account, which should be loaded."""
        return self.sender or self.by.name

    @property
    def receipt(self) -> str:
        """The number the partner is given."""
        return f"S{self.pk:07d}"
