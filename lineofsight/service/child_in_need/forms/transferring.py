"""The form for moving a child's work to another team."""

from typing import Any

from lineofsight.service.child_in_need.queries.transferring import Moving
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class MoveForm(Form):
    """To which team, what it must know, and why it comes early where it does."""

    then = "The team you choose holds it, and names a worker."

    to_team = fields.SelectField(label="Which team receives it?", blank="Choose a team", empty_message="Choose a team")
    words = fields.TextAreaField(
        label="What must the receiving team know?", rows=4, max_length=LONGEST,
        empty_message="Say what the receiving team must know",
        hint="What matters most to the child, what is due, and what was promised.",
    )  # fmt: skip
    early_reason = fields.TextAreaField(
        label="Why does it move early?", rows=3, max_length=LONGEST, empty_message="Say why it moves early",
        hint="No point of the transfer protocol was reached. An exception is counted.",
    )  # fmt: skip

    def __init__(self, *args: Any, moving: Moving, **kwargs: Any) -> None:
        """This function will offer the teams, and ask for a reason only before a point of the protocol."""
        super().__init__(*args, **kwargs)
        self.teams = {str(team.pk): team for team in moving.teams}
        self.fields["to_team"].choices = [
            ("", "Choose a team"),
            *((key, str(team)) for key, team in self.teams.items()),
        ]
        if moving.reached:
            del self.fields["early_reason"]

    @property
    def told(self) -> dict[str, Any]:
        """This function will return the answers as the operation takes them."""
        return {**self.cleaned_data, "to_team": self.teams.get(self.cleaned_data["to_team"])}
