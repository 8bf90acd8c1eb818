"""The form of the register of contracts. It only validates; an operation makes the change."""

from typing import Any

from lineofsight.catalogue.forms import LONGEST
from lineofsight.catalogue.models import Provider
from lineofsight.web import fields
from lineofsight.web.forms import Form


class ContractForm(Form):
    """A contract and who provides it."""

    why = "What is bought for families is decided in time, by people who know what it did."
    then = "It stands in the register. Add its lots as services, and put it before its board."

    provider = fields.TextField(label="Who provides it?", max_length=200, empty_message="Say who provides it")
    kind = fields.SelectField(label="What sort of provider?", choices=Provider.Kind.choices, blank="Choose one",
                              empty_message="Choose what sort of provider it is")  # fmt: skip
    contact = fields.TextField(label="Whom do we ring?", max_length=200, required=False)
    title = fields.TextField(label="What is the contract called?", max_length=200,
                             empty_message="Say what the contract is called")  # fmt: skip
    reference = fields.TextField(label="Number in the council's register", max_length=100, required=False, width="20")
    about = fields.TextAreaField(label="What is it to bring about?", rows=3, max_length=LONGEST,
                                 empty_message="Say what it is to bring about")  # fmt: skip
    pounds = fields.IntegerField(label="Pounds a year", required=False, min_value=0, max_value=1_000_000_000,
                                 prefix="£", width="10")  # fmt: skip
    manager = fields.TextField(label="Who manages it for us?", max_length=200, width="20",
                               empty_message="Say who manages it")  # fmt: skip
    board = fields.SelectField(label="Which board watches over it?", required=False, mark_optional=False)
    started_on = fields.DateField(label="First day", empty_message="Say on which day it begins")
    ended_on = fields.DateField(label="First day without it", empty_message="Say on which day it is over")
    decide_by = fields.DateField(
        label="By when do we decide whether it goes on?", required=False,
        hint="In time to buy again: most take a year.",
    )  # fmt: skip

    def __init__(self, *args: Any, boards: list[Any] = (), **kwargs: Any) -> None:
        """This function will offer the boards."""
        super().__init__(*args, **kwargs)
        self._boards = {str(one.pk): one for one in boards}
        self.fields["board"].choices = [("", "None"), *((key, one.name) for key, one in self._boards.items())]

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the board itself."""
        return {**self.cleaned_data, "board": self._boards.get(self.cleaned_data["board"])}
