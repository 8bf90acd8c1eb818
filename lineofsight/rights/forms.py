"""Forms about requests for records."""

from typing import Any

from lineofsight.rights.reasons import EXTENDS, GIVES, HOLDS
from lineofsight.web import fields
from lineofsight.web.forms import Form


class RequestForm(Form):
    """Who asks for a record, and when they asked."""

    asked_by = fields.TextField(
        label="Who asks?",
        hint="And in what right: the young person, or a parent or solicitor for them.",
        max_length=200,
        empty_message="Say who asks",
    )
    requested_on = fields.DateField(label="When did they ask?", latest="today", empty_message="Enter the date")


class PieceForm(Form):
    """What is decided about one piece."""

    decision = fields.RadiosField(
        label="What do you decide?",
        empty_message="Say what you decide",
        choices=[("disclose", "Give it"), ("redact", "Give it without what was found"), ("withhold", "Hold it back")],
        reveals={"disclose": "why_give", "redact": "why_redact", "withhold": "why_withhold"},
    )
    why_give = fields.SelectField(label="Why?", choices=list(GIVES.items()), blank="Choose a reason", required=False)
    why_redact = fields.SelectField(label="Why?", choices=list(HOLDS.items()), blank="Choose a reason", required=False)
    why_withhold = fields.SelectField(
        label="Why?", choices=list(HOLDS.items()), blank="Choose a reason", required=False
    )
    note = fields.TextAreaField(
        label="Note for the log", hint="It is not given to the person who asked.", required=False, rows=3,
        max_length=2_000,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """This function will ask for the reason that goes with the decision."""
        said = super().clean() or self.cleaned_data
        asked = {"disclose": "why_give", "redact": "why_redact", "withhold": "why_withhold"}.get(said.get("decision"))
        if asked and not said.get(asked):
            self.add_error(asked, "Choose a reason")
        said["reason"] = said.get(asked, "") if asked else ""
        return said

    @property
    def decided(self) -> dict[str, str]:
        """This function will return the decision, the reason and the note."""
        said = ("decision", "reason", "note", "pages", "also")
        return {name: self.cleaned_data[name] for name in said if name in self.cleaned_data}


class TextForm(PieceForm):
    """What is decided about words, of which some can be left out."""

    also = fields.TextAreaField(
        label="Anything else to leave out", required=False, rows=3, max_length=2_000,
        hint="Only to give it in part. Names or words that were not found, one on each line, as they are written.",
    )  # fmt: skip
    field_order = ("decision", "why_give", "why_redact", "why_withhold", "also", "note")


class PagesForm(PieceForm):
    """What is decided about a PDF, of which pages can be left out."""

    pages = fields.TextField(
        label="Pages to leave out", hint="Only to give it in part. For example, 2, 4-5.", required=False, width="10"
    )
    field_order = ("decision", "why_give", "why_redact", "why_withhold", "pages", "note")


class ExtendForm(Form):
    """Why more time is needed."""

    reason = fields.RadiosField(
        label="Why do you need more time?",
        hint="Who asked will be told, in these words.",
        choices=list(EXTENDS.items()),
        empty_message="Choose a reason",
    )


class ReleaseForm(Form):
    """Why an answer is late."""

    late_reason = fields.TextAreaField(
        label="Why is the answer late?", rows=3, max_length=2_000, empty_message="Say why it is late"
    )
