"""What every change in child protection begins with: the step as it is now, still open, and known to whoever acts."""

from collections.abc import Iterable
from typing import Any

from lineofsight.record.models import CaseStep


class UnableToProtect(Exception):
    """What was asked can't be recorded as it was said; the message says why, and `field` which answer is missing."""

    def __init__(self, sentence: str, *, field: str = "") -> None:
        """This function will keep the sentence, and the name of the answer it is about, if it is about one."""
        super().__init__(sentence)
        self.field = field


def held_step(step: CaseStep) -> CaseStep:
    """This function will return an open step, locked until the transaction ends. Raises UnableToProtect."""
    found = CaseStep.objects.select_for_update(of=("self",)).select_related("child").get(pk=step.pk)
    if found.stopped_on is not None:
        raise UnableToProtect(f"This {found.declared.name.lower()} is finished, so nothing of it can be changed.")
    return found


def together_with(step: CaseStep, numbers: Iterable[int], *, by: Any) -> list[CaseStep]:
    """This function will return a step and the chosen open steps of its kind of other children, all locked.

    Raises UnableToProtect when one of them is not there for `by`.
    """
    wanted = {int(number) for number in numbers} - {step.pk}
    others = CaseStep.objects.visible_to(by).open().filter(kind=step.kind, pk__in=wanted)
    found = [held_step(one) for one in others.order_by("pk")]
    if len(found) != len(wanted):
        raise UnableToProtect("Something has changed for one of the children. Open the page again.")
    return [held_step(step), *found]


def say(text: str, sentence: str) -> str:
    """This function will return a text without spaces around it. Raises UnableToProtect with the sentence if empty."""
    if not text.strip():
        raise UnableToProtect(sentence)
    return text.strip().replace("\r\n", "\n")
