"""Forms of those who judge and decide from outside: audits, enquiries looked at again, and consent taken back."""

from typing import Any

from lineofsight.record.quality import Quality
from lineofsight.service.assessment.audited_parts import AUDITED
from lineofsight.service.assessment.models import ConsentWithdrawal, EnquiryReview
from lineofsight.web import fields
from lineofsight.web.forms import Form

LONGEST = 10_000


class AuditForm(Form):
    """A grade for each part of an assessment and for the whole, with reasons."""

    why = "Finished in time is not the same as good."
    then = "It stands with the assessment, and counts in the quality of assessments."

    grade = fields.RadiosField(
        label="How good is the whole assessment?", choices=Quality.choices, empty_message="Grade the whole assessment",
        hint="It can't be good or outstanding while a part is inadequate.",
    )  # fmt: skip
    strengths = fields.TextAreaField(
        label="What is good about it?", rows=4, max_length=LONGEST, empty_message="Say what is good",
        hint="Say where: the worker and their manager read this.",
    )  # fmt: skip
    to_do = fields.TextAreaField(
        label="What would make it better?", rows=4, max_length=LONGEST, empty_message="Say what would make it better"
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """This function will ask for a grade of each part before the whole."""
        super().__init__(*args, **kwargs)
        last = {name: self.fields.pop(name) for name in ("grade", "strengths", "to_do")}
        for code, part in AUDITED.items():
            self.fields[f"part_{code}"] = fields.RadiosField(
                label=part.name, choices=Quality.choices, hint=f"Good: {part.good}", inline=True, small=True,
                empty_message=f"Grade this part: {part.name}",
            )  # fmt: skip
        self.fields |= last

    @property
    def told(self) -> dict[str, Any]:
        """This function will return the answers as the operation takes them."""
        said = self.cleaned_data
        parts = {code: said[f"part_{code}"] for code in AUDITED}
        return {"parts": parts, **{name: said[name] for name in ("grade", "strengths", "to_do")}}


class DrawForm(Form):
    """How many enquiries to draw."""

    then = "They are drawn at random, and how is written down, so that it can be repeated."

    how_many = fields.IntegerField(
        label="How many should be drawn?", min_value=1, max_value=20, initial=5, width="2",
        empty_message="Say how many, between 1 and 20",
    )  # fmt: skip


class JudgeForm(Form):
    """Whether an enquiry was proportionate, and what is said about it to whom."""

    then = "The team reads what it should learn, and the family what you write to them."

    decision = fields.RadiosField(
        label="Was the enquiry proportionate to what was known when it began?", choices=EnquiryReview.Decision.choices,
        empty_message="Choose whether it was proportionate",
        hint="That it found nothing does not make it wrong. Judge what was known on the day.",
    )  # fmt: skip
    reason = fields.TextAreaField(label="Why?", rows=4, max_length=LONGEST, empty_message="Say why you think so")
    feedback = fields.TextAreaField(
        label="What should the team learn from it?", rows=3, max_length=2000,
        empty_message="Say what the team learns from it",
        hint="It goes to the manager who decided on the enquiry, as an action to answer within 10 working days.",
    )  # fmt: skip
    family_words = fields.TextAreaField(
        label="What should the family read about it?", rows=4, max_length=LONGEST,
        empty_message="Write what the family reads",
        hint="It stands out in the child's chronology, so that the enquiry is never read later as if harm was found.",
    )  # fmt: skip


class WithdrawalForm(Form):
    """That a parent took consent back."""

    then = "A senior manager finds it in their work."

    withdrawn_on = fields.DateField(label="When was consent taken back?", latest="today")
    whose = fields.TextField(
        label="Who took it back?", max_length=200, empty_message="Say who took it back", hint="Like: Mum."
    )
    words = fields.TextAreaField(
        label="What did they say?", rows=4, max_length=LONGEST, empty_message="Say what they said",
        hint="In their words, and what you told them about what happens next.",
    )  # fmt: skip


class DecideForm(Form):
    """A senior manager's decision on consent that was taken back."""

    then = "The assessment ends or goes on as you decide. Your reasons stand with it."

    decision = fields.RadiosField(
        label="What do you decide?", choices=ConsentWithdrawal.Decision.choices, empty_message="Choose what you decide",
        hints={
            ConsentWithdrawal.Decision.CLOSE: "Nothing in the record says that a child may be at risk of significant "
            "harm. The assessment and the episode of need close today.",
            ConsentWithdrawal.Decision.GO_ON: "If harm is likely, a manager calls a strategy discussion. The 45 "
            "working days run on.",
        },
    )  # fmt: skip
    reason = fields.TextAreaField(
        label="Why?", rows=4, max_length=LONGEST, empty_message="Give your reasons",
        hint="What the risks are, what agencies say, and why it is safe or not safe to stop.",
    )  # fmt: skip
    told_family = fields.TextAreaField(
        label="What was the family told?", rows=3, max_length=LONGEST, empty_message="Say what the family was told",
        hint="And how to ask for help again.",
    )  # fmt: skip
