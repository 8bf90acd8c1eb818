"""What an item of an agenda is: its kind and words, why it is urgent, and what of it the public may not see."""

from django.db import models
from django.db.models import Q

from lineofsight.bodies.models import Item
from lineofsight.council.agendas.kinds import ITEM_KINDS, PARAGRAPHS, kind_choices, withheld_choices


class AgendaItem(models.Model):
    """An item of a meeting of the council. Its title, number and papers are those of the item of the meeting.

    `urgent_reason` is the chair's, in their words. Of a withheld item the public sees the title, the paragraphs and the
    reason: never its description, nor its papers.
    """

    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="of_agenda")
    kind = models.TextField(choices=kind_choices)
    description = models.TextField(blank=True)
    is_urgent = models.BooleanField("taken as urgent", default=False)
    urgent_reason = models.TextField(blank=True)
    is_late = models.BooleanField("put on after publication", default=False)
    withheld = models.TextField("kept from the public", choices=withheld_choices, blank=True)
    paragraphs = models.JSONField(default=list, blank=True)
    withheld_reason = models.TextField(blank=True)

    class Meta:
        """An urgent item has the chair's reason; an exempt one its paragraphs; a withheld one its reason."""

        verbose_name = "item of an agenda"
        verbose_name_plural = "items of agendas"
        constraints = [
            models.CheckConstraint(name="agenda_item_kind_is_declared", condition=Q(kind__in=sorted(ITEM_KINDS))),
            models.CheckConstraint(
                name="agenda_item_urgent_with_why",
                condition=Q(is_urgent=False, urgent_reason="") | Q(is_urgent=True) & ~Q(urgent_reason=""),
            ),
            models.CheckConstraint(
                name="agenda_item_withheld_with_why",
                condition=Q(withheld="", withheld_reason="", paragraphs=[])
                | Q(withheld="exempt") & ~Q(withheld_reason="") & ~Q(paragraphs=[])
                | Q(withheld="confidential", paragraphs=[]) & ~Q(withheld_reason=""),
            ),
        ]

    def __str__(self) -> str:
        """This function will return the item's title."""
        return str(self.item)

    @property
    def why_withheld(self) -> str:
        """What the public is told of an item that is kept from it."""
        if self.withheld == "confidential":
            return f"Not for publication: confidential. {self.withheld_reason}"
        told = " and ".join(f"paragraph {number} ({PARAGRAPHS[number]})" for number in self.paragraphs)
        return f"Not for publication: {told}. {self.withheld_reason}"
