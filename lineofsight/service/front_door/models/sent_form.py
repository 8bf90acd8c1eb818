"""What somebody without an account sent by the public form, beside the contact it became."""

from django.db import models
from django.db.models import Q

from lineofsight.record.models.person import AboutChildQuerySet
from lineofsight.service.front_door.models.contact import Contact


class SentFormQuerySet(AboutChildQuerySet):
    """Forms that were sent. Every read for a user begins with `visible_to`."""

    about = "contact__step__child"


class SentForm(models.Model):
    """The answers of a public form that no other contact has. `secret` is kept as a digest: with the receipt number
    it opens what came of the form, and nothing else does."""

    class Agreed(models.TextChoices):
        """Whether the family agreed that the referrer shares this with us."""

        YES = "yes", "Yes, they agreed"
        REFUSED = "refused", "No, they did not agree"
        NOT_ASKED = "not_asked", "I did not ask them"

    contact = models.OneToOneField(Contact, primary_key=True, on_delete=models.PROTECT, related_name="sent_form")
    referrer_role = models.TextField("what the referrer does", blank=True)
    referrer_email = models.TextField(blank=True)
    school = models.TextField(blank=True)
    family = models.TextField("who lives with the child", blank=True)
    agencies = models.TextField("who else helps the family", blank=True)
    help_so_far = models.TextField("what has been tried", blank=True)
    agreed = models.TextField(choices=Agreed)
    agreed_reason = models.TextField("why they were not asked, or what they said", blank=True)
    secret = models.TextField()

    objects = SentFormQuerySet.as_manager()

    class Meta:
        """Whether the family agreed is said, and why not where they did not."""

        verbose_name = "public form"
        constraints = [
            models.CheckConstraint(
                name="sent_form_agreed_or_why_not",
                condition=Q(agreed="yes") | (Q(agreed__in=["refused", "not_asked"]) & ~Q(agreed_reason="")),
            ),
            models.CheckConstraint(name="sent_form_has_a_secret", condition=~Q(secret="")),
        ]

    def __str__(self) -> str:
        """This function will return the receipt number."""
        return self.contact.receipt


class FormTry(models.Model):
    """One use of a public page by one sender, so that nobody sends or guesses without end. It names nobody.

    `sender` is a keyed digest of an internet address; rows of more than a day ago are of no use and go.
    """

    class What(models.TextChoices):
        """What was tried."""

        SENT = "sent", "Sent a form"
        ASKED = "asked", "Asked what came of one, and was wrong"

    what = models.TextField(choices=What)
    sender = models.TextField()
    tried_at = models.DateTimeField()

    class Meta:
        """Tries are counted by sender and time."""

        verbose_name = "use of a public page"
        verbose_name_plural = "uses of public pages"
        indexes = [models.Index(fields=["what", "sender", "tried_at"], name="tries_of_a_sender")]

    def __str__(self) -> str:
        """This function will return what was tried and when."""
        return f"{self.what}, {self.tried_at}"
