"""Forms of curated chronologies."""

from lineofsight.drafts.editing import EditForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 10_000


class StartChronologyForm(Form):
    """What a chronology is called and what it is for."""

    why = (
        "The record lists everything. A chronology for a purpose, such as a court or a conference, keeps what "
        "matters and says why."
    )
    then = "It begins empty. You choose events from the record, and say what each means."

    title = fields.TextField(label="Title", max_length=200)
    purpose = fields.TextAreaField(label="What is it for?", rows=3, max_length=2_000)


class AddEventsForm(Form):
    """Which events of the record to add."""

    references = fields.CheckboxesField(
        label="Choose what to add", small=True, empty_message="Choose at least one event"
    )

    def __init__(self, *args, events: list = (), said=str, **kwargs) -> None:
        """This function will offer these events, each as `said` says it."""
        super().__init__(*args, **kwargs)
        self.fields["references"].choices = [(event.reference, said(event)) for event in events]


class AnalysisForm(Form):
    """What an entry means."""

    then = "It stands beside the event, marked as your analysis."

    analysis = fields.TextAreaField(
        label="Analysis", required=False, rows=6, max_length=LONGEST, hint="What this means for the child."
    )
    is_to_child = to_child_field()
    is_significant = fields.ConfirmField(label="This is significant", required=False)


class EntryForm(EditForm, AnalysisForm):
    """What an entry means, or that it is left out."""

    leave_out = fields.ConfirmField(label="Take this out of the chronology", required=False)


class TellForm(AnalysisForm):
    """What the record does not hold, told in full."""

    then = "It stands in this chronology, marked as not from the record, with its source."

    happened_on = fields.DateField(label="When it happened", latest="today")
    told = fields.TextAreaField(label="What happened", rows=4, max_length=LONGEST)
    source = fields.TextField(label="Where that is known from", max_length=300, hint="Like: letter from the school.")

    field_order = ("happened_on", "told", "source", "analysis", "is_to_child", "is_significant")


class FinishForm(Form):
    """That a chronology is finished."""


class ReopenForm(Form):
    """Why a finished chronology is opened again."""

    why = "A finished chronology may have been given to a court: whoever holds it should know that it has changed."
    then = "It can be changed again. That it was finished before, and why it was opened, is kept."

    reason = fields.TextAreaField(label="Why is it opened again?", rows=3, max_length=2_000)
