"""What a body has before it at each meeting: standing items with measures, their figures, and measures of actions."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models.action import Action
from lineofsight.bodies.models.body import Body
from lineofsight.bodies.models.meeting import Item
from lineofsight.papers.models import Paper
from lineofsight.record.models.team import DatedQuerySet, ends_after_start
from lineofsight.snapshots.models import Figure

GROUPINGS = {"": "One number for the whole time", "month": "Month by month", "category": "By kind"}

COMES = {0: "At every meeting", 3: "Every three months", 6: "Every six months", 12: "Once a year"}
"""How many months go by until a standing item comes again, and how that is said."""


class StandingItem(models.Model):
    """An item that meetings of a body have, with the measures whose figures are put before it.

    `measures` are their codes, each asked for the `months` whole months before, as one of GROUPINGS. It comes to every
    meeting, or again when `every_months` have gone.
    """

    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="standing_items")
    title = models.TextField()
    measures = models.JSONField("codes of measures", default=list)
    grouped_by = models.TextField(blank=True)
    months = models.PositiveSmallIntegerField("whole months to look back", default=12)
    every_months = models.PositiveSmallIntegerField("months until it comes again", default=0)
    brought_by = models.TextField("who brings it", blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    objects = DatedQuerySet.as_manager()

    class Meta:
        """An item has a title, once at a time on a body."""

        verbose_name = "standing item"
        constraints = [
            models.CheckConstraint(
                name="standing_item_is_whole",
                condition=~Q(title="") & Q(months__gte=1, months__lte=36, grouped_by__in=list(GROUPINGS)),
            ),
            models.CheckConstraint(
                name="standing_item_comes_again", condition=Q(every_months__in=sorted(COMES))
            ),
            models.CheckConstraint(name="standing_item_ends_after_start", condition=ends_after_start()),
            models.UniqueConstraint(
                name="standing_item_once", fields=["body", "title"], condition=Q(ended_on=None)
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return the title."""
        return self.title


class ItemFigure(models.Model):
    """A figure put before a meeting by one of its items. Once the minutes are approved it stays."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="figures")
    figure = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()

    class Meta:
        """A figure is put before an item once, in an order."""

        verbose_name = "figure before a meeting"
        verbose_name_plural = "figures before meetings"
        constraints = [models.UniqueConstraint(name="item_figure_once", fields=["item", "figure"])]

    def __str__(self) -> str:
        """This function will return which figure."""
        return self.figure_id


class ItemPaper(models.Model):
    """A published paper put before a meeting by one of its items."""

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="papers")
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """A paper is put before an item once."""

        verbose_name = "paper before a meeting"
        verbose_name_plural = "papers before meetings"
        constraints = [models.UniqueConstraint(name="item_paper_once", fields=["item", "paper"])]

    def __str__(self) -> str:
        """This function will return the paper's title."""
        return str(self.paper)


class ActionMeasure(models.Model):
    """The measure that an action is to move: what it was when that was said, and what it was when last asked."""

    action = models.OneToOneField(Action, primary_key=True, on_delete=models.PROTECT, related_name="measure")
    aim = models.TextField("what is to change")
    before = models.ForeignKey(Figure, on_delete=models.PROTECT, related_name="+")
    later = models.ForeignKey(Figure, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says what is to change."""

        verbose_name = "measure of an action"
        verbose_name_plural = "measures of actions"
        constraints = [models.CheckConstraint(name="action_measure_says_aim", condition=~Q(aim=""))]

    def __str__(self) -> str:
        """This function will return what is to change."""
        return self.aim
