"""What was shared of a child's record with a partner: which part, why, on what basis and until when."""

from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.record.gate import moment
from lineofsight.record.models.agency import PartnerAgency, agencies_of
from lineofsight.record.models.need_to_know import kept_from
from lineofsight.record.models.person import AboutChildQuerySet, Person
from lineofsight.record.models.sealing import Seal


class ShareQuerySet(AboutChildQuerySet):
    """What is shared. A partner sees what is shared now with them or their agency; others as any row about a child."""

    def visible_to(self, user, *, at: datetime | None = None) -> Self:
        """This function will keep what this user may open at that moment, which is now if not given."""
        if scope_of(user) != Scope.OWN_REFERRALS:
            return super().visible_to(user, at=at)
        on = timezone.localdate(moment(at))
        theirs = self.in_force(on=on).filter(Q(account=user) | Q(to_agency__in=agencies_of(user, on=on)))
        return theirs.exclude(child__in=kept_from(user)).exclude(child__in=Seal.objects.values("person"))

    def in_force(self, *, on: date | None = None) -> Self:
        """This function will keep what is shared on a day, today if none is given: not withdrawn, not past its last."""
        return self.filter(withdrawn_at=None, until__gte=on or timezone.localdate(moment(None)))


class Share(models.Model):
    """A part of a child's record as a partner reads it: copied when it was shared, so that nothing later is in it."""

    class Basis(models.TextChoices):
        """Why it may be shared; a local default."""

        CONSENT = "consent", "They agreed to it"
        SAFETY = "safety", "To keep the child safe, without asking first"
        DUTY = "duty", "A court or a duty in law requires it"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="shares")
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+",
        verbose_name="shared with",
    )  # fmt: skip
    to_agency = models.ForeignKey(
        PartnerAgency, null=True, blank=True, on_delete=models.PROTECT, related_name="shares",
        verbose_name="shared with everybody at",
    )  # fmt: skip
    agency = models.TextField(help_text="For whom the partner works.")
    kind = models.TextField(help_text="What kind of part: note, visit, step, document and so on.")
    part = models.TextField(help_text="The key of the part among those of its kind.")
    title = models.TextField()
    lines = models.JSONField(default=list, help_text="What the partner reads: pairs of a heading and a text.")
    purpose = models.TextField()
    basis = models.TextField(choices=Basis)
    basis_note = models.TextField(verbose_name="who agreed, or why without asking")
    until = models.DateField()
    shared_at = models.DateTimeField()
    shared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    withdrawn_reason = models.TextField(blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        """Something is shared for a purpose, on a basis, with one partner or agency, once each at a time."""

        constraints = [
            models.CheckConstraint(
                name="share_says_what_and_why",
                condition=~Q(title="") & ~Q(agency="") & ~Q(purpose="") & ~Q(basis_note=""),
            ),
            models.CheckConstraint(
                name="share_with_one_partner_or_one_agency",
                condition=Q(account=None, to_agency__isnull=False) | Q(account__isnull=False, to_agency=None),
            ),
            models.CheckConstraint(
                name="share_basis_is_declared", condition=Q(basis__in=["consent", "safety", "duty"])
            ),
            models.CheckConstraint(
                name="share_withdrawn_at_with_by",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_reason="")
                | (Q(withdrawn_at__gte=F("shared_at"), withdrawn_by__isnull=False) & ~Q(withdrawn_reason="")),
            ),
        ]
        indexes = [models.Index(fields=["account", "until"], name="share_by_partner", condition=Q(withdrawn_at=None))]

    def __str__(self) -> str:
        return f"{self.title}, shared with {self.told}"

    @property
    def told(self) -> str:
        """Whom it is shared with: somebody of an agency, or everybody at it."""
        return f"{self.account.name}, {self.agency}" if self.account is not None else f"everybody at {self.agency}"

    def is_in_force(self, *, on: date) -> bool:
        """This function will say whether the partner may read it on a day."""
        return self.withdrawn_at is None and self.until >= on
