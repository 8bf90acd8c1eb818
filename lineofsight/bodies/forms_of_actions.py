"""Forms for actions: one for somebody, handed over, and what became of it."""

from typing import Any

from lineofsight.bodies.forms import A_LINE, SomebodyForm
from lineofsight.bodies.kinds import agency_choices, agency_of_role
from lineofsight.web import fields
from lineofsight.web.forms import Form

THEIR_OWN = "The one they work for"


class _OwnerForm(SomebodyForm):
    """Somebody to own an action: an account for the agency of its role, or for another that is named."""

    def clean(self) -> dict[str, Any]:
        """This function will ask for the agency of who is outside, and of a partner."""
        said = super().clean()
        account = said["account"]
        if said.get("agency") == "" and not (account and agency_of_role(account.role)):
            self.add_error("agency", "Say for which agency")
        return said


class ActionForm(_OwnerForm):
    """An action for somebody."""

    why = "A promise has one owner and one day, or nobody keeps it."
    then = "It is among their actions, and stays open until they say what shows that it was done."

    what = fields.TextAreaField(
        label="What is to be done?", rows=3, max_length=2_000, empty_message="Say what is to be done",
        hint="So that anybody can tell whether it was done.",
    )  # fmt: skip
    due_on = fields.DateField(label="By when?", empty_message="Say by when", earliest="today")
    account = fields.SelectField(label="Who does it?", empty_message="Say who does it")
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)
    agency = fields.SelectField(
        label="For which agency?", choices=[("", THEIR_OWN), *agency_choices()], required=False, mark_optional=False
    )  # fmt: skip


class HandOverForm(_OwnerForm):
    """Somebody else for an action."""

    then = "It moves to their actions. Who had it before is kept."

    account = fields.SelectField(label="Who does it from now on?", empty_message="Say who does it")
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)
    agency = fields.SelectField(
        label="For which agency?", choices=[("", THEIR_OWN), *agency_choices()], required=False, mark_optional=False
    )  # fmt: skip
    reason = fields.TextField(label="Why?", max_length=500, empty_message="Say why it is handed over")


class CloseForm(Form):
    """How an action ended."""

    then = "It leaves your actions. Whoever gave it reads what you say."

    outcome = fields.RadiosField(
        label="What became of it?", choices=[("done", "It is done"), ("dropped", "It is no longer needed")],
        empty_message="Say what became of it",
    )  # fmt: skip
    evidence = fields.TextAreaField(
        label="What shows it?", rows=5, max_length=5_000, empty_message="Say what shows it",
        hint="What was done, when, and where it can be seen. For one that is no longer needed: why.",
    )  # fmt: skip
