"""Forms for bodies, meetings and minutes."""

from collections.abc import Sequence
from typing import Any

from lineofsight.bodies.kinds import (
    KINDS,
    RESOLUTIONS,
    agency_choices,
    cadence_choices,
    seat_choices,
)
from lineofsight.bodies.quorum import SHARES
from lineofsight.drafts.editing import EditForm
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 20_000
A_LINE = 200
OUTSIDE = "outside"
HOW = (
    ("attended", "Attended"), ("apologies", "Sent apologies"), ("report", "Sent a report"), ("absent", "Did not come"),
)  # fmt: skip
THEY_ANSWER = [("accepted", "They will come"), ("apologies", "They send apologies"), ("report", "They send a report")]


class BodyForm(Form):
    """A new body."""

    why = "A board, panel or group is set up once. Its meetings, minutes, decisions and actions are then kept together."
    then = "Add its members, then call its first meeting."

    kind = fields.RadiosField(label="What kind is it?", empty_message="Choose a kind")
    name = fields.TextField(label="Name", max_length=A_LINE, empty_message="Give it a name")
    cadence = fields.SelectField(
        label="How often does it meet?", choices=cadence_choices(), empty_message="Say how often it meets"
    )  # fmt: skip
    text = fields.TextAreaField(
        label="Terms of reference", hint="What it is for, and what it may decide.", rows=8, max_length=LONGEST,
        empty_message="Say what the body is for",
    )  # fmt: skip
    least = fields.IntegerField(label="How few members are a quorum?", width="3", min_value=1, max_value=200, initial=1)
    share = fields.RadiosField(label="And never fewer than", small=True, initial="none")
    agencies = fields.CheckboxesField(
        label="Which agencies must be there?", choices=agency_choices(), required=False, small=True
    )  # fmt: skip

    def __init__(self, *args, is_about_a_child: bool = False, **kwargs) -> None:
        """This function will offer the kinds of body that are about a child, or those that are not."""
        super().__init__(*args, **kwargs)
        officers = [kind for kind in KINDS.values() if not kind.meets_in_public]
        kinds = [kind for kind in officers if kind.is_about_a_child == is_about_a_child]
        self.fields["kind"].choices = [(kind.key, kind.name) for kind in kinds]
        self.fields["kind"].hints = {kind.key: kind.purpose for kind in kinds}
        self.fields["share"].choices = _shares()


class TermsForm(Form):
    """New terms of reference and quorum."""

    why = "Whether a meeting could decide depends on the terms of its day."

    text = fields.TextAreaField(
        label="Terms of reference", hint="What it is for, and what it may decide.", rows=8, max_length=LONGEST,
        empty_message="Say what the body is for",
    )  # fmt: skip
    least = fields.IntegerField(label="How few members are a quorum?", width="3", min_value=1, max_value=200, initial=1)
    share = fields.RadiosField(label="And never fewer than", small=True, initial="none")
    agencies = fields.CheckboxesField(
        label="Which agencies must be there?", choices=agency_choices(), required=False, small=True
    )  # fmt: skip
    on = fields.DateField(label="From which day do they hold?", empty_message="Say from which day they hold")

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the shares of members."""
        super().__init__(*args, **kwargs)
        self.fields["share"].choices = _shares()


def _shares() -> list[tuple[str, str]]:
    return [("none", "No share of them"), *((key, f"{words} of them") for key, (words, _) in SHARES.items())]


class SomebodyForm(Form):
    """One of our accounts, or somebody outside by name and agency."""

    def __init__(self, *args, accounts: Sequence[Any] = (), **kwargs) -> None:
        """This function will offer the accounts, and somebody outside."""
        super().__init__(*args, **kwargs)
        self.accounts = {str(account.pk): account for account in accounts}
        named = [(key, f"{a.name} ({a.role_class.display_name.lower()})") for key, a in self.accounts.items()]
        self.fields["account"].choices = [(OUTSIDE, "Somebody who has no account: name them below"), *named]

    def clean(self) -> dict[str, Any]:
        """This function will ask for the name of somebody outside, and give the account otherwise."""
        said = self.cleaned_data
        if said.get("account") == OUTSIDE and not (said.get("name") or said.get("role")):
            self.add_error("name", "Give their name, or choose an account")
        said["account"] = self.accounts.get(said.get("account", ""))
        return said


class MemberForm(SomebodyForm):
    """Somebody to sit on a body."""

    why = "Who sits on it decides who is asked, and whether there is a quorum."
    then = "They are asked to every meeting from that day, and their actions come to them."

    account = fields.SelectField(label="Who is it?", empty_message="Say who it is")
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)
    agency = fields.SelectField(label="For which agency?", choices=agency_choices(), empty_message="Say which agency")
    seat = fields.RadiosField(label="As what?", choices=seat_choices(), empty_message="Say as what", initial="member")
    on = fields.DateField(label="From which day?", empty_message="Say from which day")


class DayForm(Form):
    """A day."""

    why = "Who sat on it on any day can be read afterwards."
    then = "They are asked to no further meeting. What they took part in stays."

    on = fields.DateField(label="Which is the first day on which they no longer sit?", empty_message="Say which day")


class MeetingForm(Form):
    """A meeting to call."""

    then = "Put on the agenda what is to be discussed."

    starts_at = fields.DateTimeField(label="When does it begin?", empty_message="Say when it begins")
    is_virtual = fields.ConfirmField(label="It is held online", required=False)
    place = fields.TextField(
        label="Place", required=False, max_length=A_LINE, mark_optional=False,
        hint="Leave it empty only when the meeting is held online.",
    )  # fmt: skip


class InviteForm(SomebodyForm):
    """Somebody to ask to one meeting."""

    why = "Somebody who knows the child or the matter may be needed once, without being a member."
    then = "They are asked to this meeting only. One with an account answers here."

    account = fields.SelectField(label="Who is asked?", empty_message="Say who is asked")
    name = fields.TextField(
        label="Their name, if they have no account", required=False, max_length=A_LINE,
        hint="Where you do not know it, say below what they are.",
    )  # fmt: skip
    role = fields.TextField(
        label="What are they?", required=False, max_length=A_LINE, hint="For example, health visitor"
    )
    agency = fields.SelectField(label="Agency", choices=agency_choices(), empty_message="Say for which agency")


class CancelForm(Form):
    """Why a meeting is cancelled."""

    why = "Whoever was asked needs to know, and a decision that waits needs another day."
    then = "Everybody who was asked sees that it is cancelled, and why. What was on the agenda needs another meeting."

    reason = fields.TextField(label="Why is it cancelled?", max_length=500, empty_message="Say why it is cancelled")


class ItemForm(Form):
    """An item of an agenda."""

    then = "It stands on the agenda, and in the minutes."

    title = fields.TextField(label="What is it about?", max_length=A_LINE, empty_message="Say what it is about")
    owner = fields.TextField(label="Who brings it?", max_length=A_LINE, required=False)


class BoardItemForm(ItemForm):
    """An item of a body that is not about a child, for who hears confidential items."""

    is_confidential = fields.ConfirmField(
        label="It is confidential: only the chair, vice-chair, members and minute taker see it", required=False
    )  # fmt: skip


class AgendaForm(ItemForm):
    """The meeting on whose agenda a child is put."""

    meeting = fields.RadiosField(label="Which meeting?", empty_message="Choose a meeting")
    field_order = ("meeting", "title", "owner")

    def __init__(self, *args, meetings: Sequence[tuple[str, str]] = (), **kwargs) -> None:
        """This function will offer the meetings ahead."""
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = meetings


class AttendanceForm(Form):
    """How each of those asked took part."""

    why = "Decisions hold only with a quorum, and an agency that never comes should be seen."
    then = "The page says whether there was a quorum, and each agency's attendance is counted."

    def __init__(self, *args, asked: Sequence[Any] = (), **kwargs) -> None:
        """This function will ask about each of them."""
        super().__init__(*args, **kwargs)
        for row in asked:
            self.fields[f"how_{row.pk}"] = fields.RadiosField(
                label=f"{row.name}, {row.get_agency_display()}", choices=HOW, inline=True, small=True,
                initial=row.how, empty_message=f"Say whether {row.name} came", hint=row.seat_name,
            )  # fmt: skip

    def how(self) -> dict[int, str]:
        """This function will return what was said, by the number of each row."""
        return {int(name.removeprefix("how_")): said for name, said in self.cleaned_data.items()}


class MinuteForm(EditForm):
    """What was said of an item."""

    why = "Somebody who was not there should understand what was said, and why it was decided."
    then = "It stands in the minutes, and can be changed until a meeting approves them."

    text = fields.TextAreaField(
        label="What was said", rows=14, max_length=LONGEST, empty_message="Say what was said",
        hint="Who told what, what was asked and answered. Record what was resolved, and actions, apart.",
    )  # fmt: skip


class ResolutionForm(Form):
    """What was resolved."""

    why = "A decision is told apart from the talk about it, so that nobody doubts what was resolved."
    then = "It stands in the minutes. Give somebody an action for what follows from it."

    kind = fields.RadiosField(
        label="How?", choices=[(kind.key, kind.word) for kind in RESOLUTIONS.values()],
        hints={kind.key: kind.purpose for kind in RESOLUTIONS.values()}, empty_message="Say how it was resolved",
    )  # fmt: skip
    text = fields.TextAreaField(
        label="What was resolved?", rows=4, max_length=2_000, empty_message="Say what was resolved"
    )  # fmt: skip


class ApproveForm(Form):
    """Where minutes were approved."""

    approved_in = fields.RadiosField(
        label="Which meeting approved them as a correct record?", empty_message="Say which meeting approved them"
    )  # fmt: skip

    def __init__(self, *args, meetings: Sequence[tuple[str, str]] = (), **kwargs) -> None:
        """This function will offer the later meetings."""
        super().__init__(*args, **kwargs)
        self.fields["approved_in"].choices = meetings


class AnswerForm(Form):
    """What somebody answers who is asked to a meeting."""

    why = "Whether there is a quorum can be seen before the day."
    then = "Whoever called the meeting sees your answer."

    answer = fields.RadiosField(
        label="Will you come?",
        choices=[("accepted", "Yes"), ("apologies", "No, I send apologies"), ("report", "No, I send a report")],
        empty_message="Say whether you will come",
    )  # fmt: skip
    words = fields.TextField(
        label="Anything they should know", required=False, max_length=500, hint="For example, who comes instead of you."
    )  # fmt: skip

    def __init__(self, *args, whose: str = "", **kwargs) -> None:
        """This function will ask for the reader's own answer, or for what somebody else answered."""
        super().__init__(*args, **kwargs)
        if whose:
            self.fields["answer"].label = f"What did {whose} answer?"
            self.fields["answer"].choices = THEY_ANSWER


class OwnReportForm(Form):
    """A report in the sender's own words."""

    then = "Whoever is at the meeting reads it beforehand."

    text = fields.TextAreaField(
        label="Your report", rows=14, max_length=LONGEST, empty_message="Write the report",
        hint="What you know, what worries you, what goes well, and what you think should happen.",
    )  # fmt: skip


class ReportForm(Form):
    """A report that an agency sent."""

    why = "Those who can't come can still be heard."
    then = "Whoever may see the item reads it with the agenda."

    item = fields.SelectField(label="To which item?", required=False, blank="The whole meeting", mark_optional=False)
    author = fields.TextField(label="Whose report is it?", max_length=A_LINE, empty_message="Say whose report it is")
    agency = fields.SelectField(label="For which agency?", choices=agency_choices(), empty_message="Say which agency")
    text = fields.TextAreaField(
        label="What does it say?", rows=10, max_length=LONGEST, required=False,
        hint="Leave it empty when the report is a document on the child's record.",
    )  # fmt: skip
    document = fields.SelectField(label="The document on the child's record", required=False, blank="No document")

    def __init__(self, *args, items: Sequence[Any] = (), documents: Sequence[Any] = (), **kwargs) -> None:
        """This function will offer the items and the documents, if there are any."""
        super().__init__(*args, **kwargs)
        self.rows = {"item": {str(i.pk): i for i in items}, "document": {str(d.pk): d for d in documents}}
        for name, rows in self.rows.items():
            blank = self.fields[name].choices
            self.fields[name].choices = [*blank, *((key, str(row)) for key, row in rows.items())]
        if not documents:
            del self.fields["document"]

    def clean(self) -> dict[str, Any]:
        """This function will give the item and the document that were chosen."""
        said = self.cleaned_data
        for name, rows in self.rows.items():
            said[name] = rows.get(said.get(name) or "")
        return said


class ParentForm(Form):
    """What a body is part of."""

    other = fields.SelectField(label="Which body is it part of?", required=False, blank="None", mark_optional=False)

    def __init__(self, *args, bodies: Sequence[Any] = (), **kwargs) -> None:
        """This function will offer the bodies that could be."""
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        offered = [(key, body.name) for key, body in self.bodies.items()]
        self.fields["other"].choices = [*self.fields["other"].choices, *offered]

    def clean(self) -> dict[str, Any]:
        """This function will give the body that was chosen, or none."""
        self.cleaned_data["other"] = self.bodies.get(self.cleaned_data.get("other") or "")
        return self.cleaned_data


class SuccessorForm(ParentForm):
    """What goes on with the work of a body that ended."""

    why = "Whoever looks for it later should find where its work went."
    then = "The page of each leads to the other."

    other = fields.SelectField(
        label="What goes on with its work?", required=False, blank="Nothing", mark_optional=False,
        hint="It approves the minutes that are left.",
    )  # fmt: skip


class EndForm(SuccessorForm):
    """The end of a body."""

    on = fields.DateField(label="Which is the first day on which it is there no longer?", empty_message="Say which day")
    field_order = ("on", "other")
