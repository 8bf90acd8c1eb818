"""A sealed record stays as it was: whatever would change it is refused where every change is written down."""

from lineofsight.access.audit import Act, Action, register_guard
from lineofsight.record.models import Seal

SUBJECT = "record.person:"


class RecordSealed(Exception):
    """A change was tried on a record that an adoption sealed. `pk` is whose."""

    def __init__(self, pk: int) -> None:
        """This function will keep which record it is."""
        self.pk = pk
        super().__init__("This record is sealed because the child was adopted. Nothing on it can be changed.")


def refuse_changes(acts: list[Act]) -> None:
    """This function will raise RecordSealed when one of the acts is a change of a sealed record.

    The audit asks it before it writes. Every change is audited in its own transaction, so none gets past it.
    """
    changed = {act.subject.removeprefix(SUBJECT) for act in acts if act.action == Action.CHANGE}
    numbers = {int(number) for number in changed if number.isascii() and number.isdigit()}
    sealed = Seal.objects.filter(person__in=numbers).values_list("person", flat=True).first() if numbers else None
    if sealed is not None:
        raise RecordSealed(sealed)


register_guard("sealed", refuse_changes)
