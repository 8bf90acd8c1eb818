"""Forms of topics and recommendations: each only validates; an operation makes the change."""

from typing import Any

from lineofsight.oversight.scrutiny.choices import PARTS, SOURCES
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST, A_LINE = 10_000, 200


def _text(label: str, *, needed: str, hint: str = "", rows: int = 4) -> fields.TextAreaField:
    return fields.TextAreaField(label=label, hint=hint, rows=rows, max_length=LONGEST, empty_message=needed)


class TopicForm(Form):
    """A topic to look into."""

    then = "Keep the evidence for it, and what is recommended at its end."

    title = fields.TextField(label="What is looked into?", max_length=A_LINE, empty_message="Give it a title")
    question = _text("What is asked of it?", needed="Say what it asks")
    report_on = fields.DateField(label="When does it report?", earliest="today", empty_message="Say when it reports")


class EvidenceForm(Form):
    """What the evidence is about, and who it is for."""

    then = "A draft paper is written, with the figures of what you chose. Nothing is published by this."

    parts = fields.CheckboxesField(
        label="What is it about?", choices=[(part.key, part.heading) for part in PARTS.values()],
        hints={part.key: part.about for part in PARTS.values()}, empty_message="Choose what it is about",
    )  # fmt: skip
    submitted_to = fields.TextField(
        label="Who is it for?", max_length=A_LINE, empty_message="Say who it is for",
        hint="For example, the children and young people's scrutiny panel",
    )  # fmt: skip


class RecommendationForm(Form):
    """Something that was recommended, and the measure by which its effect is followed."""

    then = "It stands in the log, with what the measure says from month to month."

    source = fields.RadiosField(
        label="Where does it come from?", choices=list(SOURCES.items()), empty_message="Say where it comes from"
    )
    source_title = fields.TextField(
        label="Which one?", max_length=A_LINE, empty_message="Say which one",
        hint="For example, focused visit, July 2022",
    )  # fmt: skip
    text = _text("What is recommended?", needed="Say what is recommended")
    made_on = fields.DateField(label="When was it made?", latest="today", empty_message="Say when it was made")
    owner = fields.TextField(label="Who answers for it?", max_length=A_LINE, empty_message="Say who answers for it")
    measure_code = fields.SelectField(
        label="Which measure shows its effect?", empty_message="Choose the measure",
        hint="What it said in the month it was recommended stands beside what it says now.",
    )  # fmt: skip
    why_measure = _text("Why does this measure show it?", needed="Say why this measure shows it", rows=2)

    def __init__(self, *args: Any, measures: list[tuple[str, str]], is_of_topic: bool = False, **kwargs: Any) -> None:
        """This function will offer the measures; of a topic it does not ask where it comes from."""
        super().__init__(*args, **kwargs)
        self.fields["measure_code"].choices = [("", "Choose one"), *measures]
        if is_of_topic:
            for name in ("source", "source_title", "made_on"):
                del self.fields[name]


class CloseForm(Form):
    """What changed, and how we know."""

    then = "It stands in the log as closed, with what you say and what the measure says."

    closed_how = _text(
        "What changed, and how do we know?", needed="Say what changed, and how we know", rows=5,
        hint="Say what the measure shows, and what children, families or workers say.",
    )  # fmt: skip


class FinishForm(Form):
    """What a topic comes to."""

    then = "It stands with the topic. Its recommendations are followed on."

    conclusion = _text("What does it come to?", needed="Say what it comes to", rows=6)
