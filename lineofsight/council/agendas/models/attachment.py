"""A letter, a slide deck or another file that somebody else made and an item comes with."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.council.agendas.models.item import AgendaItem


class Attachment(models.Model):
    """A PDF of others, kept as it came under its digest. `words` say what is in it, for who can't read the file."""

    agenda_item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="attachments")
    title = models.TextField()
    made_by = models.TextField("who made it")
    words = models.TextField("what is in it")
    file_name = models.TextField()
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField("size in bytes")
    is_scanned = models.BooleanField("scanned for viruses")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It says what it is, who made it and what is in it; an item comes with one file once."""

        verbose_name = "file of others with an item"
        verbose_name_plural = "files of others with items"
        constraints = [
            models.CheckConstraint(
                name="attachment_is_whole", condition=~Q(title="") & ~Q(made_by="") & ~Q(words="") & ~Q(file_name="")
            ),
            models.UniqueConstraint(name="attachment_once_an_item", fields=["agenda_item", "sha256"]),
        ]

    def __str__(self) -> str:
        """This function will return its title."""
        return self.title
