"""Forms of programmes. Each only validates; an operation makes the change."""

from typing import Any

from lineofsight.programmes.models import Aim, Claim, Criterion, Progress
from lineofsight.record.models import CaseStep
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 5_000


class ProgrammeForm(Form):
    """A programme."""

    why = "A programme is entered once, so that what it asks for can be shown at a check."
    then = "Add the outcomes that count. Families can then be attached."

    name = fields.TextField(label="What is it called?", max_length=200, empty_message="Say what it is called")
    about = fields.TextAreaField(label="What is it for?", rows=3, max_length=LONGEST,
                                 empty_message="Say what it is for")  # fmt: skip
    source = fields.TextField(label="Who set it, and in which guidance?", max_length=200, required=False)
    target = fields.IntegerField(
        label="How many families should be attached in a year?", required=False, min_value=1, max_value=100_000
    )
    pounds = fields.IntegerField(
        label="What does a family whose outcomes last bring?", prefix="£", required=False, min_value=1,
        max_value=100_000, hint="Leave it empty where nothing is paid.",
    )  # fmt: skip
    evaluate_on = fields.DateField(
        label="If it is a pilot, by when is it evaluated?", required=False,
        hint="A pilot is tried for a time, at some schools or in some places. Leave it empty for any other programme.",
    )  # fmt: skip


class CriterionForm(Form):
    """An outcome that counts."""

    why = "Whoever claims and whoever checks must read the same thing."
    then = "Families can be attached for it from today."

    label = fields.TextField(label="What is the outcome?", max_length=200, empty_message="Say what the outcome is")
    evidence = fields.TextAreaField(
        label="What shows that a family has achieved it?", rows=3, max_length=LONGEST,
        empty_message="Say what shows it", hint="Whoever claims and whoever checks reads this.",
    )  # fmt: skip


class AttachForm(Form):
    """A family attached for outcomes."""

    then = "Say what shows progress as the work goes on."

    step = fields.RadiosField(label="As part of which work?", empty_message="Choose which work it is part of")
    criteria = fields.CheckboxesField(label="Which outcomes does the family need?",
                                      empty_message="Choose at least one outcome")  # fmt: skip
    reason = fields.TextAreaField(
        label="What shows the need, and what does the family hope for?", rows=4, max_length=LONGEST,
        empty_message="Say what shows the need, and what the family hopes for",
    )  # fmt: skip
    family_agrees = fields.ConfirmField(label="The family agrees to be attached", required=False)

    def __init__(self, *args: Any, steps: list[CaseStep], criteria: list[Criterion], **kwargs: Any) -> None:
        """This function will offer the child's open steps and the outcomes that count now."""
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(str(one.pk), one.declared.name) for one in steps]
        self.fields["criteria"].choices = [(str(one.pk), one.label) for one in criteria]
        self.fields["criteria"].hints = {str(one.pk): one.evidence for one in criteria}


class _OfAnAim(Form):
    criterion = fields.RadiosField(label="Which outcome?", empty_message="Choose the outcome")

    def __init__(self, *args: Any, aims: list[Aim], **kwargs: Any) -> None:
        """This function will offer the family's outcomes, with what shows each."""
        super().__init__(*args, **kwargs)
        self.fields["criterion"].choices = [(str(aim.criterion_id), aim.criterion.label) for aim in aims]
        self.fields["criterion"].hints = {str(aim.criterion_id): aim.criterion.evidence for aim in aims}


class ProgressForm(_OfAnAim):
    """What shows how far an outcome has come."""

    why = "A claim is only as good as what was written at the time."
    then = "It stands under the outcome, with the day."

    way = fields.RadiosField(label="Which way does it go?", choices=Progress.Way.choices,
                             empty_message="Choose which way it goes")  # fmt: skip
    words = fields.TextAreaField(
        label="What shows it, and from whom do you know?", rows=4, max_length=LONGEST,
        empty_message="Say what shows it, and from whom you know",
    )  # fmt: skip


class AchieveForm(_OfAnAim):
    """An outcome achieved."""

    why = "Say it when it is seen, not when it is claimed."
    then = "Once every outcome is achieved, whether they last is looked at."

    achieved_on = fields.DateField(label="When was it achieved?", latest="today")
    words = fields.TextAreaField(label="What shows it?", rows=4, max_length=LONGEST, empty_message="Say what shows it")


class LastedForm(Form):
    """Whether the outcomes lasted."""

    then = "If they lasted, the family can be claimed for."

    lasted = fields.RadiosField(
        label="Did every outcome last?", choices=[("yes", "Yes"), ("no", "No")], empty_message="Choose yes or no",
        hints={"no": "Every outcome is worked on again. What was said of it before is kept."},
    )  # fmt: skip
    words = fields.TextAreaField(
        label="What did you look at, and what does it show?", rows=4, max_length=LONGEST,
        empty_message="Say what you looked at, and what it shows",
    )  # fmt: skip


class LeaveForm(Form):
    """A family leaves."""

    why = "The programme's count should be of families it still helps."
    then = "Nothing is claimed for them. The work with the family goes on."

    reason = fields.TextAreaField(label="Why does the family leave the programme?", rows=3, max_length=LONGEST,
                                  empty_message="Say why the family leaves")  # fmt: skip


class SureForm(Form):
    """Nothing to fill in."""


class SettleForm(Form):
    """What became of a claim."""

    why = "The ledger says what was paid, and what was given back."
    then = "The ledger shows it, and the total with it."

    state = fields.RadiosField(label="What became of it?", choices=Claim.State.choices[1:],
                               empty_message="Choose what became of it")  # fmt: skip
    words = fields.TextAreaField(
        label="What does the payer say, or why is it given back?", rows=3, max_length=LONGEST,
        empty_message="Say what the payer says, or why it is given back",
    )  # fmt: skip


class CheckForm(Form):
    """A check of a claim."""

    why = "Somebody who did not claim looks at the evidence."
    then = "It stands with the claim, and in the ledger."

    result = fields.RadiosField(label="Does the evidence bear the claim out?", choices=Claim.Check.choices,
                                empty_message="Choose whether the evidence bears it out")  # fmt: skip
    words = fields.TextAreaField(label="What did you look at, and what did you find?", rows=4, max_length=LONGEST,
                                 empty_message="Say what you looked at, and what you found")  # fmt: skip
