"""Forms of the strategy: each only validates; an operation makes the change."""

from typing import Any

from lineofsight.bodies.models import Body, Meeting
from lineofsight.measures import MEASURES
from lineofsight.service.early_help.models import PriorityProgress
from lineofsight.service.early_help.queries.strategies import CODES
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import moment

LONGEST = 5_000


class StrategyForm(Form):
    """A strategy."""

    why = "A strategy says what will be different for children, and how anybody will know."
    then = "Add what is to change, and which figure shows it."

    name = fields.TextField(label="What is it called?", max_length=200, empty_message="Say what it is called")
    about = fields.TextAreaField(label="What is it for?", rows=3, max_length=LONGEST,
                                 empty_message="Say what it is for")  # fmt: skip
    board = fields.SelectField(label="Which board does it go to?", blank="Choose one",
                               empty_message="Choose the board")  # fmt: skip

    def __init__(self, *args: Any, boards: list[Body], **kwargs: Any) -> None:
        """This function will offer the bodies that are about no child."""
        super().__init__(*args, **kwargs)
        self.fields["board"].choices = [("", "Choose one"), *((str(one.pk), one.name) for one in boards)]


class PriorityForm(Form):
    """Something to change."""

    why = "Each priority has one change and one way to know."
    then = "It stands in the strategy, and its progress is asked for."

    title = fields.TextField(label="What is the priority?", max_length=200, empty_message="Say what the priority is")
    change = fields.TextAreaField(label="What will be different for families?", rows=3, max_length=LONGEST,
                                  empty_message="Say what will be different")  # fmt: skip
    owner = fields.TextField(label="Who answers for it?", max_length=200, empty_message="Say who answers for it")
    measures = fields.CheckboxesField(
        label="Which measures tell whether it changes?",
        choices=[(code, f"{code}: {MEASURES[code].title}") for code in CODES],
        empty_message="Choose at least one measure",
    )  # fmt: skip


class ProgressForm(Form):
    """How a priority goes."""

    then = "It stands under the priority, with the day."

    status = fields.RadiosField(label="How does it go?", choices=PriorityProgress.Status.choices,
                                empty_message="Choose how it goes")  # fmt: skip
    words = fields.TextAreaField(
        label="What was done, and what difference did it make?", rows=4, max_length=LONGEST,
        empty_message="Say what was done, and what difference it made",
    )  # fmt: skip


class BoardForm(Form):
    """Which meeting receives it."""

    then = "It is on that meeting's agenda."

    meeting = fields.RadiosField(label="Which meeting?", empty_message="Choose the meeting")

    def __init__(self, *args: Any, meetings: list[Meeting], **kwargs: Any) -> None:
        """This function will offer the meetings ahead."""
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [(str(one.pk), moment(one.starts_at)) for one in meetings]
