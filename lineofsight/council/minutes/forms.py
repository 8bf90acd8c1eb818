"""Forms of the council's minutes: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from lineofsight.bodies.forms import OUTSIDE
from lineofsight.bodies.kinds import RESOLUTIONS
from lineofsight.bodies.operations.actions import Owner
from lineofsight.council.minutes.kinds import INTERESTS, interest_choices
from lineofsight.council.minutes.operations.writing import Resolved
from lineofsight.drafts.editing import EditForm
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 200, 20_000


class WriteForm(EditForm):
    """What was said of one item, what was resolved, and who promised what: all by keyboard, in the order of speech."""

    then = "It stands in the minutes, and can be changed until a meeting approves them."

    text = fields.TextAreaField(
        label="What was said", rows=10, max_length=LONGEST, empty_message="Say what was said",
        hint="Who told what, what was asked and answered.",
    )  # fmt: skip
    kind = fields.SelectField(label="What was resolved, if anything: the word", required=False, mark_optional=False)
    resolution = fields.TextField(label="And what", required=False, max_length=2_000)
    duty = fields.TextField(
        label="What is somebody to do?", required=False, max_length=2_000, hint="It becomes an action of theirs."
    )  # fmt: skip
    account = fields.SelectField(label="Who does it?", required=False, mark_optional=False)
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)
    due_on = fields.DateField(label="By when?", required=False, earliest="today")

    def __init__(self, *args: Any, accounts: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer the words of resolutions, and the accounts that own actions."""
        super().__init__(*args, **kwargs)
        self.accounts = {str(account.pk): account for account in accounts}
        self.fields["kind"].choices = [("", "Nothing"), *((key, one.word) for key, one in RESOLUTIONS.items())]
        named = [(key, f"{a.name} ({a.role_class.display_name.lower()})") for key, a in self.accounts.items()]
        self.fields["account"].choices = [("", "Nobody"), (OUTSIDE, "Somebody without an account"), *named]

    def clean(self) -> dict[str, Any]:
        """This function will ask for both halves of a resolution, and for whose a duty is and by when."""
        said = super().clean()
        if bool(said.get("kind")) != bool(said.get("resolution")):
            self.add_error("resolution", "Give both the word and what was resolved, or neither")
        if said.get("duty"):
            self._check_duty(said)
        return said

    def _check_duty(self, said: dict[str, Any]) -> None:
        if not said.get("resolution"):
            self.add_error("duty", "A duty comes of something that was resolved: say what")
        if not said.get("account"):
            self.add_error("account", "Say who does it")
        if said.get("account") == OUTSIDE and not said.get("name"):
            self.add_error("name", "Give their name")
        if not said.get("due_on"):
            self.add_error("due_on", "Say by when")

    def resolved(self) -> Resolved | None:
        """This function will return what was resolved, once the form is valid, or nothing."""
        said = self.cleaned_data
        if not said["resolution"]:
            return None
        account = self.accounts.get(said["account"])
        owner = Owner(account=account, name=said["name"], agency="" if account else "council")
        has_duty = bool(said["duty"])
        return Resolved(
            kind=said["kind"], text=said["resolution"], duty=said["duty"], owner=owner if has_duty else None,
            due_on=said["due_on"],
        )  # fmt: skip


class DeclareForm(Form):
    """An interest that somebody declared."""

    then = "It stands in the minutes, under declarations of interest."

    attendance = fields.SelectField(label="Who declared it?", empty_message="Say who declared it")
    item = fields.SelectField(label="In which item?", empty_message="Say in which item")
    kind = fields.RadiosField(
        label="Of which kind?", choices=interest_choices(), empty_message="Choose a kind",
        hints={key: one.purpose for key, one in INTERESTS.items()},
    )  # fmt: skip
    nature = fields.TextField(label="What is it?", max_length=A_LINE, empty_message="Say what the interest is")
    left = fields.CheckboxesField(
        label="Did they leave for the item?", choices=[("yes", "Yes, they left the room")], required=False
    )  # fmt: skip
    dispensation = fields.TextField(
        label="If they stayed: by which dispensation?", required=False, max_length=A_LINE
    )  # fmt: skip

    def __init__(self, *args: Any, came: Sequence[Any], items: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer who came, and the items of the meeting."""
        super().__init__(*args, **kwargs)
        self.came = {str(one.pk): one for one in came}
        self.items = {str(one.pk): one for one in items}
        self.fields["attendance"].choices = [("", "Choose one"), *((key, one.name) for key, one in self.came.items())]
        self.fields["item"].choices = [("", "Choose one"), *((key, str(one)) for key, one in self.items.items())]

    def clean(self) -> dict[str, Any]:
        """This function will give who and what was chosen."""
        said = self.cleaned_data
        said["attendance"] = self.came.get(said.get("attendance", ""))
        said["item"] = self.items.get(said.get("item", ""))
        said["left"] = bool(said.get("left"))
        return said


class SummaryForm(Form):
    """What the public is told of an item that it may not hear."""

    then = "It stands in the published minutes instead of what was said."

    text = fields.TextAreaField(
        label="What is the public told?", rows=5, max_length=LONGEST, empty_message="Say what the public is told",
        hint="Enough to follow what the meeting did, and nothing of what is kept from the public.",
    )  # fmt: skip
