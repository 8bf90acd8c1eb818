"""Forms of the council's bodies, places and offices: each only validates; an operation makes the change."""

from collections.abc import Sequence
from typing import Any

from lineofsight.bodies.forms import OUTSIDE, SomebodyForm
from lineofsight.bodies.kinds import KINDS, MEETING_IN_PUBLIC, SEATS, cadence_choices
from lineofsight.council.membership.models import Training
from lineofsight.council.membership.offices import office_choices
from lineofsight.council.membership.operations.appointing import Decided, Vote
from lineofsight.council.membership.operations.presiding import Nominated
from lineofsight.web import fields
from lineofsight.web.forms import Form

A_LINE, LONGEST = 200, 20_000
ELSEWHERE = "elsewhere"
OF_COUNCIL = ("chair", "vice_chair", "member", "co_opted", "adviser", "observer")
MOST_NOMINATED = 3


class CouncilBodyForm(Form):
    """A new body of the council."""

    why = "Full Council, the executive and scrutiny meet in public: their papers and minutes are published from here."
    then = "Put members in its places. Nothing of it is public until you publish it."

    kind = fields.RadiosField(
        label="What kind is it?", choices=[(key, KINDS[key].name) for key in MEETING_IN_PUBLIC],
        hints={key: KINDS[key].purpose for key in MEETING_IN_PUBLIC}, empty_message="Choose a kind",
    )  # fmt: skip
    name = fields.TextField(label="Name", max_length=A_LINE, empty_message="Give it a name")
    slug = fields.TextField(
        label="Word in its address", required=False, max_length=60,
        hint="For example, scrutiny-panel. Leave it empty to have it made from the name.",
    )  # fmt: skip
    remit = fields.TextAreaField(
        label="Remit", hint="What it is for, and what it may decide.", rows=6, max_length=LONGEST,
        empty_message="Say what it is for",
    )  # fmt: skip
    places = fields.IntegerField(
        label="How many places for members?", width="3", min_value=1, max_value=200,
        empty_message="Say how many places it has",
    )  # fmt: skip
    least = fields.IntegerField(
        label="How few members are a quorum?", width="3", min_value=1, max_value=200, initial=3,
        empty_message="Say how few are a quorum",
    )  # fmt: skip
    cadence = fields.SelectField(
        label="How often does it meet?", choices=cadence_choices(), empty_message="Say how often it meets"
    )  # fmt: skip
    on = fields.DateField(label="From which day?", empty_message="Say from which day")


class PlacesForm(Form):
    """How many places a body has."""

    then = "The places that nobody fills are shown as vacancies."

    places = fields.IntegerField(
        label="How many places for members?", width="3", min_value=1, max_value=200,
        empty_message="Say how many places it has",
    )  # fmt: skip


class RemitForm(Form):
    """A new remit and quorum."""

    then = "The remit that holds now is kept, and holds until that day."

    text = fields.TextAreaField(label="Remit", rows=8, max_length=LONGEST, empty_message="Say what it is for")
    least = fields.IntegerField(
        label="How few members are a quorum?", width="3", min_value=1, max_value=200,
        empty_message="Say how few are a quorum",
    )  # fmt: skip
    on = fields.DateField(label="From which day does it hold?", empty_message="Say from which day it holds")


class AppointForm(SomebodyForm):
    """Somebody who comes to a place on a body, and how that was decided."""

    why = "Who sits on it decides who is asked, and whether there is a quorum."
    then = "They are asked to every meeting from that day."

    account = fields.SelectField(label="Who is it?", empty_message="Say who it is", initial=OUTSIDE)
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)
    seat = fields.RadiosField(
        label="As what?", choices=[(key, SEATS[key].name) for key in OF_COUNCIL], initial="member",
        empty_message="Say as what",
    )  # fmt: skip
    on = fields.DateField(label="From which day?", empty_message="Say from which day")
    meeting = fields.SelectField(
        label="At which meeting of Full Council was it decided?", initial=ELSEWHERE,
        hint="Needed for a chair or vice-chair.",
    )  # fmt: skip
    written_in = fields.TextField(
        label="Where else is it written down?", required=False, max_length=A_LINE,
        hint="For example, a letter of the group's leader.",
    )  # fmt: skip
    proposed_by = fields.TextField(label="Proposed by", required=False, max_length=A_LINE)
    seconded_by = fields.TextField(label="Seconded by", required=False, max_length=A_LINE)
    votes_for = fields.IntegerField(
        label="Votes for", hint="Leave the votes empty where it was agreed without one.", required=False, width="3",
        min_value=0, max_value=999,
    )  # fmt: skip
    votes_against = fields.IntegerField(label="Votes against", required=False, width="3", min_value=0, max_value=999)
    abstained = fields.IntegerField(label="Abstained", required=False, width="3", min_value=0, max_value=999)

    def __init__(self, *args: Any, meetings: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer the meetings of Full Council that were held."""
        super().__init__(*args, **kwargs)
        self.meetings = {str(one.pk): one for one in meetings}
        held = [(key, str(one)) for key, one in self.meetings.items()]
        self.fields["meeting"].choices = [(ELSEWHERE, "None that is kept here"), *held]

    def clean(self) -> dict[str, Any]:
        """This function will give what was decided as one thing, and ask for both sides of a vote."""
        said = super().clean()
        votes = [said.pop(name, None) for name in ("votes_for", "votes_against", "abstained")]
        if any(one is not None for one in votes) and None in votes[:2]:
            self.add_error("votes_against", "Give the votes for and against, or leave all of them empty")
            return said
        said["decided"] = Decided(
            at_meeting=self.meetings.get(said.pop("meeting", "")), written_in=said.pop("written_in", ""),
            proposed_by=said.pop("proposed_by", ""), seconded_by=said.pop("seconded_by", ""), vote=_vote(votes),
        )  # fmt: skip
        return said


def _vote(votes: list[int | None]) -> Vote | None:
    for_it, against, abstained = votes
    if for_it is None or against is None:
        return None
    return Vote(votes_for=for_it, votes_against=against, abstained=abstained or 0)


class LeaveForm(Form):
    """The day from which a place or an office is empty."""

    then = "It is shown as empty. What they took part in stays."

    on = fields.DateField(label="From which day?", hint="The first day on which they no longer have it.",
                          empty_message="Say from which day")  # fmt: skip


class OfficeForm(Form):
    """Who holds an office of the council."""

    then = "Who held it until then is kept, with the days."

    office = fields.RadiosField(label="Which office?", choices=office_choices(), empty_message="Choose the office")
    name = fields.TextField(label="Who holds it?", max_length=A_LINE, empty_message="Say who holds it")
    is_interim = fields.CheckboxesField(
        label="Is it for the time being?", choices=[("yes", "Yes, somebody else is looked for")], required=False
    )  # fmt: skip
    on = fields.DateField(label="From which day?", empty_message="Say from which day")
    why_both = fields.TextField(
        label="If they hold another office too: why, and until when?", required=False, max_length=A_LINE,
        hint="Only needed for two offices that are held by different people.",
    )  # fmt: skip

    def clean_is_interim(self) -> bool:
        """This function will give yes or no."""
        return bool(self.cleaned_data["is_interim"])


class TrainingForm(Form):
    """What members were shown or taught, and who of them came."""

    then = "It stands on the page of the body. Who came to no induction yet is named there."

    kind = fields.RadiosField(label="What was it?", choices=Training.Kind.choices, empty_message="Say what it was")
    title = fields.TextField(label="What was it about?", max_length=A_LINE, empty_message="Say what it was about")
    given_by = fields.TextField(label="Who gave it?", max_length=A_LINE, empty_message="Say who gave it")
    on = fields.DateField(label="On which day?", latest="today", empty_message="Say on which day")
    came = fields.CheckboxesField(label="Who came?", choices=[], empty_message="Say who came")

    def __init__(self, *args: Any, names: list[str], **kwargs: Any) -> None:
        """This function will offer who sits or sat on the body."""
        super().__init__(*args, **kwargs)
        self.fields["came"].choices = [(name, name) for name in names]


class AnnualMeetingForm(Form):
    """The day of the council's annual meeting."""

    then = "Minutes of meetings from that day are numbered by the new year."

    began_on = fields.DateField(label="On which day was the annual meeting?", empty_message="Give the day")


class ProTemForm(Form):
    """Who was put forward to chair one meeting, and by whom."""

    why = "A meeting without its chair and vice-chair begins by electing who chairs it."
    then = "The election stands first in the minutes of this meeting, with who proposed and seconded."

    def __init__(self, *args: Any, members: Sequence[Any], **kwargs: Any) -> None:
        """This function will ask for up to three nominations among the members who came."""
        super().__init__(*args, **kwargs)
        self.members = {str(one.pk): one for one in members}
        choices = [("", "Nobody"), *((key, one.name) for key, one in self.members.items())]
        for number in range(1, MOST_NOMINATED + 1):
            for key, label in (("member", "put forward"), ("proposed", "proposed by"), ("seconded", "seconded by")):
                self.fields[f"{key}_{number}"] = fields.SelectField(
                    label=f"Member {number}, {label}", choices=choices, required=number == 1,
                    empty_message="Choose a member",
                )  # fmt: skip
            self.fields[f"votes_{number}"] = fields.IntegerField(
                label=f"Votes for member {number}", required=False, width="3", min_value=0, max_value=200,
                hint="Leave it empty where only one was put forward." if number == 1 else "",
            )  # fmt: skip

    def nominated(self) -> list[Nominated]:
        """This function will return who was put forward, once the form is valid."""
        said = self.cleaned_data
        return [
            Nominated(
                member=self.members[said[f"member_{number}"]], proposed_by=self.members[said[f"proposed_{number}"]],
                seconded_by=self.members[said[f"seconded_{number}"]], votes=said[f"votes_{number}"],
            )
            for number in range(1, MOST_NOMINATED + 1)
            if said.get(f"member_{number}")
        ]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """This function will ask for who proposed and seconded each one that is put forward."""
        for number in range(1, MOST_NOMINATED + 1):
            for key in ("proposed", "seconded"):
                if self.cleaned_data.get(f"member_{number}") and not self.cleaned_data.get(f"{key}_{number}"):
                    self.add_error(f"{key}_{number}", f"Say who {key} them")
        return self.cleaned_data


class StandInForm(SomebodyForm):
    """Who stands in for a member at one meeting."""

    then = "They count towards the quorum of this meeting, and are named in its minutes as a substitute."

    instead_of = fields.SelectField(label="Who is away?", empty_message="Say who is away")
    account = fields.SelectField(label="Who stands in?", empty_message="Say who stands in", initial=OUTSIDE)
    name = fields.TextField(label="Their name, if they have no account", required=False, max_length=A_LINE)

    def __init__(self, *args: Any, away: Sequence[Any], **kwargs: Any) -> None:
        """This function will offer the members who did not come, or were not said to."""
        super().__init__(*args, **kwargs)
        self.away = {str(one.pk): one for one in away}
        self.fields["instead_of"].choices = [("", "Choose one"), *((key, one.name) for key, one in self.away.items())]

    def clean(self) -> dict[str, Any]:
        """This function will give the member's invitation."""
        said = super().clean()
        said["instead_of"] = self.away.get(said.get("instead_of", ""))
        return said
