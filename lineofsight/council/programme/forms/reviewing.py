"""Forms of a review: its aim, terms, evidence, and the way of its report."""

from typing import Any

from lineofsight.council.programme.forms.choosing import A_LINE, LONGEST, ApproveForm
from lineofsight.council.programme.models import Session
from lineofsight.web import fields
from lineofsight.web.forms import Form


class BeginForm(Form):
    """What a review is to achieve, asks and reports by."""

    then = "It has its terms, evidence, report and recommendations in one place."

    aim = fields.TextAreaField(
        label="What is it to achieve?", rows=3, max_length=LONGEST, empty_message="Say what it is to achieve"
    )
    question = fields.TextAreaField(
        label="What does it ask?", rows=3, max_length=LONGEST, empty_message="Say what it asks"
    )
    report_on = fields.DateField(label="When does it report?", earliest="today", empty_message="Say when it reports")


class TermForm(Form):
    """One of the terms of reference."""

    then = "It is numbered after the others."

    text = fields.TextAreaField(
        label="What does it look at?", rows=3, max_length=LONGEST, empty_message="Say what it looks at"
    )


class SessionForm(Form):
    """A time that evidence was gathered."""

    then = "It stands in the report. It is public once the review is published: name no child."

    kind = fields.RadiosField(
        label="How was it gathered?", choices=Session.Kind.choices, empty_message="Say how it was gathered"
    )
    on = fields.DateField(label="When?", latest="today", empty_message="Say when it was gathered")
    where = fields.TextField(label="Where?", required=False, max_length=A_LINE)
    who = fields.TextField(
        label="Who gave it?", max_length=A_LINE, empty_message="Say who gave it",
        hint="Posts and groups: families and children are never named.",
    )  # fmt: skip
    heard = fields.TextAreaField(
        label="What was heard or seen?", rows=8, max_length=LONGEST, empty_message="Say what was heard or seen"
    )
    asked = fields.IntegerField(label="Of a survey: how many were asked?", required=False, min_value=1)
    answered = fields.IntegerField(label="And how many answered?", required=False, min_value=0)


class ReportForm(Form):
    """Whom a report is for."""

    then = (
        "A draft paper is written with the aim, terms, evidence and recommendations. Go on with it as with any paper."
    )

    submitted_to = fields.TextField(label="Who is it for?", max_length=A_LINE, empty_message="Say who it is for")


class BoardForm(ApproveForm):
    """What the board agreed about a report."""

    then = "Once the report is published it can be sent to the executive."

    on = fields.DateField(
        label="When did the board consider it?", latest="today", empty_message="Say when the board considered it"
    )
    how = fields.TextField(
        label="What did the board agree?", max_length=A_LINE, empty_message="Say what the board agreed"
    )


class ExecutiveForm(Form):
    """When the executive received a report."""

    then = "The executive has two months from that day to respond. A late response comes onto the board's next agenda."

    received_on = fields.DateField(
        label="When did the executive receive it?", latest="today", empty_message="Say when it was received"
    )
    notice_on = fields.DateField(
        label="When was it asked to respond, if that was later?", latest="today", required=False
    )

    def clean(self) -> dict[str, Any]:
        """This function will give both days, the second only where it was given."""
        said = self.cleaned_data
        said["notice_on"] = said.get("notice_on") or None
        return said
