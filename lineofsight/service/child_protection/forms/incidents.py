"""Forms of a serious incident: reported, notified, reviewed, published, and who was told what was learnt."""

from lineofsight.service.child_protection.choices import HARM
from lineofsight.service.child_protection.forms.shared import A_LINE, YES_NO, text
from lineofsight.web import fields
from lineofsight.web.forms import Form


class IncidentForm(Form):
    """What happened."""

    then = "The page says what is due to the national panel, and by when."

    what_happened = text("What happened?", needed="Say what happened", rows=6)
    harm = fields.RadiosField(label="What came of it?", choices=list(HARM.items()), empty_message="Say what came of it")
    suspicion = text(
        "What shows that abuse or neglect is known or suspected?", needed="Say what shows abuse or neglect", rows=4
    )  # fmt: skip
    aware_on = fields.DateField(
        label="When did the council become aware of it?", latest="today", empty_message="Say when we became aware",
        hint="The time limit for telling the national panel counts from this day.",
    )  # fmt: skip


class NotifiedForm(Form):
    """When the national panel was told."""

    then = "The time limit to tell the panel is met."

    notified_on = fields.DateField(
        label="When was the online notification sent?", latest="today", empty_message="Say when it was sent"
    )


class RapidForm(Form):
    """What a rapid review found and decided."""

    then = "The time limit is met. If a local review is needed, the page says by when it is published."

    sent_on = fields.DateField(
        label="When was the rapid review sent to the national panel?", latest="today",
        empty_message="Say when it was sent",
    )  # fmt: skip
    learning = text("What was learnt?", needed="Say what was learnt", rows=8)
    is_review_needed = fields.RadiosField(
        label="Is a local child safeguarding practice review needed?", choices=YES_NO, inline=True,
        empty_message="Say whether a local review is needed",
    )  # fmt: skip
    decision = text("Why is it needed, or why not?", needed="Say why it is needed, or is not")
    reviewer = fields.TextField(label="If it is needed: who leads it?", required=False, max_length=A_LINE)


class PublishForm(Form):
    """A local review that was published."""

    then = "Log next who was told what was learnt."

    published_on = fields.DateField(
        label="When was it published?", latest="today", empty_message="Say when it was published"
    )
    published_where = fields.TextField(
        label="Where is it published?", max_length=A_LINE, empty_message="Say where it is published"
    )
    findings = text("What did it find?", needed="Say what it found", rows=8)


class ToldForm(Form):
    """Some people who were told what was learnt."""

    then = "It stands in the log of this incident."

    audience = fields.TextField(
        label="Who was told?", hint="A team, an agency, a school, all foster carers.", max_length=A_LINE,
        empty_message="Say who was told",
    )  # fmt: skip
    how = fields.TextField(
        label="How were they told?", hint="A briefing, a team meeting, training, a letter.", max_length=A_LINE,
        empty_message="Say how they were told",
    )  # fmt: skip
    told_on = fields.DateField(label="When?", latest="today", empty_message="Say when they were told")
    reached = text("How do we know that it reached them?", hint="Who signed, came, or does something otherwise now.")
