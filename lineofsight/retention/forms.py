"""Forms about holds."""

from lineofsight.retention.models import Hold
from lineofsight.web import fields
from lineofsight.web.forms import Form


class HoldForm(Form):
    """Why a record is kept, and until when."""

    reason = fields.RadiosField(label="Why?", choices=list(Hold.Reason.choices), empty_message="Choose why it is held")
    words = fields.TextAreaField(
        label="What is it for?", hint="Name the inquiry or case, so that others know when it is over.", rows=3,
        max_length=2_000, empty_message="Say what the hold is for",
    )  # fmt: skip
    until_on = fields.DateField(label="Until when?", hint="Leave it empty where nobody knows.", required=False)


class EndHoldForm(Form):
    """Why a hold ends."""

    words = fields.TextAreaField(label="Why does it end?", rows=3, max_length=2_000, empty_message="Say why it ends")
