"""Forms of audits: each only validates; an operation makes the change."""

from typing import Any

from lineofsight.record.models import Team
from lineofsight.record.quality import Quality
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class RoundForm(Form):
    """A round of audits."""

    then = "The cases are drawn. You write what you find of each."

    team = fields.RadiosField(label="Which team?", empty_message="Choose the team")
    wanted = fields.IntegerField(label="How many cases?", min_value=1, max_value=100, initial=5, width="3")

    def __init__(self, *args: Any, teams: list[Team], **kwargs: Any) -> None:
        """This function will offer the early help teams."""
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [(str(one.pk), one.name) for one in teams]


class JudgeForm(Form):
    """What an audit found."""

    then = "It counts in the round."

    grade = fields.RadiosField(label="Grade", choices=Quality.choices, empty_message="Choose a grade")
    strong = fields.TextAreaField(label="What is strong?", rows=4, max_length=LONGEST,
                                  empty_message="Say what is strong")  # fmt: skip
    better = fields.TextAreaField(
        label="What should be better?", rows=4, max_length=LONGEST, empty_message="Say what should be better",
        hint="What difference would it make to this family?",
    )  # fmt: skip
    with_practitioner = fields.ConfirmField(label="The practitioner was there", required=False)
