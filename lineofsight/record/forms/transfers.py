"""Forms with which work passes from one service to another. Each only validates; an operation makes the change."""

from typing import Any

from lineofsight.record.thresholds import shown_by, what_shows
from lineofsight.statute.step import Outcome
from lineofsight.statute.threshold import Threshold
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class Together(Form):
    """A form that may be about brothers and sisters too."""

    also = fields.CheckboxesField(label="Also for", required=False, mark_optional=False)

    def __init__(self, *args: Any, siblings: list[tuple[str, str]] = (), **kwargs: Any) -> None:
        """This function will offer the brothers and sisters whose work goes along."""
        super().__init__(*args, **kwargs)
        self.fields["also"].choices = siblings
        if not siblings:
            del self.fields["also"]


class ProposeForm(Together):
    """What is proposed, and why."""

    then = "It is in the other service's tray. You still hold the work until they accept."

    outcome = fields.RadiosField(label="What do you propose?", empty_message="Choose what you propose")
    reason = fields.TextAreaField(
        label="Why, and what does the family know of it?", rows=5, max_length=LONGEST,
        empty_message="Say why, and what the family knows of it",
        hint="What has changed, what is still needed, what worries you, and what the family and the child say.",
    )  # fmt: skip

    level = fields.RadiosField(
        label="What is the level of need now?", empty_message="Choose the level of need",
        hint="By the same threshold document as at the front door.",
    )  # fmt: skip
    field_order = ("outcome", "reason", "level", "also")

    def __init__(self, *args: Any, offered: tuple[Outcome, ...], in_force: Threshold, **kwargs: Any) -> None:
        """This function will offer the outcomes with which another service takes over, and the threshold's levels."""
        super().__init__(*args, **kwargs)
        for one in in_force.levels:
            self.fields[shown_by(one.code)] = fields.CheckboxesField(
                label="What shows it?", small=True, required=False, mark_optional=False, choices=what_shows(one)
            )
        self.fields["level"].choices = [(one.code, one.name) for one in in_force.levels]
        self.fields["level"].hints = {one.code: one.about for one in in_force.levels}
        self.fields["level"].reveals = {one.code: shown_by(one.code) for one in in_force.levels}
        self.fields["outcome"].choices = [(one.code, one.label) for one in offered]
        self.fields["outcome"].hints = {one.code: one.hint for one in offered}
        if len(offered) == 1:
            self.fields["outcome"].initial = offered[0].code

    def clean(self) -> dict[str, Any]:
        """This function will ask what shows the level that was chosen."""
        told = super().clean()
        name = shown_by(told.get("level", ""))
        if name in self.fields and not told.get(name):
            self.add_error(name, "Choose at least one thing that shows this level of need")
        return told

    @property
    def said(self) -> dict[str, Any]:
        """What is proposed, with what shows the level that was chosen."""
        told = {name: value for name, value in self.cleaned_data.items() if not name.startswith("shown_by_")}
        return {**told, "indicators": tuple(self.cleaned_data.get(shown_by(told.get("level", "")), ()))}


class AcceptForm(Together):
    """Which team takes it on."""

    why = (
        "Two managers agree before a child passes from one service to another, so that no child falls between them "
        "(a local default)."
    )
    then = "The sender can now finish their part, which opens the work with your team."

    team = fields.RadiosField(label="Which team takes it on?", empty_message="Choose the team")
    words = fields.TextAreaField(
        label="What will you do first?", rows=3, max_length=LONGEST, required=False,
        hint="The sender and the family are told this.",
    )  # fmt: skip

    field_order = ("team", "words", "also")

    def __init__(self, *args: Any, teams: list[Any], **kwargs: Any) -> None:
        """This function will offer the teams of the receiving services."""
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [(str(team.pk), team.name) for team in teams]


class ReturnTransferForm(Form):
    """Why a proposal is returned."""

    why = "The sender needs to know what would have to be different."
    then = "It goes back with your reason. The sender still holds the work, and can propose again."

    words = fields.TextAreaField(
        label="Why do you return it?", rows=4, max_length=LONGEST, empty_message="Say why you return it",
        hint="What would have to be different for you to accept it?",
    )  # fmt: skip


class WithdrawTransferForm(Form):
    """Why a proposal is taken back."""

    why = "The other service may have begun to prepare: they should know why."
    then = "The other service sees that you took it back. You hold the work as before."

    words = fields.TextAreaField(
        label="Why do you take it back?", rows=3, max_length=LONGEST, empty_message="Say why you take it back"
    )


class HandoverForm(Form):
    """The joint hand-over."""

    why = "The family tells its story once: whoever worked with them is there when the next worker begins."
    then = "It stands with the proposal, and both services read it."

    met_on = fields.DateField(label="When did you meet with the family?", latest="today")
    met_words = fields.TextAreaField(
        label="Who met, and what was handed over?", rows=4, max_length=LONGEST,
        empty_message="Say who met, and what was handed over",
    )  # fmt: skip
