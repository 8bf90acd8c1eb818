"""The forms of adoptions: recorded, checked, opened and unsealed."""

from lineofsight.record.models.sealing import LONGEST_OPEN
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 2_000


class AdoptionForm(Form):
    """A child's adoption and their new name."""

    adopted_on = fields.DateField(
        label="Day of the adoption order", latest="today", empty_message="Enter the day of the adoption order"
    )
    first_name = fields.TextField(label="New first name", empty_message="Enter the new first name")
    last_name = fields.TextField(label="New last name", empty_message="Enter the new last name")
    reason = fields.TextAreaField(
        label="How do you know?",
        hint="For example: the order you have seen, and where it is filed. Do not name the adopters.",
        rows=3,
        max_length=LONGEST,
        empty_message="Say how you know of the adoption",
    )


class DecisionForm(Form):
    """Whether to do what somebody else asked for."""

    is_right = fields.RadiosField(label="", choices=[("yes", "Yes"), ("no", "No")], empty_message="Choose yes or no")
    note = fields.TextAreaField(
        label="What did you check?", rows=3, max_length=LONGEST, empty_message="Say what you checked"
    )

    def __init__(self, *args, asked: str = "", yes: str = "", no: str = "", **kwargs) -> None:
        """This function will put the question and its two answers."""
        super().__init__(*args, **kwargs)
        self.fields["is_right"].label = asked
        self.fields["is_right"].choices = [("yes", yes), ("no", no)]


class OpenSealedForm(Form):
    """Why a sealed record is to be opened, and for how long."""

    reason = fields.TextAreaField(
        label="Why do you need to open it?",
        hint="It is kept, and everybody who may open sealed records reads it.",
        rows=3,
        max_length=LONGEST,
        empty_message="Say why you need to open it",
    )
    hours = fields.RadiosField(
        label="For how long?",
        choices=[("1", "1 hour"), ("4", "4 hours"), (str(LONGEST_OPEN), f"{LONGEST_OPEN} hours")],
        initial="1",
        inline=True,
        empty_message="Say for how long",
    )


class UnsealForm(Form):
    """Why a record must be unsealed."""

    reason = fields.TextAreaField(
        label="Why must it be unsealed?",
        hint="For example: the wrong child's record was sealed. Somebody else decides.",
        rows=3,
        max_length=LONGEST,
        empty_message="Say why it must be unsealed",
    )
