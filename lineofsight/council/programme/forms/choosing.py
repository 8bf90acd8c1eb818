"""Forms of suggestions and of what is chosen: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from lineofsight.bodies.models import Body
from lineofsight.council.programme.models import Suggestion
from lineofsight.council.programme.operations.suggesting import Vote
from lineofsight.council.programme.rules import CONSIDERATIONS, SOURCES
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 200, 5_000


def body_choices(bodies: Sequence[Body]) -> list[tuple[str, str]]:
    """This function will return bodies as choices."""
    return [("", "Choose one"), *((str(one.pk), one.name) for one in bodies)]


class SuggestForm(Form):
    """Something a panel might look into, and what is weighed up about it."""

    then = "The panel sees it with what was weighed up, and chooses. Once chosen it is public: name no child."

    title = fields.TextField(label="What is suggested?", max_length=A_LINE, empty_message="Say what is suggested")
    source = fields.RadiosField(
        label="Where does it come from?", choices=list(SOURCES.items()), empty_message="Say where it comes from"
    )
    source_name = fields.TextField(
        label="Who suggested it?", max_length=A_LINE, empty_message="Say who suggested it",
        hint="A name or a post. Of somebody who lives here, say “a parent” and no name.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask for every consideration. None of them is needed."""
        super().__init__(*args, **kwargs)
        for key, asked in CONSIDERATIONS.items():
            self.fields[key] = fields.TextAreaField(label=asked, required=False, rows=2, max_length=LONGEST)

    def clean(self) -> dict[str, Any]:
        """This function will give the considerations together."""
        said = self.cleaned_data
        said["considerations"] = {key: said.pop(key, "") for key in CONSIDERATIONS}
        return said


class ChooseForm(Form):
    """What a panel does with a suggestion, why, and how it was agreed."""

    then = "The board reads it in the work programme once that is submitted."

    choice = fields.RadiosField(
        label="What does the panel do with it?", choices=Suggestion.Choice.choices,
        empty_message="Say what the panel does with it",
    )  # fmt: skip
    passed_to = fields.SelectField(label="If it is for another panel: which?", required=False)
    why = fields.TextAreaField(label="Why?", rows=3, max_length=LONGEST, empty_message="Say why the panel chose so")
    on = fields.DateField(
        label="When did the panel agree it?", latest="today", empty_message="Say when the panel agreed it"
    )
    votes_for = fields.IntegerField(label="If there was a vote: how many were for it?", required=False, min_value=0)
    votes_against = fields.IntegerField(label="And how many against?", required=False, min_value=0)

    def __init__(self, *args: Any, panels: Sequence[Body], **kwargs: Any) -> None:
        """This function will offer the other panels."""
        super().__init__(*args, **kwargs)
        self._panels = {str(one.pk): one for one in panels}
        self.fields["passed_to"].choices = body_choices(panels)

    def clean(self) -> dict[str, Any]:
        """This function will give the panel, and the vote where there was one."""
        said = self.cleaned_data
        said["passed_to"] = self._panels.get(said.get("passed_to", ""))
        votes = (said.pop("votes_for", None), said.pop("votes_against", None))
        if (votes[0] is None) != (votes[1] is None):
            self.add_error("votes_for", "Give both numbers of the vote, or neither")
        said["vote"] = Vote(*votes) if None not in votes else None
        return said


class ApproveForm(Form):
    """That the board approved a programme."""

    then = "The programme is public from then on, as it was submitted."

    board = fields.SelectField(label="Which board?", empty_message="Choose the board")
    on = fields.DateField(
        label="When did it approve the programme?", latest="today", empty_message="Say when the board approved it"
    )
    how = fields.TextField(
        label="How did it approve it?", max_length=A_LINE, empty_message="Say how the board approved it",
        hint="For example, agreed without changes, minute 21/34",
    )  # fmt: skip

    def __init__(self, *args: Any, boards: Sequence[Body], **kwargs: Any) -> None:
        """This function will offer the boards."""
        super().__init__(*args, **kwargs)
        self._boards = {str(one.pk): one for one in boards}
        self.fields["board"].choices = body_choices(boards)

    def clean(self) -> dict[str, Any]:
        """This function will give the board."""
        said = self.cleaned_data
        said["board"] = self._boards.get(said.get("board", ""))
        return said
