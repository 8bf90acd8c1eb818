"""One line of the ledger of claims: money asked for a family's lasting outcomes, what became of it, and its check."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.programmes.models.enrolment import Enrolment
from lineofsight.programmes.models.programme import Programme
from lineofsight.record.models.person import AboutChildQuerySet


class ClaimQuerySet(AboutChildQuerySet):
    """Claims. Every read for a user that names a family begins with `visible_to`."""

    about = "enrolment__child"

    def standing(self) -> "ClaimQuerySet":
        """This function will keep the claims that were not refused and not given back."""
        return self.filter(state__in=[Claim.State.CLAIMED, Claim.State.PAID])


class Claim(models.Model):
    """One claim for one family. Nothing of what was claimed is ever changed; a wrong claim is given back."""

    class State(models.TextChoices):
        """What became of it."""

        CLAIMED = "claimed", "Claimed"
        PAID = "paid", "Paid"
        REFUSED = "refused", "Refused"
        RETURNED = "returned", "Given back"

    class Check(models.TextChoices):
        """What somebody who did not make it found."""

        UPHELD = "upheld", "The evidence bears it out"
        NOT_UPHELD = "not_upheld", "The evidence does not bear it out"

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="claims")
    enrolment = models.ForeignKey(Enrolment, on_delete=models.PROTECT, related_name="claims")
    family = models.UUIDField()
    pence = models.PositiveIntegerField()
    claimed_on = models.DateField()
    claimed_at = models.DateTimeField()
    claimed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    state = models.TextField(choices=State, default=State.CLAIMED)
    settled_on = models.DateField(null=True, blank=True)
    settled_words = models.TextField("what the payer says, or why it is given back", blank=True)
    drawn_on = models.DateField("drawn for a check", null=True, blank=True)
    result = models.TextField("result of the check", choices=Check, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    checked_words = models.TextField("what the check looked at and found", blank=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        """A family is claimed for once; nobody checks their own claim; a settled claim says how."""

        constraints = [
            models.UniqueConstraint(
                name="claim_once_a_family", fields=["programme", "family"],
                condition=Q(state__in=["claimed", "paid"]),
            ),
            models.CheckConstraint(name="claim_of_something", condition=Q(pence__gt=0)),
            models.CheckConstraint(
                name="claim_state_is_declared", condition=Q(state__in=["claimed", "paid", "refused", "returned"])
            ),
            models.CheckConstraint(
                name="claim_settled_whole",
                condition=Q(state="claimed", settled_on=None, settled_words="")
                | (~Q(state="claimed") & Q(settled_on__gte=F("claimed_on")) & ~Q(settled_words="")),
            ),
            models.CheckConstraint(
                name="claim_checked_whole",
                condition=Q(result="", checked_on=None, checked_by=None, checked_words="")
                | (
                    Q(result__in=["upheld", "not_upheld"], checked_on__isnull=False, checked_by__isnull=False)
                    & ~Q(checked_words="")
                ),
            ),
            models.CheckConstraint(
                name="claim_checked_by_another", condition=Q(checked_by=None) | ~Q(checked_by=F("claimed_by"))
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"Claim {self.pk}"

    @property
    def pounds(self) -> str:
        """The amount in words: £800 or £812.50."""
        return f"£{self.pence / 100:,.2f}".removesuffix(".00")
