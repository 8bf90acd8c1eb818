"""The forms of sharing with partners."""

from typing import Any

from lineofsight.record.models.sharing import Share
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 2_000


class ShareForm(Form):
    """With whom a part of a record is shared, what for, on what basis and until when."""

    account = fields.SelectField(label="Partner", blank="Choose one", empty_message="Choose a partner")
    agency = fields.TextField(
        label="Who do they work for?", hint="For example, the name of a school.", empty_message="Say who they work for"
    )
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

    def __init__(self, *args, people: list[Any] = (), **kwargs) -> None:
        """This function will offer the partners by name."""
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), f"{one.name} ({one.username})") for one in people]
        self.fields["account"].choices = [*self.fields["account"].choices, *named]


class WithdrawForm(Form):
    """Why a share ends."""

    reason = fields.TextAreaField(
        label="Why is it withdrawn?", rows=3, max_length=LONGEST, empty_message="Say why it is withdrawn"
    )
