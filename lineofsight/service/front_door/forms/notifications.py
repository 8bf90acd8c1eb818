"""Forms to load a file of notifications, and to set which of them the daily triage takes."""

from lineofsight.service.front_door.forms import choices
from lineofsight.statute.notifications import TAKEN
from lineofsight.web import fields
from lineofsight.web.forms import Form


class FileForm(Form):
    """A file of police notifications."""

    then = (
        "Good rows become contacts. A row that can't be read is refused, with its line and why; the others are loaded."
    )

    file = fields.FileField(
        label="The file", accept=(".csv",), max_megabytes=5,
        hint="A CSV file as the police send it. Loading the same file twice changes nothing.",
    )  # fmt: skip


class SwitchForm(Form):
    """Which notifications the daily triage takes, from when, and why."""

    then = "From that day the daily triage takes those. Days gone by stay as they were."

    takes = fields.RadiosField(
        label="Which police notifications go to the daily triage?",
        choices=[(code.code, code.label) for code in TAKEN], empty_message="Choose which notifications triage takes",
    )  # fmt: skip
    from_on = fields.DateField(label="From which day?", hint="Today or later. Days gone by stay as they were.")
    reason = fields.TextAreaField(
        label="Why, and who agreed it?", rows=3, max_length=choices.LONGEST,
        empty_message="Say why, and who agreed it",
    )  # fmt: skip
