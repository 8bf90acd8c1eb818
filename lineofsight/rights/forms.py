"""Forms about requests for records."""

from typing import Any

from lineofsight.rights.reasons import GIVES, HOLDS
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
        return {name: self.cleaned_data[name] for name in ("decision", "reason", "note")}
