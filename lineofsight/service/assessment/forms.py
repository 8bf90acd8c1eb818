"""Forms of the assessment: each only validates; an operation makes the change."""

from lineofsight.drafts.editing import EditForm
from lineofsight.record.forms.support import SupportForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.models import CaseStep, Person
from lineofsight.service.assessment.models import Assessment, Checkpoint, ParentContact
from lineofsight.service.assessment.sections import Section
from lineofsight.statute.codes import ASSESSMENT_FACTORS, NO_FACTORS, valid_codes
from lineofsight.statute.step import Step
from lineofsight.statute.steps import STEPS, step
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import lower_first

LONGEST = 40_000


def outcome_hints(declared: Step) -> dict[str, str]:
    """This function will return each outcome's hint, with what it opens."""
    return {outcome.code: f"{outcome.hint}{_opens(outcome.opens)}" for outcome in declared.outcomes}


def _opens(key: str | None) -> str:
    return f" Opens: {lower_first(step(key).name)}." if key in STEPS else ""


ASSESSMENT = step("single_assessment")
HINTS = outcome_hints(ASSESSMENT)


class SectionForm(EditForm):
    """One section of an assessment. It may be left empty, and saved half written."""

    then = "It is saved as you leave it. You can come back until you submit."

    text = fields.TextAreaField(
        label="Text", required=False, mark_optional=False, rows=16, max_length=LONGEST, label_size="m"
    )
    is_to_child = to_child_field()

    def __init__(self, *args, section: Section, child: Person, **kwargs) -> None:
        """This function will name the section, and ask of those in the worker's words whether the child is told."""
        super().__init__(*args, **kwargs)
        self.fields["text"].label = section.title
        self.fields["is_to_child"].label = f"This assessment is written to {child.first_name or child.name}"
        if section.key not in Assessment.NARRATIVE:
            del self.fields["is_to_child"]


class FactorsForm(Form):
    """The factors found."""

    why = (
        "Factors say what the assessment found, in the national list for the day it ends, so that needs can be counted."
    )
    then = "You can change them until you submit. They are counted once a manager authorises the assessment."

    codes = fields.CheckboxesField(
        label="What factors did the assessment find?", required=False, small=True, exclusive=(NO_FACTORS,),
        dividers={NO_FACTORS: "or"}, hint="Choose all that apply. They are counted in the national statistics.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer the codes in use on the day, “no factors” last."""
        super().__init__(*args, **kwargs)
        codes = sorted(valid_codes(ASSESSMENT_FACTORS, on=self.on), key=lambda code: code.code == NO_FACTORS)
        self.fields["codes"].choices = [(code.code, f"{code.label} ({code.code})") for code in codes]


class OutcomeForm(Form):
    """What the worker recommends, and why the child was not seen if no visit saw them."""

    why = "You know the child best: say what you think should happen. A manager decides."
    then = "A manager reads it when you submit, and decides. Nothing opens by this alone."

    outcome = fields.RadiosField(
        label="What do you recommend?", required=False, mark_optional=False, hints=HINTS
    )  # fmt: skip
    not_seen_reason = fields.TextAreaField(
        label="Why has the child not been seen?", required=False, mark_optional=False, rows=4, max_length=LONGEST,
        hint="No visit that saw the child is recorded since the assessment started. Record the visit if there was one.",
    )  # fmt: skip

    def __init__(self, *args, was_seen: bool, **kwargs) -> None:
        """This function will offer the day's outcomes, and ask about a child not seen."""
        super().__init__(*args, **kwargs)
        self.fields["outcome"].choices = _outcomes(self)
        if was_seen:
            del self.fields["not_seen_reason"]


class AuthoriseForm(SupportForm):
    """The manager's decision on a submitted assessment."""

    then = "Both time limits stop, and what you choose opens at once in the team that takes it on."

    outcome = fields.RadiosField(label="What is the outcome?", hints=HINTS, empty_message="Choose the outcome")
    decision = fields.TextAreaField(
        label="What is your decision, and why?", rows=5, max_length=LONGEST, empty_message="Give your decision",
        hint="What you agree with, what you would have done differently, and what must happen next.",
    )  # fmt: skip
    alternatives = fields.TextAreaField(
        label="What else did you consider, and why not?", rows=3, max_length=LONGEST,
        empty_message="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why.",
    )  # fmt: skip
    is_to_child = to_child_field()
    late_reason = fields.TextAreaField(
        label="Why is this assessment late?", rows=3, max_length=LONGEST,
        empty_message="Say why this assessment is late",
        hint="More than 45 working days have passed since the referral. If waiting helped the child, say how.",
    )  # fmt: skip

    field_order = ("outcome", "decision", "alternatives", "support")

    def __init__(self, *args, step: CaseStep, is_late: bool, **kwargs) -> None:
        """This function will offer the day's outcomes, and ask why a late assessment is late."""
        super().__init__(*args, **kwargs)
        self.ask_about_support(step)
        self.fields["outcome"].choices = _outcomes(self)
        if not is_late:
            del self.fields["late_reason"]


class ReturnForm(Form):
    """Why an assessment goes back."""

    then = "The worker finds it under “Returned to you”, with your reason."

    reason = fields.TextAreaField(
        label="What needs to change?", rows=4, max_length=LONGEST, empty_message="Say what needs to change",
        hint="Be specific and kind: the worker reads this. The time limits run on.",
    )  # fmt: skip


class CheckpointForm(Form):
    """A manager's look at an assessment under way."""

    then = "It stands with the assessment, and the worker reads what you ask."

    decision = fields.RadiosField(
        label="What did you decide?", choices=Checkpoint.Decision.choices, empty_message="Choose what you decided"
    )
    direction = fields.TextAreaField(
        label="What did you find, and what should the worker do next?", rows=5, max_length=LONGEST,
        empty_message="Say what you found, and what the worker should do next",
    )  # fmt: skip


class ParentForm(Form):
    """That a parent was spoken to, or why not."""

    then = "It stands with the assessment. A parent of whom nothing is recorded is listed for the manager."

    was_spoken_to = fields.RadiosField(
        label="Was this parent spoken to for the assessment?", choices=[("yes", "Yes"), ("no", "No")], inline=True,
        empty_message="Say whether they were spoken to",
    )  # fmt: skip
    spoken_on = fields.DateField(label="When?", latest="today", required=False, mark_optional=False)
    how = fields.TextField(
        label="How?", required=False, mark_optional=False, max_length=200, hint="Like: at their home, by telephone."
    )
    said = fields.TextAreaField(
        label="What did they say?", rows=4, max_length=LONGEST, required=False, mark_optional=False,
        hint="About the worries, and about what would help. In their words where you can.",
    )  # fmt: skip
    not_reason = fields.TextAreaField(
        label="If not, why not?", rows=3, max_length=LONGEST, required=False, mark_optional=False,
        hint="Say what was tried. That a parent lives elsewhere is no reason by itself.",
    )  # fmt: skip

    def clean(self) -> dict:
        """This function will ask for what the answer needs."""
        said, answer = self.cleaned_data, self.cleaned_data.get("was_spoken_to")
        if answer == "yes" and not said.get("spoken_on") and "spoken_on" not in self.errors:
            self.add_error("spoken_on", "Say when they were spoken to")
        if answer == "yes" and not said.get("said"):
            self.add_error("said", "Say what they said")
        if answer == "no" and not said.get("not_reason"):
            self.add_error("not_reason", "Say why they were not spoken to")
        return said

    @property
    def told(self) -> dict:
        """This function will return the answers as the operation takes them."""
        return {name: value for name, value in self.cleaned_data.items() if name != "was_spoken_to"} | {
            "is_spoken_to": self.cleaned_data["was_spoken_to"] == "yes"
        }


def parent_so_far(contact: ParentContact | None) -> dict:
    """This function will return what is recorded of a parent, as the form starts with it."""
    if contact is None:
        return {}
    names = ("spoken_on", "how", "said", "not_reason")
    return {"was_spoken_to": "yes" if contact.spoken_on else "no", **{name: getattr(contact, name) for name in names}}


def _outcomes(form: Form) -> list[tuple[str, str]]:
    return [(outcome.code, outcome.label) for outcome in ASSESSMENT.offered(on=form.on)]
