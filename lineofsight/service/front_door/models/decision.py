"""The manager's decision on a contact: the level of need, what shows it, and why."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.record.models import Person
from lineofsight.record.models.voice import Narrative
from lineofsight.service.front_door.models.choices import codes_of, late_reasons, levels, return_reasons
from lineofsight.service.front_door.models.contact import Contact


class ContactDecision(Narrative):
    """What a manager decided about one contact, against which version of the threshold. Its outcome is on the spine."""

    NARRATIVE = ("rationale",)

    contact = models.OneToOneField(Contact, primary_key=True, on_delete=models.PROTECT, related_name="decision")
    threshold_version = models.TextField()
    level = models.TextField(choices=levels)
    rationale = models.TextField()
    late_code = models.TextField("why it is late", choices=late_reasons, blank=True)
    return_reason = models.TextField("why it is sent back", choices=return_reasons, blank=True)
    harm_considered = models.TextField("why significant harm is not suspected", blank=True)
    alternatives = models.TextField("what else was considered", blank=True)
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A decision has its reasons, and says what else was considered."""

        constraints = [
            models.CheckConstraint(name="decision_level_is_a_code", condition=Q(level__in=codes_of(levels()))),
            models.CheckConstraint(
                name="decision_late_and_return_are_codes",
                condition=Q(late_code__in=["", *codes_of(late_reasons())])
                & Q(return_reason__in=["", *codes_of(return_reasons())]),
            ),
            models.CheckConstraint(name="decision_has_reasons", condition=~Q(rationale="")),
            models.CheckConstraint(name="decision_says_what_else", condition=~Q(alternatives="")),
            models.CheckConstraint(name="decision_names_its_threshold", condition=~Q(threshold_version="")),
        ]
        indexes = [models.Index(fields=["-decided_at"], name="decision_by_time")]

    def __str__(self) -> str:
        return f"{self.get_level_display()}, {self.contact_id}"

    @property
    def reader(self) -> Person:
        """The child the contact is about."""
        return self.contact.step.child


class DecisionIndicator(models.Model):
    """One thing that the manager relied on, by its code in the version of the threshold the decision names."""

    decision = models.ForeignKey(ContactDecision, on_delete=models.PROTECT, related_name="indicators")
    code = models.TextField()

    class Meta:
        """An indicator is relied on once."""

        constraints = [models.UniqueConstraint(name="indicator_relied_on_once", fields=["decision", "code"])]

    def __str__(self) -> str:
        return self.code
