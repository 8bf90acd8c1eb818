"""The forms by which targets, and what happened, are declared of a measure."""

from typing import Any

from lineofsight.web import fields
from lineofsight.web.forms import Form


class TargetForm(Form):
    """What a measure is meant to reach."""

    then = "It is drawn in the measure's chart, and the home page says where it is missed. It stands until a later one."

    value = fields.DecimalField(
        label="What is the target?", hint="In the measure's own unit, such as 90 for 90%", width="5",
        empty_message="Give the target", min_value=0,
    )  # fmt: skip
    starts_on = fields.DateField(label="From which day?", empty_message="Say from which day it holds")
    ends_on = fields.DateField(label="Until which day?", required=False)
    why = fields.TextAreaField(
        label="Why, and who agreed it?", rows=3, max_length=1_000, empty_message="Say why, and who agreed it"
    )


class EventForm(Form):
    """Something that happened that may be seen in a measure."""

    then = "It is marked on the chart by a line with a number, and told below it."

    on_date = fields.DateField(label="When did it happen?", latest="today", empty_message="Say when it happened")
    label = fields.TextField(
        label="What happened?", hint="In a few words, such as: a second assessment team began", max_length=120,
        empty_message="Say what happened",
    )  # fmt: skip
    where = fields.RadiosField(
        label="In which measures may it be seen?",
        choices=(
            ("this", "This measure"),
            ("anew", "This measure, and its limits begin anew"),
            ("every", "Every measure"),
        ),
        hints={
            "anew": "Only for what was meant to change it: figures before and after are then no longer compared",
            "every": "Such as an inspection, or schools that closed",
        },
        empty_message="Say in which measures it may be seen",
    )  # fmt: skip
    why = fields.TextAreaField(
        label="How do you know, and why does it matter here?", rows=3, max_length=1_000,
        empty_message="Say how you know, and why it matters here",
    )  # fmt: skip

    @property
    def is_of_every(self) -> bool:
        """Whether it may be seen in every measure."""
        return self.cleaned_data["where"] == "every"

    @property
    def told(self) -> dict[str, Any]:
        """What was said, as the operation takes it."""
        given = dict(self.cleaned_data)
        begins_anew = given.pop("where") == "anew"
        return {**given, "begins_anew": begins_anew}


class WithdrawForm(Form):
    """Why a target or an event was declared wrongly."""

    then = "It is no longer drawn or judged by. It stays in the list, with your reason."

    why = fields.TextAreaField(
        label="Why is it withdrawn?", rows=3, max_length=1_000, empty_message="Say why it is withdrawn"
    )
