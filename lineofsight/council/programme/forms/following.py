"""Forms of what follows a recommendation: the executive's response, and how it goes on."""

from typing import Any

from lineofsight.council.programme.forms.choosing import A_LINE, LONGEST
from lineofsight.council.programme.models import Progress, Response
from lineofsight.web import fields
from lineofsight.web.forms import Form


class RespondForm(Form):
    """What the executive said to a recommendation."""

    then = "It stays as it was given, and is public once the review is published."

    position = fields.RadiosField(
        label="Does the executive accept it?", choices=Response.Position.choices,
        empty_message="Say whether it is accepted",
    )  # fmt: skip
    why = fields.TextAreaField(
        label="What will it do, or why not?", rows=4, max_length=LONGEST,
        empty_message="Say what it will do, or why not",
    )  # fmt: skip
    owner = fields.TextField(label="If it is accepted: who does it?", required=False, max_length=A_LINE)
    due_on = fields.DateField(label="And by when?", required=False)
    given_on = fields.DateField(label="When was this said?", latest="today", empty_message="Say when this was said")

    def clean(self) -> dict[str, Any]:
        """This function will give the day by which it is done only where there is one."""
        said = self.cleaned_data
        said["due_on"] = said.get("due_on") or None
        return said


class ProgressForm(Form):
    """How a recommendation stood on a day."""

    then = "It stands with the recommendation. Whether it had effect is what its measure says."

    standing = fields.RadiosField(
        label="How far is it?", choices=Progress.Standing.choices, empty_message="Say how far it is"
    )
    text = fields.TextAreaField(label="What was done?", rows=4, max_length=LONGEST, empty_message="Say what was done")
    told_by = fields.TextField(label="Who tells it?", max_length=A_LINE, empty_message="Say who tells it")
    on = fields.DateField(label="As at which day?", latest="today", empty_message="Say as at which day")
