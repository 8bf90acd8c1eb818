"""The contact: anything received about a child, until a manager decides what it is."""

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.access.need_to_know import Scope, scope_of
from lineofsight.record.models import CaseStep
from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.choices import codes_of, levels, sources, urgencies


class ContactQuerySet(AboutChildQuerySet):
    """Contacts. Every read for a user begins with `visible_to`."""

    about = "step__child"

    def known_to(self, user, *, at: datetime | None = None) -> "ContactQuerySet":
        """This function will keep the contacts this user may know of: all, those they made themselves, or none."""
        if scope_of(user) == Scope.OWN_REFERRALS:
            return self._findable(self.filter(step__started_by=user), user, at=at)
        return super().known_to(user, at=at)


class Contact(models.Model):
    """What somebody told us about one child. A contact about several children is stored once for each.

    `rag` is how urgent the contact is now; why, and every earlier rating, is in RagRating. `given_name`, `given_birth`
    and `given_address` are what a partner typed, kept apart from the record so that they see only their own words.
    """

    class ParentsKnow(models.TextChoices):
        """Whether the parents know that contact was made."""

        YES = "yes", "Yes"
        NO = "no", "No"
        NOT_KNOWN = "not_known", "Not known"

    step = models.OneToOneField(CaseStep, primary_key=True, on_delete=models.PROTECT, related_name="contact")
    source_code = models.TextField(choices=sources)
    referrer_name = models.TextField(blank=True)
    referrer_agency = models.TextField(blank=True)
    referrer_phone = models.TextField(blank=True)
    concern = models.TextField()
    risks = models.TextField("risks to the child, or to workers", blank=True)
    asked_for = models.TextField("what the referrer asks for", blank=True)
    parents_know = models.TextField(choices=ParentsKnow, default=ParentsKnow.NOT_KNOWN)
    referrer_level = models.TextField("level of need the referrer sees", choices=levels, blank=True)
    rag = models.TextField(choices=urgencies, blank=True)
    given_name = models.TextField(blank=True)
    given_birth = models.DateField(null=True, blank=True)
    given_address = models.TextField(blank=True)
    is_match_unsure = models.BooleanField(
        default=False, help_text="A partner's form made a new person: somebody has yet to check that they are new."
    )
    referrer_told_at = models.DateTimeField(null=True, blank=True)
    referrer_told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    referrer_told_how = models.TextField(blank=True)
    referrer_told_what = models.TextField(blank=True)

    objects = ContactQuerySet.as_manager()

    class Meta:
        """A contact says something, and how the referrer was told is kept whole."""

        constraints = [
            models.CheckConstraint(name="contact_says_something", condition=~Q(concern="")),
            models.CheckConstraint(name="contact_source_is_a_code", condition=Q(source_code__in=codes_of(sources()))),
            models.CheckConstraint(
                name="contact_referrer_level_is_a_code", condition=Q(referrer_level__in=["", *codes_of(levels())])
            ),
            models.CheckConstraint(name="contact_rag_is_a_code", condition=Q(rag__in=["", *codes_of(urgencies())])),
            models.CheckConstraint(
                name="contact_parents_know_is_a_code", condition=Q(parents_know__in=["yes", "no", "not_known"])
            ),
            models.CheckConstraint(
                name="contact_referrer_told_at_with_by",
                condition=Q(referrer_told_at=None, referrer_told_by=None, referrer_told_how="", referrer_told_what="")
                | (Q(referrer_told_at__isnull=False, referrer_told_by__isnull=False) & ~Q(referrer_told_how="")),
            ),
        ]

    def __str__(self) -> str:
        return self.receipt

    @property
    def receipt(self) -> str:
        """The number given to whoever made contact."""
        return f"C{self.pk:07d}"

    @property
    def received_at(self) -> datetime:
        """When it was received. The spine holds it."""
        return self.step.started_at

    @property
    def is_open(self) -> bool:
        """Whether it is still to be decided."""
        return self.step.stopped_on is None
