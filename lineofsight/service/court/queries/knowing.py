"""What was known of a child before an emergency: whether, for how long, and which step was open."""

from dataclasses import dataclass
from datetime import date

from lineofsight.record.models import CaseStep


@dataclass(frozen=True)
class KnownBefore:
    """What the record held the moment before a child was protected."""

    first_on: date | None
    open_then: list[CaseStep]
    days: int

    @property
    def sentence(self) -> str:
        """What it comes to, in a sentence."""
        if self.first_on is None:
            return "Nobody had told us of the child before."
        told = f"We first heard of the child on {self.first_on:%-d %B %Y}."
        if not self.open_then:
            return f"{told} Nothing was open with us then."
        names = " and ".join(step.declared.name.lower() for step in self.open_then)
        return f"{told} Open then: {names}, for {self.days} {'day' if self.days == 1 else 'days'}."


def known_before(step: CaseStep) -> KnownBefore:
    """This function will return what was known before a step of protection in an emergency began.

    Its days are counted from the start of the open step that had run longest.
    """
    rows = CaseStep.objects.filter(child_id=step.child_id, started_on__lte=step.started_on).exclude(pk=step.pk)
    earlier = list(rows.order_by("started_on", "pk"))
    earlier = [one for one in earlier if one.pk < step.pk or one.started_on < step.started_on]
    open_then = [one for one in earlier if one.stopped_on is None or one.stopped_on >= step.started_on]
    since = min((one.started_on for one in open_then), default=step.started_on)
    first_on = earlier[0].started_on if earlier else None
    return KnownBefore(first_on, open_then, (step.started_on - since).days)
