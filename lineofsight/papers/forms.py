"""The forms with which a paper is written."""

from typing import Any

from lineofsight.measures import MEASURES
from lineofsight.web import fields
from lineofsight.web.forms import Form
from lineofsight.web.numbers import number_in

LONGEST_LINE = 200
LONGEST_TEXT = 20_000

MARKUP_HINT = (
    "An empty line starts a new paragraph. **Two stars** make bold, *one star* italic, [words](https://…) a link."
)
LEVELS = [("2", "Heading"), ("3", "Smaller heading, within a part")]
MARKS = [("bullets", "Bullets"), ("numbers", "Numbers")]
SINGLE = "single"
BREAKDOWNS = [
    (SINGLE, "Nothing: a single number"),
    ("month", "Month"),
    ("quarter", "Quarter"),
    ("year", "Year from April"),
    ("ward", "Ward"),
    ("team", "Team"),
]
PRESENTATIONS = [("sentence", "A sentence"), ("table", "A table"), ("chart", "A chart with its table")]


class DetailsForm(Form):
    """What a paper is called, whose it is and which meeting it is for."""

    why = "A paper is written for one meeting, so that those who read it there know whose report it is."
    then = "Add text and figures. It stays a draft, which can be changed, until somebody publishes it."

    title = fields.TextField(label="Title", max_length=LONGEST_LINE, empty_message="Enter a title")
    report_of = fields.TextField(
        label="Report of",
        hint="The post, not the name of a person.",
        max_length=LONGEST_LINE,
        empty_message="Say whose report it is",
    )
    submitted_to = fields.TextField(
        label="Submitted to",
        hint="The board or meeting.",
        max_length=LONGEST_LINE,
        empty_message="Say which board or meeting it goes to",
    )
    meeting_on = fields.DateField(label="Date of the meeting", empty_message="Enter the date of the meeting")


class BlockForm(Form):
    """What every form about a block carries: which revision of it the writer began from. Empty for a new one."""

    seen = fields.HiddenField(required=False)

    @property
    def revision(self) -> int:
        """This function will return the revision the writer began from. What is not a number can't be any revision."""
        seen = self.cleaned_data["seen"]
        return number_in(seen) or 0


class HeadingForm(BlockForm):
    """A heading."""

    text = fields.TextField(label="Heading", max_length=LONGEST_LINE, empty_message="Enter a heading")
    level = fields.RadiosField(label="Size", choices=LEVELS, initial="2")


class TextForm(BlockForm):
    """Paragraphs."""

    text = fields.TextAreaField(
        label="Text", hint=MARKUP_HINT, rows=12, max_length=LONGEST_TEXT, empty_message="Write some text"
    )


class ListForm(BlockForm):
    """A list."""

    text = fields.TextAreaField(
        label="Items", hint="One a line.", rows=8, max_length=LONGEST_TEXT, empty_message="Write at least one item"
    )
    marks = fields.RadiosField(label="Marked with", choices=MARKS, initial="bullets")


class FigureForm(BlockForm):
    """A figure: what is counted, over which days of which snapshot, and how it is shown."""

    measure_code = fields.SelectField(label="Measure", blank="Choose a measure", empty_message="Choose a measure")
    start = fields.DateField(label="First day", empty_message="Enter the first day")
    end = fields.DateField(label="Last day", empty_message="Enter the last day")
    grouped_by = fields.RadiosField(label="Break it down by", choices=BREAKDOWNS, initial=SINGLE)
    snapshot = fields.SelectField(
        label="Snapshot",
        hint="The day on which the data was frozen.",
        blank="Choose a day",
        empty_message="Choose a snapshot",
    )
    presentation = fields.RadiosField(label="Show it as", choices=PRESENTATIONS, initial="sentence")
    caption = fields.TextField(
        label="Caption", hint="Without one the measure's title is used.", required=False, max_length=LONGEST_LINE
    )

    def __init__(self, *args: Any, snapshots: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["snapshot"].choices = snapshots
        self.fields["measure_code"].choices = [(m.code, f"{m.code} {m.title}") for m in MEASURES.values()]

    def clean(self) -> dict[str, Any]:
        """This function will refuse days in the wrong order."""
        said = super().clean() or self.cleaned_data
        if said.get("start") and said.get("end") and said["end"] < said["start"]:
            self.add_error("end", "The last day must be on or after the first")
        return said

    def wanted(self) -> dict[str, Any]:
        """This function will return what is asked for, without what only the form needs."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        return {**said, "grouped_by": "" if said["grouped_by"] == SINGLE else said["grouped_by"]}


class PublishForm(Form):
    """The promise of whoever publishes a paper."""

    is_read = fields.ConfirmField(
        label="I have read this paper, and it may be published",
        empty_message="Confirm that you have read this paper, and that it may be published",
    )
