"""The forms of need to know."""

from typing import Any

from lineofsight.record.models.need_to_know import LONGEST_HOURS
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 2_000


class BreakGlassForm(Form):
    """Why a restricted record is needed now, and for how long."""

    reason = fields.TextAreaField(
        label="Why do you need this record now?",
        hint="Say what is happening and what you need to find out. Whoever reviews this will read it.",
        rows=4,
        max_length=LONGEST,
        empty_message="Say why you need this record now",
    )
    hours = fields.RadiosField(
        label="For how long?",
        choices=[("1", "1 hour"), ("4", "4 hours"), (str(LONGEST_HOURS), f"{LONGEST_HOURS} hours")],
        initial="1",
        inline=True,
        empty_message="Say for how long",
    )


class RestrictForm(Form):
    """Why a record is restricted, until when, and who may open it to begin with."""

    reason = fields.TextAreaField(
        label="Why is the record restricted?",
        hint="Those who may restrict records read this. Nobody else does.",
        rows=4,
        max_length=LONGEST,
        empty_message="Say why the record is restricted",
    )
    readers = fields.CheckboxesField(
        label="Who may open it?",
        hint="You can add more people afterwards. You can't open it yourself unless you are on the list.",
        empty_message="Choose at least one person who may open the record",
    )
    until = fields.DateField(
        label="Last day of the restriction", required=False, hint="Leave it empty if it is not known.", earliest="today"
    )

    def __init__(self, *args, people: list[Any] = (), **kwargs) -> None:
        """This function will offer those who hold the child's work, and whoever restricts it."""
        super().__init__(*args, **kwargs)
        self.fields["readers"].choices = [(str(one.pk), f"{one.name} ({one.username})") for one in people]


class AccountForm(Form):
    """One colleague."""

    account = fields.SelectField(label="Colleague", blank="Choose one", empty_message="Choose a colleague")

    def __init__(self, *args, people: list[Any] = (), **kwargs) -> None:
        """This function will offer the colleagues by name."""
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), f"{one.name}, {one.role_class.display_name.lower()}") for one in people]
        self.fields["account"].choices = [*self.fields["account"].choices, *named]


class ColleagueForm(AccountForm):
    """Which colleague a person on the record is, if any."""

    account = fields.SelectField(label="Which account is theirs?", blank="They do not work here", required=False)


class KeepOutForm(AccountForm):
    """A colleague to keep out of a record, and why."""

    reason = fields.TextAreaField(
        label="Why?",
        hint="For example: they are related to the family, or know them.",
        rows=3,
        max_length=LONGEST,
        empty_message="Say why they are kept out",
    )


class ConflictForm(Form):
    """Somebody's own conflict of interest."""

    reason = fields.TextAreaField(
        label="What is the conflict?",
        hint="For example: I am related to the family, or know them as a friend or neighbour.",
        rows=3,
        max_length=LONGEST,
        empty_message="Say what the conflict is",
    )


class EndForm(Form):
    """Why a restriction or an exclusion ends."""

    why = "Whoever reads this later should be able to see why."
    then = "It ends at once. Why it was there, and why it ended, is kept."

    reason = fields.TextAreaField(label="Why does it end?", rows=3, max_length=LONGEST, empty_message="Say why it ends")


class ReviewForm(Form):
    """Whether opening a restricted record was justified."""

    then = "Your finding is kept with the reason that was given."

    is_justified = fields.RadiosField(
        label="Was it justified?",
        choices=[("yes", "Yes, it was justified"), ("no", "No, it was not justified")],
        hints={"no": "If the record is still open to them, it is locked at once."},
        empty_message="Say whether it was justified",
    )
    note = fields.TextAreaField(
        label="What did you find?", rows=4, max_length=LONGEST, empty_message="Say what you found"
    )
