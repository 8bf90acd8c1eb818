"""What was imported from where: each run with its report, and which of our rows is which of theirs."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Body, Item, Meeting


class ImportRun(models.Model):
    """One run of an import: what was asked, how far it came, and its report. One that was broken off can go on."""

    source = models.TextField("address of the site")
    committee = models.TextField("the one committee asked for", blank=True)
    from_on = models.DateField()
    to_on = models.DateField()
    report = models.JSONField(default=dict)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """It reads one site, from a day until a day."""

        verbose_name = "import"
        constraints = [
            models.CheckConstraint(
                name="import_run_is_whole", condition=~Q(source="") & Q(to_on__gte=models.F("from_on"))
            )
        ]  # fmt: skip

    def __str__(self) -> str:
        """This function will return what was read and when."""
        return f"{self.source}, {self.started_at:%-d %B %Y}"


class Imported(models.Model):
    """One row of ours and what it is at the source: a body, a meeting or an item.

    `digest` is of what was read, `written` of what stood here after it was written: where a meeting no longer matches
    it, somebody changed it here. `is_ours` marks what was here before, and is never changed by an import.
    """

    source = models.TextField("address of the site")
    kind = models.TextField()
    number = models.TextField("number at the source")
    body = models.OneToOneField(Body, null=True, blank=True, on_delete=models.PROTECT, related_name="imported")
    meeting = models.OneToOneField(Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="imported")
    item = models.OneToOneField(Item, null=True, blank=True, on_delete=models.PROTECT, related_name="imported")
    digest = models.TextField(blank=True)
    written = models.TextField(blank=True)
    has_minutes = models.BooleanField(default=False)
    is_ours = models.BooleanField("was here before", default=False)
    first_read_at = models.DateTimeField()
    run = models.ForeignKey(ImportRun, on_delete=models.PROTECT, related_name="rows")

    class Meta:
        """A thing at the source is one thing here, of the kind it says."""

        verbose_name = "imported row"
        constraints = [
            models.UniqueConstraint(name="imported_once", fields=["source", "kind", "number"]),
            models.CheckConstraint(
                name="imported_is_one_thing",
                condition=Q(kind="committee", body__isnull=False, meeting=None, item=None)
                | Q(kind="meeting", body=None, meeting__isnull=False, item=None)
                | Q(kind="item", body=None, meeting=None, item__isnull=False),
            ),
            models.CheckConstraint(name="imported_has_a_number", condition=~Q(source="") & ~Q(number="")),
        ]

    def __str__(self) -> str:
        """This function will return what it is at the source."""
        return f"{self.kind} {self.number} of {self.source}"
