"""What the forms of child protection share: long texts, hints of outcomes, and a form that asks why."""

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


class ReasonForm(Form):
    """Some sentences that an operation needs."""

    reason = text("Why?", needed="Say why", rows=5)

    def __init__(self, *args, label: str, missing: str, hint: str = "", **kwargs) -> None:
        """This function will ask in the words of the page."""
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.label, field.hint = label, hint
        field.error_messages["required"] = missing


class ConfirmForm(Form):
    """Nothing to ask."""
