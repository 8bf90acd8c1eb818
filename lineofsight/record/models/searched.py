"""What is written about children, as text search reads it: made from the records, and kept beside them."""

from django.conf import settings
from django.db import models

from lineofsight.record.models.person import AboutChildQuerySet, Person


class SearchedText(models.Model):
    """One text of one child's record. `table`, `row` and `part` say what it is made from.

    The database keeps an index of the words of `title` and `text` (see record.textsearch.index).
    """

    child = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+", db_index=False)
    kind = models.TextField()
    table = models.TextField()
    row = models.BigIntegerField()
    part = models.TextField(blank=True)
    title = models.TextField()
    text = models.TextField()
    happened_on = models.DateField()
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    objects = AboutChildQuerySet.as_manager()

    class Meta:
        """One text of one part of one row."""

        constraints = [models.UniqueConstraint(name="searched_text_once", fields=["table", "row", "part"])]
        indexes = [models.Index(fields=["child", "-happened_on"], name="searched_text_by_child")]

    def __str__(self) -> str:
        return self.title
