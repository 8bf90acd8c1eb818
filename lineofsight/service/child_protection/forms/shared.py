"""What the forms of child protection share: long texts, hints of outcomes, and a form that asks why."""

from typing import Any

from lineofsight.bodies.kinds import agency_choices
from lineofsight.service.child_protection.operations.discussions import SafetyAction
from lineofsight.statute.step import Step
from lineofsight.statute.steps import STEPS, step
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.words import lower_first

LONGEST = 40_000
A_LINE = 300
CAME = [("attended", "Came"), ("report", "Sent a report"), ("apologies", "Sent apologies"), ("absent", "Did not come")]
YES_NO = [("yes", "Yes"), ("no", "No")]


def hints_of(declared: Step) -> dict[str, str]:
    """This function will return each outcome's hint, with what it opens."""
    return {outcome.code: f"{outcome.hint}{_opens(outcome.opens)}" for outcome in declared.outcomes}


def _opens(key: str | None) -> str:
    return f" Opens: {lower_first(step(key).name)}." if key in STEPS else ""


def text(label: str, *, needed: str = "", hint: str = "", rows: int = 4) -> fields.TextAreaField:
    """This function will return a field for some sentences; it is optional unless `needed` says what is missing."""
    more = {"empty_message": needed} if needed else {"required": False}
    return fields.TextAreaField(label=label, hint=hint, rows=rows, max_length=LONGEST, **more)


class PromiseForm(Form):
    """A form of a meeting at which somebody may promise one thing. Others are given on the page."""

    action = fields.TextField(
        label="What was promised that is not in the plan yet?", required=False, max_length=A_LINE,
        hint="One thing that somebody does. It is then among their actions. Give others on the page of the plan.",
    )  # fmt: skip
    action_owner = fields.TextField(label="Who does it?", required=False, max_length=A_LINE)
    action_agency = fields.SelectField(
        label="For which agency?", choices=agency_choices(), initial="childrens_services"
    )
    action_due_on = fields.DateField(label="By when?", required=False, earliest="today")

    def clean(self) -> dict[str, Any]:
        """This function will ask for the owner and the date of what was promised."""
        told = super().clean()
        if told.get("action", "").strip():
            if not told.get("action_owner", "").strip():
                self.add_error("action_owner", "Say who does it")
            if not told.get("action_due_on") and "action_due_on" not in self.errors:
                self.add_error("action_due_on", "Say by when")
        return told

    @property
    def promised(self) -> list[SafetyAction]:
        """What was promised, if anything."""
        told = self.cleaned_data
        if not told["action"].strip():
            return []
        owner, agency = told["action_owner"], told["action_agency"]
        return [SafetyAction(what=told["action"], owner=owner, agency=agency, due_on=told["action_due_on"])]


class ReasonForm(Form):
    """Some sentences that an operation needs."""

    reason = text("Why?", needed="Say why it is so", rows=5)

    def __init__(self, *args, label: str, missing: str, hint: str = "", **kwargs) -> None:
        """This function will ask in the words of the page."""
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.label, field.hint = label, hint
        field.error_messages["required"] = missing


class ConfirmForm(Form):
    """Nothing to ask."""
