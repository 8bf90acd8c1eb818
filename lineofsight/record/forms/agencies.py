"""The forms of partner agencies."""

from typing import Any

from lineofsight.web import fields
from lineofsight.web.forms import Form


class AgencyForm(Form):
    """A new agency."""

    why = (
        "A part of a record can be shared with an agency, and not only with one person, so that it does not end "
        "when somebody leaves."
    )
    then = "Add the accounts of those who work for it. What is shared with the agency is read by all of them."

    name = fields.TextField(
        label="What is it called?", hint="For example, the name of a school.", max_length=200,
        empty_message="Say what the agency is called",
    )  # fmt: skip


class JoinForm(Form):
    """An account that works for an agency."""

    then = "They read what is shared with the agency from that day."

    account = fields.SelectField(label="Whose account?", empty_message="Choose an account")
    on = fields.DateField(label="From which day?", empty_message="Say from which day")

    def __init__(self, *args, people: list[Any] = (), **kwargs) -> None:
        """This function will offer the partners by name."""
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        self.fields["account"].choices = [(key, f"{one.name} ({one.username})") for key, one in self._people.items()]

    def clean(self) -> dict[str, Any]:
        """This function will give the account that was chosen."""
        self.cleaned_data["account"] = self._people.get(self.cleaned_data.get("account", ""))
        return self.cleaned_data


class LeaveForm(Form):
    """When an account works for an agency no longer."""

    then = "They read nothing of the agency's from that day. What was shared stays with the agency."

    on = fields.DateField(label="On which day do they no longer work for it?", empty_message="Say which day")
