"""The consent log of a child: who agreed or refused, to what, when, and whether it was taken back."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.record.models import CaseStep, Person
from lineofsight.record.models.person import AboutChildQuerySet


class Consent(models.Model):
    """One answer of one person about one purpose. It is never changed: it is withdrawn from a day, with why."""

    class Purpose(models.TextChoices):
        """What somebody is asked to agree to."""

        ASK_AGENCIES = "ask_agencies", "We ask other agencies about the family"
        SHARE = "share", "We share what we know with other agencies"
        ASSESSMENT = "assessment", "An assessment"
        EARLY_HELP = "early_help", "Early help"
        SERVICE = "service", "A service for the child or family"

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="consents")
    step = models.ForeignKey(CaseStep, null=True, blank=True, on_delete=models.PROTECT, related_name="consents")
    purpose = models.TextField(choices=Purpose)
    who = models.TextField("who was asked")
    is_given = models.BooleanField("they agreed")
    words = models.TextField("what they said", blank=True)
    said_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_on = models.DateField(null=True, blank=True)
    withdrawn_why = models.TextField(blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """A refusal says what was said; what was given can be withdrawn, as a whole, and not before it was given."""

        verbose_name = "consent"
        constraints = [
            models.CheckConstraint(
                name="consent_purpose_is_a_code",
                condition=Q(purpose__in=["ask_agencies", "share", "assessment", "early_help", "service"]),
            ),
            models.CheckConstraint(
                name="consent_refused_with_words", condition=~Q(who="") & (Q(is_given=True) | ~Q(words=""))
            ),
            models.CheckConstraint(
                name="consent_withdrawn_whole",
                condition=Q(withdrawn_on=None, withdrawn_by=None, withdrawn_why="")
                | (Q(withdrawn_on__gte=F("said_on"), withdrawn_by__isnull=False, is_given=True) & ~Q(withdrawn_why="")),
            ),
        ]
        indexes = [models.Index(fields=["child", "-said_on"], name="consent_by_child")]

    def __str__(self) -> str:
        """This function will return what it is about."""
        return self.get_purpose_display()
