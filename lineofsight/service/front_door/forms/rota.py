"""Forms of the rota, and of other councils' front doors."""

from typing import Any

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.service.front_door.forms.panels import NOT_HERE
from lineofsight.service.front_door.models import RotaPlace
from lineofsight.web import fields
from lineofsight.web.forms import Form

WEEKDAYS = [(str(n), day) for n, day in enumerate(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday"))]
WEEKDAYS += [("5", "Saturday"), ("6", "Sunday")]


class RotaForm(Form):
    """Somebody's place, on weekdays between two days."""

    why = "Each agency has somebody at the front door on every weekday, or it is seen beforehand that nobody is there."
    then = "The place shows on the rota for each of those weekdays."

    agency = fields.SelectField(label="Of which agency?", blank="Choose an agency", empty_message="Choose an agency")
    account = fields.SelectField(label="Who, if they sign in here?", required=False, blank="Nobody who signs in")
    name = fields.TextField(label="Or their name", max_length=200, width="20", required=False)
    is_manager = fields.ConfirmField(label="They decide on contacts, as a manager", required=False)
    part = fields.RadiosField(label="Which part of the day?", choices=RotaPlace.Part.choices, inline=True,
                              empty_message="Choose the part of the day")  # fmt: skip
    weekdays = fields.CheckboxesField(label="On which weekdays?", choices=WEEKDAYS,
                                      empty_message="Choose at least one weekday")  # fmt: skip
    from_on = fields.DateField(label="From which day?")
    until_on = fields.DateField(label="Until which day?", hint="That day is included. At most half a year.")

    def __init__(self, *args: Any, accounts: list[Any], **kwargs: Any) -> None:
        """This function will offer the agencies, and the accounts that could sit there."""
        super().__init__(*args, **kwargs)
        self._accounts = {str(one.pk): one for one in accounts}
        self.fields["agency"].choices = [pair for pair in AGENCIES.items() if pair[0] not in NOT_HERE]
        self.fields["account"].choices = [(key, one.name) for key, one in self._accounts.items()]

    @property
    def said(self) -> dict[str, Any]:
        """What is asked for, with the account itself and weekdays as numbers."""
        told = dict(self.cleaned_data)
        weekdays = [int(day) for day in told["weekdays"]]
        account = self._accounts.get(told["account"])
        return {**told, "weekdays": weekdays, "account": account, "is_manager": bool(told["is_manager"])}


class CouncilForm(Form):
    """Another council's front door."""

    why = "A contact about a child who lives elsewhere is theirs to decide, and must reach them."
    then = "A contact about a child who lives there shows how to reach them."

    name = fields.TextField(label="Which council?", max_length=200, empty_message="Say which council")
    reached = fields.TextAreaField(
        label="How is its front door reached?", rows=3, max_length=2000, hint="By day, at night, and by secure email.",
        empty_message="Say how its front door is reached",
    )  # fmt: skip
    districts = fields.TextField(
        label="Which postcode districts are in its area?", max_length=2000, hint="Like ZZ4, ZZ5 and ZZ12.",
        empty_message="Write at least one postcode district",
    )  # fmt: skip
