"""A topic that the council looks into, and recommendations, each followed by a measure until it had effect."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lineofsight.oversight.scrutiny.choices import SOURCES
from lineofsight.papers.models import Paper


def _account(*, is_optional: bool = False) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=is_optional, blank=is_optional
    )


class Topic(models.Model):
    """What is looked into, with its question and evidence. `conclusion` is what it comes to, once it is finished."""

    title = models.TextField()
    question = models.TextField("what it asks")
    started_on = models.DateField()
    report_on = models.DateField("to report by")
    started_by = _account()
    paper = models.ForeignKey(Paper, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    conclusion = models.TextField("what it comes to", blank=True)
    finished_on = models.DateField(null=True, blank=True)
    finished_by = _account(is_optional=True)

    class Meta:
        """It asks something by a day, and is finished as a whole."""

        verbose_name = "topic of review"
        verbose_name_plural = "topics of review"
        constraints = [
            models.CheckConstraint(name="topic_asks_something", condition=~Q(title="") & ~Q(question="")),
            models.CheckConstraint(name="topic_reports_after_start", condition=Q(report_on__gte=F("started_on"))),
            models.CheckConstraint(
                name="topic_finished_whole",
                condition=Q(finished_on=None, finished_by=None, conclusion="")
                | (Q(finished_on__gte=F("started_on"), finished_by__isnull=False) & ~Q(conclusion="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Recommendation(models.Model):
    """Something that somebody recommended, who answers for it, and the measure by which its effect is seen."""

    topic = models.ForeignKey(Topic, null=True, blank=True, on_delete=models.PROTECT, related_name="recommendations")
    source = models.TextField("where it comes from", choices=list(SOURCES.items()))
    source_title = models.TextField("which one")
    text = models.TextField("what is recommended")
    made_on = models.DateField()
    owner = models.TextField("who answers for it")
    measure_code = models.TextField("the measure that shows its effect")
    why_measure = models.TextField("why this measure shows it")
    recorded_at = models.DateTimeField()
    recorded_by = _account()
    closed_on = models.DateField(null=True, blank=True)
    closed_how = models.TextField("what changed, and how we know", blank=True)
    closed_by = _account(is_optional=True)

    class Meta:
        """It says what, who and by which measure; it is closed with what changed."""

        constraints = [
            models.CheckConstraint(
                name="recommendation_is_whole",
                condition=~Q(text="") & ~Q(source_title="") & ~Q(owner="") & ~Q(measure_code="") & ~Q(why_measure=""),
            ),
            models.CheckConstraint(name="recommendation_source", condition=Q(source__in=sorted(SOURCES))),
            models.CheckConstraint(
                name="recommendation_closed_whole",
                condition=Q(closed_on=None, closed_by=None, closed_how="")
                | (Q(closed_on__gte=F("made_on"), closed_by__isnull=False) & ~Q(closed_how="")),
            ),
        ]

    def __str__(self) -> str:
        return self.text
