"""One piece of a paper: a heading, some text, a list or a figure."""

from django.db import models
from django.db.models import Q

from lineofsight.papers.models.paper import Paper

HEADING_LEVELS = (2, 3)  # the title is level 1


class Block(models.Model):
    """One piece of a draft paper, in its place. `text` holds the small markup of papers.markup, a list one item a line.

    `revision` counts the changes, so that two people who edit one block find out. Published papers are read from
    `Paper.frozen`, not from here.
    """

    class Kind(models.TextChoices):
        """What the block is."""

        HEADING = "heading", "Heading"
        TEXT = "text", "Text"
        LIST = "list", "List"
        FIGURE = "figure", "Figure"

    class Presentation(models.TextChoices):
        """How a figure is shown. A chart always has its table beside it."""

        SENTENCE = "sentence", "Sentence"
        TABLE = "table", "Table"
        CHART = "chart", "Chart with its table"

    paper = models.ForeignKey(Paper, on_delete=models.CASCADE, related_name="blocks")
    position = models.PositiveIntegerField()
    kind = models.TextField(choices=Kind)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    is_numbered = models.BooleanField(default=False)
    figure = models.ForeignKey(
        "snapshots.Figure", null=True, blank=True, on_delete=models.PROTECT, related_name="paper_blocks"
    )
    presentation = models.TextField(choices=Presentation, blank=True)
    caption = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        """Each kind of block has what it needs and nothing else."""

        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(name="block_one_a_place", fields=["paper", "position"]),
            models.CheckConstraint(name="block_counts_from_one", condition=Q(position__gte=1)),
            models.CheckConstraint(
                name="block_heading_has_a_level",
                condition=Q(kind="heading", level__in=HEADING_LEVELS) | ~Q(kind="heading") & Q(level=None),
            ),
            models.CheckConstraint(
                name="block_has_what_its_kind_needs",
                condition=Q(kind__in=["heading", "text", "list"], figure=None, presentation="", caption="")
                & ~Q(text="")
                | Q(kind="figure", text="", figure__isnull=False, presentation__in=["sentence", "table", "chart"]),
            ),
            models.CheckConstraint(
                name="block_only_lists_are_numbered", condition=Q(kind="list") | Q(is_numbered=False)
            ),
        ]

    def __str__(self) -> str:
        """This function will name the block by its place and kind."""
        return f"Block {self.position} ({self.get_kind_display().lower()})"
