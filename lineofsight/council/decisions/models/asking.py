"""Documents that members of scrutiny ask the executive for, and the second notice of a decision taken in private."""

from django.db import models
from django.db.models import F, Q

from lineofsight.council.decisions.models.plan import CouncilQuerySet, PlanEntry, account


class DocumentRequest(models.Model):
    """That a member of scrutiny asks for documents of the executive, by when they are given, and what became of it."""

    member = models.TextField("who asks")
    member_account = account(is_optional=True)
    documents = models.TextField("which documents")
    why = models.TextField("what they are looking into with them")
    entry = models.ForeignKey(PlanEntry, null=True, blank=True, on_delete=models.PROTECT, related_name="asked_for")
    asked_on = models.DateField()
    due_on = models.DateField()
    given_on = models.DateField(null=True, blank=True)
    refused_on = models.DateField(null=True, blank=True)
    refused_why = models.TextField("reasons for refusing", blank=True)
    answered_by = account(is_optional=True)
    recorded_at = models.DateTimeField()
    recorded_by = account()

    objects = CouncilQuerySet.as_manager()

    class Meta:
        """It says who, what and why; it is given, or refused with written reasons, and not both."""

        verbose_name = "request for documents"
        verbose_name_plural = "requests for documents"
        ordering = ["-asked_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="document_request_is_whole", condition=~Q(member="") & ~Q(documents="") & ~Q(why="")
            ),
            models.CheckConstraint(name="document_request_due_after_asked", condition=Q(due_on__gt=F("asked_on"))),
            models.CheckConstraint(
                name="document_request_answered_once",
                condition=Q(given_on=None, refused_on=None, refused_why="", answered_by=None)
                | Q(given_on__gte=F("asked_on"), refused_on=None, refused_why="", answered_by__isnull=False)
                | (Q(given_on=None, refused_on__gte=F("asked_on"), answered_by__isnull=False) & ~Q(refused_why="")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return who asks for what."""
        return f"{self.member}: {self.documents}"


class PrivateNotice(models.Model):
    """The second notice of a decision in private: why, what people said against it, and what was answered."""

    entry = models.OneToOneField(PlanEntry, on_delete=models.PROTECT, related_name="private_notice")
    reasons = models.TextField("why the meeting is private")
    representations = models.TextField("what people said against it", blank=True)
    response = models.TextField("what was answered", blank=True)
    published_on = models.DateField()
    recorded_at = models.DateTimeField()
    recorded_by = account()

    class Meta:
        """It says why, and what people said is answered."""

        verbose_name = "second notice of a decision in private"
        verbose_name_plural = "second notices of decisions in private"
        constraints = [
            models.CheckConstraint(name="private_notice_says_why", condition=~Q(reasons="")),
            models.CheckConstraint(
                name="private_notice_answers",
                condition=Q(representations="", response="") | (~Q(representations="") & ~Q(response="")),
            ),
        ]

    def __str__(self) -> str:
        """This function will return what it is of."""
        return f"Second notice: {self.entry}"
