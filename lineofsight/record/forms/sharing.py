"""The forms of sharing with partners."""

from typing import Any

from lineofsight.record.models.sharing import Share
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 2_000


class ShareForm(Form):
    """With whom a part of a record is shared, what for, on what basis and until when."""

    then = "They can read exactly this part, until the day you say. You see when they opened it, and can withdraw it."

    account = fields.SelectField(
        label="Partner", blank="Choose one", empty_message="Choose a partner",
        hint="What is shared with an agency is read by everybody who works there, also by who comes later.",
    )  # fmt: skip
    agency = fields.TextField(
        label="Who do they work for?", required=False, mark_optional=False,
        hint="For example, the name of a school. Leave it empty when you share with an agency.",
    )  # fmt: skip
    purpose = fields.TextAreaField(
        label="What do they need it for?",
        hint="The partner reads this too.",
        rows=2,
        max_length=LONGEST,
        empty_message="Say what they need it for",
    )
    basis = fields.RadiosField(
        label="Why may it be shared?", choices=Share.Basis.choices, empty_message="Say why it may be shared"
    )
    basis_note = fields.TextAreaField(
        label="Who agreed, or why was nobody asked?",
        rows=2,
        max_length=LONGEST,
        empty_message="Say who agreed, or why nobody was asked",
    )
    until = fields.DateField(
        label="Last day they can read it",
        hint="At most a year from now. You can withdraw it at any time.",
        earliest="today",
        empty_message="Enter the last day they can read it",
    )

    def __init__(self, *args, people: list[Any] = (), agencies: list[Any] = (), **kwargs) -> None:
        """This function will offer the agencies, and the partners by name."""
        super().__init__(*args, **kwargs)
        self._people = {str(one.pk): one for one in people}
        self._agencies = {f"agency-{one.pk}": one for one in agencies}
        named = [(str(one.pk), f"{one.name} ({one.username})") for one in people]
        whole = [(key, f"Everybody at {one.name}") for key, one in self._agencies.items()]
        self.fields["account"].choices = [*self.fields["account"].choices, *whole, *named]

    def clean(self) -> dict[str, Any]:
        """This function will give the account or agency that was chosen, and ask whom a single partner works for."""
        said = self.cleaned_data
        chosen = said.get("account", "")
        if chosen in self._people and not said.get("agency"):
            self.add_error("agency", "Say who they work for")
        said["account"], said["to_agency"] = self._people.get(chosen), self._agencies.get(chosen)
        return said


class WithdrawForm(Form):
    """Why a share ends."""

    reason = fields.TextAreaField(
        label="Why is it withdrawn?", rows=3, max_length=LONGEST, empty_message="Say why it is withdrawn"
    )
