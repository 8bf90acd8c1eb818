"""Forms of the daily triage and of the re-referral panel."""

from lineofsight.bodies.kinds import AGENCIES
from lineofsight.service.front_door.forms import choices
from lineofsight.statute.panels import DEFICITS, TRIAGE_OUTCOMES
from lineofsight.web import fields
from lineofsight.web.forms import Form

NOT_HERE = ("family", "independent")


def _agencies() -> list[tuple[str, str]]:
    return [(code, name) for code, name in AGENCIES.items() if code not in NOT_HERE]


class EntryForm(Form):
    """What one agency knows."""

    then = "It stands in the notes of the meeting, under the agency."

    agency = fields.SelectField(label="Agency", blank="Choose an agency", empty_message="Choose which agency says it")
    words = fields.TextAreaField(
        label="What do they know?", rows=4, max_length=choices.LONGEST, empty_message="Write what they know",
        hint="Also when they know nothing. It takes the place of what they said before.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the agencies."""
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = _agencies()


class SayForm(Form):
    """What an agency knows, from its own account."""

    then = "The meeting reads it before it decides."

    words = fields.TextAreaField(
        label="What does your agency know?", rows=5, max_length=choices.LONGEST, empty_message="Write what you know",
        hint="Also when you know nothing. The meeting reads it, and it goes into the minutes in your words.",
    )  # fmt: skip


class AgreedForm(Form):
    """What the meeting agreed."""

    then = "It stands in the minutes. A manager still decides on the contact itself."

    outcome = fields.RadiosField(
        label="What was agreed?", choices=[(code.code, code.label) for code in TRIAGE_OUTCOMES],
        empty_message="Choose what was agreed",
    )  # fmt: skip
    words = fields.TextAreaField(
        label="Why?", rows=3, max_length=choices.LONGEST, empty_message="Say why it was agreed",
        hint="It goes into the minutes. A manager still decides on the contact.",
    )  # fmt: skip


class TriageActionForm(Form):
    """What somebody promised at triage."""

    then = "It is among their actions, and on the child's record."

    what = fields.TextAreaField(
        label="What is to be done?", rows=2, max_length=2000, empty_message="Say what is to be done"
    )
    name = fields.TextField(label="Who does it?", max_length=200, width="20", empty_message="Say who does it")
    agency = fields.SelectField(label="For which agency?", blank="Choose an agency", empty_message="Choose an agency")

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the agencies."""
        super().__init__(*args, **kwargs)
        self.fields["agency"].choices = _agencies()


class FindingForm(Form):
    """What the panel found of a re-referral."""

    why = "A child who comes back may have been let go too soon. The panel asks what we could have done."
    then = "It counts in what the panel learns of the month."

    deficit = fields.RadiosField(
        label="What does it show about our work?", choices=[(code.code, code.label) for code in DEFICITS],
        empty_message="Choose what the panel found",
    )  # fmt: skip
    words = fields.TextAreaField(
        label="What shows it, and what should be learnt?", rows=4, max_length=choices.LONGEST,
        empty_message="Say what shows it, and what should be learnt",
    )  # fmt: skip
