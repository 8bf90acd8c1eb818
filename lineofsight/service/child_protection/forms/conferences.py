"""Forms of a conference: arranged, reported to, decided and sent."""

from collections.abc import Iterable
from typing import Any

from lineofsight.bodies.kinds import agency_choices
from lineofsight.record.forms.support import SupportForm
from lineofsight.record.forms.voice import to_child_field
from lineofsight.record.models import CaseStep
from lineofsight.service.child_protection.choices import CATEGORIES, PARTICIPATION
from lineofsight.service.child_protection.forms.meetings import CameForm, WhenForm
from lineofsight.service.child_protection.forms.shared import A_LINE, YES_NO, hints_of, text
from lineofsight.statute.steps import STEPS
from lineofsight.web import fields
from lineofsight.web.forms import Form


class ArrangeForm(WhenForm):
    """A conference to be arranged."""

    then = "Everybody you name is asked, and reports are due beforehand."

    chair = fields.SelectField(label="Who chairs it?", empty_message="Say who chairs it")
    chair_reason = text("If another chair takes over: why?", rows=2)
    late_reason = text("If it is held later than it has to be: why?", rows=2)

    def __init__(self, *args, chairs: Iterable[Any] = (), **kwargs) -> None:
        """This function will offer the reviewing officers."""
        super().__init__(*args, with_family=True, **kwargs)
        self.fields["chair"].choices = [("", "Choose one"), *((str(one.pk), one.name) for one in chairs)]


class ReportForm(Form):
    """What an agency wrote for a conference."""

    then = "It stands with the conference. Say next when the family was given it to read."

    agency = fields.SelectField(label="Which agency?", choices=agency_choices(), empty_message="Say which agency")
    author = fields.TextField(label="Who wrote it?", max_length=A_LINE, empty_message="Say who wrote it")
    text = text("What does it say?", needed="Say what it says", rows=10)
    received_on = fields.DateField(label="When did it come?", latest="today", empty_message="Say when it came")
    shared_on = fields.DateField(
        label="When was the family given it to read?", required=False, latest="today",
        hint="Three working days before the conference, so that they can answer it: a local default.",
    )  # fmt: skip


class ConferenceForm(CameForm, SupportForm):
    """What a conference heard and decided."""

    then = "What was decided opens or goes on. With a plan, its core group, visits and review are due from that day."

    participation = fields.SelectField(
        label="How did the child take part?", choices=[("", "Choose one"), *PARTICIPATION.items()],
        empty_message="Say how the child took part",
    )  # fmt: skip
    childs_words = text("What did the child say?", hint="In the child's own words, or as an advocate told them.")
    parents_words = text("What did the parents and carers say?")
    reasons = text(
        "What shows whether the child is suffering, or is likely to suffer, significant harm?",
        needed="Say what shows whether the threshold is met", rows=6,
    )  # fmt: skip
    alternatives = text(
        "What else was considered, and why not?", needed="Say what else was considered, and why not",
        hint="Where only one way was open, say so, and why."
    )  # fmt: skip
    outcome = fields.RadiosField(label="What was decided?", empty_message="Choose what was decided")
    category = fields.RadiosField(
        label="In which category is the plan?", choices=list(CATEGORIES.items()), required=False, mark_optional=False,
        hint="Only where a plan is made or goes on.",
    )  # fmt: skip
    outline = text(
        "Outline of the plan", rows=6,
        hint="What must change, by when, who does what first, and what is done if it does not change. The core group "
        "makes it detailed.",
    )  # fmt: skip
    is_to_child = to_child_field()
    is_smart = fields.RadiosField(
        label="As the chair: does the plan say who does what, by when, and how we will know?", choices=YES_NO,
        inline=True, required=False, mark_optional=False,
    )  # fmt: skip
    inquorate_reason = text("If fewer than two agencies besides social care came: why did it go ahead?", rows=2)

    def __init__(self, *args, step: CaseStep, is_review: bool, **kwargs) -> None:
        """This function will offer what may be decided, and ask each agency that was asked whether it agrees."""
        super().__init__(*args, **kwargs)
        declared = STEPS["child_protection_plan" if is_review else "initial_conference"]
        offered = [(o.code, o.label) for o in declared.outcomes]
        goes_on = [("continues", "The plan goes on")] if is_review else []
        if is_review:
            self.ask_about_support(step)
        else:
            del self.fields["support"], self.fields["support_after"]
        self.fields["outcome"].choices = [*goes_on, *offered]
        self.fields["outcome"].hints = {
            "continues": "The child is still at risk of significant harm. The next review is within six months.",
            **hints_of(declared),
        }
        self.ask_who_agrees()


class FinishForm(Form):
    """What comes of a conference once the other service has answered."""

    then = "The conference ends, and what you choose is opened."

    outcome = fields.RadiosField(label="What comes of it now?", empty_message="Choose what comes of it")
    reason = text("If it is not what the conference decided: why?", rows=3)

    def __init__(self, *args, **kwargs) -> None:
        """This function will offer every outcome but a plan, which only a conference makes."""
        super().__init__(*args, **kwargs)
        declared = STEPS["initial_conference"]
        self.fields["outcome"].choices = [
            (one.code, one.label) for one in declared.outcomes if one.code != "child_protection_plan"
        ]
        self.fields["outcome"].hints = hints_of(declared)


class SentForm(Form):
    """Which letters were sent, and when."""

    then = "The time limit to send it is met."

    letters = fields.CheckboxesField(
        label="Which letters were sent?", empty_message="Choose the letters that were sent", small=True,
        hint="Each was written and issued on the child's letters.",
    )  # fmt: skip
    sent_on = fields.DateField(label="When were they sent?", latest="today", empty_message="Say when they were sent")

    def __init__(self, *args, issued: Iterable[Any] = (), **kwargs) -> None:
        """This function will offer the letters that were issued for it."""
        super().__init__(*args, **kwargs)
        self.fields["letters"].choices = [(str(one.pk), f"To {one.recipient_name}: {one.subject}") for one in issued]


class SharedForm(Form):
    """When the family was given a report."""

    then = "The page shows whether they had it in time."

    shared_on = fields.DateField(
        label="When was the family given it to read?", latest="today", empty_message="Say when they were given it"
    )
