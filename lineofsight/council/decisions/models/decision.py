"""A decision of the executive, or of an officer for it, with all that its record must say."""

from django.db import models
from django.db.models import F, Q

from lineofsight.bodies.models import Body, Meeting
from lineofsight.council.decisions.may_decide import WAYS
from lineofsight.council.decisions.models.plan import CouncilQuerySet, PlanEntry, account, decided_by_one


class Decision(models.Model):
    """What was decided, by whom and why. Once it is published, `content` is what the public reads, and all is frozen.

    A key decision is of an entry of the forward plan, and `way` says by which way it could be taken. `impacts` holds,
    by part, the words and who signed them off.
    """

    entry = models.OneToOneField(PlanEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="decision")
    title = models.TextField("matter")
    body = models.ForeignKey(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    officer = models.TextField("officer who decided", blank=True)
    decided_on = models.DateField()
    is_key = models.BooleanField("key decision", default=False)
    way = models.TextField("by which way it was taken", choices=list(WAYS.items()), default="notice")
    decided = models.TextField("what was decided")
    reasons = models.TextField()
    alternatives = models.TextField("alternatives considered and rejected")
    why_no_alternatives = models.TextField("why no alternative was looked at", blank=True)
    interests = models.TextField("conflicts of interest")
    dispensation = models.TextField()
    impacts = models.JSONField("impacts and who signed them off", default=dict, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = account()
    content = models.JSONField(null=True, blank=True)
    published_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = account(is_optional=True)

    objects = CouncilQuerySet.as_manager()

    class Meta:
        """No required part is empty; a body decides at a meeting; a key decision was in the forward plan."""

        constraints = [
            models.CheckConstraint(
                name="decision_is_whole",
                condition=~Q(title="")
                & ~Q(decided="")
                & ~Q(reasons="")
                & ~Q(alternatives="")
                & ~Q(interests="")
                & ~Q(dispensation=""),
            ),
            models.CheckConstraint(name="decision_one_decided", condition=decided_by_one()),
            models.CheckConstraint(
                name="decision_of_a_body_at_a_meeting",
                condition=Q(body=None, meeting=None) | Q(body__isnull=False, meeting__isnull=False),
            ),
            models.CheckConstraint(name="decision_way", condition=Q(way__in=sorted(WAYS))),
            models.CheckConstraint(
                name="decision_key_was_planned",
                condition=Q(is_key=False, way="notice") | Q(is_key=True, entry__isnull=False),
            ),
            models.CheckConstraint(
                name="decision_published_whole",
                condition=Q(published_on=None, published_at=None, published_by=None, content=None)
                | Q(
                    published_on__gte=F("decided_on"),
                    published_at__isnull=False,
                    published_by__isnull=False,
                    content__isnull=False,
                ),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the matter."""
        return self.title

    @property
    def who(self) -> str:
        """Who decided."""
        return self.body.name if self.body is not None else self.officer
