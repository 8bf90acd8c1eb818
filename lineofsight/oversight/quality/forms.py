"""Forms of audits of practice."""

from lineofsight.bodies.kinds import agency_choices
from lineofsight.oversight.quality.choices import KIND_HINTS, KINDS, POPULATIONS
from lineofsight.record.quality import Quality
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST, A_LINE = 20_000, 200
YES_NO = [("yes", "Yes"), ("no", "No")]


def _text(label: str, *, needed: str, hint: str = "", rows: int = 5) -> fields.TextAreaField:
    return fields.TextAreaField(label=label, hint=hint, rows=rows, max_length=LONGEST, empty_message=needed)


class StartForm(Form):
    """An audit to begin."""

    why = "One question, asked of several children, shows what is usual and what is chance."
    then = "The children are chosen by the rule you give, not by hand. You then write what you find of each."

    kind = fields.RadiosField(
        label="What kind of audit is it?", choices=list(KINDS.items()), hints=KIND_HINTS,
        empty_message="Say what kind of audit it is",
    )  # fmt: skip
    title = fields.TextField(label="What is it called?", max_length=A_LINE, empty_message="Give it a title")
    question = _text("What does it ask?", needed="Say what it asks", rows=3)
    population = fields.RadiosField(
        label="Which children?", choices=list(POPULATIONS.items()), empty_message="Say which children"
    )
    count = fields.IntegerField(
        label="How many children?", width="3", min_value=1, max_value=50, empty_message="Say how many children",
        hint="They are spread evenly from who came newest to who has been there longest.",
    )  # fmt: skip
    due_on = fields.DateField(label="By when is it finished?", earliest="today", empty_message="Say by when")


class FindingForm(Form):
    """What is found of one child."""

    why = "What matters is what it means for the child, more than whether a form was filled in."
    then = "It stands with this child's audit. When every child has a finding you say what was found of all."

    strengths = _text("What was done well?", needed="Say what was done well")
    worries = _text("What was not?", needed="Say what was not, or that there was nothing")
    impact = _text("What does it mean for the child?", needed="Say what it means for the child")
    grade = fields.RadiosField(
        label="How good is what was done for this child?", choices=Quality.choices, empty_message="Choose a grade"
    )
    is_smart = fields.RadiosField(
        label="Does the plan say who does what, by when, and how it will be known?", choices=YES_NO, inline=True,
        empty_message="Say whether the plan is specific enough",
    )  # fmt: skip

    def __init__(self, *args, has_plan: bool, **kwargs) -> None:
        """This function will ask about the plan where one is looked at."""
        super().__init__(*args, **kwargs)
        if not has_plan:
            del self.fields["is_smart"]

    @property
    def is_smart_enough(self) -> bool | None:
        """Whether the plan is specific enough, or None where no plan is looked at."""
        return {"yes": True, "no": False}.get(self.cleaned_data.get("is_smart", ""))


class ViewForm(Form):
    """How one agency sees it."""

    why = "Agencies see different parts of one child's life."
    then = "It stands beside the other agencies' views of this child."

    agency = fields.SelectField(label="Which agency?", choices=agency_choices(), empty_message="Say which agency")
    author = fields.TextField(label="Whose view is it?", max_length=A_LINE, empty_message="Say whose view it is")
    text = _text("How do they see what was done, their own part too?", needed="Say how they see it", rows=8)


class TogetherForm(Form):
    """Something that was found of all the children."""

    why = "One child's record shows one case; what several show together is what can be learnt."
    then = "It stands with the audit. Give somebody an action for what should change."

    text = _text("What was found?", needed="Say what was found")
    agency = fields.SelectField(
        label="Whose practice is it about?", choices=[("", "Everybody's"), *agency_choices()], required=False
    )


class FinishForm(Form):
    """What an audit comes to."""

    why = "Whoever reads only one paragraph should read this one."
    then = "Nothing in it can be changed afterwards. Its actions go on."

    conclusion = _text("What does it come to?", needed="Say what the audit comes to", rows=8)
